"""The poller: a batch is committed to the inbox before Telegram is asked for the next one.

Each update is sealed as it came, unread; what cannot be read later harms nobody else. While the
disk refuses, nothing is acknowledged: Telegram keeps it for 24 hours, and whoever asks for help
now gets the answer from here, once an update.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot import logs
from bot.api import BATCH, FOREIGN, Api
from bot.clock import Clock, machine_time
from bot.errors import BatchBroken, TokenRefused, TokenTaken
from bot.help_line import HelpLine
from bot.lanes import lane_of
from bot.outcomes import judge
from bot.sender import Sender
from bot.shape import number
from bot.translate import ALLOWED_UPDATES
from bot.worker import Worker
from storage.arrivals import UpdateArrived
from storage.errors import WriteFailed
from storage.session import day
from storage.store import Single, Store
from storage.work import Work

CONFLICT_FOR = 30.0
"""Seconds of waiting on a 409 after which it is no restart of ours, but somebody else."""
CUTS = 3
"""How often in a row an answer may be cut short before it is taken as it came."""
CUT_SHORT = "the answer was cut short"
LONGEST_WAIT = 30.0
WEBHOOK_LOOK = 300.0
AGAIN = 1.0
KEPT = timedelta(hours=24)
"""How long Telegram keeps updates (https://core.telegram.org/bots/api#getting-updates)."""

Numbers = list[tuple[int | None, bytes]]


class Poller:
    """Takes updates in; `heard` is when Telegram last answered, by the machine's time."""

    def __init__(  # noqa: PLR0913, PLR0917  who takes part is named by the composition root
        self,
        store: Store,
        api: Api,
        clock: Clock,
        worker: Worker,
        sender: Sender,
        help_line: HelpLine,
        rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store = store
        self._api = api
        self._clock = clock
        self._worker = worker
        self._sender = sender
        self._help_line = help_line
        self._rest = rest
        self._offset = 0
        self._failures = 0
        self._cuts = 0
        self._conflict = 0.0
        self._webhook_look = 0.0
        self.heard = machine_time(clock)
        self.notice_gap: Callable[[datetime], Awaitable[None]] = _nobody_notices

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            TokenRefused: Telegram does not know the token.
            TokenTaken: somebody else polls with it.
        """
        while True:
            await self._sender.room()
            try:
                await self._look_for_webhook()
                batch = await self._ask()
            except TelegramError as error:
                await self._wait(error)
                continue
            self._failures, self._conflict, self._cuts = 0, 0.0, 0
            await self._hear()
            if batch:
                await self._take_in(batch)

    async def _ask(self) -> Numbers:
        """Ask for updates; where they cannot be taken apart, for one, and keep even that as it is.

        It cannot be read, and goes into quarantine; nobody behind it waits for it.
        """
        try:
            return _numbered(await self._api.updates(self._offset, ALLOWED_UPDATES))
        except BatchBroken as error:
            logs.warn("updates came that cannot be taken apart; asking for one alone", error)
            self._ask_again_if_cut(error)
        try:
            return _numbered(await self._api.updates(self._offset, ALLOWED_UPDATES, limit=1))
        except BatchBroken as error:
            self._ask_again_if_cut(error)
            return [(error.first, error.payload)]

    def _ask_again_if_cut(self, error: BatchBroken) -> None:
        """Take an answer that seems cut short for a trouble of the network; not for ever."""
        if not error.whole and self._cuts < CUTS:
            self._cuts += 1
            raise TelegramError(CUT_SHORT)

    async def _look_for_webhook(self) -> None:
        """Look now and then whether a webhook is set: we set none, so somebody else did."""
        now = asyncio.get_running_loop().time()
        if now < self._webhook_look:
            return
        if (await self._api.facts("getWebhookInfo")).get("url"):
            raise TokenTaken(
                "a webhook is set that is not ours: somebody else holds the token, or an earlier "
                "bot left it behind. Delete it (deleteWebhook), or revoke the token with BotFather"
            )
        self._webhook_look = now + WEBHOOK_LOOK
        await self._hear()

    async def _hear(self) -> None:
        """Take note that Telegram was heard from, and notice if it had not been for too long."""
        now = machine_time(self._clock)
        if now - self.heard > KEPT:
            try:
                await self.notice_gap(now)
            except WriteFailed as error:
                logs.alarm("a long silence could not be written down; trying again", error)
                return
        self.heard = now

    async def _take_in(self, batch: Numbers) -> None:
        """Commit a batch, and acknowledge it; the worker may join the same commit.

        Behind a full one more waits at Telegram, perhaps of somebody else's: that comes in first.
        """
        now = self._clock.now()
        job = Single(lambda work: _take_in(batch, now, work))
        tried = self._store.run(job)
        if len(batch) < BATCH:
            self._worker.wake()
        await tried
        try:
            job.result()
        except WriteFailed as error:
            logs.alarm("the disk refuses to take updates in; Telegram keeps them", error)
            await self._help_line.give(body for _, body in batch)
            await self._rest(AGAIN)
        else:
            self._offset = max(each for each, _ in batch if each is not None) + 1

    async def _wait(self, error: TelegramError) -> None:
        """Wait as an error demands; give up where somebody else holds the token."""
        if isinstance(error, InvalidToken):
            raise TokenRefused from error
        self._failures += 1
        wait = min(LONGEST_WAIT, 0.5 * 2 ** min(self._failures, 10))
        if isinstance(error, RetryAfter):
            wait = judge(error).wait.total_seconds()
        if isinstance(error, Conflict):
            self._note_conflict(error, wait)
        logs.warn("Telegram could not be asked; trying again", error)
        await self._rest(wait)

    def _note_conflict(self, error: Conflict, wait: float) -> None:
        self._webhook_look = 0.0
        if self._conflict >= CONFLICT_FOR:
            raise TokenTaken(
                "somebody else polls with this token: stop them, or revoke it with BotFather"
            ) from error
        self._conflict += wait


def _numbered(batch: list[bytes]) -> Numbers:
    """Return updates with their numbers, without which nothing could be acknowledged.

    Raises:
        TelegramError: none of them has one.
    """
    numbered = [(number(body), body) for body in batch]
    if batch and all(update_id is None for update_id, _ in numbered):
        raise TelegramError(FOREIGN)
    return numbered


def _take_in(batch: Numbers, now: datetime, work: Work) -> None:
    for update_id, body in batch:
        if update_id is None or work.inbox.see(update_id, day(now)):
            work.inbox.put(UpdateArrived(body), lane_of(body))


async def _nobody_notices(now: datetime) -> None:
    """Stand in until the composition root has said who is told of a gap."""
    del now

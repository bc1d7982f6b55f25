"""The poller: a batch is committed to the inbox before Telegram is asked for the next one.

Each update is sealed as it came, unread; what cannot be read later harms nobody else. While the
disk refuses, nothing is acknowledged: Telegram keeps it for 24 hours, and whoever asks for help
now gets the answer from here, once an update.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import msgspec
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot import logs
from bot.api import Api
from bot.clock import Clock, machine_time
from bot.errors import PoisonUpdate, TokenRefused, TokenTaken
from bot.outcomes import judge
from bot.sender import Sender
from bot.translate import ALLOWED_UPDATES, is_help, translate
from bot.worker import Worker
from handlers.events import PersonEvent
from storage.arrivals import UpdateArrived
from storage.errors import WriteFailed
from storage.session import day
from storage.store import Single, Store
from storage.work import Work

CONFLICT_FOR = 30.0
"""Seconds of 409 after which it is no restart of ours, but somebody else."""
LONGEST_WAIT = 30.0
WEBHOOK_LOOK = 300.0
KEPT = timedelta(hours=24)
"""How long Telegram keeps updates (https://core.telegram.org/bots/api#getting-updates)."""


class Numbered(msgspec.Struct, frozen=True):
    """An update, of which only the number is read."""

    update_id: int


_NUMBER = msgspec.json.Decoder(Numbered).decode


class Poller:
    """Takes updates in."""

    def __init__(
        self, store: Store, api: Api, clock: Clock, worker: Worker, sender: Sender
    ) -> None:
        self._store = store
        self._api = api
        self._clock = clock
        self._worker = worker
        self._sender = sender
        self._offset = 0
        self._failures = 0
        self._conflict_since: float | None = None
        self._heard = machine_time(clock)
        self._webhook_look = 0.0
        self._helped: set[int] = set()
        self.answer_help: Callable[[PersonEvent], Awaitable[None]] = _nobody_answers
        self.notice_gap: Callable[[], Awaitable[None]] = _nobody_notices

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
                batch = await self._api.updates(self._offset, ALLOWED_UPDATES)
            except TelegramError as error:
                await self._wait(error)
                continue
            self._failures, self._conflict_since = 0, None
            await self._hear()
            if batch:
                await self._take_in(batch)

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

    async def _hear(self) -> None:
        """Take note that Telegram was heard from, and notice if it had not been for too long."""
        now, before = machine_time(self._clock), self._heard
        self._heard = now
        if now - before > KEPT:
            await self.notice_gap()

    async def _take_in(self, batch: list[bytes]) -> None:
        """Commit a batch, and acknowledge it; the worker may join the same commit."""
        numbered = [(number(body), body) for body in batch]
        now = self._clock.now()
        job = Single(lambda work: _take_in(numbered, now, work))
        tried = self._store.run(job)
        self._worker.wake()
        await tried
        try:
            job.result()
        except WriteFailed as error:
            logs.alarm("the disk refuses to take updates in; Telegram keeps them", error)
            await self._help_directly(numbered)
            await asyncio.sleep(1)
            return
        known = [update_id for update_id, _ in numbered if update_id is not None]
        if known:
            self._offset = known[-1] + 1
        else:
            await asyncio.sleep(1)  # nothing of this batch can be acknowledged

    async def _help_directly(self, numbered: list[tuple[int | None, bytes]]) -> None:
        for update_id, body in numbered:
            if update_id is None or update_id in self._helped:
                continue
            try:
                event = translate(body)
            except PoisonUpdate:
                continue  # it waits at Telegram's until the disk takes it, and then in quarantine
            if is_help(event) and isinstance(event, PersonEvent):
                self._helped.add(update_id)
                await self.answer_help(event)

    def has_helped(self, body: bytes) -> bool:
        """Tell whether help was given here already, and forget that it was."""
        update_id = number(body)
        if update_id not in self._helped:
            return False
        self._helped.discard(update_id)
        return True

    async def _wait(self, error: TelegramError) -> None:
        """Wait as an error demands; give up where somebody else holds the token."""
        if isinstance(error, InvalidToken):
            raise TokenRefused from error
        if isinstance(error, Conflict):
            self._webhook_look = 0.0
            self._note_conflict(error)
        self._failures += 1
        wait = min(LONGEST_WAIT, 0.5 * 2**self._failures)
        if isinstance(error, RetryAfter):
            wait = judge(error).wait.total_seconds()
        logs.warn("Telegram could not be asked; trying again", error)
        await asyncio.sleep(wait)

    def _note_conflict(self, error: Conflict) -> None:
        now = asyncio.get_running_loop().time()
        self._conflict_since = self._conflict_since or now
        if now - self._conflict_since >= CONFLICT_FOR:
            raise TokenTaken(
                "somebody else polls with this token: stop them, or revoke it with BotFather"
            ) from error


def number(body: bytes) -> int | None:
    """Return an update's number, None where it has none."""
    try:
        return _NUMBER(body).update_id
    except (msgspec.MsgspecError, RecursionError):
        return None


def _take_in(numbered: list[tuple[int | None, bytes]], now: datetime, work: Work) -> None:
    for update_id, body in numbered:
        if update_id is None or work.inbox.see(update_id, day(now)):
            work.inbox.put(UpdateArrived(body))


async def _nobody_notices() -> None:
    """Stand in until the composition root has said who is told of a gap."""


async def _nobody_answers(event: PersonEvent) -> None:
    """Stand in until the composition root has said who answers."""
    del event

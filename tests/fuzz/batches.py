"""Batches: one poisoned update among those of good neighbours, from Telegram to Telegram.

The real poller, worker and sender, over HTTP, with a Telegram that keeps updates until they
are confirmed and takes what it is sent. The neighbours are handled and help is given; what is
poison is locked away, also where it makes the whole answer of getUpdates no JSON.
"""

import asyncio
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from bot.api import Api
from bot.errors import PoisonUpdate
from bot.pace import Pace
from bot.poller import Poller
from bot.sender import Sender
from bot.translate import translate
from storage.work import Work
from tests.bot.rim import HandClock
from tests.bot.telegrams import Script, listening
from tests.fuzz.dice import Dice
from tests.fuzz.house import PATIENCE, House, help_of, inhabited, text_of
from tests.fuzz.poison import Raw, an_update, by, spoiled, written
from tests.fuzz.watch import Attack

TOKEN = "1:" + "canary" * 6
NO_NUMBERS: tuple[Any, ...] = ("5", None, 1.5, [], 10**30, Raw(b"NaN"), {"update_id": 5})
FIRST = 1000
ARRAY = msgspec.json.Decoder(list[msgspec.Raw]).decode


class Post:
    """A Telegram: updates wait until they are confirmed, and what is sent is taken."""

    def __init__(self) -> None:
        self.told: list[tuple[int, str]] = []
        self._waiting: list[tuple[int, bytes]] = []
        self._came = asyncio.Event()
        self._confirmed = asyncio.Event()
        self._messages = 10**6
        self._over = False

    def __call__(self, method: str, params: dict[str, Any]) -> Any:
        """Answer a call."""
        if method == "getUpdates":
            return self._updates(int(params["offset"]), int(params["limit"]))
        if method == "getWebhookInfo":
            return {"url": ""}
        if method in {"sendMessage", "editMessageText"}:
            self.told.append((int(params["chat_id"]), str(params["text"])))
            self._messages += 1
            return {"message_id": self._messages, "date": 1_936_000_000}
        return True

    async def _updates(self, offset: int, limit: int) -> bytes:
        self._waiting = [each for each in self._waiting if each[0] >= offset]
        if not self._waiting and not self._over:
            self._confirmed.set()
            await self._came.wait()
        self._came.clear()
        bodies = [body for _, body in self._waiting[:limit]]
        return b'{"ok":true,"result":[' + b",".join(bodies) + b"]}"

    def ends(self) -> None:
        """Let nobody wait for updates any more."""
        self._over = True
        self._came.set()

    async def hands_out(self, updates: list[tuple[int, bytes]]) -> None:
        """Hand updates out, and wait until all are confirmed."""
        self._waiting += updates
        self._confirmed.clear()
        self._came.set()
        await asyncio.wait_for(self._confirmed.wait(), PATIENCE)


class Rim(House):
    """A house whose poller and sender run as well."""

    def __init__(self, folder: Path, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(folder, loop)
        self._post = Post()
        self._open = AsyncExitStack()
        self._number = FIRST

    async def opens(self) -> None:
        """Open the house and its ways to Telegram."""
        await super().opens()
        assert self.store is not None
        assert self.worker is not None
        self._post, clock = Post(), HandClock()
        script = await self._open.enter_async_context(listening(Script(self._post)))
        api = await self._open.enter_async_context(Api(TOKEN, script.url, 4))
        sender = Sender(self.store, api, Pace(0, 0), clock, 4)
        parts = self.store, api, clock, self.worker, sender, self.line
        poller = Poller(*parts, self._rest)
        self.begins(poller.run())
        self.begins(sender.run())

    async def closes(self) -> None:
        """Close its ways to Telegram, and the house."""
        if self.store is not None:
            self._post.ends()
        await self.stops()
        await self._open.aclose()
        await super().closes()

    @staticmethod
    async def _rest(seconds: float) -> None:
        """Wait for no more than a moment, however long somebody wants to."""
        del seconds
        await asyncio.sleep(0.001)

    def numbers(self, many: int) -> list[int]:
        """Return the next numbers of updates."""
        self._number += many
        return list(range(self._number - many, self._number))

    async def is_sent(
        self, hostile: int, updates: list[tuple[int, bytes]], poison: bytes, said: str
    ) -> None:
        """Let a batch come, and see what becomes of everybody in it."""
        await self._post.hands_out(updates)
        await self.quiet()
        await self._sent()
        told = self._post.told[:]
        self._post.told.clear()
        self.neighbours_were_heard(told, said)
        locked = await self.do(lambda work: work.quarantine.count())
        assert locked == int(_is_poison(poison)), "what is poison is locked away, and nothing else"
        await self.do(lambda work: self.see(work, hostile))

    async def _sent(self) -> None:
        """Wait until everything is sent."""
        until = time.monotonic() + PATIENCE
        while await self.do(_owes):
            assert time.monotonic() < until, "the sender stands still"


@contextmanager
def batches(folder: Path) -> Iterator[Attack]:
    """Yield the attack."""
    with inhabited(folder, Rim) as house:
        yield partial(attack, house)


def attack(house: Rim, data: bytes) -> None:
    """Send a poisoned update among good ones."""
    dice = Dice(data)
    hostile, said = house.newcomer(known=dice.one_in(2)), dice.text(("a", "🩺", "\n"), 3)
    first, second, third = house.numbers(3)
    said = f"{said}.{first}"
    fields = _poison(hostile, dice)
    odd = {"update_id": dice.pick(NO_NUMBERS)} if dice.one_in(4) else {"update_id": second}
    poison = written(odd | fields)
    if not _comes_with_others(poison):  # of an answer that is none, Telegram's own number is read
        poison = written({"update_id": second} | fields)
    batch = [
        (first, text_of(house.people.ann, said, first)),
        (second, poison),
        (third, help_of(house.people.cora, third)),
    ]
    house.run(house.is_sent(hostile, batch, poison, said))


def _poison(hostile: int, dice: Dice) -> dict[str, Any]:
    update: Any = by(hostile, an_update(dice))
    for _ in range(dice.number(4)):
        update = spoiled(update, dice)
    return update if isinstance(update, dict) else {"message": update}


def _comes_with_others(poison: bytes) -> bool:
    """Tell whether a batch with this update in it can be told apart into updates."""
    try:
        return len(ARRAY(b"[" + poison + b"]")) == 1
    except (ValueError, RecursionError):
        return False


def _is_poison(body: bytes) -> bool:
    try:
        translate(body)
    except PoisonUpdate:
        return True
    return False


def _owes(work: Work) -> bool:
    return bool(work.outbox.following(-1, 1)[0])

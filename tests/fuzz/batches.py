"""Batches: one poisoned update among those of good neighbours, from Telegram to Telegram.

The real poller, worker and sender, over HTTP, with a Telegram that hands a batch out once and
takes what it is sent. The neighbours are handled and help is given; what is poison is locked away.
"""

import asyncio
import time
from collections.abc import Awaitable, Iterator
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
NOTHING = b'{"ok":true,"result":[]}'
ARRAY = msgspec.json.Decoder(list[msgspec.Raw]).decode


class Post:
    """A Telegram: each batch is given once, and confirmed by whatever is asked for next."""

    def __init__(self) -> None:
        self.waiting: asyncio.Queue[bytes] = asyncio.Queue()
        self.told: list[tuple[int, str]] = []
        self.confirmed = asyncio.Event()
        self._messages = 10**6
        self._over = False

    def __call__(self, method: str, params: dict[str, Any]) -> Any:
        """Answer a call."""
        if method == "getUpdates":
            return self._batch()
        if method == "getWebhookInfo":
            return {"url": ""}
        if method in {"sendMessage", "editMessageText"}:
            self.told.append((int(params["chat_id"]), str(params["text"])))
            self._messages += 1
            return {"message_id": self._messages, "date": 1_936_000_000}
        return True

    def _batch(self) -> bytes | Awaitable[bytes]:
        self.confirmed.set()
        return NOTHING if self._over else self.waiting.get()

    def ends(self) -> None:
        """Let nobody wait for a batch any more."""
        self._over = True
        self.waiting.put_nowait(NOTHING)

    async def hands_out(self, updates: list[bytes]) -> None:
        """Hand a batch out, and wait until the next one is asked for."""
        self.confirmed.clear()
        self.waiting.put_nowait(b'{"ok":true,"result":[' + b",".join(updates) + b"]}")
        await asyncio.wait_for(self.confirmed.wait(), PATIENCE)


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
        poller = Poller(self.store, api, clock, self.worker, sender, self._rest)
        self.worker.already_helped = poller.has_helped
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

    async def is_sent(self, hostile: int, updates: list[bytes], poison: bytes, said: str) -> None:
        """Let a batch come, and see what becomes of everybody in it."""
        await self._post.hands_out(updates)
        await self.quiet()
        await self._sent()
        told = [each for each in self._post.told if each[0] != hostile]
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
    number = dice.pick(NO_NUMBERS) if dice.one_in(4) else second
    poison = _poison(hostile, number, dice)
    if not _comes_with_others(poison):
        return
    good = [text_of(house.people.ann, f"{said}.{first}", first), help_of(house.people.cora, third)]
    good.insert(dice.number(2), poison)
    house.run(house.is_sent(hostile, good, poison, f"{said}.{first}"))


def _poison(hostile: int, number: Any, dice: Dice) -> bytes:
    update = by(hostile, an_update(dice))
    for _ in range(dice.number(4)):
        update = spoiled(update, dice)
    fields = update if isinstance(update, dict) else {"message": update}
    return written({"update_id": number} | fields)


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

"""Leaks: a message of every kind, in both directions, with all that could tell who sent it.

Each is sent in a talk, then changed; albums, replies and reactions follow. Once more it is sent
while the reader is not known yet. What the bot calls towards the other side, and what lies on its
disk meanwhile and in the end, is searched for all that was planted. What became of each kind is
compared with the allow-list.
"""

import asyncio
import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks import programme
from benchmarks.attack import Attack
from benchmarks.canaries import Search
from benchmarks.content import IGNORED, PASSED, REFUSED, Found, page
from benchmarks.copies import Thief
from benchmarks.planted import ORIGINS
from benchmarks.programme import Talk
from benchmarks.reports import Report
from benchmarks.senders import Somebody, arrives
from handlers.buttons import Button
from handlers.relay.kinds import CONTENT, KINDS
from handlers.verbs import Verb
from simulator import pressing
from simulator.calls import CallRecord
from simulator.orders import Forge, NewBot, Tap
from simulator.server import Simulator
from simulator.world import World

A_COPY_EVERY = 25
QUIET = 0.4
PAUSE = 0.055
"""Seconds between two messages of one person, who is not to be taken for a flood."""


def run(seconds: float | None) -> Report:
    """Send every kind with every origin, or with one if `seconds` are few."""
    origins = ORIGINS if seconds is None else ORIGINS[:1]
    found = asyncio.run(leaks(origins))
    figures = found.figures()
    return Report(
        rows=[list(figures), list(figures.values())],
        figures=dict(figures),
        page=page(found),
        broken=found.broken(),
    )


async def leaks(origins: tuple[str, ...], seed: int = 1) -> Found:
    """Send everything, and search everywhere.

    Raises:
        BotStuck: the bot does not pass on what it should.
    """
    with tempfile.TemporaryDirectory() as target:
        async with Simulator() as simulator:
            world = simulator.worlds.open(NewBot(username="peer_bot"))
            chance = Random(seed)
            four = [arrives(world, chance) for _ in range(4)]
            talks = tuple(Talk(four[each].id, four[each + 1].id) for each in (0, 2))
            folder = Path(target) / "programme"
            config = await programme.make(
                folder, simulator.url, world.token, talks[:1], introduced=talks[1:]
            )
            attack = Attack(world, talks, config, chance)
            matrix = Matrix(world, attack, Thief(folder, Path(target) / "copies"), four)
            await matrix.run(origins)
            return matrix.found()


@dataclass
class Matrix:
    """Two who talk, two who do not know each other yet, and a bot in a process of its own."""

    world: World
    attack: Attack
    thief: Thief
    four: list[Somebody]

    async def run(self, origins: tuple[str, ...]) -> None:
        """Send everything, and copy the disk now and then: its log holds what was erased."""
        await self.attack.start(wait=False)
        ann, ben, eve, _ = self.four
        for origin in origins:
            await asyncio.gather(*(self._send_all(who, origin) for who in (ann, ben)))
            for who in (ann, ben):
                await self._press(who, Verb.VOICE_SEND)
            await asyncio.gather(*(self._change_all(who, origin) for who in (ann, ben)))
            both = ((ann, ben), (ben, ann))
            await asyncio.gather(*(self._gesture(*each, origin) for each in both))
        for kind in CONTENT:
            eve.sends(kind, origins[0])
            await self._pause(eve)
        eve.sends_album(origins[0])
        await self._press(eve, Verb.NOTE_KEEP)
        said_yes = Button(Verb.MEET_YES, programme.introduction(0)).data
        pressing.forge(self.world, eve.phone, Forge(said_yes))
        await self._settle()
        await self.attack.stop()
        self.thief.take()

    async def _send_all(self, who: Somebody, origin: str) -> None:
        for kind in KINDS:
            who.sends(kind, origin)
            await self._pause(who)
        await self._settle()

    async def _change_all(self, who: Somebody, origin: str) -> None:
        """Change each of what was sent last."""
        for kind in CONTENT:
            who.changes(who.last(kind), origin)
            await self._pause(who)
        await self._settle()

    async def _gesture(self, who: Somebody, other: Somebody, origin: str) -> None:
        """Send an album; answer, and react to, what the other wrote and what one wrote oneself."""
        theirs, own = other.last("text"), who.last("text")
        both_ways = (
            (who.copy_of(theirs.marks[0]), theirs.message),
            (own.message, other.copy_of(own.marks[0])),
        )
        who.sends_album(origin)
        for here, there in both_ways:
            who.replies(origin, here, there)
            await self._pause(who)
            who.reacts(here, there)
            await self._pause(who)
        await self._settle()

    async def _pause(self, who: Somebody) -> None:
        await asyncio.sleep(PAUSE)
        if len(who.sent) % A_COPY_EVERY == 0:
            self.thief.take()

    async def _press(self, who: Somebody, verb: Verb) -> None:
        """Press the newest button of a verb, if there is one."""
        await self._settle()
        for entry in reversed([*who.phone.history.entries.values()]):
            keyboard = entry.message.reply_markup
            rows = keyboard.inline_keyboard if keyboard else ()
            for data in (it.callback_data or "" for row in rows for it in row):
                if data.startswith(f"{verb}:"):
                    pressing.tap(self.world, who.phone, Tap(entry.message.message_id, data=data))
                    return await self._settle()
        return None

    async def _settle(self) -> None:
        """Wait until the bot has had nothing to do for a while."""
        seen = -1
        while len(self.world.updates) or self.world.calls.after(seen):
            seen = max([seen, *(each.n for each in self.world.calls.after(seen))])
            await asyncio.sleep(QUIET)
        self.thief.take()

    # What came of it.

    def found(self) -> Found:
        """Search calls and disk."""
        found, across = Found(), [1, 0, 3, 2]
        for place, who in enumerate(self.four):
            calls = [_told(each) for each in self._calls_to(self.four[across[place]].id)]
            planted = who.planted()
            found.planted.update(kind for kind, _ in planted)
            found.hits.update(_found(planted, [b"\n".join(calls)]))
            if place < len(self.four) // 2:
                self._judge(who, calls, found)
        *_, eve, dan = self.four
        kept = b"\n".join(_told(each) for each in self._calls_to(dan.id))
        if not any(_has(kept, each.marks) for each in eve.sent):
            found.lost.append("what is kept until the yes")
        planted = [each for who in self.four for each in who.planted()]
        files = (path for copy in self.thief.copies for path in copy.files())
        found.hits.update(_found(planted, (each.read_bytes() for each in files)))
        return found

    def _calls_to(self, chat: int) -> Iterator[CallRecord]:
        return (it for it in self.world.calls.after(0) if it.params.get("chat_id") == chat)

    def _judge(self, who: Somebody, calls: list[bytes], found: Found) -> None:
        """See what became of what somebody sent in a talk."""
        answered = {
            reply.get("message_id")
            for each in self._calls_to(who.id)
            if isinstance(reply := each.params.get("reply_parameters"), dict)
        }
        for each in who.sent:
            passed = any(_has(call, each.marks) for call in calls)
            became = PASSED if passed else REFUSED if each.message in answered else IGNORED
            found.outcomes.setdefault(each.kind, set()).add(became)


def _told(call: CallRecord) -> bytes:
    """Return a call with each of its values on a line of its own."""
    told = [call.method, call.params]
    return json.dumps(told, ensure_ascii=False, indent=0, separators=("", ": ")).encode()


def _has(call: bytes, marks: Iterable[str]) -> bool:
    return all(each.encode() in call for each in marks)


def _found(planted: list[tuple[str, set[bytes]]], contents: Iterable[bytes]) -> Iterator[str]:
    """Yield the kind of whatever is found again, once for each content in which it lies."""
    search = Search([each for _, each in planted])
    return (planted[place][0] for content in contents for place in search.places(content))

"""Leaks: a message of every kind, in both directions, with all that could tell who sent it.

Each is sent in a talk, then changed, then sent once more while the reader is not known yet. What
the bot calls towards the other side, and what lies on its disk meanwhile and in the end, is
searched for all that was planted. What became of each kind is compared with the allow-list.
"""

import asyncio
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks import programme
from benchmarks.attack import Attack
from benchmarks.canaries import Search, forms, number_forms
from benchmarks.copies import Thief
from benchmarks.planted import ORIGINS, Fields, Planter
from benchmarks.programme import Talk
from benchmarks.reports import Report, never
from handlers.buttons import Button
from handlers.relay.kinds import CONTENT, KINDS, LEFT_BEHIND, NOTICES, READ, Outcome
from handlers.verbs import Verb
from simulator import people, pressing
from simulator.calls import CallRecord
from simulator.orders import Forge, NewBot, NewPerson, Send, Tap
from simulator.rooms import Person
from simulator.server import Simulator
from simulator.world import World

FIGURES = ("kinds", "relayed", "refused", "hits")
PASSES = frozenset({Outcome.RELAYED, Outcome.ASKED, Outcome.STILL, Outcome.WORDS})
ALLOWED = "words"
A_COPY_EVERY = 25
QUIET = 0.4
PAUSE = 0.055
"""Seconds between two messages of one person, who is not to be taken for a flood."""


@dataclass
class Somebody:
    """Whoever sends, and what must never be found of them."""

    phone: Person
    planter: Planter
    sent: list[tuple[str, int, str]] = field(default_factory=list)
    """Kind, message, and what of it is there if it passed: its words, or the id of its file."""

    @property
    def id(self) -> int:
        """Their Telegram id."""
        return self.phone.chat.id

    def canaries(self) -> list[set[bytes]]:
        """Return their id and names, and everything that they planted."""
        user = self.phone.user
        names = (user.first_name, user.last_name or "", user.username or "")
        return [number_forms(self.id), *(forms(each) for each in names), *self.planter.forms()]


@dataclass
class Found:
    """What became of each kind, and what was found where it must not be."""

    outcomes: dict[str, set[str]] = field(default_factory=dict)
    hits: int = 0
    astray: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, int]:
        """Return the contract's figures; a kind counts as what every one of its messages was."""
        passed = [kind for kind, seen in self.outcomes.items() if seen == {"passed"}]
        refused = [kind for kind, seen in self.outcomes.items() if seen == {"refused"}]
        counted = len(self.outcomes), len(passed), len(refused), self.hits
        return dict(zip(FIGURES, counted, strict=True))


def run(seconds: float | None) -> Report:
    """Send every kind with every origin, or with one if `seconds` are few."""
    origins = ORIGINS if seconds is None else ORIGINS[:1]
    found = asyncio.run(leaks(origins))
    figures = found.figures()
    astray = [f"{each} is not what the allow-list says" for each in found.astray]
    return Report(
        rows=[list(FIGURES), list(figures.values())],
        figures=dict(figures),
        page=page(),
        broken=[*never(figures, "hits"), *astray],
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
            four = [_arrives(world, chance) for _ in range(4)]
            talks = tuple(Talk(four[each].id, four[each + 1].id) for each in (0, 2))
            folder = Path(target) / "programme"
            config = await programme.make(
                folder, simulator.url, world.token, talks[:1], introduced=talks[1:]
            )
            attack = Attack(world, talks, config, chance)
            matrix = Matrix(world, attack, Thief(folder, Path(target) / "copies"), four)
            await matrix.run(origins)
            return matrix.found()


def _arrives(world: World, chance: Random) -> Somebody:
    """Let somebody into the world whose names stand nowhere else."""
    planter = Planter(chance)
    names = [planter.text(each) for each in ("Own", "Family", "login")]
    order = NewPerson(
        id=chance.randrange(2**32, 2**33),
        first_name=names[0],
        last_name=names[1],
        username=names[2],
        language_code="en",
    )
    phone = people.arrive(world, order)
    phone.started = True
    return Somebody(phone, planter)


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
        for kind in CONTENT:
            await self._send(eve, kind, origins[0])
        await self._press(eve, Verb.NOTE_KEEP)
        said_yes = Button(Verb.MEET_YES, programme.introduction(0)).data
        pressing.forge(self.world, eve.phone, Forge(said_yes))
        await self._settle()
        await self.attack.stop()
        self.thief.take()

    async def _send_all(self, who: Somebody, origin: str) -> None:
        for kind in KINDS:
            await self._send(who, kind, origin)
        await self._settle()

    async def _send(self, who: Somebody, kind: str, origin: str) -> None:
        words = f"{ALLOWED} {len(who.sent)} of {who.id % 97}."
        content = {**who.planter.beside(origin), **who.planter.content(kind, words)}
        written = people.send(self.world, who.phone, Send(content))
        shown = content[kind]["file_id"] if kind == "video_note" else words
        who.sent.append((kind, written.message_id, shown))
        await asyncio.sleep(PAUSE)
        if len(who.sent) % A_COPY_EVERY == 0:
            self.thief.take()

    async def _change_all(self, who: Somebody, origin: str) -> None:
        """Change each of what was sent last, whether Telegram's apps can or not."""
        for kind, message, words in who.sent[-len(KINDS) :]:
            if kind in CONTENT:
                changed = who.planter.content(kind, f"{words} Changed.")
                self.world.updates.add(
                    "edited_message", self._edited(who, message, changed, origin)
                )
                await asyncio.sleep(PAUSE)
        await self._settle()

    @staticmethod
    def _edited(who: Somebody, message: int, changed: Fields, origin: str) -> Fields:
        user = who.phone.user
        return {
            "message_id": message,
            "from": {"id": user.id, "is_bot": False, "first_name": user.first_name},
            "chat": {"id": user.id, "type": "private", "username": user.username},
            "date": 1,
            "edit_date": 2,
            **who.planter.beside(origin),
            **changed,
        }

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
            other = self.four[across[place]]
            calls = [*self._calls_to(other.id)]
            search = Search(who.canaries())
            found.hits += search.found(b"\n".join(_told(each) for each in calls))
            if place < len(self.four) // 2:
                self._judge(who, calls, found)
        *_, eve, dan = self.four
        kept = b"\n".join(_told(each) for each in self._calls_to(dan.id))
        if not any(words.encode() in kept for _, _, words in eve.sent):
            found.astray.append("what is kept until the yes")
        search = Search([each for who in self.four for each in who.canaries()])
        for copy in self.thief.copies:
            for path in copy.files():
                found.hits += search.found(path.read_bytes())
        return found

    def _calls_to(self, chat: int) -> Iterator[CallRecord]:
        return (it for it in self.world.calls.after(0) if it.params.get("chat_id") == chat)

    def _judge(self, who: Somebody, calls: list[CallRecord], found: Found) -> None:
        """See what became of what somebody sent in a talk."""
        told = b"\n".join(_told(each) for each in calls)
        answered = {
            reply.get("message_id")
            for each in self._calls_to(who.id)
            if isinstance(reply := each.params.get("reply_parameters"), dict)
        }
        for kind, message, words in who.sent:
            passed = words.encode() in told
            became = "passed" if passed else "refused" if message in answered else "ignored"
            found.outcomes.setdefault(kind, set()).add(became)
            if became != _expected(KINDS[kind].outcome):
                found.astray.append(kind)


def _told(call: CallRecord) -> bytes:
    return json.dumps([call.method, call.params], ensure_ascii=False).encode()


def _expected(outcome: Outcome) -> str:
    if outcome in PASSES:
        return "passed"
    return "refused" if outcome is Outcome.REFUSED else "ignored"


HEAD = """# What passes, and what does not

Every kind of message that the Bot API knows, and what becomes of it: `handlers/relay/kinds.py` is
the list, and what is not on it is refused. This page is written by
`python -m benchmarks leaks --write docs/content.md`, which first sends a message of each kind, full
of what could tell who sent it, and searches all that the bot calls and all that lies on its disk.

| kind | what becomes of it | because |
| --- | --- | --- |
"""
BECAUSE = {
    "file": "names and dates inside it cannot be cleared away",
    "film": "a moving picture holds its time, its place and voices",
    "person": "it holds a number, and perhaps an account",
    "place": "it shows where somebody is",
    "poll": "it shows who made it, and who answers",
    "account": "it leads back to an account, a channel or a payment",
    "sign": "where it stands for no emoji it is refused",
}
FOOT = """
**Beside a message** nothing is read but {read}. What may stand there and is left behind: {left}.

Of formatting only what carries no identity is kept; a link behind words is shown in full, unless it
leads to an account. A name, a number or an @name that somebody types is their own words and passes:
only they can tell what of it they mean to say.

**What apps say by themselves** is ignored: {notices}.
"""


def page() -> str:
    """Return the document, as the allow-list stands."""
    rows = (
        f"| `{name}` | {kind.outcome} | {BECAUSE.get(str(kind.reason), '')} |\n".replace(
            "|  |", "| |"
        )
        for name, kind in CONTENT.items()
    )
    names = {"read": READ, "left": LEFT_BEHIND, "notices": NOTICES}
    told = {name: ", ".join(f"`{each}`" for each in sorted(group)) for name, group in names.items()}
    return HEAD + "".join(rows) + FOOT.format(**told)

"""The stage: the story in a terminal, as a dialogue of phones.

    Nora taps [Send]

    Nora's phone
    ┃ ◇ Your request is out. …
    ┃ [Cancel] [Help now]

Colours and pauses are for a terminal; into a file or a pipe goes plain text, at once.
"""

import asyncio
import os
import re
import shutil
import textwrap
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO, TypeAlias

from simulator.cast import labels
from simulator.shapes import Message

WIDEST, NARROWEST = 84, 40
BUDGET = 40.0
"""Seconds of pauses in all, at most."""
_BREATH, _PER_LETTER, _LONGEST = 0.15, 0.0022, 1.3
_BAR, _ANSWERED = "┃", "↱"
_NUMBER = re.compile(r"\d\. ")
"""What hangs in front of a numbered line."""
_BOLD, _DIM, _BUTTON, _END = "\033[1m", "\033[2m", "\033[36m", "\033[0m"
_COLOURS = ("\033[33m", "\033[32m", "\033[35m", "\033[34m", "\033[31m")


@dataclass(frozen=True, slots=True)
class Directions:
    """The stage's own few words in one language; each has places for who and what."""

    taps: str
    writes: str
    phone: str
    phones: str
    relayed: str
    changed: str
    edits: str
    photo: str
    reacts: str
    joined: str


Pause: TypeAlias = Callable[[float], Awaitable[None]]
"""Waits some seconds."""


class Stage:
    """Prints to `out`. `coloured` is for a terminal, and `pause` for people who watch."""

    def __init__(
        self,
        out: TextIO,
        directions: Directions,
        width: int,
        *,
        coloured: bool = False,
        pause: Pause | None = None,
    ) -> None:
        self._out = out
        self._words = directions
        self._width = max(NARROWEST, min(WIDEST, width))
        self._coloured = coloured
        self._pause = pause
        self._left = BUDGET
        self._known: list[str] = []
        self._when = ""

    def joined(self, names: Sequence[str]) -> str:
        """Return names as a sentence lists them."""
        *some, last = names
        return self._words.joined.format(some=", ".join(some), last=last) if some else last

    async def scene(self, title: str, when: str) -> None:
        """Open a scene; the time is told where it has changed."""
        heading = f"── {title} ── {when} " if when != self._when else f"── {title} "
        self._when = when
        await self._print("", self._in(_BOLD, heading.ljust(self._width, "─")))

    async def announces(self, title: str) -> None:
        """Say what will be played."""
        await self._print(self._in(_BOLD, title))

    async def tells(self, text: str) -> None:
        """Say what cannot be seen on a phone."""
        await self._print(*textwrap.wrap(text, self._width))

    async def taps(self, name: str, label: str) -> None:
        """Say who presses what."""
        button = self._in(_BUTTON, f"[{label}]")
        await self._print(self._words.taps.format(name=self._named(name), what=button))

    async def writes(self, name: str, text: str) -> None:
        """Say who writes what."""
        await self._quotes(self._words.writes, name, text)

    async def _quotes(self, form: str, name: str, text: str) -> None:
        lines = textwrap.wrap(f"{form.format(name=name)} {text}", self._width)
        await self._print(lines[0].replace(name, self._named(name), 1), *lines[1:])

    async def edits(self, name: str, text: str) -> None:
        """Say who changes what they wrote, and to what."""
        await self._quotes(self._words.edits, name, text)

    async def reacts(self, name: str, emoji: str) -> None:
        """Say who reacts with what."""
        await self._print(self._words.reacts.format(name=self._named(name), what=emoji))

    async def shows(
        self, names: Sequence[str], message: Message, writer: str = "", *, photo: bool = False
    ) -> None:
        """Show what stands on one phone, or the same on several; by `writer`, if not the bot.

        What it answers stands above, and that there is a `photo`.
        """
        lines = [*self._above(message, photo=photo), *self._card(message)]
        bar = self._in(self._colour(names[0]), _BAR)
        await self._print(
            self._head(names, message, writer), *(f"{bar} {each}".rstrip() for each in lines)
        )

    def _head(self, names: Sequence[str], message: Message, writer: str) -> str:
        words, whose = self._words, self.joined([self._named(each) for each in names])
        form = words.relayed if writer else words.phone if len(names) == 1 else words.phones
        head = form.format(writer=self._named(writer) if writer else "", names=whose)
        return head + self._in(_DIM, self._words.changed) if message.edit_date else head

    def _above(self, message: Message, *, photo: bool) -> Iterator[str]:
        answered = message.reply_to_message
        if isinstance(answered, Message) and answered.text:
            room = self._width - len(_BAR) - len(_ANSWERED) - 2
            yield self._in(
                _DIM, f"{_ANSWERED} {textwrap.shorten(answered.text, room, placeholder='…')}"
            )
        if photo:
            yield self._in(_DIM, self._words.photo)

    def _card(self, message: Message) -> Iterator[str]:
        room = self._width - len(_BAR) - 1
        lines = (message.text or "").split("\n")
        is_named = any(each.type == "bold" and each.offset == 0 for each in message.entities)
        for number, line in enumerate(lines):
            found = _NUMBER.match(line)
            hanging = " " * found.end() if found else ""
            for wrapped in textwrap.wrap(line, room, subsequent_indent=hanging) or [""]:
                yield self._in(_BOLD, wrapped) if is_named and number == 0 else wrapped
        if buttons := labels(message):
            yield ""
            yield from self._buttons(buttons, room)

    def _buttons(self, texts: Sequence[str], room: int) -> Iterator[str]:
        """Yield rows of buttons, none of them broken."""
        row, taken = list[str](), 0
        for text in texts:
            if row and taken + len(text) + 3 > room:
                yield " ".join(row)
                row, taken = [], 0
            row.append(self._in(_BUTTON, f"[{text}]"))
            taken += len(text) + 3
        if row:
            yield " ".join(row)

    def _named(self, name: str) -> str:
        return self._in(_BOLD + self._colour(name), name)

    def _colour(self, name: str) -> str:
        """Return the colour of somebody, the same throughout."""
        if name not in self._known:
            self._known.append(name)
        return _COLOURS[self._known.index(name) % len(_COLOURS)]

    def _in(self, style: str, text: str) -> str:
        return f"{style}{text}{_END}" if self._coloured and text else text

    async def _print(self, *lines: str) -> None:
        """Print a block and an empty line, and let it be read."""
        self._out.write("".join(f"{line}\n" for line in (*lines, "")))
        self._out.flush()
        if self._pause is not None:
            letters = sum(map(len, lines))
            seconds = min(_BREATH + _PER_LETTER * letters, _LONGEST, self._left)
            self._left -= seconds
            await self._pause(seconds)


def on(out: TextIO, directions: Directions, *, fast: bool) -> Stage:
    """Return a stage that suits `out`."""
    watched = out.isatty()
    coloured = watched and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((80, 24)).columns if watched else 80
    pause = asyncio.sleep if watched and not fast else None
    return Stage(out, directions, width - 1, coloured=coloured, pause=pause)

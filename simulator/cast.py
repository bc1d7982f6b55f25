"""People of the story: each has a phone, on which they act, and read what the bot sends.

Whatever a phone shows is read in order, and nothing is passed over: a card that was not expected,
or none in time, ends the story.
"""

import time
from collections.abc import Iterator, Sequence

import msgspec

from simulator import people, pressing, sharing
from simulator.errors import StoryBroken
from simulator.history import Entry
from simulator.orders import Edit, NewPerson, React, Say, SendPhotos, Start, Tap
from simulator.shapes import InlineKeyboardButton, Message
from simulator.world import World

PATIENCE = 20.0
"""Seconds that a phone is looked at before somebody gives up; the bot takes milliseconds."""
_SHOWN = 70


class Phone:
    """Somebody with a phone, who has not met the bot yet, and waits `patience` seconds for it."""

    def __init__(self, world: World, name: str, language: str, patience: float = PATIENCE) -> None:
        order = NewPerson(first_name=name, language_code=f"{language}-CA")
        self.name = name
        self._world = world
        self._patience = patience
        self._person = people.arrive(world, order)
        self._read_to = 0

    @property
    def id(self) -> int:
        """Their Telegram id."""
        return self._person.chat.id

    def opens(self, link: str = "") -> None:
        """Open the bot by a link, or by its name."""
        people.start(self._world, self._person, Start(link.partition("?start=")[2]))

    def says(self, text: str) -> None:
        """Write a text."""
        people.say(self._world, self._person, Say(text))

    def edits(self, before: str, after: str) -> None:
        """Change what they wrote."""
        people.edit(self._world, self._person, Edit(self._with(before), after))

    def answers(self, to: str, text: str) -> None:
        """Write a text in reply to the newest message in which `to` stands."""
        people.say(self._world, self._person, Say(text, reply_to=self._with(to)))

    def sends(self, picture: bytes, caption: str) -> None:
        """Send a photo."""
        sharing.send_photos(self._world, self._person, SendPhotos((picture,), caption))

    def reacts(self, to: str, emoji: str) -> None:
        """Set a reaction to the newest message in which a text stands."""
        self.has_read_all()
        people.react(self._world, self._person, React(self._with(to), (emoji,)))
        self._read_to = self._person.history.seq

    def taps(self, verb: str) -> None:
        """Press the newest button of a verb."""
        message, button = self._button(verb)
        order = Tap(message.message_id, data=button.callback_data)
        pressing.tap(self._world, self._person, order)

    def label(self, verb: str) -> str:
        """Return what stands on the newest button of a verb."""
        return self._button(verb)[1].text

    async def reads(
        self, *verbs: str, words: Sequence[str] = (), gone: Sequence[str] = ()
    ) -> Message:
        """Wait for the next message of the bot, and return it.

        It must have a button of each of `verbs` and contain all `words`. With `gone` it must be
        an earlier card, changed, that has a button of none of those any more.

        Raises:
            StoryBroken: it is another card, or none came.
        """
        expected = ", ".join((*(f"[{each}]" for each in verbs), *map(repr, words))) or "an answer"
        message = (await self._next(expected)).message
        shown, text = _verbs(message), message.text or ""
        is_changed = message.edit_date is not None
        if (
            not shown.issuperset(verbs)
            or not all(each in text for each in words)
            or (gone and (not is_changed or shown.intersection(gone)))
        ):
            raise StoryBroken(f"{self.name} expected {expected}, but reads: {_brief(text)}")
        return message

    async def hears(self, name: str, text: str) -> Message:
        """Wait for what somebody wrote: this text and no more, under the name they are known by.

        Raises:
            StoryBroken: something else came, or nothing.
        """
        message = await self.reads(words=(text,))
        if message.text != f"{name}\n{text}":
            raise StoryBroken(f"{self.name} reads more, or less, than was written")
        return message

    async def is_told(self) -> str:
        """Wait for the line that passes over the screen after a press, and return it."""
        history = self._person.history
        until = time.monotonic() + self._patience
        while not (told := [each.text for each in history.answers if each.text]):
            await self._wait(until, "a line that passes over the screen")
        return told[-1]

    async def hears_changed(self, name: str, text: str) -> Message:
        """Wait until what somebody wrote earlier has become this.

        Raises:
            StoryBroken: something else came, or nothing.
        """
        message = await self.hears(name, text)
        if message.edit_date is None:
            raise StoryBroken(f"{self.name} reads it anew, not changed")
        return message

    async def hears_answer(self, name: str, text: str, to: str) -> Message:
        """Wait for what somebody wrote in reply to what they themselves had written.

        Raises:
            StoryBroken: something else came, or nothing, or a reply to nothing.
        """
        message = await self.hears(name, text)
        answered = message.reply_to_message
        if not isinstance(answered, Message) or answered.text != to:
            raise StoryBroken(f"{self.name} does not see what is answered")
        return message

    async def sees(self, name: str, caption: str) -> Message:
        """Wait for a photo of somebody's; return it with the words below as its text.

        Raises:
            StoryBroken: something else came, or nothing.
        """
        entry = await self._next("a photo")
        words = f"{name}\n{caption}"
        if "photo" not in entry.further or entry.further.get("caption") != words:
            raise StoryBroken(f"{self.name} does not see the photo")
        return msgspec.structs.replace(entry.message, text=words)

    async def sees_reaction(self, to: str, emoji: str) -> None:
        """Wait until a reaction stands below what they wrote.

        Raises:
            StoryBroken: it does not come.
        """
        until = time.monotonic() + self._patience
        while self._person.history.entries[self._with(to)].reaction != emoji:
            await self._wait(until, f"the reaction {emoji}")

    async def has_lost(self, texts: Sequence[str]) -> None:
        """Wait until none of these texts stands in the chat, whoever wrote it.

        Raises:
            StoryBroken: one stays.
        """
        until = time.monotonic() + self._patience
        while any(
            each in (it.message.text or str(it.further.get("caption", "")))
            for it in self._person.history.entries.values()
            for each in texts
        ):
            await self._wait(until, "what was said to leave")

    def has_read_all(self) -> None:
        """Make sure that nothing more has come.

        Raises:
            StoryBroken: something has.
        """
        if (entry := self._unread()) is not None:
            raise StoryBroken(
                f"{self.name} expected nothing more, but reads: {_brief(entry.message.text or '')}"
            )

    def _with(self, text: str) -> int:
        """Return the id of the newest message in which a text stands."""
        for entry in reversed(self._person.history.entries.values()):
            if text in (entry.message.text or ""):
                return entry.message.message_id
        raise StoryBroken(f"{self.name} has no message: {_brief(text)}")

    def _button(self, verb: str) -> tuple[Message, InlineKeyboardButton]:
        for entry in sorted(self._of_bot(), key=lambda each: -each.seq):
            for button in _buttons(entry.message):
                if verb in _named(button):
                    return entry.message, button
        raise StoryBroken(f"{self.name} has no button [{verb}]")

    async def _next(self, expected: str) -> Entry:
        until = time.monotonic() + self._patience
        while (entry := self._unread()) is None:
            await self._wait(until, expected)
        self._read_to = entry.seq
        return entry

    async def _wait(self, until: float, expected: str) -> None:
        left = until - time.monotonic()
        if left <= 0:
            raise StoryBroken(f"{self.name} waited {self._patience:.0f} s in vain for {expected}")
        await self._person.history.changed.wait(left)

    def _unread(self) -> Entry | None:
        fresh = (each for each in self._of_bot() if each.seq > self._read_to)
        return min(fresh, key=lambda each: each.seq, default=None)

    def _of_bot(self) -> Iterator[Entry]:
        return (each for each in self._person.history.entries.values() if each.by_bot)


def labels(message: Message) -> list[str]:
    """Return what stands on the buttons of a message."""
    return [button.text for button in _buttons(message)]


def _buttons(message: Message) -> Iterator[InlineKeyboardButton]:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return (button for row in rows for button in row)


def _verbs(message: Message) -> set[str]:
    return {verb for button in _buttons(message) for verb in _named(button)}


def _named(button: InlineKeyboardButton) -> tuple[str, str]:
    """Return what a button may be named by: its data, whole and without the id that may follow."""
    data = button.callback_data or ""
    return data, data.rpartition(":")[0]


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"

"""Residents: what a person can do with the bot, and what they read of it, over HTTP.

What somebody reads is named by message: `await ann.reads(TalkOpened("Dr. Ben", ANY))` waits for
that very sentence in Ann's language, in which `ANY` may be anything.
"""

import asyncio
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.words import Words
from handlers.buttons import Button, Label
from handlers.orders import Message, Reader
from handlers.verbs import Verb
from handlers.writing import MARK
from simulator import people, pressing
from simulator.history import Entry
from simulator.orders import Forge, Say, Send, SendDocument, Start, Tap
from simulator.parameters import Upload
from simulator.rooms import Person
from simulator.shapes import JsonObject
from simulator.world import World
from tests.journeys.patience import eventually

ZONE = "America/Winnipeg"
NOON: Final = datetime(2031, 5, 14, 12, 0, tzinfo=ZoneInfo(ZONE))
"""A Wednesday."""
QUIET = 0.15
"""Seconds after which nothing more is expected."""
ANY: Any = "\ue000"
"""Stands for any value of a message."""
_WORDS = Words()


class Resident:
    """Somebody with a phone."""

    def __init__(self, world: World, person: Person, language: str) -> None:
        self.world = world
        self.person = person
        self.language = language
        self.read_to = 0

    @property
    def id(self) -> int:
        """Their Telegram id."""
        return self.person.chat.id

    def starts(self, payload: str = "") -> None:
        """Open the bot, by a link with a payload or without."""
        people.start(self.world, self.person, Start(payload))

    def says(self, text: str, reply_to: int | None = None, **further: Any) -> int:
        """Write a text, and return its message id."""
        order = Say(text, reply_to=reply_to, **further)
        return people.say(self.world, self.person, order).message_id

    def brings(self, name: str, content: bytes, caption: str = "") -> None:
        """Send a file."""
        people.send_document(self.world, self.person, SendDocument(name, content, caption))

    def sends(self, message: JsonObject) -> int:
        """Send anything, as Telegram would tell it, and return its message id."""
        return people.send(self.world, self.person, Send(message)).message_id

    async def presses(self, verb: Verb, label: str | None = None) -> None:
        """Press the newest button of a verb (with this label, if one is given)."""
        entry, data = await eventually(lambda: self._button(verb, label))
        pressing.tap(self.world, self.person, Tap(entry.message.message_id, data=data))

    def forges(self, data: str, message_id: int | None = None) -> None:
        """Press, with a modified app, a button that is not there."""
        pressing.forge(self.world, self.person, Forge(data, message_id))

    def button(self, verb: Verb, label: str | None = None) -> str:
        """Return the data of the newest button of a verb."""
        found = self._button(verb, label)
        assert found is not None, f"no button {verb}\n{self.transcript()}"
        return found[1]

    def label(self, verb: Verb) -> str:
        """Return what stands on the newest button of a verb."""
        found = self._button(verb, None)
        assert found is not None, f"no button {verb}\n{self.transcript()}"
        markup = found[0].message.reply_markup
        rows = markup.inline_keyboard if markup else ()
        return next(each.text for row in rows for each in row if each.callback_data == found[1])

    def words_of(self, verb: Verb, **label: Label) -> str:
        """Return what should stand on a button at noon."""
        return _WORDS.label(Button(verb, label=label), Reader(0, self.language, ZONE), NOON)

    def has_button(self, verb: Verb) -> bool:
        """Tell whether a button of a verb stands in the chat."""
        return self._button(verb, None) is not None

    def _button(self, verb: Verb, label: str | None) -> tuple[Entry, str] | None:
        for entry in sorted(self.entries(), key=lambda each: -each.seq):
            markup = entry.message.reply_markup
            for row in markup.inline_keyboard if markup else ():
                for button in row:
                    data = button.callback_data or ""
                    fits = label is None or label in button.text
                    if fits and (data == verb or data.rpartition(":")[0] == verb):
                        return entry, data
        return None

    async def reads(self, *messages: Message) -> Entry:
        """Wait for a card of the bot with one of these messages, newer than what was read last."""
        texts = [f"{MARK} {words(message, self.language)}" for message in messages]
        return await self._reads(texts, type(messages[0]).__name__)

    async def hears(self, name: str, text: str) -> str:
        """Wait for a relayed text under the name of who wrote it, and return that name."""
        entry = await self._reads([f"{name}\n{text}"], "a text")
        return (entry.message.text or "").partition("\n")[0]

    async def _reads(self, texts: list[str], what: str) -> Entry:
        either = "|".join(re.escape(text) for text in texts)
        pattern = re.compile(either.replace(ANY, r"[^\n]+?"))

        def newest() -> Entry | None:
            fits = (each for each in self._new() if pattern.fullmatch(each.message.text or ""))
            return next(fits, None)

        entry = await eventually(newest, lambda: f"no {what}: {texts[0]}\n{self.transcript()}")
        self.read_to = entry.seq
        return entry

    async def gets(self, message: Message) -> Upload:
        """Wait for a file of the bot with this message below it, and return it."""
        text = f"{MARK} {words(message, self.language)}"
        pattern = re.compile(re.escape(text).replace(ANY, r"[^\n]+?"))

        def newest() -> Entry | None:
            fits = (it for it in self._new() if it.file and pattern.fullmatch(it.file.caption))
            return next(fits, None)

        entry = await eventually(newest, lambda: f"no file: {text}\n{self.transcript()}")
        self.read_to = entry.seq
        document = entry.further["document"]
        assert isinstance(document, dict)
        kept = self.world.files.find(document["file_id"])
        assert kept is not None
        return kept.upload

    async def is_told(self, message: Message) -> None:
        """Wait for a line that passes over the screen, in answer to a press."""
        text = words(message, self.language)
        await eventually(
            lambda: any(each.text == text for each in self.person.history.answers) or None,
            lambda: f"not told: {text}",
        )

    async def reads_nothing_new(self) -> None:
        """Make sure that nothing new of the bot's comes for a moment."""
        before = self.person.history.seq
        await asyncio.sleep(QUIET)
        assert not [e for e in self.entries() if e.by_bot and e.seq > before], self.transcript()

    def entry(self, message_id: int) -> Entry:
        """Return one message of the chat as it stands."""
        return self.person.history.entries[message_id]

    @property
    def newest(self) -> int:
        """The message that changed last."""
        return max(self.entries(), key=lambda each: each.seq).message.message_id

    def entries(self) -> list[Entry]:
        """Return what stands in the chat."""
        return list(self.person.history.entries.values())

    def texts(self) -> list[str]:
        """Return the texts that the bot has sent, as they stand."""
        return [each.message.text or "" for each in self.entries() if each.by_bot]

    def times(self, message: Message) -> int:
        """Return how often a card with a message stands in the chat."""
        return self.texts().count(f"{MARK} {words(message, self.language)}")

    def has_read(self, text: str) -> bool:
        """Tell whether a text stands in a message of the bot's."""
        return any(text in each for each in self.texts())

    def _new(self) -> Iterator[Entry]:
        fresh = (each for each in self.entries() if each.by_bot and each.seq > self.read_to)
        return iter(sorted(fresh, key=lambda each: each.seq))

    def transcript(self) -> str:
        """Return the chat as text, for whoever must find out what went wrong."""
        lines = (
            f"[{e.seq}] {'bot' if e.by_bot else 'me '}: {e.message.text}" for e in self.entries()
        )
        return "\n".join(lines)


def words(message: Message, language: str) -> str:
    """Return a message in somebody's words at noon."""
    return _WORDS.say(message, Reader(0, language, ZONE), NOON)

"""What one chat holds: messages, deletions, answers to pressed buttons, each change numbered."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from simulator.bell import Bell
from simulator.shapes import JsonObject, Message, ReactionType, Shown

NO_FIELDS: JsonObject = {}


class Attached(Struct, frozen=True, gc=False):
    """The file in a message, as its reader sees it; `url` is where on this server it is."""

    name: str
    size: int
    caption: str
    url: str


class Entry(Struct, frozen=True, gc=False):
    """One message of a chat, as of change `seq`.

    `replied` is the message it replies to, `further` holds the fields of kinds that the simulator
    does not read (a photo, a voice), and `editable` is false where Telegram lets no bot edit: with
    a keyboard in place of the letters. `file` is a document that was sent here, and `url` where on
    this server a photo or a recording is. `reaction` is the bot's, if it has set one, and
    `reactions` are the person's.
    """

    message: Message
    seq: int
    replied: int | None = None
    further: JsonObject = NO_FIELDS
    editable: bool = True
    file: Attached | None = None
    reaction: str | None = None
    url: str | None = None
    reactions: tuple[ReactionType, ...] = ()

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.message.sender is not None and self.message.sender.is_bot

    def shown(self) -> Shown:
        """Return the message as the bot is shown it."""
        if not self.further:
            return self.message
        return {**msgspec.to_builtins(self.message), **self.further}

    def quoted(self) -> Shown:
        """Return the message as it is shown inside a reply to it: without what it replies to."""
        shown = self.shown()
        if isinstance(shown, Mapping):
            return {name: value for name, value in shown.items() if name != "reply_to_message"}
        if shown.reply_to_message is None:
            return shown
        return msgspec.structs.replace(shown, reply_to_message=None)


class Deletion(Struct, frozen=True):
    """A message went away."""

    message_id: int
    seq: int


class Answer(Struct, frozen=True):
    """The bot answered a pressed button."""

    callback_query_id: str
    text: str
    show_alert: bool
    seq: int


class History:
    """The messages of one chat in order, and what happened to them."""

    __slots__ = ("answers", "changed", "deletions", "entries", "seq")

    def __init__(self) -> None:
        self.seq = 0
        self.entries: dict[int, Entry] = {}
        self.deletions: list[Deletion] = []
        self.answers: list[Answer] = []
        self.changed = Bell()

    def add(  # noqa: PLR0913  what a message may have
        self,
        message: Message,
        replied: Entry | None = None,
        further: JsonObject = NO_FIELDS,
        *,
        editable: bool = True,
        file: Attached | None = None,
        url: str | None = None,
    ) -> Entry:
        """Add a message, with a quotation of the one it replies to."""
        replied_id = None
        if replied is not None:
            replied_id = replied.message.message_id
            message = msgspec.structs.replace(message, reply_to_message=replied.quoted())
        entry = Entry(message, self._next(), replied_id, further, editable, file, url=url)
        self.entries[message.message_id] = entry
        return entry

    def change(self, entry: Entry, message: Message) -> Entry:
        """Put `message` in the place of what an entry held."""
        changed = msgspec.structs.replace(entry, message=message, seq=self._next())
        self.entries[message.message_id] = changed
        return changed

    def react(self, entry: Entry, reaction: str | None) -> None:
        """Set the bot's reaction to a message, or take it away."""
        self._put(msgspec.structs.replace(entry, reaction=reaction, seq=self._next()))

    def react_as_person(self, entry: Entry, reactions: tuple[ReactionType, ...]) -> None:
        """Set the person's reactions to a message."""
        self._put(msgspec.structs.replace(entry, reactions=reactions, seq=self._next()))

    def remove(self, message_id: int) -> None:
        """Delete a message that is here."""
        del self.entries[message_id]
        self.deletions.append(Deletion(message_id, self._next()))

    def answer(self, callback_query_id: str, text: str, *, show_alert: bool) -> None:
        """Add the bot's answer to a pressed button."""
        self.answers.append(Answer(callback_query_id, text, show_alert, self._next()))

    def _put(self, entry: Entry) -> None:
        self.entries[entry.message.message_id] = entry

    def _next(self) -> int:
        self.seq += 1
        self.changed.ring()
        return self.seq

"""Senders: people who send and do everything, each time with all that could tell who they are."""

from dataclasses import dataclass, field
from random import Random

from benchmarks.canaries import forms, number_forms
from benchmarks.planted import Fields, Planter
from simulator import people
from simulator.orders import NewPerson, Send
from simulator.rooms import Person
from simulator.world import World

ALBUM, REPLY, EDIT, REACTION = GESTURES = ("album", "reply", "edit", "reaction")
"""What is done with messages, beside sending them."""
SENDER = "sender"
"""The name of what somebody is, whatever they send."""
THANKS = "🙏"
"""A reaction that everybody may set."""
NOWHERE = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that was sent or done, and the message of its author's chat that it was.

    `marks` stand together in one call towards the other side if it passed.
    """

    kind: str
    message: int
    marks: tuple[str, ...]


@dataclass
class Somebody:
    """Whoever sends, and what must never be found of them."""

    world: World
    phone: Person
    chance: Random
    planters: dict[str, Planter] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)

    @property
    def id(self) -> int:
        """Their Telegram id."""
        return self.phone.chat.id

    def planter(self, kind: str) -> Planter:
        """Return what plants in messages of a kind."""
        return self.planters.setdefault(kind, Planter(self.chance))

    def planted(self) -> list[tuple[str, set[bytes]]]:
        """Return who they are and all that they planted, each with the kind of its message."""
        user = self.phone.user
        names = (user.first_name, user.last_name or "", user.username or "")
        own = [number_forms(self.id), *(forms(each) for each in names)]
        return [
            *((SENDER, each) for each in own),
            *((kind, each) for kind, it in self.planters.items() for each in it.forms()),
        ]

    def sends(self, kind: str, origin: str) -> None:
        """Send a message of a kind."""
        planter, words = self.planter(kind), self._words()
        content = {**planter.beside(origin), **planter.content(kind, words)}
        self._send(kind, content, content[kind]["file_id"] if kind == "video_note" else words)

    def sends_album(self, origin: str) -> None:
        """Send two photos that belong together; both are to stand in one call."""
        planter, words = self.planter(ALBUM), [f"{self._words()} {each}" for each in ("One", "Two")]
        for each in words:
            content = {**planter.beside(origin), **planter.content("photo", each)}
            content["media_group_id"] = planter.text("media_group_id")
            self._send(ALBUM, content, "sendMediaGroup", *words)

    def replies(self, origin: str, message: int, copy: int) -> None:
        """Answer a message of one's own chat, which is `copy` in the other's."""
        planter, words = self.planter(REPLY), self._words()
        content = {**planter.beside(origin), **planter.content("text", words)}
        content["reply_to_message"] |= {"message_id": message, "chat": self._chat(planter)}
        self._send(REPLY, content, words, "reply_parameters", _named(copy))

    def reacts(self, message: int, copy: int) -> None:
        """Set a reaction of one's own collection beside one that everybody has."""
        planter = self.planter(REACTION)
        custom = {"type": "custom_emoji", "custom_emoji_id": planter.text("custom_emoji_id")}
        change = {
            "chat": self._chat(planter),
            "message_id": message,
            "user": {**planter.user(), "id": self.id},
            "actor_chat": planter.chat(),
            "date": 1,
            "old_reaction": [custom],
            "new_reaction": [custom, {"type": "emoji", "emoji": THANKS}],
        }
        self.world.updates.add("message_reaction", change)
        self.sent.append(Sent(REACTION, message, ("setMessageReaction", THANKS, _named(copy))))

    def changes(self, sent: Sent, origin: str) -> None:
        """Change what was sent, whether Telegram's apps can or not."""
        user, words = self.phone.user, f"{sent.marks[0]} Changed."
        edited = {
            "message_id": sent.message,
            "from": {"id": user.id, "is_bot": False, "first_name": user.first_name},
            "chat": {"id": user.id, "type": "private", "username": user.username},
            "date": 1,
            "edit_date": 2,
            **self.planter(EDIT).beside(origin),
            **self.planter(sent.kind).content(sent.kind, words),
        }
        self.world.updates.add("edited_message", edited)
        if sent.kind == "text":
            self.sent.append(Sent(EDIT, sent.message, ("editMessageText", words)))

    def copy_of(self, words: str) -> int:
        """Return the message of this chat by which the bot passed words on, or nowhere."""
        entries = self.phone.history.entries.values()
        copies = (it for it in entries if it.by_bot and words in (it.message.text or ""))
        return next((it.message.message_id for it in copies), NOWHERE)

    def last(self, kind: str) -> Sent:
        """Return what was sent last of a kind."""
        return next(each for each in reversed(self.sent) if each.kind == kind)

    def _words(self) -> str:
        """Return words that stand nowhere else."""
        return f"words {len(self.sent)} of {self.id % 97}."

    def _chat(self, planter: Planter) -> Fields:
        return {**planter.chat(), "id": self.id}

    def _send(self, kind: str, content: Fields, *marks: str) -> None:
        written = people.send(self.world, self.phone, Send(content))
        self.sent.append(Sent(kind, written.message_id, marks))


def arrives(world: World, chance: Random) -> Somebody:
    """Let somebody into the world whose names stand nowhere else."""
    planter = Planter(chance)
    order = NewPerson(
        id=chance.randrange(2**32, 2**33),
        first_name=planter.text("Own"),
        last_name=planter.text("Family"),
        username=planter.text("login"),
        language_code="en",
    )
    phone = people.arrive(world, order)
    phone.started = True
    return Somebody(world, phone, chance)


def _named(message: int) -> str:
    """Return how a call names a message, in JSON with a line for each value."""
    return f'"message_id": {message}\n'

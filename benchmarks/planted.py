"""Planted: a message of every kind, full of what could tell who sent it.

Each value is a canary: of a sort and a sender it stands nowhere else. Whatever the allow-list
(`handlers.relay.kinds`) names is planted, so that what is added there is searched for from then on.
"""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from benchmarks.canaries import forms, number_forms
from handlers.relay.kinds import LEFT_BEHIND

Fields = dict[str, Any]
ORIGINS = ("user", "hidden_user", "chat", "channel")
"""Whence a message may be forwarded (Bot API, MessageOrigin)."""
NOT_PLANTED = frozenset({"edit_date", "reply_markup"})
"""A time, and the bot's own buttons."""


@dataclass
class Planter:
    """Makes canaries, and remembers them."""

    chance: Random
    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def text(self, what: str) -> str:
        """Return a text that stands nowhere else; of one sort there is one."""
        letters = "".join(self.chance.choices("bcdfghjklmnpqrstvwxz", k=12))
        return self.texts.setdefault(what, f"{what}{letters}")

    def number(self, what: str = "id") -> int:
        """Return a number that stands nowhere else; of one sort there is one."""
        return self.numbers.setdefault(what, self.chance.randrange(2**33, 2**34))

    def forms(self) -> list[set[bytes]]:
        """Return everything planted, each in every form in which it could lie somewhere."""
        return [*map(forms, self.texts.values()), *map(number_forms, self.numbers.values())]

    def user(self) -> Fields:
        """Return somebody."""
        names = {each: self.text(each) for each in ("first_name", "last_name", "username")}
        return {"id": self.number(), "is_bot": False, **names}

    def chat(self) -> Fields:
        """Return somebody's chat."""
        names = {each: self.text(each) for each in ("title", "first_name", "username")}
        return {"id": self.number(), "type": "private", **names}

    def file(self) -> Fields:
        """Return a file with all that may be known of it beside the id by which it is sent."""
        told = ("file_unique_id", "file_name", "performer", "title", "mime_type")
        return {"file_id": f"file-{self.chance.randrange(10**9)}", "file_size": 9} | {
            each: self.text(each) for each in told
        }

    def anything(self) -> Fields:
        """Return an object with everything by which an object of the Bot API may name somebody."""
        told = (
            *("phone_number", "vcard", "address", "question", "description", "set_name"),
            *("custom_emoji_id", "text", "url", "invoice_payload", "name", "emoji_id"),
        )
        sized = {"width": 9, "height": 9, "length": 9, "duration": 3, "latitude": 49.9}
        return {
            **self.file(),
            **self.user(),
            **sized,
            **{each: self.text(each) for each in told},
            "user_id": self.number("user_id"),
            "user": self.user(),
            "chat": self.chat(),
            "users": [self.user()],
        }

    def origin(self, kind: str) -> Fields:
        """Return whence a message was forwarded."""
        return {
            "type": kind,
            "date": 1,
            "sender_user": self.user(),
            "sender_user_name": self.text("hidden"),
            "sender_chat": self.chat(),
            "chat": self.chat(),
            "author_signature": self.text("signature"),
        }

    def entities(self) -> list[Fields]:
        """Return formatting over the first letters that leads to accounts."""
        at = {"offset": 0, "length": 2}
        name, emoji = self.text("account"), self.text("emoji")
        return [
            {"type": "text_mention", **at, "user": self.user()},
            {"type": "text_link", **at, "url": f"tg://user?id={self.number('linked')}"},
            {"type": "text_link", **at, "url": f"https://t.me/{name}"},
            {"type": "custom_emoji", **at, "custom_emoji_id": emoji},
            {"type": "mention", **at},
            {"type": "bold", **at},
        ]

    def beside(self, origin: str) -> Fields:
        """Return what may stand beside content of any kind."""
        planted = {each: self.anything() for each in sorted(LEFT_BEHIND - NOT_PLANTED)}
        return planted | {
            "forward_origin": self.origin(origin),
            "external_reply": {"origin": self.origin(origin), "chat": self.chat(), "message_id": 7},
            "quote": {"text": self.text("quote"), "position": 0},
            "author_signature": self.text("signature"),
            "effect_id": self.text("effect"),
            "business_connection_id": self.text("business"),
            "reply_to_message": {
                "message_id": 7,
                "date": 1,
                "chat": self.chat(),
                "from": self.user(),
                "text": self.text("replied"),
            },
        }

    def content(self, kind: str, words: str) -> Fields:
        """Return a message of a kind in which `words` may be passed on, and nothing else."""
        below = {"caption": words, "caption_entities": self.entities()}
        if kind == "text":
            return {"text": words, "entities": self.entities()}
        if kind in {"sticker", "dice"}:
            return {kind: {**self.anything(), "emoji": words, "value": 6}}
        if kind == "photo":
            return {kind: [self.anything()], **below}
        if kind == "live_photo":
            return {kind: self.anything(), "photo": [self.anything()], **below}
        return {kind: self.anything(), **below}

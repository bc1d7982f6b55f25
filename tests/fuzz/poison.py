"""Poison: updates of every kind as Telegram would send them, and what is done to spoil them.

Wrong kinds, huge numbers, deep nesting, half characters, keys that stand twice, numbers that are
none. Whoever is betrayed by a log is called as in `tests.bot.updates`.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.bot.updates import (
    ANN,
    CHANNEL,
    CONTENT,
    DATE,
    GROUP,
    NOTICES,
    USER,
    command,
    membership,
    message,
    press,
)
from tests.fuzz.dice import Dice

Update = dict[str, Any]


@dataclass(frozen=True)
class Raw:
    """JSON, or what pretends to be, as it goes over the wire."""

    json: bytes


@dataclass(frozen=True)
class Pairs:
    """An object whose keys may stand twice."""

    pairs: tuple[tuple[str, Any], ...]


def nested(opens: bytes, closes: bytes, times: int) -> Raw:
    """Return something within itself."""
    return Raw(opens * times + b"1" + closes * times)


NUMBERS = (0, 1, -1, 2**31, 2**52, 2**52 + 1, -(2**52) - 1, 2**53, 2**63, -(2**63) - 1, 2**64)
NOT_NUMBERS = (b"NaN", b"1e999", b"-1e999", b"1E5", b"12.0", b"-0", b"01", b"1" * 400, b"1" * 5000)
STRINGS = (
    "",
    "5",
    "\x00",
    "\u202eevil",
    "\ud800",
    "\udc00\ud800",
    "x" * 5000,
    "🩺" * 3000,
    "\ufeff",
)
NOT_STRINGS = (
    b'"\xff\xfe"',
    b'"\xed\xa0\x80"',
    b'"\\ud800"',
    b'"\\u00"',
    b'"\\q"',
    b'"',
    b"'a'",
    b'"\xf0\x9f"',
    b'"a\nb"',
)
THINGS: tuple[Any, ...] = (
    *(None, True, False, 1.5, [], {}, [[]], [{}], {"id": 5}, [None]),
    [0] * 2000,
)
NESTED = (
    nested(b"[", b"]", 40),
    nested(b'{"a":', b"}", 40),
    nested(b"[", b"]", 2000),
    nested(b'{"chat":', b"}", 2000),
    nested(b"[", b"", 90),
    nested(b"[", b"]", 50_000),
)
HOSTILE: tuple[tuple[Any, ...], ...] = (
    THINGS,
    NUMBERS,
    STRINGS,
    tuple(Raw(each) for each in (*NOT_NUMBERS, *NOT_STRINGS)),
    NESTED,
)


def _entities(dice: Dice) -> list[dict[str, Any]]:
    kinds = ("bold", "text_link", "text_mention", "mention", "bot_command", "pre", "hologram")
    return [
        {
            "type": dice.pick(kinds),
            "offset": dice.number(40) - 2,
            "length": dice.number(60) - 1,
            "url": dice.pick(("https://example.org", "https://t.me/ann", "x")),
            "user": USER,
        }
        for _ in range(dice.number(5))
    ]


def _text(dice: Dice) -> Update:
    return {"message": message(text=dice.text(), entities=_entities(dice))}


def _reply(dice: Dice) -> Update:
    return {"message": message(text=dice.text(), reply_to_message=message(text="before"))}


def _command(dice: Dice) -> Update:
    given = dice.pick(
        ("/start", "/help_now", "/END", "/status@peer_bot", "/", "/x", "/🩺", "/forget_me")
    )
    length = dice.pick((len(given), len(given), 0, 1, 99))
    return {"message": command(f"{given} {dice.text()}", length)}


def _press(dice: Dice) -> Update:
    data = dice.pick(
        (None, "help:now", "ask:start", "offer:yes:AAAAAAAAAAAAAAAAAAAAAA", dice.text())
    )
    return {"callback_query": press(data)}


def _edit(dice: Dice) -> Update:
    return {"edited_message": message(text=dice.text(), edit_date=DATE)}


def _content(dice: Dice) -> Update:
    kind = dice.pick(sorted(CONTENT))
    return {"message": message(caption=dice.text(), **{kind: CONTENT[kind]})}


def _notice(dice: Dice) -> Update:
    kind = dice.pick(sorted(NOTICES))
    return {"message": message(**{kind: NOTICES[kind]})}


def _membership(dice: Dice) -> Update:
    chat = dice.pick((GROUP, CHANNEL))
    return {"my_chat_member": membership(chat, dice.pick(("member", "left", "kicked", "x")))}


def _elsewhere(dice: Dice) -> Update:
    return {"message": {**message(text=dice.text()), "chat": dice.pick((GROUP, CHANNEL))}}


def _of_no_interest(dice: Dice) -> Update:
    return {dice.pick(("poll", "channel_post", "inline_query", "chat_member")): message(text="x")}


KINDS: tuple[Callable[[Dice], Update], ...] = (
    *(_text, _reply, _command, _press, _edit, _content, _notice),
    *(_membership, _elsewhere, _of_no_interest),
)
"""A valid update of every kind that there is for us."""


def an_update(dice: Dice) -> Update:
    """Return a valid update, but for its number."""
    return dice.pick(KINDS)(dice)


def spoiled(value: Any, dice: Dice) -> Any:
    """Return a value with something in it that is as it should not be."""
    if isinstance(value, dict) and value and not dice.one_in(4):
        key = dice.pick(list(value))
        if dice.one_in(6):
            return _other_keys(value, key, dice)
        return value | {key: spoiled(value[key], dice)}
    if isinstance(value, list) and value and not dice.one_in(3):
        at = dice.number(len(value))
        return [*value[:at], spoiled(value[at], dice), *value[at + 1 :]]
    return dice.pick(dice.pick(HOSTILE))


def _other_keys(value: dict[str, Any], key: str, dice: Dice) -> Any:
    if dice.one_in(2):
        return {each: value[each] for each in value if each != key}
    again = dice.pick((key, "", "\x00", "update_id", "x" * 300))
    return Pairs((*value.items(), (again, dice.pick(dice.pick(HOSTILE)))))


def by(person: int, value: Any) -> Any:
    """Return an update in which somebody else does what Ann does."""
    if isinstance(value, dict):
        return {key: by(person, each) for key, each in value.items()}
    if isinstance(value, list):
        return [by(person, each) for each in value]
    return person if value == ANN else value


def written(value: Any) -> bytes:
    """Return a value as JSON, spoiled or not."""
    match value:
        case Raw():
            return value.json
        case Pairs():
            return _object(value.pairs)
        case dict():
            return _object(tuple(value.items()))
        case list():
            return b"[" + b",".join(written(each) for each in value) + b"]"
        case _:
            return json.dumps(value).encode()


def _object(pairs: tuple[tuple[str, Any], ...]) -> bytes:
    told = (json.dumps(key).encode() + b":" + written(each) for key, each in pairs)
    return b"{" + b",".join(told) + b"}"


def body_of(dice: Dice) -> bytes:
    """Return an update's bytes: raw, valid, or spoiled up to four times, some cut or changed."""
    if dice.one_in(8):
        return dice.rest()
    update: Any = {"update_id": 900, **an_update(dice)}
    for _ in range(dice.pick((0, 0, 1, 1, 2, 4))):
        update = spoiled(update, dice)
    told = written(update)
    if dice.one_in(8):
        return told[: dice.number(len(told) + 1)]
    if dice.one_in(8):
        at = dice.number(len(told) + 1)
        return told[:at] + dice.some(dice.number(4)) + told[at + 1 :]
    return told

"""Starts: links and typed codes that somebody made up, or that are nearly right."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from storage.codes import letters_of
from storage.work import Work
from tests.bot.updates import command, message
from tests.fuzz.dice import Dice
from tests.fuzz.house import House, inhabited
from tests.fuzz.poison import by, spoiled, written
from tests.fuzz.watch import Attack

KINDS = ("join", "agree", "coordinate", "JOIN", "", "join_join", "help")
STRANGE = (
    "",
    "_",
    "-",
    " ",
    "\u00a0",
    "\x00",
    "A",
    "a",
    "é",
    "\u017f",
    "ﬁ",
    "🩺",
    "=",
    "%",
    "\u200b",
    "x" * 4000,
)


@contextmanager
def starts(folder: Path) -> Iterator[Attack]:
    """Yield the attack."""
    with inhabited(folder, House) as house:
        yield partial(attack, house)


def attack(house: House, data: bytes) -> None:
    """Open a link, or type what may be a code."""
    dice = Dice(data)
    hostile = house.newcomer(known=dice.one_in(3))
    kind, secret = dice.pick(KINDS), _secret(house, dice)
    if secret.strip() == house.people.tokens.get(kind):
        return  # a link that is right opens what it should, and that is tested elsewhere
    told, update = _update(kind, secret, dice)
    spoilt = dice.one_in(8)
    body = by(hostile, {"update_id": 1, "message": update})
    house.is_attacked(hostile, [written(spoiled(body, dice) if spoilt else body)])
    if not spoilt:
        house.run(house.do(lambda work: _opens_nothing(work, hostile, told)))


def _update(kind: str, secret: str, dice: Dice) -> tuple[str, dict[str, Any]]:
    """Return what may be a code, and the message that brings it."""
    if dice.one_in(4):
        return secret, message(text=secret)
    payload = f"{kind}_{secret}" if dice.number(6) else secret
    return secret, command(f"/start {payload}", 6)


def _secret(house: House, dice: Dice) -> str:
    people = house.people
    told = dice.pick((*people.codes, *people.tokens.values(), dice.text(), ""))
    told = dice.pick((told, told, told.lower(), told.swapcase(), told[1:], told[:-1], told * 2))
    if dice.one_in(2):
        at = dice.number(len(told) + 1)
        return told[:at] + dice.pick(STRANGE) + told[at + dice.number(2) :]
    return told


def _opens_nothing(work: Work, hostile: int, told: str) -> None:
    """See that a door stands open only to whoever has brought a code that is one."""
    door = work.doors.find(hostile)
    if door is None or not (door.codes or door.token):
        return
    assert door.token is None
    assert {letters_of(each) for each in door.codes} <= {
        it.letters for it in work.codes.all().values()
    }
    assert letters_of(told).endswith(tuple(door.codes)), "a door opened by another code"

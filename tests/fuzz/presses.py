"""Presses: buttons that were never shown to whoever presses them, or to anybody."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from handlers.buttons import Button, understood
from handlers.verbs import WITH_ID, Verb
from storage.values import ROW_ID, CardId
from tests.bot.updates import press
from tests.fuzz.dice import Dice
from tests.fuzz.house import House, inhabited
from tests.fuzz.poison import by, spoiled, written
from tests.fuzz.watch import Attack

VERBS = tuple(Verb)
STRANGE = (
    "",
    ":",
    "=",
    "==",
    " ",
    "\n",
    "\x00",
    "_",
    "-",
    "A",
    "é",
    "🩺",
    "help:now",
    ":" * 60,
    "x" * 90,
)


@contextmanager
def presses(folder: Path) -> Iterator[Attack]:
    """Yield the attack."""
    with inhabited(folder, House) as house:
        yield partial(attack, house)


def attack(house: House, data: bytes) -> None:
    """Press one to three buttons."""
    dice = Dice(data)
    hostile = house.newcomer(known=dice.number(3) > 0)
    house.is_attacked(hostile, [_press(house, hostile, dice) for _ in range(1 + dice.number(3))])


def _press(house: House, hostile: int, dice: Dice) -> bytes:
    told = _data(house, dice)
    _is_ours_or_nothing(told)
    pressed = by(hostile, {"update_id": 1, "callback_query": press(told)})
    return written(spoiled(pressed, dice) if dice.one_in(6) else pressed)


def _data(house: House, dice: Dice) -> str:
    """Return callback data of somebody else's button, or near it."""
    verb, card = dice.pick(house.people.cards)
    told = dice.pick(
        (
            Button(verb, card).data,
            Button(verb, card).data,
            Button(dice.pick(VERBS), card).data,
            Button(dice.pick(VERBS), CardId(dice.some(ROW_ID))).data,
            dice.pick(VERBS),
            dice.text(),
            f"{dice.pick(VERBS)}:{base64.b64encode(card).decode()}",
        )
    )
    if dice.one_in(3):
        at = dice.number(len(told) + 1)
        return told[:at] + dice.pick(STRANGE) + told[at + dice.number(2) :]
    return told


def _is_ours_or_nothing(told: str) -> None:
    press = understood(told)
    if press is not None:
        assert len(press.id) == (ROW_ID if press.verb in WITH_ID else 0)
        assert told.startswith(press.verb)
        assert len(told) <= 64

"""Updates: whatever Telegram may send is an event, nothing, or poison; and poison tells nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from bot import logs
from bot.errors import PoisonUpdate
from bot.shape import Id, PersonId, number
from bot.translate import is_help, translate
from handlers.events import BlockChanged, ButtonPressed, Event, GroupEntered, PersonEvent
from handlers.verbs import WITH_ID, Verb
from storage.values import ROW_ID, Text
from tests.fuzz.dice import Dice
from tests.fuzz.poison import body_of
from tests.fuzz.watch import SECRET, Attack

IDS = msgspec.json.Decoder(Id).decode
PEOPLE = msgspec.json.Decoder(PersonId).decode
NUMBER = 2**63


@contextmanager
def updates(folder: Path) -> Iterator[Attack]:
    """Yield the attack."""
    del folder
    yield attack


def attack(data: bytes) -> None:
    """Translate an update."""
    body = body_of(Dice(data))
    found = number(body)
    assert found is None or -NUMBER <= found < NUMBER
    try:
        event = translate(body)
    except PoisonUpdate as error:
        _tells_nothing(error)
        return
    if event is not None:
        _is_sound(event)


def _tells_nothing(error: PoisonUpdate) -> None:
    """See that an error is the class of another, and that a log of it shows no more."""
    (told,) = error.args
    assert str(told).isidentifier(), told
    assert len(told) < 40
    assert error.__cause__ is None
    assert error.__suppress_context__
    logs.warn("an update could not be read and is in quarantine", error)


def _is_sound(event: Event) -> None:
    assert not SECRET.search(repr(event))
    assert isinstance(is_help(event), bool)
    if isinstance(event, GroupEntered):
        assert type(event.chat) is int
        return
    if isinstance(event, BlockChanged):
        PEOPLE(str(event.person))
        return
    assert isinstance(event, PersonEvent)
    PEOPLE(str(event.person))
    IDS(str(event.message_id))
    assert event.date.tzinfo is not None
    assert event.spoken is None or _is_text(event.spoken)
    if isinstance(event, ButtonPressed):
        assert len(event.card) == (ROW_ID if event.verb in WITH_ID else 0)
        assert event.verb is None or isinstance(event.verb, Verb)
    for each in fields(event):
        value = getattr(event, each.name)
        assert value is None or isinstance(value, int | str | bytes | datetime | Text), each.name
        assert not isinstance(value, str) or _is_text(value)
    assert is_dataclass(event)


def _is_text(value: str) -> bool:
    return bool(value.encode("utf-8") or True)

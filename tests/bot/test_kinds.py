"""The table of kinds knows everything that a message may hold, and what is done keeps to it."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

import pytest
from telegram import Message
from telegram.constants import MessageType

from bot.translate import translate
from handlers.events import (
    DocumentReceived,
    EditReceived,
    OtherReceived,
    PhotoReceived,
    TextReceived,
    VoiceReceived,
)
from handlers.relay.kinds import (
    CONTENT,
    KINDS,
    LEFT_BEHIND,
    NOTICES,
    READ,
    UNKNOWN,
    Outcome,
    reason_of,
)
from tests.bot import updates
from tests.bot.updates import body, message

PTBS = {"from_user": "from"}
"""Fields that python-telegram-bot calls otherwise than the Bot API does."""
ITS_OWN = {"api_kwargs"}
"""What python-telegram-bot keeps in a message for itself: here, fields that it does not know."""

BECOMES: Mapping[type[Any], set[Outcome]] = {
    PhotoReceived: {Outcome.RELAYED, Outcome.STILL},
    TextReceived: {Outcome.WORDS},
    VoiceReceived: {Outcome.ASKED},
    OtherReceived: {Outcome.REFUSED},
    DocumentReceived: {Outcome.REFUSED},
}
BESIDE: Mapping[str, dict[str, Any]] = {
    "animation": {"document": updates.CONTENT["document"]},
    "live_photo": {"photo": updates.PHOTO},
    "venue": {"location": updates.PLACE},
}
"""What Telegram sets beside a kind, "for backward compatibility" (Bot API, Message)."""


def fields() -> set[str]:
    """Return the fields of a message that python-telegram-bot knows, by the Bot API's names."""
    slots = chain.from_iterable(getattr(each, "__slots__", ()) for each in Message.__mro__)
    names = {each for each in slots if not each.startswith("_")} - ITS_OWN
    return {PTBS.get(each, each) for each in names}


def test_every_field_that_ptb_knows_stands_once_in_the_table() -> None:
    groups = [set(KINDS), set(READ), set(LEFT_BEHIND)]
    assert set().union(*groups) == fields()
    assert sum(map(len, groups)) == len(fields())


def test_every_type_that_ptb_knows_is_a_kind_or_stands_beside_one() -> None:
    assert {str(each) for each in MessageType} <= {*KINDS, *LEFT_BEHIND}


def test_there_is_an_example_of_every_kind_of_content() -> None:
    assert {*updates.CONTENT, "text"} == set(CONTENT)


@pytest.mark.parametrize("kind", sorted(updates.CONTENT))
def test_what_is_sent_becomes_what_the_table_says(kind: str) -> None:
    beside = BESIDE.get(kind, {})
    event = translate(body(message=message(**beside, **{kind: updates.CONTENT[kind]})))
    assert CONTENT[kind].outcome in BECOMES[type(event)]


def test_a_live_photo_without_its_photo_is_refused() -> None:
    event = translate(body(message=message(live_photo=updates.CONTENT["live_photo"])))
    assert isinstance(event, OtherReceived)
    assert reason_of(event.kind) == "film"


def test_whatever_is_refused_has_its_reason() -> None:
    refused = [each for each in KINDS.values() if each.outcome is Outcome.REFUSED]
    assert refused
    assert all(each.reason for each in refused)
    assert all(each.outcome is Outcome.IGNORED for each in NOTICES.values())


@pytest.mark.parametrize(
    "fields",
    [{}, {"rich_message": {"text": "?"}}, {"caption": "x"}, {"has_media_spoiler": True}],
)
def test_a_kind_of_tomorrow_is_refused(fields: dict[str, Any]) -> None:
    event = translate(body(message=message(**fields)))
    assert isinstance(event, OtherReceived)
    assert event.kind == UNKNOWN
    assert reason_of(event.kind) == "unknown"


@pytest.mark.parametrize("kind", ["photo", "voice", "video_note", "sticker", "dice"])
def test_a_kind_of_tomorrow_that_bears_one_of_today_is_refused(kind: str) -> None:
    written = message(**{kind: updates.CONTENT[kind]}, hologram={"file_id": "h", "place": "here"})
    event = translate(body(message=written))
    assert isinstance(event, OtherReceived)
    assert event.kind == UNKNOWN
    changed = translate(body(edited_message=written))
    assert isinstance(changed, EditReceived)
    assert (changed.refused, changed.text) == (True, None)


def test_a_flag_of_tomorrow_harms_no_photo_and_no_text_is_kept_from_anybody() -> None:
    photo = translate(body(message=message(photo=updates.PHOTO, is_radiant=True, glow=7)))
    assert isinstance(photo, PhotoReceived)
    text = translate(body(message=message(text="Hello", hologram={"file_id": "h"})))
    assert isinstance(text, TextReceived)

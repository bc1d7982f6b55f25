"""Notes: until the requester's yes they are changed and taken back where they lie."""

import pytest

from handlers.events import EditReceived
from handlers.relay.mirroring import EditNotPassed, NeverPassed, NotTakenBack
from handlers.verbs import Verb
from tests.handlers.put import Orders
from tests.handlers.village import Village

NOTE = "It was my mistake."


@pytest.fixture
def cleo(village: Village) -> int:
    """A physician of Pediatrics who writes a request with a note."""
    cleo = village.physician("Pediatrics")
    for verb in (Verb.ASK_START, Verb.ASK_UNSAID, Verb.ASK_SOON, Verb.ASK_NOTE):
        village.press(cleo, verb)
    village.type(cleo, NOTE)
    return cleo


def is_found(village: Village, cleo: int, ben: int) -> None:
    """Let the request go out, and Ben say yes to it."""
    village.press(cleo, Verb.ASK_SEND)
    village.deliver()
    village.press(ben, Verb.OFFER_YES)
    village.deliver()


def heard(put: Orders, person: int) -> list[str]:
    return [text for _, text in put.heard(person)]


@pytest.mark.parametrize("found", [False, True])
def test_a_note_is_taken_back_and_passes_to_nobody(
    village: Village,
    cleo: int,
    ben: int,
    found: bool,  # noqa: FBT001  a parameter
) -> None:
    note = village.newest
    if found:
        is_found(village, cleo, ben)
    assert village.answer_with(cleo, "unsend", note).said(cleo) == [NeverPassed()]
    assert village.answer_with(cleo, "unsend", note).said(cleo) == [NotTakenBack()]
    if not found:
        is_found(village, cleo, ben)
    assert heard(village.press(cleo, Verb.MEET_YES), ben) == []


def test_of_two_notes_the_one_that_is_meant_goes(village: Village, cleo: int, ben: int) -> None:
    first = village.newest
    village.press(cleo, Verb.ASK_NOTE)
    village.type(cleo, "Thank you for reading.")
    village.answer_with(cleo, "unsend", first)
    is_found(village, cleo, ben)
    assert heard(village.press(cleo, Verb.MEET_YES), ben) == ["Thank you for reading."]


def test_a_note_passes_as_it_was_changed(village: Village, cleo: int, ben: int) -> None:
    note = village.newest
    assert village.edit(cleo, note, "It was nobody's mistake.").said(cleo) == []
    is_found(village, cleo, ben)
    assert village.edit(cleo, note, "It was nobody's.").said(cleo) == []
    assert heard(village.press(cleo, Verb.MEET_YES), ben) == ["It was nobody's."]


def test_a_note_that_becomes_what_cannot_pass_stays_and_its_author_is_told(
    village: Village, cleo: int, ben: int
) -> None:
    note = village.newest
    changed = EditReceived(cleo, "en", note, village.now, refused=True)
    assert village.event(changed).said(cleo) == [EditNotPassed()]
    is_found(village, cleo, ben)
    assert heard(village.press(cleo, Verb.MEET_YES), ben) == [NOTE]


def test_nobody_elses_note_is_changed_or_taken_back(village: Village, cleo: int, ben: int) -> None:
    note, eve = village.newest, village.physician("Psychiatry")
    for verb in (Verb.ASK_START, Verb.ASK_UNSAID, Verb.ASK_SOON):
        village.press(eve, verb)
    village.edit(eve, note, "Something else.")
    assert village.answer_with(eve, "unsend", note).said(eve) == [NotTakenBack()]
    is_found(village, cleo, ben)
    assert heard(village.press(cleo, Verb.MEET_YES), ben) == [NOTE]

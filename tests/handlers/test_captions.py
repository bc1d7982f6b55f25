"""What stands below a photo changes with it; another photo in its place is told as not passed."""

from dataclasses import replace

import pytest

from handlers.conversation.holding import NobodyThere
from handlers.events import EditReceived, PhotoReceived
from handlers.orders import EditText
from handlers.relay.mirroring import EditNotPassed
from handlers.verbs import Verb
from storage.values import Text
from tests.handlers.put import Orders
from tests.handlers.village import Village


@pytest.fixture
def photo(village: Village, ann: int) -> int:
    """A photo of Ann's that was passed on."""
    village.show(ann, "photo-id", "before")
    village.deliver()
    return village.newest


def edits(put: Orders) -> list[tuple[str, str | None]]:
    return [(it.text.text, it.text.photo) for it in put if isinstance(it, EditText)]


def test_words_below_a_photo_are_changed(village: Village, ann: int, photo: int) -> None:
    assert edits(village.edit_below(ann, photo, "photo-id", "after")) == [("after", "photo-id")]
    assert edits(village.edit_below(ann, photo, "photo-id", "")) == [("", "photo-id")]
    village.deliver()
    assert [it.outgoing.method for it in village.calls[-2:]] == ["editMessageCaption"] * 2


def test_a_photo_that_is_blurred_or_bared_afterwards_is_told_as_not_passed(
    village: Village, ann: int, photo: int
) -> None:
    bare = Text("before", photo="photo-id", lasting="photo-id")
    blurred = replace(bare, blurred=True)
    event = EditReceived(ann, None, photo, village.now, text=blurred)
    put = village.event(event)
    assert (edits(put), put.said(ann)) == ([], [EditNotPassed()])
    village.event(PhotoReceived(ann, None, photo + 1, village.now, text=blurred))
    put = village.event(replace(event, message_id=photo + 1, text=replace(blurred, text="after")))
    assert edits(put) == [("after", "photo-id")]
    put = village.event(replace(event, message_id=photo + 1, text=bare))
    assert (edits(put), put.said(ann)) == ([], [EditNotPassed()])


def test_another_photo_in_its_place_is_told_as_not_passed(
    village: Village, ann: int, photo: int
) -> None:
    put = village.edit_below(ann, photo, "another", "after")
    assert (edits(put), put.said(ann)) == ([], [EditNotPassed()])


def test_a_film_in_the_place_of_a_photo_is_told_as_not_passed(
    village: Village, ann: int, photo: int
) -> None:
    put = village.event(EditReceived(ann, None, photo, village.now, refused=True))
    assert put.said(ann) == [EditNotPassed()]


def test_a_photo_in_the_place_of_words_is_told_as_not_passed(village: Village, ann: int) -> None:
    village.type(ann, "before")
    put = village.edit_below(ann, village.newest, "photo-id", "after")
    assert (edits(put), put.said(ann)) == ([], [EditNotPassed()])


def test_words_that_no_longer_fit_below_a_photo_are_told_as_not_passed(
    village: Village, ann: int, photo: int
) -> None:
    put = village.edit_below(ann, photo, "photo-id", "word " * 400)
    assert (edits(put), put.said(ann)) == ([], [EditNotPassed()])


def test_what_was_refused_may_change_without_a_further_word(village: Village, ann: int) -> None:
    """A place that is shared live changes every few seconds."""
    village.send_other(ann, "location")
    edit = EditReceived(ann, None, village.newest + 1, village.now, refused=True)
    assert village.event(edit) == []


def test_words_below_a_photo_that_waits_are_changed_where_they_wait(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    village.asks(cleo)
    messages = village.show_together(cleo, "one", "two", text="before")
    assert village.edit_below(cleo, messages[0], "one", "after", album="together") == []
    village.press(cleo, Verb.NOTE_KEEP)
    notes = village.request_of(cleo).notes
    assert [(it.text, it.album) for it in notes] == [("after", "together"), ("", "together")]
    assert isinstance(village.show(cleo, "three").said(cleo)[0], NobodyThere)

"""Where two capabilities of one talk meet: what each promises alone holds for both together."""

from datetime import timedelta

import pytest

from handlers.buttons import Verb
from handlers.relay.albums import PhotosNotPassed
from handlers.relay.mirroring import EditNotPassed, TakenBack
from tests.handlers.relay.test_albums import gathered, passes, photos
from tests.handlers.village import Village

THREE = ("one", "two", "three")


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency who talks with Ben."""
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.deliver()
    return ann


@pytest.mark.parametrize("who", ["sender", "reader"])
@pytest.mark.parametrize("side", ["requester", "supporter"])
def test_an_album_that_is_not_whole_when_somebody_is_forgotten_reaches_nobody_and_is_told(
    village: Village, ann: int, ben: int, side: str, who: str
) -> None:
    sender, reader = (ann, ben) if side == "requester" else (ben, ann)
    village.show_together(sender, *THREE)
    village.press(sender if who == "sender" else reader, Verb.FORGET_YES)
    put = village.wait(seconds=5)
    assert [it for it in village.calls if it.outgoing.method == "sendMediaGroup"] == []
    assert put.albums(reader) == []
    assert gathered(village, sender) == 0


def test_whoever_sent_an_album_to_one_who_is_forgotten_at_that_moment_is_told(
    village: Village, ann: int, ben: int
) -> None:
    village.show_together(ann, *THREE)
    assert PhotosNotPassed("over") in village.press(ben, Verb.FORGET_YES).said(ann)


def test_a_photo_is_taken_back_from_an_album_that_is_not_whole(
    village: Village, ann: int, ben: int
) -> None:
    messages = village.show_together(ann, *THREE)
    assert village.answer_with(ann, "unsend", messages[1]).said(ann) == [TakenBack()]
    (album,) = passes(village).albums(ben)
    assert photos(album) == ["one", "three"]


def test_words_below_a_photo_of_an_album_that_is_not_whole_are_changed_where_it_waits(
    village: Village, ann: int, ben: int
) -> None:
    messages = village.show_together(ann, *THREE)
    put = village.edit_below(ann, messages[0], "one", "Look", album="together")
    assert EditNotPassed() not in put.said(ann)
    village.clock.now += timedelta(seconds=2)
    (album,) = passes(village).albums(ben)
    assert [it.text.text for it in album.pictures] == ["Look", "", ""]

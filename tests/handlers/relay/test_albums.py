"""Photos that are sent together arrive together, in their order, whatever comes in between."""

import pytest

from handlers.conversation.for_whom import ForWhom
from handlers.orders import Earlier, EditText, Order, React, SendAlbum, SendText, TakeBack
from handlers.relay.albums import AT_MOST, QUIET, PhotosNotPassed
from handlers.relay.mirroring import EditNotPassed
from handlers.timers import Timer
from handlers.verbs import Verb
from tests.handlers.conversation.test_for_whom import option
from tests.handlers.put import Orders
from tests.handlers.village import Village

BREAK = "UPDATE held SET sealed = x'00' WHERE id = (SELECT min(id) FROM held)"
BREAK_ALL = "UPDATE held SET sealed = x'00'"
THREE = ("one", "two", "three")


def photos(album: SendAlbum) -> list[str | None]:
    return [each.text.photo for each in album.pictures]


def passes(village: Village) -> Orders:
    """Let the time pass after which nothing more of an album is awaited; nothing is delivered."""
    due = village.do(lambda work: work.timers.earliest())
    assert due is not None
    assert due <= village.now + QUIET
    village.clock.now = due
    village.do(lambda work: work.timers.ring(village.now, 1))
    return village.follow()


def gathered(village: Village, person: int) -> int:
    return village.do(lambda work: len(work.held.of(person)))


def test_photos_sent_together_are_gathered_and_arrive_as_one_album(
    village: Village, ann: int, ben: int
) -> None:
    match = village.request_of(ann).match
    assert match
    village.show_together(ann, *THREE, text="Look")
    assert village.waiting() == []
    (album,) = passes(village).albums(ben)
    assert (album.name, photos(album)) == (match.alias, list(THREE))
    assert [each.text.text for each in album.pictures] == ["Look", "", ""]
    assert gathered(village, ann) == 0


def test_each_further_photo_is_waited_for_anew(village: Village, ann: int, ben: int) -> None:
    village.show(ann, "one", album="together")
    village.clock.now += QUIET / 2
    village.show(ann, "two", album="together")
    (due,) = village.do(lambda work: [work.timers.earliest()])
    assert due == village.now + QUIET
    (album,) = passes(village).albums(ben)
    assert photos(album) == ["one", "two"]


def test_a_text_after_an_album_does_not_overtake_it(village: Village, ann: int, ben: int) -> None:
    village.show_together(ann, *THREE)
    put = village.type(ann, "There.")
    assert [type(it) for it in put] == [SendAlbum, SendText]
    assert put.heard(ben)[0][1] == "There."
    assert village.do(lambda work: work.timers.subjects(Timer.ALBUM)) == []


@pytest.mark.parametrize("deed", ["press", "command", "react", "photo", "album"])
def test_whatever_its_sender_does_next_lets_an_album_go_on(
    village: Village, ann: int, ben: int, deed: str
) -> None:
    messages = village.show_together(ann, *THREE)
    deeds = {
        "press": lambda: village.press(ann, Verb.STATUS_SHOW),
        "command": lambda: village.command(ann, "status"),
        "react": lambda: village.react(ann, messages[0], "👍"),
        "photo": lambda: village.show(ann, "alone"),
        "album": lambda: village.show(ann, "other", album="another"),
    }
    (album,) = deeds[deed]().albums(ben)
    assert photos(album) == list(THREE)


def test_what_the_other_side_does_lets_it_wait(village: Village, ann: int, ben: int) -> None:
    village.show_together(ann, *THREE)
    assert village.type(ben, "Hello").albums(ben) == []
    assert gathered(village, ann) == 3


def test_the_tenth_photo_is_the_last_there_can_be(village: Village, ann: int, ben: int) -> None:
    names = [str(number) for number in range(AT_MOST)]
    for name in names[:-1]:
        assert village.show(ann, name, album="together").albums(ben) == []
    (album,) = village.show(ann, names[-1], album="together").albums(ben)
    assert photos(album) == names


def test_one_photo_that_is_left_of_an_album_goes_as_one(
    village: Village, ann: int, ben: int
) -> None:
    village.show(ann, "one", "Look", album="together")
    put = passes(village)
    assert put.albums(ben) == []
    assert [text for _, text in put.heard(ben)] == ["Look"]


def test_words_without_room_below_a_photo_follow_the_album(
    village: Village, ann: int, ben: int
) -> None:
    village.show(ann, "one", "first " * 300, album="together")
    village.show(ann, "two", "second " * 300, album="together")
    put = passes(village)
    assert [type(it) for it in put] == [SendAlbum, SendText, SendText]
    (album,) = put.albums(ben)
    texts = [text for _, text in put.heard(ben)]
    assert album.pictures[0].text.text + texts[0] == "first " * 300
    assert album.pictures[1].text.text + texts[1] == "second " * 300


def test_an_album_that_answers_something_answers_its_copy(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ben, "Show me")
    theirs, (order,) = village.newest, village.waiting()
    copy = village.mark(order)
    for name in THREE:
        village.show(ann, name, album="together", reply_to=copy)
    (album,) = passes(village).albums(ben)
    assert album.reply_to == theirs


@pytest.mark.parametrize("delivered", [True, False])
def test_each_photo_of_an_album_can_be_taken_back_and_reacted_to_and_its_words_changed(
    village: Village, ann: int, *, delivered: bool
) -> None:
    messages = village.show_together(ann, *THREE)
    passes(village)
    if delivered:
        village.deliver()
    targets = []
    for message, photo in zip(messages, THREE, strict=True):
        (back,) = [it for it in village.answer_with(ann, "unsend", message) if is_a(it, TakeBack)]
        (react,) = [it for it in village.react(ann, message, "👍") if is_a(it, React)]
        put = village.edit_below(ann, message, photo, "new")
        (edit,) = [it for it in put if isinstance(it, EditText)]
        assert (edit.text.text, edit.target) == ("new", handle_of(back))
        assert handle_of(react) == handle_of(back)
        targets.append(edit.target)
    assert len(set(targets)) == len(THREE)


def is_a(order: Order, *kinds: type) -> bool:
    return isinstance(order, kinds)


def handle_of(order: Order) -> Earlier:
    assert isinstance(order, TakeBack | React)
    assert isinstance(order.target, Earlier)
    return order.target


def test_another_photo_in_the_place_of_one_is_not_passed_and_told(
    village: Village, ann: int
) -> None:
    messages = village.show_together(ann, *THREE)
    passes(village)
    village.deliver()
    put = village.edit_below(ann, messages[1], "another", "new")
    assert not [it for it in put if isinstance(it, EditText)]
    assert put.said(ann) == [EditNotPassed()]


def test_an_album_that_is_not_whole_when_the_other_side_ends_the_talk_still_arrives(
    village: Village, ann: int, ben: int
) -> None:
    village.show_together(ann, *THREE)
    village.press(ben, Verb.TALK_END)
    (album,) = village.press(ben, Verb.END_YES).albums(ben)
    assert photos(album) == list(THREE)
    village.deliver()
    assert not village.has_request(ann)


def test_an_album_for_somebody_who_is_gone_is_told(village: Village, ann: int, ben: int) -> None:
    village.show_together(ben, *THREE)
    village.command(ann, "forget_me")
    assert PhotosNotPassed("over") in village.press(ann, Verb.FORGET_YES).said(ben)
    assert gathered(village, ben) == 0


def test_a_photo_of_an_album_that_is_damaged_on_disk_is_told_and_the_rest_arrives(
    village: Village, ann: int, ben: int
) -> None:
    village.show_together(ann, *THREE)
    village.do(lambda work: work.session.run(BREAK, {}))
    put = passes(village)
    assert put.said(ann) == [PhotosNotPassed("damaged")]
    assert [photos(it) for it in put.albums(ben)] == [["two", "three"]]


def test_of_an_album_that_is_wholly_damaged_nothing_stays(village: Village, ann: int) -> None:
    village.show_together(ann, *THREE)
    village.do(lambda work: work.session.run(BREAK_ALL, {}))
    passes(village)
    assert village.do(lambda work: work.session.all("SELECT id FROM held", {})) == []


def test_an_album_that_nobody_can_read_yet_is_kept_and_passes_together(village: Village) -> None:
    cleo, dan = village.physician("Pediatrics"), village.supporter("Dan", "Surgery")
    village.asks(cleo)
    village.show_together(cleo, *THREE, text="Look")
    assert village.type(cleo, "Well").said(cleo) == []
    assert village.press(cleo, Verb.NOTE_KEEP).said(cleo) != []
    assert [it.photo for it in village.request_of(cleo).notes] == [*THREE, None]
    village.press(dan, Verb.OFFER_YES)
    village.deliver()
    put = village.press(cleo, Verb.MEET_YES)
    (album,) = put.albums(dan)
    assert photos(album) == list(THREE)
    assert put.heard(dan)[-1][1] == "Well"


def test_an_album_of_which_it_is_unclear_for_whom_it_is_waits_and_passes_together(
    village: Village, ann: int, ben: int
) -> None:
    cleo = village.physician("Pediatrics")
    village.links(cleo, ben)
    put = village.show(ben, "one", album="together")
    assert put.said(ben) == [ForWhom()]
    village.show(ben, "two", album="together")
    village.press(ben, Verb.TO, option(village, ben, cleo))
    put = passes(village)
    assert [photos(it) for it in put.albums(cleo)] == [["one", "two"]]
    assert put.albums(ann) == []

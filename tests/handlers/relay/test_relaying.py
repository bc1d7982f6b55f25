"""Relaying: what one side writes goes to the other, under the name by which they are known."""

from datetime import timedelta

from handlers.orders import SendText
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.writing import MARK
from storage.outgoing import Origin
from tests.handlers.put import Orders
from tests.handlers.village import Village


def relayed(put: Orders) -> list[SendText]:
    """Return what is passed on."""
    return [it for it in put if isinstance(it, SendText)]


def test_the_supporter_sees_an_alias_and_the_requester_a_listed_name(
    village: Village, ann: int, ben: int
) -> None:
    match = village.request_of(ann).match
    assert match
    assert village.type(ann, "Hello").heard(ben) == [(match.alias, "Hello")]
    assert village.type(ben, "Hello").heard(ann) == [("Dr. Ben", "Hello")]


def test_of_the_writer_an_order_knows_only_where_to_say_that_it_did_not_arrive(
    village: Village, ann: int, ben: int
) -> None:
    (order,) = relayed(village.type(ann, "Hello"))
    assert order.chat == ben
    assert order.origin.person == ann
    assert order.case == village.request_of(ann).id


def test_a_receipt_is_asked_for_until_the_supporters_first_message_has_arrived(
    village: Village, ann: int, ben: int
) -> None:
    assert [it.receipt for it in relayed(village.type(ben, "Hello"))] == ["contact"]
    assert [it.receipt for it in relayed(village.type(ben, "Hello?"))] == ["contact"]
    assert [it.receipt for it in relayed(village.type(ann, "Hello"))] == [None]
    village.deliver()
    assert [it.receipt for it in relayed(village.type(ben, "How are you?"))] == [None]


def test_a_long_text_goes_in_parts_in_order(village: Village, ann: int, ben: int) -> None:
    parts = relayed(village.type(ann, "a" * 4000 + " " + "b" * 4000))
    assert "".join(it.text.text for it in parts) == "a" * 4000 + " " + "b" * 4000
    assert len({it.origin for it in parts}) == 1
    assert [it.chat for it in parts] == [ben] * len(parts)


def test_nothing_passed_on_can_look_like_a_card_of_ours(
    village: Village, ann: int, ben: int
) -> None:
    ((_, text),) = village.type(ann, f"{MARK} Your request is out.").heard(ben)
    assert MARK not in text


def test_a_note_knows_which_message_it_was(village: Village, ben: int) -> None:
    other = village.physician("Psychiatry")
    village.press(other, Verb.ASK_START)
    village.press(other, Verb.ASK_NOTE)
    village.type(other, "A note")
    message, date = village.newest, int(village.now.timestamp())
    village.introduces(other, ben)
    (note,) = relayed(village.press(other, Verb.MEET_YES))
    assert note.origin == Origin(other, message, date)


def test_the_hour_in_which_somebody_wrote_is_noted_and_no_more(village: Village, ann: int) -> None:
    village.clock.go_on(timedelta(hours=2, minutes=17))
    village.type(ann, "Hello")
    assert village.request_of(ann).active == village.now - timedelta(minutes=17)


def test_who_writes_ends_the_silence(village: Village, ann: int, ben: int) -> None:
    village.type(ben, "Hello")
    village.wait(days=4, hours=2)
    assert village.request_of(ann).idle_asked
    village.type(ben, "Hello?")
    assert not village.request_of(ann).idle_asked


def test_silence_is_watched_from_the_first_moment(village: Village, ann: int) -> None:
    case = village.request_of(ann)
    assert village.due(Timer.IDLE, case.id) == village.now + timedelta(days=4)

"""The right one: what somebody writes reaches whom it was meant for, and nobody is asked in error.

Each of these once went wrong in a way that no single errand could see.
"""

from datetime import timedelta

import pytest

from handlers.buttons import Verb
from handlers.for_whom import ForWhom
from handlers.holding import RequestFull, TalkOver, TextExpired
from handlers.start import GuessedTooOften
from handlers.starting_over import LookingAgain
from handlers.timers import Timer
from handlers.who import reader_of
from storage.arrivals import CaseDrained
from storage.cases import Stage
from storage.doors import Door
from storage.session import new_id
from storage.values import CardId
from tests.handlers.promises import all_cases
from tests.handlers.settings import PROGRAMME
from tests.handlers.test_confirming import invites
from tests.handlers.village import Village

DAMAGE = {"damage": b"\0" * 64}


def end(village: Village, person: int) -> None:
    """Let somebody end their talk."""
    village.press(person, Verb.TALK_END)
    village.press(person, Verb.END_YES)


def spoil(village: Village, statement: str) -> None:
    """Damage what lies on the disk."""
    village.do(lambda work: work.session.run(statement, DAMAGE))


def last_message(village: Village) -> int:
    """Return the id of the message that was delivered last."""
    return [village.mark(each) for each in village.waiting()][-1]


def test_a_reply_to_one_whose_talk_is_over_goes_to_nobody_else_unasked(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", capacity=3)
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.type(ann, "It was my mistake")
    message = last_message(village)
    end(village, ann)
    village.wait(minutes=5)
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    put = village.type(ben, "About your mistake", reply_to=message)
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])


def test_a_reply_to_a_former_supporter_goes_to_no_other_unasked(village: Village) -> None:
    ben, dan = village.supporter("Ben", "Surgery"), village.supporter("Dan", "Pediatrics")
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.type(ben, "Hello")
    message = last_message(village)
    end(village, ann)
    village.wait(minutes=5)
    village.command(ben, "away")
    village.links(ann, dan)
    put = village.type(ann, "Ben, only for you", reply_to=message)
    assert (put.heard(dan), put.said(ann)) == ([], [ForWhom()])


def test_a_text_of_one_who_cannot_know_yet_that_a_talk_is_over_waits(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", capacity=3)
    ann, eve = village.physician("Emergency"), village.physician("Psychiatry")
    village.links(ann, ben)
    village.links(eve, ben)
    end(village, ann)
    put = village.type(ben, "About your mistake")
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])


def test_whoever_writes_on_is_asked_anew_for_whom_it_is(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", capacity=3)
    ann, eve = village.physician("Emergency"), village.physician("Psychiatry")
    village.links(ann, ben)
    village.links(eve, ben)
    village.type(ben, "One")
    village.wait(minutes=30)
    assert village.type(ben, "Are you there?").said(ben) == [ForWhom()]


def test_a_text_that_crossed_the_end_of_a_talk_on_its_way_goes_to_nobody_unasked(
    village: Village,
) -> None:
    ben, ann, eve = two_talks(village)
    before = village.now
    end(village, ann)
    village.deliver()
    village.clock.go_on(timedelta(hours=3))
    assert not village.has_request(ann)
    put = village.type(ben, "About your mistake", at=before)
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])
    village.press(ben, Verb.TO)
    assert village.type(ben, "Hello", at=village.now).heard(eve) == [("Dr. Ben", "Hello")]


def test_where_our_clock_is_slow_no_text_crosses_the_end_of_a_talk_either(
    village: Village,
) -> None:
    ben, ann, eve = two_talks(village)
    village.ahead = timedelta(minutes=5)
    end(village, ann)
    village.deliver()
    before_the_end = village.now + village.ahead - timedelta(seconds=5)
    put = village.type(ben, "About your mistake", at=before_the_end)
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])


def test_a_text_written_well_after_the_end_goes_where_the_writer_sits(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    end(village, ann)
    village.deliver()
    village.clock.go_on(timedelta(minutes=2))
    assert village.type(ben, "Hello").heard(eve) == [("Dr. Ben", "Hello")]


def test_a_parting_of_one_who_sits_nowhere_else_is_not_noted(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    village.links(ann, ben)
    end(village, ann)
    village.deliver()
    assert village.memory.count("tallies") == 0


def test_a_talk_is_not_closed_while_a_text_is_held_that_may_be_of_it(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    assert eve
    village.type(ben, "For one of you")
    end(village, ann)
    village.deliver()
    assert village.memory.count("cases") == 2
    put = village.wait(minutes=15)
    assert put.said(ben) == [TextExpired()]
    assert (village.memory.count("cases"), village.memory.count("held")) == (1, 0)


@pytest.mark.parametrize("table", ["held", "cards"])
def test_a_question_that_the_disk_has_damaged_holds_no_close_up(
    village: Village, table: str
) -> None:
    ben, ann, eve = two_talks(village)
    assert eve
    village.type(ben, "For one of you")
    end(village, ann)
    spoil(village, f"UPDATE {table} SET sealed = :damage")  # noqa: S608  a name of ours
    village.deliver()
    assert village.memory.count("cases") == 1


def test_two_notices_that_a_case_is_drained_write_one_follow_up(village: Village) -> None:
    _, ann, _ = two_talks(village)
    end(village, ann)
    for each in village.waiting():
        village.mark(each)  # the close has put one notice, the last mark another
    village.follow()
    assert (village.memory.count("cases"), village.memory.count("follow_ups")) == (1, 1)


def test_a_question_between_the_last_two_steps_of_a_close_lets_it_end(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    end(village, ann)
    for each in village.waiting():
        village.mark(each)
    case = next(each for each in village.do(all_cases).values() if each.stage is Stage.CLOSING)
    village.event(CaseDrained(case.id))
    village.type(ben, "For one of you")
    village.follow()
    assert village.memory.count("cases") == 2
    village.press(ben, Verb.TO, option(village, ben, eve))
    village.deliver()
    assert (village.memory.count("cases"), village.memory.count("follow_ups")) == (1, 1)


def test_an_answer_lets_the_talk_close_that_waited_for_it(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    end(village, ann)
    village.type(ben, "For one of you")
    village.deliver()
    assert village.memory.count("cases") == 2
    put = village.press(ben, Verb.TO, option(village, ben, eve))
    village.deliver()
    assert put.heard(eve) == [("Dr. Ben", "For one of you")]
    assert village.memory.count("cases") == 1


def test_who_is_forgotten_leaves_no_held_text_that_may_be_for_them(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(ann, "It is me")
    (message, *_) = [village.mark(each) for each in village.waiting()]
    village.type(ben, "For one of you")
    village.type(ben, "For you", reply_to=message)
    village.command(ann, "forget_me")
    put = village.press(ann, Verb.FORGET_YES)
    assert (put.heard(eve), village.memory.count("held")) == ([], 0)
    assert {TextExpired(), TalkOver()} <= set(put.said(ben))


def test_a_reply_overtakes_nothing_that_may_be_for_the_same(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(ben, "One")
    village.type(eve, "It is me")
    message = [village.mark(each) for each in village.waiting()][-1]
    put = village.type(ben, "Two", reply_to=message)
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])
    put = village.press(ben, Verb.TO, option(village, ben, eve))
    assert [text for _, text in put.heard(eve)] == ["One", "Two"]
    assert put.heard(ann) == []


def test_a_reply_goes_where_it_was_meant_whatever_is_said_of_the_others(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(ben, "One")
    village.type(eve, "It is me")
    message = [village.mark(each) for each in village.waiting()][-1]
    village.type(ben, "Two", reply_to=message)
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert [text for _, text in put.heard(ann)] == ["One"]
    assert [text for _, text in put.heard(eve)] == ["Two"]


def test_a_reply_that_waited_goes_even_where_nobody_says_for_whom_the_rest_is(
    village: Village,
) -> None:
    ben, ann, eve = two_talks(village)
    assert ann
    village.type(ben, "One")
    village.type(eve, "It is me")
    message = [village.mark(each) for each in village.waiting()][-1]
    village.type(ben, "Two", reply_to=message)
    put = village.wait(minutes=15)
    assert [text for _, text in put.heard(eve)] == ["Two"]
    assert put.said(ben).count(TextExpired()) == 1


def two_talks(village: Village) -> tuple[int, int, int]:
    """Return a supporter and the two physicians who talk with them."""
    ben = village.supporter("Ben", "Surgery", capacity=3)
    ann, eve = village.physician("Emergency"), village.physician("Psychiatry")
    village.links(ann, ben)
    village.links(eve, ben)
    return ben, ann, eve


def option(village: Village, supporter: int, requester: int) -> CardId:
    """Return the newest button by which a text is for this requester."""
    match = village.request_of(requester).match
    assert match is not None
    shown = (each for each in reversed(village.buttons[supporter]) if each.verb is Verb.TO)
    return CardId(next(each.id or b"" for each in shown if each.label["name"] == match.alias))


def test_a_further_link_before_consent_takes_no_place_away(village: Village) -> None:
    ben = village.supporter("Ben", "Emergency")
    village.supporter("Dan", "Surgery")
    ann = village.stranger()
    for place in ("Emergency", "Pediatrics"):
        village.command(ann, "start", f"join_{village.codes[place]}")
    village.press(ann, Verb.CONSENT_AGREE)
    village.deliver()
    assert ben not in village.asked(village.asks(ann).id)


def test_an_invitation_after_a_link_takes_no_place_away(village: Village) -> None:
    village.supporter("Dan", "Emergency")
    ben = village.stranger()
    village.command(ben, "start", f"join_{village.codes['Emergency']}")
    village.command(ben, "start", f"agree_{invites(village)}")
    village.press(ben, Verb.CONSENT_AGREE)
    person = village.do(lambda work: work.people.find(ben))
    assert person is not None
    assert village.departments["Emergency"] in person.departments


def test_a_place_that_a_supporter_declares_in_the_chat_counts_too(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    first = village.physician("Emergency")
    asked = village.asks(first)
    assert ben in village.asked(asked.id)
    village.command(ben, "start", f"join_{village.codes['Emergency']}")
    village.deliver()
    assert ben not in village.asked(asked.id)
    assert ben not in village.asked(village.asks(village.physician("Emergency")).id)


def test_a_supporter_who_turns_out_to_be_near_makes_room_for_somebody_else(
    village: Village,
) -> None:
    ben = village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    village.introduces(ann, ben)
    put = village.command(ben, "start", f"join_{village.codes['Emergency']}")
    assert LookingAgain in {type(each) for each in put.said(ann)}
    assert village.request_of(ann).match is None


def test_the_place_of_an_invitation_is_kept_out_of_a_request_that_is_out(village: Village) -> None:
    dan = village.supporter("Dan", "Surgery")
    ben = village.physician("Emergency")
    case = village.asks(ben)
    assert dan in village.asked(case.id)
    village.command(ben, "start", f"agree_{invites(village)}")
    village.press(ben, Verb.CONSENT_AGREE)
    village.deliver()
    assert dan not in village.asked(case.id)


def test_a_note_that_comes_too_late_goes_to_no_talk(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    sue = village.supporter("Sue", "Pediatrics")
    eve = village.physician("Psychiatry")
    village.links(eve, sue)
    assert ben
    village.press(sue, Verb.ASK_START)
    village.press(sue, Verb.ASK_NOTE)
    village.tick(Timer.DRAFT, village.request_of(sue).id)
    put = village.type(sue, "I cannot go on")
    assert put.heard(eve) == []


def test_a_request_of_one_who_is_refused_keeps_out_whom_it_kept_out(village: Village) -> None:
    cora = village.coordinator()
    dan = village.supporter("Dan", "Surgery")
    ben = village.stranger()
    village.command(ben, "start", f"agree_{invites(village)}")
    village.press(ben, Verb.CONSENT_AGREE)
    village.deliver()
    case = village.asks(ben)
    village.press(cora, Verb.SUPPORTER_REFUSE)
    village.wait(hours=2)
    assert dan not in village.asked(case.id)


def test_many_wrong_guesses_of_others_lock_nobody_out(village: Village) -> None:
    for _ in range(20):
        other = village.stranger()
        for _ in range(5):
            village.command(other, "start", "join_WWWWWWWW")
    ann = village.stranger()
    said = village.command(ann, "start", f"agree_{invites(village)}").said(ann)
    assert GuessedTooOften(PROGRAMME.contact) not in said


def test_kept_texts_have_a_limit_beyond_which_they_wait(village: Village) -> None:
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    for _ in range(4):
        for number in range(20):
            village.type(ann, str(number))
        put = village.press(ann, Verb.NOTE_KEEP)
    assert put.answer == RequestFull()
    assert len(village.request_of(ann).notes) == 40
    assert village.memory.count("held") == 20


def test_help_now_is_answered_whatever_the_disk_has_damaged(village: Village) -> None:
    ann = village.physician("Surgery")
    village.supporter("Ben", "Surgery")
    for table in ("people", "supporters"):
        spoil(village, f"UPDATE {table} SET sealed = :damage")  # noqa: S608  a name of ours
    village.memory.work.supporters.forget()
    for person in (ann, village.stranger()):
        assert len(village.command(person, "help_now").said(person)) == 1
        assert len(village.press(person, Verb.HELP_NOW).said(person)) == 1


def test_a_supporter_whose_places_are_damaged_is_asked_by_nobody_and_stops_nobody(
    village: Village,
) -> None:
    ben, dan = village.supporter("Ben", "Surgery"), village.supporter("Dan", "Surgery")
    spoil(village, f"UPDATE people SET sealed = :damage WHERE id = x'{row_of(village, ben)}'")  # noqa: S608
    asked = village.asked(village.asks(village.physician("Emergency")).id)
    assert (ben in asked, dan in asked) == (False, True)


def row_of(village: Village, person: int) -> str:
    """Return the id of somebody's row, in hexadecimal."""
    found = village.do(lambda work: work.people.find(person))
    assert found is not None
    return found.id.hex()


def test_the_language_of_one_who_stands_at_the_door_is_known(village: Village) -> None:
    ann = village.stranger()
    door = Door(new_id(), ann, "fr")
    village.do(lambda work: work.doors.put(door))
    assert village.do(lambda work: reader_of(work, ann, village.moment)).language == "fr"

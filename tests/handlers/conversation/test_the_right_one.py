"""The right one: what somebody writes reaches whom it was meant for, and nobody is asked in error.

Each of these once went wrong in a way that no single errand could see.
"""

from handlers.conversation.for_whom import ForWhom
from handlers.conversation.holding import RequestFull
from handlers.joining.start import GuessedTooOften
from handlers.match.starting_over import LookingAgain
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader_of
from storage.doors import Door
from storage.session import new_id
from tests.handlers.joining.test_confirming import invites
from tests.handlers.settings import PROGRAMME
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


def test_a_parting_of_one_who_sits_nowhere_else_is_not_noted(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    village.links(ann, ben)
    end(village, ann)
    village.deliver()
    assert village.memory.count("tallies") == 0


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

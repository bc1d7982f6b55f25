"""Blocking: the two are never brought together again, and nobody learns who wished it."""

from dataclasses import replace

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.blocking import NeverAgain, TooLateToPart
from handlers.conversation.debrief import Debrief
from handlers.conversation.ending import TalkEnded, TalkEndedForSupporter
from handlers.match.matchmaking import FewAsked
from handlers.request.directory import PeopleShown
from handlers.verbs import Verb
from storage.people import Person
from storage.values import CardId
from tests.handlers.conversation.test_felt_wrong import begins, ends, reports
from tests.handlers.village import Village


def known(village: Village, person: int) -> Person:
    """Return what is kept of somebody who consented."""
    found = village.do(lambda work: work.people.find(person))
    assert found is not None
    return found


def test_a_requester_who_blocks_ends_the_talk_with_the_usual_words(
    village: Village, ann: int, ben: int
) -> None:
    match = village.request_of(ann).match
    assert match
    begins(village, ann)
    put = village.press(ann, Verb.WRONG_BLOCK)
    assert put.said(ann) == [NeverAgain("requester", ended=True), TalkEnded("Dr. Ben")]
    assert put.said(ben) == [TalkEndedForSupporter(match.alias), Debrief()]
    village.deliver()
    assert known(village, ann).vetoes == (village.listed(ben).id,)
    assert ben not in village.asked(village.asks(ann).id)


def test_a_supporter_who_blocks_is_never_asked_for_this_requester_again(
    village: Village, ann: int, ben: int
) -> None:
    match = village.request_of(ann).match
    assert match
    cleo = village.supporter("Cleo", "Pediatrics")
    begins(village, ben)
    put = village.press(ben, Verb.WRONG_BLOCK)
    assert put.said(ben)[0] == NeverAgain("supporter", ended=True)
    assert put.said(ben)[1:] == [TalkEndedForSupporter(match.alias), Debrief()]
    assert put.said(ann) == [TalkEnded("Dr. Ben")]
    village.deliver()
    case = village.asks(ann)
    assert village.asked(case.id) == {cleo}
    eve = village.physician("Emergency")
    assert ben in village.asked(village.asks(eve).id)


def test_whom_a_supporter_blocked_is_shown_to_nobody(village: Village, ann: int, ben: int) -> None:
    begins(village, ben)
    village.press(ben, Verb.WRONG_BLOCK)
    village.deliver()
    person = known(village, ann)
    assert person.vetoes == ()
    assert person.kept_from == (village.listed(ben).id,)
    said = village.command(ann, "people").said(ann)
    assert any(isinstance(each, PeopleShown) for each in said)
    assert village.button(ann, Verb.PEOPLE_PERSON) == CardId(village.listed(ben).id)
    verbs = village.press(ann, Verb.PEOPLE_PERSON).verbs(ann)
    assert Verb.PEOPLE_ASK in verbs


def test_what_a_requester_reads_of_their_request_does_not_tell_of_a_block(
    village: Village, ann: int, ben: int
) -> None:
    village.programme = replace(village.programme, pool_at_least=5)
    village.supporter("Cleo", "Pediatrics")
    begins(village, ben)
    village.press(ben, Verb.WRONG_BLOCK)
    village.deliver()
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_UNSAID)
    village.press(ann, Verb.ASK_SOON)
    assert FewAsked(2) in village.press(ann, Verb.ASK_SEND).said(ann)


@pytest.mark.parametrize("who", ["requester", "supporter"])
def test_the_two_do_not_meet_with_their_places_changed_either(
    village: Village, ben: int, who: str
) -> None:
    dora = village.supporter("Dora", "Emergency")
    village.links(dora, ben)
    person = dora if who == "requester" else ben
    begins(village, person)
    village.press(person, Verb.WRONG_BLOCK)
    village.deliver()
    cleo = village.supporter("Cleo", "Pediatrics")
    assert village.asked(village.asks(ben).id) == {cleo}


def test_after_the_talk_a_requester_can_still_rule_the_supporter_out(
    village: Village, ann: int, ben: int
) -> None:
    ends(village, ann)
    village.press(ann, Verb.WRONG_AFTER)
    put = village.press(ann, Verb.WRONG_BLOCK)
    assert put.said(ann) == [NeverAgain("requester", ended=False)]
    assert known(village, ann).vetoes == (village.listed(ben).id,)
    village.press(ann, Verb.WRONG_AFTER)
    village.press(ann, Verb.WRONG_BLOCK)
    assert known(village, ann).vetoes == (village.listed(ben).id,)


def test_once_the_talk_is_gone_a_supporter_is_told_that_nobody_knows_who_it_was(
    village: Village, ann: int, ben: int
) -> None:
    begins(village, ben)
    ends(village, ann)
    assert village.press(ben, Verb.WRONG_BLOCK).said(ben) == [TooLateToPart()]
    assert known(village, ann).kept_from == ()


def test_after_a_report_it_is_offered_to_part_as_well(village: Village, ann: int, ben: int) -> None:
    village.coordinator()
    put = reports(village, ben)
    assert put.verbs(ben) == [Verb.WRONG_BLOCK]
    said = village.press(ben, Verb.WRONG_BLOCK).said(ben)
    assert said[0] == NeverAgain("supporter", ended=True)
    assert not village.has_request(ann)


def test_a_second_tap_does_nothing(village: Village, ann: int, ben: int) -> None:
    begins(village, ben)
    village.press(ben, Verb.WRONG_BLOCK)
    put = village.press(ben, Verb.WRONG_BLOCK)
    assert put.answer == ButtonOld()
    assert put.said(ann) == []


def test_a_block_goes_with_all_that_is_known_of_the_one_who_asked(
    village: Village, ann: int, ben: int
) -> None:
    begins(village, ben)
    village.press(ben, Verb.WRONG_BLOCK)
    village.deliver()
    village.press(ann, Verb.FORGET_YES)
    assert village.memory.count("people") == 1

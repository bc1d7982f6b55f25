"""Not this person: remembered, undone by the one who said it, and seen by nobody else."""

import pytest

from handlers.cards import ButtonOld
from handlers.match.introduction import SupporterReleased
from handlers.match.matchmaking import OfferGone
from handlers.match.offers import OfferTooLate
from handlers.match.pool import why_not_now
from handlers.match.starting_over import LookingAgain
from handlers.orders import Listed
from handlers.request.choosing import AvoidedShown, AvoidNoted, NobodyAvoided
from handlers.verbs import Verb
from matching.rules import Reason
from matching.values import SupporterId
from storage.cases import Stage
from storage.session import new_id
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency."""
    assert ben
    return village.physician("Emergency")


def avoids(village: Village, person: int, supporter: int) -> Orders:
    """Say: not this person."""
    return village.press(person, Verb.PEOPLE_AVOID, CardId(village.listed(supporter).id))


def vetoes(village: Village, person: int) -> tuple[SupporterId, ...]:
    """Return whom somebody has ruled out."""
    found = village.do(lambda work: work.people.find(person))
    assert found is not None
    return found.vetoes


def test_who_was_ruled_out_is_asked_for_nothing_of_theirs(
    village: Village, ann: int, ben: int
) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    put = avoids(village, ann, ben)
    assert put.said(ann) == [AvoidNoted("Dr. Ben")]
    assert put.verbs(ann) == [Verb.PEOPLE_ALLOW]
    assert village.asked(village.asks(ann).id) == {cleo}
    assert put.said(ben) == []


def test_it_is_said_outside_a_request_seen_and_taken_back_there(
    village: Village, ann: int, ben: int
) -> None:
    assert village.press(ann, Verb.PEOPLE_AVOIDED).said(ann) == [NobodyAvoided()]
    avoids(village, ann, ben)
    assert Verb.PEOPLE_AVOIDED in village.command(ann, "people").verbs(ann)
    put = village.press(ann, Verb.PEOPLE_AVOIDED)
    assert put.said(ann) == [AvoidedShown(Listed(("Dr. Ben",)))]
    assert village.press(ann, Verb.PEOPLE_ALLOW).said(ann) == [NobodyAvoided()]
    assert vetoes(village, ann) == ()
    assert village.asked(village.asks(ann).id) == {ben}


def test_a_second_tap_rules_out_nobody_twice(village: Village, ann: int, ben: int) -> None:
    avoids(village, ann, ben)
    assert avoids(village, ann, ben).answer == ButtonOld()
    assert vetoes(village, ann) == (village.listed(ben).id,)
    village.press(ann, Verb.PEOPLE_ALLOW)
    assert village.press(ann, Verb.PEOPLE_ALLOW).answer == ButtonOld()


def test_an_offer_that_is_open_is_taken_back_and_their_yes_comes_too_late(
    village: Village, ann: int, ben: int
) -> None:
    case = village.asks(ann)
    put = avoids(village, ann, ben)
    assert put.said(ben) == [OfferGone()]
    assert village.press(ben, Verb.OFFER_YES).answer == OfferTooLate()
    row = village.listed(ben).id
    why = village.do(lambda work: why_not_now(case, row, work, village.moment))
    assert why is Reason.VETOED


def test_an_introduction_not_answered_yet_is_taken_back(
    village: Village, ann: int, ben: int
) -> None:
    first = village.introduces(ann, ben)
    put = avoids(village, ann, ben)
    assert [type(it) for it in put.said(ben)] == [SupporterReleased]
    assert LookingAgain in map(type, put.said(ann))
    assert village.request_of(ann).id != first.id
    village.press(ann, Verb.MEET_YES)
    assert village.request_of(ann).stage is Stage.WAITING


def test_a_talk_goes_on(village: Village, ann: int, ben: int) -> None:
    village.links(ann, ben)
    assert avoids(village, ann, ben).said(ben) == []
    assert village.request_of(ann).stage is Stage.TALKING


def test_who_was_asked_for_by_name_and_is_ruled_out_is_named_no_more(
    village: Village, ann: int, ben: int
) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    village.press(ann, Verb.PEOPLE_ASK, CardId(village.listed(ben).id))
    village.press(ann, Verb.ASK_SOON)
    village.press(ann, Verb.MUST_NAMED)
    village.press(ann, Verb.ASK_SEND)
    avoids(village, ann, ben)
    assert village.request_of(ann).wishes.sought.named is None
    assert village.asked(village.request_of(ann).id) == {cleo}


def test_nobody_else_is_shown_it_or_can_change_it(village: Village, ann: int, ben: int) -> None:
    avoids(village, ann, ben)
    eve, boss = village.physician("Psychiatry"), village.coordinator()
    card = CardId(village.listed(ben).id)
    for person in (eve, ben, boss):
        assert village.press(person, Verb.PEOPLE_ALLOW, card).answer == ButtonOld()
    assert village.press(eve, Verb.PEOPLE_AVOIDED).said(eve) == [NobodyAvoided()]
    assert vetoes(village, ann) == (village.listed(ben).id,)


@pytest.mark.parametrize("verb", [Verb.PEOPLE_ASK, Verb.PEOPLE_AVOID, Verb.PEOPLE_ALLOW])
def test_what_was_made_up_changes_nothing(village: Village, ann: int, verb: Verb) -> None:
    assert village.press(ann, verb, CardId(new_id())).answer == ButtonOld()
    assert vetoes(village, ann) == ()
    assert not village.has_request(ann)


def test_it_goes_with_everything_else_when_they_are_forgotten(
    village: Village, ann: int, ben: int
) -> None:
    avoids(village, ann, ben)
    village.command(ann, "forget_me")
    village.press(ann, Verb.FORGET_YES)
    village.consents(ann, "Emergency")
    assert vetoes(village, ann) == ()


def test_a_supporter_who_retired_is_left_out_of_the_list(
    village: Village, ann: int, ben: int
) -> None:
    avoids(village, ann, ben)
    row = village.listed(ben).id
    village.do(lambda work: work.supporters.drop(row))
    assert village.press(ann, Verb.PEOPLE_AVOIDED).said(ann) == [NobodyAvoided()]


def test_a_supporter_who_asks_rules_out_and_asks_for_others_like_anybody(
    village: Village, ben: int
) -> None:
    cleo, dan = village.supporter("Cleo", "Pediatrics"), village.supporter("Dan", "Psychiatry")
    avoids(village, ben, cleo)
    village.press(ben, Verb.PEOPLE_ASK, CardId(village.listed(dan).id))
    village.press(ben, Verb.ASK_SOON)
    village.press(ben, Verb.ASK_SEND)
    assert village.asked(village.request_of(ben).id) == {dan}
    village.wait(hours=20)
    assert village.asked(village.request_of(ben).id) == {dan}
    me = CardId(village.listed(ben).id)
    assert village.press(ben, Verb.PEOPLE_ASK, me).answer == ButtonOld()

"""Retiring: nobody asks them any more, open talks go on, and then nothing of them is left."""

import pytest

from handlers.cards import ButtonOld
from handlers.match.matchmaking import OfferGone
from handlers.match.offers import OfferTooLate
from handlers.match.starting_over import LookingAgain
from handlers.orders import ShowMenu
from handlers.programme import retiring
from handlers.programme.retiring import RetireAsked, RetireKept, SupporterRetired, YouAreRetired
from handlers.supporter.availability import ForSupporters
from handlers.verbs import Verb
from storage.cases import Stage
from storage.supporters import Standing
from storage.tokens import Opens, Token
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

DONE = SupporterRetired("Dr. Ben")


@pytest.fixture
def ben(village: Village, cora: int) -> int:
    """A supporter."""
    assert cora
    return village.supporter("Ben", "Surgery")


def retires(village: Village, cora: int, person: int) -> Orders:
    """Let a coordinator take somebody off the roster."""
    row = CardId(village.listed(person).id)
    assert village.press(cora, Verb.RETIRE_ASK, row).said(cora) == [RetireAsked("Dr. Ben")]
    return village.press(cora, Verb.RETIRE_YES)


def is_listed(village: Village, person: int) -> bool:
    """Tell whether anything of somebody's place on the roster is left."""
    return village.do(lambda work: work.supporters.of_person(person)) is not None


def test_everybody_concerned_hears_of_it_and_nothing_is_left(
    village: Village, cora: int, ben: int
) -> None:
    carl = village.coordinator()
    put = retires(village, cora, ben)
    assert (put.said(cora), put.said(carl)) == ([DONE], [DONE])
    assert put.said(ben) == [YouAreRetired(PROGRAMME.name, 0)]
    assert [each.supporter for each in put if isinstance(each, ShowMenu)] == [False]
    assert not is_listed(village, ben)
    assert village.command(ben, "available").said(ben) == [ForSupporters()]


def test_a_coordinator_may_think_better_of_it(village: Village, cora: int, ben: int) -> None:
    row = CardId(village.listed(ben).id)
    village.press(cora, Verb.RETIRE_ASK, row)
    assert village.press(cora, Verb.RETIRE_NO).said(cora) == [RetireKept("Dr. Ben")]
    assert village.listed(ben).standing is Standing.CONFIRMED


def test_what_they_were_asked_is_taken_back_and_they_are_asked_no_more(
    village: Village, cora: int, ben: int
) -> None:
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == {ben}
    assert OfferGone() in retires(village, cora, ben).said(ben)
    assert village.press(ben, Verb.OFFER_YES).answer == OfferTooLate()
    village.wait(hours=2)
    assert village.asked(case.id) == set()


def test_an_open_talk_goes_on_and_then_nothing_of_them_is_left(
    village: Village, cora: int, ben: int
) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    assert retires(village, cora, ben).said(ben) == [YouAreRetired(PROGRAMME.name, 1)]
    village.do(retiring.finish)
    assert village.listed(ben).standing is Standing.RETIRED
    assert village.type(ann, "Are you there?").heard(ben)
    assert village.type(ben, "I am").heard(ann)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.deliver()
    village.do(retiring.finish)
    assert not is_listed(village, ben)


def test_whoever_has_yet_to_say_yes_to_them_is_found_somebody_else(
    village: Village, cora: int, ben: int
) -> None:
    ann = village.physician("Emergency")
    village.introduces(ann, ben)
    put = retires(village, cora, ben)
    assert [type(each) for each in put.said(ann)][:1] == [LookingAgain]
    assert village.request_of(ann).stage is Stage.WAITING
    village.deliver()
    village.do(retiring.finish)
    assert not is_listed(village, ben)


def test_a_second_tap_and_an_invitation_find_nobody(village: Village, cora: int) -> None:
    row = village.enlist(None, "Ben", "Surgery", standing=Standing.INVITED, agreed_to="")
    until = village.now.replace(year=2032)
    secret = village.do(lambda work: work.tokens.mint(Token(Opens.SUPPORTER, row), until))
    village.press(cora, Verb.RETIRE_YES, CardId(row))
    assert village.press(cora, Verb.RETIRE_YES, CardId(row)).answer == ButtonOld()
    assert village.do(lambda work: work.tokens.find(secret, village.now)) is None
    assert village.memory.count("supporters") == 0


def test_of_one_who_coordinates_too_the_role_stays(village: Village, cora: int) -> None:
    village.consents(cora)
    village.enlist(cora, "Ben", "Surgery")
    put = retires(village, cora, cora)
    assert put.said(cora) == [DONE, YouAreRetired(PROGRAMME.name, 0)]
    assert [each.coordinator for each in put if isinstance(each, ShowMenu)] == [True]

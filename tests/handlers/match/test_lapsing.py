"""An offer that nobody answers lapses: a silent no, and the card leaves the chat."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.match.matchmaking import NobodyFree, OfferGone, OfferShown
from handlers.match.offers import OfferTooLate
from handlers.orders import DeleteCard, Earlier
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from storage.cases import Stage
from storage.offers import Answer
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency."""
    return village.physician("Emergency")


def deleted(put: Orders, person: int) -> list[DeleteCard]:
    """Return what is taken out of somebody's chat."""
    return [it for it in put if isinstance(it, DeleteCard) and it.to.chat == person]


@pytest.mark.parametrize(
    ("when", "hours"), [(Verb.ASK_ROUTINE, 46), (Verb.ASK_SOON, 24), (Verb.ASK_URGENT, 12)]
)
def test_it_lapses_after_a_while_by_how_soon_somebody_is_needed(
    village: Village, ann: int, ben: int, when: Verb, hours: int
) -> None:
    case = village.asks(ann, when=when)
    (offer,) = village.offers(case.id)
    assert deleted(village.wait(hours=hours, seconds=-1), ben) == []
    (card,) = deleted(village.wait(seconds=1), ben)
    assert (card.target, card.message) == (Earlier(offer.handle), OfferGone())
    assert [it.answer for it in village.offers(case.id)] == [Answer.LAPSED]


def test_it_counts_as_a_no_and_others_are_asked(village: Village, ann: int, ben: int) -> None:
    case = village.asks(ann)
    village.wait(hours=20)
    cleo = village.supporter("Cleo", "Pediatrics")
    village.wait(hours=5)
    assert village.asked(case.id) == {cleo}
    assert village.request_of(ann).declined == (village.listed(ben).id,)


def test_nobody_is_asked_the_same_twice(village: Village, ann: int) -> None:
    both = [village.supporter(name, "Surgery") for name in ("Ben", "Cleo")]
    case = village.asks(ann)
    put = village.wait(days=2)
    assert village.asked(case.id) == set()
    assert len(village.request_of(ann).declined) == 2
    for person in both:
        assert OfferShown not in [type(it) for it in put.said(person)]
    assert [type(it) for it in put.said(ann)].count(NobodyFree) == 1


def test_a_late_yes_is_answered_kindly(village: Village, ann: int, ben: int) -> None:
    village.asks(ann)
    village.wait(days=1)
    put = village.press(ben, Verb.OFFER_YES)
    assert (put.answer, put.said(ben)) == (OfferTooLate(), [])
    assert village.press(ben, Verb.OFFER_NO).answer == OfferTooLate()
    assert village.request_of(ann).stage is Stage.WAITING


def test_each_offer_has_its_own_time(village: Village, ann: int, ben: int) -> None:
    case = village.asks(ann)
    village.wait(hours=3)
    cleo = village.supporter("Cleo", "Pediatrics")
    village.wait(hours=1)
    assert village.asked(case.id) == {ben, cleo}
    village.clock.go_on(timedelta(hours=20))
    village.tick(Timer.LAPSE, case.id)
    assert village.asked(case.id) == {cleo}
    assert village.due(Timer.LAPSE, case.id) == village.now + timedelta(hours=4)
    village.wait(hours=4)
    assert village.asked(case.id) == set()


def test_what_is_answered_or_withdrawn_does_not_lapse(village: Village, ann: int, ben: int) -> None:
    case = village.asks(ann)
    village.press(ben, Verb.OFFER_NO)
    cleo = village.supporter("Cleo", "Pediatrics")
    village.wait(hours=2)
    assert village.asked(case.id) == {cleo}
    village.press(cleo, Verb.OFFER_YES)
    assert village.due(Timer.LAPSE, case.id) is None
    put = village.tick(Timer.LAPSE, case.id)
    assert deleted(put, ben) == deleted(put, cleo) == []


def test_it_does_not_wait_for_the_next_look(village: Village, ann: int, ben: int) -> None:
    village.supporter("Cleo", "Pediatrics", hours=parse("sun 08:00-12:00", ZONE))
    village.asks(ann)
    assert deleted(village.wait(days=1), ben)


def test_the_timer_of_a_case_that_is_gone_does_nothing(
    village: Village, ann: int, ben: int
) -> None:
    case = village.asks(ann)
    village.press(ann, Verb.ASK_CANCEL)
    village.deliver()
    assert deleted(village.tick(Timer.LAPSE, case.id), ben) == []


def test_an_urgent_request_reaches_who_allows_it_outside_their_hours(
    village: Village, ann: int
) -> None:
    hours = parse("mon-fri 08:00-17:00", ZONE)
    dan = village.supporter("Dan", "Surgery", hours=hours, urgent_anytime=True)
    eve = village.supporter("Eve", "Surgery", hours=hours)
    bob = village.physician("Emergency")
    village.clock.go_on(timedelta(hours=9))  # it is 21:00
    urgent, soon = village.asks(ann, when=Verb.ASK_URGENT), village.asks(bob)
    assert village.asked(urgent.id) == {dan}
    assert village.asked(soon.id) == set()
    village.wait(hours=11)
    assert village.asked(urgent.id) >= {eve}
    assert urgent.promised is not None
    assert urgent.promised == village.now + timedelta(hours=2)


def test_nobody_is_woken_to_hear_that_nobody_is_free(village: Village, ben: int, ann: int) -> None:
    assert ben
    village.clock.now = datetime(2031, 5, 14, 22, tzinfo=ZoneInfo(ZONE))
    village.asks(ann)
    put = village.wait(hours=33)  # it lapses at ten in the evening; they sleep until eight
    assert not [it for it in put.said(ann) if isinstance(it, NobodyFree)]
    put = village.wait(hours=2)
    assert [it for it in put.said(ann) if isinstance(it, NobodyFree)]

"""Matchmaking: from a request that was sent to the offers that go out, wave by wave."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.match import matchmaking
from handlers.match.alerts import CaseWaits
from handlers.match.matchmaking import FewAsked, NobodyFree, OfferGone, OfferShown
from handlers.match.waiting import FewGoOn, FewWait, RequestHeld, StillLooking
from handlers.orders import SendCard, Tongues
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from storage.cases import Few
from storage.offers import Answer
from tests.handlers.settings import ZONE
from tests.handlers.village import Village


def crowd(village: Village, count: int, **further: object) -> list[int]:
    """Return several supporters of Surgery."""
    return [village.supporter(f"Sam {each}", "Surgery", **further) for each in range(count)]


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency."""
    return village.physician("Emergency")


@pytest.mark.parametrize(
    ("when", "sizes", "gap"),
    [(Verb.ASK_ROUTINE, (2, 1), 120), (Verb.ASK_SOON, (3, 2), 60), (Verb.ASK_URGENT, (5, 5), 30)],
)
def test_offers_go_out_in_waves_with_a_gap_between_them(
    village: Village, ann: int, when: Verb, sizes: tuple[int, int], gap: int
) -> None:
    crowd(village, 12)
    case = village.asks(ann, when=when)
    assert len(village.asked(case.id)) == sizes[0]
    village.wait(minutes=gap - 1)
    assert len(village.asked(case.id)) == sizes[0]
    village.wait(minutes=1)
    assert len(village.asked(case.id)) == sum(sizes)


def test_an_offer_says_when_in_which_language_and_by_when_others_are_asked(
    village: Village, ann: int
) -> None:
    first, *_ = crowd(village, 4)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_BURNOUT)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(ann, Verb.ASK_SEND)
    shown = [it.message for it in put if isinstance(it, SendCard)]
    assert shown == [OfferShown("soon", Tongues(("en",)), "", village.now + timedelta(hours=1))] * 3
    assert first


def test_an_offer_to_the_last_ones_names_no_time(village: Village, ann: int) -> None:
    (ben,) = crowd(village, 1)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(ann, Verb.ASK_SEND)
    assert put.said(ben) == [OfferShown("soon", Tongues(("en",)), "", None)]
    assert put.verbs(ben) == [Verb.OFFER_YES, Verb.OFFER_NO, Verb.AWAY_TODAY]


@pytest.mark.parametrize("shown", [True, False])
def test_the_topic_is_in_an_offer_only_if_the_requester_said_so(
    village: Village, ann: int, *, shown: bool
) -> None:
    (ben,) = crowd(village, 1)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_BURNOUT)
    village.press(ann, Verb.ASK_SOON)
    if shown:
        village.press(ann, Verb.ASK_SHOW)
    (offer,) = village.press(ann, Verb.ASK_SEND).said(ben)
    assert isinstance(offer, OfferShown)
    assert offer.topic == ("burnout" if shown else "")


def test_nobody_is_asked_outside_their_hours(village: Village, ann: int) -> None:
    (evening,) = crowd(village, 1, hours=parse("mon-sun 18:00-20:00", ZONE))
    case = village.asks(ann)
    assert village.asked(case.id) == set()
    village.wait(hours=5, minutes=59)
    assert village.asked(case.id) == set()
    village.wait(minutes=1)
    assert village.asked(case.id) == {evening}


def test_a_no_lets_the_next_ones_be_asked_once_nobody_is_left_to_answer(
    village: Village, ann: int
) -> None:
    crowd(village, 5)
    case = village.asks(ann, when=Verb.ASK_ROUTINE)
    first, second = village.asked(case.id)
    village.press(first, Verb.OFFER_NO)
    assert village.asked(case.id) == {second}
    village.press(second, Verb.OFFER_NO)
    assert len(village.asked(case.id)) == 2
    assert not village.asked(case.id) & {first, second}


def test_a_new_look_before_the_gap_is_over_asks_nobody_more(village: Village, ann: int) -> None:
    crowd(village, 6)
    case = village.asks(ann, when=Verb.ASK_ROUTINE)
    due = village.due(Timer.WAVE, case.id)
    village.do(lambda work: matchmaking.look_again(work, village.moment))
    village.wait(seconds=1)
    assert len(village.asked(case.id)) == 2
    assert village.due(Timer.WAVE, case.id) == due


def test_a_look_takes_back_what_a_rule_forbids_by_now(village: Village, ann: int) -> None:
    (ben,) = crowd(village, 1)
    case = village.asks(ann)
    entry = village.listed(ben)
    emergency = village.departments["Emergency"]
    village.do(lambda work: work.supporters.put(replace(entry, departments=(emergency,))))
    put = village.tick(Timer.WAVE, case.id)
    assert put.said(ben) == [OfferGone()]
    assert village.asked(case.id) == set()


def test_whoever_was_withdrawn_from_may_be_asked_again_when_nothing_forbids_it(
    village: Village, ann: int
) -> None:
    (ben,) = crowd(village, 1)
    case = village.asks(ann)
    village.command(ben, "away")
    village.command(ben, "available")
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}
    assert len(village.offers(case.id)) == 2


def test_where_nobody_fits_the_requester_is_told_once_and_the_coordinator_hears(
    village: Village, ann: int
) -> None:
    cora = village.coordinator()
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(ann, Verb.ASK_SEND)
    case = village.request_of(ann)
    told = [it for it in put.said(ann) if isinstance(it, NobodyFree)]
    assert told == [NobodyFree(case.news or village.now, "no")]
    assert village.wait(minutes=20).said(cora) == [CaseWaits("nobody-free")]
    assert not [it for it in village.wait(hours=8).said(ann) if isinstance(it, NobodyFree)]


def test_that_nobody_is_free_is_left_to_news_that_are_due_so_no_time_told_is_past(
    village: Village, ann: int
) -> None:
    crowd(village, 3)
    case = village.asks(ann)
    village.clock.go_on(timedelta(days=1, hours=14))  # as if the bot had been down
    for each in (Timer.LAPSE, Timer.WAVE):
        assert village.tick(each, case.id).said(ann) == []
    assert village.due(Timer.WAVE, case.id) == village.now + timedelta(hours=1)
    assert [type(it) for it in village.tick(Timer.NEWS, case.id).said(ann)] == [StillLooking]


def test_while_nobody_fits_it_is_looked_again_every_hour(village: Village, ann: int) -> None:
    case = village.asks(ann)
    assert village.due(Timer.WAVE, case.id) == village.now + timedelta(hours=1)
    ben = village.supporter("Ben", "Surgery")
    village.wait(hours=1)
    assert village.asked(case.id) == {ben}


def test_those_who_fit_but_never_open_are_nobody(village: Village, ann: int) -> None:
    never = replace(parse("mon 08:00-09:00", ZONE), spans=())
    crowd(village, 1, hours=never)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(ann, Verb.ASK_SEND)
    assert [type(it) for it in put.said(ann)].count(NobodyFree) == 1


def test_when_all_were_asked_and_none_has_answered_nobody_is_told_that_nobody_is_free(
    village: Village, ann: int
) -> None:
    crowd(village, 2)
    village.asks(ann, when=Verb.ASK_ROUTINE)
    assert village.wait(hours=5).said(ann) == []


@pytest.fixture
def few(village: Village, ann: int) -> list[int]:
    """Two who fit, in a programme that wants three; Ann has sent her request."""
    village.programme = replace(village.programme, pool_at_least=3)
    two = crowd(village, 2)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(ann, Verb.ASK_SEND)
    assert set(map(type, put.said(ann))) == {RequestHeld, FewAsked}
    assert FewAsked(2) in put.said(ann)
    return two


def test_where_few_fit_nobody_is_asked_before_the_requester_says_so(
    village: Village, ann: int, few: list[int]
) -> None:
    case = village.request_of(ann)
    assert village.asked(case.id) == set()
    village.wait(hours=3)
    assert village.asked(case.id) == set()
    news = village.request_of(ann).news
    assert news is not None
    put = village.press(ann, Verb.ASK_FEW_YES)
    assert put.said(ann) == [FewGoOn(news)]
    assert village.asked(case.id) == set(few)


def test_the_question_is_put_once(village: Village, ann: int, few: list[int]) -> None:
    assert few
    assert FewAsked(2) not in village.wait(hours=7).said(ann)


def test_whoever_waits_for_more_has_them_asked_when_there_are(
    village: Village, ann: int, few: list[int]
) -> None:
    put = village.press(ann, Verb.ASK_FEW_WAIT)
    case = village.request_of(ann)
    assert put.said(ann) == [FewWait(case.news or village.now)]
    assert case.few is Few.WAIT
    village.wait(hours=2)
    assert village.asked(case.id) == set()
    third = village.supporter("Third", "Pediatrics")
    village.wait(hours=1)
    assert village.asked(case.id) == {*few, third}


def test_those_who_have_said_no_still_count_among_the_few(village: Village, ann: int) -> None:
    village.programme = replace(village.programme, pool_at_least=3)
    crowd(village, 4)
    case = village.asks(ann)
    for person in village.asked(case.id):
        village.press(person, Verb.OFFER_NO)
    assert len(village.asked(case.id)) == 1
    assert village.request_of(ann).few is Few.UNASKED


def test_an_offer_is_withdrawn_where_it_stands_and_never_sent_anew(
    village: Village, ann: int
) -> None:
    (ben,) = crowd(village, 1)
    case = village.asks(ann)
    (edit,) = village.press(ann, Verb.ASK_CANCEL).cards(ben)
    assert edit.message == OfferGone()
    assert edit.quiet  # type: ignore[union-attr]
    assert [it.answer for it in village.offers(case.id)] == [Answer.WITHDRAWN]

"""Widening: who waits insists on one thing less in one tap, and never on fewer places."""

from dataclasses import replace

import pytest

from handlers.cards import ButtonOld
from handlers.match.alerts import CaseWaits
from handlers.match.matchmaking import FewAsked, NobodyFree
from handlers.match.pool import wishes_are_narrow
from handlers.match.waiting import FewUndecided, StillLooking, Widened
from handlers.traits import tag
from handlers.verbs import Verb
from storage.cases import Few, Stage
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A man, who speaks both languages."""
    return village.supporter("Ben", "Surgery", gender="man")


@pytest.fixture
def cleo(village: Village) -> int:
    """A woman, who speaks French."""
    return village.supporter("Cleo", "Pediatrics", gender="woman", languages=("fr",))


@pytest.fixture
def ann(village: Village, ben: int, cleo: int) -> int:
    """A physician of Emergency, who will talk to nobody but a woman, and in English."""
    assert ben
    assert cleo
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    village.press(ann, Verb.PICK_GENDER, CardId(tag("woman")))
    village.press(ann, Verb.MUST_GENDER)
    return ann


def offered(put: Orders, person: int) -> dict[object, CardId]:
    """Return what a requester can give up, by what it is."""
    rows = [row for card in put.cards(person) for row in card.buttons]
    wider = [each for row in rows for each in row if each.verb is Verb.WAIT_WIDEN]
    return {each.label["wish"]: CardId(each.id or b"") for each in wider}


def sends(village: Village, person: int) -> Orders:
    """Send the request."""
    return village.press(person, Verb.ASK_SEND)


def test_where_nobody_is_left_each_must_without_which_more_fit_is_offered(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    put = sends(village, ann)
    assert NobodyFree in map(type, put.said(ann))
    assert set(offered(put, ann)) == {"language", "gender"}
    shown = village.press(ann, Verb.WAIT_WIDEN, offered(put, ann)["language"]).said(ann)
    news = village.request_of(ann).news
    assert news is not None
    assert shown == [Widened(news)]
    assert village.asked(village.request_of(ann).id) == {cleo}
    said = village.request_of(ann).wishes
    assert (said.languages, said.sought.language) == (("en", "fr"), "en")
    assert ben


def test_a_gender_that_is_no_must_any_more_is_still_wished_for(
    village: Village, ann: int, ben: int
) -> None:
    put = sends(village, ann)
    village.press(ann, Verb.WAIT_WIDEN, offered(put, ann)["gender"])
    assert village.asked(village.request_of(ann).id) == {ben}
    sought = village.request_of(ann).wishes.sought
    assert (sought.gender, sought.musts) == ("woman", frozenset())


def test_what_is_given_up_once_is_offered_no_more(village: Village, ann: int) -> None:
    cards = offered(sends(village, ann), ann)
    village.press(ann, Verb.WAIT_WIDEN, cards["gender"])
    assert village.press(ann, Verb.WAIT_WIDEN, cards["gender"]).answer == ButtonOld()


def test_another_persons_button_or_one_of_a_request_that_is_over_does_nothing(
    village: Village, ann: int, ben: int
) -> None:
    card = offered(sends(village, ann), ann)["gender"]
    before = village.request_of(ann)
    assert village.press(ben, Verb.WAIT_WIDEN, card).answer == ButtonOld()
    assert village.request_of(ann) == before
    village.press(ann, Verb.ASK_CANCEL)
    village.wait(hours=0.1)
    assert village.press(ann, Verb.WAIT_WIDEN, card).answer == ButtonOld()


def test_once_somebody_has_accepted_it_is_too_late(village: Village, ann: int, ben: int) -> None:
    cards = offered(sends(village, ann), ann)
    village.press(ann, Verb.WAIT_WIDEN, cards["gender"])
    village.press(ben, Verb.OFFER_YES)
    assert village.request_of(ann).stage is Stage.INTRODUCED
    assert village.press(ann, Verb.WAIT_WIDEN, cards["language"]).answer == ButtonOld()


def test_while_they_wait_it_is_offered_at_any_time(village: Village, ann: int) -> None:
    village.supporter("Dora", "Psychiatry", gender="woman")
    village.press(ann, Verb.ASK_URGENT)
    sends(village, ann)
    assert set(offered(village.command(ann, "status"), ann)) == {"language", "gender"}
    put = village.wait(hours=2)
    (still,) = put.said(ann)
    assert isinstance(still, StillLooking)
    assert still.late
    assert set(offered(put, ann)) == {"language", "gender"}


def test_whoever_insisted_on_nothing_is_offered_nothing(village: Village, ben: int) -> None:
    village.command(ben, "away")
    eve = village.physician("Emergency")
    village.press(eve, Verb.ASK_START)
    village.press(eve, Verb.ASK_SOON)
    put = sends(village, eve)
    assert NobodyFree in map(type, put.said(eve))
    assert offered(put, eve) == {}


def test_no_place_of_work_is_ever_given_up(village: Village) -> None:
    village.supporter("Fay", "Emergency", gender="woman")
    eve = village.physician("Emergency")
    village.press(eve, Verb.ASK_START)
    village.press(eve, Verb.ASK_SOON)
    assert offered(sends(village, eve), eve) == {}


def test_the_few_question_offers_it_too_and_stands_until_enough_fit(
    village: Village, ann: int, ben: int
) -> None:
    village.supporter("Dora", "Psychiatry", gender="woman")
    village.programme = replace(village.programme, pool_at_least=3)
    put = sends(village, ann)
    assert FewAsked(1) in put.said(ann)
    cards = offered(put, ann)
    shown = village.press(ann, Verb.WAIT_WIDEN, cards["gender"]).said(ann)
    assert shown == [FewUndecided()]
    assert village.asked(village.request_of(ann).id) == set()
    put = village.command(ann, "status")
    (shown_now,) = village.press(ann, Verb.WAIT_WIDEN, offered(put, ann)["language"]).said(ann)
    assert isinstance(shown_now, Widened)
    assert ben in village.asked(village.request_of(ann).id)
    assert village.request_of(ann).few is Few.ASKED


def test_few_by_what_they_declared_are_asked_about_whether_or_not_they_are_there(
    village: Village, ann: int
) -> None:
    dora = village.supporter("Dora", "Psychiatry", gender="woman")
    village.command(dora, "away")
    village.programme = replace(village.programme, pool_at_least=3)
    assert FewAsked(1) in sends(village, ann).said(ann)


def test_the_coordinators_hear_that_the_wishes_are_narrow_whichever_it_is(
    village: Village, ann: int, ben: int
) -> None:
    boss = village.coordinator()
    sends(village, ann)
    assert village.wait(minutes=20).said(boss) == [CaseWaits("wishes-narrow")]
    case = village.request_of(ann)
    assert village.do(lambda work: wishes_are_narrow(case, work, village.moment))
    wide = replace(case, wishes=replace(case.wishes, languages=("en", "fr")))
    assert not village.do(lambda work: wishes_are_narrow(wide, work, village.moment))
    village.command(ben, "away")
    nobody = replace(case, wishes=replace(case.wishes, languages=("xx",)))
    assert village.do(lambda work: wishes_are_narrow(nobody, work, village.moment))

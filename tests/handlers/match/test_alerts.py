"""Alerts: that a case waits, and why in two words; never whose it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.match.alerts import CaseWaits, Known, known, next_quarter
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import Hours
from storage.cases import Alert, Case
from tests.handlers.settings import NOON, PROGRAMME
from tests.handlers.village import Village


def said(village: Village, case: Case) -> Known:
    """Return what may be said of the coordinators about a case."""
    return village.do(lambda work: known(case, work, village.moment))


@pytest.mark.parametrize(
    ("minute", "second", "quarter"),
    [(0, 0, 15), (0, 1, 15), (14, 59, 15), (15, 0, 30), (44, 59, 45), (46, 0, 60)],
)
def test_an_alert_goes_out_on_the_next_quarter_hour(minute: int, second: int, quarter: int) -> None:
    at = datetime(2031, 5, 14, 17, minute, second, 5, tzinfo=UTC)
    assert next_quarter(at) == NOON + timedelta(minutes=quarter)


def test_a_case_without_anybody_free_raises_it_once(village: Village) -> None:
    cora, ann = village.coordinator(), village.physician("Emergency")
    village.clock.go_on(timedelta(minutes=7))
    case = village.asks(ann, when=Verb.ASK_URGENT)
    assert village.due(Timer.ALERT, case.id) == NOON + timedelta(minutes=15)
    assert village.wait(minutes=7).said(cora) == []
    assert village.wait(minutes=1).said(cora) == [CaseWaits("nobody-free")]
    assert village.wait(days=2).said(cora) == []


def test_it_says_so_where_only_the_language_stands_in_the_way(village: Village) -> None:
    cora, ann = village.coordinator(), village.physician("Emergency")
    village.supporter("Ben", "Surgery", languages=("fr",))
    village.asks(ann)
    assert village.wait(minutes=15).said(cora) == [CaseWaits("wishes-narrow")]


def test_every_coordinator_hears_but_the_one_who_asks(village: Village) -> None:
    cora, carl = village.coordinator(), village.coordinator(language="fr")
    village.consents(cora, "Emergency")
    village.asks(cora)
    put = village.wait(minutes=15)
    assert put.said(carl) == [CaseWaits("nobody-free")]
    assert not [it for it in put.said(cora) if isinstance(it, CaseWaits)]


def test_an_alert_of_a_case_that_waits_no_more_is_not_sent(village: Village) -> None:
    cora, ann = village.coordinator(), village.physician("Emergency")
    village.asks(ann)
    village.press(ann, Verb.ASK_CANCEL)
    assert village.wait(hours=1).said(cora) == []


def test_known_is_what_was_delivered_and_nothing_before(village: Village) -> None:
    village.coordinator()
    ann = village.physician("Emergency")
    case = village.asks(ann)
    assert (case.alert, said(village, case)) == (Alert.DUE, "no")
    village.clock.go_on(timedelta(minutes=15))
    village.tick(Timer.ALERT, case.id)
    assert said(village, village.request_of(ann)) == "no"
    village.deliver()
    case = village.request_of(ann)
    assert case.alert is Alert.DELIVERED
    assert said(village, case) == PROGRAMME.duty
    assert isinstance(PROGRAMME.duty, Hours)


def test_without_duty_hours_it_is_known_at_no_stated_hours(village: Village) -> None:
    village.programme = replace(PROGRAMME, duty=None)
    village.coordinator()
    ann = village.physician("Emergency")
    village.asks(ann)
    village.wait(minutes=15)
    assert said(village, village.request_of(ann)) == "yes"


def test_where_the_standard_was_missed_the_coordinators_hear_too(village: Village) -> None:
    cora, ann = village.coordinator(), village.physician("Emergency")
    village.supporter("Ben", "Surgery")
    village.asks(ann, when=Verb.ASK_URGENT)
    assert village.wait(hours=1, minutes=59).said(cora) == []
    assert village.wait(minutes=16).said(cora) == [CaseWaits("nobody-free")]


def test_an_alert_that_is_delivered_after_somebody_accepted_changes_nothing(
    village: Village,
) -> None:
    village.coordinator()
    ann = village.physician("Emergency")
    case = village.asks(ann)
    village.clock.go_on(timedelta(minutes=15))
    village.tick(Timer.ALERT, case.id)
    ben = village.supporter("Ben", "Surgery")
    village.tick(Timer.WAVE, case.id)
    village.press(ben, Verb.OFFER_YES)
    before = village.request_of(ann).alert
    village.deliver()
    assert village.request_of(ann).alert is before

"""Duty: each coordinator says when they read alerts, and that is when they get and are said to."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.duty import WRITTEN, DutyShown
from handlers.match.alerts import CaseWaits, Known, known
from handlers.verbs import Verb
from matching.hours import parse
from tests.handlers.settings import PROGRAMME, ZONE
from tests.handlers.village import Village

WAITS = CaseWaits("nobody-free")
EVENING = datetime(2031, 5, 14, 23, 0, tzinfo=UTC)
"""18:00 in Winnipeg."""


def reads(village: Village, verb: Verb) -> int:
    """Return a coordinator who reads at certain hours."""
    person = village.coordinator()
    village.press(person, Verb.DUTY_SHOW)
    village.press(person, verb)
    return person


def said(village: Village, ann: int) -> Known:
    """Return what may be said of the coordinators about somebody's request."""
    case = village.request_of(ann)
    return village.do(lambda work: known(case, work, village.moment))


@pytest.mark.parametrize("verb", WRITTEN)
def test_hours_are_set_with_one_tap(village: Village, verb: Verb) -> None:
    cora = village.coordinator()
    assert village.press(cora, Verb.DUTY_SHOW).said(cora) == [DutyShown(PROGRAMME.duty)]
    shown = DutyShown(parse(WRITTEN[verb], ZONE))
    assert village.press(cora, verb).said(cora) == [shown]
    assert village.press(cora, Verb.DUTY_SHOW).said(cora) == [shown]


def test_who_is_on_duty_hears_first_and_the_others_when_their_hours_begin(
    village: Village,
) -> None:
    day, evening = reads(village, Verb.DUTY_DAYS), reads(village, Verb.DUTY_EVENINGS)
    ann = village.physician("Emergency")
    village.asks(ann)
    put = village.wait(minutes=16)
    assert (put.said(day), put.said(evening)) == ([WAITS], [])
    assert said(village, ann) == parse(WRITTEN[Verb.DUTY_DAYS], ZONE)
    put = village.wait(seconds=(EVENING - village.now).total_seconds())
    assert (put.said(day), put.said(evening)) == ([], [WAITS])
    assert said(village, ann) == parse("mon-fri 08:00-22:00; sat-sun 17:00-22:00", ZONE)
    assert village.wait(days=3).said(day) == []


def test_where_nobody_is_on_duty_all_hear(village: Village) -> None:
    evening, other = reads(village, Verb.DUTY_EVENINGS), reads(village, Verb.DUTY_EVENINGS)
    ann = village.physician("Emergency")
    village.asks(ann)
    put = village.wait(minutes=16)
    assert (put.said(evening), put.said(other)) == ([WAITS], [WAITS])


def test_hours_are_told_of_those_who_have_it_and_still_coordinate(village: Village) -> None:
    day = reads(village, Verb.DUTY_DAYS)
    reads(village, Verb.DUTY_EVENINGS)
    ann = village.physician("Emergency")
    village.asks(ann)
    village.wait(minutes=16)
    row = village.do(lambda work: work.coordinators.of_person(day))
    assert row is not None
    village.do(lambda work: work.coordinators.drop(row.id))
    assert said(village, ann) == "no"


def test_who_may_always_read_is_told_so(village: Village) -> None:
    reads(village, Verb.DUTY_ALWAYS)
    ann = village.physician("Emergency")
    village.asks(ann)
    village.wait(minutes=16)
    assert said(village, ann) == parse("mon-sun 00:00-24:00", ZONE)


def test_one_who_asks_is_never_alerted_of_it_whatever_their_hours(village: Village) -> None:
    cora = reads(village, Verb.DUTY_ALWAYS)
    village.consents(cora, "Emergency")
    village.asks(cora)
    assert WAITS not in village.wait(days=1).said(cora)
    assert said(village, cora) == "no"


def test_it_is_not_told_before_it_was_delivered(village: Village) -> None:
    reads(village, Verb.DUTY_DAYS)
    ann = village.physician("Emergency")
    village.asks(ann)
    village.clock.go_on(timedelta(minutes=15))
    assert said(village, ann) == "no"

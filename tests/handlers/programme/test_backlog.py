"""The backlog: coarse words for a coordinator, and one neutral line to those who could help."""

from datetime import date, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.match.alerts import CaseWaits
from handlers.programme.backlog import (
    Backlog,
    TimeAsked,
    TimeAskedLately,
    TimeOfRest,
    TimeWanted,
)
from handlers.programme.roster import ForCoordinators
from handlers.verbs import Verb
from matching.values import Leads
from storage.supporters import Standing
from tests.handlers.put import Orders
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, cora: int) -> int:
    """A physician who waits, since nobody can be asked."""
    assert cora
    ann = village.physician("Emergency")
    village.asks(ann)
    return ann


def told(put: Orders, person: int) -> list[str]:
    """Return for how long somebody is said to have waited."""
    return [each.since for each in put.said(person) if isinstance(each, Backlog)]


def test_it_is_told_in_bands_and_not_before_some_hours(village: Village, cora: int) -> None:
    assert told(village.command(cora, "waiting"), cora) == ["none"]
    village.asks(village.physician("Emergency"))
    for hours, since in ((0, "none"), (3, "none"), (1, "hours"), (20, "day"), (48, "days")):
        village.clock.go_on(timedelta(hours=hours))
        put = village.command(cora, "waiting")
        assert told(put, cora) == [since]
        assert put.verbs(cora) == ([Verb.TIME_ASK] if since != "none" else [])


def test_how_many_wait_changes_nothing_that_is_told(village: Village, cora: int, ann: int) -> None:
    village.clock.go_on(timedelta(hours=5))
    before = village.command(cora, "waiting").said(cora)
    village.asks(village.physician("Emergency"))
    assert village.command(cora, "waiting").said(cora) == before
    village.press(ann, Verb.ASK_CANCEL)
    assert told(village.command(cora, "waiting"), cora) == ["none"]


def test_it_is_for_coordinators(village: Village, ann: int) -> None:
    assert village.command(ann, "waiting").said(ann) == [ForCoordinators()]
    assert village.press(ann, Verb.TIME_ASK).answer == ButtonOld()


def test_an_alert_bears_the_button_and_all_who_could_help_get_one_line(
    village: Village, cora: int
) -> None:
    ben = village.supporter("Ben", "Surgery", away=True)
    village.supporter("Cem", "Surgery", standing=Standing.AGREED)
    village.supporter("Dan", "Surgery", training_expires=date(2031, 5, 1))
    village.supporter("Eve", "Surgery", leads=Leads(everything=True))
    village.asks(village.physician("Emergency"))
    put = village.wait(minutes=15)
    assert [type(each) for each in put.said(cora)] == [CaseWaits]
    assert Verb.TIME_ASK in put.verbs(cora)
    put = village.press(cora, Verb.TIME_ASK)
    assert put.said(ben) == [TimeWanted()]
    assert put.verbs(ben) == [Verb.HOURS_SHOW]
    assert put.said(cora) == [TimeAsked(1)]
    assert len(put) == 3


def test_they_are_asked_once_a_day(village: Village, cora: int, ann: int) -> None:
    assert ann
    ben = village.supporter("Ben", "Surgery", away=True)
    assert village.press(cora, Verb.TIME_ASK).said(ben) == [TimeWanted()]
    again = village.press(cora, Verb.TIME_ASK)
    assert (again.answer, again.said(ben)) == (TimeAskedLately(), [])
    village.clock.go_on(timedelta(hours=24))
    assert village.press(cora, Verb.TIME_ASK).said(ben) == [TimeWanted()]


def test_nobody_is_asked_at_night(village: Village, cora: int, ann: int) -> None:
    assert ann
    ben = village.supporter("Ben", "Surgery", away=True)
    village.clock.go_on(timedelta(hours=14))
    put = village.press(cora, Verb.TIME_ASK)
    assert isinstance(put.answer, TimeOfRest)
    assert put.answer.until > village.now
    assert put.said(ben) == []


def test_where_nobody_waits_nobody_is_asked(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery", away=True)
    put = village.press(cora, Verb.TIME_ASK)
    assert (put.answer, put.said(ben)) == (ButtonOld(), [])

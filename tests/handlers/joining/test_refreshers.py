"""Refreshers: a supporter hears in time that their training runs out, and that it has."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.joining import refreshers
from handlers.joining.refreshers import RefresherDue, TrainingLapsed
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.supporters import Standing
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

EXPIRES = date(2031, 8, 31)
SAID = [*[RefresherDue(EXPIRES, PROGRAMME.contact)] * 3, TrainingLapsed(PROGRAMME.contact)]


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery whose training runs out at the end of the summer."""
    ben = village.supporter("Ben", "Surgery", training_expires=EXPIRES)
    village.do(lambda work: refreshers.watch_all(work, village.moment))
    return ben


def until(village: Village, day: date) -> float:
    """Return the days until somebody has had their breakfast on a day."""
    return (day - village.moment.today).days


def test_it_is_said_two_months_one_month_and_a_week_before_and_when_it_is_over(
    village: Village, ben: int
) -> None:
    assert village.wait(days=until(village, EXPIRES) - 61).said(ben) == []
    for days, said in zip((60, 30, 7, -1), SAID, strict=True):
        assert village.wait(days=until(village, EXPIRES) - days).said(ben) == [said]
    assert village.wait(days=90).said(ben) == []


def test_once_it_is_over_nobody_asks_them(village: Village, ben: int) -> None:
    village.wait(days=until(village, EXPIRES))
    assert ben in village.asked(village.asks(village.physician("Emergency")).id)
    village.wait(days=1)
    assert ben not in village.asked(village.asks(village.physician("Emergency")).id)


def test_what_was_renewed_meanwhile_is_not_complained_of(village: Village, ben: int) -> None:
    village.wait(days=until(village, EXPIRES) - 61)
    later = EXPIRES + timedelta(days=365)
    renewed = replace(village.listed(ben), training_expires=later)
    village.do(lambda work: work.supporters.put(renewed))
    assert village.wait(days=70).said(ben) == []
    due = village.due(Timer.REFRESHER, village.listed(ben).id)
    assert due is not None
    assert due.date() == later - timedelta(days=60)


def test_what_came_due_while_the_bot_was_down_is_said_once(village: Village, ben: int) -> None:
    village.clock.go_on(timedelta(days=until(village, EXPIRES) - 20))
    village.do(lambda work: refreshers.watch_all(work, village.moment))
    assert village.wait(minutes=1).said(ben) == SAID[:1]
    village.do(lambda work: refreshers.watch_all(work, village.moment))
    assert village.wait(days=1).said(ben) == []


@pytest.mark.parametrize("further", [{"training_expires": None}, {"standing": Standing.AGREED}])
def test_whom_it_does_not_concern_hears_nothing(
    village: Village, further: dict[str, object]
) -> None:
    dan = village.supporter("Dan", "Surgery", **{"training_expires": EXPIRES, **further})
    village.do(lambda work: refreshers.watch_all(work, village.moment))
    assert village.wait(days=500).said(dan) == []


def test_of_one_who_is_forgotten_no_timer_is_left(village: Village, ben: int) -> None:
    row = village.listed(ben).id
    village.command(ben, "forget_me")
    village.press(ben, Verb.FORGET_YES)
    assert village.due(Timer.REFRESHER, row) is None

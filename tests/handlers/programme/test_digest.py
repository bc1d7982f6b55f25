"""The digest: every week at the same time by the clock, and nothing in it moves with a request."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.moment import Resource
from handlers.orders import Listed, Tongues
from handlers.programme import digest
from handlers.programme.digest import SUBJECT, WeeklyDigest
from handlers.programme.roster import ForCoordinators
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from storage.supporters import Standing
from tests.handlers.settings import PROGRAMME, ZONE
from tests.handlers.village import Village

MONDAY = datetime(2031, 5, 19, 8, tzinfo=ZoneInfo(ZONE))


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator, who waits for her week."""
    village.do(lambda work: digest.watch(work, village.moment))
    return village.coordinator()


def told(village: Village, cora: int) -> WeeklyDigest:
    """Return the digest as it would be now."""
    (shown,) = village.command(cora, "digest").said(cora)
    assert isinstance(shown, WeeklyDigest)
    return shown


def until(village: Village, instant: datetime) -> float:
    """Return the seconds until an instant."""
    return (instant - village.now).total_seconds()


def test_it_comes_every_monday_morning_to_every_coordinator(village: Village, cora: int) -> None:
    carl = village.coordinator()
    assert village.wait(seconds=until(village, MONDAY) - 1).said(cora) == []
    put = village.wait(seconds=1)
    (week,) = put.said(cora)
    assert isinstance(week, WeeklyDigest)
    assert put.said(carl) == [week]
    assert (week.since, week.until) == (date(2031, 5, 12), date(2031, 5, 18))
    assert put.verbs(cora) == [Verb.ROSTER_SHOW]
    assert village.wait(days=6, hours=23).said(cora) == []
    assert len(village.wait(hours=1).said(cora)) == 1


def test_it_keeps_its_time_by_the_clock_when_the_clocks_change(village: Village) -> None:
    moment = replace(village.moment, now=datetime(2031, 10, 27, 14, tzinfo=UTC))
    assert digest.following(moment) == datetime(2031, 11, 3, 14, tzinfo=UTC)
    earlier = replace(moment, now=datetime(2031, 10, 20, 14, tzinfo=UTC))
    assert digest.following(earlier) == datetime(2031, 10, 27, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("weekday", "at", "due"),
    [
        (0, time(8), MONDAY),
        (2, time(23), MONDAY + timedelta(days=-5, hours=15)),
        (2, time(6), MONDAY + timedelta(days=2, hours=-2)),
    ],
)
def test_day_and_time_are_the_programmes(
    village: Village, weekday: int, at: time, due: datetime
) -> None:
    village.programme = replace(PROGRAMME, digest=(weekday, at))
    assert digest.following(village.moment) == due


def test_one_that_was_missed_comes_once(village: Village, cora: int) -> None:
    village.clock.go_on(timedelta(days=20))
    village.do(lambda work: digest.watch(work, village.moment))
    assert len(village.wait(hours=1).said(cora)) == 1
    due = village.due(Timer.DIGEST, SUBJECT)
    assert due is not None
    assert village.now < due <= village.now + timedelta(days=7)


def test_it_begins_with_what_there_is_to_do(village: Village, cora: int) -> None:
    village.supporter("Ada", "Surgery")
    village.supporter("Bea", "Surgery", away=True)
    village.supporter("Cem", "Surgery", standing=Standing.AGREED)
    village.supporter("Dan", "Surgery", trained_on=None)
    village.supporter("Eli", "Surgery", training_expires=date(2031, 5, 1))
    village.supporter("Fay", "Surgery", training_expires=date(2031, 6, 1))
    village.enlist(None, "Gus", "Surgery", standing=Standing.INVITED)
    called = [date(2031, 5, 1), date(2030, 5, 1), None]
    lines = tuple(Resource("A line", verified=each) for each in called)
    village.programme = replace(PROGRAMME, resources=lines)
    week = told(village, cora)
    counted = (week.unconfirmed, week.untrained, week.lapsed, week.due, week.unverified)
    assert counted == (1, 1, 1, 1, 1)
    assert (week.todo, week.active, week.away, week.invited) == (5, 2, 1, 1)


def test_it_names_where_when_and_in_which_language_too_few_listen(
    village: Village, cora: int
) -> None:
    hours = parse("mon-fri 08:00-22:00; sat 08:00-22:00; sun 08:00-12:00", ZONE)
    for name in ("Ada", "Bea", "Cem"):
        village.supporter(name, "Surgery", languages=("en",), hours=hours)
    week = told(village, cora)
    assert week.languages == Tongues(("fr",))
    assert week.places == Listed(("Surgery",))
    assert week.hours == parse("sun 12:00-22:00", ZONE)
    village.supporter("Dan", "Emergency")
    week = told(village, cora)
    assert (week.places, week.hours) == (None, None)


def test_nothing_in_it_moves_with_a_request_or_a_talk(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery", capacity=1)
    village.supporter("Cem", "Pediatrics")
    before = told(village, cora)
    ann = village.physician("Emergency")
    village.asks(ann)
    assert told(village, cora) == before
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    village.press(ann, Verb.MEET_YES)
    village.deliver()
    assert told(village, cora) == before


def test_the_command_is_for_coordinators(village: Village) -> None:
    ann = village.physician("Surgery")
    assert village.command(ann, "digest").said(ann) == [ForCoordinators()]

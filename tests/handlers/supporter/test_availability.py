"""Availability: declared by the supporter, never inferred."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.match.matchmaking import OfferGone, OfferShown
from handlers.match.offers import OfferTooLate
from handlers.supporter.availability import (
    AwayUntil,
    ForSupporters,
    NotYetConfirmed,
    NowAvailable,
    NowAway,
)
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from storage.supporters import Standing
from tests.handlers.village import Village


def test_who_is_away_is_asked_nothing(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    put = village.command(ben, "away")
    assert put.said(ben) == [NowAway(0)]
    assert village.asked(village.asks(ann).id) == set()


def test_who_goes_away_has_what_they_were_asked_taken_back_and_others_are_asked(
    village: Village,
) -> None:
    ben, cleo = village.supporter("Ben", "Surgery"), village.supporter("Cleo", "Pediatrics")
    ann = village.physician("Emergency")
    village.command(cleo, "away")
    case = village.asks(ann)
    assert village.asked(case.id) == {ben}
    village.command(cleo, "available")
    put = village.command(ben, "away")
    assert put.said(ben) == [OfferGone(), NowAway(0)]
    assert village.asked(case.id) == {cleo}
    assert village.press(ben, Verb.OFFER_YES).answer == OfferTooLate()


def test_who_comes_back_is_asked_at_once_for_whoever_waits(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    village.command(ben, "away")
    village.asks(ann)
    put = village.command(ben, "available")
    assert put.said(ben) == [NowAvailable(village.listed(ben).hours, 0)]
    assert [type(it) for it in village.wait(seconds=1).said(ben)] == [OfferShown]


def test_open_talks_stay_open_and_are_counted(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    village.links(ann, ben)
    assert village.command(ben, "away").said(ben) == [NowAway(1)]
    assert village.type(ann, "Are you there?").heard(ben)
    assert village.command(ben, "available").said(ben) == [
        NowAvailable(village.listed(ben).hours, 1)
    ]


@pytest.mark.parametrize("command", ["available", "away"])
def test_it_is_for_supporters_who_were_confirmed(village: Village, command: str) -> None:
    ann, ben = village.physician("Emergency"), village.physician("Surgery")
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    assert village.command(ann, command).said(ann) == [ForSupporters()]
    assert village.command(ben, command).said(ben) == [NotYetConfirmed()]


def test_one_tap_on_an_offer_keeps_all_others_away_for_the_day(village: Village) -> None:
    ben, cleo = village.supporter("Ben", "Surgery"), village.supporter("Cleo", "Pediatrics")
    ann = village.physician("Emergency")
    village.command(cleo, "away")
    case = village.asks(ann)
    village.command(cleo, "available")
    put = village.press(ben, Verb.AWAY_TODAY)
    tomorrow = village.moment.today + timedelta(days=1)
    assert put.said(ben) == [OfferGone(), AwayUntil(tomorrow, 0)]
    assert village.asked(case.id) == {cleo}
    assert village.case(case.id).declined == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(("verb", "days"), [(Verb.AWAY_TODAY, 1), (Verb.AWAY_WEEK, 7)])
def test_who_is_away_for_a_while_is_asked_again_when_that_day_begins(
    village: Village, verb: Verb, days: int
) -> None:
    ben = village.supporter("Ben", "Surgery", hours=parse("", "America/Halifax"))
    village.command(ben, "away")
    begins = village.moment.now.astimezone(ZoneInfo("America/Halifax")).date()
    until = begins + timedelta(days=days)
    assert village.press(ben, verb).said(ben) == [AwayUntil(until, 0)]
    due = village.due(Timer.BACK, village.listed(ben).id)
    assert due == datetime.combine(until, time(), ZoneInfo("America/Halifax"))
    village.wait(seconds=(due - village.now).total_seconds() - 1)
    assert village.listed(ben).away
    village.wait(seconds=1)
    assert not village.listed(ben).away
    case = village.asks(village.physician("Emergency"))
    village.wait(hours=12)
    assert ben in village.asked(case.id)


@pytest.mark.parametrize("command", ["available", "away"])
def test_a_later_word_counts(village: Village, command: str) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.command(ben, "away")
    village.press(ben, Verb.AWAY_WEEK)
    village.command(ben, command)
    assert village.due(Timer.BACK, village.listed(ben).id) is None
    village.wait(days=8)
    assert village.listed(ben).away == (command == "away")
    assert village.listed(ben).away_until is None


def test_a_tick_that_comes_after_a_later_word_changes_nothing(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.command(ben, "away")
    village.tick(Timer.BACK, village.listed(ben).id)
    assert village.listed(ben).away
    village.tick(Timer.BACK, b"nobody of that id")


def test_the_buttons_are_for_supporters_who_were_confirmed(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.physician("Surgery")
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    assert village.press(ann, Verb.AWAY_TODAY).said(ann) == [ForSupporters()]
    assert village.press(ben, Verb.AWAY_WEEK).said(ben) == [NotYetConfirmed()]

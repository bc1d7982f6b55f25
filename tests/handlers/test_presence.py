"""Presence: only the month of what a supporter did as one, and a list of those long silent."""

from datetime import date, timedelta

import pytest

from handlers.presence import is_silent
from handlers.programme.roster import RosterGroup
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.village import Village

MAY = date(2031, 5, 1)


def seen(village: Village, person: int) -> date | None:
    return village.listed(person).seen


@pytest.mark.parametrize("command", ["available", "away", "profile", "later"])
def test_a_command_of_a_supporter_counts_for_its_month(
    village: Village, ben: int, command: str
) -> None:
    village.command(ben, command)
    assert seen(village, ben) == MAY


def test_a_no_counts_as_much_as_a_yes(village: Village, ben: int) -> None:
    village.asks(village.physician("Emergency"))
    village.press(ben, Verb.OFFER_NO)
    assert seen(village, ben) == MAY


def test_what_one_asks_for_oneself_leaves_no_trace(village: Village, ben: int) -> None:
    village.supporter("Eve", "Emergency")
    village.asks(ben)
    village.command(ben, "status")
    village.press(ben, Verb.ASK_CANCEL)
    village.type(ben, "Hello")
    assert seen(village, ben) is None


def test_within_a_month_nothing_is_written_again(village: Village, ben: int) -> None:
    village.command(ben, "profile")
    before = village.listed(ben)
    village.clock.go_on(timedelta(days=10))
    village.command(ben, "profile")
    assert village.listed(ben) is before
    village.clock.go_on(timedelta(days=10))
    village.command(ben, "profile")
    assert seen(village, ben) == date(2031, 6, 1)


def test_somebody_is_silent_after_90_days_whichever_day_of_the_month_it_was(
    village: Village, ben: int
) -> None:
    village.command(ben, "profile")
    entry = village.listed(ben)
    assert not is_silent(entry, date(2031, 8, 29))
    assert is_silent(entry, date(2031, 8, 30))


def test_the_silent_are_a_kind_on_the_roster_and_come_back_by_any_act(
    village: Village, ben: int
) -> None:
    cora = village.coordinator()
    village.command(ben, "profile")
    village.clock.go_on(timedelta(days=120))
    assert Verb.ROSTER_SILENT in village.command(cora, "roster").verbs(cora)
    put = village.press(cora, Verb.ROSTER_SILENT)
    assert put.said(cora) == [RosterGroup("silent", 1, 0)]
    assert Verb.RETIRE_SILENT in put.verbs(cora)
    village.command(ben, "available")
    assert village.press(cora, Verb.ROSTER_SILENT).said(cora) == [RosterGroup("silent", 0, 0)]


def test_of_whom_nothing_is_known_yet_is_not_called_silent(village: Village, ben: int) -> None:
    assert not is_silent(village.listed(ben), date(2040, 1, 1))
    assert CardId(village.listed(ben).id)

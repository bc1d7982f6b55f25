"""Guessers: coordinators hear that somebody tries codes, once a day, by day, and not who."""

from datetime import UTC, datetime, timedelta

from handlers.joining.guessers import CodesTried
from handlers.joining.join import GUESSES_EACH, GUESSES_IN_ALL
from handlers.joining.start import GuessedTooOften
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

NIGHT = datetime(2031, 5, 15, 4, 0, tzinfo=UTC)
"""23:00 in Winnipeg."""


def guesses(village: Village, times: int = GUESSES_EACH) -> int:
    """Let a stranger try links that open nothing."""
    eve = village.stranger()
    for number in range(times):
        village.command(eve, "start", f"coordinate_{number}")
    return eve


def test_coordinators_hear_on_the_quarter_hour_and_once_a_day(village: Village) -> None:
    cora, carl = village.coordinator(), village.coordinator(language="fr")
    village.clock.go_on(timedelta(minutes=1))
    eve = guesses(village)
    assert village.command(eve, "start", "agree_x").said(eve) == [
        GuessedTooOften(PROGRAMME.contact)
    ]
    assert village.wait(minutes=13).said(cora) == []
    put = village.wait(minutes=2)
    assert (put.said(cora), put.said(carl)) == ([CodesTried()], [CodesTried()])
    guesses(village)
    assert CodesTried() not in village.wait(hours=20).said(cora)
    village.wait(hours=5)
    guesses(village)
    assert CodesTried() in village.wait(hours=1).said(cora)


def test_whoever_mistypes_a_few_times_is_not_spoken_of(village: Village) -> None:
    cora = village.coordinator()
    guesses(village, GUESSES_EACH - 1)
    assert village.wait(hours=1).said(cora) == []


def test_many_who_guess_a_little_each_are_noticed_together(village: Village) -> None:
    cora = village.coordinator()
    for _ in range(GUESSES_IN_ALL // 4):
        guesses(village, 4)
    assert village.wait(hours=1).said(cora) == [CodesTried()]


def test_it_waits_for_the_morning(village: Village) -> None:
    cora = village.coordinator()
    village.clock.now = NIGHT
    guesses(village)
    assert village.wait(hours=8).said(cora) == []
    assert village.wait(hours=2).said(cora) == [CodesTried()]

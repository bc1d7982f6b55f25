"""Bands: drawn once a month, blurred, and moved by no request."""

from collections import Counter
from datetime import datetime
from math import exp
from random import Random
from zoneinfo import ZoneInfo

from handlers.programme import bands
from handlers.programme.bands import SUBJECT, drawn, following
from handlers.programme.roster import SupporterShown
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.settings import ZONE
from tests.handlers.village import Village

JUNE = datetime(2031, 6, 1, tzinfo=ZoneInfo(ZONE))
DRAWS = 20_000


def load(village: Village, cora: int, ben: int) -> str:
    """Return the band on somebody's entry."""
    put = village.press(cora, Verb.ROSTER_PERSON, CardId(village.listed(ben).id))
    (shown,) = put.said(cora)
    assert isinstance(shown, SupporterShown)
    return shown.load


def test_it_is_shown_from_the_first_of_the_month_on_and_stands_for_a_month(
    village: Village,
) -> None:
    cora, ben = village.coordinator(), village.supporter("Ben", "Surgery")
    village.do(lambda work: bands.watch(work, village.moment))
    assert load(village, cora, ben) == ""
    village.wait(seconds=(JUNE - village.now).total_seconds())
    band = load(village, cora, ben)
    assert band in {"hardly", "few", "many"}
    for _ in range(3):
        village.links(village.physician("Emergency"), ben)
        village.press(ben, Verb.TALK_END)
        village.press(ben, Verb.END_YES)
        assert load(village, cora, ben) == band
    due = village.due(Timer.BANDS, SUBJECT)
    assert due == datetime(2031, 7, 1, tzinfo=ZoneInfo(ZONE))


def test_it_goes_with_the_supporter(village: Village) -> None:
    ben, dan = village.supporter("Ben", "Surgery"), village.supporter("Dan", "Surgery")
    village.tick(Timer.BANDS, SUBJECT)
    village.press(ben, Verb.FORGET_YES)
    left = village.do(lambda work: set(work.bands.all()))
    assert left == {village.listed(dan).id}


def test_the_next_draw_is_on_the_first_in_every_month(village: Village) -> None:
    for month in range(1, 13):
        village.clock.now = datetime(2031, month, 28, 12, tzinfo=ZoneInfo(ZONE))
        due = following(village.moment)
        assert (due.day, due.month) == (1, month % 12 + 1)


def test_one_talk_more_changes_no_band_by_more_than_its_bound() -> None:
    for count in (0.0, 1.0, 2.0, 4.0, 6.0):
        without, more = drawn_often(count), drawn_often(count + 1)
        for band in ("hardly", "few", "many"):
            ratio = more[band] / without[band]
            assert exp(-0.6) < ratio < exp(0.6), (count, band)  # exp(1/2), and chance


def test_who_was_asked_often_mostly_shows_it() -> None:
    assert drawn_often(0.0)["hardly"] > DRAWS * 0.7
    assert drawn_often(9.0)["many"] > DRAWS * 0.9


def drawn_often(count: float) -> Counter[str]:
    """Return how often each band comes of a count."""
    chance = Random(5)
    return Counter(drawn(count, chance) for _ in range(DRAWS))

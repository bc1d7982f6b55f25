"""Rhythm: two days and a count, from which a contact is known and nothing else."""

from datetime import date, timedelta

from storage.rhythm import Rhythm
from storage.seats import Side

MAY = date(2031, 5, 14)
DAY = timedelta(days=1)


def test_a_day_on_which_both_wrote_counts_once() -> None:
    rhythm = Rhythm()
    for side in (Side.REQUESTER, Side.SUPPORTER, Side.REQUESTER, Side.SUPPORTER):
        rhythm = rhythm.wrote(side, MAY)
    assert rhythm == Rhythm(MAY, MAY, MAY, 1)


def test_days_on_which_one_wrote_alone_count_nothing() -> None:
    rhythm = Rhythm().wrote(Side.REQUESTER, MAY).wrote(Side.SUPPORTER, MAY + DAY)
    assert rhythm == Rhythm(MAY, MAY + DAY, None, 0)


def test_a_call_on_a_day_that_counts_already_counts_no_more() -> None:
    assert Rhythm(MAY, MAY, MAY, 1).met(MAY) == Rhythm(MAY, MAY, MAY, 1)
    assert Rhythm(MAY, MAY, MAY, 1).met(MAY + DAY).contacts == 2


def test_where_nothing_is_new_it_is_the_very_same() -> None:
    rhythm = Rhythm(MAY, MAY, MAY, 1)
    assert rhythm.wrote(Side.REQUESTER, MAY) is rhythm
    assert rhythm.wrote(Side.SUPPORTER, MAY) is rhythm

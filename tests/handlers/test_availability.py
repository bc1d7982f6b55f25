"""Availability: declared by the supporter, never inferred."""

import pytest

from handlers.availability import ForSupporters, NotYetConfirmed, NowAvailable, NowAway
from handlers.buttons import Verb
from handlers.matchmaking import OfferGone, OfferShown
from handlers.offers import OfferTooLate
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

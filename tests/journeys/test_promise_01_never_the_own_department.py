"""Promise 1: never the own department, when an offer is made and again when it is accepted."""

from dataclasses import replace
from datetime import date

import pytest

from handlers.joining.places import PlaceAsked, PlacesShown
from handlers.match.alerts import CaseWaits
from handlers.match.introduction import SupporterReleased
from handlers.match.matchmaking import NobodyFree, OfferGone
from handlers.match.offers import OfferTooLate
from handlers.match.starting_over import LookingAgain
from handlers.orders import Listed
from handlers.supporter.availability import NowAway
from handlers.verbs import Verb
from storage.work import Work
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import accepts, asks, is_shown
from tests.journeys.town import Town, leads

LONE = "[matching]\npool_at_least = 1\n"


@pytest.fixture
def town(place: Town) -> Town:
    place.more = LONE
    place.department("Emergency", group="Hospital")
    place.department("Surgery", group="Hospital")
    place.department("Clinic", keep_apart=(place.departments["Emergency"],))
    place.department("Pediatrics")
    return place


async def never_asked(who: Resident) -> None:
    await who.reads_nothing_new()
    assert not who.has_button(Verb.OFFER_YES)


async def test_only_somebody_from_outside_is_asked(town: Town) -> None:
    emergency = town.departments["Emergency"]
    forbidden = [
        town.supporter("Same", "Emergency"),
        town.supporter("Both", "Surgery", "Emergency"),
        town.supporter("Chief", "Pediatrics", **leads(emergency)),
        town.supporter("Group", "Pediatrics", **leads(group="Hospital")),
        town.supporter("Head", "Pediatrics", **leads(everything=True)),
        town.supporter("Near", "Clinic"),
        town.supporter("Apart", "Pediatrics", apart_from=(emergency,)),
        town.supporter("Lapsed", "Pediatrics", training_expires=date(2031, 5, 13)),
        town.supporter("Untrained", "Pediatrics", trained_on=None),
        town.supporter("Unsworn", "Pediatrics", agreed_to="2019-01"),
        town.supporter("Away", "Pediatrics", away=True),
        town.supporter(
            "Foreign", "Pediatrics", languages=("fr" if town.language == "en" else "en",)
        ),
    ]
    outside = town.supporter("Outside", "Surgery", training_expires=date(2031, 5, 14))
    ann = town.physician("Ann", "Emergency")
    await town.opens()

    await asks(ann)
    await is_shown(outside)
    await town.settles()
    for who in forbidden:
        assert not who.has_button(Verb.OFFER_YES), who.person.user.first_name


async def test_a_supporter_who_asks_brings_the_departments_of_the_roster(town: Town) -> None:
    colleague = town.supporter("Colleague", "Surgery")
    outside = town.supporter("Outside", "Pediatrics")
    ann = town.physician("Ann", "Emergency")
    town.enlist(ann, "Ann", "Surgery")
    await town.opens()

    await asks(ann)
    await is_shown(outside)
    await never_asked(colleague)
    await never_asked(ann)


async def test_nobody_left_is_said_and_nothing_is_widened(town: Town) -> None:
    same = town.supporter("Same", "Emergency")
    ann = town.physician("Ann", "Emergency")
    boss = town.coordinator("Boss")
    await town.opens()

    ann.says("/support")
    await ann.presses(Verb.ASK_UNSAID)
    await ann.presses(Verb.ASK_SOON)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(NobodyFree(ANY, "no"))
    town.skips(minutes=16)
    await boss.reads(CaseWaits("nobody-free"))
    await never_asked(same)


async def test_a_place_that_is_added_takes_the_offer_back(town: Town) -> None:
    ben = town.supporter("Ben", "Surgery")
    cleo = town.supporter("Cleo", "Pediatrics")
    ann = town.physician("Ann", "Emergency")
    await town.opens()

    await asks(ann)
    await is_shown(ben)
    await is_shown(cleo)
    ann.starts(f"join_{town.codes['Surgery']}")
    await ann.reads(PlacesShown(Listed(("Emergency", "Surgery"))))
    await ben.reads(OfferGone())
    assert not ben.has_button(Verb.OFFER_YES)
    await accepts(cleo, ann)


async def test_a_place_added_after_the_introduction_brings_somebody_else(town: Town) -> None:
    ben = town.supporter("Ben", "Surgery")
    cleo = town.supporter("Cleo", "Pediatrics")
    ann = town.physician("Ann", "Emergency")
    await town.opens()

    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    ann.says("/privacy")
    await ann.presses(Verb.PLACE_SHOW)
    await ann.presses(Verb.PLACE_ADD)
    await ann.reads(PlaceAsked())
    ann.says("surg")
    await ann.reads(LookingAgain("near", "Dr. Ben", ANY, lost=False))
    await ben.reads(SupporterReleased(ANY))
    await is_shown(cleo)
    await never_asked(ben)


async def test_an_offer_whose_training_lapsed_cannot_be_accepted(town: Town) -> None:
    ben = town.supporter("Ben", "Surgery", training_expires=date(2031, 5, 14))
    ann = town.physician("Ann", "Emergency")
    await town.opens()

    await asks(ann)
    await is_shown(ben)
    data = ben.button(Verb.OFFER_YES)
    town.skips(hours=13)
    ben.forges(data)
    await ben.is_told(OfferTooLate())
    await ben.reads(OfferGone())
    town.skips(hours=7)  # it is the middle of the night, and she is told in the morning
    await ann.reads(NobodyFree(ANY, "no"))


async def test_one_who_goes_away_is_asked_no_more(town: Town) -> None:
    ben = town.supporter("Ben", "Surgery")
    cleo = town.supporter("Cleo", "Pediatrics")
    ann = town.physician("Ann", "Emergency")
    await town.opens()

    await asks(ann)
    await is_shown(ben)
    await is_shown(cleo)
    data = ben.button(Verb.OFFER_YES)
    ben.says("/away")
    await ben.reads(OfferGone())
    await ben.reads(NowAway(0))
    ben.forges(data)
    await ben.is_told(OfferTooLate())
    await accepts(cleo, ann)


async def test_a_rule_that_changed_while_the_bot_was_down_takes_the_offer_back(
    town: Town,
) -> None:
    ben = town.supporter("Ben", "Surgery")
    cleo = town.supporter("Cleo", "Pediatrics")
    ann = town.physician("Ann", "Emergency")
    await town.opens()
    await asks(ann)
    await is_shown(ben)
    await is_shown(cleo)
    await town.closes()
    emergency = town.departments["Emergency"]

    def moves(work: Work) -> None:
        supporter = work.supporters.of_person(ben.id)
        assert supporter is not None
        work.supporters.put(replace(supporter, departments=(emergency,)))

    town.seed(moves)
    await town.opens()
    await ben.reads(OfferGone())

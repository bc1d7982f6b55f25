"""Many at once: a coordinator alone takes many off the roster, and hears of one who tries codes."""

from datetime import date

from handlers.joining.guessers import CodesTried
from handlers.joining.join import GUESSES_EACH
from handlers.joining.start import GuessedTooOften, LinkInvalid
from handlers.programme.portions import ManyRetired, RetireManyAsked
from handlers.programme.retiring import YouAreRetired
from handlers.programme.roster import RosterGroup
from handlers.programme.seconds import ActBegins, ActWaits
from handlers.verbs import Verb
from storage.pending import Kind
from tests.journeys.residents import ANY
from tests.journeys.steps import found_three_departments
from tests.journeys.town import Town

CONTACT = "555-0100"
LONG_AGO = date(2031, 1, 15)


async def test_all_whose_training_ran_out_long_ago_leave_a_day_after_one_coordinator_said_so(
    place: Town,
) -> None:
    found_three_departments(place)
    cora = place.coordinator("Cora")
    ben = place.supporter("Ben", "Surgery", training_expires=LONG_AGO)
    dan = place.supporter("Dan", "Pediatrics", training_expires=LONG_AGO)
    await place.opens()
    cora.says("/roster")
    await cora.presses(Verb.ROSTER_LAPSED)
    await cora.reads(RosterGroup("lapsed", 2, 0))
    await cora.presses(Verb.RETIRE_LAPSED)
    await cora.reads(RetireManyAsked("lapsed", 2, second=False))
    data = cora.button(Verb.ACT_SEND)
    ben.forges(data)
    await cora.presses(Verb.ACT_SEND)
    await cora.reads(ActWaits(Kind.RETIRING, 2, second=False, due=ANY))
    assert not ben.has_button(Verb.ACT_SEND)
    place.skips(hours=24)
    await cora.reads(ActBegins(Kind.RETIRING, 2, ""))
    for gone in (ben, dan):
        await gone.reads(YouAreRetired("Peerline", 0))
    await cora.reads(ManyRetired(2))
    cora.forges(data)
    await cora.reads_nothing_new()


async def test_one_who_tries_codes_is_slowed_and_spoken_of_without_a_name(place: Town) -> None:
    found_three_departments(place)
    cora = place.coordinator("Cora")
    await place.opens()
    eve = place.newcomer("Eve")
    for number in range(GUESSES_EACH):
        eve.starts("join_WWWWWWWW")
        last = number == GUESSES_EACH - 1
        await eve.reads(GuessedTooOften(CONTACT) if last else LinkInvalid(CONTACT))
    eve.starts(f"join_{place.codes['Surgery']}")
    await eve.reads(GuessedTooOften(CONTACT))
    place.skips(minutes=15)
    await cora.reads(CodesTried())
    assert str(eve.id) not in "".join(cora.texts())
    assert "Eve" not in "".join(cora.texts())

"""Promise 8: of two who say yes at the same moment one is introduced; the other hears it kindly."""

from handlers.buttons import Verb
from handlers.introduction import Introduction
from handlers.matchmaking import OfferGone
from handlers.offers import OfferDeclined, OfferTooLate
from handlers.reaching import OfferAccepted
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import asks, found_three_departments, is_shown
from tests.journeys.town import Town


async def three(place: Town) -> tuple[Resident, list[Resident]]:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    supporters = [place.supporter(name, "Surgery") for name in ("Ben", "Cleo", "Dan")]
    await place.opens()
    await asks(ann)
    for each in supporters:
        await is_shown(each)
    return ann, supporters


async def test_two_who_accept_at_once(place: Town) -> None:
    ann, (ben, cleo, dan) = await three(place)
    for each in (ben, cleo):
        each.forges(each.button(Verb.OFFER_YES))
    await ben.reads(OfferAccepted(ANY))
    await cleo.is_told(OfferTooLate())
    await cleo.reads(OfferGone())
    await dan.reads(OfferGone())
    await ann.reads(Introduction("Dr. Ben", ANY, again=False))
    await ann.reads_nothing_new()


async def test_one_who_taps_twice_accepts_once(place: Town) -> None:
    ann, (ben, _, _) = await three(place)
    data = ben.button(Verb.OFFER_YES)
    for _ in range(4):
        ben.forges(data)
    await ben.reads(OfferAccepted(ANY))
    await ann.reads(Introduction("Dr. Ben", ANY, again=False))
    await ann.reads_nothing_new()
    await ben.reads_nothing_new()


async def test_a_stranger_who_forges_the_button_gets_nothing(place: Town) -> None:
    ann, (ben, _, _) = await three(place)
    stranger = place.acquaintance("Stranger")
    stranger.forges(ben.button(Verb.OFFER_YES))
    await place.settles()
    assert not stranger.has_read("Cedar")
    assert not ann.has_button(Verb.MEET_YES)
    await ben.presses(Verb.OFFER_YES)
    await ann.reads(Introduction("Dr. Ben", ANY, again=False))


async def test_another_supporter_cannot_use_somebodys_offer(place: Town) -> None:
    ann, (ben, cleo, _) = await three(place)
    cleo.forges(ben.button(Verb.OFFER_YES))
    await cleo.is_told(OfferTooLate())
    await ann.reads_nothing_new()


async def test_a_no_costs_nothing_and_is_seen_by_nobody(place: Town) -> None:
    ann, (ben, cleo, _) = await three(place)
    await ben.presses(Verb.OFFER_NO)
    await ben.reads(OfferDeclined())
    await ann.reads_nothing_new()
    await cleo.reads_nothing_new()
    ben.forges(f"{Verb.OFFER_YES}:" + "A" * 22)
    await ben.is_told(OfferTooLate())

"""Promise 8: of two who say yes at the same moment one is introduced; the other hears it kindly."""

from handlers.match.introduction import Introduction
from handlers.match.matchmaking import OfferGone
from handlers.match.offers import OfferDeclined, OfferTooLate
from handlers.match.reaching import OfferAccepted
from handlers.verbs import Verb
from simulator.history import Entry
from tests.journeys.patience import eventually
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


async def test_of_many_races_each_has_one_winner(place: Town) -> None:
    found_three_departments(place)
    requesters = [place.physician(f"Ann{number}", "Emergency") for number in range(10)]
    supporters = [place.supporter(name, "Surgery", capacity=20) for name in ("Ben", "Cleo", "Dan")]
    await place.opens()
    for each in requesters:
        await asks(each)
    taps = [
        (supporter, data, message_id)
        for supporter in supporters
        for data, message_id in await offers_of(supporter, len(requesters))
    ]
    place.chance.shuffle(taps)
    for supporter, data, message_id in [*taps, *taps]:
        supporter.forges(data, message_id)
    for each in requesters:
        await each.reads(Introduction(ANY, ANY, again=False))
    await place.settles()
    for each in requesters:
        cards = [text for text in each.texts() if "Dr." in text]
        assert len(cards) == 1
    accepted = [e for s in supporters for e in s.entries() if has(e, Verb.REACH_HOUR)]
    assert len(accepted) == len(requesters)
    assert not any(has(entry, Verb.OFFER_YES) for s in supporters for entry in s.entries())


async def offers_of(supporter: Resident, count: int) -> list[tuple[str, int]]:
    """Wait until somebody has so many offers; return the data of their yes, and the message."""

    def all_of_them() -> list[tuple[str, int]] | None:
        found = [
            (data, entry.message.message_id)
            for entry in supporter.entries()
            for data in datas(entry, Verb.OFFER_YES)
        ]
        return found if len(found) == count else None

    return await eventually(all_of_them)


def datas(entry: Entry, verb: Verb) -> list[str]:
    markup = entry.message.reply_markup
    buttons = (button for row in (markup.inline_keyboard if markup else ()) for button in row)
    return [
        each.callback_data or "" for each in buttons if (each.callback_data or "").startswith(verb)
    ]


def has(entry: Entry, verb: Verb) -> bool:
    return bool(datas(entry, verb))

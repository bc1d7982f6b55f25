"""Promises 14 and 15: no time nobody can keep, and no volunteer used up."""

from handlers.match.alerts import CaseWaits
from handlers.match.matchmaking import NobodyFree
from handlers.match.offers import OfferTooLate
from handlers.match.waiting import RequestSent, StillLooking
from handlers.request.intake import TopicAsked, WhenAsked
from handlers.verbs import Verb
from matching.hours import parse
from matching.values import When
from simulator import membership
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, NOON, ZONE
from tests.journeys.steps import accepts, asks, found_three_departments, is_shown
from tests.journeys.town import Town

LONE = "[matching]\npool_at_least = 1\n"


async def test_a_time_comes_from_declared_hours(place: Town) -> None:
    place.more = LONE
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    place.supporter("Ben", "Surgery", hours=parse("thu 09:00-17:00", ZONE))
    await place.opens()
    ann.says("/support")
    await ann.reads(TopicAsked())
    await ann.presses(Verb.ASK_UNSAID)
    await ann.reads(WhenAsked(facts=False, covered=True))
    thursday_at_eleven = NOON.replace(day=15, hour=11)
    assert ann.label(Verb.ASK_URGENT) == ann.words_of(Verb.ASK_URGENT, by=thursday_at_eleven)
    await ann.presses(Verb.ASK_URGENT)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestSent(thursday_at_eleven))


async def test_where_nobody_has_hours_no_time_is_promised(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    await place.opens()
    ann.says("/support")
    await ann.presses(Verb.ASK_UNSAID)
    await ann.reads(WhenAsked(facts=False, covered=False))
    assert ann.label(Verb.ASK_URGENT) == ann.words_of(Verb.ASK_URGENT, by=None)


async def test_nobody_is_asked_outside_their_hours(place: Town) -> None:
    place.more = LONE
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery", hours=parse("wed 18:00-20:00", ZONE))
    await place.opens()
    await asks(ann, When.URGENT)
    await ben.reads_nothing_new()
    place.skips(hours=6, minutes=1)
    await is_shown(ben, When.URGENT)


async def test_nobody_is_asked_above_their_limit(place: Town) -> None:
    place.more = LONE
    found_three_departments(place)
    ann, bob = place.physician("Ann", "Emergency"), place.physician("Bob", "Emergency")
    ben = place.supporter("Ben", "Surgery", capacity=1)
    await place.opens()
    await asks(ann)
    await asks(bob)
    await is_shown(ben)
    await place.settles()
    offers = [e.message for e in ben.entries() if e.by_bot and e.message.reply_markup]
    first, second = (
        button.callback_data or ""
        for message in offers
        for row in (message.reply_markup.inline_keyboard if message.reply_markup else ())
        for button in row
        if (button.callback_data or "").startswith("offer:yes")
    )
    ben.forges(first)
    ben.forges(second)
    await ben.is_told(OfferTooLate())
    await place.settles()
    assert ann.has_button(Verb.MEET_YES) != bob.has_button(Verb.MEET_YES)


async def test_the_coordinators_know_is_said_only_after_they_do(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    boss = place.coordinator("Boss")
    await place.opens()
    membership.block(place.world, boss.person)
    ann.says("/support")
    await ann.presses(Verb.ASK_UNSAID)
    await ann.presses(Verb.ASK_SOON)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(NobodyFree(ANY, "no"))
    place.skips(minutes=16)
    await place.settles()
    ann.says("/status")
    await ann.reads(StillLooking(ANY, late=True, alert="no"))


async def test_a_coordinator_who_asks_is_not_told_of_their_own_request(place: Town) -> None:
    found_three_departments(place)
    boss, chief = place.coordinator("Boss"), place.coordinator("Chief")
    place.consents(boss, "Emergency")
    await place.opens()
    boss.says("/support")
    await boss.presses(Verb.ASK_UNSAID)
    await boss.presses(Verb.ASK_SOON)
    await boss.presses(Verb.ASK_SEND)
    await boss.reads(NobodyFree(ANY, "no"))
    place.skips(minutes=16)
    await chief.reads(CaseWaits("nobody-free"))
    await boss.reads_nothing_new()


async def test_waves_are_small_and_their_gaps_are_kept(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    supporters = [place.supporter(f"Sam{number}", "Surgery") for number in range(8)]
    await place.opens()
    await asks(ann, When.ROUTINE)
    await place.settles()
    assert sum(each.has_button(Verb.OFFER_YES) for each in supporters) == 2
    supporters[0].says("/available")
    await place.settles()
    assert sum(each.has_button(Verb.OFFER_YES) for each in supporters) == 2
    place.skips(hours=2, minutes=1)
    await eventually(  # one more: two who may still answer count as one of the next
        lambda: sum(each.has_button(Verb.OFFER_YES) for each in supporters) == 3 or None
    )
    asked = next(each for each in supporters if each.has_button(Verb.OFFER_YES))
    await accepts(asked, ann)
    await place.settles()
    assert not any(each.has_button(Verb.OFFER_YES) for each in supporters)

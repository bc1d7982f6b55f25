"""A patient's number waits for a second thought: send it, change it, or drop it."""

from handlers.relay.numbers import NumberAwaited, NumberDropped, NumberNotChanged, NumberSeen
from handlers.relay.relaying import SentTo
from handlers.verbs import Verb
from simulator import people
from simulator.orders import Edit
from tests.journeys.residents import ANY
from tests.journeys.steps import a_talk
from tests.journeys.town import Town


async def test_a_patients_number_is_changed_in_its_place_and_then_goes_on(place: Town) -> None:
    ann, ben = await a_talk(place)
    sent = ann.says("It was PHIN 123 456 789.")
    card = await ann.reads(NumberSeen(early=False))
    assert card.replied == sent
    ann.says("You will not know them.")
    await ben.hears(ANY, "You will not know them.")
    await ann.presses(Verb.NUMBER_CHANGE)
    await ann.reads(NumberAwaited())
    await place.reopens()
    people.edit(place.world, ann.person, Edit(sent, "It was one of ours."))
    await ben.hears(ANY, "It was one of ours.")
    await ann.reads(SentTo("Dr. Ben"))
    assert ann.newest == card.message.message_id, "the question itself says what became of it"
    assert not ben.has_read("123")


async def test_a_patients_number_is_dropped_or_sent_and_asked_about_twice_at_most(
    place: Town, language: str
) -> None:
    ann, ben = await a_talk(place)
    words = {"en": "The chart is MRN 445566.", "fr": "C'est le dossier no 445566."}[language]
    ben.says(words)
    await ben.reads(NumberSeen(early=False))
    await ben.presses(Verb.NUMBER_DROP)
    await ben.reads(NumberDropped())
    ben.says(words)
    await ben.reads(NumberSeen(early=False))
    await ann.reads_nothing_new()
    await ben.presses(Verb.NUMBER_SEND)
    await ben.reads(SentTo(ANY))
    await ann.hears("Dr. Ben", words)
    ben.says(f"{words} Again.")
    await ann.hears("Dr. Ben", f"{words} Again.")


async def test_a_change_that_brings_a_patients_number_is_not_made_until_it_is_meant(
    place: Town,
) -> None:
    ann, ben = await a_talk(place)
    sent = ann.says("It was one of ours.")
    await ben.hears(ANY, "It was one of ours.")
    people.edit(place.world, ann.person, Edit(sent, "It was PHIN 123 456 789."))
    assert (await ann.reads(NumberNotChanged())).replied == sent
    assert not ben.has_read("123")
    people.edit(place.world, ann.person, Edit(sent, "It was PHIN 123 456 789, then."))
    await ben.hears(ANY, "It was PHIN 123 456 789, then.")


async def test_a_phone_number_and_a_date_pass_at_once(place: Town) -> None:
    ann, ben = await a_talk(place)
    text = "204-555-0100, 2045550100, on 2031-05-14 at 14:30"
    ann.says(text)
    await ben.hears(ANY, text)

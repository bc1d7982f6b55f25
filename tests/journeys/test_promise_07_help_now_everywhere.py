"""Promise 7: help now works from every state, for everyone, first, and leaves nothing behind."""

from handlers.help_now import HelpNow
from handlers.moment import Resource
from handlers.orders import Tongues
from handlers.request.intake import NoteAsked, ReadyToSend
from handlers.verbs import Verb
from simulator.faults import Fault, Kind
from tests.journeys.residents import Resident
from tests.journeys.steps import (
    accepts,
    asks,
    crowd,
    drafts,
    end,
    found_three_departments,
    is_shown,
    opens_talk,
)
from tests.journeys.town import PEOPLES_TIMERS, Town

NUMBERS = HelpNow((Resource("Family line", phone="555-0199"),))


async def helped(who: Resident) -> None:
    """Ask for help now by command and by button."""
    who.says("/help_now")
    await who.reads(NUMBERS)
    await who.presses(Verb.HELP_NOW)
    await who.reads(NUMBERS)


async def test_a_stranger_gets_it_before_consent_and_without_a_code(place: Town) -> None:
    await place.opens()
    stranger = place.newcomer("Stranger")
    stranger.person.started = True
    await helped(stranger)
    stranger.starts("join_WRONGONE")
    await helped(stranger)


async def test_everybody_gets_it_at_every_step(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    boss = place.coordinator("Boss")
    crowd(place, 2)
    await place.opens()

    await helped(boss)
    await drafts(ann)
    await helped(ann)
    await ann.presses(Verb.ASK_SEND)
    await is_shown(ben)
    await helped(ann)
    await helped(ben)
    await accepts(ben, ann)
    await helped(ann)
    await helped(ben)
    await opens_talk(ann, ben)
    await helped(ann)
    await helped(ben)
    await end(ann, ben, requester=ann)
    await helped(ann)
    await helped(ben)


async def test_every_card_bears_the_button_as_its_last(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    await opens_talk(ann, ben)
    for who in (ann, ben):
        for entry in who.entries():
            if entry.by_bot:
                markup = entry.message.reply_markup
                assert markup is not None
                assert markup.inline_keyboard[-1][-1].callback_data == Verb.HELP_NOW


async def test_it_interrupts_nothing(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    crowd(place)
    await place.opens()
    await drafts(ann)
    await ann.presses(Verb.ASK_NOTE)
    await ann.reads(NoteAsked())
    await helped(ann)
    ann.says("This is my note.")
    await ann.reads(
        ReadyToSend(
            "unsaid", shown=False, when="soon", languages=Tongues((ann.language,)), note=True
        )
    )


async def test_it_passes_a_chat_that_telegram_slows_down(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    boss = place.coordinator("Boss")
    await place.opens()
    slow = Fault(kind=Kind.TOO_MANY_REQUESTS, chat_id=boss.id, retry_after=3600, times=None)
    place.world.faults.add(slow)
    boss.says("/help")
    await helped(ann)


async def test_nothing_of_it_remains(place: Town) -> None:
    stranger = place.newcomer("Stranger")
    await place.opens()
    stranger.person.started = True
    await helped(stranger)
    await place.settles()
    await place.closes()

    tables = ("people", "doors", "dialogue", "held", "cards", "inbox", "outbox")
    assert await place.counts(*tables, PEOPLES_TIMERS) == [0] * (len(tables) + 1)

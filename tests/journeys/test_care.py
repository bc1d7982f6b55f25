"""Care: something felt wrong, a supporter is worried, somebody is gone, and too much at once."""

from datetime import timedelta

from bot.pace import RINGS
from handlers.cards import ButtonOld
from handlers.conversation.blocking import NeverAgain
from handlers.conversation.debrief import Debrief
from handlers.conversation.ending import EndAsked, TalkEnded, TalkEndedForSupporter
from handlers.conversation.felt_wrong import WrongAsked, WrongShown, WrongWordsAsked
from handlers.conversation.for_whom import ForWhom, TakenForAnswer
from handlers.conversation.reporting import FeltWrong, WrongKnown, WrongSent
from handlers.conversation.ringing import (
    MayRing,
    NumberAsked,
    NumberGiven,
    NumberKnown,
    NumberOnItsWay,
    NumberTyped,
    RingAnswered,
    RingAsked,
    RingWanted,
)
from handlers.conversation.undelivered import OutOfReach
from handlers.conversation.worry import HelpIsShown, HelpOffered, Worried
from handlers.match.starting_over import LookingAgain
from handlers.moment import Resource
from handlers.orders import Lines
from handlers.programme.roster import RosterGroup
from handlers.relay.flood import SLOW, GoesSlowly
from handlers.supporter.unreachable import ReachableAgain, SupporterUnreachable
from handlers.verbs import Verb
from matching.hours import Hours
from matching.values import When
from simulator import membership
from simulator.faults import Fault, Kind
from tests.journeys.residents import ANY, NOON, Resident
from tests.journeys.steps import a_talk, asks, crowd, end, found_three_departments, is_shown, meet
from tests.journeys.town import Town

LINE = (Resource("Family line", phone="555-0199"),)
NUMBER = "204-555-0123"


def hours(place: Town) -> Hours:
    """Return when this town's coordinators read."""
    duty = place.config.programme.duty
    assert duty is not None
    return duty


async def begins(who: Resident, name: str, side: str) -> None:
    """Press End, and the quiet button under it."""
    await who.presses(Verb.TALK_END)
    await who.reads(EndAsked(name))
    await who.presses(Verb.WRONG_SHOW)
    await who.reads(WrongAsked(side, name, over=False))


async def test_a_requester_names_a_supporter_by_choice_and_the_coordinator_hears_only_that(
    place: Town,
) -> None:
    cora = place.coordinator("Cora")
    ann, ben = await a_talk(place)
    await begins(ann, "Dr. Ben", "requester")
    await ann.presses(Verb.WRONG_ASKED)
    await ann.presses(Verb.WRONG_WORDS)
    await ann.reads(WrongWordsAsked(500, talking=True))
    ann.says("Money, twice")
    await ann.reads(ForWhom())
    await ann.presses(Verb.TO_ANSWER)
    await ann.reads(TakenForAnswer())
    await ann.presses(Verb.WRONG_NAME)
    heard = FeltWrong("asked", "Money, twice", "Dr. Ben")
    await ann.reads(WrongShown("requester", Lines((heard,))))
    await ann.presses(Verb.WRONG_SEND)
    await ann.reads(WrongSent(NOON + timedelta(minutes=15)))
    await cora.reads_nothing_new()
    place.skips(minutes=15)
    await cora.reads(heard)
    await ann.reads(WrongKnown(hours(place)))
    assert not ben.has_read("Money")
    assert not cora.has_read(str(ann.id))
    await ann.presses(Verb.WRONG_BLOCK)
    await ann.reads(NeverAgain("requester", ended=True))
    await ann.reads(TalkEnded("Dr. Ben"))
    await ben.reads(TalkEndedForSupporter(ANY))


async def test_a_supporter_parts_for_good_and_the_requester_reads_what_everybody_reads(
    place: Town,
) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    sam, *_ = crowd(place, 3)
    await place.opens()
    await meet(ann, ben, When.URGENT)  # all four are asked
    ann.says("Hello")
    alias = await ben.hears(ANY, "Hello")
    await begins(ben, alias, "supporter")
    await ben.presses(Verb.WRONG_BLOCK)
    await ben.reads(NeverAgain("supporter", ended=True))
    await ben.reads(TalkEndedForSupporter(alias))
    await ben.reads(Debrief())
    await ann.reads(TalkEnded("Dr. Ben"))
    await place.settles()
    await asks(ann, When.URGENT)
    await is_shown(sam, When.URGENT)
    await place.settles()
    assert not ben.has_button(Verb.OFFER_YES)


async def test_when_the_talk_is_gone_both_can_still_say_that_something_felt_wrong(
    place: Town,
) -> None:
    cora = place.coordinator("Cora")
    ann, ben = await a_talk(place)
    await end(ann, ben, requester=ann)
    await place.settles()
    for who, name, side in ((ann, "Dr. Ben", "requester"), (ben, "", "supporter")):
        await who.presses(Verb.WRONG_AFTER)
        await who.reads(WrongAsked(side, name, over=True))
        await who.presses(Verb.WRONG_UNKIND)
        await who.presses(Verb.WRONG_SEND)
        await who.reads(WrongSent(ANY))
        place.skips(minutes=15)
        await cora.reads(FeltWrong("unkind", "", ""))
        await who.reads(WrongKnown(hours(place)))
    ben.forges(ann.button(Verb.WRONG_AFTER))
    await ben.is_told(ButtonOld())


async def test_a_worried_supporter_shows_help_and_a_number_goes_where_its_owner_chose(
    place: Town,
) -> None:
    cora = place.coordinator("Cora")
    ann, ben = await a_talk(place)
    ann.says("I cannot go on.")
    alias = await ben.hears(ANY, "I cannot go on.")
    ben.says("/worried")
    await ben.reads(Worried(alias, LINE))
    await ben.presses(Verb.WORRY_HELP)
    await ann.reads(HelpOffered("Peerline", "Dr. Ben", LINE))
    await ben.reads(HelpIsShown(alias))
    await ben.presses(Verb.WORRY_RING)
    await ben.reads(RingAsked(alias))
    await ann.reads(MayRing("Dr. Ben", hours(place)))
    await ann.presses(Verb.RING_ME)
    await ann.reads(NumberAsked("Dr. Ben"))
    ann.says("I am at home.")
    await ben.hears(alias, "I am at home.")
    ann.says(NUMBER)
    await ann.reads(NumberTyped(NUMBER, "Dr. Ben"))
    assert not ben.has_read(NUMBER)
    await ann.presses(Verb.RING_SEND)
    await ben.reads(NumberGiven(alias, NUMBER))
    await ann.reads(NumberOnItsWay("Dr. Ben"))
    assert not cora.has_read(NUMBER)


async def test_a_number_for_a_coordinator_is_read_by_nobody_in_the_talk(place: Town) -> None:
    cora = place.coordinator("Cora")
    ann, ben = await a_talk(place)
    await ben.presses(Verb.WORRY_SHOW)
    await ben.presses(Verb.WORRY_RING)
    await ann.presses(Verb.RING_PROGRAMME)
    await ann.reads(NumberAsked(""))
    ann.says(f"Please call {NUMBER}")
    await ann.reads(NumberTyped(NUMBER, ""))
    await ann.presses(Verb.RING_SEND)
    await cora.reads(RingWanted(NUMBER))
    await ben.reads(RingAnswered(ANY, "programme"))
    await ann.reads(NumberKnown(hours(place)))
    assert not ben.has_read(NUMBER)


async def test_a_supporter_who_blocked_the_bot_is_not_asked_until_they_are_back(
    place: Town,
) -> None:
    cora = place.coordinator("Cora")
    ann, ben = await a_talk(place)
    membership.block(place.world, ben.person)
    await place.settles()
    await ann.reads_nothing_new()
    place.skips(minutes=16)
    await ann.reads(LookingAgain("left", "Dr. Ben", ANY, lost=False))
    place.skips(hours=20, minutes=45)
    await cora.reads(SupporterUnreachable("Dr. Ben"))
    cora.says("/roster")
    await cora.presses(Verb.ROSTER_UNREACHABLE)
    await cora.reads(RosterGroup("unreachable", 1, 0))
    ben.starts()
    await ben.reads(ReachableAgain(away=False))


async def test_a_requester_who_blocked_the_bot_ends_the_talk_gently(place: Town) -> None:
    ann, ben = await a_talk(place)
    ann.says("Hello")
    alias = await ben.hears(ANY, "Hello")
    membership.block(place.world, ann.person)
    await place.settles()
    await ben.reads_nothing_new()
    place.skips(minutes=16)
    await ben.reads(OutOfReach(alias))
    await ben.reads(TalkEndedForSupporter(alias))


async def test_much_at_once_arrives_in_order_and_rings_for_a_few_only(place: Town) -> None:
    ann, ben = await a_talk(place)
    place.world.faults.add(Fault(kind=Kind.TOO_MANY_REQUESTS, chat_id=ben.id, times=None))
    for number in range(SLOW + 5):
        ann.says(f"word {number}")
    await ann.reads(GoesSlowly("Dr. Ben"))
    place.world.faults.clear()
    await ben.hears(ANY, f"word {SLOW + 4}")
    calls = [
        call.params
        for call in place.world.calls.after(0)
        if call.ok
        and call.params.get("chat_id") == ben.id
        and "word " in str(call.params.get("text"))
    ]
    words = [str(each["text"]).partition("\n")[2] for each in calls]
    assert words == [f"word {number}" for number in range(SLOW + 5)]
    silent = [bool(each.get("disable_notification")) for each in calls]
    assert not any(silent[:RINGS])
    assert silent[-1]

"""What the two of a talk agree on, and its rhythm: walked through in both languages."""

import re

from handlers.conversation.agreed import RoomAgreed, ValueGiven, ValuePassed
from handlers.conversation.calling import WaysToTalk
from handlers.conversation.ending import TalkEnded
from handlers.conversation.for_whom import ForWhom
from handlers.conversation.going_on import GoesOnAsItIs, HowToGoOn, OtherPlaces
from handlers.conversation.proposing import (
    ContactProposed,
    NameProposed,
    NotNow,
    NotNowNoted,
    ProposalGone,
    ProposalOpen,
    ProposalTakenBack,
    RoomProposed,
)
from handlers.conversation.sharing import LONGEST, ContactAsked, OwnNameAsked, ValueHeld
from handlers.conversation.tonight import EveningReminder, LaterNoted, ReadAndLater
from handlers.conversation.unanswered import ProposalOver, ProposalUnanswered
from handlers.moment import Resource
from handlers.verbs import Verb
from simulator.shapes import JsonObject, Message
from storage.proposals import Kind
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import a_talk
from tests.journeys.town import Town

ROOMS = """
[conversation]
call_link = "https://meet.example.org/{room}"
"""
ROOM = re.compile("https://meet.example.org/[0-9a-f]{32}")
ELSEWHERE = """
[[resources]]
name = "A counsellor"
phone = "555-0177"
verified = 2031-05-01
show = ["closing"]
"""


async def a_call(first: Resident, other: Resident, name: str) -> None:
    """Let one propose a call from the card of their talk."""
    await first.presses(Verb.CALL_ASK)
    await first.reads(WaysToTalk(name, room=True))
    await first.presses(Verb.CALL_ROOM)
    await first.reads(ProposalOpen(Kind.ROOM, name))
    await other.reads(RoomProposed(ANY))


async def types(who: Resident, value: str, name: str, *, last: bool) -> None:
    """Type something of oneself, and say that it answers the question."""
    who.says(value)
    await who.reads(ForWhom())
    await who.presses(Verb.TO_ANSWER)
    await who.reads(ValueHeld(name, value, last))


def protected(who: Resident, text: str) -> list[JsonObject]:
    """Return the calls by which a text went to somebody so that it cannot be copied."""
    calls = [each.params for each in who.world.calls.after(0)]
    return [it for it in calls if text in str(it.get("text")) and it.get("protect_content")]


async def test_with_two_taps_and_a_yes_both_get_a_room(place: Town) -> None:
    place.more = ROOMS
    ann, ben = await a_talk(place)
    await a_call(ann, ben, "Dr. Ben")
    assert not ben.has_read("meet.example.org")
    await ben.presses(Verb.CALL_YES)
    mine = await ann.reads(RoomAgreed("Dr. Ben", ANY))
    theirs = await ben.reads(RoomAgreed(ANY, ANY))
    (one,) = ROOM.findall(mine.message.text or "")
    assert ROOM.findall(theirs.message.text or "") == [one]
    assert protected(ann, one) == []


async def test_not_now_is_told_neutrally_and_can_be_thought_over(place: Town) -> None:
    place.more = ROOMS
    ann, ben = await a_talk(place)
    await a_call(ben, ann, ANY)
    await ann.presses(Verb.CALL_NO)
    await ann.reads(NotNowNoted("Dr. Ben"))
    await ben.reads(NotNow(ANY))
    ann.says("I would rather write for a while.")
    await ben.hears(ANY, "I would rather write for a while.")
    ben.says("/call")
    await ben.reads(WaysToTalk(ANY, room=False))
    ann.says("/call")
    await ann.reads(WaysToTalk("Dr. Ben", room=True))
    await ann.presses(Verb.CALL_ROOM)
    await ben.reads(RoomProposed(ANY))
    await ann.reads(ProposalOpen(Kind.ROOM, "Dr. Ben"))
    await ann.presses(Verb.CALL_DROP)
    await ann.reads(ProposalTakenBack("Dr. Ben"))
    await ben.reads(ProposalGone(ANY))


async def test_what_nobody_answers_for_a_week_is_closed(place: Town) -> None:
    place.more = ROOMS
    ann, ben = await a_talk(place)
    await a_call(ann, ben, "Dr. Ben")
    for day in range(7):
        ben.says(f"Day {day}.")
        await ann.hears("Dr. Ben", f"Day {day}.")
        await place.settles()
        place.skips(days=1)
    await ann.reads(ProposalUnanswered("Dr. Ben"))
    await ben.reads(ProposalOver(ANY))
    assert not ben.has_button(Verb.CALL_YES)
    assert not ann.has_read("meet.example.org")


async def test_numbers_go_over_at_the_same_moment_after_both_have_said_yes(place: Town) -> None:
    ann, ben = await a_talk(place)
    await ann.presses(Verb.CALL_ASK)
    await ann.reads(WaysToTalk("Dr. Ben", room=False))
    await ann.presses(Verb.CALL_CONTACT)
    await ann.reads(ContactAsked("Dr. Ben", LONGEST))
    await types(ann, "204-555-0142", "Dr. Ben", last=False)
    await ann.presses(Verb.CALL_GIVE)
    await ann.reads(ProposalOpen(Kind.CONTACT, "Dr. Ben"))
    await ben.reads(ContactProposed(ANY, gives=True))
    await place.settles()
    await place.reopens()
    await ben.presses(Verb.CALL_YES)
    await ben.reads(ContactAsked(ANY, LONGEST))
    await types(ben, "204-555-0143", ANY, last=True)
    assert not ben.has_read("0142")
    assert not ann.has_read("0143")
    await ben.presses(Verb.CALL_GIVE)
    await ben.reads(ValueGiven(Kind.CONTACT, ANY, "204-555-0142"))
    await ann.reads(ValuePassed("Dr. Ben", gave=True))
    await ann.reads(ValueGiven(Kind.CONTACT, "Dr. Ben", "204-555-0143"))
    assert protected(ann, "0142") == protected(ann, "0143") == []


async def test_a_name_goes_to_a_supporter_who_would_know_it(place: Town) -> None:
    ann, ben = await a_talk(place)
    await ann.presses(Verb.CALL_ASK)
    await ann.reads(WaysToTalk("Dr. Ben", room=False))
    await ann.presses(Verb.CALL_NAME)
    await ann.reads(OwnNameAsked("Dr. Ben", LONGEST))
    await types(ann, "Ann Roy, Brandon", "Dr. Ben", last=False)
    await ann.presses(Verb.CALL_GIVE)
    await ben.reads(NameProposed(ANY))
    assert not ben.has_read("Ann Roy")
    await ben.presses(Verb.CALL_YES)
    await ben.reads(ValueGiven(Kind.NAME, ANY, "Ann Roy, Brandon"))
    await ann.reads(ValuePassed("Dr. Ben", gave=True))


async def test_what_is_held_is_gone_with_the_talk(place: Town) -> None:
    ann, ben = await a_talk(place)
    await ann.presses(Verb.CALL_ASK)
    await ann.presses(Verb.CALL_CONTACT)
    await ann.reads(ContactAsked("Dr. Ben", LONGEST))
    await types(ann, "204-555-0142", "Dr. Ben", last=False)
    await ann.presses(Verb.CALL_GIVE)
    await ben.reads(ContactProposed(ANY, gives=True))
    await ann.presses(Verb.TALK_END)
    await ann.presses(Verb.END_YES)
    await ann.reads(TalkEnded("Dr. Ben"))
    await ben.presses(Verb.CALL_YES)
    await place.settles()
    assert not ben.has_read("0142")
    await place.closes()
    assert await place.counts("cases", "sent", "held") == [0, 0, 0]


async def test_a_supporter_says_that_they_have_read_and_answers_in_the_evening(
    place: Town,
) -> None:
    ann, ben = await a_talk(place)
    ben.says("Hello, Ben here.")
    await ann.hears("Dr. Ben", "Hello, Ben here.")
    message = ann.says("I keep going over Tuesday.")
    await ben.hears(ANY, "I keep going over Tuesday.")
    await place.settles()
    ben.says("/later")
    line = await ann.reads(ReadAndLater("Dr. Ben", tomorrow=False, by=ANY))
    reply = line.message.reply_to_message
    assert isinstance(reply, Message)
    assert reply.message_id == message
    await ben.reads(LaterNoted(ANY, tomorrow=False, reminded=True))
    await place.settles()
    place.skips(hours=7, minutes=31)
    await ben.reads(EveningReminder(ANY))


async def test_after_three_contacts_the_requester_is_asked_how_to_go_on(place: Town) -> None:
    place.more = ELSEWHERE
    ann, ben = await a_talk(place)
    for _ in range(3):
        ann.says("How it went today.")
        await ben.hears(ANY, "How it went today.")
        ben.says("Thank you for telling me.")
        await ann.hears("Dr. Ben", "Thank you for telling me.")
        await place.settles()
        await ann.reads_nothing_new()
        place.skips(days=1)
        await place.settles()
    await ann.reads(HowToGoOn("Dr. Ben"))
    await ben.reads_nothing_new()
    await ann.presses(Verb.RHYTHM_ELSEWHERE)
    await ann.reads(OtherPlaces((Resource("A counsellor", phone="555-0177"),)))
    await ann.presses(Verb.RHYTHM_ON)
    await ann.reads(GoesOnAsItIs("Dr. Ben"))

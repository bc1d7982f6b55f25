"""The end: either side, without a reason; silence; the check-in; and being forgotten."""

from handlers.conversation.checkin import CheckIn, CheckInHarder, CheckInStopped, CheckInThanks
from handlers.conversation.ending import (
    EndAsked,
    EndWhich,
    GoingOn,
    NothingToEnd,
    SilenceNoticed,
    TalkEnded,
    TalkEndedForSupporter,
)
from handlers.conversation.forgetting import (
    ColleagueLeft,
    ForgetAsked,
    ForgetKept,
    Forgotten,
    LastCoordinator,
)
from handlers.conversation.holding import TalkOver
from handlers.joining.start import NoLink
from handlers.match.matchmaking import OfferGone
from handlers.match.starting_over import LookingAgain
from handlers.request.intake import TopicAsked
from handlers.verbs import Verb
from simulator.faults import Fault, Kind
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import a_talk, asks, crowd, end, found_three_departments, is_shown, meet
from tests.journeys.town import PEOPLES_TIMERS, Town


async def test_both_get_the_same_words_whoever_ended_it(place: Town) -> None:
    ann, ben = await a_talk(place)
    ben.says("/end")
    await ben.reads(EndAsked(ANY))
    await ben.presses(Verb.END_NO)
    await ben.reads(GoingOn())
    ben.says("Still here.")
    await ann.hears("Dr. Ben", "Still here.")
    await end(ben, ann, requester=ann)
    ann.says("/end")
    await ann.reads(NothingToEnd())


async def test_of_several_talks_one_is_chosen(place: Town) -> None:
    found_three_departments(place)
    ann, bob = place.physician("Ann", "Emergency"), place.physician("Bob", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    await meet(bob, ben)
    ann.says("It is me.")
    alias = await ben.hears(ANY, "It is me.")
    ben.says("/end")
    await ben.reads(EndWhich())
    await ben.presses(Verb.TALK_END, alias)
    await ben.reads(EndAsked(alias))
    await ben.presses(Verb.END_YES)
    await ann.reads(TalkEnded("Dr. Ben"))
    bob.says("Mine goes on.")
    await ben.hears(ANY, "Mine goes on.")


async def test_an_answer_to_a_talk_that_is_closing_is_not_passed_on(place: Town) -> None:
    ann, ben = await a_talk(place)
    ben.says("Hello.")
    await ann.hears("Dr. Ben", "Hello.")
    hello = next(e.message.message_id for e in ann.entries() if "Hello." in (e.message.text or ""))
    slow = Fault(kind=Kind.TOO_MANY_REQUESTS, chat_id=ben.id, retry_after=60, times=None)
    place.world.faults.add(slow)
    await ann.presses(Verb.TALK_END)
    await ann.presses(Verb.END_YES)
    await ann.reads(TalkEnded("Dr. Ben"))
    ann.says("Wait.", reply_to=hello)
    await ann.reads(TalkOver())


async def test_silence_is_asked_about_and_then_closes_with_notice(place: Town) -> None:
    ann, ben = await a_talk(place)
    ben.says("Hello.")
    await ann.hears("Dr. Ben", "Hello.")
    await place.settles()
    await place.passes(days=4, hours=1)
    await ann.reads(SilenceNoticed("Dr. Ben", ANY))
    await ben.reads(SilenceNoticed(ANY, ANY))
    await place.passes(days=3, hours=1)
    await ann.reads(TalkEnded("Dr. Ben"))
    await ben.reads(TalkEndedForSupporter(ANY))


async def test_a_word_after_the_question_lets_the_talk_go_on(place: Town) -> None:
    ann, ben = await a_talk(place)
    ben.says("Hello.")
    await ann.hears("Dr. Ben", "Hello.")
    await place.settles()
    await place.passes(days=4, hours=1)
    await ann.reads(SilenceNoticed("Dr. Ben", ANY))
    ann.says("I am here.")
    await ben.hears(ANY, "I am here.")
    await place.settles()
    await place.passes(days=3, hours=1)
    await ben.reads_nothing_new()


async def test_a_check_in_can_be_stopped_before_it_comes(place: Town) -> None:
    ann, ben = await a_talk(place)
    await end(ann, ben, requester=ann)
    await ann.presses(Verb.CHECKIN_STOP)
    await ann.reads(CheckInStopped())
    await place.settles()
    await place.passes(days=3)
    await ann.reads_nothing_new()


async def is_asked_two_days_later(place: Town) -> Resident:
    ann, ben = await a_talk(place)
    await end(ann, ben, requester=ann)
    await place.settles()
    await place.passes(days=2, hours=4)
    await ann.reads(CheckIn())
    return ann


async def test_the_same_as_before_is_a_full_answer(place: Town) -> None:
    ann = await is_asked_two_days_later(place)
    await ann.presses(Verb.CHECKIN_SAME)
    await ann.reads(CheckInThanks("same"))


async def test_to_one_for_whom_it_is_harder_a_talk_is_offered(place: Town) -> None:
    ann = await is_asked_two_days_later(place)
    await ann.presses(Verb.CHECKIN_HARDER)
    await ann.reads(CheckInHarder())
    await ann.presses(Verb.ASK_START)
    await ann.reads(TopicAsked())


async def test_one_who_would_like_to_talk_begins_at_once(place: Town) -> None:
    ann = await is_asked_two_days_later(place)
    await ann.presses(Verb.CHECKIN_TALK)
    await ann.reads(TopicAsked())


async def test_a_check_in_that_nobody_answers_leaves_nothing(place: Town) -> None:
    ann, ben = await a_talk(place)
    await end(ann, ben, requester=ann)
    await place.settles()
    await place.passes(days=2, hours=4)
    await ann.reads(CheckIn())
    await place.settles()
    await place.passes(days=7, hours=1)
    await place.settles()
    await place.closes()
    tables = (
        "cases",
        "seats",
        "sent",
        "offers",
        "cards",
        "follow_ups",
        PEOPLES_TIMERS,
        "outbox",
        "inbox",
    )
    assert await place.counts(*tables) == [0] * len(tables)


async def test_a_requester_who_forgets_says_goodbye_and_nothing_remains(place: Town) -> None:
    ann, ben = await a_talk(place)
    ann.says("/forget_me")
    await ann.reads(ForgetAsked(supporter=False))
    await ann.presses(Verb.FORGET_NO)
    await ann.reads(ForgetKept())
    ann.says("/forget_me")
    await ann.reads(ForgetAsked(supporter=False))
    await ann.presses(Verb.FORGET_YES)
    await ann.reads(Forgotten())
    await ben.reads(ColleagueLeft(ANY, lost=False))
    ann.starts()
    await ann.reads(NoLink("Peerline", "555-0100"))
    await place.settles()
    await place.closes()
    tables = ("cases", "seats", "sent", "offers", "follow_ups", "outbox", "inbox", "held")
    assert await place.counts(*tables) == [0] * len(tables)
    assert await place.look(lambda work: work.people.find(ann.id)) is None


async def test_a_requester_who_forgets_while_waiting_takes_the_offers_back(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    sam, *_ = crowd(place)
    await place.opens()
    await asks(ann)
    await is_shown(sam)
    ann.says("/forget_me")
    await ann.presses(Verb.FORGET_YES)
    await ann.reads(Forgotten())
    await sam.reads(OfferGone())


async def test_a_supporter_who_forgets_leaves_the_roster_and_somebody_else_comes(
    place: Town,
) -> None:
    ann, ben = await a_talk(place)
    ben.says("/forget_me")
    await ben.reads(ForgetAsked(supporter=True))
    await ben.presses(Verb.FORGET_YES)
    await ben.reads(Forgotten())
    await ann.reads(LookingAgain("left", "Dr. Ben", ANY, lost=False))
    await place.settles()
    await place.closes()
    assert await place.look(lambda work: work.supporters.of_person(ben.id)) is None
    assert await place.look(lambda work: work.offers.of_person(ben.id)) == []


async def test_the_last_coordinator_hands_over_first(place: Town) -> None:
    boss = place.coordinator("Boss")
    await place.opens()
    boss.says("/forget_me")
    await boss.presses(Verb.FORGET_YES)
    await boss.reads(LastCoordinator())

"""Change of partner by either side, the debrief after it, and an offer that lapses."""

from handlers.cards import ButtonOld
from handlers.conversation.debrief import Debrief, DebriefHeavy, DebriefPassedOn, DebriefWanted
from handlers.conversation.ending import EndAsked, TalkEndedForSupporter
from handlers.conversation.rematch import (
    IntroductionTakenBack,
    NextNoteKept,
    RematchAsked,
    StepBackAsked,
    SteppedBack,
)
from handlers.match.introduction import Introduction
from handlers.match.matchmaking import OfferGone
from handlers.match.offers import OfferDeclined
from handlers.match.reaching import OfferAccepted
from handlers.match.starting_over import LookingAgain
from handlers.request.intake import NoteAsked
from handlers.supporter.availability import NowAvailable
from handlers.supporter.resting import Resting
from handlers.verbs import Verb
from matching.hours import parse
from tests.journeys.residents import ANY, ZONE, Resident, words
from tests.journeys.steps import (
    accepts,
    asks,
    found_three_departments,
    is_shown,
    meet,
    opens_talk,
)
from tests.journeys.town import Town

ALWAYS = parse("mon-sun 00:00-24:00", ZONE)
DUTY = parse("mon-fri 08:00-16:00", ZONE)
FEW = "[matching]\npool_at_least = 1\n"


async def a_talk_with_two_in_reach(place: Town) -> tuple[Resident, Resident, Resident]:
    """Let Ann and Ben talk, in a town in which Cleo could listen too."""
    place.more = FEW
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben, cleo = place.supporter("Ben", "Surgery"), place.supporter("Cleo", "Pediatrics")
    await place.opens()
    await meet(ann, ben)
    await cleo.reads(OfferGone())
    ben.says("Hello.")
    await ann.hears("Dr. Ben", "Hello.")
    return ann, ben, cleo


def looking(why: str) -> LookingAgain:
    """Return what is read by somebody for whom another one than Dr. Ben is looked for."""
    return LookingAgain(why, "Dr. Ben", ANY, lost=False)


async def test_a_requester_goes_on_with_somebody_else_and_writes_a_new_note(place: Town) -> None:
    ann, ben, cleo = await a_talk_with_two_in_reach(place)
    ann.says("I could not sleep.")
    alias = await ben.hears(ANY, "I could not sleep.")
    ann.says("/end")
    await ann.reads(EndAsked("Dr. Ben"))
    await ann.presses(Verb.TALK_REMATCH)
    await ann.reads(RematchAsked("Dr. Ben"))
    old = ann.button(Verb.TALK_END)
    await ann.presses(Verb.REMATCH_YES)
    await ann.reads(looking("changed"))
    await ben.reads(TalkEndedForSupporter(alias))
    await ben.reads(Debrief())
    await ann.presses(Verb.NOTE_WRITE)
    await ann.reads(NoteAsked())
    ann.says("I would rather talk with a woman.")
    await ann.reads(NextNoteKept())

    await place.settles()
    await place.reopens()
    await is_shown(cleo, language=ann.language)
    await accepts(cleo, ann)
    await opens_talk(ann, cleo)
    other = await cleo.hears(ANY, "I would rather talk with a woman.")
    assert other != alias
    assert not cleo.has_read("I could not sleep.")
    ben.says("Are you still there?")
    await place.settles()
    assert not ann.has_read("Are you still there?")
    ann.forges(old)
    await ann.is_told(ButtonOld())
    cleo.says("I am here.")
    await ann.hears("Dr. Cleo", "I am here.")


async def test_a_supporter_steps_back_from_a_talk_and_rests(place: Town) -> None:
    ann, ben, cleo = await a_talk_with_two_in_reach(place)
    await ben.presses(Verb.TALK_REMATCH)
    await ben.reads(StepBackAsked(ANY, begun=True))
    await ben.presses(Verb.REMATCH_YES)
    await ben.reads(TalkEndedForSupporter(ANY))
    await ben.reads(Debrief())
    await ann.reads(looking("back"))
    await place.settles()
    assert ann.has_button(Verb.ASK_CANCEL)
    await ben.presses(Verb.DEBRIEF_HEAVY)
    await ben.reads(DebriefHeavy(ANY))
    ben.says("/profile")
    await ben.reads(Resting(ANY))
    ben.says("/available")
    await ben.reads(NowAvailable(ALWAYS, 0))
    await is_shown(cleo, language=ann.language)
    await accepts(cleo, ann)
    await opens_talk(ann, cleo)


async def test_a_supporter_steps_back_right_after_their_yes(place: Town) -> None:
    place.more = FEW
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    cleo = place.supporter("Cleo", "Pediatrics")
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await ben.presses(Verb.OFFER_YES)
    await ben.reads(OfferAccepted(ANY))
    await ann.reads(Introduction("Dr. Ben", ANY, again=False))
    await ben.presses(Verb.TALK_REMATCH)
    await ben.reads(StepBackAsked(ANY, begun=False))
    await ben.presses(Verb.REMATCH_YES)
    await ben.reads(SteppedBack(ANY))
    await ann.reads(looking("back"))
    await place.settles()
    assert ann.has_read(words(IntroductionTakenBack("Dr. Ben"), ann.language))
    await is_shown(cleo, language=ann.language)
    await cleo.presses(Verb.OFFER_NO)
    await cleo.reads(OfferDeclined())


async def test_a_wish_to_talk_reaches_the_coordinators_as_a_name_and_one_word(
    place: Town,
) -> None:
    boss = place.coordinator("Boss")
    ann, ben, _ = await a_talk_with_two_in_reach(place)
    await ann.presses(Verb.TALK_END)
    await ann.presses(Verb.END_YES)
    await ben.reads(Debrief())
    await ben.presses(Verb.DEBRIEF_TALK)
    await ben.reads(DebriefPassedOn(ANY, DUTY))
    await boss.reads_nothing_new()
    await place.settles()
    place.skips(minutes=16)
    await boss.reads(DebriefWanted("Dr. Ben"))


async def test_an_offer_that_nobody_answers_leaves_the_chat(place: Town) -> None:
    place.more = FEW
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await place.settles()
    place.skips(hours=24, minutes=5)
    await place.settles()
    assert not ben.has_button(Verb.OFFER_YES)
    assert ben.texts() == []

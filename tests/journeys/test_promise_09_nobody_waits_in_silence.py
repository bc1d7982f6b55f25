"""Promise 9: a request always has a next step with a time, which can be seen, and cancelled."""

from handlers.cards import ButtonOld
from handlers.match.alerts import CaseWaits
from handlers.match.cancelling import RequestCancelled
from handlers.match.introduction import (
    Introduction,
    IntroductionWithdrawn,
    SupporterReleased,
)
from handlers.match.matchmaking import FewAsked, NobodyFree, OfferGone
from handlers.match.reaching import ReachOver, ReachReminder, ReachTold
from handlers.match.starting_over import LookingAgain
from handlers.match.status import InTouchWith, IntroducedTo, NothingOpen
from handlers.match.waiting import (
    FewGoOn,
    FewUndecided,
    FewWait,
    RequestHeld,
    RequestTakenBack,
    StillLooking,
    StillWanted,
)
from handlers.request.intake import DraftGone
from handlers.verbs import Verb
from matching.hours import parse
from matching.values import When
from simulator import membership
from tests.journeys.residents import ANY, ZONE, Resident
from tests.journeys.steps import (
    accepts,
    asks,
    crowd,
    drafts,
    found_three_departments,
    is_shown,
    meet,
    opens_talk,
)
from tests.journeys.town import Town


def one_who_asks(place: Town) -> Resident:
    found_three_departments(place)
    return place.physician("Ann", "Emergency")


async def test_who_waits_hears_at_the_stated_time_and_again(place: Town) -> None:
    ann = one_who_asks(place)
    crowd(place)
    await place.opens()
    await asks(ann, When.URGENT)
    place.skips(hours=2, minutes=1)
    await ann.reads(StillLooking(ANY, late=True, alert="no"))
    place.skips(hours=2, minutes=1)
    await ann.reads(StillLooking(ANY, late=True, alert="no"))


async def test_status_tells_each_stage(place: Town) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    ann.says("/status")
    await ann.reads(NothingOpen(0))
    await asks(ann)
    ann.says("/status")
    await ann.reads(StillLooking(ANY, late=False, alert="no"))
    await is_shown(ben)
    await accepts(ben, ann)
    ann.says("/status")
    await ann.reads(IntroducedTo("Dr. Ben", "family physician", ANY))
    await opens_talk(ann, ben)
    ann.says("/status")
    await ann.reads(InTouchWith("Dr. Ben", ANY))
    ben.says("/status")
    await ben.reads(NothingOpen(1))


async def test_a_request_is_cancelled_from_every_stage_before_the_talk(place: Town) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()

    await drafts(ann)
    await ann.presses(Verb.ASK_CANCEL)
    await ann.reads(RequestCancelled())
    await asks(ann)
    await is_shown(ben)
    await ann.presses(Verb.ASK_CANCEL)
    await ann.reads(RequestCancelled())
    await ben.reads(OfferGone())
    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    await ann.presses(Verb.ASK_CANCEL)
    await ann.reads(RequestCancelled())
    await ben.reads(SupporterReleased(ANY))
    ann.says("/status")
    await ann.reads(NothingOpen(0))


async def test_an_old_cancel_button_ends_no_talk(place: Town) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await asks(ann)
    data = ann.button(Verb.ASK_CANCEL)
    await is_shown(ben)
    await accepts(ben, ann)
    await opens_talk(ann, ben)
    ann.forges(data)
    await ann.is_told(ButtonOld())
    ann.says("Still here.")
    await ben.hears(ANY, "Still here.")


async def test_a_draft_that_is_left_alone_is_gone_after_a_day(place: Town) -> None:
    ann = one_who_asks(place)
    crowd(place)
    await place.opens()
    await drafts(ann)
    place.skips(hours=24, minutes=1)
    await ann.reads(DraftGone())
    ann.says("/status")
    await ann.reads(NothingOpen(0))


async def test_a_request_that_nobody_takes_is_asked_about_and_then_taken_back(
    place: Town,
) -> None:
    ann = one_who_asks(place)
    sam, *_ = crowd(place)
    await place.opens()
    await asks(ann)
    await is_shown(sam)
    for _ in range(3):
        place.skips(hours=24)
        await ann.reads(StillLooking(ANY, late=True, alert="no"), StillWanted(ANY))
    await ann.presses(Verb.WAIT_STAY)
    await ann.reads(StillLooking(ANY, late=True, alert="no"))
    for _ in range(3):
        place.skips(hours=24)
        await ann.reads(StillLooking(ANY, late=True, alert="no"), StillWanted(ANY))
    place.skips(days=2, hours=1)
    await ann.reads(RequestTakenBack())
    assert not sam.has_button(Verb.OFFER_YES)  # the offer has lapsed, and left the chat


async def test_an_introduction_is_asked_again_once_and_then_withdrawn(place: Town) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await asks(ann, When.URGENT)
    await is_shown(ben, When.URGENT)
    await accepts(ben, ann)
    ben.says("Hello, I am here.")
    await ann.hears("Dr. Ben", "Hello, I am here.")
    place.skips(hours=3, minutes=1)
    await ann.reads(Introduction("Dr. Ben", "family physician", again=True))
    place.skips(hours=3, minutes=1)
    await ann.reads(IntroductionWithdrawn("Dr. Ben"))
    await ben.reads(SupporterReleased(ANY))


async def test_a_supporter_who_does_not_write_is_reminded_once_then_somebody_else_comes(
    place: Town,
) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    sam, *_ = crowd(place, 2)
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    await ben.presses(Verb.REACH_HOUR)
    await ann.reads(ReachTold("Dr. Ben", ANY))
    await opens_talk(ann, ben)
    place.skips(minutes=31)
    await ben.reads(ReachReminder(ANY, ANY))
    place.skips(minutes=31)
    await ben.reads(ReachOver(ANY))
    await ann.reads(LookingAgain("silent", "Dr. Ben", ANY, lost=False))
    await is_shown(sam)
    assert not ben.has_button(Verb.OFFER_YES)


async def test_the_first_delivered_message_is_the_first_contact(place: Town) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await accepts(ben, ann)
    await ben.presses(Verb.REACH_HOUR)
    await opens_talk(ann, ben)
    ben.says("Hello.")
    await ann.hears("Dr. Ben", "Hello.")
    await place.settles()
    place.skips(hours=2)
    await ben.reads_nothing_new()


async def test_few_who_fit_are_asked_only_after_a_yes(place: Town) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    await place.opens()
    await drafts(ann)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestHeld())
    await ann.reads(FewAsked(1))
    await ben.reads_nothing_new()
    ann.says("/status")
    await ann.reads(FewUndecided())
    await ann.presses(Verb.ASK_FEW_YES)
    await ann.reads(FewGoOn(ANY))
    await is_shown(ben)


async def test_who_waits_for_more_is_served_when_more_are_free(place: Town) -> None:
    ann = one_who_asks(place)
    ben = place.supporter("Ben", "Surgery")
    others = [place.supporter(name, "Pediatrics", away=True) for name in ("Cleo", "Dan")]
    await place.opens()
    await drafts(ann)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(FewAsked(1))
    await ann.presses(Verb.ASK_FEW_WAIT)
    await ann.reads(FewWait(ANY))
    await ben.reads_nothing_new()
    for each in others:
        each.says("/available")
    await is_shown(ben)


async def test_nobody_free_is_said_and_the_coordinators_hear_of_it_on_the_quarter_hour(
    place: Town,
) -> None:
    ann = one_who_asks(place)
    boss = place.coordinator("Boss")
    await place.opens()
    await drafts_without_times(ann)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(NobodyFree(ANY, "no"))
    await boss.reads_nothing_new()
    place.skips(minutes=16)
    await boss.reads(CaseWaits("nobody-free"))
    await place.settles()
    ann.says("/status")
    duty = parse("mon-fri 08:00-16:00", ZONE)
    await ann.reads(StillLooking(ANY, late=True, alert=duty))


async def drafts_without_times(who: Resident) -> None:
    """Go as far as the card with Send on it, where nobody's hours can be promised."""
    who.says("/support")
    await who.presses(Verb.ASK_UNSAID)
    await who.presses(Verb.ASK_SOON)


async def test_a_wish_that_is_too_narrow_is_named(place: Town) -> None:
    ann = one_who_asks(place)
    other = "fr" if place.language == "en" else "en"
    for name in ("Ben", "Cleo", "Dan"):
        place.supporter(name, "Surgery", languages=(other,))
    boss = place.coordinator("Boss")
    await place.opens()
    await drafts_without_times(ann)
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(NobodyFree(ANY, "no"))
    place.skips(minutes=16)
    await boss.reads(CaseWaits("wishes-narrow"))


async def test_whoever_waits_is_served_the_moment_somebody_has_time_again(place: Town) -> None:
    ann, bob = one_who_asks(place), place.physician("Bob", "Emergency")
    ben = place.supporter("Ben", "Surgery", capacity=1)
    place.more = "[matching]\npool_at_least = 1\n"
    await place.opens()
    await meet(ann, ben)
    await drafts_without_times(bob)
    await bob.presses(Verb.ASK_SEND)
    await bob.reads(NobodyFree(ANY, "no"))
    await ann.presses(Verb.TALK_END)
    await ann.presses(Verb.END_YES)
    await is_shown(ben)


async def test_a_requester_who_has_left_is_waited_for_no_more(place: Town) -> None:
    ann = one_who_asks(place)
    sam, *_ = crowd(place)
    await place.opens()
    await asks(ann, When.URGENT)
    await is_shown(sam, When.URGENT)
    membership.block(place.world, ann.person)
    place.skips(hours=2, minutes=1)
    await sam.reads(OfferGone())


async def test_news_that_came_due_while_the_bot_was_down_waits_for_the_morning(
    place: Town,
) -> None:
    ann = one_who_asks(place)
    crowd(place)
    await place.opens()
    await asks(ann, When.SOON)
    await place.closes()
    place.skips(days=1, hours=14)
    await place.opens()
    await ann.reads_nothing_new()
    place.skips(hours=6, minutes=5)
    await ann.reads(StillLooking(ANY, late=True, alert="no"))


async def test_an_urgent_request_hears_late_news_at_once(place: Town) -> None:
    ann = one_who_asks(place)
    crowd(place)
    await place.opens()
    await asks(ann, When.URGENT)
    await place.closes()
    place.skips(hours=14)
    await place.opens()
    await ann.reads(StillLooking(ANY, late=True, alert="no"))

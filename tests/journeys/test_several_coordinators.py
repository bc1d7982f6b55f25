"""Several coordinators: how one invites, another leaves, and two agree on what touches many."""

from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, TakenForAnswer
from handlers.duty import WRITTEN, DutyShown
from handlers.joining.coordinating import CoordinatorCame, YouCoordinate
from handlers.joining.start import LinkInvalid
from handlers.match.alerts import CaseWaits
from handlers.match.waiting import StillLooking
from handlers.orders import Listed
from handlers.programme.addressing import AllAsked, AllPreviewed, FromProgramme
from handlers.programme.desk import (
    CoordinatorLeft,
    CoordinatorShown,
    DeskShown,
    NameAsked,
    RemoveAsked,
    YouCoordinateNoMore,
)
from handlers.programme.inviting import (
    CoordinatorAsked,
    CoordinatorInvited,
    CoordinatorLink,
    InviteeChecked,
    InviteeLink,
    InviteeNameAsked,
    InviteePlaceAsked,
    InviteeRoleAsked,
    InviteWhom,
    SupporterInvited,
)
from handlers.programme.portions import MessageArrived
from handlers.programme.roster import RosterGroup
from handlers.programme.searching import SearchAsked
from handlers.programme.seconds import ActAsked, ActBegins, ActWaits
from handlers.relay.relaying import SentTo
from handlers.sure import NameTyped
from handlers.verbs import Verb
from handlers.writing import MARK
from matching.hours import parse
from storage.coordinators import Coordinator
from storage.pending import Kind
from storage.session import new_id
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, ZONE, Resident, words
from tests.journeys.steps import crowd, found_three_departments, meet
from tests.journeys.town import Town

CONTACT = "555-0100"
DUTY = parse("mon-fri 08:00-16:00", ZONE)
TEXT = "A training day on the 3rd of June. / Une formation le 3 juin."


def payload(who: Resident) -> str:
    """Return what the link carries that somebody was shown last."""
    return who.texts()[-1].rpartition("start=")[2].strip()


async def names(who: Resident, name: str) -> None:
    """Let a coordinator say how the others know them."""
    await who.presses(Verb.DESK_NAME)
    await who.reads(NameAsked())
    who.says(name)
    await who.reads(NameTyped(name))
    await who.presses(Verb.NAME_YES)
    await who.reads(CoordinatorShown(name, DUTY))


async def desk(who: Resident) -> None:
    who.says("/roster")
    await who.presses(Verb.DESK_SHOW)


async def second(place: Town, cora: Resident) -> Resident:
    """Let a coordinator invite another one."""
    cora.says("/invite")
    await cora.reads(InviteWhom())
    await cora.presses(Verb.INVITE_COORDINATOR)
    await cora.reads(CoordinatorAsked())
    await cora.presses(Verb.INVITE_COORDINATOR_YES)
    await cora.reads(CoordinatorLink(ANY))
    carl = place.newcomer("Carl")
    carl.starts(payload(cora))
    await carl.reads(YouCoordinate("Peerline", DUTY))
    await cora.reads(CoordinatorCame(ANY))
    await names(carl, "Carl")
    return carl


async def test_a_coordinator_invites_a_supporter_and_another_coordinator(place: Town) -> None:
    found_three_departments(place)
    cora = place.coordinator("Cora")
    await place.opens()
    await desk(cora)
    await cora.reads(DeskShown(1, ANY, DUTY))
    await names(cora, "Cora")
    carl = await second(place, cora)

    carl.says("/invite")
    await carl.reads(InviteWhom())
    await carl.presses(Verb.INVITE_SUPPORTER)
    await carl.reads(InviteeNameAsked())
    carl.says("Dr. Roy")
    await carl.reads(InviteeRoleAsked("Dr. Roy"))
    carl.says("family physician")
    await carl.reads(InviteePlaceAsked("Dr. Roy"))
    carl.says("surg")
    await carl.reads(InviteeChecked("Dr. Roy", "family physician", Listed(("Surgery",))))
    await carl.presses(Verb.INVITE_DONE)
    await carl.reads(InviteeLink("Dr. Roy", ANY))
    await cora.reads(SupporterInvited("Dr. Roy", "Carl"))

    await desk(cora)
    await cora.presses(Verb.LOG_SHOW)
    await place.settles()
    assert "Dr. Roy (Carl)" in cora.texts()[-1]
    await desk(cora)
    await cora.presses(Verb.DESK_ONE, "Carl")
    await cora.reads(CoordinatorShown("Carl", DUTY))
    await place.settles()
    await cora.presses(Verb.DESK_REMOVE)
    await cora.reads(RemoveAsked("Carl", own=False))
    await cora.presses(Verb.DESK_REMOVE_YES)
    await cora.reads(CoordinatorLeft("Carl", "Cora"))
    await carl.reads(YouCoordinateNoMore("Peerline"))


async def test_a_link_of_one_who_was_removed_leads_nowhere(place: Town) -> None:
    cora = place.coordinator("Cora")
    await place.opens()
    carl = await second(place, cora)
    carl.says("/invite")
    await carl.presses(Verb.INVITE_COORDINATOR)
    await carl.presses(Verb.INVITE_COORDINATOR_YES)
    await carl.reads(CoordinatorLink(ANY))
    await cora.reads(CoordinatorInvited("Carl"))
    link = payload(carl)
    await desk(cora)
    await cora.presses(Verb.DESK_ONE)
    await place.settles()
    await cora.presses(Verb.DESK_REMOVE)
    await cora.presses(Verb.DESK_REMOVE_YES)
    await carl.reads(YouCoordinateNoMore("Peerline"))
    carl.starts(link)
    await carl.reads(LinkInvalid(CONTACT))


async def test_two_agree_on_a_message_to_all_and_a_third_persons_tap_is_nothing(
    place: Town,
) -> None:
    found_three_departments(place)
    cora = place.coordinator("Cora")
    listeners = crowd(place)
    await place.opens()
    carl = await second(place, cora)

    cora.says("/roster")
    await cora.presses(Verb.ALL_WRITE)
    await cora.reads(AllAsked(3))
    cora.says(TEXT)
    await cora.reads(AllPreviewed(3, second=True))
    await cora.presses(Verb.ACT_SEND)
    await cora.reads(ActWaits(Kind.MESSAGE, 3, second=True, due=ANY))
    await carl.reads(ActAsked(Kind.MESSAGE, 3, ANY))
    data = carl.button(Verb.ACT_YES)
    for who in listeners:
        assert not who.has_read(TEXT)
    listeners[0].forges(data)
    await listeners[0].is_told(ButtonOld())
    await carl.presses(Verb.ACT_YES)
    await carl.reads(ActBegins(Kind.MESSAGE, 3, "Carl"))
    shown = f"{MARK} {words(FromProgramme('Peerline'), place.language)}\n\n{TEXT}"
    for who in listeners:
        await eventually(lambda who=who: shown in who.texts() or None)  # type: ignore[misc]
    await cora.reads(MessageArrived(3, 0))


async def test_a_coordinator_who_listens_is_asked_for_whom_a_text_is(place: Town) -> None:
    found_three_departments(place)
    cora = place.supporter("Cora", "Surgery")
    role = Coordinator(new_id(), cora.id, cora.language)
    place.seed(lambda work: work.coordinators.put(role))
    ann = place.physician("Ann", "Emergency")
    crowd(place, 2)
    await place.opens()
    await meet(ann, cora)
    await desk(cora)
    await cora.presses(Verb.DESK_NAME)
    await cora.reads(NameAsked())
    cora.says("Cora B.")
    await cora.reads(ForWhom())
    await cora.presses(Verb.TO_ANSWER)
    await cora.reads(TakenForAnswer())
    await cora.reads(NameTyped("Cora B."))
    await cora.presses(Verb.NAME_YES)
    await cora.reads(CoordinatorShown("Cora B.", DUTY))
    await cora.presses(Verb.DESK_NAME)
    await cora.reads(NameAsked())
    cora.says("I am here tonight.")
    await cora.reads(ForWhom())
    await cora.presses(Verb.TO)
    await cora.reads(SentTo(ANY))
    await ann.hears("Dr. Cora", "I am here tonight.")
    assert not ann.has_read("Cora B.")


async def test_whoever_waits_is_told_the_hours_of_those_who_know(place: Town) -> None:
    found_three_departments(place)
    cora, carl = place.coordinator("Cora"), place.coordinator("Carl")
    ann = place.physician("Ann", "Emergency")
    await place.opens()
    for who, verb in ((cora, Verb.DUTY_DAYS), (carl, Verb.DUTY_EVENINGS)):
        await desk(who)
        await who.presses(Verb.DUTY_SHOW)
        await who.reads(DutyShown(DUTY))
        await who.presses(verb)
        await who.reads(DutyShown(parse(WRITTEN[verb], ZONE)))
    ann.says("/support")
    for verb in (Verb.ASK_UNSAID, Verb.ASK_SOON, Verb.ASK_SEND):
        await ann.presses(verb)
    await place.settles()
    place.skips(minutes=16)
    await cora.reads(CaseWaits("nobody-free"))
    await place.settles()
    assert not carl.has_read(words(CaseWaits("nobody-free"), carl.language))
    ann.says("/status")
    await ann.reads(StillLooking(ANY, late=True, alert=parse(WRITTEN[Verb.DUTY_DAYS], ZONE)))


async def test_a_name_is_found_by_two_letters(place: Town) -> None:
    found_three_departments(place)
    cora, _ = place.coordinator("Cora"), place.supporter("Emily", "Surgery")
    await place.opens()
    cora.says("/roster")
    await cora.presses(Verb.ROSTER_FIND)
    await cora.reads(SearchAsked())
    cora.says("em")
    await cora.reads(RosterGroup("found", 1, 0))
    await cora.presses(Verb.ROSTER_PERSON, "Dr. Emily")
    await place.settles()
    assert cora.texts()[-1].startswith(f"{MARK} Dr. Emily")

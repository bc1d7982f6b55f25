"""Steps that many journeys begin with, taken through the chat as anybody would take them."""

from handlers.conversation.ending import EndAsked, TalkEnded, TalkEndedForSupporter
from handlers.match.introduction import Introduction, TalkOpened, TalkOpenedForSupporter
from handlers.match.matchmaking import OfferShown
from handlers.match.reaching import OfferAccepted
from handlers.match.waiting import RequestSent
from handlers.orders import Tongues
from handlers.request.intake import ReadyToSend, TopicAsked, WhenAsked
from handlers.verbs import Verb
from matching.values import When
from tests.journeys.residents import ANY, Resident
from tests.journeys.town import Town

WHEN = {
    When.ROUTINE: Verb.ASK_ROUTINE,
    When.SOON: Verb.ASK_SOON,
    When.URGENT: Verb.ASK_URGENT,
}


def found_three_departments(place: Town) -> None:
    """Found departments enough for one who asks and two who may be asked."""
    for name in ("Emergency", "Surgery", "Pediatrics"):
        place.department(name)


def crowd(place: Town, count: int = 3) -> list[Resident]:
    """Let supporters of another department in, so that nobody is one of few."""
    return [place.supporter(f"Sam{number}", "Pediatrics") for number in range(count)]


async def drafts(who: Resident, when: When = When.SOON, topic: Verb = Verb.ASK_UNSAID) -> None:
    """Go as far as the card with Send on it."""
    who.says("/support")
    await who.reads(TopicAsked())
    await who.presses(topic)
    await who.reads(WhenAsked(facts=topic is Verb.ASK_ADVERSE_EVENT, covered=True))
    await who.presses(WHEN[when])
    said = topic.rpartition(":")[2]
    await who.reads(ReadyToSend(said, False, when, Tongues((who.language,)), note=False))  # noqa: FBT003


async def asks(who: Resident, when: When = When.SOON) -> None:
    """Send a request."""
    await drafts(who, when)
    await who.presses(Verb.ASK_SEND)
    await who.reads(RequestSent(ANY))


async def is_shown(who: Resident, when: When = When.SOON, language: str = "") -> None:
    """Read the offer of a request whose topic is not shown."""
    tongues = Tongues((language or who.language,))
    await who.reads(OfferShown(when, tongues, "", ANY), OfferShown(when, tongues, "", None))


async def accepts(supporter: Resident, requester: Resident) -> None:
    """Say yes to the offer that was read last, and let the requester see who it is."""
    await supporter.presses(Verb.OFFER_YES)
    await supporter.reads(OfferAccepted(ANY))
    await requester.reads(Introduction(ANY, ANY, again=False))


async def opens_talk(requester: Resident, supporter: Resident) -> None:
    """Say yes to who was introduced."""
    await requester.presses(Verb.MEET_YES)
    await requester.reads(TalkOpened(ANY, ANY))
    await supporter.reads(TalkOpenedForSupporter(ANY, ANY))


async def meet(requester: Resident, supporter: Resident, when: When = When.SOON) -> None:
    """Go from the first tap to an open talk; only this supporter answers."""
    await asks(requester, when)
    await is_shown(supporter, when)
    await accepts(supporter, requester)
    await opens_talk(requester, supporter)


async def a_talk(
    place: Town, requester: str = "Ann", supporter: str = "Ben"
) -> tuple[Resident, Resident]:
    """Open the bot in a town of three departments in which two people talk, and return them."""
    found_three_departments(place)
    ann, ben = place.physician(requester, "Emergency"), place.supporter(supporter, "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)
    return ann, ben


async def end(who: Resident, other: Resident, *, requester: Resident) -> None:
    """End the one open talk."""
    await who.presses(Verb.TALK_END)
    await who.reads(EndAsked(ANY))
    await who.presses(Verb.END_YES)
    supporter = other if requester is who else who
    await requester.reads(TalkEnded(ANY))
    await supporter.reads(TalkEndedForSupporter(ANY))

"""The main job, from the first tap to the check-in."""

from handlers.conversation.checkin import CheckIn, CheckInThanks
from handlers.conversation.ending import EndAsked, TalkEnded, TalkEndedForSupporter
from handlers.joining.consent import ConsentAsked
from handlers.joining.places import PlacesShown
from handlers.joining.start import Welcome
from handlers.match.introduction import Introduction, TalkOpened, TalkOpenedForSupporter
from handlers.match.matchmaking import OfferShown
from handlers.match.reaching import OfferAccepted, ReachNoted, ReachTold
from handlers.match.waiting import RequestSent
from handlers.orders import Listed, Tongues
from handlers.request.intake import ReadyToSend, TopicAsked, WhenAsked
from handlers.verbs import Verb
from tests.journeys.residents import ANY
from tests.journeys.town import Town


async def test_a_physician_asks_is_heard_and_is_asked_two_days_later(place: Town) -> None:
    for name in ("Emergency", "Surgery", "Pediatrics", "Psychiatry"):
        place.department(name)
    ben = place.supporter("Ben", "Surgery")
    place.supporter("Cleo", "Pediatrics")
    place.supporter("Dan", "Psychiatry")
    place.supporter("Eve", "Emergency")
    await place.opens()
    ann = place.newcomer("Ann")

    ann.starts(f"join_{place.codes['Emergency']}")
    await ann.reads(Welcome("Peerline", "Emergency"))
    await ann.presses(Verb.ASK_START)
    await ann.reads(ConsentAsked())
    await ann.presses(Verb.CONSENT_AGREE)
    await ann.reads(PlacesShown(Listed(("Emergency",))))
    await ann.presses(Verb.PLACE_DONE)
    await ann.reads(TopicAsked())
    await ann.presses(Verb.ASK_BURNOUT)
    await ann.reads(WhenAsked(facts=False, covered=True))
    await ann.presses(Verb.ASK_SOON)
    await ann.reads(
        ReadyToSend(
            "burnout", shown=False, when="soon", languages=Tongues((place.language,)), note=False
        )
    )
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestSent(ANY))

    await ben.reads(OfferShown("soon", Tongues((place.language,)), "", None))
    await ben.presses(Verb.OFFER_YES)
    await ben.reads(OfferAccepted(ANY))
    await ann.reads(Introduction("Dr. Ben", "family physician", again=False))
    await ben.presses(Verb.REACH_HOUR)
    await ben.reads(ReachNoted(ANY, ANY))
    await ann.reads(ReachTold("Dr. Ben", ANY))
    await ann.presses(Verb.MEET_YES)
    await ann.reads(TalkOpened("Dr. Ben", ANY))
    await ben.reads(TalkOpenedForSupporter("Dr. Ben", ANY))

    ben.says("I am here.")
    await ann.hears("Dr. Ben", "I am here.")
    ann.says("Thank you.")
    alias = await ben.hears(ANY, "Thank you.")

    await ann.presses(Verb.TALK_END)
    await ann.reads(EndAsked("Dr. Ben"))
    await ann.presses(Verb.END_YES)
    await ann.reads(TalkEnded("Dr. Ben"))
    await ben.reads(TalkEndedForSupporter(alias))
    await place.settles()

    await place.passes(days=2, hours=4)
    await ann.reads(CheckIn())
    await ann.presses(Verb.CHECKIN_BETTER)
    await ann.reads(CheckInThanks("better"))

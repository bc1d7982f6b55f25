"""Promise 2: nothing is lost, in order, whatever stops; a writer hears what did not arrive."""

from handlers.conversation.checkin import CheckIn
from handlers.conversation.undelivered import NotDelivered
from handlers.joining.consent import ConsentAsked
from handlers.joining.places import PlacesShown
from handlers.joining.start import Welcome
from handlers.match.introduction import Introduction, TalkOpened, TalkOpenedForSupporter
from handlers.match.reaching import OfferAccepted, ReachNoted, ReachTold
from handlers.match.starting_over import LookingAgain
from handlers.match.waiting import RequestSent
from handlers.orders import Listed, Tongues
from handlers.relay.gap import GapNoticed
from handlers.request.intake import ReadyToSend, TopicAsked, WhenAsked
from handlers.verbs import Verb
from simulator import membership
from simulator.faults import Fault, Kind
from tests.journeys.residents import ANY
from tests.journeys.steps import crowd, end, found_three_departments, is_shown, meet
from tests.journeys.town import Town


async def test_a_restart_between_any_two_steps_loses_no_step(place: Town) -> None:
    found_three_departments(place)
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    ann = place.newcomer("Ann")
    await place.opens()

    ann.starts(f"join_{place.codes['Emergency']}")
    await ann.reads(Welcome("Peerline", "Emergency"))
    await place.reopens()
    await ann.presses(Verb.ASK_START)
    await ann.reads(ConsentAsked())
    await place.reopens()
    await ann.presses(Verb.CONSENT_AGREE)
    await ann.reads(PlacesShown(Listed(("Emergency",))))
    await place.reopens()
    await ann.presses(Verb.PLACE_DONE)
    await ann.reads(TopicAsked())
    await place.reopens()
    await ann.presses(Verb.ASK_OTHER)
    await ann.reads(WhenAsked(facts=False, covered=True))
    await place.reopens()
    await ann.presses(Verb.ASK_SOON)
    await ann.reads(
        ReadyToSend(
            "other", shown=False, when="soon", languages=Tongues((ann.language,)), note=False
        )
    )
    await place.reopens()
    await ann.presses(Verb.ASK_SEND)
    await ann.reads(RequestSent(ANY))
    await is_shown(ben)
    await place.reopens()
    await ben.presses(Verb.OFFER_YES)
    await ben.reads(OfferAccepted(ANY))
    await ann.reads(Introduction("Dr. Ben", "family physician", again=False))
    await place.reopens()
    await ben.presses(Verb.REACH_TOMORROW)
    await ben.reads(ReachNoted(ANY, ANY))
    await ann.reads(ReachTold("Dr. Ben", ANY))
    await place.reopens()
    await ann.presses(Verb.MEET_YES)
    await ann.reads(TalkOpened("Dr. Ben", ANY))
    await ben.reads(TalkOpenedForSupporter("Dr. Ben", ANY))
    await place.reopens()
    ben.says("Hello.")
    await ann.hears("Dr. Ben", "Hello.")
    await end(ann, ben, requester=ann)
    await place.settles()
    await place.reopens()
    await place.passes(days=2, hours=4)
    await ann.reads(CheckIn())


async def test_what_is_written_while_the_bot_is_down_arrives_in_order(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)

    await place.closes()
    for number in range(30):
        ann.says(f"from Ann {number}")
        ben.says(f"from Ben {number}")
    await place.opens()
    for number in range(30):
        await ben.hears(ANY, f"from Ann {number}")
        await ann.hears("Dr. Ben", f"from Ben {number}")
    await place.settles()
    assert len([text for text in ben.texts() if "from Ann" in text]) == 30


async def test_an_update_that_comes_twice_is_handled_once(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)

    update: dict[str, object] = {
        "message": {
            "message_id": 77_777,
            "from": {"id": ann.id, "is_bot": False, "first_name": "Ann"},
            "chat": {"id": ann.id, "type": "private", "first_name": "Ann"},
            "date": int(place.world.clock.now()),
            "text": "once",
        },
    }
    update_id = place.world.updates.inject(update, keep=False)
    await ben.hears(ANY, "once")
    await place.closes()
    place.world.updates.inject(update | {"update_id": update_id}, keep=True)
    await place.opens()
    ann.says("and then")
    await ben.hears(ANY, "and then")
    assert len([text for text in ben.texts() if text.endswith("once")]) == 1


async def test_update_ids_may_begin_anew_at_random(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)

    for number in range(5):
        place.world.updates.restart()
        ann.says(f"after a quiet week {number}")
        await ben.hears(ANY, f"after a quiet week {number}")


async def test_a_send_that_took_place_unanswered_is_made_again_and_nothing_overtakes_it(
    place: Town,
) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)

    place.world.faults.add(Fault(kind=Kind.DROP_AFTER, method="sendMessage", chat_id=ben.id))
    for text in ("one", "two", "three"):
        ann.says(text)
    await ben.hears(ANY, "three")
    heard = [text.partition("\n")[2] for text in ben.texts() if text.count("\n") == 1]
    assert heard == ["one", "one", "two", "three"]


async def test_who_writes_to_one_who_has_left_is_told(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)

    membership.block(place.world, ben.person)
    said = ann.says("Are you there?")
    told = await ann.reads(NotDelivered(gone=True))
    assert told.replied == said
    await ann.reads(LookingAgain("left", "Dr. Ben", ANY, lost=False))


async def test_after_more_than_a_day_of_silence_open_talks_are_told(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await meet(ann, ben)

    await place.closes()
    await place.forgets_pulse()
    await place.opens()
    await ann.reads(GapNoticed())
    await ben.reads(GapNoticed())

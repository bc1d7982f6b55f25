"""The programme's map: departments come, change and go while people come in, ask and talk."""

from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, NotSent, TakenForAnswer
from handlers.joining.leaving import LeavingAsked
from handlers.joining.places import PlacesShown
from handlers.joining.start import PlaceClosed, Welcome
from handlers.match.matchmaking import OfferGone
from handlers.orders import Listed
from handlers.programme.departments import DepartmentChanged, DepartmentShown
from handlers.programme.doorways import DoorwayShown, DoorwaysShown
from handlers.programme.merging import MergeAsked, MergeWhich
from handlers.programme.naming import AnswerAsked
from handlers.programme.relating import RelationShown
from handlers.programme.shutting import DepartmentShut, ShutAsked, ShutRefused
from handlers.request.in_mind import ColleagueInMind, TextToHandOn
from handlers.sure import NameTyped
from handlers.verbs import Verb
from storage.codes import Code
from storage.coordinators import Coordinator
from storage.session import new_id
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import asks, crowd, found_three_departments, is_shown, meet
from tests.journeys.test_joining import consents
from tests.journeys.town import Town

CONTACT = "555-0100"


async def opens_place(boss: Resident, name: str) -> None:
    """Go from the list of places to all that is known of one."""
    boss.says("/departments")
    await boss.reads(DoorwaysShown(0))
    await boss.presses(Verb.DOORWAY_SHOW, name)
    await boss.reads(DoorwayShown(name, ANY, ANY, 0))
    await boss.presses(Verb.DEPT_SHOW)
    await boss.reads(DepartmentShown(name, None, "", None, None, None, None))


async def test_a_place_is_added_renamed_and_joined(place: Town) -> None:
    found_three_departments(place)
    boss, chief = place.coordinator("Boss"), place.coordinator("Chief")
    await place.opens()
    boss.says("/departments")
    await boss.reads(DoorwaysShown(0))
    await boss.presses(Verb.DEPT_ADD)
    await boss.reads(AnswerAsked("dept-new", talking=False))
    boss.says("Family Medicine")
    await boss.reads(NameTyped("Family Medicine"))
    await chief.reads_nothing_new()
    await boss.presses(Verb.NAME_YES)
    entry = await boss.reads(DoorwayShown("Family Medicine", ANY, ANY, 0))
    await chief.reads(DepartmentChanged("added", "Family Medicine"))

    ann = place.newcomer("Ann")
    ann.starts((entry.message.text or "").partition("start=")[2].split()[0])
    await ann.reads(Welcome("Peerline", "Family Medicine"))
    await consents(ann)
    await ann.reads(PlacesShown(Listed(("Family Medicine",))))

    await boss.presses(Verb.DEPT_SHOW)
    await boss.reads(DepartmentShown("Family Medicine", None, "", None, None, None, None))
    await boss.presses(Verb.DEPT_RENAME)
    await boss.reads(AnswerAsked("dept-name", talking=False))
    boss.says("Primary care")
    await boss.reads(NameTyped("Primary care"))
    await boss.presses(Verb.NAME_YES)
    former = Listed(("Family Medicine",))
    await boss.reads(DepartmentShown("Primary care", former, "", None, None, None, None))
    await chief.reads(DepartmentChanged("renamed", "Primary care", "Family Medicine"))
    ann.says("/privacy")
    await ann.presses(Verb.PLACE_SHOW)
    await ann.reads(PlacesShown(Listed(("Primary care",))))


async def test_two_places_become_one_while_a_request_is_out(place: Town) -> None:
    found_three_departments(place)
    boss, ann = place.coordinator("Boss"), place.physician("Ann", "Emergency")
    ben, cleo = place.supporter("Ben", "Surgery"), place.supporter("Cleo", "Pediatrics")
    place.supporter("Sam", "Pediatrics")
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await opens_place(boss, "Surgery")
    await boss.presses(Verb.DEPT_MERGE)
    await boss.reads(MergeWhich("Surgery", 2, 0, talking=False))
    await boss.presses(Verb.DEPT_MERGE_INTO, "Emergency")
    await boss.reads(MergeAsked("Surgery", "Emergency", sure=False))
    await boss.presses(Verb.DEPT_MERGE_SURE)
    await boss.reads(MergeAsked("Surgery", "Emergency", sure=True))
    stale = ben.button(Verb.OFFER_YES)
    done = boss.button(Verb.DEPT_MERGE_YES)
    await boss.presses(Verb.DEPT_MERGE_YES)
    await ben.reads(OfferGone())
    boss.forges(done)
    await boss.is_told(ButtonOld())
    ben.forges(stale)
    await cleo.presses(Verb.OFFER_YES)
    await ann.presses(Verb.MEET_YES)

    abe = place.newcomer("Abe")
    abe.starts(f"join_{place.codes['Surgery']}")
    await abe.reads(Welcome("Peerline", "Emergency"))
    await consents(abe)
    await abe.reads(PlacesShown(Listed(("Emergency",))))


async def test_a_place_is_retired_and_its_link_says_so_kindly(place: Town) -> None:
    found_three_departments(place)
    boss, ann = place.coordinator("Boss"), place.physician("Ann", "Surgery")
    place.supporter("Ben", "Pediatrics")
    await place.opens()
    await opens_place(boss, "Pediatrics")
    await boss.presses(Verb.DEPT_RETIRE)
    await boss.reads(ShutRefused("Pediatrics", Listed(("Dr. Ben",))))
    await opens_place(boss, "Surgery")
    await boss.presses(Verb.DEPT_RETIRE)
    await boss.reads(ShutAsked("Surgery", sure=False))
    await boss.presses(Verb.DEPT_RETIRE_SURE)
    await boss.reads(ShutAsked("Surgery", sure=True))
    await boss.presses(Verb.DEPT_RETIRE_YES)
    await boss.reads(DepartmentShut("Surgery"))
    abe = place.newcomer("Abe")
    abe.starts(f"join_{place.codes['Surgery']}")
    await abe.reads(PlaceClosed("Peerline", CONTACT))
    ann.says("/privacy")
    await ann.presses(Verb.PLACE_SHOW)
    await ann.reads(PlacesShown(Listed(("Surgery",))))
    ann.forges(boss.button(Verb.DEPT_ADD))
    await ann.is_told(ButtonOld())


async def test_neighbours_are_kept_apart_from_the_next_tap_on(place: Town) -> None:
    found_three_departments(place)
    boss, ann = place.coordinator("Boss"), place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await asks(ann)
    await is_shown(ben)
    await opens_place(boss, "Surgery")
    await boss.presses(Verb.DEPT_APART)
    await boss.reads(RelationShown("apart", "Surgery", 2, 0, talking=False))
    await boss.presses(Verb.DEPT_APART_ON, "Emergency")
    await boss.reads(RelationShown("apart", "Surgery", 2, 0, talking=False))
    await ben.reads(OfferGone())


async def test_usual_companions_are_one_tap_away_and_leaving_is_asked_while_one_waits(
    place: Town,
) -> None:
    university = place.department("University")
    place.department("Emergency", companions=(university,))
    place.department("Pediatrics")
    ann = place.newcomer("Ann")
    crowd(place)
    await place.opens()
    ann.starts(f"join_{place.codes['Emergency']}")
    await consents(ann)
    await ann.reads(PlacesShown(Listed(("Emergency",))))
    await ann.presses(Verb.PLACE_ALSO, "University")
    await ann.reads(PlacesShown(Listed(("Emergency", "University"))))
    await ann.presses(Verb.PLACE_DONE)
    await asks(ann)
    ann.says("/privacy")
    await ann.presses(Verb.PLACE_SHOW)
    await ann.presses(Verb.PLACE_DROP, "University")
    await ann.reads(LeavingAsked("University"))
    await ann.presses(Verb.PLACE_LEFT)
    await ann.reads(PlacesShown(Listed(("Emergency",))))


async def test_a_text_to_hand_on_lets_a_colleague_in(place: Town) -> None:
    found_three_departments(place)
    place.seed(lambda work: work.codes.put(Code(new_id(), "AAAABBBB", None)))
    ann = place.physician("Ann", "Emergency")
    await place.opens()
    ann.says("/help")
    await ann.presses(Verb.MIND_SHOW)
    await ann.reads(ColleagueInMind())
    link = f"https://t.me/{place.world.me.username}?start=join_AAAABBBB"
    await ann.reads(TextToHandOn("Peerline", link, CONTACT))
    abe = place.newcomer("Abe")
    abe.starts(link.partition("start=")[2])
    await abe.reads(Welcome("Peerline", ""))


async def test_a_coordinator_who_listens_names_a_place_and_no_word_goes_astray(
    place: Town,
) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    ben = place.supporter("Ben", "Surgery")
    crowd(place, 2)
    listed = Coordinator(new_id(), ben.id, ben.language)
    place.seed(lambda work: work.coordinators.put(listed))
    await place.opens()
    await meet(ann, ben)
    await opens_place(ben, "Pediatrics")
    await ben.presses(Verb.DEPT_RENAME)
    await ben.reads(AnswerAsked("dept-name", talking=True))
    ben.says("Children")
    await ben.reads(ForWhom())
    await ann.reads_nothing_new()
    await place.settles()
    await ben.presses(Verb.TO, ben.words_of(Verb.TO, name="", own=False))
    await ben.reads(NotSent())
    await ben.presses(Verb.DEPT_RENAME)
    await ben.reads(AnswerAsked("dept-name", talking=True))
    ben.says("Children")
    await ben.reads(ForWhom())
    await ben.presses(Verb.TO_ANSWER)
    await ben.reads(TakenForAnswer())
    await ben.reads(NameTyped("Children"))
    await ben.presses(Verb.NAME_YES)
    former = Listed(("Pediatrics",))
    await ben.reads(DepartmentShown("Children", former, "", None, None, None, None))
    await ann.reads_nothing_new()

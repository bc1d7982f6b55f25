"""Joining: by a department's link, the programme's, or a typed code; who gets no further."""

from handlers.joining.consent import ConsentAsked, ConsentDeclined, DoorClosed
from handlers.joining.leaving import PlaceIsLast
from handlers.joining.places import (
    PlaceAsked,
    PlaceNeeded,
    PlacesShown,
    PlaceUnclear,
    PlaceUnknown,
)
from handlers.joining.start import (
    GuessedTooOften,
    LinkInvalid,
    NobodyHere,
    NoLink,
    Welcome,
    WelcomeBack,
)
from handlers.language import LanguageAsked, LanguageSet
from handlers.orders import Listed
from handlers.privacy import Privacy
from handlers.request.intake import PlacesReady, TopicAsked
from handlers.verbs import Verb
from storage.codes import Code
from storage.session import new_id
from tests.journeys.residents import Resident
from tests.journeys.steps import asks, crowd, found_three_departments
from tests.journeys.town import Town

CONTACT = "555-0100"


async def consents(who: Resident) -> None:
    await who.presses(Verb.ASK_START)
    await who.reads(ConsentAsked())
    await who.presses(Verb.CONSENT_AGREE)


async def test_without_a_link_one_is_told_how_to_get_in(place: Town) -> None:
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts()
    await ann.reads(NoLink("Peerline", CONTACT))
    ann.says("/support")
    await ann.reads(DoorClosed(CONTACT))


async def test_a_code_can_be_typed_with_spaces_and_small_letters(place: Town) -> None:
    found_three_departments(place)
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts()
    await ann.reads(NoLink("Peerline", CONTACT))
    code = place.codes["Emergency"]
    ann.says(f"{code[:4]}-{code[4:]}".lower())
    await ann.reads(Welcome("Peerline", "Emergency"))


async def test_by_the_programmes_link_one_says_where_one_works_first(place: Town) -> None:
    found_three_departments(place)
    place.seed(lambda work: work.codes.put(Code(new_id(), "AAAABBBB", None)))
    crowd(place)
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts("join_AAAABBBB")
    await ann.reads(Welcome("Peerline", ""))
    await consents(ann)
    await ann.reads(PlaceNeeded())
    assert not ann.has_button(Verb.PLACE_DONE)
    await ann.presses(Verb.PLACE_ADD)
    await ann.reads(PlaceAsked())
    ann.says("emerg")
    await ann.reads(PlacesShown(Listed(("Emergency",))))
    await ann.presses(Verb.PLACE_DONE)
    await ann.reads(TopicAsked())


async def test_several_places_are_kept_and_can_be_changed(place: Town) -> None:
    for name in ("Emergency North", "Emergency South", "Clinic"):
        place.department(name)
    ann = place.physician("Ann", "Clinic")
    await place.opens()
    ann.says("/privacy")
    await ann.reads(Privacy("Peerline", "A health region"))
    await ann.presses(Verb.PLACE_SHOW)
    await ann.reads(PlacesShown(Listed(("Clinic",))))
    await ann.presses(Verb.PLACE_ADD)
    ann.says("emergency")
    await ann.reads(PlaceUnclear())
    await ann.presses(Verb.PLACE_PICK, "South")
    await ann.reads(PlacesShown(Listed(("Clinic", "Emergency South"))))
    await ann.presses(Verb.PLACE_DROP, "Clinic")
    await ann.reads(PlacesShown(Listed(("Emergency South",))))
    await ann.presses(Verb.PLACE_DONE)
    await ann.reads(PlacesReady())


async def test_a_place_that_is_unknown_closes_the_question(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    crowd(place)
    await place.opens()
    ann.says("/privacy")
    await ann.presses(Verb.PLACE_SHOW)
    await ann.presses(Verb.PLACE_ADD)
    await ann.reads(PlaceAsked())
    ann.says("Nowhere")
    await ann.reads(PlaceUnknown(CONTACT, talking=False))
    await ann.presses(Verb.PLACE_ADD)
    await ann.reads(PlaceAsked())


async def test_the_last_place_stays_while_a_request_is_out(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    crowd(place)
    await place.opens()
    await asks(ann)
    ann.says("/privacy")
    await ann.presses(Verb.PLACE_SHOW)
    await ann.reads(PlacesShown(Listed(("Emergency",))))
    await ann.presses(Verb.PLACE_DROP)
    await ann.is_told(PlaceIsLast())


async def test_a_further_link_adds_and_never_replaces(place: Town) -> None:
    found_three_departments(place)
    ann = place.physician("Ann", "Emergency")
    await place.opens()
    ann.starts(f"join_{place.codes['Surgery']}")
    await ann.reads(PlacesShown(Listed(("Emergency", "Surgery"))))
    ann.starts()
    await ann.reads(WelcomeBack("Peerline"))


async def test_not_now_forgets_the_visit(place: Town) -> None:
    found_three_departments(place)
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts(f"join_{place.codes['Emergency']}")
    await ann.reads(Welcome("Peerline", "Emergency"))
    await ann.presses(Verb.ASK_START)
    await ann.reads(ConsentAsked())
    await ann.presses(Verb.CONSENT_NO)
    await ann.reads(ConsentDeclined())
    ann.says("/support")
    await ann.reads(DoorClosed(CONTACT))
    await place.settles()
    await place.closes()
    assert await place.counts("people", "doors") == [0, 0]


async def test_one_who_stood_at_the_door_for_a_day_is_forgotten(place: Town) -> None:
    found_three_departments(place)
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts(f"join_{place.codes['Emergency']}")
    await ann.reads(Welcome("Peerline", "Emergency"))
    await place.settles()
    place.skips(hours=24, minutes=1)
    await place.settles()
    await place.closes()
    assert await place.counts("people", "doors") == [0, 0]


async def test_what_a_stranger_types_is_answered_and_not_kept(place: Town) -> None:
    found_three_departments(place)
    await place.opens()
    ann = place.acquaintance("Ann")
    ann.says("I cannot go on like this.")
    await ann.reads(NobodyHere(inside=False, contact=CONTACT))
    ann.starts(f"join_{place.codes['Emergency']}")
    await ann.reads(Welcome("Peerline", "Emergency"))
    ann.says("Can you hear me?")
    await ann.reads(NobodyHere(inside=True, contact=CONTACT))
    await place.settles()
    await place.closes()
    assert await place.counts("held", "cases") == [0, 0]


async def test_a_guesser_of_codes_is_slowed_and_the_right_code_does_not_open_either(
    place: Town,
) -> None:
    found_three_departments(place)
    await place.opens()
    ann = place.acquaintance("Ann")
    for _ in range(5):
        ann.says("ABCDABCD")
        await ann.reads(LinkInvalid(CONTACT), GuessedTooOften(CONTACT))
    ann.says(place.codes["Emergency"])
    await ann.reads(GuessedTooOften(CONTACT))
    place.skips(hours=1, minutes=1)
    ann.says(place.codes["Emergency"])
    await ann.reads(Welcome("Peerline", "Emergency"))


async def test_a_link_with_nonsense_opens_nothing(place: Town) -> None:
    await place.opens()
    ann = place.newcomer("Ann")
    for payload in ("join_", "agree_AAAA", "coordinate_AAAA", "x", "join_ABCDABCD"):
        ann.starts(payload)
        await ann.reads(LinkInvalid(CONTACT))


async def test_the_language_can_be_chosen_at_the_door_and_later(place: Town, language: str) -> None:
    found_three_departments(place)
    await place.opens()
    other, verb = {"en": ("fr", Verb.LANG_FR), "fr": ("en", Verb.LANG_EN)}[language]
    ann = place.newcomer("Ann")
    ann.starts(f"join_{place.codes['Emergency']}")
    await ann.reads(Welcome("Peerline", "Emergency"))
    await ann.presses(verb)
    ann.language = other
    await ann.reads(Welcome("Peerline", "Emergency"))
    await consents(ann)
    await ann.reads(PlacesShown(Listed(("Emergency",))))
    ann.says("/language")
    await ann.reads(LanguageAsked())
    await ann.presses(Verb.LANG_EN if language == "en" else Verb.LANG_FR)
    ann.language = language
    await ann.reads(LanguageSet())

"""The pages of a profile: each tap declares one thing, and it holds at once."""

from collections.abc import Mapping
from typing import Any

import pytest

from handlers.cards import ButtonOld
from handlers.joining.places import PlacesShown
from handlers.match.introduction import SupporterReleased
from handlers.match.matchmaking import OfferGone
from handlers.match.starting_over import LookingAgain
from handlers.orders import EditCard, Listed, Tongues
from handlers.supporter.apart import ApartAsked, ApartLifted, ApartOffered, ApartShown, ApartUnknown
from handlers.supporter.availability import ForSupporters, NotYetConfirmed
from handlers.supporter.background import GENDERS, STAGES, BackgroundShown, FieldsShown
from handlers.supporter.listens import TONGUES, TOPICS, LanguageNeeded, ListeningShown
from handlers.supporter.own_time import QUIET, ZONES, OwnTimeShown
from handlers.verbs import Verb
from matching.hours import parse
from matching.values import Topic
from storage.cases import Stage
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.village import Village


def marked(put: Orders) -> list[Verb]:
    """Return the verbs that are marked on the card that was changed."""
    (card,) = [each for each in put if isinstance(each, EditCard)]
    return [each.verb for row in card.buttons for each in row if each.label.get("on")]


@pytest.mark.parametrize(("verb", "topic"), TOPICS.items())
def test_a_topic_is_added_and_taken_out(
    village: Village, ben: int, verb: Verb, topic: Topic
) -> None:
    village.press(ben, Verb.PROFILE_LISTENS)
    assert verb in marked(village.press(ben, verb))
    assert village.listed(ben).topics == (topic,)
    assert verb not in marked(village.press(ben, verb))
    assert village.listed(ben).topics == ()


def test_nobody_knows_of_the_topic_that_is_not_said() -> None:
    assert set(TOPICS.values()) == set(Topic) - {Topic.UNSAID}


def test_a_language_is_added_and_taken_out_and_the_last_one_stays(
    village: Village, ben: int
) -> None:
    put = village.press(ben, Verb.PROFILE_LISTENS)
    assert put.said(ben) == [ListeningShown(Tongues(("en", "fr")))]
    assert village.press(ben, Verb.TONGUE_FR).said(ben) == [ListeningShown(Tongues(("en",)))]
    assert village.press(ben, Verb.TONGUE_EN).answer == LanguageNeeded()
    assert village.listed(ben).languages == ("en",)
    village.press(ben, Verb.TONGUE_FR)
    assert village.listed(ben).languages == ("en", "fr")


def test_an_offer_is_taken_back_with_its_language(village: Village, ben: int) -> None:
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == {ben}
    put = village.press(ben, Verb.TONGUE_EN)
    assert OfferGone() in put.said(ben)
    assert village.asked(case.id) == set()


def test_whoever_waits_is_taken_up_the_moment_that_a_language_is_added(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", languages=("fr",))
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == set()
    village.press(ben, Verb.TONGUE_EN)
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}


CHOICES: tuple[tuple[str, Mapping[Verb, Any]], ...] = (
    ("career_stage", STAGES),
    ("gender", GENDERS),
    ("quiet_hours", QUIET),
)


@pytest.mark.parametrize(("field", "table"), CHOICES)
def test_one_of_several_is_chosen_and_marked(
    village: Village, ben: int, field: str, table: Mapping[Verb, Any]
) -> None:
    for verb, value in table.items():
        put = village.press(ben, verb)
        assert getattr(village.listed(ben), field) == value
        assert [each for each in marked(put) if each in table] == [verb]


def test_the_background_is_shown_as_it_is_declared(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", field="surgery", career_stage="locum", gender="")
    put = village.press(ben, Verb.PROFILE_BACKGROUND)
    assert put.said(ben) == [BackgroundShown("surgery", "locum", "")]


def test_a_field_is_picked_from_those_on_the_roster_or_not_said(village: Village, ben: int) -> None:
    village.supporter("Eve", "Surgery", field="urology")
    put = village.press(ben, Verb.FIELD_SHOW)
    assert put.said(ben) == [FieldsShown("")]
    assert put.verbs(ben) == [Verb.FIELD_PICK, Verb.WORDS_FIELD, Verb.FIELD_NONE]
    village.press(ben, Verb.FIELD_PICK)
    assert village.listed(ben).field == "urology"
    village.press(ben, Verb.FIELD_NONE)
    assert village.listed(ben).field == ""


def test_a_field_that_stands_nowhere_any_more_is_not_picked(village: Village, ben: int) -> None:
    assert village.press(ben, Verb.FIELD_PICK, CardId(bytes(16))).answer == ButtonOld()


@pytest.mark.parametrize(("verb", "zone"), ZONES.items())
def test_the_same_hours_hold_by_another_clock(village: Village, verb: Verb, zone: str) -> None:
    hours = parse("mon-fri 08:00-12:00", ZONE)
    ben = village.supporter("Ben", "Surgery", hours=hours)
    village.press(ben, Verb.PROFILE_TIMES)
    put = village.press(ben, verb)
    (shown,) = put.said(ben)
    assert isinstance(shown, OwnTimeShown)
    assert village.listed(ben).hours == parse("mon-fri 08:00-12:00", zone)
    assert [each for each in marked(put) if each in ZONES] == [verb]


def test_a_clock_that_makes_one_free_takes_up_whoever_waits(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", hours=parse("wed 10:00-11:00", ZONE))
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == set()
    village.press(ben, Verb.ZONE_PACIFIC)  # where it is ten o'clock
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}


def test_urgent_requests_are_let_in_at_any_hour_or_not(village: Village, ben: int) -> None:
    assert Verb.URGENT_ANYTIME in marked(village.press(ben, Verb.URGENT_ANYTIME))
    assert village.listed(ben).urgent_anytime
    village.press(ben, Verb.URGENT_ANYTIME)
    assert not village.listed(ben).urgent_anytime


def test_ones_own_places_may_see_one_or_not(village: Village, ben: int) -> None:
    assert Verb.SHOWN_TO_OWN in marked(village.press(ben, Verb.SHOWN_TO_OWN))
    assert village.listed(ben).shown_to_own
    village.press(ben, Verb.SHOWN_TO_OWN)
    assert not village.listed(ben).shown_to_own


def place(village: Village, name: str) -> CardId:
    """Return the id on a place's button."""
    return CardId(village.departments[name])


def test_a_place_is_kept_apart_by_part_of_its_name(village: Village, ben: int) -> None:
    assert village.press(ben, Verb.PROFILE_APART).said(ben) == [ApartShown(None)]
    assert village.press(ben, Verb.APART_TYPE).said(ben) == [ApartAsked()]
    put = village.type(ben, "ps")
    assert put.said(ben) == [ApartOffered(0)]
    put = village.press(ben, Verb.APART_TOGGLE)
    assert put.said(ben) == [ApartShown(Listed(("Psychiatry",)))]
    assert village.listed(ben).apart_from == (village.departments["Psychiatry"],)


def test_a_name_that_no_place_has_says_so(village: Village, ben: int) -> None:
    village.press(ben, Verb.APART_TYPE)
    put = village.type(ben, "Nowhere")
    assert put.said(ben) == [ApartUnknown()]
    assert put.verbs(ben) == [Verb.APART_TYPE, Verb.APART_BROWSE]


def test_every_place_can_be_browsed_page_by_page(village: Village, ben: int) -> None:
    for number in range(21):
        village.department(f"Clinic {number:02}")
    put = village.press(ben, Verb.APART_BROWSE)
    assert put.said(ben) == [ApartOffered(5)]
    put = village.press(ben, Verb.APART_FROM)
    assert put.said(ben) == [ApartOffered(0)]
    assert put.verbs(ben).count(Verb.APART_TOGGLE) == 5
    gone = CardId(bytes(16))
    assert village.press(ben, Verb.APART_FROM, gone).answer == ButtonOld()
    assert village.press(ben, Verb.APART_TOGGLE, gone).answer == ButtonOld()


def test_an_offer_is_taken_back_when_its_place_is_kept_apart(village: Village, ben: int) -> None:
    case = village.asks(village.physician("Emergency"))
    put = village.press(ben, Verb.APART_TOGGLE, place(village, "Emergency"))
    assert OfferGone() in put.said(ben)
    assert village.asked(case.id) == set()


def test_an_introduction_is_taken_back_when_its_place_is_kept_apart(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    case = village.introduces(ann, ben)
    assert case.match
    put = village.press(ben, Verb.APART_TOGGLE, place(village, "Emergency"))
    assert SupporterReleased(case.match.alias) in put.said(ben)
    assert LookingAgain in {type(each) for each in put.said(ann)}
    assert village.request_of(ann).stage is Stage.WAITING


def test_a_talk_that_is_open_goes_on(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.press(ben, Verb.APART_TOGGLE, place(village, "Emergency"))
    assert village.request_of(ann).stage is Stage.TALKING


def test_coordinators_hear_that_one_is_kept_apart_no_longer(village: Village) -> None:
    cora = village.coordinator()
    apart = (village.departments["Emergency"],)
    ben = village.supporter("Ben", "Surgery", apart_from=apart)
    put = village.press(ben, Verb.APART_TOGGLE, place(village, "Emergency"))
    assert put.said(cora) == [ApartLifted("Dr. Ben", "Emergency")]
    put = village.press(ben, Verb.APART_TOGGLE, place(village, "Emergency"))
    assert put.said(cora) == []


def test_ones_own_places_stand_on_a_card_of_their_own(village: Village, ben: int) -> None:
    assert Verb.PLACE_SHOW in village.press(ben, Verb.PROFILE_APART).verbs(ben)
    assert village.press(ben, Verb.PLACE_SHOW).said(ben) == [PlacesShown(Listed(("Surgery",)))]


PAGES = (
    *(Verb.PROFILE_LISTENS, Verb.PROFILE_BACKGROUND, Verb.PROFILE_TIMES, Verb.PROFILE_APART),
    *(*TOPICS, *TONGUES, *STAGES, *GENDERS, *ZONES, *QUIET),
    *(Verb.FIELD_SHOW, Verb.FIELD_NONE, Verb.URGENT_ANYTIME, Verb.SHOWN_TO_OWN),
    *(Verb.APART_TYPE, Verb.APART_BROWSE, Verb.PROFILE_SHOW),
)


@pytest.mark.parametrize("verb", [*PAGES, Verb.FIELD_PICK, Verb.APART_FROM, Verb.APART_TOGGLE])
def test_they_are_for_supporters_who_were_confirmed(village: Village, verb: Verb) -> None:
    ann, ben = village.physician("Surgery"), village.physician("Surgery")
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    before = village.listed(ben)
    for person, said in ((ann, ForSupporters()), (ben, NotYetConfirmed())):
        assert village.press(person, verb, CardId(bytes(16))).said(person) == [said]
    assert village.listed(ben) == before

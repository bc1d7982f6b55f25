"""Places: where somebody works, or who must never see their request."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, TakenForAnswer
from handlers.joining.leaving import LeavingAsked, PlaceIsLast
from handlers.joining.places import (
    PlaceAsked,
    PlaceNeeded,
    PlacesShown,
    PlaceUnclear,
    PlaceUnknown,
)
from handlers.match.introduction import SupporterReleased
from handlers.match.matchmaking import OfferGone
from handlers.match.starting_over import LookingAgain
from handlers.match.waiting import RequestSent
from handlers.orders import Listed
from handlers.verbs import Verb
from matching.values import DepartmentId, Leads
from storage.cases import Stage
from storage.session import new_id
from storage.values import CardId
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def shown(*names: str) -> list[PlacesShown]:
    """Return the card with these places."""
    return [PlacesShown(Listed(names))]


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency."""
    return village.physician("Emergency")


def test_the_card_names_every_place_and_lets_each_be_removed(village: Village) -> None:
    ann = village.physician("Emergency", "Pediatrics")
    put = village.press(ann, Verb.PLACE_SHOW)
    assert put.said(ann) == shown("Emergency", "Pediatrics")
    assert put.verbs(ann) == [
        Verb.PLACE_DONE,
        Verb.PLACE_ADD,
        Verb.PLACE_DROP,
        Verb.PLACE_DROP,
    ]


@pytest.mark.parametrize("typed", ["Surgery", "surgery", "  SURGERY ", "surg"])
def test_a_place_can_be_typed_in_full_or_in_part(village: Village, ann: int, typed: str) -> None:
    assert village.press(ann, Verb.PLACE_ADD).said(ann) == [PlaceAsked()]
    assert village.type(ann, typed).said(ann) == shown("Emergency", "Surgery")


def test_a_code_can_be_typed(village: Village, ann: int) -> None:
    village.press(ann, Verb.PLACE_ADD)
    assert village.type(ann, village.codes["Psychiatry"]).said(ann) == shown(
        "Emergency", "Psychiatry"
    )


def test_a_name_that_looks_like_a_code_is_found_too(village: Village, ann: int) -> None:
    village.department("DERMATUM")
    village.press(ann, Verb.PLACE_ADD)
    assert village.type(ann, "dermatum").said(ann) == shown("DERMATUM", "Emergency")


def test_the_programmes_own_code_is_no_place(village: Village, ann: int) -> None:
    code = village.code(None)
    village.press(ann, Verb.PLACE_ADD)
    assert village.type(ann, code).said(ann) == [PlaceUnknown(PROGRAMME.contact, talking=False)]


def test_what_fits_several_is_asked_about_and_never_guessed(village: Village, ann: int) -> None:
    village.press(ann, Verb.PLACE_ADD)
    put = village.type(ann, "p")
    assert put.said(ann) == [PlaceUnclear()]
    assert put.verbs(ann) == [Verb.PLACE_PICK, Verb.PLACE_PICK, Verb.PLACE_ADD]
    picked = CardId(village.departments["Pediatrics"])
    assert village.press(ann, Verb.PLACE_PICK, picked).said(ann) == shown("Emergency", "Pediatrics")


def test_of_very_many_only_the_first_stand_on_buttons(village: Village, ann: int) -> None:
    for each in range(12):
        village.department(f"Clinic {each:02}")
    village.press(ann, Verb.PLACE_ADD)
    put = village.type(ann, "clinic")
    assert put.verbs(ann) == [Verb.PLACE_PICK] * 8 + [Verb.PLACE_ADD]


def test_an_exact_name_is_meant_although_others_hold_it(village: Village, ann: int) -> None:
    village.department("Surgery, St. Boniface")
    village.press(ann, Verb.PLACE_ADD)
    assert village.type(ann, "surgery").said(ann) == shown("Emergency", "Surgery")


@pytest.mark.parametrize("typed", ["Cardiology", "   ", "?"])
def test_what_fits_nothing_says_so_and_closes_the_question(
    village: Village, ann: int, typed: str
) -> None:
    village.press(ann, Verb.PLACE_ADD)
    put = village.type(ann, typed)
    assert put.said(ann) == [PlaceUnknown(PROGRAMME.contact, talking=False)]
    assert put.verbs(ann) == [Verb.PLACE_ADD]
    assert village.do(lambda work: work.dialogue.find(ann, village.now)) is None


def test_who_has_a_talk_open_is_asked_for_whom_it_is(village: Village, ann: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.links(ann, ben)
    village.press(ann, Verb.PLACE_ADD)
    put = village.type(ann, "I am so tired")
    assert (put.said(ann), put.heard(ben)) == ([ForWhom()], [])
    put = village.press(ann, Verb.TO_ANSWER)
    assert put.said(ann) == [TakenForAnswer(), PlaceUnknown(PROGRAMME.contact, talking=True)]
    assert put.heard(ben) == []
    assert village.type(ann, "I am so tired").heard(ben)


def test_on_the_way_to_ones_own_request_nobody_else_can_be_meant(
    village: Village, ann: int
) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.PLACE_ADD)
    assert village.type(ann, "surgery").said(ann) == shown("Emergency", "Surgery")


def test_a_reply_to_a_colleague_is_no_answer_to_the_question(village: Village, ann: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.links(ann, ben)
    village.type(ben, "Hello")
    (order,) = village.waiting()
    message = village.mark(order)
    village.press(ann, Verb.PLACE_ADD)
    assert village.type(ann, "surgery", reply_to=message).heard(ben)


def test_what_is_typed_a_quarter_of_an_hour_later_is_no_answer(village: Village, ann: int) -> None:
    village.press(ann, Verb.PLACE_ADD)
    village.clock.go_on(timedelta(minutes=15))
    village.type(ann, "Surgery")
    assert village.press(ann, Verb.PLACE_SHOW).said(ann) == shown("Emergency")


def test_a_place_that_is_no_more_cannot_be_picked(village: Village, ann: int) -> None:
    gone = CardId(village.departments["Surgery"])
    village.do(lambda work: work.departments.drop(DepartmentId(gone)))
    assert village.press(ann, Verb.PLACE_PICK, gone).answer == ButtonOld()
    assert village.press(ann, Verb.PLACE_PICK, CardId(new_id())).answer == ButtonOld()


def test_while_nothing_is_out_even_the_last_place_can_be_removed(
    village: Village, ann: int
) -> None:
    village.press(ann, Verb.PLACE_SHOW)
    assert village.press(ann, Verb.PLACE_DROP).said(ann) == [PlaceNeeded()]


def test_while_a_request_is_out_the_last_place_stays(village: Village, ann: int) -> None:
    village.supporter("Ben", "Surgery")
    village.asks(ann)
    village.press(ann, Verb.PLACE_SHOW)
    put = village.press(ann, Verb.PLACE_DROP)
    assert (put.answer, put.said(ann)) == (PlaceIsLast(), [])
    assert village.press(ann, Verb.PLACE_SHOW).said(ann) == shown("Emergency")


def test_of_two_places_one_can_be_removed_while_a_request_is_out(village: Village) -> None:
    ann = village.physician("Emergency", "Pediatrics")
    village.supporter("Ben", "Surgery")
    village.asks(ann)
    village.press(ann, Verb.PLACE_SHOW)
    card = CardId(village.departments["Pediatrics"])
    put = village.press(ann, Verb.PLACE_DROP, card)
    assert (put.said(ann), put.verbs(ann)) == (
        [LeavingAsked("Pediatrics")],
        [Verb.PLACE_LEFT, Verb.PLACE_SHOW],
    )
    assert village.press(ann, Verb.PLACE_SHOW).said(ann) == shown("Emergency", "Pediatrics")
    assert village.press(ann, Verb.PLACE_LEFT).said(ann) == shown("Emergency")
    assert village.press(ann, Verb.PLACE_LEFT, card).said(ann) == shown("Emergency")


def test_a_supporters_places_on_the_roster_stay_whatever_they_remove(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    put = village.press(ben, Verb.PLACE_SHOW)
    assert put.said(ben) == shown("Surgery")
    assert Verb.PLACE_DROP not in put.verbs(ben)
    surgery = CardId(village.departments["Surgery"])
    assert village.press(ben, Verb.PLACE_DROP, surgery).said(ben) == shown("Surgery")


def test_what_a_supporter_leads_is_their_place_too(village: Village) -> None:
    village.department("Clinic A", group="clinics")
    village.department("Clinic B", group="clinics")
    led = Leads(frozenset({village.departments["Psychiatry"]}), frozenset({"clinics"}))
    ben = village.supporter("Ben", "Surgery", leads=led)
    put = village.press(ben, Verb.PLACE_SHOW)
    assert put.said(ben) == shown("Clinic A", "Clinic B", "Psychiatry", "Surgery")


def test_a_place_named_later_takes_the_offer_back_that_it_forbids(
    village: Village, ann: int
) -> None:
    ben, cleo = village.supporter("Ben", "Surgery"), village.supporter("Cleo", "Pediatrics")
    case = village.asks(ann)
    assert village.asked(case.id) == {ben, cleo}
    put = village.command(ann, "start", f"join_{village.codes['Surgery']}")
    assert put.said(ben) == [OfferGone()]
    assert village.asked(case.id) == {cleo}


def test_a_place_named_after_an_introduction_withdraws_it(village: Village, ann: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    old = village.introduces(ann, ben)
    put = village.command(ann, "start", f"join_{village.codes['Surgery']}")
    assert [type(it) for it in put.said(ben)] == [SupporterReleased]
    near = [it for it in put.said(ann) if isinstance(it, LookingAgain)]
    assert [(it.why, it.name) for it in near] == [("near", "Dr. Ben")]
    assert village.request_of(ann).stage is Stage.WAITING
    assert village.request_of(ann).id != old.id


def test_a_place_that_forbids_nothing_leaves_the_introduction_alone(
    village: Village, ann: int
) -> None:
    ben = village.supporter("Ben", "Surgery")
    case = village.introduces(ann, ben)
    put = village.command(ann, "start", f"join_{village.codes['Pediatrics']}")
    assert put.said(ben) == []
    assert village.request_of(ann) == case


def test_the_list_is_complete_when_they_say_so(village: Village) -> None:
    village.supporter("Ben", "Surgery")
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Emergency']}")
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.CONSENT_AGREE)
    village.press(ann, Verb.PLACE_DONE)
    person = village.do(lambda work: work.people.find(ann))
    assert person
    assert (person.placed, person.asking) == (True, False)
    village.press(ann, Verb.ASK_SOON)
    assert isinstance(village.press(ann, Verb.ASK_SEND).said(ann)[0], RequestSent)


def test_a_coordinator_who_never_consented_has_no_places(village: Village) -> None:
    cora = village.coordinator()
    for verb in (Verb.PLACE_SHOW, Verb.PLACE_DONE):
        assert village.press(cora, verb).said(cora) == []
    card = CardId(village.departments["Surgery"])
    for verb in (Verb.PLACE_PICK, Verb.PLACE_DROP):
        assert village.press(cora, verb, card).said(cora) == []

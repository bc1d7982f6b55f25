"""Doorways: links and codes for coordinators' eyes, replaced at once where one has leaked."""

import pytest

from handlers.cards import ButtonOld
from handlers.joining.start import LinkInvalid
from handlers.programme.doorways import (
    PAGE,
    DoorwayRenewed,
    DoorwayShown,
    DoorwaysShown,
    RenewAsked,
)
from handlers.programme.roster import ForCoordinators
from handlers.verbs import WITH_ID, Verb
from storage.values import CardId
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

FOUR = ["Emergency", "Pediatrics", "Psychiatry", "Surgery"]
"""The departments of every village."""
VERBS = [each for each in Verb if each.startswith(("doorways:", "renew:"))]


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator of a programme that has a link of its own."""
    village.code(None)
    return village.coordinator()


def row_of(village: Village, place: str | None) -> CardId:
    """Return the id of a place's code."""
    letters = village.codes[place]
    codes = village.do(lambda work: list(work.codes.all().values()))
    return CardId(next(each.id for each in codes if each.letters == letters))


def names(village: Village, cora: int) -> list[str]:
    """Return the places on the buttons that a coordinator was shown last."""
    shown = [each for each in village.buttons[cora] if each.verb is Verb.DOORWAY_SHOW]
    return [str(each.label["place"]) for each in shown]


def test_every_place_is_listed_by_name_and_the_programme_first(village: Village, cora: int) -> None:
    assert village.command(cora, "departments").said(cora) == [DoorwaysShown(0)]
    assert names(village, cora) == ["", *FOUR]


def test_many_are_shown_a_page_at_a_time(village: Village) -> None:
    cora = village.coordinator()
    clinics = [f"Clinic {number:03}" for number in range(PAGE - 1)]
    for place in reversed(clinics):
        village.department(place)
    assert village.command(cora, "departments").said(cora) == [DoorwaysShown(3)]
    assert village.press(cora, Verb.DOORWAYS_FROM).said(cora) == [DoorwaysShown(0)]
    assert names(village, cora) == [*clinics, *FOUR]


@pytest.mark.parametrize("place", ["Surgery", None])
def test_a_place_shows_its_link_and_its_code(
    village: Village, cora: int, place: str | None
) -> None:
    letters = village.codes[place]
    link = f"https://t.me/{PROGRAMME.username}?start=join_{letters}"
    put = village.press(cora, Verb.DOORWAY_SHOW, row_of(village, place))
    assert put.said(cora) == [DoorwayShown(place or "", link, f"{letters[:4]} {letters[4:]}", 0)]
    further = [Verb.DEPT_SHOW] if place else []
    assert put.verbs(cora) == [Verb.POSTER_SEND, Verb.RENEW_ASK, *further]


def test_a_new_link_opens_the_old_one_does_not_and_whoever_is_in_stays(
    village: Village, cora: int
) -> None:
    carl, old = village.coordinator(), village.codes["Surgery"]
    ann = village.physician("Surgery")
    row = row_of(village, "Surgery")
    assert village.press(cora, Verb.RENEW_ASK, row).said(cora) == [RenewAsked("Surgery")]
    put = village.press(cora, Verb.RENEW_YES)
    (shown,) = put.said(cora)
    assert isinstance(shown, DoorwayShown)
    assert put.said(carl) == [DoorwayRenewed("Surgery")]
    new = shown.letters.replace(" ", "")
    assert new != old
    late, early = village.stranger(), village.stranger()
    said = village.command(late, "start", f"join_{old}").said(late)
    assert said == [LinkInvalid(PROGRAMME.contact)]
    village.command(early, "start", f"join_{new}")
    village.press(early, Verb.CONSENT_AGREE)
    surgery = (village.departments["Surgery"],)
    for person in (ann, early):
        found = village.do(lambda work, who=person: work.people.find(who))  # type: ignore[misc]
        assert found is not None
        assert found.departments == surgery


def test_a_link_may_stay_as_it_is(village: Village, cora: int) -> None:
    village.press(cora, Verb.RENEW_ASK, row_of(village, "Surgery"))
    (shown,) = village.press(cora, Verb.RENEW_NO).said(cora)
    assert isinstance(shown, DoorwayShown)
    assert shown.letters.replace(" ", "") == village.codes["Surgery"]


@pytest.mark.parametrize("verb", VERBS)
def test_nobody_else_can_use_its_buttons(village: Village, cora: int, verb: Verb) -> None:
    assert verb in WITH_ID
    row, before = row_of(village, "Surgery"), village.do(lambda work: dict(work.codes.all()))
    for person in (village.physician("Surgery"), village.supporter("Ben", "Surgery")):
        assert village.press(person, verb, row).answer == ButtonOld()
    assert village.press(cora, verb, CardId(b"x" * 16)).answer == ButtonOld()
    assert village.do(lambda work: dict(work.codes.all())) == before


def test_the_command_is_for_coordinators(village: Village, cora: int) -> None:
    assert cora
    ann = village.physician("Surgery")
    assert village.command(ann, "departments").said(ann) == [ForCoordinators()]

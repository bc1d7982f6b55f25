"""A department that goes into another while somebody is in the middle of naming it.

Whatever they had picked before, and whatever an old button still says, means what it became part
of: nobody is less kept out for the moment in which coordinators merged.
"""

import pytest

from handlers.joining.enlisting import NomineeShown
from handlers.orders import Listed
from handlers.programme.inviting import InviteeChecked
from handlers.supporter.apart import ApartOffered, ApartShown
from handlers.verbs import Verb
from storage.departments import Department
from storage.work import Work
from tests.handlers.joining.test_nominating import passes_on
from tests.handlers.joining.test_nominee import tells
from tests.handlers.programme.test_departments import kept, row
from tests.handlers.programme.test_desk import named
from tests.handlers.programme.test_inviting import describes
from tests.handlers.programme.test_merging import merges
from tests.handlers.village import Village


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator."""
    return named(village, "Cora")


@pytest.fixture
def nora(village: Village, cora: int) -> int:
    """One to whom an invitation was passed on, who has said that she works in Surgery."""
    assert cora
    nora = village.stranger()
    secret = passes_on(village, village.physician("Pediatrics"))
    village.command(nora, "start", f"agree_{secret}")
    tells(village, nora)
    return nora


def where(village: Village) -> list[tuple[str, ...]]:
    """Return where those on the roster work, by what is written down of them there."""

    def unit(work: Work) -> list[tuple[str, ...]]:
        known = work.departments.all()
        everybody = work.supporters.all().values()
        return [tuple(known[it].name for it in each.departments) for each in everybody]

    return village.do(unit)


def test_who_is_being_invited_works_in_what_it_became_part_of(village: Village, cora: int) -> None:
    describes(village, cora)
    merges(village, cora, "Surgery", "Emergency")
    village.press(cora, Verb.INVITE_DONE)
    assert where(village) == [("Emergency",)]


def test_a_place_that_was_offered_for_one_who_is_invited_is_what_it_became_part_of(
    village: Village, cora: int
) -> None:
    describes(village, cora, place="Pediatrics")
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(cora, Verb.INVITE_PLACE, row(village, "Surgery"))
    places = Listed(("Pediatrics", "Emergency"))
    assert put.said(cora) == [InviteeChecked("Dr. Roy", "family physician", places)]
    village.press(cora, Verb.INVITE_DONE)
    assert where(village) == [("Pediatrics", "Emergency")]


def test_a_nominee_works_in_what_it_became_part_of(village: Village, cora: int, nora: int) -> None:
    merges(village, cora, "Surgery", "Emergency")
    village.press(nora, Verb.NOMINEE_DONE)
    village.press(nora, Verb.CONSENT_AGREE)
    assert where(village) == [("Emergency",)]


def test_a_nominees_old_button_means_what_it_became_part_of(
    village: Village, cora: int, nora: int
) -> None:
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(nora, Verb.NOMINEE_PICK, row(village, "Surgery"))
    assert put.said(nora) == [NomineeShown("Dr. Nora", "surgeon", Listed(("Emergency",)))]
    assert village.button(nora, Verb.NOMINEE_DROP) == row(village, "Emergency")
    put = village.press(nora, Verb.NOMINEE_DROP)
    assert put.said(nora) == [NomineeShown("Dr. Nora", "surgeon", None)]


def test_a_place_of_which_no_button_speaks_any_more_can_be_dropped(
    village: Village, cora: int, nora: int
) -> None:
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(nora, Verb.NOMINEE_DROP, row(village, "Surgery"))
    assert put.said(nora) == [NomineeShown("Dr. Nora", "surgeon", None)]


def test_a_supporters_old_button_keeps_them_apart_from_what_it_became_part_of(
    village: Village, cora: int
) -> None:
    ben = village.supporter("Ben", "Pediatrics")
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(ben, Verb.APART_TOGGLE, row(village, "Surgery"))
    assert put.said(ben) == [ApartShown(Listed(("Emergency",)))]
    case = village.asks(village.physician("Surgery"))
    assert village.asked(case.id) == set()


def test_a_supporter_is_offered_only_what_stands(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Pediatrics")
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(ben, Verb.APART_BROWSE)
    assert put.said(ben) == [ApartOffered(0)]
    assert put.verbs(ben).count(Verb.APART_TOGGLE) == len(village.departments) - 1


def test_a_retired_place_stays_apart_from_what_its_neighbour_became_part_of(
    village: Village, cora: int
) -> None:
    ann, ben = village.physician("Psychiatry"), village.supporter("Ben", "Surgery")
    ward = Department(
        village.departments["Psychiatry"],
        "Psychiatry",
        keep_apart=(village.departments["Surgery"],),
    )
    village.do(lambda work: work.departments.put(ward))
    village.press(cora, Verb.DEPT_RETIRE_YES, row(village, "Psychiatry"))
    merges(village, cora, "Surgery", "Emergency")
    assert kept(village, "Psychiatry").retired
    case = village.asks(ann)
    assert ben not in village.asked(case.id)

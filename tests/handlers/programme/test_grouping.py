"""Grouping: groups are chosen, made and renamed, and whoever leads one leads no less for it."""

import pytest

from handlers.cards import ButtonOld
from handlers.pairs import id_of, pair
from handlers.programme.departments import DepartmentChanged
from handlers.programme.grouping import GroupAsked
from handlers.programme.naming import AnswerRefused
from handlers.verbs import Verb
from matching.values import Leads
from storage.values import CardId
from tests.handlers.programme.test_departments import everything, kept, row
from tests.handlers.programme.test_naming import names
from tests.handlers.village import Village

ACUTE = "acute care"


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator of a programme with two departments of one group and one of another."""
    village.department("Trauma", ACUTE)
    village.department("Burns", ACUTE)
    village.department("Clinic", "clinics")
    return village.coordinator()


def picked(village: Village, name: str, group: str) -> CardId:
    """Return what the button carries that puts a department into a group."""
    return CardId(pair(row(village, name), id_of(group)))


def test_the_groups_that_there_are_stand_on_buttons(village: Village, cora: int) -> None:
    put = village.press(cora, Verb.DEPT_GROUP, row(village, "Trauma"))
    assert put.said(cora) == [GroupAsked("Trauma", ACUTE)]
    assert put.verbs(cora) == [
        Verb.GROUP_PICK,
        Verb.GROUP_NEW,
        Verb.GROUP_RENAME,
        Verb.GROUP_NONE,
    ]
    put = village.press(cora, Verb.DEPT_GROUP, row(village, "Surgery"))
    assert put.verbs(cora) == [Verb.GROUP_PICK, Verb.GROUP_PICK, Verb.GROUP_NEW]


def test_a_department_goes_into_another_group_and_who_led_it_still_does(
    village: Village, cora: int
) -> None:
    carl = village.coordinator()
    dan = village.supporter("Dan", "Surgery", leads=Leads(groups=frozenset({ACUTE})))
    put = village.press(cora, Verb.GROUP_PICK, picked(village, "Trauma", "clinics"))
    assert put.said(carl) == [DepartmentChanged("group", "Trauma", ACUTE)]
    assert kept(village, "Trauma").group == "clinics"
    trauma = village.departments["Trauma"]
    assert village.listed(dan).leads == Leads(frozenset({trauma}), frozenset({ACUTE}))
    village.supporter("Ben", "Pediatrics")
    case = village.asks(village.physician("Trauma"))
    assert dan not in village.asked(case.id)


def test_a_second_tap_changes_nothing_more(village: Village, cora: int) -> None:
    carl = village.coordinator()
    card = picked(village, "Trauma", "clinics")
    village.press(cora, Verb.GROUP_PICK, card)
    before = everything(village)
    assert village.press(cora, Verb.GROUP_PICK, card).said(carl) == []
    assert everything(village) == before


def test_a_group_that_is_gone_cannot_be_picked(village: Village, cora: int) -> None:
    put = village.press(cora, Verb.GROUP_PICK, picked(village, "Trauma", "nothing"))
    assert put.answer == ButtonOld()


@pytest.mark.parametrize(("typed", "group"), [("Labs", "Labs"), ("CLINICS", "clinics")])
def test_a_group_can_be_typed_and_one_that_there_is_is_spelt_as_it_was(
    village: Village, cora: int, typed: str, group: str
) -> None:
    village.press(cora, Verb.GROUP_NEW, row(village, "Surgery"))
    names(village, cora, typed)
    assert kept(village, "Surgery").group == group


@pytest.mark.parametrize(("typed", "why"), [("a;b", "signs"), ("x" * 101, "long")])
def test_a_name_that_will_not_do_for_a_group_is_refused(
    village: Village, cora: int, typed: str, why: str
) -> None:
    for verb in (Verb.GROUP_NEW, Verb.GROUP_RENAME):
        village.press(cora, verb, row(village, "Trauma"))
        put = village.type(cora, typed)
        assert (put.said(cora), put.verbs(cora)) == ([AnswerRefused(why)], [verb])


def test_a_department_can_leave_its_group(village: Village, cora: int) -> None:
    dan = village.supporter("Dan", "Surgery", leads=Leads(groups=frozenset({"clinics"})))
    village.press(cora, Verb.GROUP_NONE, row(village, "Clinic"))
    assert kept(village, "Clinic").group == ""
    assert village.departments["Clinic"] in village.listed(dan).leads.departments
    assert village.press(cora, Verb.GROUP_RENAME, row(village, "Clinic")).answer == ButtonOld()


def test_a_group_is_renamed_everywhere_and_its_leaders_lead_it_still(
    village: Village, cora: int
) -> None:
    village.department("Old ward", ACUTE, retired=True)
    dan = village.supporter("Dan", "Surgery", leads=Leads(groups=frozenset({ACUTE})))
    carl = village.coordinator()
    village.press(cora, Verb.GROUP_RENAME, row(village, "Trauma"))
    put = names(village, cora, "Urgent care")
    assert put.said(carl) == [DepartmentChanged("group-name", "Urgent care", ACUTE)]
    for name in ("Trauma", "Burns", "Old ward"):
        assert kept(village, name).group == "Urgent care"
    assert kept(village, "Clinic").group == "clinics"
    assert village.listed(dan).leads.groups == {"Urgent care"}


def test_a_group_cannot_be_given_the_name_of_another(village: Village, cora: int) -> None:
    village.press(cora, Verb.GROUP_RENAME, row(village, "Trauma"))
    assert names(village, cora, "Clinics").said(cora) == [AnswerRefused("taken")]
    village.press(cora, Verb.GROUP_RENAME, row(village, "Trauma"))
    names(village, cora, "Acute Care")
    assert kept(village, "Burns").group == "Acute Care"

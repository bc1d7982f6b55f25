"""Departments in the chat: what is shown of one, and who may change it."""

from dataclasses import replace

import pytest

from handlers.cards import ButtonOld
from handlers.orders import Listed
from handlers.pairs import pair
from handlers.programme.departments import DepartmentChanged, DepartmentShown
from handlers.verbs import WITH_ID, Verb
from matching.values import Leads
from storage.departments import Department
from storage.session import new_id
from storage.values import CardId
from storage.work import Work
from tests.handlers.village import Village

VERBS = [each for each in Verb if each.startswith(("dept:", "group:"))]


def row(village: Village, name: str) -> CardId:
    """Return a department's id, as a button carries it."""
    return CardId(village.departments[name])


def kept(village: Village, name: str) -> Department:
    """Return a department as it stands."""
    found = village.do(lambda work: work.departments.find(village.departments[name]))
    assert found is not None
    return found


def test_a_department_shows_all_that_is_known_of_it(village: Village, cora: int) -> None:
    surgery = village.departments["Surgery"]
    village.department(
        "Trauma", "acute care", physicians=12, keep_apart=(surgery,), companions=(surgery,)
    )
    trauma = village.departments["Trauma"]
    village.do(lambda work: work.departments.put(_once_called(work, trauma)))
    village.supporter("Dan", "Surgery", leads=Leads(groups=frozenset({"acute care"})))
    village.supporter("Ben", "Surgery", leads=Leads(frozenset({trauma})))
    put = village.press(cora, Verb.DEPT_SHOW, row(village, "Trauma"))
    assert put.said(cora) == [
        DepartmentShown(
            place="Trauma",
            former=Listed(("Shock",)),
            group="acute care",
            size=12,
            apart=Listed(("Surgery",)),
            companions=Listed(("Surgery",)),
            leads=Listed(("Dr. Ben", "Dr. Dan")),
        )
    ]


def _once_called(work: Work, department: bytes) -> Department:
    return replace(work.departments.all()[department], former=("Shock",))


def test_of_a_bare_department_little_is_shown(village: Village, cora: int) -> None:
    put = village.press(cora, Verb.DEPT_SHOW, row(village, "Surgery"))
    assert put.said(cora) == [DepartmentShown("Surgery", None, "", None, None, None, None)]
    assert Verb.DEPT_HEADS not in put.verbs(cora)


@pytest.mark.parametrize("verb", VERBS)
def test_nobody_else_can_use_a_button_of_it(village: Village, cora: int, verb: Verb) -> None:
    village.department("Trauma", "acute care")
    ann, ben = village.physician("Surgery"), village.supporter("Ben", "Surgery")
    before = everything(village)
    listed = next(iter(village.do(lambda work: work.supporters.all())))
    one, two = row(village, "Trauma"), row(village, "Surgery")
    cards = [one, CardId(pair(one, two)), CardId(pair(one, listed))] if verb in WITH_ID else [None]
    for person in (ann, ben):
        for card in cards:
            put = village.press(person, verb, card)
            assert (put.answer, put.said(person), put.said(cora)) == (ButtonOld(), [], [])
    assert everything(village) == before


@pytest.mark.parametrize("verb", [each for each in VERBS if each in WITH_ID])
def test_a_forged_id_or_one_of_a_department_that_is_gone_does_nothing(
    village: Village, cora: int, verb: Verb
) -> None:
    gone = village.department("Gone", "lost", retired=True)
    merged = village.department("Merged", merged_into=village.departments["Surgery"])
    before = everything(village)
    surgery = row(village, "Surgery")
    forged = [new_id(), gone, merged, pair(gone, surgery), pair(merged, surgery)]
    for card in map(CardId, forged):
        put = village.press(cora, verb, card)
        assert (put.answer, put.said(cora)) == (ButtonOld(), [])
    assert everything(village) == before


def test_a_coordinator_of_yesterday_finds_old_buttons_only(village: Village, cora: int) -> None:
    village.press(cora, Verb.DEPT_SHOW, row(village, "Surgery"))
    village.consents(cora)
    village.do(dismiss_all)
    for verb in (Verb.DEPT_RETIRE, Verb.DEPT_MERGE, Verb.DEPT_RENAME, Verb.DEPT_APART):
        assert village.press(cora, verb).answer == ButtonOld()


def test_the_one_who_changes_something_is_not_told_of_it_but_all_others_are(
    village: Village, cora: int
) -> None:
    carl, cleo = village.coordinator(), village.coordinator(language="fr")
    village.press(cora, Verb.DEPT_APART, row(village, "Surgery"))
    put = village.press(cora, Verb.DEPT_APART_ON)
    (place,) = {each.place for each in put.said(carl) if isinstance(each, DepartmentChanged)}
    assert put.said(cleo) == put.said(carl) == [DepartmentChanged("apart", place)]
    assert not [each for each in put.said(cora) if isinstance(each, DepartmentChanged)]


def dismiss_all(work: Work) -> None:
    """Take the role of every coordinator away."""
    for each in [*work.coordinators.all()]:
        work.coordinators.drop(each)


def everything(village: Village) -> object:
    """Return all that a change could reach."""
    return village.do(
        lambda work: [dict(each.all()) for each in (work.departments, work.supporters, work.codes)]
    )

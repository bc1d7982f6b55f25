"""Shutting: a retired department takes nobody in, and keeps out whom it kept out."""

from handlers.cards import ButtonOld
from handlers.joining.places import PlacesShown, PlaceUnknown
from handlers.joining.start import PlaceClosed
from handlers.match import gaps
from handlers.orders import Listed
from handlers.programme.departments import DepartmentChanged
from handlers.programme.doorways import DoorwayShown, DoorwaysShown
from handlers.programme.shutting import DepartmentShut, ShutAsked, ShutRefused
from handlers.verbs import Verb
from matching.values import Leads
from storage.tallies import Counted
from storage.values import CardId
from tests.handlers.programme.test_departments import everything, kept, row
from tests.handlers.programme.test_naming import names
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def shuts(village: Village, cora: int, name: str) -> None:
    """Let a coordinator retire a department."""
    put = village.press(cora, Verb.DEPT_RETIRE_YES, row(village, name))
    assert put.said(cora) == [DepartmentShut(name)]


def test_it_is_asked_twice_and_then_done(village: Village, cora: int) -> None:
    carl, before = village.coordinator(), everything(village)
    put = village.press(cora, Verb.DEPT_RETIRE, row(village, "Surgery"))
    assert put.said(cora) == [ShutAsked("Surgery", sure=False)]
    assert put.verbs(cora) == [Verb.DEPT_RETIRE_SURE, Verb.DEPT_KEEP]
    put = village.press(cora, Verb.DEPT_RETIRE_SURE)
    assert put.said(cora) == [ShutAsked("Surgery", sure=True)]
    assert put.verbs(cora) == [Verb.DEPT_RETIRE_YES, Verb.DEPT_KEEP]
    assert everything(village) == before
    put = village.press(cora, Verb.DEPT_RETIRE_YES)
    assert put.said(cora) == [DepartmentShut("Surgery")]
    assert put.said(carl) == [DepartmentChanged("retired", "Surgery")]
    assert village.press(cora, Verb.DEPT_RETIRE_YES).answer == ButtonOld()


def test_its_link_opens_nothing_says_so_kindly_and_is_no_wrong_guess(
    village: Village, cora: int
) -> None:
    shuts(village, cora, "Surgery")
    ann, abe = village.stranger(), village.physician("Emergency")
    for person in (ann, abe):
        put = village.command(person, "start", f"join_{village.codes['Surgery']}")
        assert put.said(person) == [PlaceClosed(PROGRAMME.name, PROGRAMME.contact)]
        count = village.do(
            lambda work, who=person: work.tallies.count(who, Counted.GUESS, village.now)  # type: ignore[misc]
        )
        assert count == 0
    assert village.do(lambda work: work.doors.find(ann)) is None


def test_nobody_is_added_to_it(village: Village, cora: int) -> None:
    shuts(village, cora, "Surgery")
    ann = village.physician("Emergency")
    assert village.press(ann, Verb.PLACE_PICK, row(village, "Surgery")).answer == ButtonOld()
    for typed in ("Surgery", village.codes["Surgery"]):
        village.press(ann, Verb.PLACE_ADD)
        said = village.type(ann, typed).said(ann)
        assert said == [PlaceUnknown(PROGRAMME.contact, talking=False)]


def test_whoever_declared_it_is_kept_out_of_it_as_before(village: Village, cora: int) -> None:
    village.department("Trauma", "acute care", keep_apart=(village.departments["Psychiatry"],))
    ann = village.physician("Trauma")
    near = {
        village.supporter("Ben", "Trauma", "Emergency"),
        village.supporter("Cleo", "Psychiatry"),
        village.supporter("Dan", "Surgery", leads=Leads(groups=frozenset({"acute care"}))),
    }
    eve = village.supporter("Eve", "Pediatrics")
    shuts(village, cora, "Trauma")
    assert village.press(ann, Verb.PLACE_SHOW).said(ann) == [PlacesShown(Listed(("Trauma",)))]
    case = village.asks(ann)
    assert village.asked(case.id) == {eve}
    assert not near & village.asked(case.id)


def test_it_can_be_left_like_any_other_place(village: Village, cora: int) -> None:
    ann = village.physician("Surgery", "Emergency")
    shuts(village, cora, "Surgery")
    village.press(ann, Verb.PLACE_SHOW)
    put = village.press(ann, Verb.PLACE_DROP, row(village, "Surgery"))
    assert put.said(ann) == [PlacesShown(Listed(("Emergency",)))]


def test_it_is_refused_while_somebody_works_there_and_nowhere_else(
    village: Village, cora: int
) -> None:
    village.supporter("Ben", "Surgery")
    village.supporter("Cleo", "Surgery", "Emergency")
    refused = [ShutRefused("Surgery", Listed(("Dr. Ben",)))]
    for verb in (Verb.DEPT_RETIRE, Verb.DEPT_RETIRE_YES):
        assert village.press(cora, verb, row(village, "Surgery")).said(cora) == refused
    assert not kept(village, "Surgery").retired
    shuts(village, cora, "Psychiatry")
    village.supporter("Dan", "Psychiatry", "Emergency")
    put = village.press(cora, Verb.DEPT_RETIRE, row(village, "Emergency"))
    assert put.said(cora) == [ShutRefused("Emergency", Listed(("Dr. Dan",)))]


def test_it_is_nowhere_proposed_listed_or_missed(village: Village, cora: int) -> None:
    village.department("Trauma", companions=(village.departments["Psychiatry"],))
    ann = village.physician("Trauma")
    shuts(village, cora, "Psychiatry")
    assert kept(village, "Trauma").companions == ()
    assert Verb.PLACE_ALSO not in village.press(ann, Verb.PLACE_SHOW).verbs(ann)
    assert village.command(cora, "departments").said(cora) == [DoorwaysShown(0)]
    places = [it.label["place"] for it in village.buttons[cora] if it.verb is Verb.DOORWAY_SHOW]
    assert places == ["Emergency", "Pediatrics", "Surgery", "Trauma"]
    missed = village.do(lambda work: gaps.without_anybody_outside([], work, village.moment))
    assert [each.name for each in missed] == places


def test_added_by_its_name_it_is_the_same_one_again(village: Village, cora: int) -> None:
    carl, ann = village.coordinator(), village.physician("Surgery")
    shuts(village, cora, "Surgery")
    village.press(cora, Verb.DEPT_ADD)
    put = names(village, cora, "surgery")
    (shown,) = put.said(cora)
    assert isinstance(shown, DoorwayShown)
    assert shown.letters.replace(" ", "") == village.codes["Surgery"]
    assert put.said(carl) == [DepartmentChanged("again", "surgery")]
    ben = village.supporter("Ben", "Surgery")
    village.supporter("Cleo", "Emergency")
    case = village.asks(ann)
    assert ben not in village.asked(case.id)


def test_its_code_shows_nothing_to_a_coordinator_any_more(village: Village, cora: int) -> None:
    code = village.do(lambda work: work.codes.of(village.departments["Surgery"]))
    assert code is not None
    shuts(village, cora, "Surgery")
    for verb in (Verb.DOORWAY_SHOW, Verb.RENEW_ASK, Verb.RENEW_YES):
        assert village.press(cora, verb, CardId(code.id)).answer == ButtonOld()

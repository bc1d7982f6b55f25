"""Merging: two departments become one for good, and nobody is less kept out for it."""

from dataclasses import replace

from handlers.cards import ButtonOld
from handlers.joining.places import PlacesShown
from handlers.joining.start import LinkInvalid
from handlers.match.introduction import SupporterReleased
from handlers.match.matchmaking import OfferGone
from handlers.match.pool import affiliations
from handlers.match.starting_over import LookingAgain
from handlers.orders import Listed
from handlers.pairs import pair
from handlers.programme.departments import DepartmentChanged, DepartmentShown
from handlers.programme.doorways import DoorwayShown, DoorwaysShown
from handlers.programme.merging import PAGE, MergeAsked, MergeWhich
from handlers.programme.naming import AnswerRefused
from handlers.verbs import Verb
from matching.values import Leads
from storage.cases import Stage
from storage.departments import Department
from storage.values import CardId
from tests.handlers.programme.test_departments import everything, kept, row
from tests.handlers.programme.test_naming import names
from tests.handlers.put import Orders
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def two(village: Village, gone: str, into: str) -> CardId:
    """Return what the buttons carry that let one department go into another."""
    return CardId(pair(row(village, gone), row(village, into)))


def merges(village: Village, cora: int, gone: str, into: str) -> Orders:
    """Let a coordinator merge a department into another."""
    return village.press(cora, Verb.DEPT_MERGE_YES, two(village, gone, into))


def test_it_is_asked_twice_and_then_done(village: Village, cora: int) -> None:
    carl = village.coordinator()
    put = village.press(cora, Verb.DEPT_MERGE, row(village, "Surgery"))
    assert put.said(cora) == [MergeWhich("Surgery", 3, 0, talking=False)]
    card = two(village, "Surgery", "Emergency")
    put = village.press(cora, Verb.DEPT_MERGE_INTO, card)
    assert put.said(cora) == [MergeAsked("Surgery", "Emergency", sure=False)]
    assert put.verbs(cora) == [Verb.DEPT_MERGE_SURE, Verb.DEPT_KEEP]
    put = village.press(cora, Verb.DEPT_MERGE_SURE)
    assert put.said(cora) == [MergeAsked("Surgery", "Emergency", sure=True)]
    assert put.verbs(cora) == [Verb.DEPT_MERGE_YES, Verb.DEPT_KEEP]
    before = everything(village)
    (shown,) = village.press(cora, Verb.DEPT_KEEP).said(cora)
    assert (isinstance(shown, DepartmentShown), everything(village)) == (True, before)
    put = village.press(cora, Verb.DEPT_MERGE_YES)
    (shown,) = put.said(cora)
    assert isinstance(shown, DepartmentShown)
    assert (shown.place, shown.former) == ("Emergency", Listed(("Surgery",)))
    assert put.said(carl) == [DepartmentChanged("merged", "Emergency", "Surgery")]


def test_a_second_tap_does_nothing_more(village: Village, cora: int) -> None:
    merges(village, cora, "Surgery", "Emergency")
    before = everything(village)
    for verb in (Verb.DEPT_MERGE_INTO, Verb.DEPT_MERGE_SURE, Verb.DEPT_MERGE_YES):
        assert village.press(cora, verb, two(village, "Surgery", "Emergency")).answer == ButtonOld()
        assert village.press(cora, verb, two(village, "Emergency", "Surgery")).answer == ButtonOld()
        assert village.press(cora, verb, two(village, "Surgery", "Surgery")).answer == ButtonOld()
    assert everything(village) == before


def test_a_department_does_not_go_into_itself(village: Village, cora: int) -> None:
    before = everything(village)
    put = village.press(cora, Verb.DEPT_MERGE_YES, two(village, "Surgery", "Surgery"))
    assert (put.answer, everything(village)) == (ButtonOld(), before)


def test_whoever_declared_either_one_is_kept_out_of_both(village: Village, cora: int) -> None:
    ann, abe = village.physician("Surgery"), village.physician("Emergency")
    of_old, of_new = village.supporter("Ben", "Surgery"), village.supporter("Cleo", "Emergency")
    other = village.supporter("Dan", "Pediatrics")
    merges(village, cora, "Surgery", "Emergency")
    for person in (ann, abe):
        case = village.asks(person)
        assert village.asked(case.id) == {other}
        assert not village.asked(case.id) & {of_old, of_new}
        assert village.press(person, Verb.PLACE_SHOW).said(person) == [
            PlacesShown(Listed(("Emergency",)))
        ]


def test_a_chain_of_merges_leads_to_the_last_one(village: Village, cora: int) -> None:
    ann, ben = village.physician("Surgery"), village.supporter("Ben", "Psychiatry")
    merges(village, cora, "Surgery", "Emergency")
    merges(village, cora, "Emergency", "Pediatrics")
    merges(village, cora, "Pediatrics", "Psychiatry")
    last = village.departments["Psychiatry"]
    assert village.do(lambda work: affiliations(ann, work)) == {last}
    assert kept(village, "Psychiatry").former == ("Surgery", "Emergency", "Pediatrics")
    case = village.asks(ann)
    assert ben not in village.asked(case.id)


def test_an_offer_that_a_merger_forbids_is_taken_back_at_once(village: Village, cora: int) -> None:
    ann, ben = village.physician("Surgery"), village.supporter("Ben", "Emergency")
    cleo = village.supporter("Cleo", "Pediatrics")
    case = village.asks(ann)
    assert merges(village, cora, "Surgery", "Emergency").said(ben) == [OfferGone()]
    assert village.asked(case.id) == {cleo}


def test_an_introduction_that_a_merger_forbids_is_undone(village: Village, cora: int) -> None:
    ann, ben = village.physician("Surgery"), village.supporter("Ben", "Emergency")
    village.introduces(ann, ben)
    put = merges(village, cora, "Surgery", "Emergency")
    assert [type(it) for it in put.said(ben)] == [SupporterReleased]
    assert [it.why for it in put.said(ann) if isinstance(it, LookingAgain)] == ["near"]
    assert village.request_of(ann).stage is Stage.WAITING


def test_a_talk_that_has_begun_goes_on(village: Village, cora: int) -> None:
    ann, ben = village.physician("Surgery"), village.supporter("Ben", "Emergency")
    village.links(ann, ben)
    assert merges(village, cora, "Surgery", "Emergency").said(ann) == []
    assert village.type(ann, "Hello").heard(ben)


def test_leads_neighbours_companions_and_sizes_go_along(village: Village, cora: int) -> None:
    surgery, emergency, pediatrics, psychiatry = (
        village.departments[name] for name in ("Surgery", "Emergency", "Pediatrics", "Psychiatry")
    )
    written = [
        Department(
            *(surgery, "Surgery", "acute care", 10),
            *((pediatrics, emergency), (emergency, psychiatry), ("Theatre",)),
        ),
        Department(emergency, "Emergency", physicians=5),
        Department(psychiatry, "Psychiatry", "", None, (surgery,), (surgery, emergency)),
    ]
    for each in written:
        village.do(lambda work, it=each: work.departments.put(it))  # type: ignore[misc]
    ben = village.enlist(None, "Ben", "Surgery", "Emergency", apart_from=(surgery,))
    dan = village.enlist(
        None, "Dan", "Pediatrics", leads=Leads(frozenset({surgery}), frozenset({"acute care"}))
    )
    merges(village, cora, "Surgery", "Emergency")
    assert kept(village, "Emergency") == Department(
        *(emergency, "Emergency", "", 15, (pediatrics,), (psychiatry,), ("Theatre", "Surgery")),
    )
    assert kept(village, "Psychiatry").keep_apart == (emergency,)
    assert kept(village, "Psychiatry").companions == (emergency,)
    assert kept(village, "Surgery") == Department(surgery, "", merged_into=emergency)
    roster = village.do(lambda work: dict(work.supporters.all()))
    assert (roster[ben].departments, roster[ben].apart_from) == ((emergency,), (emergency,))
    assert roster[dan].leads == Leads(frozenset({emergency}), frozenset({"acute care"}))


def test_who_led_the_group_of_the_one_that_goes_leads_its_successor(
    village: Village, cora: int
) -> None:
    village.department("Trauma", "acute care")
    ann = village.physician("Trauma")
    dan = village.supporter("Dan", "Surgery", leads=Leads(groups=frozenset({"acute care"})))
    village.supporter("Ben", "Pediatrics")
    merges(village, cora, "Trauma", "Emergency")
    case = village.asks(ann)
    assert dan not in village.asked(case.id)


def test_the_old_link_leads_on_until_the_link_is_replaced(village: Village, cora: int) -> None:
    merges(village, cora, "Surgery", "Emergency")
    old, own = village.codes["Surgery"], village.codes["Emergency"]
    early, late = village.stranger(), village.stranger()
    village.command(early, "start", f"join_{old}")
    put = village.press(early, Verb.CONSENT_AGREE)
    assert put.said(early) == [PlacesShown(Listed(("Emergency",)))]
    assert village.command(cora, "departments").said(cora) == [DoorwaysShown(0)]
    places = [it.label["place"] for it in village.buttons[cora] if it.verb is Verb.DOORWAY_SHOW]
    assert places == ["Emergency", "Pediatrics", "Psychiatry"]
    code = village.do(lambda work: work.codes.of(village.departments["Emergency"]))
    assert code is not None
    assert code.letters == own
    (shown,) = village.press(cora, Verb.DOORWAY_SHOW, CardId(code.id)).said(cora)
    assert isinstance(shown, DoorwayShown)
    assert shown.former == 1
    village.press(cora, Verb.RENEW_YES, CardId(code.id))
    assert village.command(late, "start", f"join_{old}").said(late) == [
        LinkInvalid(PROGRAMME.contact)
    ]


def test_whoever_stood_at_the_door_of_the_one_that_went_comes_into_its_successor(
    village: Village, cora: int
) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    village.press(ann, Verb.ASK_START)
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(ann, Verb.CONSENT_AGREE)
    assert put.said(ann) == [PlacesShown(Listed(("Emergency",)))]


def test_a_place_is_dropped_under_its_successors_name_and_never_under_its_old_one(
    village: Village, cora: int
) -> None:
    ann = village.physician("Surgery", "Emergency")
    village.press(ann, Verb.PLACE_SHOW)
    stale = row(village, "Surgery")
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(ann, Verb.PLACE_DROP, stale)
    assert put.said(ann) == [PlacesShown(Listed(("Emergency",)))]
    village.press(ann, Verb.PLACE_DROP, row(village, "Emergency"))
    assert village.do(lambda work: affiliations(ann, work)) == frozenset()


def test_an_old_button_that_adds_a_place_adds_its_successor(village: Village, cora: int) -> None:
    ann = village.physician("Pediatrics")
    merges(village, cora, "Surgery", "Emergency")
    put = village.press(ann, Verb.PLACE_PICK, row(village, "Surgery"))
    assert put.said(ann) == [PlacesShown(Listed(("Emergency", "Pediatrics")))]


def test_the_name_of_the_one_that_went_is_nobody_elses(village: Village, cora: int) -> None:
    merges(village, cora, "Surgery", "Emergency")
    village.press(cora, Verb.DEPT_ADD)
    assert names(village, cora, "Surgery").said(cora) == [AnswerRefused("taken")]


def test_of_many_some_letters_find_the_one_to_go_into(village: Village, cora: int) -> None:
    for number in range(PAGE + 5):
        village.department(f"Clinic {number:02}")
    put = village.press(cora, Verb.DEPT_MERGE, row(village, "Surgery"))
    assert put.said(cora) == [MergeWhich("Surgery", PAGE + 8, 8, talking=False)]
    assert village.type(cora, "psych").said(cora) == [MergeWhich("Surgery", 1, 0, talking=False)]
    village.press(cora, Verb.DEPT_MERGE, row(village, "Surgery"))
    merges(village, cora, "Clinic 01", "Clinic 02")
    village.press(cora, Verb.DEPT_MERGE, row(village, "Surgery"))
    village.do(lambda work: work.departments.put(replace(kept_in(work, village), retired=True)))
    assert village.type(cora, "psych").said(cora) == [ButtonOld()]


def kept_in(work: object, village: Village) -> Department:
    """Return Surgery as it stands in a unit."""
    return work.departments.all()[village.departments["Surgery"]]  # type: ignore[attr-defined,no-any-return]

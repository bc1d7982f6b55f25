"""Relating: kept apart, led by, worked in too; a tap says what it does, and does it at once."""

import pytest

from handlers.asking import FirstForWhom
from handlers.buttons import Button
from handlers.cards import ButtonOld
from handlers.conversation.for_whom import TakenForAnswer
from handlers.match.matchmaking import OfferGone
from handlers.pairs import id_of, pair
from handlers.programme.departments import DepartmentChanged
from handlers.programme.relating import PAGE, RelationShown
from handlers.programme.relations import RELATIONS, Relation
from handlers.verbs import Verb
from matching.values import Leads
from storage.values import CardId
from tests.handlers.programme.test_departments import everything, kept, row
from tests.handlers.village import Village

ACUTE = "acute care"


def last(village: Village, cora: int, verb: Verb, name: str) -> CardId:
    """Return what the newest button of a verb with a name on it carries."""
    shown: list[Button] = [
        each
        for each in reversed(village.buttons[cora])
        if each.verb is verb and each.label["other"] == name
    ]
    return CardId(shown[0].id or b"")


def names(village: Village, cora: int, verb: Verb, before: int = 0) -> list[str]:
    """Return the names on buttons of a verb that somebody was shown."""
    return [str(it.label["other"]) for it in village.buttons[cora][before:] if it.verb is verb]


def opens(village: Village, cora: int, relation: Relation, name: str) -> None:
    """Let a coordinator open the card of a relation."""
    village.press(cora, relation.ask, row(village, name))


def test_a_place_is_kept_apart_in_both_directions_and_offers_are_taken_back(
    village: Village, cora: int
) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    cleo = village.supporter("Cleo", "Pediatrics")
    case = village.asks(ann)
    assert village.asked(case.id) == {ben, cleo}
    put = village.press(cora, Verb.DEPT_APART, row(village, "Surgery"))
    assert put.said(cora) == [RelationShown("apart", "Surgery", 3, 0, talking=False)]
    card = last(village, cora, Verb.DEPT_APART_ON, "Emergency")
    put = village.press(cora, Verb.DEPT_APART_ON, card)
    assert put.said(ben) == [OfferGone()]
    assert village.asked(case.id) == {cleo}
    opens(village, cora, RELATIONS[0], "Emergency")
    off = last(village, cora, Verb.DEPT_APART_OFF, "Surgery")
    village.press(cora, Verb.DEPT_APART_OFF, off)
    assert kept(village, "Surgery").keep_apart == kept(village, "Emergency").keep_apart == ()


def test_who_is_set_to_lead_a_place_is_asked_no_more_by_those_who_work_there(
    village: Village, cora: int
) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    cleo = village.supporter("Cleo", "Pediatrics")
    case = village.asks(ann)
    opens(village, cora, RELATIONS[2], "Emergency")
    card = last(village, cora, Verb.DEPT_LEADS_ON, "Dr. Ben")
    assert village.press(cora, Verb.DEPT_LEADS_ON, card).said(ben) == [OfferGone()]
    assert village.asked(case.id) == {cleo}
    assert village.listed(ben).leads.departments == {village.departments["Emergency"]}
    off = last(village, cora, Verb.DEPT_LEADS_OFF, "Dr. Ben")
    village.press(cora, Verb.DEPT_LEADS_OFF, off)
    assert village.listed(ben).leads == Leads()


def test_who_is_set_to_lead_a_group_leads_everything_in_it(village: Village, cora: int) -> None:
    village.department("Trauma", ACUTE)
    village.department("Burns", ACUTE)
    ann, ben = village.physician("Burns"), village.supporter("Ben", "Surgery")
    carl, cleo = village.coordinator(), village.supporter("Cleo", "Pediatrics")
    case = village.asks(ann)
    put = village.press(cora, Verb.DEPT_HEADS, row(village, "Trauma"))
    assert put.said(cora) == [RelationShown("heads", ACUTE, 2, 0, talking=False)]
    card = last(village, cora, Verb.DEPT_HEADS_ON, "Dr. Ben")
    put = village.press(cora, Verb.DEPT_HEADS_ON, card)
    assert put.said(carl) == [DepartmentChanged("heads", ACUTE)]
    assert village.asked(case.id) == {cleo}
    village.press(cora, Verb.DEPT_HEADS_OFF, last(village, cora, Verb.DEPT_HEADS_OFF, "Dr. Ben"))
    assert village.listed(ben).leads == Leads()


def test_companions_are_chosen_and_nobody_needs_to_hear_of_it(village: Village, cora: int) -> None:
    carl = village.coordinator()
    opens(village, cora, RELATIONS[1], "Emergency")
    card = last(village, cora, Verb.DEPT_ALSO_ON, "Surgery")
    assert village.press(cora, Verb.DEPT_ALSO_ON, card).said(carl) == []
    assert kept(village, "Emergency").companions == (village.departments["Surgery"],)
    assert kept(village, "Surgery").companions == ()
    off = last(village, cora, Verb.DEPT_ALSO_OFF, "Surgery")
    village.press(cora, Verb.DEPT_ALSO_OFF, off)
    assert kept(village, "Emergency").companions == ()


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda each: each.kind)
def test_a_second_tap_changes_nothing_more(village: Village, cora: int, relation: Relation) -> None:
    village.department("Trauma", ACUTE)
    village.supporter("Ben", "Surgery")
    carl = village.coordinator()
    opens(village, cora, relation, "Trauma")
    for verb in (relation.on, relation.off):
        card = village.button(cora, verb)
        village.press(cora, verb, card)
        before = everything(village)
        assert village.press(cora, verb, card).said(carl) == []
        assert everything(village) == before


def test_a_group_that_is_gone_is_led_by_nobody_more(village: Village, cora: int) -> None:
    village.department("Trauma", ACUTE)
    ben = village.enlist(None, "Ben", "Surgery")
    assert village.press(cora, Verb.DEPT_HEADS, row(village, "Surgery")).answer == ButtonOld()
    card = CardId(pair(id_of("no such group"), ben))
    assert village.press(cora, Verb.DEPT_HEADS_ON, card).answer == ButtonOld()


def test_of_many_some_letters_find_one(village: Village, cora: int) -> None:
    for number in range(PAGE + 5):
        village.department(f"Clinic {number:02}")
    put = village.press(cora, Verb.DEPT_APART, row(village, "Surgery"))
    count = PAGE + 5 + 3
    assert put.said(cora) == [RelationShown("apart", "Surgery", count, 8, talking=False)]
    before = len(village.buttons[cora])
    put = village.type(cora, "nic 1")
    assert put.said(cora) == [RelationShown("apart", "Surgery", 10, 0, talking=False)]
    found = names(village, cora, Verb.DEPT_APART_ON, before)
    assert found == [f"Clinic {number}" for number in range(10, 20)]


def test_letters_that_nothing_holds_are_said_to_find_nothing(village: Village, cora: int) -> None:
    for number in range(PAGE + 5):
        village.enlist(None, f"S{number}", "Surgery")
    opens(village, cora, RELATIONS[2], "Surgery")
    put = village.type(cora, "zz")
    assert put.said(cora) == [RelationShown("leads", "Surgery", 0, 0, talking=False)]
    opens(village, cora, RELATIONS[2], "Surgery")
    village.do(lambda work: work.departments.drop(village.departments["Surgery"]))
    assert village.type(cora, "s1").said(cora) == [ButtonOld()]


def test_one_who_is_in_a_talk_says_that_letters_are_the_answer(village: Village) -> None:
    for number in range(PAGE):
        village.department(f"Clinic {number:02}")
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.links(ann, ben)
    put = village.press(ben, Verb.DEPT_APART, row(village, "Surgery"))
    assert put.said(ben) == [RelationShown("apart", "Surgery", PAGE + 3, 3, talking=True)]
    assert village.type(ben, "psy").heard(ann) == []
    put = village.press(ben, Verb.TO_ANSWER)
    shown = RelationShown("apart", "Surgery", 1, 0, talking=True)
    assert (put.said(ben), put.heard(ann)) == ([TakenForAnswer(), shown], [])


def test_no_letters_are_asked_for_while_it_is_open_for_whom_a_text_is(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.links(ann, ben)
    village.press(ben, Verb.DEPT_ADD)
    village.type(ben, "For one of you")
    for verb in (Verb.DEPT_APART, Verb.DEPT_MERGE):
        put = village.press(ben, verb, row(village, "Surgery"))
        assert (put.answer, put.said(ben)) == (FirstForWhom(), [])


@pytest.mark.parametrize("verb", [Verb.DEPT_APART_ON, Verb.DEPT_ALSO_ON])
def test_a_forged_button_relates_nothing_to_itself(village: Village, cora: int, verb: Verb) -> None:
    surgery, before = row(village, "Surgery"), everything(village)
    assert village.press(cora, verb, CardId(pair(surgery, surgery))).answer == ButtonOld()
    assert everything(village) == before


@pytest.mark.parametrize("border", ["Emergency", "Psychiatry"])
def test_one_who_was_asked_cannot_read_from_a_border_where_the_requester_works(
    village: Village, border: str
) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    cleo = village.supporter("Cleo", "Pediatrics")
    village.coordinator(ben)
    case = village.asks(ann)
    assert village.asked(case.id) == {ben, cleo}
    card = CardId(pair(row(village, "Surgery"), row(village, border)))
    put = village.press(ben, Verb.DEPT_APART_ON, card)
    assert [it for it in put.said(ben) if isinstance(it, OfferGone)] == [OfferGone()]
    village.press(ben, Verb.DEPT_APART_OFF, card)
    village.wait(hours=5)
    assert village.asked(case.id) == {cleo}


def test_what_tells_nothing_takes_no_offer_from_the_one_who_does_it(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    case = village.asks(ann)
    village.press(ben, Verb.DEPT_RENAME, row(village, "Pediatrics"))
    village.type(ben, "Children")
    village.press(ben, Verb.NAME_YES)
    assert village.asked(case.id) == {ben}


def test_many_that_are_related_already_are_shown_a_page_of_and_found_by_letters(
    village: Village, cora: int
) -> None:
    clinics = [f"Clinic {number:03}" for number in range(120)]
    rows = tuple(village.department(name) for name in clinics)
    village.department("University", keep_apart=rows)
    put = village.press(cora, Verb.DEPT_APART, row(village, "University"))
    assert put.verbs(cora) == [Verb.DEPT_APART_OFF] * PAGE + [Verb.DEPT_APART_ON] * 4
    put = village.type(cora, "117")
    assert put.said(cora) == [RelationShown("apart", "University", 1, 0, talking=False)]
    assert put.verbs(cora) == [Verb.DEPT_APART_OFF]

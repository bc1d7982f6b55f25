"""Companions: where people of a place often work too stands on a button, as coordinators said."""

from handlers.match.companions import AT_MOST
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.village import Village


def proposed(village: Village, person: int) -> list[str]:
    """Return what is proposed to somebody who looks at their places."""
    before = len(village.buttons.get(person, []))
    village.press(person, Verb.PLACE_SHOW)
    shown = village.buttons[person][before:]
    return [str(each.label["place"]) for each in shown if each.verb is Verb.PLACE_ALSO]


def test_what_coordinators_have_chosen_is_proposed_and_one_tap_adds_it(village: Village) -> None:
    surgery, psychiatry = village.departments["Surgery"], village.departments["Psychiatry"]
    village.department("Trauma", "acute care", companions=(surgery, psychiatry))
    village.department("Burns", "acute care")
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Trauma']}")
    put = village.press(ann, Verb.CONSENT_AGREE)
    also = [Verb.PLACE_ALSO] * 2
    assert put.verbs(ann) == [Verb.PLACE_DONE, *also, Verb.PLACE_ADD, Verb.PLACE_DROP]
    assert proposed(village, ann) == ["Surgery", "Psychiatry"]
    village.press(ann, Verb.PLACE_ALSO, CardId(surgery))
    assert proposed(village, ann) == ["Psychiatry"]


def test_where_nothing_was_chosen_it_is_the_rest_of_the_group(village: Village) -> None:
    for name in ("Trauma", "Burns", "Intensive care"):
        village.department(name, "acute care")
    assert proposed(village, village.physician("Trauma")) == ["Burns", "Intensive care"]
    assert proposed(village, village.physician("Surgery")) == []


def test_those_of_the_place_named_last_come_first_and_not_too_many(village: Village) -> None:
    surgery = village.departments["Surgery"]
    village.department("Trauma", companions=(surgery,))
    for number in range(2 * AT_MOST):
        village.department(f"Clinic {number:02}", "clinics")
    ann = village.physician("Clinic 00", "Trauma")
    assert proposed(village, ann) == ["Surgery", *(f"Clinic {n:02}" for n in range(1, AT_MOST))]


def test_what_others_declare_changes_nothing(village: Village) -> None:
    for _ in range(5):
        village.physician("Emergency", "Surgery")
    assert proposed(village, village.physician("Emergency")) == []


def test_a_second_link_adds_and_proposes_its_own_companions(village: Village) -> None:
    village.department("Trauma", companions=(village.departments["Surgery"],))
    ann = village.physician("Emergency")
    village.command(ann, "start", f"join_{village.codes['Trauma']}")
    assert proposed(village, ann) == ["Surgery"]
    person = village.do(lambda work: work.people.find(ann))
    assert person is not None
    assert person.departments == (village.departments["Emergency"], village.departments["Trauma"])

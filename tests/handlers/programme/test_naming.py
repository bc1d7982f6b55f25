"""Naming: a department is added, called otherwise, or said to be of a certain size."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, TakenForAnswer
from handlers.conversation.holding import AT_MOST, HeldEnough, TextExpired, TextThrownAway
from handlers.joining.places import PlacesShown
from handlers.orders import Listed
from handlers.programme.departments import DepartmentChanged, DepartmentShown
from handlers.programme.doorways import DoorwayShown, DoorwaysShown
from handlers.programme.naming import AnswerAsked, AnswerRefused
from handlers.sure import NameTyped
from handlers.verbs import Verb
from matching.values import DepartmentId
from storage.values import CardId
from tests.handlers.programme.test_departments import dismiss_all, everything, kept, row
from tests.handlers.put import Orders
from tests.handlers.village import Village


def names(village: Village, cora: int, name: str) -> Orders:
    """Let a coordinator type a name, and say that it is one."""
    assert village.type(cora, name).said(cora) == [NameTyped(" ".join(name.split()))]
    return village.press(cora, Verb.NAME_YES)


def adds(village: Village, cora: int, name: str) -> DoorwayShown:
    """Let a coordinator add a department, and return its link."""
    assert village.press(cora, Verb.DEPT_ADD).said(cora) == [AnswerAsked("dept-new", talking=False)]
    (shown,) = names(village, cora, name).said(cora)
    assert isinstance(shown, DoorwayShown)
    return shown


def renames(village: Village, cora: int, name: str, to: str) -> None:
    """Let a coordinator call a department otherwise."""
    village.press(cora, Verb.DEPT_RENAME, row(village, name))
    (shown,) = names(village, cora, to).said(cora)
    assert isinstance(shown, DepartmentShown)
    assert shown.place == " ".join(to.split())


def test_the_list_of_places_leads_to_a_new_one(village: Village, cora: int) -> None:
    put = village.command(cora, "departments")
    assert put.said(cora) == [DoorwaysShown(0)]
    assert put.verbs(cora)[-1] is Verb.DEPT_ADD


def test_a_new_department_has_a_link_by_which_one_comes_in(village: Village, cora: int) -> None:
    carl, ann = village.coordinator(), village.stranger()
    village.press(cora, Verb.DEPT_ADD)
    put = names(village, cora, "  Family   Medicine ")
    (shown,) = put.said(cora)
    assert isinstance(shown, DoorwayShown)
    assert shown.place == "Family Medicine"
    assert put.said(carl) == [DepartmentChanged("added", "Family Medicine")]
    village.command(ann, "start", shown.link.partition("start=")[2])
    put = village.press(ann, Verb.CONSENT_AGREE)
    assert put.said(ann) == [PlacesShown(Listed(("Family Medicine",)))]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("x" * 101, "long"),
        ("Eye; Ear", "signs"),
        ("=1+1", "signs"),
        ("*", "signs"),
        ("◇ Emergency", "signs"),
        ("...", "signs"),
        ("Eye\u202eraE", "signs"),
        ("surgery", "taken"),
        (" SURGERY ", "taken"),
    ],
)
def test_a_name_that_will_not_do_is_refused_and_the_question_can_be_opened_again(
    village: Village, cora: int, typed: str, why: str
) -> None:
    before = everything(village)
    village.press(cora, Verb.DEPT_ADD)
    put = village.type(cora, typed)
    if why == "taken":
        put = village.press(cora, Verb.NAME_YES)
    assert (put.said(cora), put.verbs(cora)) == ([AnswerRefused(why)], [Verb.DEPT_ADD])
    assert village.do(lambda work: work.dialogue.find(cora, village.now)) is None
    assert everything(village) == before


def test_a_new_name_keeps_the_link_and_whoever_is_in_it(village: Village, cora: int) -> None:
    ann, ben = village.physician("Surgery"), village.supporter("Ben", "Surgery")
    carl = village.coordinator()
    village.press(cora, Verb.DEPT_RENAME, row(village, "Surgery"))
    put = names(village, cora, "General surgery")
    assert put.said(carl) == [DepartmentChanged("renamed", "General surgery", "Surgery")]
    assert kept(village, "Surgery").former == ("Surgery",)
    late = village.stranger()
    village.command(late, "start", f"join_{village.codes['Surgery']}")
    village.press(late, Verb.CONSENT_AGREE)
    for person in (ann, ben, late):
        said = village.press(person, Verb.PLACE_SHOW).said(person)
        assert said == [PlacesShown(Listed(("General surgery",)))]


def test_an_earlier_name_still_leads_to_a_department_and_is_nobody_elses(
    village: Village, cora: int
) -> None:
    renames(village, cora, "Surgery", "Operating rooms")
    ann = village.physician("Emergency")
    village.press(ann, Verb.PLACE_ADD)
    put = village.type(ann, "surg")
    assert put.said(ann) == [PlacesShown(Listed(("Emergency", "Operating rooms")))]
    village.press(cora, Verb.DEPT_ADD)
    assert names(village, cora, "Surgery").said(cora) == [AnswerRefused("taken")]
    village.press(cora, Verb.DEPT_RENAME, row(village, "Emergency"))
    assert names(village, cora, "Surgery").said(cora) == [AnswerRefused("taken")]
    renames(village, cora, "Surgery", "SURGERY")
    assert kept(village, "Surgery").former == ("Operating rooms",)


@pytest.mark.parametrize(("typed", "size"), [("12", 12), ("0", None), ("999999", 999999)])
def test_the_number_of_physicians_is_typed(
    village: Village, cora: int, typed: str, size: int | None
) -> None:
    village.press(cora, Verb.DEPT_SIZE, row(village, "Surgery"))
    village.type(cora, typed)
    assert kept(village, "Surgery").physicians == size


@pytest.mark.parametrize("typed", ["twelve", "-1", "1.5", "1234567", "٣", ""])
def test_what_is_no_number_is_refused(village: Village, cora: int, typed: str) -> None:
    village.press(cora, Verb.DEPT_SIZE, row(village, "Surgery"))
    put = village.type(cora, typed)
    assert (put.said(cora), put.verbs(cora)) == ([AnswerRefused("number")], [Verb.DEPT_SIZE])
    assert kept(village, "Surgery").physicians is None


def test_an_answer_about_a_department_that_is_gone_changes_nothing(
    village: Village, cora: int
) -> None:
    for verb in (Verb.DEPT_RENAME, Verb.DEPT_SIZE, Verb.GROUP_NEW):
        village.department("Gone")
        village.press(cora, verb, row(village, "Gone"))
        gone = village.departments["Gone"]
        village.do(lambda work, it=gone: work.departments.drop(DepartmentId(it)))  # type: ignore[misc]
        put = village.type(cora, "12")
        put = village.press(cora, Verb.NAME_YES) if verb is not Verb.DEPT_SIZE else put
        assert put.said(cora) == [ButtonOld()]


def test_what_was_typed_is_no_name_and_read_by_nobody_before_a_yes(
    village: Village, cora: int
) -> None:
    carl, before = village.coordinator(), everything(village)
    village.press(cora, Verb.DEPT_ADD)
    put = village.type(cora, "I cannot go on like this")
    assert (put.said(carl), everything(village)) == ([], before)
    put = village.press(cora, Verb.NAME_NO)
    assert (put.said(cora), put.said(carl)) == ([TextThrownAway()], [])
    for verb in (Verb.NAME_YES, Verb.NAME_NO):
        assert village.press(cora, verb).answer == ButtonOld()
    assert (everything(village), village.do(lambda work: work.held.of(cora))) == (before, [])


def test_a_name_without_an_answer_is_gone_after_a_day(village: Village, cora: int) -> None:
    before = everything(village)
    village.press(cora, Verb.DEPT_ADD)
    village.type(cora, "Ophthalmology")
    assert village.wait(hours=30).said(cora) == [TextExpired()]
    assert village.press(cora, Verb.NAME_YES).answer == ButtonOld()
    assert (everything(village), village.do(lambda work: work.held.of(cora))) == (before, [])


def test_nobody_else_says_yes_to_a_name_nor_one_who_no_longer_coordinates(
    village: Village,
) -> None:
    ben, carl = village.supporter("Ben", "Surgery"), village.coordinator()
    village.coordinator(ben)
    before = everything(village)
    village.press(ben, Verb.DEPT_ADD)
    village.type(ben, "Ophthalmology")
    card = village.button(ben, Verb.NAME_YES)
    assert village.press(carl, Verb.NAME_YES, card).answer == ButtonOld()
    village.do(dismiss_all)
    assert village.press(ben, Verb.NAME_YES, card).answer == ButtonOld()
    assert (everything(village), village.do(lambda work: work.held.of(ben))) == (before, [])


def test_no_more_is_held_than_anybody_can_keep(village: Village, cora: int) -> None:
    for _ in range(AT_MOST):
        village.press(cora, Verb.DEPT_ADD)
        village.type(cora, "Ophthalmology")
    village.press(cora, Verb.DEPT_ADD)
    assert village.type(cora, "Ophthalmology").said(cora) == [HeldEnough()]


# A coordinator who is in touch with somebody here.


def test_what_a_coordinator_in_a_talk_types_is_never_taken_for_a_name(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.links(ann, ben)
    before = everything(village)
    put = village.press(ben, Verb.DEPT_RENAME, row(village, "Pediatrics"))
    assert put.said(ben) == [AnswerAsked("dept-name", talking=True)]
    put = village.type(ben, "I have been there too")
    assert [type(each) for each in put.said(ben)] == [ForWhom]
    assert (put.heard(ann), everything(village)) == ([], before)
    assert village.press(ben, Verb.TO, village.button(ben, Verb.TO)).said(ben)


def test_held_words_reach_the_talk_that_they_are_for(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.links(ann, ben)
    village.press(ben, Verb.DEPT_ADD)
    village.type(ben, "I have been there too")
    talk = next(it for it in village.buttons[ben] if it.verb is Verb.TO and it.label["name"])
    put = village.press(ben, Verb.TO, CardId(talk.id or b""))
    assert [text for _, text in put.heard(ann)] == ["I have been there too"]


def test_words_that_answer_are_a_name_after_a_yes_and_not_before(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.links(ann, ben)
    village.press(ben, Verb.DEPT_RENAME, row(village, "Pediatrics"))
    village.type(ben, "Children")
    put = village.press(ben, Verb.TO_ANSWER)
    assert (put.heard(ann), put.said(ben)) == ([], [TakenForAnswer(), NameTyped("Children")])
    assert kept(village, "Pediatrics").name == "Pediatrics"
    put = village.press(ben, Verb.NAME_YES)
    assert (put.heard(ann), kept(village, "Pediatrics").name) == ([], "Children")
    assert village.press(ben, Verb.TO_ANSWER).answer == ButtonOld()
    assert village.type(ben, "Adults").heard(ann) == [("Dr. Ben", "Adults")]


def test_one_who_no_longer_coordinates_says_of_no_text_that_it_answers(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.links(ann, ben)
    village.press(ben, Verb.DEPT_RENAME, row(village, "Pediatrics"))
    village.type(ben, "Children")
    village.do(dismiss_all)
    assert village.press(ben, Verb.TO_ANSWER).answer == ButtonOld()
    talk = next(it for it in village.buttons[ben] if it.verb is Verb.TO and it.label["name"])
    put = village.press(ben, Verb.TO, CardId(talk.id or b""))
    assert put.heard(ann) == [("Dr. Ben", "Children")]
    assert kept(village, "Pediatrics").name == "Pediatrics"


def test_a_reply_is_no_answer(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.links(ann, ben)
    village.type(ann, "Hello")
    (order,) = village.waiting()
    message = village.mark(order)
    village.press(ben, Verb.DEPT_RENAME, row(village, "Pediatrics"))
    assert village.type(ben, "Hello to you", reply_to=message).heard(ann)
    assert kept(village, "Pediatrics").name == "Pediatrics"


def test_what_comes_late_or_after_something_else_is_no_answer(village: Village, cora: int) -> None:
    village.press(cora, Verb.DEPT_ADD)
    village.clock.go_on(timedelta(minutes=15))
    village.type(cora, "Ophthalmology")
    village.press(cora, Verb.DEPT_ADD)
    village.command(cora, "roster")
    village.type(cora, "Ophthalmology")
    assert village.do(lambda work: work.departments.named("Ophthalmology")) is None


def test_one_who_no_longer_coordinates_answers_nothing(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    cora = village.coordinator(ben)
    village.press(cora, Verb.DEPT_ADD)
    village.do(dismiss_all)
    village.type(cora, "Ophthalmology")
    assert village.do(lambda work: work.departments.named("Ophthalmology")) is None

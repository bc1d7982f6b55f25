"""Sharing: a number, an address or a name, typed and held until both have said yes."""

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.agreed import ValueGiven, ValuePassed
from handlers.conversation.for_whom import ForWhom
from handlers.conversation.holding import NobodyThere, TalkOver
from handlers.conversation.proposing import (
    ContactProposed,
    NameProposed,
    NotNow,
    ProposalGone,
    ProposalOpen,
)
from handlers.conversation.sharing import (
    LONGEST,
    ContactAsked,
    OwnNameAsked,
    ValueHeld,
    ValueRefused,
    ValueThrownAway,
)
from handlers.verbs import Verb
from storage.cases import Stage
from storage.proposals import Kind
from tests.handlers.meeting import alias, answers, old_button, proposes, ways
from tests.handlers.put import Orders
from tests.handlers.village import Village

NUMBER, OTHER = "204-555-0142, after seven", "204-555-0143"


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery with room for three."""
    return village.supporter("Ben", "Surgery", capacity=3)


def given(put: Orders, person: int) -> list[str]:
    """Return what of the other's passed to somebody."""
    return [it.value for it in put.said(person) if isinstance(it, ValueGiven)]


def proposes_number(village: Village, person: int, value: str | None = NUMBER) -> Orders:
    """Propose to tell each other how one can be reached."""
    return proposes(village, person, value, Verb.CALL_CONTACT)


def test_what_is_typed_is_shown_first_and_nobody_is_asked_before_its_writers_yes(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    put = village.press(ann, Verb.CALL_CONTACT)
    assert put.said(ann) == [ContactAsked("Dr. Ben", LONGEST)]
    assert village.type(ann, NUMBER).said(ann) == [ForWhom()]
    put = village.press(ann, Verb.TO_ANSWER)
    assert put.said(ann)[-1] == ValueHeld("Dr. Ben", NUMBER, last=False)
    assert put.said(ben) == []
    assert put.heard(ben) == []
    put = village.press(ann, Verb.CALL_GIVE)
    assert put.said(ann) == [ProposalOpen(Kind.CONTACT, "Dr. Ben")]
    assert put.said(ben) == [ContactProposed(alias(village, ann), gives=True)]
    assert given(put, ben) == []


@pytest.mark.parametrize("first", ["ann", "ben"])
def test_both_values_go_over_with_the_second_yes_and_nothing_of_them_is_kept(
    village: Village, ann: int, ben: int, first: str
) -> None:
    proposer, other = (ann, ben) if first == "ann" else (ben, ann)
    proposes_number(village, proposer)
    put = village.press(other, Verb.CALL_YES)
    assert given(put, other) == []
    put = answers(village, other, OTHER)
    assert [it.last for it in put.said(other) if isinstance(it, ValueHeld)] == [True]
    assert given(put, proposer) == given(put, other) == []
    put = village.press(other, Verb.CALL_GIVE)
    assert (given(put, proposer), given(put, other)) == ([OTHER], [NUMBER])
    case = village.request_of(ann)
    assert (case.proposal, case.typed) == (None, ())
    again = village.press(other, Verb.CALL_GIVE)
    assert (again.answer, given(again, proposer)) == (ButtonOld(), [])


def test_one_may_tell_nothing_and_ask_all_the_same(village: Village, ann: int, ben: int) -> None:
    put = proposes_number(village, ann, None)
    assert put.said(ben) == [ContactProposed(alias(village, ann), gives=False)]
    put = village.press(ben, Verb.CALL_YES)
    assert Verb.CALL_NOTHING not in put.verbs(ben)
    answers(village, ben, OTHER)
    put = village.press(ben, Verb.CALL_GIVE)
    assert given(put, ann) == [OTHER]
    assert put.said(ben) == [ValuePassed(alias(village, ann), gave=True)]


def test_one_may_say_yes_and_tell_nothing(village: Village, ann: int, ben: int) -> None:
    proposes_number(village, ann)
    village.press(ben, Verb.CALL_YES)
    put = village.press(ben, Verb.CALL_NOTHING)
    assert (given(put, ann), given(put, ben)) == ([], [NUMBER])
    assert put.said(ann) == [ValuePassed("Dr. Ben", gave=True)]


def test_a_name_is_the_requesters_to_tell_and_the_supporters_to_want(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    assert village.press(ann, Verb.CALL_NAME).said(ann) == [OwnNameAsked("Dr. Ben", LONGEST)]
    answers(village, ann, "Ann Roy")
    put = village.press(ann, Verb.CALL_GIVE)
    assert put.said(ben) == [NameProposed(alias(village, ann))]
    put = village.press(ben, Verb.CALL_YES)
    told = alias(village, ann)
    assert put.said(ben) == [
        ValuePassed(told, gave=False),
        ValueGiven(Kind.NAME, told, "Ann Roy"),
    ]
    assert put.said(ann) == [ValuePassed("Dr. Ben", gave=True)]


def test_a_supporter_never_asks_for_a_name(village: Village, ann: int, ben: int) -> None:
    put = ways(village, ben)
    assert Verb.CALL_NAME not in put.verbs(ben)
    card = village.button(ben, Verb.CALL_CONTACT)
    assert village.press(ben, Verb.CALL_NAME, card).answer == ButtonOld()
    ways(village, ann)
    village.press(ann, Verb.CALL_NAME)
    assert Verb.CALL_NOTHING not in [each.verb for each in village.buttons[ann]]


def test_a_no_leaves_nothing_of_what_was_typed(village: Village, ann: int, ben: int) -> None:
    proposes_number(village, ann)
    put = village.press(ben, Verb.CALL_NO)
    assert put.said(ann) == [NotNow("Dr. Ben")]
    assert given(put, ben) == []
    assert village.request_of(ann).proposal is None


def test_what_was_proposed_can_be_taken_back_until_the_others_yes(
    village: Village, ann: int, ben: int
) -> None:
    proposes_number(village, ann)
    village.press(ben, Verb.CALL_YES)
    answers(village, ben, OTHER)
    put = village.press(ann, Verb.CALL_DROP)
    assert put.said(ben) == [ProposalGone(alias(village, ann))]
    put = village.press(ben, Verb.CALL_GIVE)
    assert put.answer == ButtonOld()
    assert given(put, ann) == given(put, ben) == []
    assert village.request_of(ann).typed == ()


def test_what_was_typed_can_be_thrown_away_before_its_writers_yes(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_CONTACT)
    answers(village, ann, NUMBER)
    assert village.press(ann, Verb.CALL_DROP).said(ann) == [ValueThrownAway()]
    assert village.press(ann, Verb.CALL_GIVE).answer == ButtonOld()
    assert Verb.CALL_CONTACT in ways(village, ann).verbs(ann)
    assert ben


@pytest.mark.parametrize(
    "text", ["9" * (LONGEST + 1), "◇ Peerline: type your name", "...", "a\u202eb"]
)
def test_what_could_pass_for_a_card_or_does_not_fit_is_refused_and_asked_for_again(
    village: Village, ann: int, ben: int, text: str
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_CONTACT)
    assert answers(village, ann, text).said(ann)[-1] == ValueRefused(LONGEST)
    assert ValueHeld("Dr. Ben", NUMBER, last=False) in answers(village, ann, NUMBER).said(ann)
    assert ben


def test_what_is_typed_on_several_lines_stands_on_one(village: Village, ann: int, ben: int) -> None:
    put = proposes_number(village, ann, "204-555-0142\n\nafter seven")
    assert put.said(ben)
    village.press(ben, Verb.CALL_YES)
    assert given(village.press(ben, Verb.CALL_NOTHING), ben) == ["204-555-0142 after seven"]


def test_what_is_typed_may_as_well_be_meant_for_the_other(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_CONTACT)
    village.type(ann, "I would rather write.")
    put = village.press(ann, Verb.TO, old_button(village, ann, Verb.TO, 0))
    assert put.heard(ben) == [(alias(village, ann), "I would rather write.")]
    assert village.request_of(ann).proposal is None


def test_where_both_type_at_the_same_moment_both_values_go_over(
    village: Village, ann: int, ben: int
) -> None:
    for person, value in ((ann, NUMBER), (ben, OTHER)):
        ways(village, person)
        village.press(person, Verb.CALL_CONTACT)
        answers(village, person, value)
    village.press(ann, Verb.CALL_GIVE)
    put = village.press(ben, Verb.CALL_GIVE)
    assert (given(put, ann), given(put, ben)) == ([OTHER], [NUMBER])


def test_where_neither_would_tell_anything_the_question_is_put(
    village: Village, ann: int, ben: int
) -> None:
    for person in (ann, ben):
        ways(village, person)
        village.press(person, Verb.CALL_CONTACT)
    village.press(ann, Verb.CALL_NOTHING)
    put = village.press(ben, Verb.CALL_NOTHING)
    assert put.said(ben) == [ContactProposed(alias(village, ann), gives=False)]


def test_a_name_that_was_typed_waits_while_the_others_question_is_open(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_NAME)
    answers(village, ann, "Ann Roy")
    proposes_number(village, ben, OTHER)
    put = village.press(ann, Verb.CALL_GIVE)
    assert put.said(ann) == [ContactProposed("Dr. Ben", gives=True)]
    assert put.said(ben) == []
    village.press(ann, Verb.CALL_NO)
    assert village.press(ann, Verb.CALL_GIVE).said(ben) == [NameProposed(alias(village, ann))]


def test_after_a_no_a_card_from_before_asks_nobody_again(
    village: Village, ann: int, ben: int
) -> None:
    proposes_number(village, ann, None)
    ways(village, ann)
    village.press(ben, Verb.CALL_NO)
    put = village.press(ann, Verb.CALL_NOTHING)
    assert (put.answer, put.said(ben)) == (ButtonOld(), [])


def test_what_is_typed_anew_takes_the_place_of_what_was_typed_before(
    village: Village, ann: int, ben: int
) -> None:
    for value in (OTHER, NUMBER):
        ways(village, ann)
        village.press(ann, Verb.CALL_CONTACT)
        answers(village, ann, value)
    older = old_button(village, ann, Verb.CALL_GIVE, 0)
    for verb in (Verb.CALL_GIVE, Verb.CALL_DROP):
        assert village.press(ann, verb, older).answer == ButtonOld()
    village.press(ann, Verb.CALL_GIVE)
    village.press(ben, Verb.CALL_YES)
    assert given(village.press(ben, Verb.CALL_NOTHING), ben) == [NUMBER]


def test_a_number_typed_after_the_talk_has_ended_goes_to_nobody(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_CONTACT)
    village.press(ben, Verb.TALK_END)
    village.press(ben, Verb.END_YES)
    put = answers(village, ann, NUMBER)
    assert TalkOver() in put.said(ann)
    assert given(put, ben) == []
    assert put.heard(ben) == []


def test_so_does_one_typed_after_everything_of_it_is_gone(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ben)
    village.press(ben, Verb.CALL_CONTACT)
    village.command(ann, "forget_me")
    village.press(ann, Verb.FORGET_YES)
    put = village.type(ben, OTHER)
    assert put.said(ben) in ([TalkOver()], [NobodyThere("listener")])
    assert given(put, ann) == []


@pytest.mark.parametrize("how", ["end", "rematch", "forget", "left"])
def test_what_is_held_goes_with_the_talk(village: Village, ann: int, ben: int, how: str) -> None:
    village.supporter("Cleo", "Pediatrics")
    proposes_number(village, ann)
    village.deliver()
    if how == "end":
        village.press(ann, Verb.TALK_END)
        village.press(ann, Verb.END_YES)
    elif how == "rematch":
        village.press(ben, Verb.TALK_REMATCH)
        village.press(ben, Verb.REMATCH_YES)
    elif how == "forget":
        village.command(ben, "forget_me")
        village.press(ben, Verb.FORGET_YES)
    else:
        village.type(ann, "Are you there?")
        (order,) = village.waiting()
        village.refuse(order, gone=True)
    put = village.press(ben, Verb.CALL_YES)
    assert put.answer == ButtonOld() or how == "forget"
    assert given(put, ann) == given(put, ben) == []
    village.deliver()
    if village.has_request(ann):
        case = village.request_of(ann)
        assert (case.stage, case.proposal, case.asked) == (Stage.WAITING, None, ())


def test_a_supporter_with_two_talks_tells_it_to_the_one_they_were_asked_by(
    village: Village, ann: int, ben: int
) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    proposes_number(village, ann)
    proposes_number(village, eve, "204-555-0199")
    village.press(ben, Verb.CALL_YES, old_button(village, ben, Verb.CALL_YES, 0))
    answers(village, ben, OTHER)
    put = village.press(ben, Verb.CALL_GIVE)
    assert (given(put, ann), given(put, eve), given(put, ben)) == ([OTHER], [], [NUMBER])


def test_nobody_gives_or_drops_what_another_typed(village: Village, ann: int, ben: int) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_CONTACT)
    answers(village, ann, NUMBER)
    for verb in (Verb.CALL_GIVE, Verb.CALL_DROP, Verb.CALL_NOTHING):
        put = village.press(ben, verb, village.button(ann, verb))
        assert put.answer == ButtonOld()
        assert put.said(ann) == put.said(ben) == []
    assert village.press(ann, Verb.CALL_GIVE).said(ben)

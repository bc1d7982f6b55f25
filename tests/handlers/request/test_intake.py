"""Intake: a request in four taps, each written down at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.joining.leaving import PlaceIsLast
from handlers.joining.places import PlaceNeeded
from handlers.match.status import NothingOpen
from handlers.match.waiting import RequestHeld, RequestSent, StillLooking
from handlers.orders import EditCard, Tongues
from handlers.request.intake import (
    TOPICS,
    URGENCIES,
    DraftGone,
    NoteAsked,
    ReadyToSend,
    TopicAsked,
    WhenAsked,
)
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.values import Topic, When
from storage.cases import Stage
from storage.values import Text
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency; Ben of Surgery could listen to her."""
    village.supporter("Ben", "Surgery")
    return village.physician("Emergency")


def ready(**changed: object) -> ReadyToSend:
    """Return the card with Send on it, of a request about nothing in particular."""
    plain: dict[str, object] = {
        "topic": "unsaid",
        "shown": False,
        "when": "soon",
        "languages": Tongues(("en",)),
        "note": False,
    }
    return ReadyToSend(**plain | changed)  # type: ignore[arg-type]


def test_four_taps_and_it_is_out(village: Village, ann: int) -> None:
    assert village.press(ann, Verb.ASK_START).said(ann) == [TopicAsked()]
    assert village.press(ann, Verb.ASK_BURNOUT).said(ann) == [WhenAsked(facts=False, covered=True)]
    assert village.press(ann, Verb.ASK_SOON).said(ann) == [ready(topic="burnout")]
    (sent,) = village.press(ann, Verb.ASK_SEND).said(ann)
    assert isinstance(sent, RequestSent)
    assert village.request_of(ann).stage is Stage.WAITING


def test_every_step_is_written_down_at_once_under_the_cases_own_key(
    village: Village, ann: int
) -> None:
    village.press(ann, Verb.ASK_START)
    assert village.request_of(ann).stage is Stage.DRAFT
    village.press(ann, Verb.ASK_WORKPLACE)
    assert village.request_of(ann).wishes.topic is Topic.WORKPLACE
    village.press(ann, Verb.ASK_URGENT)
    assert village.request_of(ann).wishes.when is When.URGENT
    assert len(village.memory.named("case")) == 1


@pytest.mark.parametrize("verb", [each for each in TOPICS if each])
def test_each_topic_is_taken_for_what_it_says(village: Village, ann: int, verb: Verb) -> None:
    village.press(ann, Verb.ASK_START)
    (asked,) = village.press(ann, verb).said(ann)
    assert village.request_of(ann).wishes.topic is TOPICS[verb] is Topic(verb.rpartition(":")[2])
    assert asked == WhenAsked(facts=verb is Verb.ASK_ADVERSE_EVENT, covered=True)


@pytest.mark.parametrize("verb", [each for each in URGENCIES if each])
def test_each_urgency_is_taken_for_what_it_says(village: Village, ann: int, verb: Verb) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, verb)
    assert village.request_of(ann).wishes.when is When(verb.rpartition(":")[2])


def test_the_topic_can_be_skipped_by_an_older_card(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    assert village.press(ann, Verb.ASK_ROUTINE).said(ann) == [ready(when="routine")]


def test_the_times_on_the_buttons_are_what_declared_hours_can_keep(
    village: Village, ann: int
) -> None:
    village.press(ann, Verb.ASK_START)
    (card,) = village.press(ann, Verb.ASK_OTHER).cards(ann)
    told = {button.verb: button.label["by"] for row in card.buttons for button in row}
    assert told == {
        Verb.ASK_URGENT: village.now + timedelta(hours=2),
        Verb.ASK_SOON: village.now + timedelta(hours=24),
        Verb.ASK_ROUTINE: village.now + timedelta(hours=48),
    }


def test_where_nobodys_hours_fit_no_time_is_promised(village: Village) -> None:
    ann = village.physician("Emergency")
    village.supporter("Eve", "Emergency")
    village.press(ann, Verb.ASK_START)
    put = village.press(ann, Verb.ASK_OTHER)
    assert put.said(ann) == [WhenAsked(facts=False, covered=False)]


def test_whoever_has_no_place_yet_is_asked_for_one_first(village: Village) -> None:
    ann = village.physician()
    assert village.press(ann, Verb.ASK_START).said(ann) == [PlaceNeeded()]
    assert not village.has_request(ann)
    village.command(ann, "start", f"join_{village.codes['Emergency']}")
    assert village.press(ann, Verb.PLACE_DONE).said(ann) == [TopicAsked()]


def test_a_supporter_who_asks_needs_to_name_no_place(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    assert village.press(ben, Verb.ASK_START).said(ben) == [TopicAsked()]


def test_who_starts_again_goes_on_where_they_were(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    first = village.request_of(ann)
    assert village.press(ann, Verb.ASK_START).said(ann) == [TopicAsked()]
    village.press(ann, Verb.ASK_BURNOUT)
    assert village.command(ann, "support").said(ann) == [TopicAsked()]
    village.press(ann, Verb.ASK_SOON)
    assert village.command(ann, "support").said(ann) == [ready(topic="burnout")]
    village.press(ann, Verb.ASK_SEND)
    (standing,) = village.press(ann, Verb.ASK_START).said(ann)
    assert isinstance(standing, StillLooking)
    assert village.request_of(ann).id == first.id


def test_the_topic_is_shown_only_if_they_say_so_and_can_be_hidden_again(
    village: Village, ann: int
) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_BURNOUT)
    put = village.press(ann, Verb.ASK_SOON)
    assert Verb.ASK_SHOW in put.verbs(ann)
    assert village.press(ann, Verb.ASK_SHOW).said(ann) == [ready(topic="burnout", shown=True)]
    assert village.press(ann, Verb.ASK_SHOW).said(ann) == [ready(topic="burnout")]


def test_a_topic_that_was_not_said_cannot_be_shown(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    assert Verb.ASK_SHOW not in village.press(ann, Verb.ASK_SOON).verbs(ann)


def test_the_language_goes_round_this_one_the_next_and_either(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    for tongues in (("fr",), ("en", "fr"), ("en",)):
        put = village.press(ann, Verb.ASK_LANGUAGE)
        assert put.said(ann) == [ready(languages=Tongues(tongues))]


def test_a_note_is_asked_for_and_can_be_added_to(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    assert village.press(ann, Verb.ASK_NOTE).said(ann) == [NoteAsked()]
    assert village.type(ann, "It was a bad week.").said(ann) == [ready(note=True)]
    village.press(ann, Verb.ASK_NOTE)
    village.type(ann, "It was a bad month.")
    assert village.request_of(ann).notes == (
        Text("It was a bad week."),
        Text("It was a bad month."),
    )


def test_a_note_may_come_before_when(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_NOTE)
    put = village.type(ann, "It was a bad week.")
    assert put.said(ann) == [ready(note=True, when="")]
    assert Verb.ASK_SEND not in put.verbs(ann)


def test_a_text_that_comes_too_late_for_the_note_is_asked_about(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_NOTE)
    village.clock.go_on(timedelta(hours=1))
    village.type(ann, "It was a bad week.")
    assert village.request_of(ann).notes == ()
    assert village.memory.count("held") == 1


def test_after_sending_no_text_is_taken_for_the_note_unasked(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    village.press(ann, Verb.ASK_NOTE)
    village.press(ann, Verb.ASK_SEND)
    village.type(ann, "Hello")
    assert village.request_of(ann).notes == ()


def test_send_works_once(village: Village, ann: int) -> None:
    village.asks(ann)
    card = village.button(ann, Verb.ASK_SEND)
    village.deliver()
    before = village.request_of(ann)
    assert village.press(ann, Verb.ASK_SEND, card).said(ann) == []
    assert village.request_of(ann) == before


def test_send_is_pressed_by_nobody_else(village: Village, ann: int) -> None:
    eve = village.physician("Surgery")
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(eve, Verb.ASK_SEND, village.button(ann, Verb.ASK_SEND))
    assert put.answer == ButtonOld()
    assert village.request_of(ann).stage is Stage.DRAFT


def test_without_any_place_left_nothing_is_sent(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    send = village.button(ann, Verb.ASK_SEND)
    village.press(ann, Verb.PLACE_SHOW)
    assert village.press(ann, Verb.PLACE_DROP).answer != PlaceIsLast()
    assert village.press(ann, Verb.ASK_SEND, send).said(ann) == [PlaceNeeded()]
    assert village.request_of(ann).stage is Stage.DRAFT


@pytest.mark.parametrize(
    "verb",
    [Verb.ASK_BURNOUT, Verb.ASK_SOON, Verb.ASK_LANGUAGE, Verb.ASK_SHOW, Verb.ASK_NOTE],
)
def test_once_it_is_out_the_drafts_buttons_have_had_their_day(
    village: Village, ann: int, verb: Verb
) -> None:
    village.asks(ann)
    before = village.request_of(ann)
    assert village.press(ann, verb).answer == ButtonOld()
    assert village.request_of(ann) == before


def test_a_draft_is_let_go_after_a_day_and_they_are_told(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.wait(hours=20)
    put = village.wait(hours=5)
    assert put.said(ann) == [DraftGone()]
    assert not village.has_request(ann)
    assert village.memory.count("cases") == 0
    assert village.command(ann, "status").said(ann) == [NothingOpen(0)]


def test_a_draft_that_was_sent_is_not_let_go(village: Village, ann: int) -> None:
    case = village.asks(ann)
    assert village.due(Timer.DRAFT, case.id) is None
    assert village.tick(Timer.DRAFT, case.id) == []


def test_where_few_fit_the_card_says_that_a_question_comes_first(village: Village) -> None:
    village.programme = replace(village.programme, pool_at_least=3)
    village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    (edit,) = [it for it in village.press(ann, Verb.ASK_SEND) if isinstance(it, EditCard)]
    assert edit.message == RequestHeld()

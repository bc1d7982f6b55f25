"""The route table: everything that can happen has an errand, and the order matters."""

from datetime import timedelta
from typing import Any

import pytest

from bot.calls import EVERYBODY, SUPPORTER
from handlers import help_now, other
from handlers.buttons import NO_ID, new_card
from handlers.cards import ButtonOld
from handlers.errors import NoRoute
from handlers.events import (
    BlockChanged,
    ButtonPressed,
    CaseDrained,
    CommandGiven,
    EditReceived,
    Event,
    GroupEntered,
    OrderDelivered,
    OrderRefused,
    OtherReceived,
    TextReceived,
    TimerDue,
)
from handlers.match import alerts, reaching
from handlers.orders import AnswerPress, LeaveChat
from handlers.relay import relaying
from handlers.routes import TABLE, dispatch
from handlers.routing import Route
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.session import new_id
from storage.values import CaseId, Handle, Text
from tests.handlers.settings import NOON
from tests.handlers.village import Village

ANN = 1


def takes(event: Event, village: Village) -> list[Route]:
    """Return the routes that would take an event, in order."""
    return village.do(
        lambda work: [
            route for route in TABLE if isinstance(event, route.kind) and route.when(event, work)
        ]
    )


def press(person: int, verb: Verb | None) -> ButtonPressed:
    """Return a press."""
    return ButtonPressed(person, None, 1, NOON, callback="callback", verb=verb, card=NO_ID)


def command(person: int, name: str) -> CommandGiven:
    """Return a command."""
    return CommandGiven(person, None, 1, NOON, command=name)


EVENTS: list[Event] = [
    TextReceived(ANN, None, 1, NOON, text=Text("Hello")),
    command(ANN, "nonsense"),
    press(ANN, None),
    OtherReceived(ANN, None, 1, NOON, kind="voice"),
    EditReceived(ANN, None, 1, NOON),
    GroupEntered(-1),
    BlockChanged(ANN, blocked=True),
    TimerDue("draft", new_id()),
    OrderDelivered(Handle(1), ANN, None, "anything", 0),
    OrderRefused(Handle(1), ANN, None, None, None, gone=False),
    CaseDrained(CaseId(new_id())),
]


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("event", EVENTS, ids=lambda each: type(each).__name__)
def test_whatever_happens_has_a_route(village: Village, event: Event, *, known: bool) -> None:
    if known:
        village.consents(ANN, "Emergency")
    village.event(event)


def test_what_is_no_event_has_none(village: Village) -> None:
    nonsense: Any = "nonsense"
    with pytest.raises(NoRoute, match="str"):
        village.do(lambda work: dispatch(nonsense, work, village.moment))


@pytest.mark.parametrize("verb", Verb)
def test_every_verb_has_an_errand_of_its_own(village: Village, verb: Verb) -> None:
    village.consents(ANN, "Emergency")
    assert takes(press(ANN, verb), village)[0].errand is not other.pressed


@pytest.mark.parametrize("verb", Verb)
def test_no_verb_of_one_who_has_consented_has_two_errands(village: Village, verb: Verb) -> None:
    village.consents(ANN, "Emergency")
    errands = [route.errand for route in takes(press(ANN, verb), village)]
    assert errands[1:] == [other.pressed]


@pytest.mark.parametrize("name", [*EVERYBODY, *SUPPORTER, "start"])
def test_every_command_of_a_menu_has_an_errand_of_its_own(village: Village, name: str) -> None:
    village.consents(ANN, "Emergency")
    assert takes(command(ANN, name), village)[0].errand is not other.command


@pytest.mark.parametrize("timer", Timer)
def test_every_timer_has_exactly_one_route(village: Village, timer: Timer) -> None:
    assert len(takes(TimerDue(timer, new_id()), village)) == 1


@pytest.mark.parametrize("timer", Timer)
def test_a_timer_of_what_is_gone_does_nothing(village: Village, timer: Timer) -> None:
    assert village.tick(timer, new_id()) == []
    assert village.tick(timer, new_id(), late=True) == []


@pytest.mark.parametrize(
    ("word", "errand"), [(relaying.CONTACT, reaching.reached), ("alert", alerts.delivered)]
)
def test_a_receipt_goes_to_who_asked_for_it(village: Village, word: str, errand: Any) -> None:
    event = OrderDelivered(Handle(1), ANN, None, word, 0)
    assert takes(event, village)[0].errand is errand


def test_every_press_is_answered_first_of_all_and_once(village: Village) -> None:
    village.consents(ANN, "Emergency")
    for verb in (*Verb, None):
        put = village.press(ANN, verb, new_card() if verb else NO_ID)
        answers = [it for it in put if isinstance(it, AnswerPress)]
        assert put[:1] == answers


def test_data_that_is_not_ours_is_an_old_button(village: Village) -> None:
    village.consents(ANN, "Emergency")
    assert village.press(ANN, None).answer == ButtonOld()


def test_a_group_is_left(village: Village) -> None:
    (order,) = village.event(GroupEntered(-100))
    assert isinstance(order, LeaveChat)
    assert order.to.chat == -100


@pytest.mark.parametrize("verb", [Verb.STATUS_SHOW, Verb.PRIVACY_SHOW, Verb.FORGET_NO])
def test_who_turns_to_something_else_answers_nothing_with_their_next_text(
    village: Village, verb: Verb
) -> None:
    village.consents(ANN, "Emergency")
    village.press(ANN, Verb.PLACE_ADD)
    village.press(ANN, verb)
    assert village.do(lambda work: work.dialogue.find(ANN, village.now)) is None


def test_help_now_comes_before_everything_and_what_is_not_understood_last() -> None:
    kinds = [route.errand for route in TABLE]
    assert {kinds[0], kinds[1]} == {help_now.help_now}
    presses = [route.errand for route in TABLE if route.kind is ButtonPressed]
    commands = [route.errand for route in TABLE if route.kind is CommandGiven]
    assert (presses[-1], commands[-1]) == (other.pressed, other.command)


def late(village: Village, when: Verb, at_night: timedelta) -> tuple[list[Any], Any, Any]:
    """Let a piece of news come due, late, at night; return what is put, and what is due."""
    ann = village.physician("Emergency")
    case = village.asks(ann, when=when)
    village.clock.go_on(at_night)
    put = village.tick(Timer.NEWS, case.id, late=True)
    return put.said(ann), village.due(Timer.NEWS, case.id), village.now


def test_what_is_late_waits_for_the_morning(village: Village) -> None:
    said, due, now = late(village, Verb.ASK_SOON, timedelta(hours=10))
    assert said == []
    assert due == now + timedelta(hours=10)  # from 22:00 to 8:00


def test_what_is_late_by_day_is_said_at_once(village: Village) -> None:
    said, _, _ = late(village, Verb.ASK_SOON, timedelta(hours=3))
    assert len(said) == 1


def test_who_asked_for_somebody_as_soon_as_can_be_hears_at_night_too(village: Village) -> None:
    said, _, _ = late(village, Verb.ASK_URGENT, timedelta(hours=10))
    assert len(said) == 1

"""Routing: what a route is, and the few forms in which the table writes one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from handlers import cards
from handlers.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    OrderDelivered,
    PersonEvent,
    TimerDue,
)
from handlers.moment import Moment
from handlers.orders import Message
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import is_known
from matching.values import When
from storage.cases import Case
from storage.values import CaseId
from storage.work import Work

Errand = Callable[[Any, Work, Moment], Message | None]
CaseErrand = Callable[[ButtonPressed, Case, Work, Moment], Message | None]


def always(event: Event, work: Work) -> bool:  # noqa: ARG001  a condition
    """Every event of the kind."""
    return True


@dataclass(frozen=True, slots=True)
class Route:
    """Events of `kind` for which `when` holds go to `errand`."""

    kind: type[Any]
    errand: Errand
    when: Callable[[Any, Work], bool] = always


def command(name: str, errand: Errand) -> Route:
    """Route a command."""
    return Route(CommandGiven, errand, lambda event, _: event.command == name)


def press(errand: Errand, *verbs: Verb) -> Route:
    """Route a press of one of `verbs`."""
    return Route(ButtonPressed, errand, lambda event, _: event.verb in verbs)


def case_press(kind: str, errand: CaseErrand, *verbs: Verb) -> Route:
    """Route a press on a case's card of `kind`, if the card is the presser's."""

    def on_card(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
        case = cards.case_of(event, work, kind)
        return cards.ButtonOld() if case is None else errand(event, case, work, moment)

    return press(on_card, *verbs)


def tick(kind: Timer, errand: Errand) -> Route:
    """Route a timer that came due."""
    return Route(TimerDue, errand, lambda event, _: event.kind == kind)


def word(kind: Timer, errand: Errand) -> Route:
    """Route a timer by which somebody is written to: if it is late, not in quiet hours.

    Who asked for somebody as soon as can be is awake, and hears at once.
    """

    def by_day(event: TimerDue, work: Work, moment: Moment) -> None:
        awake = moment.unless_quiet(moment.now)
        if event.late and awake > moment.now and not _is_urgent(event, work):
            work.timers.set(kind, event.subject, awake)
        else:
            errand(event, work, moment)

    return tick(kind, by_day)


def _is_urgent(event: TimerDue, work: Work) -> bool:
    case = work.cases.find(CaseId(event.subject))
    return case is not None and case.wishes.when is When.URGENT


def receipt(word: str, errand: Errand) -> Route:
    """Route the delivery of an order that asked for a receipt."""
    return Route(OrderDelivered, errand, lambda event, _: event.receipt == word)


def is_stranger(event: PersonEvent, work: Work) -> bool:
    """Nothing is known of them: no consent, no role."""
    return not is_known(work, event.person)


def is_known_person(event: PersonEvent, work: Work) -> bool:
    """They have consented, or run the programme."""
    return not is_stranger(event, work)


def at_the_door(event: PersonEvent, work: Work) -> bool:
    """They came by a link and have yet to consent, or nothing is known of them."""
    return is_stranger(event, work) or work.doors.find(event.person) is not None

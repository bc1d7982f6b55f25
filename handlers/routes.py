"""Routes: one ordered table from what happened to the errand that answers for it.

The order matters: help now before everything; then start, language, privacy, consent and
forgetting, which need nothing; then the gate that nobody passes without consent; then everything
else, and last what was not understood.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeGuard

from handlers import (
    alerts,
    availability,
    backlog,
    cancelling,
    cards,
    checkin,
    closing,
    confirming,
    consent,
    digest,
    doorways,
    ending,
    enrolling,
    for_whom,
    forgetting,
    gap,
    help_now,
    holding,
    intake,
    introduction,
    language,
    matchmaking,
    mirroring,
    offers,
    other,
    places,
    privacy,
    profile,
    reaching,
    refreshers,
    relaying,
    retiring,
    roster,
    start,
    status,
    undelivered,
    waiting,
)
from handlers.buttons import Verb
from handlers.errors import NoRoute
from handlers.events import (
    ButtonPressed,
    CaseDrained,
    CommandGiven,
    EditReceived,
    Event,
    GroupEntered,
    OrderDelivered,
    OrderRefused,
    OtherReceived,
    PersonEvent,
    ReactionChanged,
    TextReceived,
    TimerDue,
)
from handlers.moment import Moment
from handlers.orders import AnswerPress, Message
from handlers.timers import Timer
from handlers.who import is_known, reader
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


def at_the_door(event: PersonEvent, work: Work) -> bool:
    """They came by a link and have yet to consent, or nothing is known of them."""
    return is_stranger(event, work) or work.doors.find(event.person) is not None


def noted(event: Event, work: Work, moment: Moment) -> None:
    """Take note of what needs no answer."""


TABLE: tuple[Route, ...] = (
    # Help now, before everything.
    press(help_now.help_now, Verb.HELP_NOW),
    command("help_now", help_now.help_now),
    # What needs nothing.
    command("start", start.start),
    command("help", other.help_),
    command("privacy", privacy.show),
    press(privacy.show, Verb.PRIVACY_SHOW),
    command("language", language.ask),
    Route(
        ButtonPressed,
        start.in_another_language,
        lambda event, work: event.verb in {Verb.LANG_EN, Verb.LANG_FR} and at_the_door(event, work),
    ),
    press(language.choose, Verb.LANG_EN, Verb.LANG_FR),
    press(consent.agree, Verb.CONSENT_AGREE),
    press(consent.decline, Verb.CONSENT_NO),
    command("forget_me", forgetting.ask),
    press(forgetting.forget, Verb.FORGET_YES),
    press(forgetting.keep, Verb.FORGET_NO),
    Route(GroupEntered, other.group),
    Route(ReactionChanged, mirroring.reacted),
    # What somebody types: their conversation first, a code for the door last.
    Route(TextReceived, other.typed),
    # The gate: nobody goes on without consent or a role.
    Route(PersonEvent, consent.ask, is_stranger),
    # The request.
    press(intake.start, Verb.ASK_START),
    command("support", intake.start),
    press(places.pressed, Verb.PLACE_SHOW),
    press(places.ask, Verb.PLACE_ADD),
    press(places.pick, Verb.PLACE_PICK),
    press(places.drop, Verb.PLACE_DROP),
    press(intake.places_done, Verb.PLACE_DONE),
    Route(ButtonPressed, intake.topic, lambda event, _: event.verb in intake.TOPICS),
    Route(ButtonPressed, intake.when, lambda event, _: event.verb in intake.URGENCIES),
    press(intake.language, Verb.ASK_LANGUAGE),
    press(intake.show_topic, Verb.ASK_SHOW),
    press(intake.ask_note, Verb.ASK_NOTE),
    case_press("request", intake.send, Verb.ASK_SEND),
    press(cancelling.pressed, Verb.ASK_CANCEL),
    case_press("few", waiting.few, Verb.ASK_FEW_YES, Verb.ASK_FEW_WAIT),
    case_press("request", waiting.stay, Verb.WAIT_STAY),
    command("status", status.show),
    press(status.show, Verb.STATUS_SHOW),
    press(holding.keep_pressed, Verb.NOTE_KEEP),
    press(holding.drop_pressed, Verb.NOTE_DROP),
    # The match.
    press(offers.yes, Verb.OFFER_YES),
    press(offers.no, Verb.OFFER_NO),
    case_press("reach", reaching.said, Verb.REACH_HOUR, Verb.REACH_EVENING, Verb.REACH_TOMORROW),
    case_press("introduction", introduction.yes, Verb.MEET_YES),
    case_press("introduction", introduction.other, Verb.MEET_OTHER),
    # The talk and its end.
    press(for_whom.chosen, Verb.TO),
    command("unsend", mirroring.unsend),
    command("end", ending.command),
    case_press("talk", ending.ask, Verb.TALK_END),
    case_press("end", ending.end, Verb.END_YES),
    case_press("end", ending.go_on, Verb.END_NO),
    press(checkin.answer, Verb.CHECKIN_BETTER, Verb.CHECKIN_SAME, Verb.CHECKIN_HARDER),
    press(checkin.talk, Verb.CHECKIN_TALK),
    press(checkin.stop, Verb.CHECKIN_STOP),
    # The programme's people.
    command("available", availability.available),
    command("away", availability.away),
    command("profile", profile.show),
    press(profile.hours, Verb.HOURS_SHOW),
    press(profile.toggle, *profile.PARTS),
    press(profile.capacity, *profile.CAPACITIES),
    press(availability.away_for_a_while, Verb.AWAY_TODAY, Verb.AWAY_WEEK),
    command("roster", roster.command),
    command("departments", doorways.command),
    press(doorways.further, Verb.DOORWAYS_FROM),
    press(doorways.show, Verb.DOORWAY_SHOW),
    press(doorways.ask, Verb.RENEW_ASK),
    press(doorways.renew, Verb.RENEW_YES),
    press(doorways.keep, Verb.RENEW_NO),
    command("waiting", backlog.command),
    command("digest", digest.command),
    press(backlog.ask_for_time, Verb.TIME_ASK),
    press(roster.show, Verb.ROSTER_SHOW),
    press(roster.group, *roster.GROUPS),
    press(roster.further, Verb.ROSTER_FROM),
    press(roster.person, Verb.ROSTER_PERSON),
    press(enrolling.trained, *enrolling.YEARS, Verb.TRAINED_ALWAYS),
    press(enrolling.invite, Verb.ROSTER_INVITE),
    press(retiring.ask, Verb.RETIRE_ASK),
    press(retiring.retire, Verb.RETIRE_YES),
    press(retiring.keep, Verb.RETIRE_NO),
    press(confirming.confirm, Verb.SUPPORTER_CONFIRM),
    press(confirming.refuse, Verb.SUPPORTER_REFUSE),
    # What was not understood.
    Route(EditReceived, mirroring.edited),
    Route(OtherReceived, other.other),
    Route(ButtonPressed, other.pressed),
    Route(CommandGiven, other.command),
    # What we noticed ourselves.
    tick(Timer.DOOR, start.close_door),
    word(Timer.DRAFT, intake.forget_draft),
    tick(Timer.WAVE, matchmaking.due),
    word(Timer.NEWS, waiting.news),
    word(Timer.UNWANTED, waiting.unwanted),
    tick(Timer.ALERT, alerts.due),
    word(Timer.REACH_HALF, reaching.remind),
    word(Timer.REACH_END, reaching.end),
    word(Timer.MEET_AGAIN, introduction.again),
    word(Timer.MEET_END, introduction.withdraw),
    word(Timer.IDLE, ending.idle),
    tick(Timer.DRAINED, closing.give_up),
    tick(Timer.GAP, gap.tell),
    tick(Timer.HELD, holding.expire),
    word(Timer.CHECK_IN, checkin.due),
    word(Timer.REFRESHER, refreshers.due),
    word(Timer.DIGEST, digest.due),
    tick(Timer.BACK, availability.back),
    tick(Timer.FOLLOW_UP_END, checkin.forget),
    Route(CaseDrained, closing.drained),
    receipt(relaying.CONTACT, reaching.reached),
    receipt("alert", alerts.delivered),
    receipt(mirroring.TAKEN_BACK, mirroring.taken_back),
    Route(OrderDelivered, noted),
    Route(OrderRefused, undelivered.refused),
)


def dispatch(event: Event, work: Work, moment: Moment) -> None:
    """Let the first errand that answers for an event decide what follows from it.

    Raises:
        NoRoute: the table has none; a test looks that this cannot be.
    """
    route = next((each for each in TABLE if _takes(each, event, work)), None)
    if route is None:
        raise NoRoute(type(event).__name__)
    if isinstance(event, PersonEvent) and event.asks_help:
        help_now.help_now(event, work, moment)
    if _leaves_question(event, route):
        work.dialogue.drop(event.person)
    if isinstance(event, ButtonPressed):
        _answer(event, route, work, moment)
    else:
        route.errand(event, work, moment)


def _takes(route: Route, event: Event, work: Work) -> bool:
    return isinstance(event, route.kind) and route.when(event, work)


def _leaves_question(event: Event, route: Route) -> TypeGuard[PersonEvent]:
    """Tell whether somebody turns to something else, so that their next text answers nothing."""
    turns = isinstance(event, ButtonPressed | CommandGiven)
    return turns and route.errand is not help_now.help_now


def _answer(event: ButtonPressed, route: Route, work: Work, moment: Moment) -> None:
    """Run a press's errand, and tell Telegram first of all that the press was seen."""
    to, handle = reader(work, event, moment), work.outbox.reserve()
    message = route.errand(event, work, moment)
    work.outbox.put(AnswerPress(to, event.callback, message), handle)

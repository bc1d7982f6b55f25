"""Something felt wrong: whoever was in a talk says as much as they choose to the coordinators.

A few plain choices, own words if they like, and of a supporter the name if the requester says so;
all of it is shown as it will be read, and then sent or not. Nothing of the talk goes along. A
requester cannot be named: nobody can look up who is behind an alias.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import asking, cards
from handlers.asking import Answer
from handlers.buttons import Button, Rows, column
from handlers.conversation import afterwards, blocking, reporting
from handlers.conversation.ending import known_as
from handlers.conversation.reporting import FeltWrong
from handlers.events import ButtonPressed, PersonEvent
from handlers.moment import Moment
from handlers.orders import EditCard, Lines, Message, SendCard
from handlers.relay.relaying import two_sided
from handlers.seated import Place
from handlers.timers import Timer
from handlers.typed_words import LONGEST, flaw, tidied
from handlers.verbs import Verb
from handlers.who import reader
from storage.cases import Case, Stage
from storage.dialogue import Asked
from storage.reports import Report
from storage.seats import Side
from storage.session import new_id
from storage.values import CaseId
from storage.work import Work

STANDS = timedelta(hours=1)
"""So long what was begun may be finished, and own words be typed: they are hard to find."""
SAID: Mapping[Verb, str] = {
    Verb.WRONG_UNKIND: "unkind",
    Verb.WRONG_ASKED: "asked",
    Verb.WRONG_KNOWN: "known",
    Verb.WRONG_ELSE: "else",
}


@dataclass(frozen=True, slots=True, repr=False)
class WrongAsked(Message):
    """What was it? Nothing is sent before it was shown. `over` says that the talk is gone."""

    side: str
    name: str
    over: bool


@dataclass(frozen=True, slots=True, repr=False)
class WrongShown(Message):
    """This is what the coordinators would read. `side` is the reporter's."""

    side: str
    report: Lines


@dataclass(frozen=True, slots=True, repr=False)
class WrongWordsAsked(Message):
    """Type it in your own words; `talking` says that a talk or a request is open beside this."""

    longest: int
    talking: bool


@dataclass(frozen=True, slots=True, repr=False)
class WrongDropped(Message):
    """Nothing was sent, and nothing is kept of it."""


def in_talk(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Ask somebody in an open talk what was wrong."""
    if case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    side = Side.REQUESTER if event.person == case.requester else Side.SUPPORTER
    report = Report(new_id(), event.person, side, two_sided(case).supporter, case.id)
    _ask(event, report, known_as(Place(case, side)), work, moment)
    return None


def after(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask the same when the talk is over and gone."""
    supporter = afterwards.talked_with(event, work, moment)
    if supporter is None:
        return cards.ButtonOld()
    listened = supporter.person == event.person
    side = Side.SUPPORTER if listened else Side.REQUESTER
    report = Report(new_id(), event.person, side, supporter.id)
    _ask(event, report, "" if listened else supporter.listed_as, work, moment)
    return None


def _ask(event: PersonEvent, report: Report, name: str, work: Work, moment: Moment) -> None:
    for each in work.reports.begun_by(event.person):
        _let_go(each, work)
    begin(report, work, moment)
    verbs = [verb for verb in SAID if report.side is Side.REQUESTER or verb != Verb.WRONG_KNOWN]
    said = (Button(verb, report.id) for verb in verbs)
    rows = column(*said, *blocking.button(report), Button(Verb.WRONG_DROP, report.id))
    message = WrongAsked(report.side, name, over=report.case is None)
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, message, rows, report.case))


def begin(report: Report, work: Work, moment: Moment) -> None:
    """Keep for a while what somebody has begun."""
    work.reports.put(report)
    work.timers.set(Timer.REPORT, report.id, moment.now + STANDS)


def _let_go(report: Report, work: Work) -> None:
    work.reports.drop(report.id)
    work.timers.cancel_all(report.id)


def begun(event: ButtonPressed, work: Work) -> Report | None:
    """Return what the presser has begun, if the button is of that."""
    report = work.reports.find(event.card)
    return None if report is None or report.sent or report.by != event.person else report


def chosen(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a choice, and show what would be read."""
    report = begun(event, work)
    if report is None or event.verb is None:
        return cards.ButtonOld()
    report = work.reports.put(replace(report, what=SAID[event.verb]))
    _show_again(event, report, work, moment)
    return None


def name(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the supporter's name go along, or leave it out again; of a requester there is none."""
    report = begun(event, work)
    if report is None or not report.what or report.side is Side.SUPPORTER:
        return cards.ButtonOld()
    report = work.reports.put(replace(report, named=not report.named))
    _show_again(event, report, work, moment)
    return None


def _show_again(event: ButtonPressed, report: Report, work: Work, moment: Moment) -> None:
    to, message = reader(work, event, moment), _shown(report, work)
    rows = _choices(report, work)
    work.outbox.put(EditCard(to, event.message_id, message, rows, _alive(report, work)))


def _alive(report: Report, work: Work) -> CaseId | None:
    return report.case if report.case and work.cases.find(report.case) else None


def _shown(report: Report, work: Work) -> WrongShown:
    would_read = FeltWrong(report.what, report.words, reporting.name_of(report, work))
    return WrongShown(report.side, Lines((would_read,)))


def _choices(report: Report, work: Work) -> Rows:
    return column(
        Button(Verb.WRONG_SEND, report.id),
        Button(Verb.WRONG_WORDS, report.id, {"again": bool(report.words)}),
        *_naming(report, work),
        Button(Verb.WRONG_DROP, report.id),
    )


def _naming(report: Report, work: Work) -> list[Button]:
    supporter = work.supporters.find(report.supporter)
    if report.side is Side.SUPPORTER or supporter is None:
        return []
    name = supporter.listed_as
    return [Button(Verb.WRONG_NAME, report.id, {"on": report.named, "name": name})]


def ask_words(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be what somebody says of it in their own words."""
    report = begun(event, work)
    if report is None or not report.what:
        return cards.ButtonOld()
    message = WrongWordsAsked(LONGEST["report"], asking.is_talking(event, work))
    row = report.id
    return asking.ask(Asked.REPORT, message, event, work, moment, about=row, within=STANDS)


def words(answer: Answer, work: Work, moment: Moment) -> None:
    """Take somebody's own words, and show them as they will be read.

    Whoever types before they press may type them anew: that must not reach the talk unasked.
    """
    event, typed = answer.event, tidied(answer.typed)
    report, to = work.reports.find(answer.about), reader(work, event, moment)
    if report is None or report.by != event.person or report.sent:
        work.outbox.put(SendCard(to, WrongDropped(), reply_to=event.message_id))
        return
    if wrong := flaw(typed, "report"):
        again = column(Button(Verb.WRONG_WORDS, report.id, {"again": True}))
        work.outbox.put(SendCard(to, asking.WordsRefused(wrong, LONGEST["report"]), again))
        asking.expect(Asked.REPORT, event, work, moment, report.id, STANDS)
        return
    report = work.reports.put(replace(report, words=typed))
    rows = _choices(report, work)
    work.outbox.put(SendCard(to, _shown(report, work), rows, _alive(report, work)))
    asking.expect(Asked.REPORT, event, work, moment, report.id, STANDS)


def drop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Send nothing."""
    report = begun(event, work)
    if report is None:
        return cards.ButtonOld()
    _let_go(report, work)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, WrongDropped(), case=_alive(report, work)))
    return None


def send(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Send it, and offer to part for good as well."""
    report = begun(event, work)
    if report is None or not report.what:
        return cards.ButtonOld()
    message = reporting.send(report, work, moment)
    rows: Rows = ()
    if part := blocking.button(report):
        further = replace(report, id=new_id(), what="", words="", named=False)
        begin(further, work, moment)
        rows = column(*(replace(each, id=further.id) for each in part))
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, _alive(report, work)))
    return None

"""Blocking: the talk ends with the words that everybody reads, and the two never meet again.

A requester rules the supporter out, as in the directory. A supporter does not know whom they block:
it is written into the record of the one who asked, under that person's own key, shown to nobody,
and works like somebody whom a supporter would rather not meet: they are just not asked. Once the
talk is gone nobody can tell any more who it was, so that it cannot be done then.
"""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button
from handlers.conversation import ending
from handlers.events import ButtonPressed
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import EditCard, Message
from handlers.request import choosing
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import SupporterId
from storage.cases import Case, Stage
from storage.reports import Report
from storage.seats import Side
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NeverAgain(Message):
    """The two are never brought together again. `ended` says that the talk ends with it."""

    side: str
    ended: bool


@dataclass(frozen=True, slots=True, repr=False)
class TooLateToPart(Message):
    """To a supporter: the talk is gone, and nobody can tell any more who it was."""


def button(report: Report) -> tuple[Button, ...]:
    """Return the button that keeps the two apart for good, where that can still be done."""
    if report.side is Side.SUPPORTER and report.case is None:
        return ()
    return (Button(Verb.WRONG_BLOCK, report.id, {"over": report.case is None}),)


def block(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Keep the two apart for good, and tell nobody."""
    report = work.reports.find(event.card)
    if report is None or report.sent or report.by != event.person:
        return cards.ButtonOld()
    work.reports.drop(report.id)
    work.timers.cancel_all(report.id)
    case = work.cases.find(report.case) if report.case else None
    message = _part(report, case, work, moment)
    ends = case is not None and case.stage is Stage.TALKING
    to, within = reader(work, event, moment), case.id if case else None
    work.outbox.put(EditCard(to, event.message_id, message, case=within))
    if case is not None and ends:
        ending.say_goodbye(case, work, moment)
    return None


def _part(report: Report, case: Case | None, work: Work, moment: Moment) -> Message:
    ends = case is not None and case.stage is Stage.TALKING
    if report.side is Side.REQUESTER:
        choosing.rule_out(report.by, report.supporter, work, moment)
    elif case is None:
        return TooLateToPart()
    else:
        _keep_from(case.requester, report.supporter, work)
        matchmaking.look_again(work, moment)
    return NeverAgain(report.side, ended=ends)


def _keep_from(requester: int, supporter: SupporterId, work: Work) -> None:
    """Write down, where only the rules look, that a supporter is never to meet this one again."""
    person = work.people.find(requester)
    if person is not None and supporter not in person.kept_from:
        work.people.save(replace(person, kept_from=(*person.kept_from, supporter)))

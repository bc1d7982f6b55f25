"""Waiting: from the moment a request is sent until somebody accepts, or it is taken back.

Nobody waits in silence: each request has a next time at which its requester hears from us, and
they can see it and cancel at any time.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, TimerDue
from handlers.match import alerts, closing, matchmaking, named, on_paper, widening
from handlers.match.alerts import Known
from handlers.match.news import hears_by, next_news
from handlers.moment import Moment
from handlers.orders import EditCard, Lines, Message, SendCard
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.values import When
from storage.cases import Case, Few, Stage
from storage.values import CaseId
from storage.work import Work

STILL_WANTED_AFTER = timedelta(days=3)
STILL_WANTED_WITHIN = timedelta(days=2)


@dataclass(frozen=True, slots=True, repr=False)
class RequestSent(Message):
    """It is out; `news` is by when the requester hears from us.

    `wishes` are those by which somebody is asked alone, or nobody yet.
    """

    news: datetime
    wishes: Lines = field(default_factory=Lines)


@dataclass(frozen=True, slots=True, repr=False)
class RequestHeld(Message):
    """It is written down; before anybody is asked, there is a question."""


@dataclass(frozen=True, slots=True, repr=False)
class StillLooking(Message):
    """Nobody yet. `late` says that the programme's own standard has passed."""

    news: datetime
    late: bool
    alert: Known


@dataclass(frozen=True, slots=True, repr=False)
class StillWanted(Message):
    """Is it still wanted? Without an answer it is taken back at `until`."""

    until: datetime


@dataclass(frozen=True, slots=True, repr=False)
class RequestTakenBack(Message):
    """Nobody said that it is still wanted, so it is gone."""


@dataclass(frozen=True, slots=True, repr=False)
class Widened(Message):
    """Others may be asked too."""

    news: datetime


@dataclass(frozen=True, slots=True, repr=False)
class FewUndecided(Message):
    """The request waits for an answer: shall the few be asked?"""


@dataclass(frozen=True, slots=True, repr=False)
class FewGoOn(Message):
    """So few are asked; `news` is by when the requester hears from us."""

    news: datetime


@dataclass(frozen=True, slots=True, repr=False)
class FewWait(Message):
    """We wait until more are free."""

    news: datetime


def send(case: Case, work: Work, moment: Moment) -> Case:
    """Let a request go out for the first time."""
    when, start = case.wishes.when or When.ROUTINE, named.goes_out(case, moment)
    case = replace(case, alone_until=named.alone_until(case, when, work, moment))
    promised = matchmaking.expectation(case, when, work, moment)
    news = _first_news(case, promised, moment)
    case = work.cases.save(
        replace(case, stage=Stage.WAITING, wanted=start, promised=promised, news=news)
    )
    work.timers.cancel(Timer.DRAFT, case.id)
    work.timers.set(Timer.NEWS, case.id, news)
    return matchmaking.look(case, work, moment)


def _first_news(case: Case, promised: datetime | None, moment: Moment) -> datetime:
    """Return when they hear first; who wants but one person is asked how to go on sooner."""
    when = case.wishes.when or When.ROUTINE
    if named.is_only(case) and case.alone_until is not None:
        return case.alone_until
    return promised or next_news(when, replace(moment, now=named.goes_out(case, moment)))


def buttons(case: Case, work: Work) -> Rows:
    """Return the buttons of one who waits: how does it stand, and cancel."""
    card = cards.lay(work, "request", case.requester, case.id)
    return column(Button(Verb.STATUS_SHOW), Button(Verb.ASK_CANCEL, card))


def news(event: TimerDue, work: Work, moment: Moment) -> None:
    """Tell a requester how it stands, honestly, and when they hear from us again."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.WAITING or case.wanted is None:
        return
    if moment.now - case.wanted >= STILL_WANTED_AFTER:
        _ask_whether_wanted(case, work, moment)
        return
    late = case.promised is None or moment.now >= case.promised
    case = alerts.raise_for(case, work, moment) if late else case
    case = _set_news(case, work, moment)
    message, rows = standing(case, work, moment)
    work.outbox.put(SendCard(reader_of(work, case.requester, moment), message, rows, case.id))


def _set_news(case: Case, work: Work, moment: Moment) -> Case:
    at = next_news(case.wishes.when or When.ROUTINE, moment)
    work.timers.set(Timer.NEWS, case.id, at)
    return work.cases.save(replace(case, news=at))


def standing(case: Case, work: Work, moment: Moment) -> tuple[Message, Rows]:
    """Return how a waiting case stands, in words, and what can be done about it."""
    if told := named.standing(case, work, moment):
        wider = widening.rows(case, work, moment) if named.is_only(case) else ()
        return told, (*wider, *buttons(case, work))
    if work.offers.of_case(case.id):  # whatever was asked about the few, it has gone out
        return _looking(case, work, moment)
    if case.few is Few.ASKED:
        card = cards.lay(work, "few", case.requester, case.id)
        rows = column(Button(Verb.ASK_FEW_YES, card), Button(Verb.ASK_FEW_WAIT, card))
        wider = widening.rows(case, work, moment)
        return FewUndecided(), (*rows, *wider, *buttons(case, work))
    if case.few is Few.WAIT:
        return _waiting_for_more(case, work, moment)
    return _looking(case, work, moment)


def _looking(case: Case, work: Work, moment: Moment) -> tuple[Message, Rows]:
    still = _still_looking(case, work, moment)
    long = still.late or case.told_nobody or on_paper.is_narrowed(case, work)
    wider = widening.rows(case, work, moment) if long else ()
    return still, (*wider, *buttons(case, work))


def _waiting_for_more(case: Case, work: Work, moment: Moment) -> tuple[FewWait, Rows]:
    card = cards.lay(work, "few", case.requester, case.id)
    wider = widening.rows(case, work, moment)
    rows = (*column(Button(Verb.ASK_FEW_YES, card)), *wider, *buttons(case, work))
    return FewWait(hears_by(case, work, moment)), rows


def _still_looking(case: Case, work: Work, moment: Moment) -> StillLooking:
    late = case.promised is None or moment.now >= case.promised
    news = hears_by(case, work, moment)
    return StillLooking(news, late, alerts.known(case, work, moment))


def _ask_whether_wanted(case: Case, work: Work, moment: Moment) -> None:
    until = moment.unless_quiet(moment.now + STILL_WANTED_WITHIN)
    work.timers.set(Timer.UNWANTED, case.id, until)
    card = cards.lay(work, "request", case.requester, case.id)
    work.cases.save(replace(case, news=until))
    rows = column(Button(Verb.WAIT_STAY, card), Button(Verb.ASK_CANCEL, card))
    to = reader_of(work, case.requester, moment)
    work.outbox.put(SendCard(to, StillWanted(until), rows, case.id))


def stay(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Go on looking, because it is still wanted."""
    if case.stage is not Stage.WAITING:
        return cards.ButtonOld()
    work.timers.cancel(Timer.UNWANTED, case.id)
    case = _set_news(replace(case, wanted=moment.now), work, moment)
    message, rows = standing(case, work, moment)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows, case.id))
    return None


def unwanted(event: TimerDue, work: Work, moment: Moment) -> None:
    """Take back a request of which nobody said that it is still wanted."""
    case = work.cases.find(CaseId(event.subject))
    if case is not None and case.stage is Stage.WAITING:
        to, rows = reader_of(work, case.requester, moment), column(Button(Verb.ASK_START))
        work.outbox.put(SendCard(to, RequestTakenBack(), rows, case.id))
        closing.close(case, work, moment)


def widen(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Insist on one thing less, and ask whoever may be asked by that."""
    found = widening.pressed(event, work, moment)
    if found is None:
        return cards.ButtonOld()
    case = matchmaking.look(found, work, moment)
    message, rows = standing(case, work, moment)
    if isinstance(message, StillLooking):
        message = Widened(message.news)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))
    return None


def few(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Ask the few, or wait for more, as the requester says."""
    if case.stage is not Stage.WAITING:
        return cards.ButtonOld()
    go_on = event.verb is Verb.ASK_FEW_YES
    case = work.cases.save(replace(case, few=Few.GO_ON if go_on else Few.WAIT))
    message, rows = _decided(case, work, moment)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))
    matchmaking.look(case, work, moment)
    return None


def _decided(case: Case, work: Work, moment: Moment) -> tuple[Message, Rows]:
    if case.few is Few.GO_ON:
        return FewGoOn(hears_by(case, work, moment)), buttons(case, work)
    return standing(case, work, moment)

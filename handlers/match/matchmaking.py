"""Matchmaking: from a request that was sent to the offers that go out, wave by wave.

`look` is the one errand behind all of it: it runs when a request is sent, when a wave's gap is
over, when everybody asked has said no, and when somebody becomes free. Each look decides from
the roster as it stands; nothing is remembered but who was shown an offer and what they said.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers import cards
from handlers.buttons import Button, column, new_card, only_today
from handlers.events import TimerDue
from handlers.match import alerts, lapsing, named, on_paper, widening
from handlers.match.alerts import Known
from handlers.match.pool import pool
from handlers.moment import Moment
from handlers.orders import Earlier, EditCard, Message, SendCard, Tongues
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader_of
from matching.values import Candidate, SupporterId, When
from matching.waves import expected_by, next_wave
from storage.cases import Case, Few, Stage
from storage.offers import Answer, Offer
from storage.values import CaseId
from storage.work import Work

AWAKE_FOR = timedelta(hours=1)
"""So long after they asked somebody still holds the phone, at whatever hour."""
LOOK_AGAIN = timedelta(hours=1)
"""How often to look while nobody is left to ask: hours, training days and loads change."""


@dataclass(frozen=True, slots=True, repr=False)
class OfferShown(Message):
    """A colleague would like to talk. `by` is when we also ask somebody else, if anybody."""

    when: str
    languages: Tongues
    topic: str
    by: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class OfferGone(Message):
    """This one is cared for, or is no longer needed: nothing more to do."""


@dataclass(frozen=True, slots=True, repr=False)
class FewAsked(Message):
    """Few colleagues fit: shall they be asked?"""

    count: int


@dataclass(frozen=True, slots=True, repr=False)
class NobodyFree(Message):
    """So far nobody can take it. `news` is when the requester hears from us next."""

    news: datetime
    alert: Known


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Look again, because a timer says so."""
    case = work.cases.find(CaseId(event.subject))
    if case is not None:
        look(case, work, moment)


def look(case: Case, work: Work, moment: Moment) -> Case:
    """Ask the next ones for a waiting case, or say why nobody is asked; return it as it stands."""
    if case.stage is not Stage.WAITING:
        return case
    fit = pool(case, work, moment)
    _take_back(case, {candidate.id for candidate in fit}, work, moment)
    if (start := named.goes_out(case, moment)) > moment.now:
        work.timers.set(Timer.WAVE, case.id, start)
        return case
    if named.is_alone(case, moment):
        return _ask_by_name(case, fit, work, moment)
    few = on_paper.few(case, fit, work, moment)
    if not fit and not few:
        return _nobody(case, work, moment)
    count = _how_many(case, few or fit, work)
    if case.few is not Few.GO_ON and count < moment.programme.pool_at_least:
        return _ask_whether_few(case, count, work, moment)
    return _send_wave(case, fit, work, moment)


def _ask_by_name(case: Case, fit: list[Candidate], work: Work, moment: Moment) -> Case:
    """Ask the one named, if the rules let them; whether they do shows nowhere."""
    they = [each for each in fit if each.id == case.wishes.sought.named]
    when = case.wishes.when or When.ROUTINE
    asked = {offer.supporter for offer in _open_offers(case, work)}
    wave = next_wave(moment.programme.waves, when, they, asked, moment.now)
    until = None if named.is_only(case) else case.alone_until
    for candidate in wave.ask:
        _offer(case, candidate, until, work, moment)
    lapsing.watch(case, work)
    looks = (wave.then, until, moment.now + LOOK_AGAIN)
    work.timers.set(Timer.WAVE, case.id, min(each for each in looks if each))
    return work.cases.save(replace(case, next_wave=until))


def _how_many(case: Case, fit: list[Candidate], work: Work) -> int:
    """Count whom the request could come before, those who have seen it already included.

    So a no changes nothing: it must not show in what the requester is asked.
    """
    shown = {offer.supporter for offer in work.offers.of_case(case.id)}
    return len({candidate.id for candidate in fit}.union(shown, case.declined, case.introduced))


def _send_wave(case: Case, fit: list[Candidate], work: Work, moment: Moment) -> Case:
    """Ask the next ones, but not before the gap is over while some may still answer."""
    asked = {offer.supporter for offer in _open_offers(case, work)}
    if asked and case.next_wave is not None and moment.now < case.next_wave:
        work.timers.set(Timer.WAVE, case.id, case.next_wave)
        return case
    when = case.wishes.when or When.ROUTINE
    wave = next_wave(moment.programme.waves, when, fit, asked, moment.now)
    for candidate in wave.ask:
        _offer(case, candidate, wave.then, work, moment)
    lapsing.watch(case, work)
    then = wave.then or moment.now + LOOK_AGAIN
    work.timers.set(Timer.WAVE, case.id, then)
    if wave.ask or wave.then or asked:
        return work.cases.save(replace(case, next_wave=then))
    return _nobody(case, work, moment)


def _offer(
    case: Case, candidate: Candidate, by: datetime | None, work: Work, moment: Moment
) -> None:
    assert candidate.person is not None  # noqa: S101  a rule keeps out who is not in the chat
    card, wishes = new_card(), case.wishes
    message = OfferShown(
        when=wishes.when or When.ROUTINE,
        languages=Tongues(wishes.languages),
        topic=wishes.topic if wishes.topic_shown else "",
        by=by,
    )
    to = reader_of(work, candidate.person, moment)
    yes, no = Button(Verb.OFFER_YES, card), Button(Verb.OFFER_NO, card)
    buttons = column(yes, no, only_today(offer=True))
    handle = work.outbox.put(SendCard(to, message, buttons, case.id, receipt="offer"))
    offer = Offer(card, case.id, candidate.id, candidate.person, handle, shown=moment.now)
    work.offers.put(offer)


def _open_offers(case: Case, work: Work) -> list[Offer]:
    return [each for each in work.offers.of_case(case.id) if each.answer is Answer.OPEN]


def _ask_whether_few(case: Case, count: int, work: Work, moment: Moment) -> Case:
    """Ask once whether so few may be asked; meanwhile, and after "wait", only look again."""
    work.timers.set(Timer.WAVE, case.id, moment.now + LOOK_AGAIN)
    if case.few is not Few.UNASKED:
        return case
    card = cards.lay(work, "few", case.requester, case.id)
    buttons = (
        *column(Button(Verb.ASK_FEW_YES, card), Button(Verb.ASK_FEW_WAIT, card)),
        *widening.rows(case, work, moment),
        *column(Button(Verb.ASK_CANCEL, card)),
    )
    to = reader_of(work, case.requester, moment)
    work.outbox.put(SendCard(to, FewAsked(count), buttons, case.id))
    return work.cases.save(replace(case, few=Few.ASKED))


def _nobody(case: Case, work: Work, moment: Moment) -> Case:
    """Tell the requester once that nobody is left to ask, and let the coordinators know.

    Where this would tell of one of them, they hear it with the next news; and where news are due
    already, as after the bot was down, since the time told here would be past.
    """
    work.timers.set(Timer.WAVE, case.id, moment.now + LOOK_AGAIN)
    due = case.news is not None and case.news <= moment.now
    if case.told_nobody or due or on_paper.would_tell(case, work, moment):
        return case
    case = alerts.raise_for(case, work, moment)
    if _sleeps(case, moment):
        again = min(moment.now + LOOK_AGAIN, moment.unless_quiet(moment.now))
        work.timers.set(Timer.WAVE, case.id, again)
        return case
    case = work.cases.save(replace(case, told_nobody=True))
    card = cards.lay(work, "request", case.requester, case.id)
    news = case.news or moment.now
    message = NobodyFree(news, alerts.known(case, work, moment))
    wider = widening.rows(case, work, moment)
    buttons = (*wider, *column(Button(Verb.STATUS_SHOW), Button(Verb.ASK_CANCEL, card)))
    work.outbox.put(SendCard(reader_of(work, case.requester, moment), message, buttons, case.id))
    return case


def _sleeps(case: Case, moment: Moment) -> bool:
    """Tell whether a requester is left alone at this hour: unless it is urgent, or they just asked.

    It does not show whether somebody was free a moment before: the hour alone decides.
    """
    if case.wishes.when is When.URGENT or moment.unless_quiet(moment.now) == moment.now:
        return False
    return case.wanted is None or moment.now - case.wanted > AWAKE_FOR


def expectation(case: Case, when: When, work: Work, moment: Moment) -> datetime | None:
    """Return by when the programme's standard lets a requester expect someone."""
    fit = on_paper.told_of(case, pool(case, work, moment), work, moment)
    start = named.others_from(case, when, work, moment)
    return expected_by(moment.programme.waves, when, fit, start)


def withdraw(offer: Offer, work: Work, moment: Moment) -> None:
    """Take an offer back, kindly."""
    work.offers.answer(offer, Answer.WITHDRAWN)
    to = reader_of(work, offer.person, moment)
    work.outbox.put(EditCard(to, Earlier(offer.handle), OfferGone(), case=offer.case, quiet=True))


def withdraw_all(case: Case, work: Work, moment: Moment) -> None:
    """Take back every offer of a case that nobody has answered."""
    for offer in _open_offers(case, work):
        withdraw(offer, work, moment)


def _take_back(case: Case, fit: set[SupporterId], work: Work, moment: Moment) -> None:
    """Withdraw the offers that a rule forbids by now."""
    for offer in _open_offers(case, work):
        if offer.supporter not in fit:
            withdraw(offer, work, moment)


def look_again(work: Work, moment: Moment) -> None:
    """Let every waiting case be looked at: somebody became free, or the roster has changed."""
    work.timers.hasten(Timer.WAVE, moment.now)


def withdraw_from(person: int, work: Work, moment: Moment) -> None:
    """Take back every offer that one supporter has not answered, and ask others."""
    for offer in work.offers.open_to(person):
        withdraw(offer, work, moment)
        if case := work.cases.find(offer.case):
            look(case, work, moment)

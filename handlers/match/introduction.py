"""Introduction: the requester sees who would listen, and says yes, or "someone else".

Nothing that the requester wrote passes before they press yes, or write after the card was
delivered. An introduction that nobody answers is shown once more, then withdrawn.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers import cards
from handlers.buttons import Button, column, of_talk
from handlers.events import ButtonPressed, PersonEvent, TimerDue
from handlers.match import aliases, closing, matchmaking, reaching, standard, starting_over
from handlers.moment import Moment
from handlers.orders import Earlier, EditCard, Message, SendCard
from handlers.relay import passing, relaying
from handlers.relay.relaying import two_sided
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.values import When
from storage.cases import Case, Match, Stage
from storage.offers import Offer
from storage.seats import Side
from storage.supporters import Supporter
from storage.tallies import Counted
from storage.values import CaseId, Handle
from storage.work import Work

RECEIPT = "introduction"
ANSWER_WITHIN = {
    When.ROUTINE: timedelta(hours=24),
    When.SOON: timedelta(hours=12),
    When.URGENT: timedelta(hours=3),
}


@dataclass(frozen=True, slots=True, repr=False)
class Introduction(Message):
    """Who has time for the requester; `again` says that it was shown before.

    `about` is what the supporter says of themselves, if they do.
    """

    name: str
    role: str
    again: bool
    about: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class TalkOpened(Message):
    """To the requester: you are linked."""

    name: str
    alias: str


@dataclass(frozen=True, slots=True, repr=False)
class TalkOpenedForSupporter(Message):
    """To the supporter: they said yes."""

    name: str
    alias: str


@dataclass(frozen=True, slots=True, repr=False)
class IntroductionWithdrawn(Message):
    """Nobody answered: the supporter is free again, and the request is gone."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class SupporterReleased(Message):
    """The colleague goes another way; that says nothing about the supporter."""

    alias: str


def begin(case: Case, offer: Offer, event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Introduce the supporter who said yes, and withdraw the other offers."""
    supporter = work.supporters.find(offer.supporter)
    assert supporter is not None  # noqa: S101  the rules were asked about this very record
    matchmaking.withdraw_all(case, work, moment)
    work.timers.cancel_all(case.id)
    standard.watch(case, work, moment)
    work.seats.take(offer.person, case.id, Side.SUPPORTER)
    work.shares.add(offer.supporter, moment.now)
    match = _match(supporter, offer.person, work.outbox.reserve(), work, moment)
    case = work.cases.save(replace(case, stage=Stage.INTRODUCED, match=match))
    case = reaching.begin(case, event, work, moment)
    _show(case, work, moment, again=False)


def _match(supporter: Supporter, person: int, card: Handle, work: Work, moment: Moment) -> Match:
    return Match(
        supporter=supporter.id,
        person=person,
        name=supporter.listed_as,
        role=supporter.role,
        alias=aliases.draw(work, moment),
        card=card,
        accepted=moment.now,
        reach_by=moment.now,
        about=supporter.about,
    )


def _show(case: Case, work: Work, moment: Moment, *, again: bool) -> None:
    match = two_sided(case)
    card = cards.lay(work, "introduction", case.requester, case.id)
    rows = column(
        Button(Verb.MEET_YES, card), Button(Verb.MEET_OTHER, card), Button(Verb.ASK_CANCEL, card)
    )
    message = Introduction(match.name, match.role, again, match.about)
    to = reader_of(work, case.requester, moment)
    work.outbox.put(SendCard(to, message, rows, case.id, RECEIPT), match.card)
    timer = Timer.MEET_END if again else Timer.MEET_AGAIN
    work.timers.set(timer, case.id, _answer_by(case, moment))


def _answer_by(case: Case, moment: Moment) -> datetime:
    when = case.wishes.when or When.ROUTINE
    by = moment.now + ANSWER_WITHIN[when]
    return by if when is When.URGENT else moment.unless_quiet(by)


def yes(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    """Open the talk, because the requester says yes; a second tap has what it wants already."""
    if case.stage is Stage.INTRODUCED:
        open_talk(case, event, work, moment)


def open_talk(case: Case, event: PersonEvent, work: Work, moment: Moment) -> Case:
    """Open the talk: from here on what either side writes goes to the other."""
    match = two_sided(case)
    work.timers.cancel(Timer.MEET_AGAIN, case.id)
    work.timers.cancel(Timer.MEET_END, case.id)
    work.tallies.drop(case.requester, Counted.REQUEST)
    case = work.cases.save(replace(case, stage=Stage.TALKING, match=replace(match, met=moment.now)))
    _tell_requester(case, event, work, moment)
    _tell_supporter(case, work, moment)
    relaying.watch_silence(case, work, moment)
    return relaying.stir(passing.pass_notes(case, work, moment), work, moment)


def _tell_requester(case: Case, event: PersonEvent, work: Work, moment: Moment) -> None:
    match, to = two_sided(case), reader(work, event, moment)
    card = cards.lay(work, "talk", case.requester, case.id)
    opened, rows = TalkOpened(match.name, match.alias), of_talk(card, Side.REQUESTER)
    if isinstance(event, ButtonPressed):
        work.outbox.put(EditCard(to, event.message_id, opened, rows, case.id))
    else:
        work.outbox.put(EditCard(to, Earlier(match.card), opened, rows, case.id))


def _tell_supporter(case: Case, work: Work, moment: Moment) -> None:
    match = two_sided(case)
    card = cards.lay(work, "talk", match.person, case.id)
    opened = TalkOpenedForSupporter(match.name, match.alias)
    to, rows = reader_of(work, match.person, moment), of_talk(card, Side.SUPPORTER)
    work.outbox.put(SendCard(to, opened, rows, case.id))


def other(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Look for somebody else, without a reason."""
    if case.stage is not Stage.INTRODUCED:
        return cards.ButtonOld()
    release(case, work, moment)
    _close_card(event, case, work, moment)
    starting_over.start_over(case, "asked", work, moment)
    return None


def release(case: Case, work: Work, moment: Moment) -> None:
    """Tell a supporter kindly that the colleague goes another way."""
    match = two_sided(case)
    to = reader_of(work, match.person, moment)
    work.outbox.put(SendCard(to, SupporterReleased(match.alias), case=case.id))


def _close_card(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    to, match = reader(work, event, moment), two_sided(case)
    work.outbox.put(EditCard(to, event.message_id, IntroductionClosed(match.name), case=case.id))


@dataclass(frozen=True, slots=True, repr=False)
class IntroductionClosed(Message):
    """What stands on a card that was answered with "someone else"."""

    name: str


def again(event: TimerDue, work: Work, moment: Moment) -> None:
    """Show an introduction that was not answered once more."""
    case = _unanswered(event, work)
    if case:
        match = replace(two_sided(case), card=work.outbox.reserve(), asked_again=True)
        _show(work.cases.save(replace(case, match=match)), work, moment, again=True)


def withdraw(event: TimerDue, work: Work, moment: Moment) -> None:
    """Withdraw an introduction that was not answered twice, and free the supporter."""
    case = _unanswered(event, work)
    if case:
        to, match = reader_of(work, case.requester, moment), two_sided(case)
        rows = column(Button(Verb.ASK_START))
        work.outbox.put(SendCard(to, IntroductionWithdrawn(match.name), rows, case.id))
        release(case, work, moment)
        closing.close(case, work, moment)


def _unanswered(event: TimerDue, work: Work) -> Case | None:
    case = work.cases.find(CaseId(event.subject))
    return case if case and case.stage is Stage.INTRODUCED else None


def undeliverable(case: Case, work: Work, moment: Moment) -> None:
    """End a request whose requester can no longer be reached, and free the supporter."""
    release(case, work, moment)
    closing.close(case, work, moment)

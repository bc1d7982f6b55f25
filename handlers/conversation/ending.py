"""Ending: either side may end a talk, without a reason. Both get the same words."""

from dataclasses import dataclass, replace
from datetime import datetime

from handlers import cards
from handlers.buttons import Button, Rows, column, end_talk, of_talk, rematch
from handlers.conversation import afterwards, debrief
from handlers.events import ButtonPressed, CommandGiven, TimerDue
from handlers.match import closing
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.quiet import awake
from handlers.relay.relaying import name_across, two_sided
from handlers.seated import Place, places
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.seats import Side
from storage.values import CaseId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class EndAsked(Message):
    """End this talk?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class EndWhich(Message):
    """Several talks are open: which one?"""


@dataclass(frozen=True, slots=True, repr=False)
class NothingToEnd(Message):
    """No talk is open."""


@dataclass(frozen=True, slots=True, repr=False)
class GoingOn(Message):
    """The talk goes on."""


@dataclass(frozen=True, slots=True, repr=False)
class TalkEnded(Message):
    """To the requester: the same words whoever ended it.

    `cleared` says that the messages leave both chats at once, whoever wished it.
    """

    name: str
    cleared: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class TalkEndedForSupporter(Message):
    """To the supporter: the same words whoever ended it; `cleared` as above."""

    alias: str
    cleared: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class SilenceNoticed(Message):
    """Nobody wrote for some days; without a word the talk closes at `until`."""

    name: str
    until: datetime


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Ask whether to end the one talk that is open, or which."""
    to, talks = reader(work, event, moment), _talks(work, event.person)
    if not talks:
        work.outbox.put(SendCard(to, NothingToEnd()))
    elif len(talks) == 1:
        message, rows = _question(talks[0], event.person, work)
        work.outbox.put(SendCard(to, message, rows, talks[0].case.id))
    else:
        work.outbox.put(SendCard(to, EndWhich(), _choices(talks, event.person, work)))


def _talks(work: Work, person: int) -> list[Place]:
    return [each for each in places(work, person) if each.case.stage is Stage.TALKING]


def _choices(talks: list[Place], person: int, work: Work) -> Rows:
    laid = ((each, cards.lay(work, "talk", person, each.case.id)) for each in talks)
    return column(*(end_talk(card, known_as(each)) for each, card in laid))


def known_as(place: Place) -> str:
    """Return the name under which somebody knows the one across."""
    return name_across(place.case, place.side)


def _question(place: Place, person: int, work: Work) -> tuple[Message, Rows]:
    card = cards.lay(work, "end", person, place.case.id)
    yes, no = Button(Verb.END_YES, card), Button(Verb.END_NO, card)
    stays = Button(Verb.CHAT_SHOW, card)
    wrong = Button(Verb.WRONG_SHOW, card)
    rows = (yes, no), *column(rematch(card, place.side), stays, wrong)
    return EndAsked(known_as(place)), rows


def ask(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Ask whether to end a talk."""
    if case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    message, rows = _question(Place(case, _side(case, event.person)), event.person, work)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows, case.id))
    return None


def _side(case: Case, person: int) -> Side:
    return Side.REQUESTER if person == case.requester else Side.SUPPORTER


def go_on(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Leave the talk as it is."""
    if case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, GoingOn(), case=case.id))
    return None


def end(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:  # noqa: ARG001
    """End a talk, because one of the two says so; a second tap has what it wants already."""
    if case.stage is Stage.TALKING:
        say_goodbye(case, work, moment)


def say_goodbye(case: Case, work: Work, moment: Moment) -> None:
    """Close a talk with the same words for both, whoever or whatever ended it."""
    match, case = two_sided(case), closing.close(case, work, moment, follow_up=True)
    requester = reader_of(work, case.requester, moment)
    wrong = afterwards.felt_wrong(case.requester, match.supporter, work, moment)
    rows = column(Button(Verb.ASK_START), Button(Verb.CHECKIN_STOP, case.follow_up), wrong)
    ended = TalkEnded(match.name, cleared=bool(case.clears))
    work.outbox.put(SendCard(requester, ended, rows, case.id))
    thank_supporter(case, work, moment)


def thank_supporter(case: Case, work: Work, moment: Moment) -> None:
    """Say the last words to a supporter, and ask how they are."""
    match = two_sided(case)
    to = reader_of(work, match.person, moment)
    rows = column(afterwards.felt_wrong(match.person, match.supporter, work, moment))
    ended = TalkEndedForSupporter(match.alias, cleared=bool(case.clears))
    work.outbox.put(SendCard(to, ended, rows, case.id))
    debrief.ask(match.person, work, moment, case.id)


def idle(event: TimerDue, work: Work, moment: Moment) -> None:
    """Ask both about a silence of some days; close the talk after some more."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.TALKING or case.active is None:
        return
    listener = work.supporters.find(two_sided(case).supporter)
    ask_at = awake(listener, case.active + moment.programme.idle_ask, moment)
    if moment.now < ask_at:
        work.timers.set(Timer.IDLE, case.id, ask_at)
    elif not case.idle_asked:
        _ask_about_silence(case, case.active, work, moment)
    else:
        say_goodbye(case, work, moment)


def _ask_about_silence(case: Case, since: datetime, work: Work, moment: Moment) -> None:
    programme, match = moment.programme, two_sided(case)
    least = moment.now + (programme.idle_close - programme.idle_ask)
    until = moment.unless_quiet(max(since + programme.idle_close, least))
    sides = (
        (case.requester, match.name, Side.REQUESTER),
        (match.person, match.alias, Side.SUPPORTER),
    )
    for person, name, side in sides:
        card = cards.lay(work, "talk", person, case.id)
        to, rows = reader_of(work, person, moment), of_talk(card, side)
        work.outbox.put(SendCard(to, SilenceNoticed(name, until), rows, case.id))
    work.timers.set(Timer.IDLE, case.id, until)
    work.cases.save(replace(case, idle_asked=True))

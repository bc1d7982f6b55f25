"""Retiring: a supporter leaves the roster, and all about them goes as soon as no talk needs it."""

from dataclasses import dataclass, replace

from handlers import cards, chronicle, fellows
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.match import matchmaking, starting_over
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, ShowMenu
from handlers.programme.roster import on_roster
from handlers.seated import supporting
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Stage
from storage.journal import Act
from storage.supporters import Standing, Supporter
from storage.values import CardId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class RetireAsked(Message):
    """Take this one off the roster, for good?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class RetireKept(Message):
    """They stay."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class SupporterRetired(Message):
    """To coordinators: this one is off the roster."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class YouAreRetired(Message):
    """To the supporter: nobody asks you any more; `talks` are open, and stay so."""

    programme: str
    talks: int


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask a coordinator whether they mean it."""
    supporter = on_roster(event, work)
    if supporter is None:
        return cards.ButtonOld()
    row = supporter.id
    rows = column(Button(Verb.RETIRE_YES, row), Button(Verb.RETIRE_NO, row))
    message = RetireAsked(supporter.listed_as)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def keep(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Leave the roster as it is."""
    supporter = on_roster(event, work)
    if supporter is None:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, RetireKept(supporter.listed_as)))
    return None


def retire(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a supporter off the roster: they are asked nothing more, open talks go on."""
    supporter = on_roster(event, work)
    if supporter is None:
        return cards.ButtonOld()
    done = SupporterRetired(supporter.listed_as)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, done))
    fellows.tell(done, work, moment, but=(event.person, supporter.person))
    chronicle.note(event.person, Act.RETIRED, work)
    let_go(supporter, work, moment)
    return None


def let_go(supporter: Supporter, work: Work, moment: Moment) -> None:
    """Keep the entry of one who still listens to somebody; of any other nothing stays."""
    work.supporters.put(replace(supporter, standing=Standing.RETIRED, cards=()))
    wish = work.timers.when(Timer.DEBRIEF, supporter.id)
    _close_doors(supporter, work)
    if wish is not None:  # to talk: it was said when the coordinators would hear of it
        work.timers.set(Timer.DEBRIEF, supporter.id, wish)
    work.journal.erase(supporter.id)
    if supporter.person is not None:
        matchmaking.withdraw_from(supporter.person, work, moment)
        _leave_introductions(supporter.person, work, moment)
        _say_goodbye(supporter.person, work, moment)
    finish(work)


def _close_doors(supporter: Supporter, work: Work) -> None:
    for card in (*supporter.cards, supporter.draft):
        work.cards.drop(CardId(card))
    work.tokens.revoke_of(supporter.id)
    work.timers.cancel_all(supporter.id)


def _leave_introductions(person: int, work: Work, moment: Moment) -> None:
    """Let somebody else be found for those who have yet to say yes to this one."""
    for case in supporting(work, person):
        if case.stage is Stage.INTRODUCED:
            starting_over.start_over(case, "left", work, moment)


def _say_goodbye(person: int, work: Work, moment: Moment) -> None:
    to = reader_of(work, person, moment)
    talks = len(supporting(work, person))
    coordinator = work.coordinators.of_person(person) is not None
    work.outbox.put(SendCard(to, YouAreRetired(moment.programme.name, talks)))
    work.outbox.put(ShowMenu(to, supporter=False, coordinator=coordinator))


def finish(work: Work) -> None:
    """Erase every retired supporter of whom nothing is open any more."""
    everybody = work.supporters.all().values()
    for supporter in [each for each in everybody if each.standing is Standing.RETIRED]:
        if not _is_needed(supporter, work):
            erase(supporter, work)


def _is_needed(supporter: Supporter, work: Work) -> bool:
    """Tell whether they sit in a talk, or a wish of theirs to talk has yet to be passed on."""
    talks = supporter.person is not None and bool(work.seats.of(supporter.person))
    return talks or work.timers.when(Timer.DEBRIEF, supporter.id) is not None


def erase(supporter: Supporter, work: Work) -> None:
    """Let everything of a supporter's place on the roster go."""
    _close_doors(supporter, work)
    work.shares.drop(supporter.id)
    work.bands.drop(supporter.id)
    work.journal.erase(supporter.id)
    work.supporters.drop(supporter.id)

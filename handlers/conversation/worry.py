"""Worry: what a supporter can do who fears for the one they listen to.

A plain question to ask, the truth that nobody here can find or reach anybody, and the numbers. The
other side can be shown help now, as an offer of the programme to everybody; it may be asked whether
someone may call (`ringing`). Nothing of it is counted.
"""

from dataclasses import dataclass

from handlers import cards, help_now
from handlers.buttons import Button, Rows, column, new_card, worry
from handlers.events import ButtonPressed, CommandGiven, PersonEvent
from handlers.moment import Moment, Resource
from handlers.orders import Message, SendCard
from handlers.relay.relaying import two_sided
from handlers.seated import supporting
from handlers.supporter import availability
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.work import Work

HELP = "worry-help"
RING = "worry-ring"
"""The cards on which help now is shown, and a call is asked about, once each."""


@dataclass(frozen=True, slots=True, repr=False)
class Worried(Message):
    """What to ask, what nobody here can do, and who helps; `alias` where it is about somebody."""

    alias: str
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True, repr=False)
class WorriedAbout(Message):
    """About whom?"""


@dataclass(frozen=True, slots=True, repr=False)
class HelpOffered(Message):
    """To the requester: who can help, as an offer of the programme."""

    programme: str
    name: str
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True, repr=False)
class HelpIsShown(Message):
    """To the supporter: it is on its way to them."""

    alias: str


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Show what can be done about the one talk that is open, or ask which."""
    talks = [each for each in supporting(work, event.person) if each.stage is Stage.TALKING]
    to = reader(work, event, moment)
    if len(talks) == 1:
        _show(event, talks[0], work, moment)
    elif talks:
        work.outbox.put(SendCard(to, WorriedAbout(), _choices(talks, event.person, work)))
    elif work.supporters.of_person(event.person) is None:
        work.outbox.put(SendCard(to, availability.ForSupporters()))
    else:
        message = Worried("", help_now.shown(moment.programme))
        work.outbox.put(SendCard(to, message, column(_to_talk())))


def _choices(talks: list[Case], person: int, work: Work) -> Rows:
    laid = ((each, cards.lay(work, "talk", person, each.id)) for each in talks)
    return column(*(worry(card, two_sided(each).alias) for each, card in laid))


def _to_talk() -> Button:
    """Return the button of a supporter who would like to talk themselves."""
    return Button(Verb.DEBRIEF_TALK, new_card())


def show(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Show it of the talk whose card was pressed, to the one who listens in it."""
    if case.stage is not Stage.TALKING or event.person != two_sided(case).person:
        return cards.ButtonOld()
    _show(event, case, work, moment)
    return None


def _show(event: PersonEvent, case: Case, work: Work, moment: Moment) -> None:
    rows = column(
        Button(Verb.WORRY_HELP, cards.lay(work, HELP, event.person, case.id)),
        Button(Verb.WORRY_RING, cards.lay(work, RING, event.person, case.id)),
        _to_talk(),
    )
    message = Worried(two_sided(case).alias, help_now.shown(moment.programme))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows, case.id))


def show_help(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Show help now to the other side, once a card."""
    if case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    work.cards.drop(event.card)
    match, programme = two_sided(case), moment.programme
    offered = HelpOffered(programme.name, match.name, help_now.shown(programme))
    work.outbox.put(SendCard(reader_of(work, case.requester, moment), offered, case=case.id))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, HelpIsShown(match.alias), case=case.id))
    return None

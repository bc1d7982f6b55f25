"""Pages: a card of the profile, and how a tap on it changes what is declared, at once."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from handlers.buttons import Button, Rows, pairs
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.supporter import availability
from handlers.supporter.declared import declare
from handlers.verbs import Verb
from handlers.who import reader
from storage.supporters import Supporter
from storage.work import Work

T = TypeVar("T")
Page = Callable[[Supporter, Work, Moment], tuple[Message, Rows]]
Change = Callable[[Supporter], Supporter]


def show(page: Page, event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show a page to a supporter."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        message, rows = page(supporter, work, moment)
        work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def change(page: Page, to: Change, event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Change what a supporter has declared, on the very page that was tapped."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        keep(page, event, to(supporter), work, moment)


def keep(
    page: Page, event: ButtonPressed, supporter: Supporter, work: Work, moment: Moment
) -> None:
    """Write a changed entry down, and show it on its page."""
    message, rows = page(declare(supporter, work, moment), work, moment)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows))


def choices(table: Mapping[Verb, T], chosen: T) -> Rows:
    """Return a table's buttons, two in a row, the chosen one being marked."""
    return pairs(*(Button(verb, label={"on": it == chosen}) for verb, it in table.items()))


def tapped(table: Mapping[Verb, T], event: ButtonPressed) -> T:
    """Return what a pressed button stands for in the table by which it was routed."""
    return next(value for verb, value in table.items() if verb is event.verb)

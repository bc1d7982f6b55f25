"""Fellows: one word to all coordinators, or to all but the one who did it."""

from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.who import reader_of
from storage.values import RowId
from storage.work import Work


def tell(message: Message, work: Work, moment: Moment, but: RowId | None = None) -> None:
    """Send a card to every coordinator; `but` is the row of one who knows already."""
    for each in work.coordinators.all().values():
        if each.id != but:
            work.outbox.put(SendCard(reader_of(work, each.person, moment), message))

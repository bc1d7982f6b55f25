"""Fellows: one word to all coordinators, or to all but those who know already."""

from collections.abc import Collection

from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.who import reader_of
from storage.work import Work


def tell(message: Message, work: Work, moment: Moment, but: Collection[int | None] = ()) -> None:
    """Send a card to every coordinator; `but` are the Telegram ids of who knows already."""
    for each in work.coordinators.all().values():
        if each.person not in but:
            work.outbox.put(SendCard(reader_of(work, each.person, moment), message))

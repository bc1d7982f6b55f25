"""Sifting: of messages that stand in chats, which can go now, which later, and which never.

Telegram deletes for a bot what is less than 48 hours old, and nothing else. Messages go in batches,
since whatever is old enough is taken together; of what is too old its chat is told, by day and
once, however many there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from handlers.moment import Moment
from handlers.orders import DeleteMessages, Message, SendCard
from handlers.who import reader_of
from storage.outgoing import Trace
from storage.tallies import Counted
from storage.values import CaseId
from storage.work import Work

TOO_OLD = timedelta(hours=48)
"""Bot API, deleteMessage: "only ... if it was sent less than 48 hours ago"."""
APART = timedelta(minutes=15)
"""The least time between two looks at the same messages: what comes due within it goes together."""
AT_MOST = 100
"""Bot API, deleteMessages: "1-100 identifiers of messages to delete"."""
TOLD_ONCE_IN = timedelta(hours=24)


@dataclass(frozen=True, slots=True, repr=False)
class MessagesStay(Message):
    """Telegram does not let us delete some messages here any more; how to do it oneself."""


class Sieve:
    """Takes messages one by one: `going` and `late` are chats, `next` is when to look again.

    At the close `at_once` takes what is young, too. `tells` is when a chat may be told of what can
    never go; None where that is somebody else's business.
    """

    def __init__(
        self,
        moment: Moment,
        tells: datetime | None,
        following: datetime | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        self.moment = moment
        self.tells = tells
        self.next = following
        self.at_once = at_once
        self.going: dict[int, dict[Trace, None]] = {}
        self.late: set[int] = set()

    def takes(self, chat: int, trace: Trace) -> bool:
        """Take a message that can go, or never can; False where it has to wait."""
        now = self.moment.now
        if is_too_old(trace, now):
            if self.tells is None or self.tells > now:
                self.wait(self.tells)
                return False
            self.late.add(chat)
            return True
        due = written(trace) + self.moment.programme.chat_messages
        if due > now and not self.at_once:
            self.wait(due)
            return False
        self.going.setdefault(chat, {})[trace] = None
        return True

    @classmethod
    def by_day(cls, moment: Moment, following: datetime | None = None) -> "Sieve":
        """Return one that takes what is old enough, and tells nobody anything in quiet hours."""
        return cls(moment, moment.unless_quiet(moment.now), following)

    def wait(self, until: datetime | None) -> None:
        """Look again at an instant, or earlier."""
        if until is not None:
            self.next = min(until, self.next or until)

    def again(self) -> datetime | None:
        """Return when to look again, which is never at once; None where nothing waits."""
        return None if self.next is None else max(self.next, self.moment.now + APART)

    def let_go(self, work: Work, case: CaseId | None = None) -> None:
        """Order the deletion of what can go, and tell the chats where something never can."""
        for chat, traces in self.going.items():
            for batch in _batches(sorted(traces, key=lambda each: each.message_id)):
                work.outbox.put(DeleteMessages(chat, case, batch))
        for chat in self.late:
            tell(chat, work, self.moment)


def _batches(traces: list[Trace]) -> Iterator[tuple[Trace, ...]]:
    for start in range(0, len(traces), AT_MOST):
        yield tuple(traces[start : start + AT_MOST])


def written(trace: Trace) -> datetime:
    """Return when a message was written."""
    return datetime.fromtimestamp(trace.date, UTC)


def is_too_old(trace: Trace, now: datetime) -> bool:
    """Tell whether Telegram would not delete a message any more, or has said so."""
    return now - written(trace) >= TOO_OLD


def tell(chat: int, work: Work, moment: Moment) -> None:
    """Tell somebody how to delete themselves what stays in their chat, once a day at most."""
    if work.tallies.find(chat, Counted.STANDING, moment.now) is None:
        work.tallies.begin(chat, Counted.STANDING, moment.now, TOLD_ONCE_IN)
        work.outbox.put(SendCard(reader_of(work, chat, moment), MessagesStay()))

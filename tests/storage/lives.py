"""The life of a case, as acts that can be played: from consent to being forgotten."""

from collections.abc import Callable
from dataclasses import replace

from storage.arrivals import CaseDrained
from storage.cases import Case, Stage
from storage.follow_ups import FollowUp
from storage.people import Person
from storage.session import new_id
from storage.work import Work
from tests.storage.crashes import Act
from tests.storage.programme import NOON, Memory
from tests.storage.samples import BEN, DAN, end_case, introduce, open_case, owe

MESSAGE = "canary-message"


def unit(change: Callable[[Work], object]) -> Act:
    """Return the act of one unit."""
    return lambda memory: memory.do(change)


class Life:
    """One case from its first tap to its end, and the person who asked."""

    def __init__(self) -> None:
        self.person: Person | None = None
        self.case: Case | None = None

    def consent(self, work: Work) -> None:
        """Let the requester consent."""
        self.person = work.people.add(DAN, "en", "1")

    def open(self, work: Work) -> None:
        """Open the case, introduced at once."""
        self.case = introduce(work, open_case(work, DAN))

    def write(self, work: Work) -> None:
        """Owe the supporter a message."""
        owe(work, BEN, MESSAGE, case=self.case, keep=True, receipt="first")

    def mark(self, work: Work) -> None:
        """Mark that message as delivered."""
        [order] = work.outbox.of_case(self.open_case.id)
        work.outbox.delivered(order, 77, 1_900_000_000)

    def close(self, work: Work) -> None:
        """Begin to close."""
        self.case = work.cases.save(
            replace(self.open_case, stage=Stage.CLOSING, follow_up=new_id())
        )
        work.inbox.put(CaseDrained(self.case.id))

    def follow_up(self, work: Work) -> None:
        """Write down whom to ask later, in a commit of its own."""
        work.follow_ups.put(FollowUp(new_id(), DAN, NOON))

    def end(self, work: Work) -> None:
        """Let everything of the case go."""
        end_case(work, self.open_case)

    def forget(self, work: Work) -> None:
        """Forget the person, their follow-ups included."""
        for follow_up in work.follow_ups.of(DAN):
            work.follow_ups.drop(follow_up)
        if self.person is not None:
            work.people.forget(self.person)
        work.transit.renew()

    @property
    def open_case(self) -> Case:
        """The case, which is there."""
        assert self.case is not None
        return self.case


def whole_life() -> list[Act]:
    """Return the acts of a whole life."""
    life = Life()
    units = (life.consent, life.open, life.write, life.mark, life.close, life.follow_up, life.end)
    return [
        Memory.follow,
        *[unit(each) for each in units],
        Memory.follow,
        Memory.rotate,
        unit(life.forget),
        Memory.follow,
    ]

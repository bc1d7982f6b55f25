"""Correspondence: what was written to a chat, beside what arrived there."""

from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(slots=True)
class Correspondence:
    """The texts for one chat in the order of writing, and those that stand in it, in order."""

    sent: list[str] = field(default_factory=list)
    arrived: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """Texts that never arrived."""
        return len(set(self.sent) - set(self.arrived))

    @property
    def misrouted(self) -> int:
        """Texts that arrived and were not meant for this chat."""
        return len(set(self.arrived) - set(self.sent))

    @property
    def duplicates(self) -> int:
        """Arrivals that were repetitions."""
        return len(self.arrived) - len(set(self.arrived))

    @property
    def out_of_order(self) -> int:
        """Arrivals before which one came that was written later."""
        place = {text: number for number, text in enumerate(self.sent)}
        order = [place[text] for text in self.arrived if text in place]
        return sum(later < earlier for earlier, later in pairwise(order))

"""Correspondence: what was written to a chat, beside what arrived there."""

from collections.abc import Iterable
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
        """Texts that first came after one that was written later."""
        return self._backward(dict.fromkeys(self.arrived))

    @property
    def late(self) -> int:
        """Repetitions that came after something written later.

        A call that the network holds back takes place after the bot has given it up and made it
        anew: nobody can take it back.
        """
        return self._backward(self.arrived) - self.out_of_order

    def _backward(self, arrived: Iterable[str]) -> int:
        """Count the steps back in the order of writing."""
        place = {text: number for number, text in enumerate(self.sent)}
        order = [place[text] for text in arrived if text in place]
        return sum(later < earlier for earlier, later in pairwise(order))

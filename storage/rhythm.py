"""Rhythm: on which day each side wrote last, and how many contacts a talk has had. No more."""

from dataclasses import dataclass, replace
from datetime import date

from storage.seats import Side


@dataclass(frozen=True, slots=True, repr=False)
class Rhythm:
    """The days (of the programme) on which each side wrote last, and of the last contact."""

    requester: date | None = None
    supporter: date | None = None
    counted: date | None = None
    contacts: int = 0

    def wrote(self, side: Side, day: date) -> "Rhythm":
        """Return the rhythm after one side wrote: a day on which both did is a contact."""
        if side is Side.REQUESTER:
            marked = self if self.requester == day else replace(self, requester=day)
        else:
            marked = self if self.supporter == day else replace(self, supporter=day)
        return marked.met(day) if marked.requester == marked.supporter else marked

    def met(self, day: date) -> "Rhythm":
        """Return the rhythm after a contact, of which a day has one at most."""
        if self.counted == day:
            return self
        return replace(self, counted=day, contacts=self.contacts + 1)

"""The rota: the supporters of a seeded year as they stand, and the roster made of them."""

from collections.abc import Sequence
from datetime import timedelta

from benchmarks.matching.almanac import DAY, ZONE
from benchmarks.matching.policies import Policy
from benchmarks.matching.volunteers import Supporter
from matching.hours import Hours, Span
from matching.roster import Roster
from matching.values import Candidate
from storage.shares import HALF_LIFE

AT_ALL_HOURS = Hours(tuple(Span(day, 0, 1440) for day in range(7)), ZONE)
FADE = HALF_LIFE // timedelta(seconds=1)


class Rota:
    """Loads and shares; leave, training and fading are looked at once a day."""

    def __init__(self, supporters: Sequence[Supporter], policy: Policy) -> None:
        self.loads = [0] * len(supporters)
        self._supporters = supporters
        self._policy = policy
        self._recent = [(0.0, 0)] * len(supporters)
        self._candidates = [each.profile for each in supporters]
        self._indexed = Roster(())
        self._day: int | None = None
        self._changed: set[int] = set()

    def takes(self, place: int, now: int) -> None:
        """Count one more case for a supporter."""
        self.loads[place] += 1
        self._recent[place] = (self._faded(place, now) + 1.0, now)
        self._changed.add(place)

    def is_free(self, place: int) -> None:
        """Count one open case less."""
        self.loads[place] -= 1
        self._changed.add(place)

    def roster(self, now: int) -> Roster:
        """Return the roster as it stands."""
        if self._day != now // DAY:
            self._day, self._changed = now // DAY, set(range(len(self.loads)))
        if self._changed:
            for place in self._changed:
                self._candidates[place] = self.candidate(place, now)
            self._indexed, self._changed = Roster(self._candidates, self._policy.weights), set()
        return self._indexed

    def candidate(self, place: int, now: int) -> Candidate:
        """Return a supporter as the rules see them."""
        supporter = self._supporters[place]
        who = supporter.profile
        return Candidate(
            id=who.id,
            person=who.person,
            departments=who.departments,
            languages=who.languages,
            hours=who.hours if self._policy.within_hours else AT_ALL_HOURS,
            leads=who.leads,
            apart_from=who.apart_from,
            not_with=who.not_with,
            topics=who.topics,
            active=not supporter.is_away(now),
            agreed=who.agreed,
            trained=who.trained,
            training_expires=supporter.trained_until(now),
            capacity=who.capacity,
            open_cases=self.loads[place],
            recent_cases=self._faded(place, now),
        )

    def _faded(self, place: int, now: int) -> float:
        recent, at = self._recent[place]
        return recent * 0.5 ** ((now // DAY - at // DAY) * DAY / FADE) if recent else 0.0

"""The supporters of a seeded year: profiles, hours, leave, training, and how they answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.matching.almanac import DAY, DAYS, Presence, day_of, presence
from benchmarks.matching.places import works_in
from benchmarks.matching.scenarios import TOPICS, Scenario
from matching.hours import Hours
from matching.values import Candidate, Leads, PersonId, Places, SupporterId, Topic

YES = (3.0, 2.2)
"""Beta, of a supporter's chance to say yes."""
HABIT_SIGMA = 0.5
"""Log-normal: some answer sooner than others."""


@dataclass(frozen=True, slots=True)
class Supporter:
    """One volunteer over the year; stretches of time are pairs of seconds.

    `trainings` are the last valid days of one training after the other, each with the second from
    which it counts.
    """

    profile: Candidate
    chance: float
    habit: float
    presence: Presence
    out: bool
    away: tuple[tuple[int, int], ...]
    trainings: tuple[tuple[int, date], ...]

    def is_away(self, at: int) -> bool:
        """Tell whether they are out, or on leave."""
        return self.out or any(start <= at < end for start, end in self.away)

    def trained_until(self, at: int) -> date:
        """Return the last valid day of the training that counts at a moment."""
        return [day for start, day in self.trainings if start <= at][-1]


def volunteers(scenario: Scenario, dice: Random, places: Places) -> Iterator[Supporter]:
    """Yield the supporters of a programme."""
    out = set(dice.sample(range(scenario.supporters), round(scenario.out * scenario.supporters)))
    for number in range(scenario.supporters):
        hours, there = presence(dice)
        yield Supporter(
            profile=_profile(number, scenario, hours, dice, places),
            chance=dice.betavariate(*YES),
            habit=dice.lognormvariate(0, HABIT_SIGMA),
            presence=there,
            out=number in out,
            away=tuple(_leave(dice) for _ in range(2)),
            trainings=_trainings(dice),
        )


def _profile(
    number: int, scenario: Scenario, hours: Hours, dice: Random, places: Places
) -> Candidate:
    languages = {"en", "fr"} if dice.random() < scenario.french_supporters else {"en"}
    others = [SupporterId(f"supporter {each}".encode()) for each in range(scenario.supporters)]
    return Candidate(
        id=others[number],
        person=PersonId(1 + number),
        departments=works_in(dice, 0.2),
        languages=frozenset(languages),
        hours=hours,
        leads=_leads(dice, places),
        apart_from=works_in(dice, 0) if dice.random() < 0.05 else frozenset(),  # noqa: PLR2004
        not_with=frozenset(dice.sample(others, dice.choice((0, 0, 0, 1)))) - {others[number]},
        topics=_topics(dice),
        agreed=dice.random() < 0.98,  # noqa: PLR2004
        capacity=dice.choices((1, 2, 3), (0.4, 0.4, 0.2))[0],
    )


def _leads(dice: Random, places: Places) -> Leads:
    """Return what one in eight leads: a department, rarely a group, hardly ever all."""
    if dice.random() >= 0.12:  # noqa: PLR2004
        return Leads()
    kind = dice.random()
    if kind < 0.80:  # noqa: PLR2004
        return Leads(departments=works_in(dice, 0))
    if kind < 0.96:  # noqa: PLR2004
        return Leads(groups=frozenset({dice.choice(sorted(set(places.groups.values())))}))
    return Leads(everything=True)


def _topics(dice: Random) -> frozenset[Topic]:
    """Return what somebody has lived through: one or two topics."""
    weights = [*TOPICS.values()][:-1]
    count = 1 + (dice.random() < 0.2)  # noqa: PLR2004
    return frozenset(dice.choices([*TOPICS][:-1], weights, k=count))


def _leave(dice: Random) -> tuple[int, int]:
    start = dice.randrange(-10, DAYS)
    return start * DAY, (start + dice.randrange(5, 17)) * DAY


def _trainings(dice: Random) -> tuple[tuple[int, date], ...]:
    """Return a training that ends in this year or the next, and the one that follows it.

    Most renew it in the month before it ends; the others are out for up to three weeks.
    """
    ends = dice.randrange(1, 730)
    again = ends + (dice.randrange(-30, 0) if dice.random() < 0.85 else dice.randrange(2, 22))  # noqa: PLR2004
    return (-1, day_of(ends * DAY)), (max(0, again) * DAY, day_of((again + 730) * DAY))

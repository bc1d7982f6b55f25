"""The short form of `python -m benchmarks matching`: five weeks of one year, and what they show."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from benchmarks.matching import bound
from benchmarks.matching.almanac import DAY, HOUR, day_of, second, utc
from benchmarks.matching.arrivals import NEVER
from benchmarks.matching.metrics import Figures, figures, gini, quantile
from benchmarks.matching.policies import PEERLINE, baselines
from benchmarks.matching.scenarios import SCENARIOS
from benchmarks.matching.speed import measure
from benchmarks.matching.value import value
from benchmarks.matching.verdict import Verdict
from benchmarks.matching.world import World, world
from benchmarks.matching.year import Year
from matching.hours import open_at
from matching.values import Candidate, Leads, SupporterId, Topic, When

pytestmark = pytest.mark.xdist_group("matching")  # one worker, so that each is reckoned once
DAYS = 35
POLICIES = {each.name: each for each in (PEERLINE, *baselines())}


@cache
def weeks(scenario: str = "expected", seed: int = 1) -> World:
    """Return the first weeks of a year."""
    return world(SCENARIOS[scenario], seed, DAYS)


@cache
def most(scenario: str = "expected") -> float:
    """Return the bound of these weeks."""
    return bound.most(weeks(scenario))


@cache
def shown(policy: str = "Peerline", scenario: str = "expected") -> Figures:
    """Return what a policy shows in these weeks."""
    return figures(Year(weeks(scenario), POLICIES[policy]).play(), most(scenario))


def test_nobody_is_asked_whom_a_rule_keeps_out() -> None:
    for scenario in SCENARIOS:
        year = Year(weeks(scenario), PEERLINE).play()
        assert sum(case.sent for case in year.cases) > len(year.cases)
        assert year.verdict.violations == 0


def test_most_of_what_hindsight_allows_is_reached_in_time_and_with_few_offers() -> None:
    found = shown()
    assert 90 < found.value_pct_of_bound < 100
    assert found.p50_h < 2.2
    assert found.p95_h < 14
    assert found.offers_per_request < 6
    assert found.unmatched_pct < 1


def test_every_baseline_is_worth_less() -> None:
    for policy in POLICIES:
        if policy != "Peerline":
            assert shown(policy).value_pct_of_bound < shown().value_pct_of_bound, policy


def test_a_broadcast_is_the_fastest_and_asks_most() -> None:
    broadcast = shown("broadcast")
    assert broadcast.p50_h < shown().p50_h
    assert broadcast.offers_per_request > 5 * shown().offers_per_request


def test_the_same_seed_gives_the_same_figures_and_another_seed_others() -> None:
    def again(seed: int) -> Figures:
        return figures(Year(world(SCENARIOS["expected"], seed, DAYS), PEERLINE).play(), most())

    assert again(1) == shown()
    assert again(2) != shown()


def test_every_policy_meets_the_same_answers() -> None:
    one, other = Year(weeks(), PEERLINE).play(), Year(weeks(), baselines()[0]).play()
    assert [case.asked.answers for case in one.cases] == [
        case.asked.answers for case in other.cases
    ]
    assert weeks().requests == world(SCENARIOS["expected"], 1, DAYS).requests


def test_no_year_is_worth_more_than_the_bound_allows() -> None:
    for scenario in SCENARIOS:
        assert shown(scenario=scenario).value_pct_of_bound < 100


def test_the_bound_of_one_request_is_the_best_who_would_say_yes() -> None:
    year = weeks()
    lone = replace(year, requests=(replace(year.requests[0], number=0),))
    (asked,) = lone.requests
    best = max(
        value(asked, who.profile, who.presence.after(asked.at, asked.answers[place][1]) - asked.at)
        for place, who in enumerate(lone.supporters)
        if any(pair.supporter == place for pair in bound.pairs(lone))
    )
    assert bound.most(lone) == pytest.approx(best)


def test_a_supporter_without_room_is_given_no_second_case_by_the_bound() -> None:
    year = weeks()
    first = next(each for each in bound.pairs(year) if each.wait < DAY)
    place = first.supporter
    asked = replace(year.requests[first.request], number=0, lasts=30 * DAY)
    alone = (
        replace(
            year.supporters[place], profile=replace(year.supporters[place].profile, capacity=1)
        ),
    )
    one = replace(asked, answers=(asked.answers[place],))
    twice = replace(year, supporters=alone, requests=(one, replace(one, number=1)))
    assert len(bound.pairs(twice)) == 2
    assert bound.most(twice) == pytest.approx(bound.pairs(twice)[0].worth)


BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("works there", {"departments": "theirs"}),
    ("leads it", {"leads": "theirs"}),
    ("leads everything", {"leads": Leads(everything=True)}),
    ("has not agreed", {"agreed": False}),
    ("speaks another language", {"languages": frozenset({"cr"})}),
    ("has no room", {"capacity": 0}),
]


@pytest.mark.parametrize("change", [each for _, each in BROKEN], ids=[each for each, _ in BROKEN])
def test_the_verdict_sees_a_broken_rule(change: dict[str, Any]) -> None:
    year = weeks()
    asked, place, at = an_offer(year)
    theirs = asked.request.departments
    told = {
        key: (Leads(departments=theirs) if key == "leads" else theirs) if each == "theirs" else each
        for key, each in change.items()
    }
    assert judged(year, place, at) == 0
    assert judged(changed(year, place, **told), place, at) == 1


def test_the_verdict_sees_a_veto_a_no_a_closed_hour_and_a_lapsed_training() -> None:
    year = weeks()
    asked, place, at = an_offer(year)
    name = year.supporters[place].profile.id
    vetoed = replace(asked, request=replace(asked.request, vetoed=frozenset({name})))
    assert judged(replace(year, requests=(vetoed,)), place, at) == 1
    assert judged(year, place, at, declined={name}) == 1
    closed = next(each for each in range(at, at + 7 * DAY, HOUR) if not there(year, place, each))
    assert judged(year, place, closed) == 1
    lapsed = replace(year.supporters[place], trainings=((-1, day_of(at - DAY)),))
    assert judged(with_supporter(year, place, lapsed), place, at) == 1


def an_offer(year: World) -> tuple[Any, int, int]:
    """Return the first request and somebody who was rightly shown it, with when."""
    alone = replace(year, requests=year.requests[:1])
    played = Year(alone, PEERLINE)
    played.play()
    case = played.cases[0]
    place = min(case.shown)
    at = next(
        each
        for each in range(case.asked.at, case.asked.at + 7 * DAY, 60)
        if there(year, place, each)
    )
    return case.asked, place, at


def there(year: World, place: int, at: int) -> bool:
    """Tell whether a supporter is there."""
    return year.supporters[place].presence.is_there(at)


def judged(
    year: World,
    place: int,
    at: int,
    declined: set[SupporterId] | frozenset[SupporterId] = frozenset(),
) -> int:
    """Return how many offers of one the verdict takes for broken."""
    verdict = Verdict(year)
    verdict.offered(year.requests[0], place, at, 0, declined)
    return verdict.violations


def changed(year: World, place: int, **further: Any) -> World:
    """Return a world in which a supporter is another."""
    who = year.supporters[place]
    return with_supporter(year, place, replace(who, profile=replace(who.profile, **further)))


def with_supporter(year: World, place: int, who: Any) -> World:
    """Return a world with one supporter replaced."""
    return replace(year, supporters=(*year.supporters[:place], who, *year.supporters[place + 1 :]))


def test_presence_is_what_was_declared_through_both_changes_of_the_clock() -> None:
    for who in weeks().supporters[:6]:
        for at in range(0, 365 * DAY, 7 * HOUR):
            assert who.presence.is_there(at) == open_at(who.profile.hours, utc(at))


def test_an_answer_waits_until_its_writer_is_there() -> None:
    for who in weeks().supporters[:6]:
        for at in range(0, 60 * DAY, 13 * HOUR):
            answered = who.presence.after(at, 2 * HOUR)
            spent = sum(who.presence.is_there(each) for each in range(at, answered, 60))
            assert abs(spent - 120) <= 1
            assert second(utc(answered)) == answered


def test_shares_and_quantiles_are_those_of_the_books() -> None:
    assert gini([1, 1, 1, 1]) == 0
    assert gini([0, 0, 0, 4]) == pytest.approx(0.75)
    assert quantile(range(1, 101), 0.5) == 51
    assert quantile([3], 0.95) == 3


def test_a_match_at_once_with_who_knows_the_topic_is_worth_three() -> None:
    asked = next(each for each in weeks().requests if each.request.topic is Topic.BURNOUT)
    urgent = replace(asked, request=replace(asked.request, when=When.URGENT))
    who: Candidate = weeks().supporters[0].profile
    knows, other = replace(who, topics=frozenset({Topic.BURNOUT})), replace(who, topics=frozenset())
    assert value(urgent, knows, 0) == 3
    assert value(urgent, knows, 3 * HOUR) == 2.5
    assert value(urgent, other, 0) == pytest.approx(2.45)


def test_some_never_answer_and_most_who_do_say_yes() -> None:
    answers = [each for asked in weeks().requests for each in asked.answers]
    silent = sum(delay == NEVER for _, delay in answers) / len(answers)
    yes = sum(said for said, _ in answers) / len(answers)
    assert silent == pytest.approx(0.18, abs=0.02)
    assert yes == pytest.approx(0.82 * 3 / 5.2, abs=0.05)


def test_decisions_with_and_without_the_index_are_the_same() -> None:
    assert measure(300).supporters == 300

"""The index of the roster: the same answers as the rules and the ranking give pair by pair."""

from collections import Counter
from datetime import timedelta
from itertools import islice

from hypothesis import event, given, settings
from hypothesis import strategies as st

from matching.ranking import Weights, ranked
from matching.roster import Roster
from matching.rules import Reason, eligible, why_not
from matching.values import SupporterId, Topic
from tests.matching.people import TODAY, candidate, circumstance, crowd, request
from tests.matching.worlds import SUPPORTERS, World, a_world, worlds


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(world=worlds())
def test_it_keeps_out_and_lets_in_exactly_whom_the_rules_do(world: World) -> None:
    fit = eligible(world.request, world.candidates, world.circumstance)
    event(f"{len(fit)} fit")
    found = Roster(world.candidates).eligible(world.request, world.circumstance)
    assert Counter(found) == Counter(fit)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(world=worlds())
def test_its_order_is_the_ranking_to_the_last(world: World) -> None:
    fit = eligible(world.request, world.candidates, world.circumstance)
    found = Roster(world.candidates).ranked(world.request, world.circumstance)
    assert list(found) == ranked(world.request, fit)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    world=worlds(), numbers=st.lists(st.sampled_from([0.0, 0.1, 0.5, 1.0]), min_size=4, max_size=4)
)
def test_its_order_is_the_ranking_whatever_each_term_counts_for(
    world: World, numbers: list[float]
) -> None:
    weights = Weights(*numbers)
    fit = eligible(world.request, world.candidates, world.circumstance)
    found = Roster(world.candidates, weights).ranked(world.request, world.circumstance)
    assert list(found) == ranked(world.request, fit, weights)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(world=worlds(), others=st.lists(worlds(), max_size=4))
def test_one_roster_answers_many_requests(world: World, others: list[World]) -> None:
    roster = Roster(world.candidates)
    for each in (world, *others, world):
        fit = eligible(each.request, world.candidates, each.circumstance)
        assert list(roster.ranked(each.request, each.circumstance)) == ranked(each.request, fit)


def test_every_rule_was_met_in_these_worlds() -> None:
    met = {
        why_not(world.request, each, world.circumstance)
        for world in map(a_world, range(300))
        for each in world.candidates
    }
    assert met == {None, *Reason}


def test_the_first_of_many_who_are_alike_are_those_of_the_ranking() -> None:
    many = crowd(200, recent_cases=1.5) + [
        candidate(each, topics=frozenset({Topic.BURNOUT})) for each in SUPPORTERS
    ]
    for topic in Topic:
        asked = request(topic=topic)
        found = Roster(many).ranked(asked, circumstance())
        assert list(islice(found, 20)) == ranked(asked, many)[:20]


def test_a_training_holds_on_its_last_day_here_too() -> None:
    roster = Roster([candidate(training_expires=TODAY)])
    assert roster.eligible(request(), circumstance(today=TODAY))
    assert not roster.eligible(request(), circumstance(today=TODAY + timedelta(days=1)))


def test_who_has_no_account_yet_is_not_taken_for_the_one_who_asks() -> None:
    nobody = candidate(SupporterId(b"dora"), person=None)
    assert Roster([nobody]).eligible(request(on_roster_as=None), circumstance()) == [nobody]


def test_a_language_that_nobody_speaks_finds_nobody_in_an_empty_roster_or_another() -> None:
    asked = request(languages=frozenset({"cr"}))
    assert not Roster([]).eligible(asked, circumstance())
    assert not Roster(crowd(3)).eligible(asked, circumstance())

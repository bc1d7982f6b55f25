"""The order in which eligible supporters are asked."""

from dataclasses import replace
from itertools import permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.ranking import ranked, score
from matching.values import Candidate, Request, Sought, SupporterId, Topic
from tests.matching.people import BEN, CLEO, candidate, crowd, request
from tests.matching.worlds import MUSTS, World, worlds

HIGHEST = 3.85


def before(first: Candidate, second: Candidate, **asked: Any) -> bool:
    """Tell whether one is asked before another, whatever this case's salt."""
    salts = (bytes([each]) for each in range(20))
    return all(
        ranked(request(**asked, salt=salt), [second, first]) == [first, second] for salt in salts
    )


def test_lived_experience_of_the_topic_comes_first() -> None:
    knows = candidate(BEN, topics=frozenset({Topic.BURNOUT}))
    assert before(knows, candidate(CLEO), topic=Topic.BURNOUT)


def test_experience_of_another_topic_counts_for_nothing() -> None:
    other = candidate(BEN, topics=frozenset({Topic.WORKPLACE}))
    asked = request(topic=Topic.BURNOUT)
    assert score(asked, other) == score(asked, candidate(BEN))


def test_a_topic_that_was_not_said_favours_nobody() -> None:
    all_topics = candidate(BEN, topics=frozenset(Topic))
    assert score(request(), all_topics) == score(request(), candidate(BEN))


def test_experience_weighs_more_than_a_free_diary_and_one_recent_case_but_not_than_two() -> None:
    def busy(recent: float) -> Candidate:
        knowing = frozenset({Topic.OTHER})
        return candidate(BEN, topics=knowing, open_cases=2, recent_cases=recent)

    assert before(busy(recent=1), candidate(CLEO), topic=Topic.OTHER)
    assert before(candidate(CLEO), busy(recent=2), topic=Topic.OTHER)


def test_who_has_more_free_capacity_comes_first() -> None:
    assert before(candidate(BEN, capacity=2), candidate(CLEO, capacity=2, open_cases=1))
    half, third = candidate(BEN, capacity=4, open_cases=1), candidate(CLEO, capacity=2)
    assert score(request(salt=b""), half) < score(request(salt=b""), third)


def test_load_is_weighed_against_the_capacity_agreed_to() -> None:
    assert before(
        candidate(BEN, capacity=10, open_cases=1), candidate(CLEO, capacity=2, open_cases=1)
    )


def test_fuller_and_fuller_means_later_and_later_down_to_nothing_at_the_limit() -> None:
    loads = [
        score(request(), candidate(capacity=5, open_cases=each, recent_cases=3))
        for each in range(7)
    ]
    assert loads[:6] == sorted(loads[:6], reverse=True)
    assert len(set(loads[:6])) == 6
    assert loads[0] - loads[5] == pytest.approx(0.25)
    assert loads[6] == loads[5]


def test_who_took_fewer_cases_lately_comes_first() -> None:
    assert before(candidate(BEN, recent_cases=0.4), candidate(CLEO, recent_cases=2.0))


def test_a_supporter_without_capacity_can_still_be_ranked() -> None:
    assert score(request(), candidate(capacity=0)) > 0


def test_among_equals_each_case_draws_its_own_order() -> None:
    equals = crowd(5)
    orders = {tuple(ranked(request(salt=bytes([each])), equals)) for each in range(40)}
    firsts = {order[0] for order in orders}
    assert len(orders) > 20
    assert firsts == set(equals)


def test_the_salt_moves_nobody_by_more_than_its_weight() -> None:
    scores = [score(request(salt=bytes([each])), candidate()) for each in range(200)]
    assert 0.05 < max(scores) - min(scores) < 0.1


def test_any_order_of_the_same_candidates_gives_the_same_ranking() -> None:
    equals = crowd(4)
    assert len({tuple(ranked(request(), each)) for each in permutations(equals)}) == 1


@settings(max_examples=100, deadline=None, derandomize=True)
@given(world=worlds(), chance=st.randoms(use_true_random=False))
def test_the_same_world_always_gives_the_same_order(world: World, chance: Random) -> None:
    shuffled = list(world.candidates)
    chance.shuffle(shuffled)
    assert ranked(world.request, shuffled) == ranked(world.request, world.candidates)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(world=worlds())
def test_every_score_lies_between_nothing_and_the_highest_where_no_wish_was_said(
    world: World,
) -> None:
    asked = replace(world.request, sought=Sought())
    for each in world.candidates:
        assert 0 <= score(asked, each) <= HIGHEST


@settings(max_examples=200, deadline=None, derandomize=True)
@given(world=worlds())
def test_a_must_counts_for_nothing_in_the_order(world: World) -> None:
    sought = replace(world.request.sought, language="", musts=frozenset(MUSTS))
    asked = replace(world.request, sought=sought)
    plain = replace(world.request, sought=Sought())
    assert ranks(asked, world.candidates) == ranks(plain, world.candidates)


WISHES = {
    "language": Sought(language="fr"),
    "field": Sought(field="surgery"),
    "another field": Sought(field="psychiatry", other=True),
    "stage": Sought(stage="late"),
    "gender": Sought(gender="woman"),
}


@pytest.mark.parametrize("name", WISHES)
def test_who_is_what_was_wished_for_comes_before_one_who_is_not(name: str) -> None:
    is_it = candidate(
        BEN, languages=frozenset({"en", "fr"}), field="surgery", stage="late", gender="woman"
    )
    assert before(is_it, candidate(CLEO), sought=WISHES[name])


def test_a_wish_weighs_as_much_as_the_topic() -> None:
    knows, wished = candidate(BEN, topics=frozenset({Topic.OTHER})), candidate(BEN, gender="woman")
    asked = request(topic=Topic.OTHER, sought=Sought(gender="woman"))
    assert score(asked, knows) == score(asked, wished)


def test_who_has_not_declared_a_field_is_neither_of_the_same_nor_of_another() -> None:
    for other in (False, True):
        asked = request(sought=Sought(field="surgery", other=other))
        assert score(asked, candidate()) == score(request(), candidate())


def test_who_is_asked_for_by_name_comes_before_everybody() -> None:
    tired = candidate(BEN, open_cases=2, recent_cases=20)
    best = candidate(CLEO, topics=frozenset({Topic.OTHER}), gender="woman", field="surgery")
    sought = Sought(gender="woman", field="surgery", named=BEN)
    assert before(tired, best, topic=Topic.OTHER, sought=sought)


def ranks(asked: Request, many: list[Candidate]) -> list[SupporterId]:
    """Return the ids in order."""
    return [each.id for each in ranked(asked, many)]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(world=worlds())
def test_that_one_is_missing_changes_nothing_in_the_order_of_the_others(world: World) -> None:
    whole = ranks(world.request, world.candidates)
    for gone in world.candidates:
        rest = [each for each in world.candidates if each != gone]
        assert ranks(world.request, rest) == [each for each in whole if each != gone.id]

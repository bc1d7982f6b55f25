"""Promise 1 over random worlds, told a second time and in its own words.

`breach` repeats what the promise says, clause by clause, from what was declared; it calls none of
the rules.
"""

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st

from matching.ranking import ranked
from matching.rules import Reason, eligible, why_not
from matching.values import Candidate, DepartmentId, Wish
from tests.matching.people import TODAY
from tests.matching.worlds import DEPARTMENTS, LANGUAGES, World, worlds


def is_neighbour(world: World, one: DepartmentId, other: DepartmentId) -> bool:
    """Tell whether two departments were declared to be kept apart, by either."""
    return (one, other) in world.kept_apart or (other, one) in world.kept_apart


def shared(world: World) -> set[DepartmentId]:
    """Return what the requester declared, and the neighbours that count as it."""
    asked = world.request
    return {
        each
        for each in DEPARTMENTS
        if each in asked.departments
        or each in asked.apart_from
        or any(is_neighbour(world, each, declared) for declared in asked.departments)
    }


def breach(world: World, supporter: Candidate) -> str | None:  # noqa: C901, PLR0911, PLR0912
    """Return the clause of the promise that an offer would break."""
    asked = world.request
    for place in shared(world):
        if place in supporter.departments:
            return "shares an affiliation, or is kept apart from one"
        if place in supporter.leads.departments:
            return "leads one of them"
        if world.groups.get(place) in supporter.leads.groups:
            return "leads the group of one of them"
    if any(place in supporter.apart_from for place in asked.departments):
        return "keeps apart from one of them"
    if supporter.id in asked.not_with:
        return "the requester is kept apart from them"
    if asked.on_roster_as is not None and asked.on_roster_as in supporter.not_with:
        return "they are kept apart from the requester"
    if supporter.leads.everything and supporter.id != asked.sought.named:
        return "leads everything and was not asked for by name"
    if asked.requester == supporter.person or asked.on_roster_as == supporter.id:
        return "is the requester"
    if supporter.id in asked.vetoed:
        return "is vetoed"
    if supporter.id in asked.kept_from:
        return "is never to meet the requester again"
    if supporter.id in asked.declined:
        return "has declined this case"
    if supporter.id in asked.introduced:
        return "was already introduced in it"
    if not supporter.trained:
        return "was never trained"
    if supporter.training_expires is not None and world.today > supporter.training_expires:
        return "whose training has lapsed"
    if not supporter.agreed:
        return "whose agreement has lapsed"
    return None


def is_unwanted(world: World, supporter: Candidate) -> bool:
    """Tell whether the requester insists on what this supporter has not declared to be."""
    sought = world.request.sought
    theirs, alike = supporter.field, supporter.field == sought.field
    wrong = {
        Wish.FIELD: sought.field and (not theirs or alike is sought.other),
        Wish.STAGE: sought.stage and supporter.stage != sought.stage,
        Wish.GENDER: sought.gender and supporter.gender != sought.gender,
        Wish.NAMED: sought.named and supporter.id != sought.named,
    }
    return any(wrong[each] for each in sought.musts)


def is_spared(world: World, supporter: Candidate) -> bool:
    """Tell whether promise 15, a rest, no language in common, or a must keeps one out."""
    if is_unwanted(world, supporter):
        return True
    full = supporter.open_cases >= supporter.capacity
    speechless = not any(each in supporter.languages for each in world.request.languages)
    return full or speechless or supporter.resting or not supporter.active


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(world=worlds())
def test_nobody_who_may_be_asked_breaks_the_promise(world: World) -> None:
    fit = eligible(world.request, world.candidates, world.circumstance)
    event(f"{len(fit)} fit")
    assert [breach(world, each) for each in fit] == [None] * len(fit)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(world=worlds())
def test_nobody_is_kept_out_but_for_a_reason_that_was_declared(world: World) -> None:
    for each in world.candidates:
        may = why_not(world.request, each, world.circumstance) is None
        assert may == (breach(world, each) is None and not is_spared(world, each))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(world=worlds(), chance=st.randoms(use_true_random=False))
def test_the_same_world_gives_the_same_people_in_the_same_order(
    world: World, chance: Random
) -> None:
    def order(candidates: list[Candidate]) -> list[Candidate]:
        return ranked(world.request, eligible(world.request, candidates, world.circumstance))

    first = order(world.candidates)
    chance.shuffle(shuffled := list(world.candidates))
    assert order(shuffled) == order(world.candidates[::-1]) == first


@settings(max_examples=500, deadline=None, derandomize=True)
@given(world=worlds())
def test_asking_in_more_languages_lets_nobody_in_whom_the_promise_keeps_out(world: World) -> None:
    wide = replace(world.request, languages=frozenset(LANGUAGES))
    for each in world.candidates:
        before = why_not(world.request, each, world.circumstance)
        after = why_not(wide, each, world.circumstance)
        assert after == before or before is Reason.LANGUAGE
        assert after is not None or breach(world, each) is None


@settings(max_examples=500, deadline=None, derandomize=True)
@given(world=worlds(), place=st.sampled_from(DEPARTMENTS))
def test_one_place_more_keeps_more_people_out_and_lets_nobody_in(
    world: World, place: DepartmentId
) -> None:
    wary = replace(world.request, departments=world.request.departments | {place})
    before = eligible(world.request, world.candidates, world.circumstance)
    after = eligible(wary, world.candidates, world.circumstance)
    assert set(after) <= set(before)
    assert not any(place in each.departments for each in after)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(world=worlds())
def test_a_day_later_nobody_is_trained_who_was_not(world: World) -> None:
    early, late = replace(world, today=TODAY), replace(world, today=TODAY + timedelta(days=1))
    before = eligible(world.request, world.candidates, early.circumstance)
    assert set(eligible(world.request, world.candidates, late.circumstance)) <= set(before)

"""Costs: what a requester looks for, line by line: must or wish, and what a must costs in time.

Times are reckoned from what supporters have declared, never from how they stand just now: whoever
tries one must after the other learns nothing about anybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from handlers import traits
from handlers.match import named, on_paper, wishes
from handlers.moment import Moment
from handlers.orders import Lines, Message, Tongues
from matching.values import Candidate, Wish
from matching.waves import expected_by
from storage.cases import Case
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class LanguageWish(Message):
    """In which language; as a must someone can be expected `by` then, else `instead` then."""

    languages: Tongues
    must: bool
    by: datetime | None
    instead: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class FieldWish(Message):
    """Of the requester's own field, or of another."""

    field: str
    other: bool
    must: bool
    by: datetime | None
    instead: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class StageWish(Message):
    """At a career stage."""

    stage: str
    must: bool
    by: datetime | None
    instead: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class GenderWish(Message):
    """Of a gender."""

    gender: str
    must: bool
    by: datetime | None
    instead: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class NamedWish(Message):
    """By name: nobody else is asked, or nobody else before `until`."""

    name: str
    must: bool
    until: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class LaterWish(Message):
    """Nobody is asked before `start`."""

    start: datetime


def lines(case: Case, work: Work, moment: Moment, besides: Wish | None = None) -> Lines:
    """Return everything that a requester looks for, each with what it costs.

    What a card tells `besides` is left out as long as it is a must.
    """
    musts = wishes.musts(case.wishes, moment.programme.languages)
    told = tuple(
        wish
        for wish in Wish
        if is_told(case, wish, moment) and not (wish is besides and wish in musts)
    )
    further = _narrowing(case, told, work, moment)
    return Lines((*further, *held_up_by(case, work, moment).messages))


def is_told(case: Case, wish: Wish, moment: Moment) -> bool:
    """Tell whether the requester has said anything in this respect."""
    return wishes.is_told(case.wishes, wish, moment.programme.languages)


def held_up_by(case: Case, work: Work, moment: Moment) -> Lines:
    """Return by which wishes others are asked later: one comes first, or nobody before a day."""
    found: list[Message] = []
    if case.wishes.sought.named is not None:
        until = case.alone_until
        if until is None and case.wishes.when is not None:
            until = named.alone_until(case, case.wishes.when, work, moment)
        name = named.name_of(case.wishes.sought.named, work)
        found.append(NamedWish(name, named.is_only(case), until))
    if (start := named.goes_out(case, moment)) > moment.now:
        found.append(LaterWish(start))
    return Lines(tuple(found))


def _narrowing(case: Case, told: tuple[Wish, ...], work: Work, moment: Moment) -> Iterator[Message]:
    everybody = list(on_paper.as_declared(work, moment)) if told else []
    for wish in told:
        must = wish in wishes.musts(case.wishes, moment.programme.languages)
        by, instead = _cost(case, wish, everybody, work, moment) if must else (None, None)
        sought = case.wishes.sought
        match wish:
            case Wish.LANGUAGE:
                first = sought.language or case.wishes.languages[0]
                yield LanguageWish(Tongues((first,)), must, by, instead)
            case Wish.FIELD:
                field = traits.spelled(Wish.FIELD, sought.field, work)
                yield FieldWish(field, sought.other, must, by, instead)
            case Wish.STAGE:
                yield StageWish(traits.spelled(wish, sought.stage, work), must, by, instead)
            case Wish.GENDER:
                yield GenderWish(traits.spelled(wish, sought.gender, work), must, by, instead)
            case Wish.NAMED:
                pass


def _cost(
    case: Case, wish: Wish, everybody: list[Candidate], work: Work, moment: Moment
) -> tuple[datetime | None, datetime | None]:
    """Return by when someone is to be expected with a must, and without it if that is sooner.

    Of fewer than `pool_at_least` no time is told: it would be the hours of one.
    """
    looser = wishes.as_wish(case.wishes, wish, moment.programme.languages)
    by = _expected(case, everybody, work, moment)
    instead = _expected(replace(case, wishes=looser), everybody, work, moment)
    return (by, None) if by == instead else (by, instead)


def _expected(
    case: Case, everybody: list[Candidate], work: Work, moment: Moment
) -> datetime | None:
    when = case.wishes.when
    if when is None:
        return None
    fit = on_paper.among(everybody, case, work, moment)
    if len(fit) < moment.programme.pool_at_least:
        return None
    start = named.others_from(case, when, work, moment)
    return expected_by(moment.programme.waves, when, fit, start)

"""A roster that goes out as a file and comes in again is the same roster, whatever is in it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.programme import spreadsheets
from handlers.programme.import_roster import check, store
from handlers.programme.tables import put, read
from handlers.typed_words import flaw_of_name
from matching.hours import DAYS, parse
from matching.values import DepartmentId, Leads, SupporterId, Topic
from storage.departments import Department, plain
from storage.session import new_id
from storage.supporters import Supporter
from storage.work import Work
from tests.handlers.settings import NOON, PROGRAMME
from tests.storage.programme import Clock, Memory, Programme

PLACES = ("Emergency", "Médecine d'urgence", 'Surgery, "St. B."', "Acute", "'Quoted'")
ZONES = ("UTC", "America/Winnipeg")
TOPICS = sorted({*Topic} - {Topic.UNSAID})
GROUPS = ("Acute", "Critical care")
SEEDED = settings(max_examples=60, deadline=None, derandomize=True, database=None)


class Undone(Exception):
    """What every unit ends with, so that the next one finds nothing."""


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Memory]:
    """A store that stays empty."""
    folder: Path = tmp_path_factory.mktemp("round-trip")
    with Programme(folder, Clock(NOON)).make().open() as memory:
        yield memory


def is_fit(name: str) -> bool:
    trimmed = name.strip() == name and bool(plain(name))
    return trimmed and flaw_of_name(name) is None and "\u00a0" not in name


NAMES = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=20).filter(is_fit)
SPANS = st.builds(
    "{} {:02}:{:02}-{:02}:{:02}".format,
    st.sampled_from(DAYS),
    st.integers(0, 11),
    st.integers(0, 59),
    st.integers(12, 23),
    st.integers(0, 59),
) | st.builds("{} 22:{:02}-03:00".format, st.sampled_from(DAYS), st.integers(0, 59))
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
DATES = st.none() | st.dates(date(1999, 1, 1), date(2099, 1, 1))


@st.composite
def supporters(draw: st.DrawFn) -> Supporter:
    """Draw a supporter, whose places and whom they lead are numbers into `PLACES`."""
    some = st.lists(st.sampled_from(range(len(PLACES))), unique=True)
    return Supporter(
        id=SupporterId(new_id()),
        first_name=draw(NAMES),
        listed_as=draw(NAMES),
        role=draw(NAMES),
        departments=tuple(DepartmentId(bytes([n])) for n in draw(some.filter(bool))),
        hours=parse("; ".join(draw(st.lists(SPANS))), draw(st.sampled_from(ZONES))),
        leads=Leads(
            frozenset(DepartmentId(bytes([n])) for n in draw(some)),
            frozenset(draw(st.lists(st.sampled_from(GROUPS)))),
            draw(st.booleans()),
        ),
        apart_from=tuple(DepartmentId(bytes([n])) for n in draw(some)),
        languages=draw(st.sampled_from([("en",), ("fr",), ("en", "fr"), ("fr", "en")])),
        topics=tuple(draw(st.lists(st.sampled_from(TOPICS), unique=True))),
        field=draw(st.just("") | NAMES),
        career_stage=draw(st.just("") | NAMES),
        gender=draw(st.just("") | NAMES),
        capacity=draw(st.integers(0, 9)),
        trained_on=draw(DATES),
        training_expires=draw(DATES),
    )


def settled(supporter: Supporter, work: Work) -> Supporter:
    """Return a supporter as import puts places: in the order of their names.

    A name that a department shares with a group leads both: a table cannot tell them apart.
    """
    by_name = {each.id: each.name for each in work.departments.all().values()}

    def ordered(places: tuple[DepartmentId, ...]) -> tuple[DepartmentId, ...]:
        return tuple(sorted(places, key=by_name.__getitem__))

    leads, acute = supporter.leads, DepartmentId(bytes([PLACES.index("Acute")]))
    if acute in leads.departments or "Acute" in leads.groups:
        leads = replace(
            leads, departments=leads.departments | {acute}, groups=leads.groups | {"Acute"}
        )
    return replace(
        supporter,
        departments=ordered(supporter.departments),
        apart_from=ordered(supporter.apart_from),
        leads=leads,
    )


@given(st.lists(supporters(), max_size=5, unique_by=lambda each: plain(each.listed_as)))
@SEEDED
def test_a_roster_comes_back_as_it_went(memory: Memory, roster: list[Supporter]) -> None:
    def unit(work: Work) -> None:
        for number, name in enumerate(PLACES):
            group = GROUPS[number] if number < len(GROUPS) else ""
            work.departments.put(Department(DepartmentId(bytes([number])), name, group))
        names = {plain(name) for name in PLACES}
        kept = [each for each in roster if plain(each.listed_as) not in names]
        for each, other in zip(kept, [None, *kept], strict=False):
            others = () if other is None else (other.id,)
            work.supporters.put(replace(each, not_with=others))
        before = {row: settled(each, work) for row, each in work.supporters.all().items()}
        content = spreadsheets.roster(work)
        if before:
            store(check(read(content), PROGRAMME, work), "peer_bot", NOON, work, invite=False)
        assert dict(work.supporters.all()) == before
        assert spreadsheets.roster(work) == content
        raise Undone

    with pytest.raises(Undone):
        memory.do(unit)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2)))
@SEEDED
def test_no_cell_that_goes_out_begins_like_a_formula(cells: list[list[str]]) -> None:
    rows = [("a", *row) for row in cells]
    content = put(("x", "y", "z"), rows).decode("utf-8-sig")
    for line in read(content.encode()).lines:
        assert line["x"] == "a"
    for row in csv.reader(io.StringIO(content, newline=""), strict=True):
        assert not any(cell[:1] in {"=", "+", "-", "@", "\t", "\r"} for cell in row if cell)

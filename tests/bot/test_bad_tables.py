"""Bad input to `peerline import`: each kind is told by its line, and nothing is imported."""

from dataclasses import replace
from datetime import datetime
from random import Random

import pytest

from bot import imports
from bot.errors import ImportRefused
from handlers.programme.tables import MOST_BYTES
from matching.hours import parse
from storage.supporters import Supporter
from tests.bot.moments import NOON
from tests.bot.test_imports import DEPARTMENTS, ROSTER, Desk
from tests.journeys.town import Town

LETTERS = "the letters here are in an encoding that cannot be told: save it as CSV in UTF-8"
CELL = "not CSV: a cell has more than 131072 characters, or a quotation mark is not closed"
BAD: dict[str, tuple[bytes, str]] = {
    "a hundred thousand rows": (
        b"department\n" + b"".join(b"D%d\n" % each for each in range(100_000)),
        "table.csv: more than 10000 lines: divide it",
    ),
    "more than any roster": (bytes(MOST_BYTES + 1), "table.csv: larger than 2 MB: divide it"),
    "semicolons": (
        b"first_name;role;departments\n",
        "table.csv:1: the columns are divided by semicolons: save it as CSV with commas",
    ),
    "a NUL byte": (
        b"department\nSurgery\nEmer\0gency\n",
        "table.csv:3: NUL bytes stand here: save it as CSV in UTF-8",
    ),
    "a quoted newline": (
        b'department\nSurgery\n"Emer\ngency"\n',
        "table.csv:3: department: a name has no line breaks and no invisible characters",
    ),
    "a cell of a megabyte": (
        b"department\n" + b"x" * 1024 * 1024 + b"\n",
        f"table.csv:2: {CELL}",
    ),
    "a quotation mark that is not closed": (
        b'department\n"Surgery\n',
        "table.csv:2: not CSV: a quotation mark stands where none can, or is not closed",
    ),
    "letters of a Macintosh": (
        "department\nSurgery\nPédiatrie\n".encode("mac-roman"),
        f"table.csv:3: {LETTERS}",
    ),
    "two encodings": (
        "department\nPédiatrie\n".encode() + "Médecine\n".encode("cp1252"),
        f"table.csv:2: {LETTERS}",
    ),
    "a formula under an apostrophe": (
        b"department\n'=1+1\n",
        "table.csv:2: department: '=1+1' begins like a formula",
    ),
}


@pytest.fixture
def desk(place: Town) -> Desk:
    return Desk(place)


async def brings(desk: Desk, content: bytes, now: datetime = NOON) -> str:
    path = desk.place.folder / "table.csv"
    path.write_bytes(content)
    return "\n".join(await imports.import_file(desk.config, path, None, now, Random(7)))


@pytest.mark.parametrize("bad", BAD)
async def test_bad_input_is_told_by_its_line_and_changes_nothing(desk: Desk, bad: str) -> None:
    content, told = BAD[bad]
    with pytest.raises(ImportRefused) as refused:
        await brings(desk, content)
    assert str(refused.value) == f"{told}\nnothing was imported"
    assert await desk.departments() == {}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
async def test_accents_arrive_in_every_encoding_that_can_be_told(desk: Desk, encoding: str) -> None:
    await brings(desk, "department\nPédiatrie\nŒil et l'oreille\n".encode(encoding))
    assert set(await desk.departments()) == {"Pédiatrie", "Œil et l'oreille"}


async def test_hours_that_overlap_are_one_stretch(desk: Desk) -> None:
    await brings(desk, DEPARTMENTS.encode())
    line = (
        b"first_name,role,departments,hours\nBen,surgeon,Surgery,mon 8:00-12:00; mon 9:00-13:00\n"
    )
    await brings(desk, line)
    ben: Supporter = (await desk.supporters())["Ben"]
    assert ben.hours == parse("mon 08:00-13:00", ben.hours.zone)


async def test_what_a_supporter_declared_in_chat_survives_an_import(desk: Desk) -> None:
    await brings(desk, DEPARTMENTS.encode())
    await brings(desk, ROSTER.encode())
    before = (await desk.supporters())["Dr. Ben"]
    changed = replace(
        before,
        about="I listen.",
        shown_to_own=True,
        urgent_anytime=True,
        quiet_hours=("22:00", "07:00"),
        rests_until=NOON,
    )
    await desk.place.look(lambda work: work.supporters.put(changed) and None)
    await brings(desk, ROSTER.encode())
    assert (await desk.supporters())["Dr. Ben"] == changed

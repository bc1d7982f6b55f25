"""Tables: any file to import is refused with its lines, or every line of it is there afterwards.

Everything happens in one unit that is undone: what is refused half-way may have left nothing.
"""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random

from bot import mistakes
from bot.config import Config, load
from bot.links import may_be_written, write
from handlers.errors import TableRefused
from handlers.links import Link
from handlers.programme import import_departments, import_roster, roster_line
from handlers.programme.applying import is_roster
from handlers.programme.tables import Table, read
from handlers.writing import MARK
from storage.departments import Department, plain
from storage.supporters import Supporter
from storage.work import Work
from tests.bot.moments import NOON
from tests.fuzz.dice import Dice
from tests.fuzz.watch import Attack
from tests.storage.programme import Memory, Programme

CONFIG = "[programme]\nname = 'Peers'\n"
CELLS = (
    *("", "Emergency", "emergency", "Surgery", "Pédiatrie", "Ann", "Dr. Ben", "*", ";", "a;b", " "),
    *(
        "=1+1",
        "+1",
        "-x",
        "@x",
        "x" * 101,
        "\x00",
        "a\nb",
        '"',
        '""',
        "\u202egro",
        "\u00a0",
        "\u200b",
    ),
    *("en;fr", "EN", "de", "burnout", "unsaid", "mon-fri 08:00-17:00", "mon 25:00-26:00", "٣"),
    *(
        "2031-05-01",
        "2031-13-01",
        "20310501",
        "0",
        "1",
        "999999",
        "9999999",
        "-1",
        "\u0661",
        "1.0",
        "UTC",
    ),
    *(
        "Mars/Olympus",
        "../UTC",
        "\x00/UTC",
        MARK,
        f"{MARK} Help now",
        "Emergency;Surgery",
        "🩺",
        "İ",
    ),
    *("http://example.org", "x" * 140_000, ";;", "ﬁ", "fi", "\u2019", "'", "\ufeff", "\r", "Acute"),
)
DEPARTMENTS = ",".join(import_departments.COLUMNS)
ROSTER = ",".join(roster_line.COLUMNS)
HEADERS = (DEPARTMENTS, ROSTER, "department", "first_name,role,departments", "x", "", '"', "a,a")
NUMBERED = re.compile(r"peers\.csv:\d+: .+")
REFUSED = ("peers.csv: ", "nothing was imported")


class Undone(Exception):
    """What every unit ends with."""


@contextmanager
def tables(folder: Path) -> Iterator[Attack]:
    """Yield the attack, on a programme that has two departments and a supporter."""
    path = folder / "peers.toml"
    path.write_text(CONFIG, "utf-8")
    config = load(path, {})
    with Programme(folder).make().open() as memory:
        office = Office(folder, config, memory)
        office.brings(f"{DEPARTMENTS}\nEmergency,Acute,12,\nSurgery,,,Emergency\n".encode())
        office.brings(b"first_name,role,departments\nAnn,surgeon,Surgery\n")
        yield office.attack


class Office:
    """Where files are brought."""

    def __init__(self, folder: Path, config: Config, memory: Memory) -> None:
        self._path = folder / "peers.csv"
        self._links = folder / "links.csv"
        self._config = config
        self._memory = memory

    def brings(self, content: bytes) -> None:
        """Import a file for good."""
        self._path.write_bytes(content)
        self._memory.do(lambda work: self._take(read(self._path.read_bytes()), work))

    def attack(self, data: bytes) -> None:
        """Try to import a file."""
        self._path.write_bytes(_file(Dice(data)))
        try:
            self._memory.do(self._unit)
        except Undone:
            return
        except TableRefused as error:
            lines = list(mistakes.told(error.mistakes, self._path.name))
            assert all(NUMBERED.match(it) or it.startswith(REFUSED) for it in lines), lines
        assert self._memory.count("departments") == 2
        assert self._memory.count("supporters") == 1

    def _unit(self, work: Work) -> None:
        table = read(self._path.read_bytes())
        self._look(table, self._take(table, work), work)
        raise Undone

    def _take(self, table: Table, work: Work) -> list[Link]:
        """Do what `import_file` does, in a store that is open already."""
        if is_roster(table):
            supporters = import_roster.check(table, self._config.programme, work)
            return import_roster.store(supporters, "peer_bot", NOON, work, invite=True)
        departments = import_departments.check(table, work)
        return import_departments.store(departments, "peer_bot", Random(7), work)

    def _look(self, table: Table, links: list[Link], work: Work) -> None:
        """See that every line is there, fit for a button, and that the links can be read again."""
        for line in table.lines:
            if "department" in table.columns:
                _is_fit(work.departments.named(line["department"]))
            else:
                _is_listed(roster_line.listed_as(line), work)
        assert may_be_written(self._links)
        write(self._links, links)
        text = self._links.read_text("utf-8")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert rows == [["name", "link"], *([each.name, each.url] for each in links)]
        assert all(row[0][:1] not in "=+-@" for row in rows)


def _is_fit(department: Department | None) -> None:
    assert department is not None
    _may_stand_in_a_chat(department.name)
    assert department.physicians is None or 0 <= department.physicians < 10**6


def _is_listed(name: str, work: Work) -> None:
    found = [it for it in work.supporters.all().values() if plain(it.listed_as) == plain(name)]
    assert len(found) == 1
    supporter: Supporter = found[0]
    _may_stand_in_a_chat(supporter.listed_as)
    _may_stand_in_a_chat(supporter.role)
    assert len(supporter.departments) > 0
    assert supporter.trained_on is None or isinstance(supporter.trained_on, date)


def _may_stand_in_a_chat(name: str) -> None:
    """See that a name is one line, says something, and does not look like a card of the bot's."""
    assert name.strip()
    assert name.isprintable()
    assert plain(name)
    assert len(name) <= 100
    assert MARK not in name, "a name bears the mark of a card"


def _file(dice: Dice) -> bytes:
    if dice.one_in(8):
        return dice.rest()
    header = dice.pick(HEADERS)
    width = header.count(",") + 1
    file = io.StringIO(newline="")
    rows = csv.writer(file, lineterminator=dice.pick(("\n", "\r\n", "\r")))
    for _ in range(dice.number(5)):
        cells = [_right(dice, at) if dice.number(5) else dice.pick(CELLS) for at in range(width)]
        rows.writerow(cells[: len(cells) - dice.one_in(8)])
    told = f"{header}\n{file.getvalue()}".encode()
    if dice.one_in(8):
        at = dice.number(len(told))
        return told[:at] + dice.some(dice.number(4)) + told[at + 1 :]
    return dice.pick((b"", b"", b"\xef\xbb\xbf", b"\xff\xfe")) + told


def _right(dice: Dice, column: int) -> str:
    """Return a cell that is as it should be, mostly."""
    by_column = ("Ann", "Dr. Ben", "surgeon", "Surgery", "Acute", "Emergency")
    return by_column[column] + (str(dice.number(5)) if not column else "") if column < 6 else ""

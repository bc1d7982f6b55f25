"""CSV files to import: read whole, with every mistake told by its line."""

import codecs

import pytest

from handlers.errors import TableRefused
from handlers.flaws import Flaw
from handlers.mistakes import LONGEST_SHOWN, Mistakes
from handlers.programme.tables import (
    MOST_BYTES,
    MOST_LINES,
    Line,
    Table,
    neutral,
    put,
    read,
)
from handlers.typed_words import LONGEST, flaw_of_name


def table(content: str | bytes) -> Table:
    return read(content if isinstance(content, bytes) else content.encode())


def refusal(content: str | bytes) -> list[tuple[int, str]]:
    """Return the lines with the flaws that they are refused for."""
    with pytest.raises(TableRefused) as refused:
        table(content)
    assert str(refused.value) == "a table has mistakes", "it tells nothing of what stands there"
    return [(each.line, each.flaw) for each in refused.value.mistakes]


def test_columns_and_cells_are_trimmed_and_columns_have_no_capitals() -> None:
    found = table(" Department ,GROUP\n Emergency , Acute \n")
    assert found.columns == ("department", "group")
    assert [line.cells for line in found.lines] == [{"department": "Emergency", "group": "Acute"}]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_numbered_as_in_the_file_and_empty_ones_are_left_out(ending: str) -> None:
    found = table(ending.join(["a,b", "1,2", "", ",", "3,4"]))
    assert [(line.number, line["a"]) for line in found.lines] == [(2, "1"), (5, "3")]


def test_a_line_with_a_line_break_in_quotes_is_numbered_where_it_begins() -> None:
    found = table('a,b\n"x\ny\nz",1\n2,3\n')
    assert [(line.number, line["a"]) for line in found.lines] == [(2, "x\ny\nz"), (5, "2")]


def test_a_mark_of_byte_order_and_quotes_are_understood() -> None:
    (line,) = table('\ufeff"a",b\n"x, ""y""\nz",é\n').lines
    assert (line["a"], line["b"]) == ('x, "y"\nz', "é")


def test_spaces_that_keep_words_together_are_ordinary_ones() -> None:
    (line,) = table("a\nDr.\u00a0Ben\u202fRoy\u00a0\n").lines
    assert line["a"] == "Dr. Ben Roy"


def test_a_cell_may_hold_several_values() -> None:
    assert Line(2, {"a": " x ;; y z;"}).several("a") == ["x", "y z"]
    assert Line(2, {"a": ""}).several("a") == []


def test_a_column_that_is_missing_is_empty_and_known_to_be_missing() -> None:
    line = Line(2, {"a": ""})
    assert (line["b"], line.has("a"), line.has("b")) == ("", True, False)


@pytest.mark.parametrize(("text", "number"), [("", None), ("0", 0), ("12", 12)])
def test_a_number_is_read(text: str, number: int | None) -> None:
    assert Line(2, {"a": text}).number_in("a") == number


@pytest.mark.parametrize("text", ["x", "-1", "1.5", "1 000", "٣", "9" * 30, "1e3"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        Line(2, {"a": text}).number_in("a")


def test_every_line_that_is_too_long_or_too_short_is_told() -> None:
    assert refusal("a,b\n1,2\n1\n1,2,3\n") == [(3, Flaw.CELLS), (4, Flaw.CELLS)]


def test_a_column_that_stands_twice_is_refused() -> None:
    assert refusal("a,b,A\n1,2,3\n") == [(1, Flaw.COLUMN_TWICE)]


@pytest.mark.parametrize(
    ("content", "line", "flaw"),
    [
        ('a,b\n1,"2\n', 2, Flaw.CSV),
        ('a,b\n1,"2"x\n', 2, Flaw.CSV),
        (f"a\n{'x' * 200_000}\n", 2, Flaw.CELL),
        (f'a\n"{"x" * 1024 * 1024}"\n', 2, Flaw.CELL),
        ("a\n1\nx\0y\n", 3, Flaw.NUL),
        (b"a\n\xff\xfe\n", 2, Flaw.LETTERS),
    ],
)
def test_what_is_no_table_is_refused_by_its_line(
    content: str | bytes, line: int, flaw: Flaw
) -> None:
    assert refusal(content) == [(line, flaw)]


FRENCH = "a,b\nÉlodie Lemaître,Pédiatrie\n« cœur » à Noël,l\u2019été \u2013 déjà\u00a0vu\n"


@pytest.mark.parametrize(
    "content",
    [
        FRENCH.encode(),
        FRENCH.encode("utf-8-sig"),
        FRENCH.encode("utf-16"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        FRENCH.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "utf-16, other way round", "windows-1252"],
)
def test_an_encoding_that_can_be_told_is_read(content: bytes) -> None:
    first, second = table(content).lines
    assert (first["a"], first["b"]) == ("Élodie Lemaître", "Pédiatrie")
    assert (second["a"], second["b"]) == ("« cœur » à Noël", "l\u2019été \u2013 déjà vu")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a\nZoé\nHélène\n".encode("mac-roman"), 2),
        ("a\nHélène\n".encode("cp850"), 2),
        ("a\nŁukasz\n".encode("cp1250"), 2),
        ("a\nZoé\n".encode() + "Hélène\n".encode("cp1252"), 2),
        ("a\nHélène\n".encode("cp1252") + "Zoé\n".encode(), 3),
        ("a\nb\nHélène\n".encode("cp1252") + "« Zoé »\n".encode(), 4),
        ("a\nb\n".encode("utf-16") + b"\xd8", 3),
    ],
    ids=["macintosh", "dos", "polish", "utf-8 first", "utf-8 last", "signs", "half a sign"],
)
def test_an_encoding_that_cannot_be_told_is_refused_by_its_line(content: bytes, line: int) -> None:
    assert refusal(content) == [(line, Flaw.LETTERS)]


def test_utf_16_without_a_mark_is_refused_for_its_nul_bytes() -> None:
    assert refusal("a\n1\n".encode("utf-16-le")) == [(1, Flaw.NUL)]


def test_an_empty_file_has_no_columns() -> None:
    assert table("").columns == ()


def rows(count: int) -> str:
    return "department,physicians\n" + "".join(f"D{each},1\n" for each in range(count))


def test_as_many_lines_as_a_table_may_have_are_read() -> None:
    found = table(rows(MOST_LINES))
    assert len(found.lines) == MOST_LINES
    assert found.lines[-1].number == MOST_LINES + 1


@pytest.mark.parametrize("count", [MOST_LINES + 1, 100_000])
def test_a_hundred_thousand_rows_are_refused_in_one_line(count: int) -> None:
    assert refusal(rows(count)) == [(0, Flaw.LINES)]


def test_what_is_larger_than_any_roster_is_not_looked_into() -> None:
    assert refusal(bytes(MOST_BYTES + 1)) == [(0, Flaw.LARGE)]


@pytest.mark.parametrize("name", ["Emergency", "Dr. O'Neil-Roy", "Pédiatrie (St. B.)", "李", ""])
def test_an_ordinary_name_has_no_flaw(name: str) -> None:
    assert flaw_of_name(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "two\nlines",
        "tab\tin it",
        "turned\u202eround",
        "zero\u200bwidth",
        "a;b",
        "=HYPERLINK(1)",
        "+1",
        "-1",
        "@cmd",
        "◇ Emergency",
        "⋄ Emergency",
        "x" * (LONGEST["place"] + 1),
    ],
)
def test_a_name_that_could_do_harm_has_a_flaw(name: str) -> None:
    assert flaw_of_name(name)


def test_without_mistakes_nothing_is_refused() -> None:
    Mistakes().refuse_if_any()


def test_a_cell_is_repeated_on_one_line_and_not_for_long() -> None:
    mistakes = Mistakes()
    mistakes.note(2, Flaw.DATE, "trained_on", "\x1b[31m" + "x" * 1000 + "\n")
    (found,) = mistakes.found
    assert found.value.isprintable()
    assert len(found.value) == LONGEST_SHOWN + 1


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_is_neutral_on_the_way_out_and_itself_on_the_way_in(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"
    (line,) = read(put(("a",), [(cell,)])).lines
    assert line["a"] == cell.strip()


@pytest.mark.parametrize("cell", ["", "Ben", "'Ben", "O'Neil", "''=1", "a=1", "2031-05-01"])
def test_any_other_cell_goes_out_and_comes_in_as_it_is(cell: str) -> None:
    assert neutral(cell) == cell
    (line,) = read(put(("a", "b"), [(cell, "x")])).lines
    assert line["a"] == cell

"""CSV files to import: read whole, with every mistake told by its line."""

from pathlib import Path

import pytest

from bot.errors import ImportRefused
from bot.tables import LONGEST_NAME, Line, Mistakes, flaw_of_name, read


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(folder: Path, content: str | bytes) -> str:
    with pytest.raises(ImportRefused) as refused:
        read(written(folder, content))
    return str(refused.value)


def test_columns_and_cells_are_trimmed_and_columns_have_no_capitals(tmp_path: Path) -> None:
    table = read(written(tmp_path, " Department ,GROUP\n Emergency , Acute \n"))
    assert table.columns == ("department", "group")
    assert [line.cells for line in table.lines] == [{"department": "Emergency", "group": "Acute"}]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_numbered_as_in_the_file_and_empty_ones_are_left_out(
    tmp_path: Path, ending: str
) -> None:
    table = read(written(tmp_path, ending.join(["a,b", "1,2", "", ",", "3,4"])))
    assert [(line.number, line["a"]) for line in table.lines] == [(2, "1"), (5, "3")]


def test_a_mark_of_byte_order_and_quotes_are_understood(tmp_path: Path) -> None:
    content = '\ufeff"a",b\n"x, ""y""\nz",é\n'
    (line,) = read(written(tmp_path, content)).lines
    assert (line["a"], line["b"]) == ('x, "y"\nz', "é")


def test_spaces_that_keep_words_together_are_ordinary_ones(tmp_path: Path) -> None:
    (line,) = read(written(tmp_path, "a\nDr.\u00a0Ben\u202fRoy\u00a0\n")).lines
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


def test_every_line_that_is_too_long_or_too_short_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a,b\n1,2\n1\n1,2,3\n") == (
        "table.csv:3: 1 cells where the header has 2\n"
        "table.csv:4: 3 cells where the header has 2\n"
        "nothing was imported"
    )


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a,b,A\n1,2,3\n").startswith("table.csv:1: a column stands here twice")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('a,b\n1,"2\n', "table.csv:2: not CSV"),
        ('a,b\n1,"2"x\n', "table.csv:2: not CSV"),
        (f"a\n{'x' * 200_000}\n", "table.csv:2: not CSV"),
        (b"a\n\xff\xfe\n", "table.csv cannot be read: UnicodeDecodeError"),
        ("a\n1\n".encode("utf-16"), "table.csv cannot be read: UnicodeDecodeError"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: str | bytes, what: str) -> None:
    assert refusal(tmp_path, content).startswith(what)


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match=r"^table\.csv cannot be read: FileNotFoundError$"):
        read(tmp_path / "table.csv")


def test_an_empty_file_has_no_columns(tmp_path: Path) -> None:
    assert read(written(tmp_path, "")).columns == ()


def test_a_hundred_thousand_rows_are_read(tmp_path: Path) -> None:
    rows = "".join(f"Department {number},{number}\n" for number in range(100_000))
    table = read(written(tmp_path, "department,physicians\n" + rows))
    assert len(table.lines) == 100_000
    assert table.lines[-1].number == 100_001


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
        "x" * (LONGEST_NAME + 1),
    ],
)
def test_a_name_that_could_do_harm_has_a_flaw(name: str) -> None:
    assert flaw_of_name(name)


def test_without_mistakes_nothing_is_refused() -> None:
    Mistakes(Path("table.csv")).refuse_if_any()

"""Durations as the configuration writes them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.durations import duration


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("90s", timedelta(seconds=90)),
        ("30m", timedelta(minutes=30)),
        ("2h", timedelta(hours=2)),
        ("2d", timedelta(days=2)),
        ("6w", timedelta(weeks=6)),
        ("0s", timedelta()),
    ],
)
def test_a_number_and_a_unit_are_a_duration(text: str, meant: timedelta) -> None:
    assert duration(text) == meant


@pytest.mark.parametrize(
    "text", ["", "2", "h", "2 h", " 2h", "2h ", "2H", "2h30m", "-2h", "1.5h", "2y", "٣h", "2h\n"]
)
def test_anything_else_is_none(text: str) -> None:
    assert duration(text) is None


@given(st.from_regex(r"[0-9]+[smhdw]", fullmatch=True))
def test_no_duration_leads_out_of_the_calendar(text: str) -> None:
    found = duration(text)
    assert found is None or datetime(2100, 1, 1, tzinfo=UTC) + 2 * found

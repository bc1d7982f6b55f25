"""The demo's programme: what it imports, and the day on which it is played."""

import csv
import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from simulator import programme

SOME_DAY = datetime(2031, 5, 14, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize("days", range(8))
@pytest.mark.parametrize("hours", [0, 9, 15, 23])
def test_it_is_played_on_the_next_tuesday_and_never_in_the_past(days: int, hours: int) -> None:
    now = SOME_DAY + timedelta(days=days, hours=hours)

    morning = programme.next_morning(now)

    assert (morning.strftime("%a %H:%M"), morning.utcoffset()) == ("Tue 09:00", timedelta(hours=-5))
    assert timedelta() <= morning - now <= timedelta(days=7)


def test_noon_comes_on_the_same_day() -> None:
    morning = programme.next_morning(SOME_DAY)

    assert programme.noon_of(morning) - morning == timedelta(hours=3)


def test_both_languages_have_the_same_departments_under_other_names() -> None:
    english, french = programme.PLACES["en"], programme.PLACES["fr"]

    assert list(english) == list(french)
    assert len({*english.values()}) == len({*french.values()}) == len(english)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_listener_works_in_a_department_and_is_trained(language: str) -> None:
    departments = _rows(programme.departments(language))
    names = {row["department"] for row in departments}

    roster = _rows(programme.roster(language, SOME_DAY))

    assert [row["first_name"] for row in roster] == [each.name for each in programme.LISTENERS]
    assert all(row["departments"] in names and row["role"] for row in roster)
    assert all(row["trained_on"] < "2031-05-14" < row["training_expires"] for row in roster)
    assert all(int(row["physicians"]) > 0 for row in departments)


def test_one_of_them_leads_the_department_from_which_help_is_asked() -> None:
    roster = _rows(programme.roster("en", SOME_DAY))

    assert [(row["first_name"], row["leads"]) for row in roster if row["leads"]] == [
        ("Felix", "Emergency")
    ]


def test_the_configuration_speaks_the_language_of_the_demo_first() -> None:
    config = tomllib.loads(programme.config("fr", "http://127.0.0.1:81", 77, SOME_DAY))

    assert config["telegram"]["api_url"] == "http://127.0.0.1:81"
    assert config["programme"]["languages"] == ["fr", "en"]
    assert config["programme"]["coordinators"] == [77]
    assert "inventée" in config["resources"][0]["name"]


def _rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(table.splitlines()))

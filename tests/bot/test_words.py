"""Messages in their reader's words: every kind of value, and nothing half-rendered."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.errors import TextBroken
from bot.words import Words
from handlers.buttons import Button
from handlers.conversation.ending import TalkEnded
from handlers.help_now import HelpNow
from handlers.joining.places import PlacesShown
from handlers.joining.refreshers import RefresherDue
from handlers.match.introduction import Introduction
from handlers.match.matchmaking import OfferShown
from handlers.moment import Resource
from handlers.orders import Listed, Message, Reader, Tongues
from handlers.other import Help
from handlers.request.intake import ReadyToSend
from handlers.verbs import Verb
from matching.hours import parse

ZONE = "America/Winnipeg"
NOON = datetime(2031, 5, 14, 17, 0, tzinfo=UTC)
"""Noon on a Wednesday in Winnipeg."""
ENGLISH = Reader(1, "en", ZONE)
FRENCH = Reader(1, "fr", ZONE)
WORDS = Words()


@dataclass(frozen=True, slots=True, repr=False)
class NobodyWroteThis(Message):
    """A message that has no text."""


def told(value: Any, to: Reader = ENGLISH, now: datetime = NOON) -> str:
    """Return how a value is told, by a text that says nothing else about it."""
    values = {"name": "A", "phone": value}
    values |= dict.fromkeys(("text", "url", "hours", "languages"), "none")
    text = WORDS.text("resource", values, to, now)
    return plain(text).removeprefix("A").lstrip(" :")


def plain(text: str) -> str:
    """Return a text with ordinary spaces in place of those that keep words together."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_a_message_is_told_in_its_readers_language() -> None:
    message = TalkEnded("Dr. Ben")
    english, french = (WORDS.say(message, to, NOON) for to in (ENGLISH, FRENCH))
    assert english != french
    assert "Dr. Ben" in english
    assert "Dr. Ben" in french


def test_no_marks_are_put_around_what_is_filled_in() -> None:
    text = WORDS.say(TalkEnded("Dr. Ben"), ENGLISH, NOON)
    assert not {"\u2068", "\u2069"} & set(text)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_message_without_a_text_is_broken(language: str) -> None:
    with pytest.raises(TextBroken, match=f"{language}: NobodyWroteThis is missing"):
        WORDS.say(NobodyWroteThis(), Reader(1, language, ZONE), NOON)


def test_a_text_whose_variable_is_missing_is_broken_and_tells_no_value() -> None:
    with pytest.raises(TextBroken) as met:
        WORDS.text("time-weekday", {"day": "a secret"}, ENGLISH, NOON)
    assert "time-weekday" in str(met.value)
    assert "secret" not in str(met.value)


def test_a_label_that_is_missing_is_broken_too() -> None:
    with pytest.raises(TextBroken):
        WORDS.plain("button-of-nothing", "en")


def test_every_button_has_a_label_in_every_language() -> None:
    for to in (ENGLISH, FRENCH):
        assert WORDS.label(Button(Verb.HELP_NOW), to, NOON)
    label = WORDS.label(Button(Verb.TALK_END, b"x" * 16, {"name": "Cedar Lake"}), ENGLISH, NOON)
    assert "Cedar Lake" in label


@pytest.mark.parametrize(
    ("ahead", "english", "french"),
    [
        (timedelta(0), "today at noon", "aujourd'hui à midi"),
        (timedelta(hours=11), "today at 11:00 p.m.", "aujourd'hui à 23 h"),
        (timedelta(hours=12), "tomorrow at midnight", "demain à minuit"),
        (timedelta(days=1), "tomorrow at noon", "demain à midi"),
        (timedelta(days=2), "on Friday at noon", "vendredi à midi"),
        (timedelta(days=6, hours=11), "on Tuesday at 11:00 p.m.", "mardi à 23 h"),
        (timedelta(days=7), "on 21 May at noon", "le 21 mai à midi"),
        (timedelta(days=-1), "on 13 May at noon", "le 13 mai à midi"),
    ],
)
def test_a_time_is_told_by_its_distance_from_the_readers_day(
    ahead: timedelta, english: str, french: str
) -> None:
    assert told(NOON + ahead) == english
    assert told(NOON + ahead, FRENCH) == french


def test_a_time_is_told_in_the_readers_zone() -> None:
    assert told(NOON, Reader(1, "en", "America/Vancouver")) == "today at 10:00 a.m."
    assert told(NOON, Reader(1, "en", "Pacific/Auckland")) == "today at 5:00 a.m."
    late = NOON + timedelta(hours=11)
    assert told(late, Reader(1, "en", "America/Halifax")) == "tomorrow at 1:00 a.m."


def test_tomorrow_is_a_day_of_the_calendar_also_where_the_clocks_change() -> None:
    before = datetime(2031, 11, 1, 17, tzinfo=UTC)
    assert told(datetime(2031, 11, 2, 18, tzinfo=UTC), now=before) == "tomorrow at noon"
    assert told(datetime(2031, 11, 3, 5, tzinfo=UTC), now=before) == "tomorrow at 11:00 p.m."


@pytest.mark.parametrize("to", [ENGLISH, FRENCH])
def test_a_list_that_is_longer_than_fluent_takes_is_told_whole(to: Reader) -> None:
    lines = tuple(Resource(f"Line {number} {'x' * 90}", phone="1") for number in range(40))
    text = WORDS.say(HelpNow(lines), to, NOON)
    assert all(each.name in text for each in lines)
    assert "\ue000" not in text


@pytest.mark.parametrize("to", [ENGLISH, FRENCH])
def test_without_numbers_of_the_programme_there_is_no_hole(to: Reader) -> None:
    assert "\n\n\n" not in WORDS.say(HelpNow(()), to, NOON)


@pytest.mark.parametrize("to", [ENGLISH, FRENCH])
def test_a_time_is_never_broken_over_two_lines(to: Reader) -> None:
    later = NOON + timedelta(minutes=90)
    name, _, clock = WORDS.text("time-today", {"clock": later}, to, NOON).rpartition("1")
    assert name
    assert " " not in clock


@pytest.mark.parametrize(
    ("hours", "english", "french"),
    [
        (
            "mon-fri 08:00-16:00",
            "Monday to Friday 8:00 a.m. to 4:00 p.m.",
            "du lundi au vendredi de 8 h à 16 h",
        ),
        (
            "mon 08:00-12:00; wed 08:00-12:00",
            "Monday and Wednesday 8:00 a.m. to noon",
            "lundi et mercredi de 8 h à midi",
        ),
        (
            "mon-tue 09:00-17:30",
            "Monday and Tuesday 9:00 a.m. to 5:30 p.m.",
            "lundi et mardi de 9 h à 17 h 30",
        ),
        (
            "mon-sun 08:00-21:00",
            "every day 8:00 a.m. to 9:00 p.m.",
            "tous les jours de 8 h à 21 h",
        ),
        (
            "mon-wed 09:00-12:00; fri 13:00-15:00",
            "Monday to Wednesday 9:00 a.m. to noon and Friday 1:00 p.m. to 3:00 p.m.",
            "du lundi au mercredi de 9 h à midi et vendredi de 13 h à 15 h",
        ),
        ("mon-sun 00:00-24:00", "at any hour", "à toute heure"),
        ("sat 00:00-24:00", "Saturday, at any hour", "samedi, à toute heure"),
    ],
)
def test_hours_are_told_with_days_of_the_same_times_together(
    hours: str, english: str, french: str
) -> None:
    assert told(parse(hours, ZONE)) == english
    assert told(parse(hours, ZONE), FRENCH) == french


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (Tongues(("en",)), "English", "anglais"),
        (Tongues(("en", "fr")), "English or French", "anglais ou français"),
        (Listed(("Emergency",)), "Emergency", "Emergency"),
        (Listed(("A", "B", "C")), "A, B and C", "A, B et C"),
        (7, "7", "7"),
        ("555-0100", "555-0100", "555-0100"),
    ],
)
def test_other_values_are_told_in_their_way(value: object, english: str, french: str) -> None:
    assert told(value) == english
    assert told(value, FRENCH) == french


@pytest.mark.parametrize("nothing", [None, ""])
def test_what_is_not_there_is_left_out(nothing: str | None) -> None:
    assert told(nothing) == ""


def test_yes_and_no_choose_what_is_said() -> None:
    listed, unlisted = (
        WORDS.say(Help(supporter=each, coordinator=not each), ENGLISH, NOON)
        for each in (True, False)
    )
    assert "/available" in listed
    assert "/available" not in unlisted


def test_a_language_that_no_text_names_is_broken() -> None:
    with pytest.raises(TextBroken, match="language-de"):
        told(Tongues(("de",)))


def test_a_resource_is_told_in_one_line_with_what_is_known_of_it() -> None:
    line = Resource("Family line", phone="555-0199")
    full = Resource(
        *("Night line", "555-0188", "555-0177", "https://line.example", "at night"),
        languages=("en", "fr"),
    )
    english = plain(WORDS.say(HelpNow((line, full)), ENGLISH, NOON)).splitlines()
    assert "Family line: 555-0199" in english
    assert (
        "Night line: 555-0188, text 555-0177, https://line.example, at night, English or French"
        in english
    )
    french = plain(WORDS.say(HelpNow((line, full)), FRENCH, NOON)).splitlines()
    assert "Family line : 555-0199" in french
    assert (
        "Night line : 555-0188, texto 555-0177, https://line.example, at night, anglais ou français"
        in french
    )


def test_help_now_is_told_without_any_resource_too() -> None:
    text = WORDS.say(HelpNow(()), ENGLISH, NOON)
    assert "9-8-8" in text
    assert "none" not in text


@pytest.mark.parametrize(
    "message",
    [
        OfferShown("urgent", Tongues(("en",)), "", None),
        OfferShown("soon", Tongues(("en", "fr")), "burnout", NOON),
        PlacesShown(Listed(())),
        ReadyToSend("unsaid", shown=False, when="soon", languages=Tongues(("fr",)), note=True),
        Introduction("Dr. Ben", "family physician", again=True),
    ],
    ids=lambda message: type(message).__name__,
)
@pytest.mark.parametrize("to", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_parts_left_empty_leave_no_gaps(message: Message, to: Reader) -> None:
    text = WORDS.say(message, to, NOON)
    assert text == text.strip()
    assert "  " not in text
    assert " \n" not in text
    assert "\n " not in text
    assert ".m.." not in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_profile_says_what_to_do_in_danger(language: str) -> None:
    for name in ("description", "short-description"):
        assert "9-8-8" in WORDS.plain(name, language)


def test_a_day_is_told_in_full_and_in_french_the_first_as_such() -> None:
    for day, english, french in (
        (date(2031, 6, 1), "June 1, 2031", "1er juin 2031"),
        (date(2031, 6, 11), "June 11, 2031", "11 juin 2031"),
    ):
        message = RefresherDue(day, "")
        assert f"until {english}, that" in WORDS.say(message, ENGLISH, NOON)
        assert f"jusqu'au {french} inclus" in WORDS.say(message, FRENCH, NOON)

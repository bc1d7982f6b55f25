"""Words: a message in its reader's language, from the Fluent files under `bot/texts`.

The class of a message is the name of its text and its fields are the variables. Times are told
in the reader's zone and relative to their day; hours, languages and lists in their way. Anything
that Fluent cannot resolve raises: a half-rendered sentence never leaves the house.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from bot.errors import TextBroken
from handlers.buttons import Button
from handlers.moment import Resource
from handlers.orders import Lines, Listed, Message, Reader, Tongues, Topics
from matching.hours import Hours, Span

LOCALES = {"en": "en_CA", "fr": "fr_CA"}
WEEK = 7
NO_BREAK = "\u00a0"
LONG = 1000
_GAPS = re.compile(r" +(?=\n)|(?<=\n) +")
_HOLE = re.compile(r"\n{3,}")
_FRENCH = re.compile(r" (?=[:»])|(?<=«) ")
_FIRST = re.compile(r"^1 ")
_NOON = 12 * 60
_DAY = 24 * 60
_HOURS = {
    (True, True): "any-hour-daily",
    (True, False): "hours-daily",
    (False, True): "any-hour-some-days",
    (False, False): "hours-some-days",
}
"""How hours are told, by whether they are those of every day, and of the whole day."""


class Words:
    """The sentences of every language."""

    def __init__(self) -> None:
        self._bundles = {language: _bundle(language) for language in LOCALES}

    def say(self, message: Message, to: Reader, now: datetime) -> str:
        """Return a message in its reader's words.

        Raises:
            TextBroken: there is no such text, or a variable is missing.
        """
        values = {each.name: getattr(message, each.name) for each in fields(message)}
        return self.text(type(message).__name__, values, to, now)

    def label(self, button: Button, to: Reader, now: datetime) -> str:
        """Return what stands on a button."""
        return self.text(f"button-{button.verb.replace(':', '-')}", button.label, to, now)

    def plain(self, name: str, language: str) -> str:
        """Return a text that has no variables."""
        return self._format(language, name, {})

    def text(self, name: str, values: Mapping[str, Any], to: Reader, now: datetime) -> str:
        """Return a text with its variables filled in."""
        told = {key: self._told(value, to, now) for key, value in values.items()}
        return self._format(to.language, name, told)

    def _format(self, language: str, name: str, values: Mapping[str, str | int]) -> str:
        bundle = self._bundles[language]
        pattern = bundle.get_message(name).value if bundle.has_message(name) else None
        if pattern is None:
            raise TextBroken(f"{language}: {name} is missing")
        short, long = _parted(values)
        text, errors = bundle.format_pattern(pattern, short)
        if errors or not isinstance(text, str):
            raise TextBroken(f"{language}: {name}: {', '.join(type(e).__name__ for e in errors)}")
        for stand_in, value in long.items():
            text = text.replace(stand_in, value)
        return _tidy(text, language)

    def _told(self, value: object, to: Reader, now: datetime) -> str | int:  # noqa: PLR0911
        """Return a value as Fluent takes it: one way of telling for each kind."""
        match value:
            case bool():
                return "yes" if value else "no"
            case int():
                return value
            case None | "":
                return "none"
            case datetime():
                return self._time(value, to, now)
            case date():
                return _day(value, "long", to.language)
            case Hours():
                return self._hours(value, to.language)
            case Tongues() | Listed() | Topics() | Lines():
                return self._several(value, to, now)
            case tuple():
                return "\n".join(self._line(each, to, now) for each in value)
            case _:
                return str(value)

    def _several(self, value: Tongues | Listed | Topics | Lines, to: Reader, now: datetime) -> str:
        """Return several values of a kind as one."""
        match value:
            case Tongues():
                return self._tongues(value, to.language) or "none"
            case Listed():
                return self._list(value.names, to.language)
            case Topics():
                return self._topics(value, to.language) or "none"
            case Lines():
                return "\n".join(self.say(each, to, now) for each in value.messages) or "none"

    def _line(self, value: Message | Resource, to: Reader, now: datetime) -> str:
        """Return one of several values, each of which takes a line of its own."""
        if isinstance(value, Message):
            return self.say(value, to, now)
        return self._resource(value, to.language)

    def _time(self, instant: datetime, to: Reader, now: datetime) -> str:
        """Return a time relative to the reader's day: today, tomorrow, a weekday, or a date."""
        zone = ZoneInfo(to.zone)
        local, today = instant.astimezone(zone), now.astimezone(zone).date()
        days = (local.date() - today) // timedelta(days=1)
        name = {0: "time-today", 1: "time-tomorrow"}.get(
            days, "time-weekday" if 0 < days < WEEK else "time-date"
        )
        form = "EEEE" if name == "time-weekday" else "d MMMM"
        return self._format(
            to.language,
            name,
            {
                "clock": self._clock(60 * local.hour + local.minute, to.language),
                "day": _day(local.date(), form, to.language),
            },
        )

    def _hours(self, hours: Hours, language: str) -> str:
        """Return declared hours, days with the same times told together."""
        by_time = sorted(hours.spans, key=lambda span: (span.start, span.end, span.weekday))
        lines = [
            self._line_of_hours(list(spans), language)
            for _, spans in groupby(by_time, key=lambda span: (span.start, span.end))
        ]
        return self._list(lines, language)

    def _line_of_hours(self, spans: list[Span], language: str) -> str:
        days = [span.weekday for span in spans]
        values = {
            "days": self._days(days, language),
            "starts": self._clock(spans[0].start, language),
            "ends": self._clock(spans[0].end, language),
        }
        daily, all_day = len(days) == WEEK, (spans[0].start, spans[0].end) == (0, _DAY)
        return self._format(language, _HOURS[daily, all_day], values)

    def _clock(self, minutes: int, language: str) -> str:
        """Return a time of day, in minutes after midnight; noon and midnight have names."""
        name = {0: "midnight", _NOON: "noon", _DAY: "midnight"}.get(minutes)
        return self.plain(name, language) if name else _face(minutes, language)

    def _days(self, days: list[int], language: str) -> str:
        names = get_day_names("wide", locale=LOCALES[language])
        if len(days) > 2 and days[-1] - days[0] == len(days) - 1:  # noqa: PLR2004  a range
            ends = {"first": names[days[0]], "last": names[days[-1]]}
            return self._format(language, "days-range", ends)
        return self._list([names[day] for day in days], language)

    def _tongues(self, tongues: Tongues, language: str) -> str:
        names = [self._format(language, f"language-{code}", {}) for code in tongues.codes]
        return format_list(names, style="or", locale=LOCALES[language])

    def _topics(self, topics: Topics, language: str) -> str:
        names = (self._format(language, "topic-name", {"topic": key}) for key in topics.keys)
        return self._list(names, language)

    def _list(self, items: Iterable[str], language: str) -> str:
        return format_list(list(items), locale=LOCALES[language])

    def _resource(self, resource: Resource, language: str) -> str:
        values = {
            "name": resource.name,
            "phone": resource.phone or "none",
            "text": resource.text or "none",
            "url": resource.url or "none",
            "hours": resource.hours or "none",
            "languages": self._tongues(Tongues(resource.languages), language) or "none",
        }
        return self._format(language, "resource", values)


def _parted(
    values: Mapping[str, str | int],
) -> tuple[dict[str, str | int], dict[str, str]]:
    """Return values as Fluent takes them, and the long ones by what stands in for them.

    Fluent refuses variables of over 2,500 characters, as a list of places or numbers may have.
    """
    long = {name: value for name, value in values.items() if len(str(value)) > LONG}
    stand_ins = {name: f"\ue000{at}\ue001" for at, name in enumerate(long)}
    return {**values, **stand_ins}, {stand_ins[name]: str(value) for name, value in long.items()}


def _tidy(text: str, language: str) -> str:
    """Close the gaps that parts left empty have left, and keep French signs with their words."""
    tidy = _HOLE.sub("\n\n", _GAPS.sub("", text)).replace(".m..", ".m.").replace("  ", " ").strip()
    return _FRENCH.sub(NO_BREAK, tidy) if language == "fr" else tidy


def _day(day: date, form: str, language: str) -> str:
    """Return a day; in French the first one of a month has an ordinal number."""
    told = format_date(day, form, locale=LOCALES[language])
    return _FIRST.sub("1er ", told) if language == "fr" else told


def _face(minutes: int, language: str) -> str:
    """Return a time of day, in minutes after midnight, that is never broken over two lines."""
    hour, minute = divmod(minutes, 60)
    if language == "fr":
        return f"{hour}{NO_BREAK}h{NO_BREAK}{minute:02}" if minute else f"{hour}{NO_BREAK}h"
    told = format_time(time(hour, minute), "short", locale=LOCALES[language])
    return told.replace(" ", NO_BREAK)


@cache
def _bundle(language: str) -> FluentBundle:
    """Return a language's texts, read once; without isolating marks, which would shift entities."""
    bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
    folder = files("bot").joinpath("texts", language)
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle

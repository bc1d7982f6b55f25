"""The configuration: a TOML file, typed, in which nothing unknown and nothing half-true passes.

What the file may say is the structure of `bot.sections`. A value that means nothing, or that this
version does not support, ends in `ConfigurationInvalid`, naming the key. Relative paths are
relative to the file.
"""

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from math import inf
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot import help_card
from bot.durations import duration
from bot.errors import ConfigurationInvalid
from bot.sections import (
    LANGUAGES,
    CheckInsSection,
    ConversationSection,
    File,
    MatchingSection,
    ResourceSection,
    TelegramSection,
    parse_file,
)
from handlers.moment import Programme, Resource
from matching.errors import HoursNotUnderstood
from matching.hours import Hours, parse
from matching.values import When
from matching.waves import Waves

T = TypeVar("T")

TOKEN = "PEERLINE_TELEGRAM_TOKEN"  # noqa: S105  the name of a variable
KEYS = "PEERLINE_KEYS"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SHOWN = frozenset({"help_now"})
LONGEST = 200
"""Characters of what is named in the middle of our cards, which have room for them."""
USERNAME = re.compile("[A-Za-z0-9_]{5,32}")
"""What Telegram takes for a username, without the @."""
_QUIET = 'check_ins.quiet_hours: two times such as ["21:00", "08:00"]'

WAVE_SIZE = {When.ROUTINE: 2, When.SOON: 3, When.URGENT: 5}
WAVE_GAP = {
    When.ROUTINE: timedelta(hours=2),
    When.SOON: timedelta(hours=1),
    When.URGENT: timedelta(minutes=30),
}
FIRST_CONTACT_WITHIN = {
    When.ROUTINE: timedelta(hours=48),
    When.SOON: timedelta(hours=24),
    When.URGENT: timedelta(hours=2),
}


@dataclass(frozen=True, slots=True, repr=False)
class Config:
    """The configuration as the rest of the code sees it; `verified` has a date a resource.

    `token` is empty where there is none; `token_exposed` tells that others can read its file.
    """

    path: Path
    token_file: Path | None
    token: str
    token_exposed: bool
    username: str
    api_url: str
    per_second: float
    per_chat: float
    at_once: int
    database: Path
    keys: Path
    capacity: int
    programme: Programme
    verified: Mapping[str, date]

    def required_token(self) -> str:
        """Return the token.

        Raises:
            ConfigurationInvalid: there is none, or others can read the file that it stands in.
        """
        if not self.token:
            raise ConfigurationInvalid(
                "no token: put the one from BotFather into the file that telegram.token_file "
                f"names, or into {TOKEN}"
            )
        if self.token_exposed:
            raise ConfigurationInvalid(f"telegram.token_file: {self.exposure()}")
        return self.token

    def exposure(self) -> str:
        """Return what to do about a token that others can read."""
        return f"{self.token_file} is open to others: chmod 600 it"

    @property
    def on_loopback(self) -> bool:
        """Tell whether Telegram is simulated on this machine."""
        return urlsplit(self.api_url).hostname in LOOPBACK


def load(path: Path, environment: Mapping[str, str] = os.environ) -> Config:
    """Read the configuration.

    Raises:
        ConfigurationInvalid: naming the key, and what is wrong with it.
    """
    return understood(parse_file(path), path, environment)


def understood(file: File, path: Path, environment: Mapping[str, str]) -> Config:
    """Return what a file that stands, or will stand, at `path` means.

    Raises:
        ConfigurationInvalid: naming the key, and what is wrong with it.
    """
    telegram, storage = file.telegram, file.storage
    _check_telegram(telegram)
    keys = environment.get(KEYS) or storage.keys
    given = environment.get(TOKEN, "").strip()
    token_file = path.parent / telegram.token_file if telegram.token_file else None
    if "://" in storage.database:
        raise ConfigurationInvalid("storage.database: only SQLite is supported by this version")
    return Config(
        path=path,
        token_file=token_file,
        token=given or _token(token_file),
        token_exposed=not given and _is_exposed(token_file),
        username=telegram.username,
        api_url=telegram.api_url.rstrip("/"),
        per_second=telegram.per_second,
        per_chat=telegram.per_chat,
        at_once=telegram.at_once,
        database=path.parent / storage.database,
        keys=path.parent / keys,
        capacity=_at_least(1, file.matching.capacity, "matching.capacity"),
        programme=_programme(file),
        verified={each.name: each.verified for each in file.resources},
    )


def _token(path: Path | None) -> str:
    try:
        return path.read_text("ascii").strip() if path else ""
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationInvalid(
            f"telegram.token_file cannot be read: {type(error).__name__}"
        ) from error


def _is_exposed(path: Path | None) -> bool:
    """Tell whether anybody but its owner may read or change a file."""
    others = stat.S_IRWXG | stat.S_IRWXO
    return path is not None and path.exists() and bool(path.stat().st_mode & others)


def _check_telegram(telegram: TelegramSection) -> None:
    if telegram.mode != "polling":
        raise ConfigurationInvalid("telegram.mode: only polling is supported by this version")
    if telegram.username and not USERNAME.fullmatch(telegram.username):
        raise ConfigurationInvalid("telegram.username: 5 to 32 letters, digits or _, without the @")
    free = _host(telegram.api_url) in LOOPBACK
    for name in ("per_second", "per_chat"):
        value = getattr(telegram, name)
        if not 0 <= value < inf or (value == 0 and not free):
            raise ConfigurationInvalid(
                f"telegram.{name}: more than 0 (0, no limit, only where api_url is this machine)"
            )
    _at_least(1, telegram.at_once, "telegram.at_once")


def _host(api_url: str) -> str:
    """Return the host of the Bot API, which is spoken to in secret unless it is this machine."""
    try:
        url = urlsplit(api_url)
        _ = url.port  # which is read, and can be wrong, only now
    except ValueError as error:
        raise ConfigurationInvalid("telegram.api_url: this is no address") from error
    host, schemes = url.hostname or "", {"https"}
    if host in LOOPBACK:
        schemes.add("http")
    if not host or url.scheme not in schemes or url.query or url.fragment:
        raise ConfigurationInvalid("telegram.api_url: https, or http on this machine only")
    return host


def _programme(file: File) -> Programme:
    section, matching = file.programme, file.matching
    if not section.name:
        raise ConfigurationInvalid("programme.name: a name is needed")
    if section.front_door != "link":
        raise ConfigurationInvalid('programme.front_door: only "link" is supported by this version')
    zone = _zone(section.time_zone)
    programme = Programme(
        name=_named(section.name, "programme.name"),
        organization=_named(section.organization, "programme.organization"),
        contact=_named(section.contact, "programme.contact"),
        zone=zone,
        languages=_languages(section.languages, "programme.languages"),
        username=file.telegram.username,
        waves=_waves(matching),
        quiet=_quiet(file.check_ins.quiet_hours),
        duty=_duty(section.duty_hours, zone),
        resources=tuple(_resource(each) for each in file.resources),
        pool_at_least=_at_least(1, matching.pool_at_least, "matching.pool_at_least"),
        idle_ask=_duration(file.conversation.idle_ask, "conversation.idle_ask"),
        idle_close=_idle_close(file.conversation),
        check_in_after=_check_in(file.check_ins),
        undelivered=_duration(file.retention.undelivered, "retention.undelivered"),
        first_coordinators=frozenset(section.coordinators),
    )
    help_card.check(programme)
    return programme


def _named(text: str, key: str) -> str:
    if len(text) > LONGEST or not text.isprintable():
        raise ConfigurationInvalid(f"{key}: one line of at most {LONGEST} characters")
    return text


def _waves(matching: MatchingSection) -> Waves:
    sizes = {
        key: _at_least(1, size, f"matching.wave_size.{key}")
        for key, size in _urgencies(matching.wave_size, "matching.wave_size").items()
    }
    gaps = _durations(matching.wave_gap, "matching.wave_gap")
    within = _durations(matching.first_contact_within, "matching.first_contact_within")
    return Waves(WAVE_SIZE | sizes, WAVE_GAP | gaps, FIRST_CONTACT_WITHIN | within)


def _durations(table: dict[str, str], key: str) -> dict[When, timedelta]:
    return {when: _duration(text, f"{key}.{when}") for when, text in _urgencies(table, key).items()}


def _urgencies(table: dict[str, T], key: str) -> dict[When, T]:
    for name in table:
        if name not in set(When):
            raise ConfigurationInvalid(f"{key}.{name}: the urgencies are routine, soon, urgent")
    return {When(name): value for name, value in table.items()}


def _duration(text: str, key: str) -> timedelta:
    found = duration(text)
    if not found:
        raise ConfigurationInvalid(f'{key}: {text!r} is no duration such as "90s", "2h" or "2d"')
    return found


def _at_least(least: int, value: int, key: str) -> int:
    if value < least:
        raise ConfigurationInvalid(f"{key}: at least {least}")
    return value


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigurationInvalid(f"programme.time_zone: {name!r} is no time zone") from error
    return name


def _languages(languages: tuple[str, ...], key: str) -> tuple[str, ...]:
    if not languages or not set(languages) <= set(LANGUAGES):
        raise ConfigurationInvalid(f"{key}: some of {', '.join(LANGUAGES)}")
    return tuple(dict.fromkeys(languages))


def _duty(text: str, zone: str) -> Hours | None:
    try:
        return parse(text, zone) if text else None
    except HoursNotUnderstood as error:
        raise ConfigurationInvalid(f"programme.duty_hours: {error}") from error


def _quiet(hours: tuple[str, str]) -> tuple[time, time]:
    try:
        starts, ends = (time.fromisoformat(each) for each in hours)
    except ValueError as error:
        raise ConfigurationInvalid(_QUIET) from error
    if starts.tzinfo or ends.tzinfo:
        raise ConfigurationInvalid(f"{_QUIET}, in the programme's time zone")
    return starts, ends


def _check_in(section: CheckInsSection) -> timedelta:
    if len(section.after) != 1:
        raise ConfigurationInvalid("check_ins.after: one check-in is supported by this version")
    return _duration(section.after[0], "check_ins.after")


def _idle_close(section: ConversationSection) -> timedelta:
    close = _duration(section.idle_close, "conversation.idle_close")
    if close <= _duration(section.idle_ask, "conversation.idle_ask"):
        raise ConfigurationInvalid("conversation.idle_close: longer than conversation.idle_ask")
    return close


def _resource(section: ResourceSection) -> Resource:
    for place in section.show:
        if place not in SHOWN:
            raise ConfigurationInvalid(f"resources.show: {place!r} is not supported")
    if not (section.phone or section.text or section.url):
        raise ConfigurationInvalid(f"resources: {section.name!r} has no phone, text or url")
    if section.languages:
        _languages(section.languages, "resources.languages")
    return Resource(
        section.name,
        section.phone,
        section.text,
        section.url,
        section.hours,
        section.languages,
        section.show,
    )

"""The programme: what a configuration says that decisions need, every value of it looked at."""

from datetime import time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot import call_link, help_card
from bot.durations import duration
from bot.errors import ConfigurationInvalid
from bot.sections import (
    CheckInsSection,
    ConversationSection,
    DigestSection,
    File,
    MatchingSection,
    ResourceSection,
    RetentionSection,
)
from handlers.moment import LANGUAGES, Programme, Resource
from matching.errors import HoursNotUnderstood
from matching.hours import Hours, parse
from matching.values import When
from matching.waves import Waves

T = TypeVar("T")

SHOWN = frozenset({"help_now", "closing"})
LONGEST = 200
"""Characters of what is named in the middle of our cards, which have room for them."""
CHAT_MESSAGES = (timedelta(hours=1), timedelta(hours=47))
"""Telegram deletes nothing older than 48 hours for a bot (Bot API, deleteMessage)."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DIGEST_AT = 'digest.at: a time such as "08:00"'
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


def programme(file: File) -> Programme:
    """Return the programme that a file tells of.

    Raises:
        ConfigurationInvalid: naming the key, and what is wrong with it.
    """
    section, matching = file.programme, file.matching
    if not section.name:
        raise ConfigurationInvalid("programme.name: a name is needed")
    if section.front_door != "link":
        raise ConfigurationInvalid('programme.front_door: only "link" is supported by this version')
    zone = _zone(section.time_zone)
    told = Programme(
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
        pool_at_least=at_least(1, matching.pool_at_least, "matching.pool_at_least"),
        idle_ask=_duration(file.conversation.idle_ask, "conversation.idle_ask"),
        idle_close=_idle_close(file.conversation),
        check_in_after=_check_in(file.check_ins),
        capacity=at_least(1, matching.capacity, "matching.capacity"),
        chat_messages=_chat_messages(file.retention),
        undelivered=_duration(file.retention.undelivered, "retention.undelivered"),
        first_coordinators=frozenset(section.coordinators),
        digest=_digest(file.digest),
        cool_down=_duration(matching.cool_down, "matching.cool_down"),
        call_link=call_link.template(file.conversation.call_link),
    )
    help_card.check(told)
    return told


def _digest(section: DigestSection) -> tuple[int, time]:
    if section.weekday not in WEEKDAYS:
        raise ConfigurationInvalid(f"digest.weekday: one of {', '.join(WEEKDAYS)}")
    try:
        at = time.fromisoformat(section.at)
    except ValueError as error:
        raise ConfigurationInvalid(_DIGEST_AT) from error
    if at.tzinfo:
        raise ConfigurationInvalid(f"{_DIGEST_AT}, in the programme's time zone")
    return WEEKDAYS.index(section.weekday), at


def _named(text: str, key: str) -> str:
    if len(text) > LONGEST or not text.isprintable():
        raise ConfigurationInvalid(f"{key}: one line of at most {LONGEST} characters")
    return text


def _waves(matching: MatchingSection) -> Waves:
    sizes = {
        key: at_least(1, size, f"matching.wave_size.{key}")
        for key, size in _urgencies(matching.wave_size, "matching.wave_size").items()
    }
    gaps = _durations(matching.wave_gap, "matching.wave_gap")
    within = _durations(matching.first_contact_within, "matching.first_contact_within")
    reserve = matching.urgent_reserve
    if not 0 <= reserve < 1:
        raise ConfigurationInvalid(
            "matching.urgent_reserve: a share, from 0 up to, not including, 1"
        )
    return Waves(
        WAVE_SIZE | sizes,
        WAVE_GAP | gaps,
        FIRST_CONTACT_WITHIN | within,
        urgent_reserve=reserve,
    )


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


def at_least(least: int, value: int, key: str) -> int:
    """Return a number that is large enough.

    Raises:
        ConfigurationInvalid: it is not.
    """
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


def _chat_messages(section: RetentionSection) -> timedelta:
    spell = _duration(section.chat_messages, "retention.chat_messages")
    if not CHAT_MESSAGES[0] <= spell <= CHAT_MESSAGES[1]:
        raise ConfigurationInvalid("retention.chat_messages: from 1h to 47h")
    return spell


def _resource(section: ResourceSection) -> Resource:
    for place in section.show:
        if place not in SHOWN:
            raise ConfigurationInvalid(f"resources.show: {place!r} is not supported")
    if not (section.phone or section.text or section.url):
        raise ConfigurationInvalid(f"resources: {section.name!r} has no phone, text or url")
    languages = _languages(section.languages, "resources.languages") if section.languages else ()
    return Resource(
        section.name,
        section.phone,
        section.text,
        section.url,
        section.hours,
        languages,
        section.show,
        section.verified,
    )

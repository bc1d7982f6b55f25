"""The sections of the configuration file, and every key that may stand in them.

An unknown key, a value of the wrong kind, or a key of the contract that this version does not
honour ends in `ConfigurationInvalid`, naming the key. What the values mean is `bot.config`'s.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from bot.complaints import plain
from bot.errors import ConfigurationInvalid
from handlers.moment import LANGUAGES

LATER = (
    "telegram.webhook_url",
    "telegram.listen",
    "programme.texts",
    "digest.period",
    "digest.epsilon",
)
"""Keys of the contract that this version does not honour, and therefore does not accept."""


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file."""


class TelegramSection(Section, frozen=True):
    """How Telegram is reached."""

    token_file: str = ""
    username: str = ""
    api_url: str = "https://api.telegram.org"
    mode: str = "polling"
    per_second: float = 30
    per_chat: float = 1
    at_once: int = 16


class ProgrammeSection(Section, frozen=True):
    """What the programme is called, where it is, and who runs it."""

    name: str
    organization: str = ""
    time_zone: str = "America/Winnipeg"
    languages: tuple[str, ...] = LANGUAGES
    coordinators: tuple[int, ...] = ()
    contact: str = ""
    front_door: str = "link"
    duty_hours: str = ""


class StorageSection(Section, frozen=True):
    """Where the sealed database and its keys lie."""

    database: str = "data/peerline.db"
    keys: str = "keys"


class MatchingSection(Section, frozen=True):
    """How requests find their supporter."""

    wave_gap: dict[str, str] = {}
    wave_size: dict[str, int] = {}
    first_contact_within: dict[str, str] = {}
    urgent_reserve: float = 0.1
    capacity: int = 2
    cool_down: str = "7d"
    pool_at_least: int = 3


class ConversationSection(Section, frozen=True):
    """When silence is asked about, when it ends a talk, and where the two can talk by voice."""

    idle_ask: str = "4d"
    idle_close: str = "7d"
    call_link: str = ""


class CheckInsSection(Section, frozen=True):
    """When a requester is asked how it goes, and when nobody is written to unasked."""

    after: tuple[str, ...] = ("2d",)
    quiet_hours: tuple[str, str] = ("21:00", "08:00")


class RetentionSection(Section, frozen=True):
    """When messages leave the chats, and how long what cannot be delivered is kept."""

    chat_messages: str = "46h"
    undelivered: str = "7d"


class DigestSection(Section, frozen=True):
    """When coordinators get their week, by the programme's clock."""

    weekday: str = "monday"
    at: str = "08:00"


class ResourceSection(Section, frozen=True):
    """A number or page that helps."""

    name: str
    verified: date
    phone: str = ""
    text: str = ""
    url: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    show: tuple[str, ...] = ("help_now",)


class File(Section, frozen=True):
    """The whole file."""

    programme: ProgrammeSection
    telegram: TelegramSection = TelegramSection()
    storage: StorageSection = StorageSection()
    matching: MatchingSection = MatchingSection()
    conversation: ConversationSection = ConversationSection()
    check_ins: CheckInsSection = CheckInsSection()
    retention: RetentionSection = RetentionSection()
    digest: DigestSection = DigestSection()
    resources: tuple[ResourceSection, ...] = ()


def parse_file(path: Path) -> File:
    """Read the file's structure, without a look at what its values mean."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise ConfigurationInvalid(f"no configuration at {path}: run `peerline init`") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationInvalid(f"{path} cannot be read: {type(error).__name__}") from error
    return parse(text, path)


def parse(text: str, path: Path) -> File:
    """Return the structure of what stands, or will stand, at `path`.

    Raises:
        ConfigurationInvalid: naming the key, or the line.
    """
    try:
        content: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationInvalid(f"{path} is not TOML: {error}") from error
    except (ValueError, RecursionError) as error:  # which `tomllib` lets through
        raise ConfigurationInvalid(
            f"{path} cannot be read: a number is too long, or a value too deep within others"
        ) from error
    for key in LATER:
        if _has(content, key):
            raise ConfigurationInvalid(f"{key}: not supported by this version")
    try:
        return msgspec.convert(content, File)
    except msgspec.ValidationError as error:
        raise ConfigurationInvalid(plain(str(error))) from error


def _has(content: dict[str, Any], key: str) -> bool:
    table, _, name = key.partition(".")
    section = content.get(table)
    return name in section if name and isinstance(section, dict) else not name and bool(section)

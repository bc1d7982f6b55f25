"""The configuration: every key, and everything that is refused by name."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, time, timedelta
from pathlib import Path
from types import NoneType
from typing import Any, get_args

import msgspec
import pytest

from bot.complaints import plain
from bot.config import KEYS, TOKEN, Config, load
from bot.errors import ConfigurationInvalid
from bot.sections import LATER, File, Section
from handlers.moment import Resource
from matching.hours import parse
from matching.values import When

LEAST = """
[programme]
name = "Peerline"
"""
ONE_MORE = "[[resources]]\nname = 'L'\nphone = '1'\nverified = 2031-05-01\n"
LINE = f"{LEAST}{ONE_MORE}"
EVERYTHING = """
[telegram]
token_file = "secrets/token"
username = "peer_bot"
api_url = "http://127.0.0.1:8081/"
mode = "polling"
per_second = 12.5
per_chat = 0
at_once = 4
[programme]
name = "Peers"
organization = "A health region"
time_zone = "America/Halifax"
languages = ["fr", "en"]
coordinators = [41, 42]
contact = "555-0100"
front_door = "link"
duty_hours = "mon-fri 08:00-16:00"
[storage]
database = "kept/peers.db"
keys = "locked"
[matching]
wave_gap = { routine = "3h", urgent = "10m" }
wave_size = { soon = 4 }
first_contact_within = { urgent = "1h" }
urgent_reserve = 0.25
capacity = 3
cool_down = "3d"
pool_at_least = 5
[conversation]
idle_ask = "3d"
idle_close = "6d"
call_link = "https://meet.example.org/peers-{room}"
[check_ins]
after = ["4d"]
quiet_hours = ["22:00", "07:30"]
[retention]
chat_messages = "40h"
undelivered = "5d"
[digest]
weekday = "thursday"
at = "07:30"
[[resources]]
name = "Family line"
phone = "555-0199"
text = "555-0198"
url = "https://line.example"
hours = "day and night"
languages = ["en"]
verified = 2031-05-01
show = ["help_now"]
"""


def read(folder: Path, text: str, environment: Mapping[str, str] | None = None) -> Config:
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return load(path, environment or {})


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(ConfigurationInvalid) as refused:
        read(folder, text)
    return str(refused.value)


def test_every_key_is_honoured(tmp_path: Path) -> None:
    config = read(tmp_path, EVERYTHING)
    programme = config.programme
    assert (config.path, config.token_file) == (
        tmp_path / "config.toml",
        tmp_path / "secrets/token",
    )
    assert (config.username, config.api_url) == ("peer_bot", "http://127.0.0.1:8081")
    assert (config.per_second, config.per_chat, config.at_once) == (12.5, 0, 4)
    assert (programme.name, programme.organization) == ("Peers", "A health region")
    assert (programme.zone, programme.languages) == ("America/Halifax", ("fr", "en"))
    assert programme.first_coordinators == frozenset({41, 42})
    assert (programme.contact, programme.username) == ("555-0100", "peer_bot")
    assert programme.duty == parse("mon-fri 08:00-16:00", "America/Halifax")
    assert (config.database, config.keys) == (tmp_path / "kept/peers.db", tmp_path / "locked")
    assert programme.waves.gap[When.ROUTINE] == timedelta(hours=3)
    assert programme.waves.gap[When.URGENT] == timedelta(minutes=10)
    assert programme.waves.size[When.SOON] == 4
    assert programme.waves.first_contact_within[When.URGENT] == timedelta(hours=1)
    assert programme.waves.urgent_reserve == 0.25
    assert (programme.capacity, programme.pool_at_least) == (3, 5)
    assert programme.cool_down == timedelta(days=3)
    assert (programme.idle_ask, programme.idle_close) == (timedelta(days=3), timedelta(days=6))
    assert programme.call_link == "https://meet.example.org/peers-{room}"
    assert programme.check_in_after == timedelta(days=4)
    assert programme.quiet == (time(22), time(7, 30))
    assert programme.undelivered == timedelta(days=5)
    assert programme.chat_messages == timedelta(hours=40)
    line = Resource(
        *("Family line", "555-0199", "555-0198", "https://line.example", "day and night"),
        languages=("en",),
        verified=date(2031, 5, 1),
    )
    assert programme.resources == (line,)
    assert programme.digest == (3, time(7, 30))
    assert config.verified == {"Family line": date(2031, 5, 1)}


def test_the_example_above_has_every_key_there_is() -> None:
    content: dict[str, Any] = tomllib.loads(EVERYTHING)
    for section in msgspec.structs.fields(File):
        written = content[section.name]
        told = written[0] if isinstance(written, list) else written
        assert set(told) == {each.name for each in msgspec.structs.fields(_kind(section.type))}


def _kind(declared: Any) -> type[Section]:
    kinds = {declared, *get_args(declared)} - {NoneType, Ellipsis}
    return next(each for each in kinds if isinstance(each, type) and issubclass(each, Section))


def test_a_name_is_enough(tmp_path: Path) -> None:
    config = read(tmp_path, LEAST)
    programme = config.programme
    assert config.api_url == "https://api.telegram.org"
    assert (config.per_second, config.per_chat, config.at_once) == (30, 1, 16)
    assert (config.database, config.keys) == (tmp_path / "data/peerline.db", tmp_path / "keys")
    assert (programme.zone, programme.languages) == ("America/Winnipeg", ("en", "fr"))
    assert programme.quiet == (time(21), time(8))
    assert [programme.waves.size[when] for when in (When.ROUTINE, When.SOON, When.URGENT)] == [
        *(2, 3, 5)
    ]
    assert (config.token, config.token_file, programme.duty) == ("", None, None)


def test_absolute_paths_stay_as_they_are(tmp_path: Path) -> None:
    config = read(tmp_path, f'{LEAST}[storage]\ndatabase = "/d/p.db"\nkeys = "/k"')
    assert (config.database, config.keys) == (Path("/d/p.db"), Path("/k"))


def test_the_token_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(" 1:abc\n", "ascii")
    (tmp_path / "token").chmod(0o600)
    config = read(tmp_path, f'{LEAST}[telegram]\ntoken_file = "token"')
    assert config.required_token() == "1:abc"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_token_that_others_can_reach_is_not_used(tmp_path: Path, mode: int) -> None:
    (tmp_path / "token").write_text("1:abc", "ascii")
    (tmp_path / "token").chmod(mode)
    config = read(tmp_path, f'{LEAST}[telegram]\ntoken_file = "token"')
    with pytest.raises(ConfigurationInvalid, match=r"^telegram\.token_file: .*: chmod 600 it$"):
        config.required_token()


def test_a_token_of_the_environment_needs_no_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("1:abc", "ascii")
    (tmp_path / "token").chmod(0o644)
    config = read(tmp_path, f'{LEAST}[telegram]\ntoken_file = "token"', {TOKEN: "2:def"})
    assert config.required_token() == "2:def"


def numbers(length: int) -> str:
    """Return a programme with two numbers, one of them with a name of so many characters."""
    long = LINE.replace("name = 'L'", f"name = '{'x' * length}'")
    return f"{long}[[resources]]\nname = 'short'\nphone = '1'\nverified = 2031-05-01\n"


def excess(told: str) -> int:
    """Return by how much help now was said to be too long."""
    return int(re.findall(r"would be (\d+) characters longer", told)[0])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_card_of_help_now_must_fit_into_one_message(tmp_path: Path, language: str) -> None:
    spoken = 'name = "Peerline"\n'
    text = numbers(4000).replace(spoken, f'{spoken}languages = ["{language}"]\n')
    told = refusal(tmp_path, text)
    over = excess(told)
    assert told.startswith("resources: help now would be ")
    assert f"({language}) than Telegram's 4096; shorten 'xxxx" in told
    read(tmp_path, text.replace("x" * 4000, "x" * (4000 - over)))
    assert "would be 1 char" in refusal(tmp_path, text.replace("x" * 4000, "x" * (4001 - over)))


def test_so_must_the_card_of_other_places_to_turn_to(tmp_path: Path) -> None:
    elsewhere = numbers(4090).replace("verified", "show = ['closing']\nverified", 1)
    assert refusal(tmp_path, elsewhere).startswith("resources: other places would be ")


def test_help_now_is_measured_in_every_language_of_the_programme(tmp_path: Path) -> None:
    english = numbers(4000).replace("[[", 'languages = ["en"]\n[[', 1)
    over = excess(refusal(tmp_path, english))
    full = english.replace("x" * 4000, "x" * (4000 - over))
    read(tmp_path, full)
    assert "(fr)" in refusal(tmp_path, full.replace('["en"]', '["en", "fr"]'))


def test_help_now_is_measured_as_telegram_counts(tmp_path: Path) -> None:
    read(tmp_path, numbers(2500))
    refusal(tmp_path, numbers(2500).replace("x" * 2500, "\U0001f33f" * 2500))


def test_the_environment_overrides_token_and_keys(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("1:abc", "ascii")
    environment = {TOKEN: "2:def\n", KEYS: "/elsewhere"}
    config = read(tmp_path, f'{LEAST}[telegram]\ntoken_file = "token"', environment)
    assert (config.token, config.keys) == ("2:def", Path("/elsewhere"))


def test_empty_variables_override_nothing(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("1:abc", "ascii")
    config = read(tmp_path, f'{LEAST}[telegram]\ntoken_file = "token"', {TOKEN: " ", KEYS: ""})
    assert (config.token, config.keys) == ("1:abc", tmp_path / "keys")


def test_a_missing_token_is_said_when_it_is_needed(tmp_path: Path) -> None:
    config = read(tmp_path, f'{LEAST}[telegram]\ntoken_file = "nowhere"')
    with pytest.raises(ConfigurationInvalid, match=r"telegram\.token_file.*PEERLINE_TELEGRAM_TOK"):
        config.required_token()


def test_a_token_file_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "token").mkdir()
    text = refusal(tmp_path, f'{LEAST}[telegram]\ntoken_file = "token"')
    assert text == "telegram.token_file cannot be read: IsADirectoryError"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("[programme]\nname = 'P'\nnames = 'Q'", "programme.names"),
        (f"{LEAST}[extra]\nkey = 1", "extra"),
        (f"{LEAST}[telegram]\ntoken = '1:abc'", "telegram.token"),
        (
            f"{LINE}[[resources]]\nname = 'L'\nverified = 2031-05-01\nphon = '1'",
            "resources[2].phon",
        ),
    ],
)
def test_an_unknown_key_is_refused_by_name(tmp_path: Path, written: str, key: str) -> None:
    assert refusal(tmp_path, written) == f"{key}: unknown key"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[telegram]", "programme: is missing"),
        ("[programme]", "programme.name: is missing"),
        ("programme = 3", "programme: this is a section, [in brackets]"),
        ("[programme]\nname = 3", "programme.name: a text in quotes is needed"),
        (f"{LEAST}languages = 'en'", "programme.languages: a list in [ ] is needed"),
        (f"{LEAST}coordinators = [7, 'x']", "programme.coordinators[2]: a whole number is needed"),
        (f"{LEAST}[telegram]\nat_once = 1.5", "telegram.at_once: a whole number is needed"),
        (f"{LEAST}[telegram]\nat_once = true", "telegram.at_once: a whole number is needed"),
        (f"{LEAST}[telegram]\nper_second = 'x'", "telegram.per_second: a number is needed"),
        (f"{LEAST}[matching]\ncapacity = '2'", "matching.capacity: a whole number is needed"),
        (
            f"{LEAST}[matching]\nwave_gap = {{ soon = 1 }}",
            "matching.wave_gap.*: a text in quotes is needed",
        ),
        (
            f"{LEAST}[check_ins]\nquiet_hours = ['21:00']",
            "check_ins.quiet_hours: a list of two is needed",
        ),
        (
            f"{LEAST}[[resources]]\nname = 'L'\nverified = 'May'",
            "resources[1].verified: a day is needed, written 2026-11-24 without quotes",
        ),
        (f"{LEAST}[[resources]]\nname = 'L'", "resources[1].verified: is missing"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_by_its_key_in_our_own_words(
    tmp_path: Path, written: str, told: str
) -> None:
    assert refusal(tmp_path, written) == told


def test_a_complaint_that_nobody_foresaw_still_names_the_key() -> None:
    assert plain("Woe - at `$.telegram.mode`") == "telegram.mode: this value means nothing here"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("[programme]\nname = ''", "programme.name"),
        (f"[programme]\nname = '{'x' * 201}'", "programme.name"),
        (f"{LEAST}organization = '{'x' * 201}'", "programme.organization"),
        (f"{LEAST}contact = '{'x' * 201}'", "programme.contact"),
        (f'{LEAST}contact = "two\\nlines"', "programme.contact"),
        (f"{LEAST}time_zone = 'Mars/Olympus'", "programme.time_zone"),
        (f"{LEAST}time_zone = ''", "programme.time_zone"),
        (f"{LEAST}time_zone = '../etc/passwd'", "programme.time_zone"),
        (f"{LEAST}languages = []", "programme.languages"),
        (f"{LEAST}languages = ['en', 'de']", "programme.languages"),
        (f"{LEAST}front_door = 'list'", "programme.front_door"),
        (f"{LEAST}duty_hours = 'always'", "programme.duty_hours"),
        (f"{LEAST}[telegram]\nmode = 'webhook'", "telegram.mode"),
        (f"{LEAST}[telegram]\napi_url = 'http://api.telegram.org'", "telegram.api_url"),
        (f"{LEAST}[telegram]\napi_url = 'ftp://127.0.0.1'", "telegram.api_url"),
        (f"{LEAST}[telegram]\napi_url = 'https://'", "telegram.api_url"),
        (f"{LEAST}[telegram]\napi_url = 'https://[::'", "telegram.api_url"),
        (f"{LEAST}[telegram]\napi_url = 'https://telegram.example:port'", "telegram.api_url"),
        (f"{LEAST}[telegram]\napi_url = 'https://telegram.example/?a=b'", "telegram.api_url"),
        (f"{LEAST}[telegram]\nat_once = 0", "telegram.at_once"),
        (f"{LEAST}[telegram]\nusername = '@peer_bot'", "telegram.username"),
        (f"{LEAST}[telegram]\nusername = 'peer'", "telegram.username"),
        (f"{LEAST}[telegram]\nusername = 'peer bot'", "telegram.username"),
        (f"{LEAST}[telegram]\nusername = '{'x' * 33}'", "telegram.username"),
        (f"{LEAST}[telegram]\nusername = 'peer_bot\\n'", "telegram.username"),
        (f"{LEAST}[telegram]\nper_second = 0", "telegram.per_second"),
        (f"{LEAST}[telegram]\nper_second = -1", "telegram.per_second"),
        (f"{LEAST}[telegram]\nper_second = nan", "telegram.per_second"),
        (f"{LEAST}[telegram]\nper_chat = inf", "telegram.per_chat"),
        (f"{LEAST}[telegram]\nper_chat = 0", "telegram.per_chat"),
        (f"{LEAST}[storage]\ndatabase = 'postgresql://db/peers'", "storage.database"),
        (f"{LEAST}[matching]\ncapacity = 0", "matching.capacity"),
        (f"{LEAST}[matching]\npool_at_least = 0", "matching.pool_at_least"),
        (f"{LEAST}[matching]\nwave_size = {{ soon = 0 }}", "matching.wave_size.soon"),
        (f"{LEAST}[matching]\nwave_size = {{ later = 2 }}", "matching.wave_size.later"),
        (f"{LEAST}[matching]\nwave_gap = {{ soon = '1' }}", "matching.wave_gap.soon"),
        (f"{LEAST}[matching]\nurgent_reserve = 1", "matching.urgent_reserve"),
        (f"{LEAST}[matching]\nurgent_reserve = -0.1", "matching.urgent_reserve"),
        (f"{LEAST}[matching]\nurgent_reserve = nan", "matching.urgent_reserve"),
        (f"{LEAST}[matching]\ncool_down = 'a week'", "matching.cool_down"),
        (
            f"{LEAST}[matching]\nfirst_contact_within = {{ urgent = '0s' }}",
            "matching.first_contact_within.urgent",
        ),
        (f"{LEAST}[conversation]\nidle_ask = 'soon'", "conversation.idle_ask"),
        (f"{LEAST}[conversation]\nidle_close = '4d'", "conversation.idle_close"),
        (f"{LEAST}[check_ins]\nafter = []", "check_ins.after"),
        (f"{LEAST}[check_ins]\nafter = ['2d', '2w']", "check_ins.after"),
        (f"{LEAST}[check_ins]\nafter = ['2']", "check_ins.after"),
        (f"{LEAST}[check_ins]\nquiet_hours = ['9pm', '8am']", "check_ins.quiet_hours"),
        (f"{LEAST}[check_ins]\nquiet_hours = ['21:00Z', '08:00']", "check_ins.quiet_hours"),
        (f"{LEAST}[retention]\nchat_messages = '48h'", "retention.chat_messages"),
        (f"{LEAST}[retention]\nchat_messages = '59m'", "retention.chat_messages"),
        (f"{LEAST}[retention]\nundelivered = '999999999999w'", "retention.undelivered"),
        (f"{LEAST}[digest]\nweekday = 'mon'", "digest.weekday"),
        (f"{LEAST}[digest]\nat = 'at eight'", "digest.at"),
        (f"{LEAST}[digest]\nat = '08:00Z'", "digest.at"),
        (f"{LEAST}[[resources]]\nname = 'L'\nverified = 2031-05-01", "resources"),
        (f'{LEAST}[telegram]\ntoken_file = "a\\u0000b"', "telegram.token_file"),
        (f'{LEAST}[storage]\ndatabase = "a\\u0000b"', "storage.database"),
        (f'{LEAST}[storage]\nkeys = "a\\u0000b"', "storage.keys"),
        (f"{LINE}show = ['nowhere']", "resources.show"),
        (f"{LINE}languages = ['de']", "resources.languages"),
    ],
)
def test_a_value_that_means_nothing_is_refused_by_its_key(
    tmp_path: Path, written: str, key: str
) -> None:
    assert refusal(tmp_path, written).startswith(f"{key}:")


@pytest.mark.parametrize("key", LATER)
def test_a_key_that_is_not_supported_is_refused_by_name(tmp_path: Path, key: str) -> None:
    table, _, name = key.partition(".")
    entry = f"{name} = 1" if name else "weekday = 'monday'"
    text = f"[{table}]\n{entry}\n" if table != "programme" else f"{LEAST}{entry}\n"
    assert refusal(tmp_path, text) == f"{key}: not supported by this version"


def test_a_file_that_is_not_there_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationInvalid, match="peerline init"):
        load(tmp_path / "config.toml", {})


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationInvalid, match="cannot be read: IsADirectoryError"):
        load(tmp_path, {})


def test_a_file_that_is_no_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    assert "is not TOML: " in (text := refusal(tmp_path, "[programme]\nname = Peerline"))
    assert "line 2" in text


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 3000, "{a=" * 3000])
def test_a_value_that_no_parser_takes_is_refused_like_any_other(tmp_path: Path, value: str) -> None:
    assert "cannot be read: a number is too long" in refusal(tmp_path, f"{LEAST}contact = {value}")


def test_a_language_named_twice_is_told_once(tmp_path: Path) -> None:
    (line,) = read(tmp_path, f"{LINE}languages = ['en', 'fr', 'en']").programme.resources
    assert line.languages == ("en", "fr")


def test_a_configuration_tells_nothing_when_printed(tmp_path: Path) -> None:
    config = read(tmp_path, LEAST, {TOKEN: "1:abc"})
    assert "abc" not in repr(config)


@pytest.mark.parametrize(
    ("url", "loopback"),
    [
        ("http://localhost:1", True),
        ("http://[::1]:1", True),
        ("https://127.0.0.1", True),
        ("https://api.telegram.org", False),
        ("https://127.0.0.1.example.org", False),
    ],
)
def test_it_is_known_whether_telegram_is_this_machine(
    tmp_path: Path, url: str, *, loopback: bool
) -> None:
    config = read(tmp_path, f"{LEAST}[telegram]\napi_url = '{url}'")
    assert config.on_loopback is loopback

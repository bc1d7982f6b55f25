"""Formatting: whatever was written and however, what is passed on is fit to be sent, and honest.

Telegram would take it; no word is lost; no account is behind a word; it is no card of the bot's.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote

import msgspec
from telegram.constants import MessageEntityType

from bot.calls import Calls
from bot.entities import ACCOUNTS, IN_ALL, KEPT, LONGEST_HOST
from bot.errors import PoisonUpdate
from bot.translate import translate
from bot.words import Words
from handlers.events import TextReceived
from handlers.orders import SendText
from handlers.writing import LIMIT, MARK, fit
from storage.outgoing import Origin
from storage.values import CaseId
from tests.bot.moments import moment
from tests.bot.updates import message
from tests.fuzz.dice import Dice
from tests.fuzz.poison import written
from tests.fuzz.seen import seen
from tests.fuzz.watch import Attack

Entities = list[dict[str, Any]]

UNMARKED = "·"
NAMES = ("Cedar Lake", "Dr. Ben", "É" * 100, "🩺" * 100, "Dr.\u00a0O'Neil-Ng")
KINDS = (*sorted(MessageEntityType), *sorted(KEPT), "text_link", "text_link", "hologram", "")
HOSTS = (
    *(
        "example.org",
        "t.me",
        "T.me",
        "x.t.me",
        "t.me.",
        "t\u3002me",
        "t%2eme",
        "\uff54.\uff4d\uff45",
        "t.me:443",
    ),
    *("t.me\\@example.org", "example.org\\@t.me", "a@t.me", "t\t.me", "web.telegram.org"),
    *("telegram.me", "telegram.dog", "nott.me", "[::1]", "[", "", "\u202egro", MARK, "a b", "@"),
    *("%74.me", "t.me%2f", "t.me?", "ⓣ.me", "t\u00ad.me", "xn--t-0ja.me"),
)
SCHEMES = (
    "https://",
    "http://",
    "HTTPS://",
    "tg://",
    "javascript:",
    "//",
    "https:",
    " https://",
    "",
)
TAILS = (
    "",
    "/",
    "/annabelle",
    "/a b",
    "/)",
    "?start=1",
    "#@ann",
    "/\n",
    "/" + "x" * 2000,
    f"/{MARK}",
)
OFFSETS = (-(2**52), -1, 0, 1, 2, 4095, 4096, 2**31, 2**52)
CALLS = Calls(Words())
PARAMS = msgspec.msgpack.Decoder(dict[str, Any]).decode
WEB = ("http", "https")
BAD = re.compile("[\t\r\n]")


@contextmanager
def formatting(folder: Path) -> Iterator[Attack]:
    """Yield the attack."""
    del folder
    yield attack


def attack(data: bytes) -> None:
    """Pass on a text with formatting."""
    dice = Dice(data)
    name, text = dice.pick(NAMES), dice.text()
    entities = [_entity(dice) for _ in range(dice.number(7))]
    body = {"update_id": 1, "message": message(text=text, entities=entities)}
    try:
        event = translate(written(body))
    except PoisonUpdate:
        return
    if not isinstance(event, TextReceived):
        return
    passed = []
    for part in fit(event.text, name):
        order = SendText(7, name, part, CaseId(b"c" * 16), Origin(5, 1))
        params = PARAMS(CALLS.of(order, moment()).params)
        _would_be_taken(params, name)
        passed.append(params["text"].removeprefix(f"{name}\n"))
    _is_honest("".join(passed), text, entities)


def _entity(dice: Dice) -> dict[str, Any]:
    near = dice.number(4)
    return {
        "type": dice.pick(KINDS),
        "offset": dice.number(24) - 1 if near else dice.pick(OFFSETS),
        "length": dice.number(24) - 1 if near else dice.pick(OFFSETS),
        "url": dice.pick(SCHEMES) + dice.pick(HOSTS) + dice.pick(TAILS),
        "language": dice.pick((None, "python", MARK, "x" * 300)),
    }


def _would_be_taken(params: dict[str, Any], name: str) -> None:
    """See that a message is one that Telegram takes, and shows as somebody's words."""
    units = params["text"].encode("utf-16-le")
    assert len(units) // 2 <= LIMIT
    assert params["text"].startswith(f"{name}\n")
    assert MARK not in params["text"]
    assert params["link_preview_options"] == {"is_disabled": True}
    assert params["entities"][0] == {"type": "bold", "offset": 0, "length": _length(name)}
    for each in params["entities"]:
        begins, ends = each["offset"] * 2, (each["offset"] + each["length"]) * 2
        assert each["type"] in KEPT
        assert set(each) <= {"type", "offset", "length", "language"}
        assert 0 <= begins < ends <= len(units)
        units[:begins].decode("utf-16-le")
        units[begins:ends].decode("utf-16-le")


def _is_honest(passed: str, text: str, entities: Entities) -> None:
    """See that all words came through in order, and that only addresses were added."""
    passed, written = seen(passed), seen(text.replace(MARK, UNMARKED))
    came = iter(passed)
    assert all(each in came for each in written), "a word is lost"
    links = [each for each in entities if each["type"] == "text_link" and _lies_on(each, text)]
    fit = sum(len(each["url"]) for each in links) <= IN_ALL
    for link in links:
        full, host = (seen(f"({each})") for each in _shown(link["url"]))
        if _leads_to_telegram(link["url"]):
            assert passed.count(full) <= written.count(full), "an account"
            assert passed.count(host) <= written.count(host), "an account"
        if link["url"].startswith("https://example.org"):
            assert full in passed or (not fit and host in passed), "a link is lost"
    most = IN_ALL + len(links) * (LONGEST_HOST + 10)
    assert 0 <= len(passed) - len(written) <= most, "something was added"


def _shown(url: str) -> tuple[str, str]:
    """Return how a link may be shown: in full, or by its host where it is too long for that."""
    return url.replace(MARK, UNMARKED), f"{_host_of(url).rstrip('.')}/…"


def _lies_on(entity: dict[str, Any], text: str) -> bool:
    """Tell whether an entity lies on whole characters of a text."""
    units = text.encode("utf-16-le")
    begins, ends = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
    if not 0 <= begins < ends <= len(units):
        return False
    try:
        units[:begins].decode("utf-16-le")
        units[begins:ends].decode("utf-16-le")
    except UnicodeDecodeError:
        return False
    return True


def _leads_to_telegram(url: str) -> bool:
    """Tell whether a browser would go to an account."""
    scheme = BAD.sub("", url).strip().partition(":")[0]
    plain = _host_of(url).rstrip(".")
    return scheme.lower() in WEB and any(plain == it or plain.endswith(f".{it}") for it in ACCOUNTS)


def _host_of(url: str) -> str:
    """Return the host that a browser goes to (WHATWG URL: host parsing)."""
    rest = BAD.sub("", url).strip().replace("\\", "/").partition(":")[2]
    host = re.split("[/?#]", rest.lstrip("/"))[0].rpartition("@")[2].partition(":")[0]
    return normalize("NFKC", unquote(host)).replace("\u3002", ".").replace("\u00ad", "").casefold()


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

"""Entities: of the formatting that somebody used, only what carries no identity is kept.

Bold words stay bold. Mentions, custom emoji and links to accounts become plain words. A link
hidden behind words is shown beside them, so that nobody follows it unseen. What does not
lie on whole characters of the text is none of Telegram's, and is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from urllib.parse import SplitResult, unquote, urlsplit

from telegram.constants import MessageEntityType

from bot.shape import Format
from storage.values import Entity, Text

BASIC = 0xFFFF
"""The last character that is one UTF-16 unit; those beyond it are two."""
KEPT = frozenset(
    {
        MessageEntityType.BOLD,
        MessageEntityType.ITALIC,
        MessageEntityType.UNDERLINE,
        MessageEntityType.STRIKETHROUGH,
        MessageEntityType.SPOILER,
        MessageEntityType.BLOCKQUOTE,
        MessageEntityType.EXPANDABLE_BLOCKQUOTE,
        MessageEntityType.CODE,
        MessageEntityType.PRE,
    }
)
ACCOUNTS = ("t.me", "telegram.me", "telegram.dog", "web.telegram.org")
"""Hosts whose links, and whose subdomains', lead to an account or a chat of Telegram's."""


IN_ALL = 4096
"""Characters of a message's links that are shown in full: a hundred hidden ones of thousands each
would fill a chat. Of one beyond that it is shown where it leads."""
LONGEST_HOST = 253
"""Characters of a host that anybody finds (RFC 1035)."""


def kept(text: str, entities: Sequence[Format]) -> Text:
    """Return what was written with the formatting that may be passed on."""
    borders = frozenset(_borders(text)) if entities else frozenset()
    sound = [each for each in entities if _is_sound(each, borders)]
    formatted = Text(
        text,
        tuple(
            Entity(each.type, each.offset, each.length, each.language)
            for each in sound
            if each.type in KEPT
        ),
    )
    for at, link in reversed([*_shown(sound)]):
        formatted = _insert(formatted, at, f" ({link})")
    return formatted


def _shown(entities: Sequence[Format]) -> Iterator[tuple[int, str]]:
    """Yield what stands beside hidden links, and where, in order."""
    links = [each for each in entities if each.type == MessageEntityType.TEXT_LINK]
    left = IN_ALL
    for link in sorted(links, key=lambda each: each.offset + each.length):
        if link.url and _may_be_shown(link.url):
            shown = link.url if len(link.url) <= left else _shortened(link.url)
            left -= min(left, len(link.url))
            yield link.offset + link.length, shown


def _borders(text: str) -> Iterator[int]:
    """Yield where characters begin and end, in UTF-16 units."""
    yield 0
    yield from accumulate(2 if ord(each) > BASIC else 1 for each in text)


def _is_sound(entity: Format, borders: frozenset[int]) -> bool:
    ends = entity.offset + entity.length
    return entity.length > 0 and entity.offset in borders and ends in borders


def _may_be_shown(url: str) -> bool:
    try:
        parts = _parts(url)
        host = _host(parts.hostname or "")
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not _leads_to_account(host)


def _parts(url: str) -> SplitResult:
    """Return an address in its parts; a browser reads a backslash as a slash."""
    return urlsplit(url.replace("\\", "/"))


def _host(written: str) -> str:
    """Return a host as a browser looks for it, however it was written (RFC 3490, ToASCII).

    Raises:
        ValueError: nobody would find it.
    """
    return unquote(written).encode("idna").decode("ascii").rstrip(".").lower()


def _shortened(url: str) -> str:
    """Return where a link leads that is too long to be shown."""
    return f"{_host(_parts(url).hostname or '')[:LONGEST_HOST]}/…"


def _leads_to_account(host: str) -> bool:
    return any(host == each or host.endswith(f".{each}") for each in ACCOUNTS)


def _insert(text: Text, at: int, words: str) -> Text:
    """Put words in after `at` UTF-16 units; formatting that spans them grows."""
    units, added = text.text.encode("utf-16-le"), words.encode("utf-16-le")
    joined = (units[: at * 2] + added + units[at * 2 :]).decode("utf-16-le")
    grown = len(added) // 2
    return Text(joined, tuple(_moved(each, at, grown) for each in text.entities))


def _moved(entity: Entity, at: int, by: int) -> Entity:
    if entity.offset >= at:
        return replace(entity, offset=entity.offset + by)
    if entity.offset + entity.length > at:
        return replace(entity, length=entity.length + by)
    return entity

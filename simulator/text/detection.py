"""What Telegram's servers find in a text by themselves: mentions, commands, links and the like.

After `find_entities` of TDLib, in regular expressions. Simplified: a link without a scheme counts
if its domain ends in two letters or in one of `_DOMAINS`. Left out: phone and bank card numbers.
"""

import re
from collections.abc import Iterator

from simulator.shapes import MessageEntity
from simulator.text import utf16

_SIGN = re.compile(r"[@/#$]")
_DOT = re.compile(r"\.\w")
_PATTERNS = (
    ("mention", re.compile(r"(?<!\w)@(?:[a-zA-Z0-9_]{4,32}|gif|nft|pic|ufc|vid)(?!\w)")),
    (
        "bot_command",
        re.compile(
            r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32}(?![\w/<>])|(?![\w/<>@]))"
        ),
    ),
    (
        "hashtag",
        re.compile(
            r"(?<![\w·\u200c])#(?=[\w·\u200c]*[^\W\d_])[\w·\u200c]{1,256}(?![\w·\u200c#])"
            r"(?:@[a-zA-Z0-9_]{3,32})?"
        ),
    ),
    ("cashtag", re.compile(r"(?<![$\w])\$(?:1INCH|[A-Z]{1,8})(?![$\w])")),
    (
        "email",
        re.compile(
            r"(?<![\w.+@/-])[a-z0-9_.+-]*[a-z0-9_-]@(?:[a-z0-9][a-z0-9_-]*\.){1,6}[a-z]{2,8}(?![\w-])",
            re.ASCII | re.IGNORECASE,
        ),
    ),
)
_PATH = r"(?:[/?#][^\s<>\"«»]*)?"
_LINK = re.compile(
    rf"(?i:tg|ton)://[\w-]+{_PATH}"
    rf"|(?i:https?|ftp)://(?:[^\s/?#<>\"«»@]+@)?[\w~-]+(?:\.[\w~-]+)+(?::\d{{1,5}})?{_PATH}"
    rf"|(?<![\w@/#.-])(?:[\w~-]+\.)+(?P<domain>[^\W\d_]{{2,}})(?![\w@-])(?::\d{{1,5}})?{_PATH}"
)
_DOMAINS = """
academy agency app art biz blog care center chat church clinic cloud club coffee com community
company dental design dev doctor edu education email events expert family fund gov group guide
health help hospital info int jobs law life live med media mil mobi name net network news ngo online
org page pharmacy photo pro school science services shop site social software solutions space store
studio support team tech today top training university video website wiki work world xyz zone рф
"""
_KNOWN_DOMAINS = frozenset(_DOMAINS.split())
_TWO_LETTERS = re.compile(r"[a-z]{2}", re.IGNORECASE)
_NEVER_LAST = ".:;,('?!`"
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))


def find(text: str) -> list[MessageEntity]:
    """Return what is found in `text`, in order; parts may overlap, the first is then meant."""
    if not _SIGN.search(text) and not _DOT.search(text):
        return []
    units = utf16.offsets(text)
    return [
        MessageEntity(offset=units[begin], length=units[end] - units[begin], type=kind)
        for begin, end, kind in sorted(_spans(text), key=lambda span: (span[0], -span[1]))
    ]


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield *match.span(), kind
    for match in _LINK.finditer(text):
        if _is_domain(match["domain"]):
            begin = match.start()
            yield begin, begin + len(_without_tail(match[0])), "url"


def _is_domain(last: str | None) -> bool:
    return (
        last is None or last.lower() in _KNOWN_DOMAINS or _TWO_LETTERS.fullmatch(last) is not None
    )


def _without_tail(link: str) -> str:
    """Take off punctuation, and brackets that were not opened in the link."""
    link = link.rstrip(_NEVER_LAST)
    for opening, closing in _BRACKETS:
        if link.endswith(closing) and link.count(closing) > link.count(opening):
            return _without_tail(link[:-1])
    return link

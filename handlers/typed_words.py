"""Typed words: what somebody writes of themselves, tidied, and fit to stand on a card or refused.

They will stand in strangers' chats under the bot's own mark, so nothing in them may be pressed,
hide, or look like a card.
"""

import re

from handlers.writing import looks_like_card

LONGEST = {"name": 60, "role": 80, "field": 60, "about": 300}
"""Characters at most, by what the words are for."""
_PRESSABLE = re.compile(
    r"://|\bwww\.|@|(?<!\w)[/#]\w|\w\.[^\W\d_]{2,}|\+?\d[\d\s().-]{7,}\d", re.IGNORECASE
)
"""What Telegram makes a link of: addresses, mentions, commands, tags, numbers to call."""
_FORMULA = frozenset("=+-")
"""What a spreadsheet would take for the beginning of a formula."""


def tidied(typed: str) -> str:
    """Return what was typed on one line, without spaces that nobody means."""
    return " ".join(typed.split())


def flaw(words: str, use: str) -> str:
    """Return why words cannot be taken: "long", "signs" or "link"; empty where they can."""
    if len(words) > LONGEST[use]:
        return "long"
    if not words.isprintable() or looks_like_card(words) or not _says_something(words):
        return "signs"
    if use != "about" and (";" in words or words[0] in _FORMULA):
        return "signs"
    return "link" if _PRESSABLE.search(words) else ""


def _says_something(words: str) -> bool:
    return any(each.isalpha() for each in words)

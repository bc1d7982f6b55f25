"""Typed words: names and what people write of themselves, fit to stand on a card or refused.

They will stand in strangers' chats under the bot's own mark, so nothing in them may be pressed,
hide, or look like a card; and names stand in files, which must not read them otherwise.
"""

import re

from handlers.flaws import Flaw
from handlers.writing import looks_like_card

LONGEST = {
    "name": 60,
    "role": 80,
    "field": 60,
    "about": 300,
    "called": 40,
    "place": 100,
    "report": 500,
}
"""Characters at most, by what the words are for."""
FREE = frozenset({"about", "report"})
"""Words that are no name, and stand in no file."""
SEPARATOR = ";"
"""What stands between several names in one cell of a file."""
FORMULA = frozenset("=+-@")
"""What a spreadsheet would take for the beginning of a formula, also in a link that we write."""
_PRESSABLE = re.compile(
    r"://|\bwww\.|@|(?<!\w)[/#]\w|\w\.[^\W\d_]{2,}|\+?\d[\d\s().-]{7,}\d", re.IGNORECASE
)
"""What Telegram makes a link of: addresses, mentions, commands, tags, numbers to call."""


def tidied(typed: str) -> str:
    """Return what was typed on one line, without spaces that nobody means."""
    return " ".join(typed.split())


def flaw(words: str, use: str) -> str:
    """Return why words cannot be taken: "long", "signs" or "link"; empty where they can.

    A place may be called after a number and a street; only coordinators say how it is called.
    """
    wrong = flaw_of_words(words, LONGEST[use]) if use in FREE else flaw_of_name(words, use)
    if wrong is Flaw.LONG:
        return "long"
    says = str.isalnum if use == "place" else str.isalpha
    if wrong or not any(map(says, words)):
        return "signs"
    return "link" if use != "place" and _PRESSABLE.search(words) else ""


def flaw_of_name(name: str, use: str = "place") -> Flaw | None:
    """Return why a name cannot be taken as it is, typed or in a file; None where it can."""
    if wrong := flaw_of_words(name, LONGEST[use]):
        return wrong
    if SEPARATOR in name:
        return Flaw.SEVERAL
    return Flaw.FORMULA if name[:1] in FORMULA else None


def flaw_of_words(words: str, longest: int) -> Flaw | None:
    """Return why words cannot stand on a card, None where they can."""
    if len(words) > longest:
        return Flaw.LONG
    if not words.isprintable():
        return Flaw.INVISIBLE
    return Flaw.MARK if looks_like_card(words) else None

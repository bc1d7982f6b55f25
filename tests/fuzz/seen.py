"""Seen: what of a text a reader's eyes take in, by which words are looked for after their way.

What cannot be seen may be taken out where it serves to look like something else
(`handlers/honest.py`); what can be seen may not.
"""

import unicodedata

UNSEEN = frozenset({"Cc", "Cf", "Me", "Mn", "Zl", "Zp", "Zs"})
"""Unicode's categories of controls, formats, marks laid over others, and blanks."""
BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs of other categories that leave no ink."""


def seen(text: str) -> str:
    """Return the characters of a text that can be seen, in order."""
    return "".join(each for each in text if each not in BLANK and not _is_unseen(each))


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in UNSEEN

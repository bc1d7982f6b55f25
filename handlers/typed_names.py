"""Names that a coordinator types: tidied, and refused where they would not do in a list or file."""

from handlers.writing import MARK

LONGEST = 100
"""Characters: a name stands on buttons, on cards and above lists, and in files for import."""
RESERVED = frozenset({"*"})
"""What stands for the whole programme in files."""
_SEPARATOR = ";"
_FORMULA = frozenset("=+-@")
"""What a spreadsheet takes for the beginning of a formula."""


def tidied(typed: str) -> str:
    """Return a name on one line, without spaces that nobody means."""
    return " ".join(typed.split())


def flaw(name: str) -> str:
    """Return why a name cannot be taken: "long" or "signs"; empty where it can."""
    if len(name) > LONGEST:
        return "long"
    odd = not name.isprintable() or _SEPARATOR in name or MARK in name
    spoken = any(each.isalnum() for each in name)
    return "signs" if odd or not spoken or name[0] in _FORMULA or name in RESERVED else ""

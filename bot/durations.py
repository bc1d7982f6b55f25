"""Durations as the configuration writes them: "90s", "30m", "2h", "2d", "6w"."""

import re
from datetime import timedelta

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_FORM = re.compile(r"([0-9]{1,5})([smhdw])")
"""At most five digits: no duration leads to a time that the calendar does not have."""


def duration(text: str) -> timedelta | None:
    """Return the duration, None where the text is none."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    return timedelta(**{_UNITS[found[2]]: int(found[1])})

"""Complaints: what msgspec says of a configuration, in the words of the file and naming the key."""

import re

_PLACE = re.compile(r" - at `\$\.(.+)`$")
_ELEMENT = re.compile(r"\[(\d+)\]")
_NAMED = re.compile("field `(.+?)`")
_KINDS = {
    "str": "a text in quotes is needed",
    "int": "a whole number is needed",
    "float": "a number is needed",
    "date": "a day is needed, written 2026-11-24 without quotes",
    "array": "a list in [ ] is needed",
    "object": "this is a section, [in brackets]",
}
_FORMS = (
    ("Object missing required field", "is missing"),
    ("Object contains unknown field", "unknown key"),
    ("Invalid RFC3339 encoded date", _KINDS["date"]),
    ("Expected `array` of length 2", "a list of two is needed"),
)


def plain(complaint: str) -> str:
    """Return a complaint as `key: what is wrong`; no value is repeated, it may be the token."""
    place = _PLACE.search(complaint)
    named = _NAMED.search(complaint)
    parts = [_counted(place[1]) if place else "", named[1] if named else ""]
    key = ".".join(each for each in parts if each)
    return f"{key}: {_what(complaint)}"


def _counted(place: str) -> str:
    """Return a place with the elements of lists counted from one, as people do."""
    numbered = _ELEMENT.sub(lambda found: f"[{int(found[1]) + 1}]", place)
    return numbered.replace("[...]", ".*")


def _what(complaint: str) -> str:
    for begins, words in _FORMS:
        if complaint.startswith(begins):
            return words
    kind = re.match("Expected `(.+?)`", complaint)
    return _KINDS.get(kind[1] if kind else "", "this value means nothing here")

"""Views: which part of the directory somebody looks at, packed into the id of a button.

So it travels with the card, and nothing of it is kept. It comes back as untrusted as any button:
what it names is looked up anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import traits
from handlers.moment import Moment
from matching.values import Topic, Wish
from storage.values import ROW_ID
from storage.work import Work

TOPICS = tuple(each for each in Topic if each is not Topic.UNSAID)
TAG = 8
"""Bytes of a field's tag."""


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """What somebody looks for, empty where for all, and which page of it; the first is 0."""

    topic: str = ""
    language: str = ""
    field: str = ""
    page: int = 0


def packed(view: View, moment: Moment) -> bytes:
    """Return the id of a button that leads to a view."""
    languages = moment.programme.languages
    head = bytes([_number(view.topic, TOPICS), _number(view.language, languages)])
    tag = traits.tag(view.field)[:TAG] if view.field else bytes(TAG)
    return (head + tag + min(view.page, 255).to_bytes(1)).ljust(ROW_ID, b"\0")


def unpacked(row: bytes, work: Work, moment: Moment) -> View:
    """Return the view that a button leads to; what is not known any more is not looked for."""
    fields = traits.choices(Wish.FIELD, work, moment)
    tag = row[2 : 2 + TAG]
    return View(
        topic=_at(row[0], TOPICS),
        language=_at(row[1], moment.programme.languages),
        field=next((key for each, key in fields.items() if each[:TAG] == tag), ""),
        page=row[2 + TAG],
    )


def _number(value: str, values: Sequence[str]) -> int:
    return values.index(value) + 1 if value in values else 0


def _at(number: int, values: Sequence[str]) -> str:
    return str(values[number - 1]) if 0 < number <= len(values) else ""

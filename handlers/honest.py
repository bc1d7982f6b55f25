"""Honest: what people write looks like what it is, and stands where it stands.

Taken out is only what serves to look like something else: signs that turn the direction of a line
around, empty lines that push the writer's name out of sight, what cannot be seen and comes in runs,
marks piled so high that they cover the line above, and bold on a whole line, which is how a
writer's name stands. Words of any language, emoji of several parts, and single joiners stay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from storage.values import Entity, Text

Span = tuple[int, int]

BASIC = 0xFFFF
"""The last character that is one UTF-16 unit; those beyond it are two."""
BOLD = "bold"
_LINES = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
"""What some apps draw as a line's end."""
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff"
_BLANK = (
    rf" \t\u00a0\u115f\u1160\u2000-\u200a\u202f\u205f\u2066-\u2069\u2800\u3000\u3164\uffa0{_UNSEEN}"
)
_PILED = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_CUTS: tuple[re.Pattern[str], ...] = (
    # Embeddings and overrides (UAX #9, explicit directional formatting) with what ends them, signs
    # that Unicode advises against, a diamond around a letter, and tags that belong to no flag.
    re.compile(
        r"([\u202a-\u202e\u206a-\u206f\u20df\ufff9-\ufffb]+"
        r"|(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0000-\U000e007f]+)"
    ),
    re.compile(rf"(?<=[{_UNSEEN}])([{_UNSEEN}]+)"),
    re.compile(rf"(?<=[{_PILED}]{{4}})([{_PILED}]+)"),
    re.compile(rf"(?<=[{_BLANK}]{{80}})([{_BLANK}]+)"),
    re.compile(rf"\A((?:[{_BLANK}]*\n)+)"),
    re.compile(rf"\n[{_BLANK}]*\n[{_BLANK}]*\n((?:[{_BLANK}]*\n)+)"),
)
"""What is cut out, one after the other: the group of each."""
_SUSPECT = re.compile(
    rf"[\u202a-\u202e\u206a-\u206f\u20df\ufff9-\ufffb\U000e0000-\U000e007f]|[{_UNSEEN}]{{2}}"
    rf"|[{_PILED}]{{5}}|[{_BLANK}]{{81}}|\A[{_BLANK}]*\n|(?:\n[{_BLANK}]*){{4}}"
)


def honest(text: Text) -> Text:
    """Return a text without what makes it look like something else."""
    text = replace(text, text=text.text.translate(_LINES))
    if _SUSPECT.search(text.text):
        for pattern in _CUTS:
            text = _without(text, [each.span(1) for each in pattern.finditer(text.text)])
    if any(each.type == BOLD for each in text.entities):
        text = replace(text, entities=tuple(_without_headings(text)))
    return text


def _without(text: Text, spans: Sequence[Span]) -> Text:
    """Return a text without some stretches of it; formatting closes over them."""
    if not spans:
        return text
    words, units = text.text, _units(text.text)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(words)]
    left = "".join(words[end:start] for end, start in zip(ends, starts, strict=True))
    gone = [(units[start], units[end]) for start, end in spans]
    moved = (_moved(each, gone) for each in text.entities)
    return replace(text, text=left, entities=tuple(each for each in moved if each.length))


def _units(words: str) -> list[int]:
    """Return where each character begins in UTF-16 units, and the end."""
    return [0, *accumulate(2 if ord(each) > BASIC else 1 for each in words)]


def _moved(entity: Entity, gone: Iterable[Span]) -> Entity:
    start, end = entity.offset, entity.offset + entity.length
    before = sum(max(0, min(start, last) - first) for first, last in gone)
    up_to = sum(max(0, min(end, last) - first) for first, last in gone)
    return replace(entity, offset=start - before, length=end - up_to - (start - before))


def _without_headings(text: Text) -> Iterator[Entity]:
    """Yield the formatting, bold only where the rest of its line is not."""
    bold = [(it.offset, it.offset + it.length) for it in text.entities if it.type == BOLD]
    headings = [line for line in _lines(text.text) if _covers(bold, line)]
    for each in text.entities:
        if each.type == BOLD:
            yield from _outside(each, headings)
        else:
            yield each


def _lines(words: str) -> Iterator[Span]:
    """Yield where the lines stand, in UTF-16 units, without what is blank around them."""
    units, at = _units(words), 0
    for line in words.split("\n"):
        inner = line.strip()
        if inner:
            start = at + line.index(inner)
            yield units[start], units[start + len(inner)]
        at += len(line) + 1


def _covers(spans: Iterable[Span], line: Span) -> bool:
    """Tell whether spans cover a line together."""
    at, end = line
    for first, last in sorted(spans):
        if first <= at < last:
            at = last
    return at >= end


def _outside(entity: Entity, lines: Iterable[Span]) -> Iterator[Entity]:
    """Yield what is left of an entity outside of some lines."""
    at, end = entity.offset, entity.offset + entity.length
    for first, last in lines:
        if at < min(first, end):
            yield replace(entity, offset=at, length=min(first, end) - at)
        at = max(at, last)
    if at < end:
        yield replace(entity, offset=at, length=end - at)

"""How the parts of one text may lie in each other, and how Telegram makes them do so.

After `fix_entities` and `merge_new_entities` of TDLib: links, mentions and code never overlap each
other (the first stays), quotations may hold them whole, and marks such as bold are cut where
another part begins or ends, or another kind of mark begins.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from simulator.shapes import MessageEntity

_MARKS = ("bold", "italic", "underline", "strikethrough", "spoiler")
_QUOTATIONS = frozenset({"blockquote", "expandable_blockquote"})
_CODE = frozenset({"pre", "code", "date_time"})
_RANK = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 10,
    "code": 20,
    "date_time": 30,
    "text_link": 49,
    "text_mention": 49,
    **{mark: 90 + place for place, mark in enumerate(_MARKS)},
}
_RANK_OF_FOUND = 50


def untangled(
    given: Sequence[MessageEntity], found: Sequence[MessageEntity]
) -> tuple[MessageEntity, ...]:
    """Return the bot's own parts and those found by Telegram as one well-nested sequence."""
    if not given:
        return tuple(_apart(found))
    ordered = _sorted(given)
    quotations = _apart(each for each in ordered if each.type in _QUOTATIONS)
    own = _apart(each for each in ordered if each.type not in _QUOTATIONS.union(_MARKS))
    own += [each for each in _apart(found) if not any(_overlap(each, other) for other in own)]
    others = quotations + [each for each in own if not any(_cross(each, q) for q in quotations)]
    marks = [each for each in ordered if each.type in _MARKS]
    return tuple(_sorted([*others, *_cut(marks, others)]))


def _sorted(entities: Iterable[MessageEntity]) -> list[MessageEntity]:
    return sorted(
        entities,
        key=lambda each: (each.offset, -each.length, _RANK.get(each.type, _RANK_OF_FOUND)),
    )


def _end(entity: MessageEntity) -> int:
    return entity.offset + entity.length


def _overlap(one: MessageEntity, other: MessageEntity) -> bool:
    return one.offset < _end(other) and other.offset < _end(one)


def _cross(inner: MessageEntity, outer: MessageEntity) -> bool:
    """Return whether `inner` lies neither wholly in `outer` nor wholly beside it."""
    inside = outer.offset <= inner.offset and _end(inner) <= _end(outer)
    return _overlap(inner, outer) and not inside


def _apart(ordered: Iterable[MessageEntity]) -> list[MessageEntity]:
    """Keep of those that overlap the first."""
    kept: list[MessageEntity] = []
    for each in ordered:
        if not kept or each.offset >= _end(kept[-1]):
            kept.append(each)
    return kept


def _cut(marks: Sequence[MessageEntity], others: Sequence[MessageEntity]) -> list[MessageEntity]:
    """Join marks of a kind that touch, and cut them at the edges of all else; none lie in code."""
    runs = [run for kind in _MARKS for run in _joined(kind, marks)]
    edges = {run.offset for run in runs}
    edges.update(edge for each in others for edge in (each.offset, _end(each)))
    code = [each for each in others if each.type in _CODE]
    return [
        piece
        for run in runs
        for piece in _pieces(run, edges)
        if not any(_overlap(piece, each) for each in code)
    ]


def _joined(kind: str, marks: Sequence[MessageEntity]) -> list[MessageEntity]:
    runs: list[MessageEntity] = []
    for mark in marks:
        if mark.type != kind:
            continue
        if runs and mark.offset <= _end(runs[-1]):
            begin, end = runs[-1].offset, max(_end(runs.pop()), _end(mark))
            runs.append(MessageEntity(offset=begin, length=end - begin, type=kind))
        else:
            runs.append(mark)
    return runs


def _pieces(run: MessageEntity, edges: set[int]) -> list[MessageEntity]:
    inside = {edge for edge in edges if run.offset < edge < _end(run)}
    stops = sorted(inside | {run.offset, _end(run)})
    return [
        MessageEntity(offset=begin, length=end - begin, type=run.type)
        for begin, end in pairwise(stops)
    ]

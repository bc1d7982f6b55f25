"""Importing the roster: who volunteers, where they work, whom they lead, when they have time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from bot.config import Config
from bot.links import Link, supporter
from bot.roster_line import Known, Reading, listed_as
from bot.tables import Line, Mistakes, Table
from bot.training import lapsed
from handlers.moment import Moment
from matching.values import DepartmentId, SupporterId
from storage.departments import plain
from storage.session import new_id
from storage.supporters import Standing, Supporter
from storage.work import Work

SAYS = {
    "leads": ("leads",),
    "keep_apart": ("apart_from", "not_with"),
    "field": ("field",),
    "languages": ("languages",),
    "topics": ("topics",),
    "career_stage": ("career_stage",),
    "gender": ("gender",),
    "capacity": ("capacity",),
    "hours": ("hours",),
    "trained_on": ("trained_on",),
    "training_expires": ("training_expires",),
}
"""What each column that may be missing says of a supporter."""
SHOWN = 20
"""Lines that are told by their numbers; of more, only how many."""
ONLY_IN_CHAT = (
    *("standing", "away", "away_until", "person", "language", "agreed_to", "cards"),
    *("about", "shown_to_own", "urgent_anytime", "quiet_hours", "rests_until"),
    *("draft", "asked_to_agree", "nominated"),
)
"""What only the supporter themself can have said, or a coordinator of them."""


def check(table: Table, path: Path, config: Config, work: Work) -> list[Supporter]:
    """Return the supporters of a file.

    Those known already keep what they have said in chat, and what the file has no column for.

    Raises:
        ImportRefused: every mistake with its line.
    """
    mistakes = Mistakes(path)
    before = {
        plain(each.listed_as): each
        for each in work.supporters.all().values()
        if each.standing is not Standing.RETIRED
    }
    ids = {name: each.id for name, each in before.items()}
    known = Known(_departments(work), _groups(work), ids)
    for line in table.lines:
        known.supporters.setdefault(plain(listed_as(line)), SupporterId(new_id()))
    _note_doubles(table, mistakes)
    read = [
        _kept(
            Reading(line, known, config, mistakes).supporter(
                known.supporters[plain(listed_as(line))]
            ),
            before.get(plain(listed_as(line))),
            line,
        )
        for line in table.lines
    ]
    mistakes.refuse_if_any()
    return read


def _note_doubles(table: Table, mistakes: Mistakes) -> None:
    seen: set[str] = set()
    for line in table.lines:
        name = plain(listed_as(line))
        if name in seen:
            mistakes.note(line.number, f"listed_as: {listed_as(line)!r} stands here twice")
        seen.add(name)


def _departments(work: Work) -> dict[str, DepartmentId]:
    return {plain(each.name): each.id for each in work.departments.all().values()}


def _groups(work: Work) -> frozenset[str]:
    return frozenset(each.group for each in work.departments.all().values() if each.group)


def _kept(read: Supporter, before: Supporter | None, line: Line) -> Supporter:
    """Return what was read with what the file cannot know, or has no column for."""
    if before is None:
        return read
    missing = (names for column, names in SAYS.items() if not line.has(column))
    kept = (*ONLY_IN_CHAT, *chain.from_iterable(missing))
    return replace(read, **{name: getattr(before, name) for name in kept})


def store(
    supporters: list[Supporter], username: str, now: datetime, work: Work, *, invite: bool
) -> list[Link]:
    """Write supporters down; if asked, return an invitation for each who has not joined yet.

    Invitations of before are worthless then.
    """
    for each in supporters:
        work.supporters.put(each)
    return [
        supporter(each.listed_as, each.id, username, work, now)
        for each in supporters
        if invite and each.standing is Standing.INVITED
    ]


def voided(supporters: list[Supporter], now: datetime, work: Work) -> Iterator[str]:
    """Yield how many invitations stop to open when these are stored; said before they are."""
    invited = {each.id for each in supporters if each.standing is Standing.INVITED}
    if count := work.tokens.standing(invited, now):
        yield f"earlier invitations that are void: {count}; only the links just written open"


def unasked(table: Table, supporters: list[Supporter], work: Work, moment: Moment) -> Iterator[str]:
    """Yield whom nobody will ask for want of training, by their lines; said once stored."""
    without = lapsed(work, moment)
    lines = [
        str(line.number)
        for line, each in zip(table.lines, supporters, strict=True)
        if each.id in without
    ]
    if lines:
        shown = ", ".join(lines[:SHOWN]) + (" and further ones" if len(lines) > SHOWN else "")
        yield (
            f"asked by nobody: {len(lines)}, whose trained_on is empty or training_expires past "
            f"(lines {shown})"
        )

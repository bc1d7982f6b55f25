"""Importing the roster: who volunteers, where they work, whom they lead, when they have time."""

from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from handlers.flaws import Flaw
from handlers.joining.refreshers import is_current
from handlers.links import Link, supporter
from handlers.mistakes import Mistakes
from handlers.moment import Programme
from handlers.programme.roster_line import Known, Reading, listed_as
from handlers.programme.tables import Line, Table
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
ONLY_IN_CHAT = (
    *("standing", "away", "away_until", "person", "language", "agreed_to", "cards", "seen"),
    *("about", "shown_to_own", "urgent_anytime", "quiet_hours", "rests_until"),
    *("draft", "asked_to_agree", "nominated"),
)
"""What only the supporter themself can have said, or a coordinator of them."""


def check(table: Table, programme: Programme, work: Work) -> list[Supporter]:
    """Return the supporters of a file.

    Those known already keep what they have said in chat, and what the file has no column for.

    Raises:
        TableRefused: every mistake with its line.
    """
    mistakes = Mistakes()
    before = {
        plain(each.listed_as): each
        for each in work.supporters.all().values()
        if each.standing is not Standing.RETIRED
    }
    ids = {name: each.id for name, each in before.items()}
    known = Known(known_departments(work), _groups(work), ids)
    for line in table.lines:
        known.supporters.setdefault(plain(listed_as(line)), SupporterId(new_id()))
    _note_doubles(table, mistakes)
    read = [
        _kept(
            Reading(line, known, programme, mistakes).supporter(
                known.supporters[plain(listed_as(line))]
            ),
            before.get(plain(listed_as(line))),
            line,
        )
        for line in table.lines
    ]
    _note_nominated(table, read, before, mistakes)
    mistakes.refuse_if_any()
    return read


def _note_doubles(table: Table, mistakes: Mistakes) -> None:
    seen: set[str] = set()
    for line in table.lines:
        name = plain(listed_as(line))
        if name in seen:
            mistakes.note(line.number, Flaw.TWICE, "listed_as", listed_as(line))
        seen.add(name)


def _note_nominated(
    table: Table, read: list[Supporter], before: dict[str, Supporter], mistakes: Mistakes
) -> None:
    """Note where a file would say more of a name that a nominee gave.

    Nobody knows yet whether it is theirs.
    """
    for line, each in zip(table.lines, read, strict=True):
        known = before.get(plain(each.listed_as))
        waits = known is not None and known.nominated and known.standing is Standing.AGREED
        if waits and known != each:
            mistakes.note(line.number, Flaw.NOMINATED, "listed_as", listed_as(line))


def known_departments(work: Work) -> dict[str, DepartmentId]:
    """Return the departments by every name that a file may give them.

    Retired ones are among them, since who works there is kept out as before, and earlier names.
    """
    rows = [each for each in work.departments.all().values() if each.merged_into is None]
    rows.sort(key=lambda each: not each.retired)
    earlier = {plain(name): each.id for each in rows for name in each.former}
    return earlier | {plain(each.name): each.id for each in rows}


def _groups(work: Work) -> frozenset[str]:
    return frozenset(each.group for each in work.departments.all().values() if each.group)


def _kept(read: Supporter, before: Supporter | None, line: Line) -> Supporter:
    """Return what was read with what the file cannot know, or has no column for.

    Nor does it lift whom somebody is kept apart from who could have said so themselves, in chat.
    """
    if before is None:
        return read
    if before.standing is Standing.CONFIRMED:
        apart = dict.fromkeys((*read.apart_from, *before.apart_from))
        read = replace(read, apart_from=tuple(apart))
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
    if not invite:
        return []
    invited = [each for each in supporters if each.standing is Standing.INVITED]
    work.tokens.revoke_all({each.id for each in invited})
    return [supporter(each.listed_as, each.id, username, work, now) for each in invited]


def voided(supporters: list[Supporter], now: datetime, work: Work) -> int:
    """Return how many invitations stop to open when these are invited; asked before they are."""
    invited = {each.id for each in supporters if each.standing is Standing.INVITED}
    return work.tokens.standing(invited, now)


def unasked(table: Table, supporters: list[Supporter], today: date) -> list[int]:
    """Return the lines of those whom nobody will ask for want of training."""
    return [
        line.number
        for line, each in zip(table.lines, supporters, strict=True)
        if not is_current(each, today)
    ]

"""Afterwards: a talk that is gone leaves one quiet button, and nothing that would say whose it was.

The button under the last words bears a token that proves that its reader talked with a certain
supporter in this week or the one before. It is computed, never kept: no row joins the two.
"""

from datetime import datetime

from handlers.buttons import Button
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.verbs import Verb
from matching.values import SupporterId
from storage.supporters import Supporter
from storage.values import CardId
from storage.work import Work

WEEKS = 2
"""So many weeks, the running one included, a token counts."""


def felt_wrong(person: int, supporter: SupporterId, work: Work, moment: Moment) -> Button:
    """Return the button under the last words of a talk with a supporter."""
    token = work.reports.token(person, supporter, _week(moment.now))
    return Button(Verb.WRONG_AFTER, CardId(token))


def talked_with(event: ButtonPressed, work: Work, moment: Moment) -> Supporter | None:
    """Return the supporter of whom a pressed token speaks; None where it is none of the presser."""
    weeks = range(_week(moment.now), _week(moment.now) - WEEKS, -1)
    return next(
        (
            each
            for each in work.supporters.all().values()
            for week in weeks
            if work.reports.token(event.person, each.id, week) == event.card
        ),
        None,
    )


def _week(instant: datetime) -> int:
    return instant.toordinal() // 7

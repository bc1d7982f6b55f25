"""Training: who on the roster is asked by nobody, because there is none or it has expired."""

from handlers.match.pool import candidates
from handlers.moment import Moment
from matching.rules import Circumstance, training_has_lapsed
from matching.values import PersonId, Request, SupporterId
from storage.work import Work

_ANYBODY = Request(PersonId(0), frozenset(), frozenset())


def lapsed(work: Work, moment: Moment) -> frozenset[SupporterId]:
    """Return the supporters whom the rule about training keeps from every request."""
    at = Circumstance(work.departments.places(), moment.today)
    return frozenset(
        each.id for each in candidates(work, moment) if training_has_lapsed(_ANYBODY, each, at)
    )

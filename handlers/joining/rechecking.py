"""Rechecking: the map of departments has changed, so every open case is held against it at once.

An offer that a rule forbids is withdrawn, an introduction that has come too near is undone, and
whoever waits is looked at anew. A talk that has begun goes on: its two have met.
"""

from collections.abc import Mapping

from handlers.joining.places import TOO_NEAR
from handlers.match import introduction, matchmaking, starting_over
from handlers.match.pool import candidates, request_of
from handlers.moment import Moment
from matching.rules import Circumstance, why_not
from matching.values import Candidate, SupporterId
from storage.cases import Case, Stage
from storage.offers import Answer
from storage.work import Work


def recheck_all(work: Work, moment: Moment) -> None:
    """Take back what is forbidden by now, and let others be asked."""
    roster = {each.id: each for each in candidates(work, moment)}
    at = Circumstance(work.departments.places(), moment.today)
    for row in work.cases.open_ids():
        case = work.cases.find(row)
        if case is not None and case.stage is Stage.WAITING:
            _withdraw(case, roster, at, work, moment)
        elif case is not None and case.stage is Stage.INTRODUCED:
            _undo(case, roster, at, work, moment)
    matchmaking.look_again(work, moment)


Roster = Mapping[SupporterId, Candidate]


def _withdraw(case: Case, roster: Roster, at: Circumstance, work: Work, moment: Moment) -> None:
    """Withdraw the offers of a waiting case that a rule forbids."""
    request = request_of(case, work)
    for offer in work.offers.of_case(case.id):
        if offer.answer is Answer.OPEN:
            asked = roster.get(offer.supporter)
            if asked is None or why_not(request, asked, at) is not None:
                matchmaking.withdraw(offer, work, moment)


def _undo(case: Case, roster: Roster, at: Circumstance, work: Work, moment: Moment) -> None:
    """Look for somebody else where the one who was introduced is too near by now."""
    met = roster.get(case.match.supporter) if case.match else None
    if met is not None and why_not(request_of(case, work), met, at) in TOO_NEAR:
        introduction.release(case, work, moment)
        starting_over.start_over(case, "near", work, moment)

"""Stepping aside: whoever moves a border lets go what they had been offered, and what they took on.

Else a supporter could name one place after the other as theirs, or as one to be kept apart from,
or a coordinator redraw the map, and see by the offer or the introduction that goes where its
requester works. A talk that has begun stays: nothing in it moves with a border.
"""

from dataclasses import replace

from handlers.match import introduction, matchmaking, starting_over
from handlers.moment import Moment
from handlers.seated import supporting
from storage.cases import Stage
from storage.work import Work


def step_aside(person: int, work: Work, moment: Moment) -> None:
    """Let others have, for good, what somebody was offered, and what nobody has said yes to."""
    for offer in work.offers.open_to(person):
        matchmaking.withdraw(offer, work, moment)
        if case := work.cases.find(offer.case):
            case = work.cases.save(replace(case, declined=(*case.declined, offer.supporter)))
            matchmaking.look(case, work, moment)
    for case in supporting(work, person):
        if case.stage is Stage.INTRODUCED:
            introduction.release(case, work, moment)
            starting_over.start_over(case, "left", work, moment)

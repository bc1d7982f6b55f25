"""Widening: a requester who waits insists on one thing less, in one tap.

Only what they narrowed themselves is offered, and only where more people would fit; who is kept
out for the sake of promise 1 stays out.
"""

from dataclasses import replace

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.match import on_paper, wishes
from handlers.moment import Moment
from handlers.verbs import Verb
from matching.values import Wish
from storage.cases import Case, Stage
from storage.work import Work

KIND = "widen"


def rows(case: Case, work: Work, moment: Moment) -> Rows:
    """Return a button for each must without which more people would fit."""
    everybody = list(on_paper.as_declared(work, moment))
    fit = len(on_paper.among(everybody, case, work, moment))
    found = []
    for wish in wishes.musts(case.wishes, moment.programme.languages):
        wider = _wider(case, wish, moment)
        if len(on_paper.among(everybody, wider, work, moment)) > fit:
            card = cards.lay(work, KIND, case.requester, case.id, str(wish).encode())
            found.append(Button(Verb.WAIT_WIDEN, card, {"wish": str(wish)}))
    return column(*found)


def _wider(case: Case, wish: Wish, moment: Moment) -> Case:
    wider = wishes.as_wish(case.wishes, wish, moment.programme.languages)
    return replace(case, wishes=wider)


def pressed(event: ButtonPressed, work: Work, moment: Moment) -> Case | None:
    """Write down that a must of a waiting case is none any more, and return the case.

    Nobody is asked alone from then on, if it was the name.
    """
    card, case = cards.pressed(event, work, KIND), cards.case_of(event, work, KIND)
    if card is None or case is None or case.stage is not Stage.WAITING:
        return None
    wish = Wish(card.subject.decode())
    if wish not in wishes.musts(case.wishes, moment.programme.languages):
        return None
    wider = _wider(case, wish, moment)
    alone = moment.now if wish is Wish.NAMED else case.alone_until
    return work.cases.save(replace(wider, alone_until=alone))

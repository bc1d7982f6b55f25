"""Declared: what a supporter says of themselves holds at once, for whoever waits as well."""

from handlers.joining import places
from handlers.match import matchmaking
from handlers.moment import Moment
from storage.supporters import Supporter
from storage.work import Work


def declare(supporter: Supporter, work: Work, moment: Moment) -> Supporter:
    """Write an entry down: what it forbids is taken back, and whoever waits is looked at anew."""
    supporter = work.supporters.put(supporter)
    person = None if supporter.person is None else work.people.find(supporter.person)
    if person is not None:
        places.recheck(person, work, moment)
    matchmaking.look_again(work, moment)
    return supporter

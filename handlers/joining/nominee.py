"""A nominee: somebody to whom an invitation to listen was passed on, from the link to their yes.

They read what it means; then they say how they would be listed and where they work, and see the
text to agree to. All of it stands at their door, under a key of its own, and goes with it: when
they say no, or leave it for a day. Only with their yes do the coordinators learn of them.
"""

from dataclasses import dataclass, replace

from handlers import asking
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.language import others
from handlers.match.pool import AGREEMENT
from handlers.moment import Moment
from handlers.orders import Message, Reader
from handlers.verbs import Verb
from matching.hours import undeclared
from matching.values import SupporterId
from storage.doors import Door
from storage.session import new_id
from storage.supporters import Supporter
from storage.tokens import Opens
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NominationShown(Message):
    """Somebody thought of you: this is what it means to listen."""

    programme: str


def door_of(person: int, work: Work, moment: Moment) -> Door | None:
    """Return the door of one who stands there as a nominee."""
    door = work.doors.find(person)
    token = work.tokens.find(door.token, moment.now) if door and door.token else None
    return door if token is not None and token.opens is Opens.NOMINEE else None


def note_read(person: int, work: Work, moment: Moment) -> None:
    """Note that somebody who was invited by name is shown the text as it stands."""
    door = work.doors.find(person)
    if door is not None and door.token and door_of(person, work, moment) is None:
        work.doors.save(replace(door, read=AGREEMENT))


def step_back(person: int, work: Work, moment: Moment) -> None:
    """Let a nominee be no nominee any more, because they came for something else."""
    if door := door_of(person, work, moment):
        work.doors.save(replace(door, token=None, read="", listed_as="", role="", departments=()))


def greeting(to: Reader, moment: Moment) -> tuple[Message, Rows]:
    """Return what a nominee reads first."""
    privacy, tongues = Button(Verb.PRIVACY_SHOW), others(to.language, moment)
    rows = (*column(Button(Verb.NOMINEE_YES), privacy, Button(Verb.CONSENT_NO)), tongues)
    return NominationShown(moment.programme.name), rows


def is_complete(door: Door) -> bool:
    """Tell whether all is said that an entry needs."""
    return bool(door.listed_as and door.role and door.departments)


def entry(event: ButtonPressed, work: Work, moment: Moment) -> Supporter | None:
    """Return the entry of a nominee who agrees, to be written down; None where they may not."""
    door = door_of(event.person, work, moment)
    taken = work.supporters.of_person(event.person)
    if door is None or taken or not is_complete(door):
        return None
    if asking.is_taken(door.listed_as, None, work):
        return None
    return Supporter(
        id=SupporterId(new_id()),
        first_name=door.listed_as,
        listed_as=door.listed_as,
        role=door.role,
        departments=work.departments.standing(door.departments),
        hours=undeclared(moment.programme.zone),
        languages=(door.language,),
        nominated=True,
    )

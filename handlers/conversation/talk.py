"""Talk: what somebody types goes to the other side; when it is not clear to whom, it waits.

Whoever sits in several cases says by a reply, or by a button (`for_whom`), which one a text is
for. It is never guessed: until they have said so, their texts are held, in order.
"""

from dataclasses import replace

from handlers import questions
from handlers.buttons import Button, column
from handlers.conversation import ending, for_whom, holding
from handlers.events import TextReceived
from handlers.match import introduction
from handlers.moment import Moment
from handlers.orders import Earlier, SendCard
from handlers.relay import flood, mirroring, passing, relaying
from handlers.seated import Place
from handlers.verbs import Verb
from handlers.who import reader
from storage.cases import Case, Stage
from storage.outgoing import Origin
from storage.seats import Side
from storage.values import CaseId
from storage.work import Work


def typed(event: TextReceived, sits: list[Place], work: Work, moment: Moment) -> None:
    """Pass a text on to where its writer sits, or find out where it should go."""
    meant = mirroring.replied_to(event, sits, work)
    waits = questions.asked_before(work, event.person, questions.FOR_WHOM) is not None
    if waits:
        return for_whom.hold(event, sits, work, moment, meant=_open_to(meant))
    if meant is not None:
        return _deliver(meant, event, work, moment)
    if for_whom.may_be_for_another(event, sits, work, moment):
        return for_whom.hold(event, sits, work, moment)
    open_ones = [each for each in sits if each.case.stage is not Stage.CLOSING]
    if open_ones:
        return _deliver(open_ones[0], event, work, moment)
    return _nobody(sits, event, work, moment)


def _open_to(meant: Place | None) -> CaseId | None:
    """Return the case that a reply is for, whatever is chosen for what waits beside it.

    What answers somebody who listens to its writer is for nobody else, also before their yes. A
    request with nobody in it yet is none that a reply can be for.
    """
    return meant.case.id if meant is not None and meant.case.match is not None else None


def _deliver(place: Place, event: TextReceived, work: Work, moment: Moment) -> None:
    case, stage = place.case, place.case.stage
    if stage is Stage.CLOSING:
        return _over(event, work, moment)
    if place.side is Side.REQUESTER and stage is not Stage.TALKING:
        if not _knows_who(case, event, work):
            return holding.hold(event, "yet", work, moment)
        case = introduction.open_talk(case, event, work, moment)
    if not flood.takes(event, place, ending.known_as(replace(place, case=case)), work, moment):
        return None
    origin = Origin(event.person, event.message_id, int(event.date.timestamp()))
    answers = _answered(event, place, work)
    said = relaying.Said(place.side, event.text, origin, answers, event.reply_to)
    case = relaying.stir(case, work, moment, place.side, event.date)
    passing.pass_on(case, said, work, moment)
    return None


def _answered(event: TextReceived, place: Place, work: Work) -> Earlier | int | None:
    """Return the message in the other chat that a text answers, where it answers one."""
    if event.reply_to is None:
        return None
    return mirroring.mirrored(event.person, event.reply_to, place, work)


def _knows_who(case: Case, event: TextReceived, work: Work) -> bool:
    """Tell whether a text was written after the introduction had been delivered.

    Its mark must exist, and Telegram's date of the text be later: only then has the writer seen
    to whom it goes.
    """
    if case.stage is not Stage.INTRODUCED or case.match is None:
        return False
    card = work.sent.find(case.match.card)
    return card is not None and event.date.timestamp() > card.date


def _nobody(sits: list[Place], event: TextReceived, work: Work, moment: Moment) -> None:
    """Ask a requester what to do with it; tell a supporter whose talk is closing that it is."""
    if any(each.side is Side.SUPPORTER for each in sits):
        _over(event, work, moment)
    else:
        listens = work.supporters.of_person(event.person) is not None
        why = "ended" if sits else "listener" if listens else "yet"
        holding.hold(event, why, work, moment)


def _over(event: TextReceived, work: Work, moment: Moment) -> None:
    to, rows = reader(work, event, moment), column(Button(Verb.ASK_START))
    work.outbox.put(SendCard(to, holding.TalkOver(), rows, reply_to=event.message_id))

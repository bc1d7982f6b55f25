"""Second thoughts: what becomes of what was stopped, once its writer has said so."""

from handlers import cards, passing, relaying, stops, voices
from handlers.ending import known_as
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message
from handlers.seated import Place
from handlers.who import reader
from storage.cases import Case, Stage
from storage.seats import Side
from storage.work import Work


def _side(case: Case, person: int) -> Side:
    return Side.REQUESTER if person == case.requester else Side.SUPPORTER


def send_voice(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Pass on the voices that waited, and those to come in this talk."""
    found = stops.pressed(event, work, stops.VOICE)
    if found is None or found[1].stage is Stage.CLOSING:
        return cards.ButtonOld()
    card, case = found
    waiting = stops.take(card.id, event.person, work)
    side = _side(case, event.person)
    case = voices.remember(case, side, work, heard=True)
    told = relaying.SentTo(known_as(Place(case, side))) if waiting else voices.VoiceAllowed()
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, told))
    for held in waiting:
        said = relaying.said_of(case, held, work)
        passing.pass_on(relaying.stir(case, work, moment), said, work, moment)
    return None


def keep_voice(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Throw the voices away that waited, and pass none on in this talk."""
    found = stops.pressed(event, work, stops.VOICE)
    if found is None:
        return cards.ButtonOld()
    card, case = found
    stops.take(card.id, event.person, work)
    voices.remember(case, _side(case, event.person), work, heard=False)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, voices.VoiceNotSent()))
    return None


def allow_voice(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Pass on the voices to come in this talk after all."""
    if case.stage is Stage.CLOSING:
        return cards.ButtonOld()
    voices.remember(case, _side(case, event.person), work, heard=True)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, voices.VoiceAllowed()))
    return None

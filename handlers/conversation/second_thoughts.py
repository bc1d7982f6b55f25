"""Second thoughts: what becomes of what was stopped, once its writer has said so."""

from dataclasses import replace

from handlers import cards
from handlers.conversation.ending import known_as
from handlers.events import ButtonPressed, EditReceived, PersonEvent
from handlers.moment import Moment
from handlers.orders import Earlier, EditCard, Message
from handlers.relay import albums, mirroring, numbers, passing, relaying, stops, voices
from handlers.seated import Place, places
from handlers.who import reader
from storage.cards import Card
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
    waiting = stops.take_all(card, case, work)
    side = _side(case, event.person)
    case = voices.remember(case, side, work, heard=True)
    told = relaying.SentTo(known_as(Place(case, side))) if waiting else voices.VoiceAllowed()
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, told))
    for held in waiting:
        case = relaying.stir(case, work, moment, side, held.written)
        passing.pass_on(case, relaying.said_of(case, held, work), work, moment)
        case = work.cases.find(case.id) or case
    return None


def keep_voice(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Throw the voices away that waited, and pass none on in this talk."""
    found = stops.pressed(event, work, stops.VOICE)
    if found is None:
        return cards.ButtonOld()
    card, case = found
    stops.take_all(card, case, work)
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


def send_number(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Pass on what was stopped as it is, because its writer says so."""
    found = stops.pressed(event, work, stops.NUMBER)
    if found is None or found[1].stage is Stage.CLOSING:
        return cards.ButtonOld()
    card, case = found
    return _go_on(card, case, event, event.message_id, work, moment)


def _go_on(  # noqa: PLR0913, PLR0917  what was asked, who answered it and where
    card: Card,
    case: Case,
    event: PersonEvent,
    target: Earlier | int,
    work: Work,
    moment: Moment,
) -> Message | None:
    waiting = stops.take(card.id, event.person, work)
    if not waiting:
        return cards.ButtonOld()
    place = Place(case, _side(case, event.person))
    told = EditCard(reader(work, event, moment), target, relaying.SentTo(known_as(place)))
    work.outbox.put(replace(told, case=case.id))
    case = relaying.stir(case, work, moment)
    albums.send(case, [relaying.said_of(case, each, work) for each in waiting], work)
    return None


def change_number(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let what was stopped wait for the change that its writer will make."""
    found = stops.pressed(event, work, stops.NUMBER)
    if found is None:
        return cards.ButtonOld()
    card, case = found
    rows, to = numbers.rows_of(card.id, changes=False), reader(work, event, moment)
    asked = EditCard(to, event.message_id, numbers.NumberAwaited(), rows, case.id)
    work.outbox.put(asked)
    return None


def drop_number(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Throw away what was stopped."""
    found = stops.pressed(event, work, stops.NUMBER)
    if found is None:
        return cards.ButtonOld()
    card, case = found
    stops.take(card.id, event.person, work)
    to = reader(work, event, moment)
    told = EditCard(to, event.message_id, numbers.NumberDropped(), case=case.id)
    work.outbox.put(told)
    return None


def _may_change(event: EditReceived, work: Work, moment: Moment) -> bool:
    sits = places(work, event.person)
    passed = mirroring.passed_on(event.person, event.message_id, sits, work)
    case = None if passed is None else work.cases.find(passed.case)
    if case is None:
        return True
    return numbers.may_change(case, _side(case, event.person), event, work, moment)


def edited(event: EditReceived, work: Work, moment: Moment) -> None:
    """Change what waits or was passed on; what was stopped goes on once nothing stops it."""
    if not _may_change(event, work, moment):
        return
    card = numbers.waits_for(event.person, event.message_id, work)
    mirroring.edited(event, work, moment)
    case = work.cases.find(card.case) if card is not None and card.case is not None else None
    if card is None or case is None or case.stage is Stage.CLOSING:
        return
    if not numbers.is_in([each.text for each in work.held.of_card(card.id)]):
        _go_on(card, case, event, Earlier(numbers.shown(card)), work, moment)

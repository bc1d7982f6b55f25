"""Voices: a voice can be recognised, and so can a face, so whoever sends one is asked first.

Once a talk and side. The answer is remembered as long as the talk lasts, and goes with its key.
"""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import TextReceived
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.relay import stops
from handlers.relay.relaying import Said, name_across
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Case
from storage.seats import Side
from storage.values import Text
from storage.work import Work

REFUSED = "voice-refused"
"""The card by which somebody who said no can think again."""


@dataclass(frozen=True, slots=True, repr=False)
class VoiceAsked(Message):
    """Your voice, or your face, can be recognised by this one: send it?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class VoiceNotSent(Message):
    """It went to nobody and is gone, as was wished; nor will others in this talk."""


@dataclass(frozen=True, slots=True, repr=False)
class VoiceRefused(Message):
    """You did not want to be heard in this talk, so this went to nobody."""


@dataclass(frozen=True, slots=True, repr=False)
class VoiceAllowed(Message):
    """From here on your voice messages are passed on in this talk."""


@dataclass(frozen=True, slots=True, repr=False)
class VoiceEarly(Message):
    """Nobody listens yet, so this was not kept."""


def is_one(text: Text) -> bool:
    """Tell whether somebody can be heard or seen in what they sent."""
    return text.voice is not None or text.round is not None


def too_early(event: TextReceived, work: Work, moment: Moment) -> bool:
    """Tell whether what was sent is a voice for nobody; if so, its sender is told.

    It is not kept: a voice is shown only to somebody whose name one knows.
    """
    if is_one(event.text):
        to = reader(work, event, moment)
        work.outbox.put(SendCard(to, VoiceEarly(), reply_to=event.message_id))
    return is_one(event.text)


def may_pass(case: Case, said: Said, work: Work, moment: Moment) -> bool:
    """Tell whether a voice may be passed on; if not, it waits for an answer, or was refused."""
    if said.writer in case.heard:
        return True
    if said.writer in case.unheard:
        _refuse(case, said, work, moment)
    elif not stops.is_full([said], work, moment):
        _ask(case, said, work, moment)
    return False


def _refuse(case: Case, said: Said, work: Work, moment: Moment) -> None:
    person, message = said.origin.person, said.origin.message_id
    card = cards.lay(work, REFUSED, person, case.id)
    rows, to = column(Button(Verb.VOICE_ALLOW, card)), reader_of(work, person, moment)
    work.outbox.put(SendCard(to, VoiceRefused(), rows, reply_to=message))


def _ask(case: Case, said: Said, work: Work, moment: Moment) -> None:
    """Ask once; further voices wait with the first."""
    person = said.origin.person
    card = stops.asked_before(case, person, stops.VOICE, work)
    if card is None:
        card = stops.lay(case, person, stops.VOICE, work, moment)
        rows = column(Button(Verb.VOICE_SEND, card), Button(Verb.VOICE_KEEP, card))
        asked, to = VoiceAsked(name_across(case, said.writer)), reader_of(work, person, moment)
        work.outbox.put(SendCard(to, asked, rows, reply_to=said.origin.message_id))
    stops.keep([said], card, work, moment)


def remember(case: Case, side: Side, work: Work, *, heard: bool) -> Case:
    """Remember what one side wants in this talk."""
    others = tuple(each for each in case.heard if each is not side)
    others_not = tuple(each for each in case.unheard if each is not side)
    if heard:
        return work.cases.save(replace(case, heard=(*others, side), unheard=others_not))
    return work.cases.save(replace(case, heard=others, unheard=(*others_not, side)))

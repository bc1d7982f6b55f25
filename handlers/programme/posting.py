"""Posting: a coordinator gets the posters of a place, to print and hang up."""

from dataclasses import dataclass

from handlers import cards
from handlers.events import ButtonPressed
from handlers.links import EVERYBODY
from handlers.moment import Moment
from handlers.orders import Message, SendPoster, Tongues
from handlers.programme import doorways
from handlers.who import reader
from storage.work import Work

KINDS = ("pdf", "png")


@dataclass(frozen=True, slots=True, repr=False)
class PosterFile(Message):
    """Below a poster: of which place, and in which language; of the programme `place` is empty."""

    place: str
    languages: Tongues


def send(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Send a place's posters, in each language of the programme."""
    code = doorways.pressed(event, work)
    if code is None:
        return cards.ButtonOld()
    to, place = reader(work, event, moment), doorways.place_of(code, work)
    for language in moment.programme.languages:
        message = PosterFile(place, Tongues((language,)))
        for kind in KINDS:
            of = place or EVERYBODY
            work.outbox.put(SendPoster(to, of, code.letters, language, kind, message))
    return None

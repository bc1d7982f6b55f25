"""Intake: a request in four taps: talk to a colleague, a word for it, when, send.

Each step is written down at once; a restart loses nothing. `send` works as soon as *when* is
known. A draft that is left alone is gone after a day.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent, TextReceived, TimerDue
from handlers.joining import consent, places
from handlers.match import closing, costs, status, waiting
from handlers.match.matchmaking import expectation
from handlers.match.pool import affiliations
from handlers.match.wishes import without
from handlers.moment import Moment
from handlers.orders import EditCard, Lines, Message, SendCard, Tongues
from handlers.relay import relaying
from handlers.seated import own_request
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.values import Topic, When, Wish
from storage.cases import Case, Few, Stage, Wishes
from storage.dialogue import Asked, Question
from storage.people import Person
from storage.seats import Side
from storage.tallies import Counted
from storage.values import CaseId, Text
from storage.work import Work

DRAFT_STANDS = timedelta(hours=24)
NOTE_WITHIN = timedelta(hours=1)
"""Later a text is not taken for the note unasked: its writer is asked what it is."""
NOTES_AT_MOST = 40
"""Texts kept for whoever comes: more would burden whoever reads them, and every other request."""
REQUESTS_AT_MOST = 3
REQUESTS_COUNT = timedelta(hours=12)
"""So many go out in this time unless one led to a talk: volunteers are asked anew each time."""
SALT = 16
TOPICS: dict[Verb | None, Topic] = {
    Verb.ASK_ADVERSE_EVENT: Topic.ADVERSE_EVENT,
    Verb.ASK_WORKPLACE: Topic.WORKPLACE,
    Verb.ASK_BURNOUT: Topic.BURNOUT,
    Verb.ASK_IMPOSTER: Topic.IMPOSTER,
    Verb.ASK_RELATIONSHIP: Topic.RELATIONSHIP,
    Verb.ASK_OTHER: Topic.OTHER,
    Verb.ASK_UNSAID: Topic.UNSAID,
}
URGENCIES: dict[Verb | None, When] = {
    Verb.ASK_URGENT: When.URGENT,
    Verb.ASK_SOON: When.SOON,
    Verb.ASK_ROUTINE: When.ROUTINE,
}


@dataclass(frozen=True, slots=True, repr=False)
class TopicAsked(Message):
    """Is there a closest word?"""


@dataclass(frozen=True, slots=True, repr=False)
class WhenAsked(Message):
    """When would you like to hear from someone?"""

    facts: bool
    covered: bool


@dataclass(frozen=True, slots=True, repr=False)
class ReadyToSend(Message):
    """All of it is optional; Send stands on it."""

    topic: str
    shown: bool
    when: str
    languages: Tongues
    note: bool
    wishes: Lines = field(default_factory=Lines)


@dataclass(frozen=True, slots=True, repr=False)
class NoteAsked(Message):
    """Write it now; it passes only after your yes."""


@dataclass(frozen=True, slots=True, repr=False)
class PlacesReady(Message):
    """The list is complete; one can ask at any time."""


@dataclass(frozen=True, slots=True, repr=False)
class AskedOften(Message):
    """Several requests went out lately; this one can go out from `after` on."""

    after: datetime
    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class DraftGone(Message):
    """It was never sent, and is gone."""


def start(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Begin a request, or show how the one that is open stands."""
    person = work.people.find(event.person)
    if person is None:
        return consent.ask(event, work, moment)
    case = own_request(work, event.person)
    if case is not None:
        return resume(event, case, work, moment)
    if not affiliations(event.person, work):
        person = work.people.save(replace(person, asking=True))
        return places.show(event, person, work, moment)
    return begin(event, person, work, moment)


def begin(
    event: PersonEvent, person: Person, work: Work, moment: Moment, notes: tuple[Text, ...] = ()
) -> None:
    """Open a draft under a key of its own, and ask for the topic."""
    wishes = Wishes(languages=(person.language,))
    case = work.cases.open(person.telegram, wishes, moment.now, moment.chance.randbytes(SALT))
    case = work.cases.save(replace(case, notes=notes))
    work.seats.take(person.telegram, case.id, Side.REQUESTER)
    work.timers.set(Timer.DRAFT, case.id, moment.unless_quiet(moment.now + DRAFT_STANDS))
    if person.asking:  # else no copy may show in one commit who has a new case
        work.people.save(replace(person, asking=False))
    _ask_topic(event, case, work, moment)


def resume(event: PersonEvent, case: Case, work: Work, moment: Moment) -> None:
    """Show an open request where it stands."""
    if case.stage is not Stage.DRAFT:
        return status.tell(event, case, work, moment)
    if case.wishes.when is None:
        return _ask_topic(event, case, work, moment)
    to = reader(work, event, moment)
    message, rows = _ready(case, work, moment)
    work.outbox.put(SendCard(to, message, rows, case.id))
    return None


def places_done(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the list of places for complete, and go on where one was going."""
    person = work.people.find(event.person)
    if person is None:
        return cards.ButtonOld()
    if not affiliations(event.person, work):
        places.show(event, person, work, moment)
        return None
    person = work.people.save(replace(person, placed=True))
    if person.asking and own_request(work, event.person) is None:
        begin(event, person, work, moment)
    else:
        to, rows = reader(work, event, moment), column(Button(Verb.ASK_START))
        work.outbox.put(EditCard(to, event.message_id, PlacesReady(), rows))
    return None


def _ask_topic(event: PersonEvent, case: Case, work: Work, moment: Moment) -> None:
    rows = column(*(Button(verb) for verb in TOPICS if verb is not None))
    work.outbox.put(SendCard(reader(work, event, moment), TopicAsked(), rows, case.id))


def topic(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the topic, and ask when."""
    case = draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    wishes = replace(case.wishes, topic=TOPICS[event.verb])
    case = work.cases.save(replace(case, wishes=wishes))
    times = {
        verb: expectation(case, when, work, moment)
        for verb, when in URGENCIES.items()
        if verb is not None
    }
    rows = column(*(Button(verb, label={"by": by}) for verb, by in times.items()))
    message = WhenAsked(facts=wishes.topic is Topic.ADVERSE_EVENT, covered=any(times.values()))
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))
    return None


def when(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take when, and show the card with Send on it."""
    case = draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    wishes = replace(case.wishes, when=URGENCIES[event.verb])
    show_ready(event, work.cases.save(replace(case, wishes=wishes)), work, moment)
    return None


def language(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Go round the choices: this language, the next one, any of them."""
    case = draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    languages = _next_choice(case.wishes.languages, moment.programme.languages)
    wishes = replace(without(case.wishes, Wish.LANGUAGE), languages=languages)
    show_ready(event, work.cases.save(replace(case, wishes=wishes)), work, moment)
    return None


def _next_choice(chosen: tuple[str, ...], languages: tuple[str, ...]) -> tuple[str, ...]:
    choices = [*((each,) for each in languages), languages]
    at = choices.index(chosen) if chosen in choices else -1
    return choices[(at + 1) % len(choices)]


def show_topic(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the topic to those who are asked, or show it no more."""
    case = draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    wishes = replace(case.wishes, topic_shown=not case.wishes.topic_shown)
    show_ready(event, work.cases.save(replace(case, wishes=wishes)), work, moment)
    return None


def ask_note(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be the note."""
    case = draft_of(event, work)
    if case is None:
        return cards.ButtonOld()
    work.dialogue.ask(Question(event.person, Asked.NOTE, moment.now + NOTE_WITHIN))
    work.outbox.put(SendCard(reader(work, event, moment), NoteAsked(), case=case.id))
    return None


def note(event: TextReceived, work: Work, moment: Moment) -> bool:
    """Take a text for the note of the draft; False where there is no draft any more."""
    work.dialogue.drop(event.person)
    case = own_request(work, event.person)
    if case is None or case.stage is not Stage.DRAFT or len(case.notes) >= NOTES_AT_MOST:
        return False
    note = relaying.noted(event.text, event.message_id, event.date)
    case = work.cases.save(replace(case, notes=(*case.notes, note)))
    message, rows = _ready(case, work, moment)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows, case.id))
    return True


def draft_of(event: ButtonPressed, work: Work) -> Case | None:
    """Return the request that its presser has not sent yet."""
    case = own_request(work, event.person)
    return case if case and case.stage is Stage.DRAFT else None


def show_ready(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    """Show the card with Send on it, in place of the one that was pressed."""
    message, rows = _ready(case, work, moment)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))


def _ready(case: Case, work: Work, moment: Moment) -> tuple[ReadyToSend, Rows]:
    wishes = case.wishes
    message = ReadyToSend(
        topic=wishes.topic,
        shown=wishes.topic_shown,
        when=wishes.when or "",
        languages=Tongues(wishes.languages),
        note=bool(case.notes),
        wishes=costs.lines(case, work, moment, besides=Wish.LANGUAGE),
    )
    return message, _ready_buttons(case, work, moment)


def _ready_buttons(case: Case, work: Work, moment: Moment) -> Rows:
    card = cards.lay(work, "request", case.requester, case.id)
    said = case.wishes.topic is not Topic.UNSAID
    several = len(moment.programme.languages) > 1
    return column(
        *((Button(Verb.ASK_SEND, card),) if case.wishes.when else ()),
        *((Button(Verb.ASK_SHOW, label={"shown": case.wishes.topic_shown}),) if said else ()),
        *((Button(Verb.ASK_LANGUAGE),) if several else ()),
        Button(Verb.ASK_NOTE, label={"note": bool(case.notes)}),
        Button(Verb.ASK_MORE),
        Button(Verb.ASK_CANCEL, card),
    )


def send_row(case: Case, work: Work) -> Rows:
    """Return Send, as soon as there is something to send."""
    if case.wishes.when is None:
        return ()
    return column(Button(Verb.ASK_SEND, cards.lay(work, "request", case.requester, case.id)))


def send(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    """Let the request go out, once."""
    if case.stage is not Stage.DRAFT or case.wishes.when is None:
        return None
    person = work.people.find(event.person)
    if person is None or not affiliations(event.person, work):
        return places.show(event, person, work, moment) if person else None
    if wait := _asked_often(event.person, work, moment):
        work.outbox.put(SendCard(reader(work, event, moment), wait, case=case.id))
        return None
    work.tallies.note(event.person, Counted.REQUEST, moment.now, REQUESTS_COUNT)
    work.dialogue.drop(event.person)
    handle = work.outbox.reserve()  # what the first look leads to is said after this
    case = waiting.send(case, work, moment)
    news = case.news or moment.now
    asked = case.few is Few.ASKED
    told = costs.held_up_by(case, work, moment)
    message: Message = waiting.RequestHeld() if asked else waiting.RequestSent(news, told)
    to, rows = reader(work, event, moment), waiting.buttons(case, work)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id), handle)
    return None


def _asked_often(person: int, work: Work, moment: Moment) -> AskedOften | None:
    tally = work.tallies.find(person, Counted.REQUEST, moment.now)
    if tally is None or tally.count < REQUESTS_AT_MOST:
        return None
    return AskedOften(tally.ends, moment.programme.contact)


def forget_draft(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let a draft go that was not sent for a day, and say so."""
    case = work.cases.find(CaseId(event.subject))
    if case is not None and case.stage is Stage.DRAFT:
        to, rows = reader_of(work, case.requester, moment), column(Button(Verb.ASK_START))
        work.outbox.put(SendCard(to, DraftGone(), rows, case.id))
        closing.close(case, work, moment)

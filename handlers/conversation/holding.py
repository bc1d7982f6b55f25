"""Holding: a text typed while nobody is there is kept as the first message, or thrown away.

It is answered at once, and never kept unasked: until its writer says so it only waits, sealed,
and what they type meanwhile waits with it.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import cards, questions
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, TextReceived, TimerDue
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.relay import passing, relaying, voices
from handlers.request import intake
from handlers.seated import own_request
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.held import Held
from storage.seats import Side
from storage.values import CardId, CaseId
from storage.work import Work

AT_MOST = 20
ASK_AGAIN_AFTER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, repr=False)
class NobodyThere(Message):
    """Nobody can read this: keep it as the first message of a request, or throw it away?

    `why` is "yet" (nobody has been found), "ended" (the talk is over), or "listener" (a supporter
    who has no talk open).
    """

    why: str


@dataclass(frozen=True, slots=True, repr=False)
class TalkOver(Message):
    """That talk has ended; what was just written was not passed on."""


@dataclass(frozen=True, slots=True, repr=False)
class HeldEnough(Message):
    """No more can be kept; this one was not."""


@dataclass(frozen=True, slots=True, repr=False)
class RequestFull(Message):
    """A request holds as many texts as it may; those on this card go on waiting."""


@dataclass(frozen=True, slots=True, repr=False)
class TextKept(Message):
    """It is kept for whoever will listen."""


@dataclass(frozen=True, slots=True, repr=False)
class TextThrownAway(Message):
    """It is gone."""


@dataclass(frozen=True, slots=True, repr=False)
class TextExpired(Message):
    """Nobody said in time what to do with it, so it is gone."""


@dataclass(frozen=True, slots=True, repr=False)
class TextDamaged(Message):
    """Something that waited was damaged on our disk: it went to nobody, and is gone."""


def hold(event: TextReceived, why: str, work: Work, moment: Moment) -> None:
    """Ask what to do with a text that nobody can read; further ones wait with it."""
    if voices.too_early(event, work, moment) or is_full(event, work, moment):
        return
    kind = questions.NOBODY_THERE
    card = questions.asked_before(work, event.person, kind)
    if card is None:
        card = questions.lay(work, event.person, kind, moment)
        _ask(event, card, why, work, moment)
    elif is_long_ago(work.held.of(event.person), moment):
        _ask(event, card, why, work, moment)
    keep(event, card, work, moment)


def is_long_ago(held: list[Held], moment: Moment) -> bool:
    """Tell whether whoever writes on may have lost sight of the question."""
    return moment.now - max(each.at for each in held) >= ASK_AGAIN_AFTER


def keep(
    event: TextReceived, card: CardId, work: Work, moment: Moment, meant: CaseId | None = None
) -> None:
    """Let a text wait for the answer on a card.

    One that is `meant` for a case waits only so that it overtakes nothing.
    """
    said = event.person, event.message_id, event.text
    date = int(event.date.timestamp())
    work.held.put(Held(*said, card, moment.now, meant, reply_to=event.reply_to, date=date))


def is_full(event: TextReceived, work: Work, moment: Moment) -> bool:
    """Tell whether no more can be held of somebody; if so, they are told."""
    full = len(work.held.of(event.person)) >= AT_MOST
    if full:
        to = reader(work, event, moment)
        work.outbox.put(SendCard(to, HeldEnough(), reply_to=event.message_id))
    return full


def _ask(event: TextReceived, card: CardId, why: str, work: Work, moment: Moment) -> None:
    rows = column(Button(Verb.NOTE_KEEP, card), Button(Verb.NOTE_DROP, card))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, NobodyThere(why), rows, reply_to=event.message_id))


def _taken(event: ButtonPressed, work: Work, moment: Moment) -> list[Held]:
    """Return the texts that waited for the card that was pressed; they wait no longer."""
    card = cards.pressed(event, work, questions.NOBODY_THERE)
    if card is None:
        return []
    questions.close(work, card.id, card.person)
    return take(card.id, card.person, work, moment)


def keep_pressed(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Keep what waited as the first message, or pass it on if somebody is there by now."""
    case = own_request(work, event.person)
    if case is not None and has_no_room(case, event.person, work):
        return RequestFull()
    texts = _taken(event, work, moment)
    if not texts:
        return cards.ButtonOld()
    to, kept = reader(work, event, moment), _kept(case)
    work.outbox.put(EditCard(to, event.message_id, kept))
    keep_for(event, case, texts, work, moment)
    return None


def has_no_room(case: Case, person: int, work: Work) -> bool:
    """Tell whether a request cannot hold what its requester typed and that still waits."""
    return len(case.notes) + len(work.held.of(person)) > intake.NOTES_AT_MOST


def _kept(case: Case | None) -> Message:
    """Return what became of the texts: where the talk is open by now, they are passed on."""
    if case is not None and case.match is not None and case.stage is Stage.TALKING:
        return relaying.SentTo(case.match.name)
    return TextKept()


def keep_for(
    event: ButtonPressed, case: Case | None, texts: list[Held], work: Work, moment: Moment
) -> None:
    """Add texts to a request's notes, to a fresh draft's, or to the talk that is open by now."""
    notes = tuple(relaying.noted(it.text, it.message_id, it.written) for it in texts)
    if case is None:
        if person := work.people.find(event.person):
            intake.begin(event, person, work, moment, notes)
    elif case.stage is Stage.TALKING:
        for held in texts:
            case = relaying.stir(case, work, moment, Side.REQUESTER, held.written)
            passing.pass_on(case, relaying.said_of(case, held, work), work, moment)
    else:
        work.cases.save(replace(case, notes=(*case.notes, *notes)))


def drop_pressed(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Throw away what waited."""
    if not _taken(event, work, moment):
        return cards.ButtonOld()
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, TextThrownAway()))
    return None


def expire(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let texts go of which nobody said in time where they should go, and say so.

    What is late waits for the day, unless a reply or the close of a talk waits for it.
    """
    card = CardId(event.subject)
    person = questions.asked_of(work, card)
    if person is None:
        work.held.drop_rest(card)
        work.cards.drop(card)
        return
    by_day = moment.unless_quiet(moment.now)
    if event.late and by_day > moment.now and not questions.is_waited_for(work, person):
        work.timers.set(Timer.HELD, card, by_day)
    else:
        give_up(card, person, work, moment)


def give_up(
    card: CardId, person: int, work: Work, moment: Moment, gone: CaseId | None = None
) -> None:
    """Let the texts go that wait for a card, but for those that are meant for somebody.

    `gone` is a case for which nothing can be meant any more.
    """
    texts = take(card, person, work, moment)
    questions.close(work, card, person)
    to = reader_of(work, person, moment)
    if any(each.meant is None for each in texts):
        work.outbox.put(SendCard(to, TextExpired()))
    for held in texts:
        if held.meant is None:
            continue
        if held.meant == gone or not send_on(held, held.meant, work, moment):
            work.outbox.put(SendCard(to, TalkOver(), reply_to=held.message_id))


def as_it_came(held: Held, event: ButtonPressed) -> TextReceived:
    """Return a held text as the event that it was, for what its writer's press makes of it."""
    author = held.person, event.spoken, held.message_id, held.written
    return TextReceived(*author, text=held.text, reply_to=held.reply_to)


def take(card: CardId, person: int, work: Work, moment: Moment) -> list[Held]:
    """Take out what waits for a card; where some of it is damaged on disk, its writer is told."""
    texts = work.held.take(person, card)
    if work.held.drop_rest(card):
        work.outbox.put(SendCard(reader_of(work, person, moment), TextDamaged()))
    return texts


def send_on(held: Held, target: CaseId, work: Work, moment: Moment) -> bool:
    """Let a held text go where it is for; False where that talk is over."""
    case = work.cases.find(target)
    if case is None or case.stage is Stage.CLOSING:
        return False
    side = Side.REQUESTER if held.person == case.requester else Side.SUPPORTER
    if case.match is None or (side is Side.REQUESTER and case.stage is not Stage.TALKING):
        if voices.is_one(held.text):
            to = reader_of(work, held.person, moment)
            work.outbox.put(SendCard(to, voices.VoiceEarly(), reply_to=held.message_id))
        else:
            note = relaying.noted(held.text, held.message_id, held.written)
            work.cases.save(replace(case, notes=(*case.notes, note)))
            if held.meant is not None:
                to = reader_of(work, held.person, moment)
                work.outbox.put(SendCard(to, TextKept(), reply_to=held.message_id))
    else:
        case = relaying.stir(case, work, moment, side, held.written)
        passing.pass_on(case, relaying.said_of(case, held, work), work, moment)
    return True

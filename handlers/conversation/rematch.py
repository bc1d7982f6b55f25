"""Rematch: a talk is left to somebody else, as either side wishes, without a reason.

The old talk ends as any other does, with the same words for the supporter and its key destroyed,
and the request lives on in a fresh case that asks this supporter no more. The search begins at
once, also where it was the supporter who stepped back: nobody is left to wait, or to decide, in
the hour in which they lose their colleague; one tap takes the request back.

Nothing of the talk goes along. The note had passed with the requester's yes and is kept no longer,
so whoever wants the next one to read something first writes a new one.
"""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button, column
from handlers.conversation import ending
from handlers.events import ButtonPressed, TextReceived
from handlers.match import starting_over
from handlers.match.reaching import OPEN
from handlers.moment import Moment
from handlers.orders import Earlier, EditCard, Message, SendCard
from handlers.relay import relaying
from handlers.relay.relaying import two_sided
from handlers.request import intake
from handlers.seated import own_request
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.dialogue import Asked, Question
from storage.work import Work

KINDS = ("talk", "end", "reach")
"""The cards that bear the button."""


@dataclass(frozen=True, slots=True, repr=False)
class RematchAsked(Message):
    """To the requester: somebody else, in place of this one?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class StepBackAsked(Message):
    """To the supporter: step back? `begun` says that the talk is open."""

    alias: str
    begun: bool


@dataclass(frozen=True, slots=True, repr=False)
class NothingChanged(Message):
    """It stays as it is."""


@dataclass(frozen=True, slots=True, repr=False)
class SteppedBack(Message):
    """To the supporter, before a talk: somebody else is asked."""

    alias: str


@dataclass(frozen=True, slots=True, repr=False)
class IntroductionTakenBack(Message):
    """What stands on the requester's card of one who stepped back."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class NextNoteKept(Message):
    """It is kept for whoever comes next."""


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask once whether somebody else shall take over."""
    case = cards.case_of(event, work, *KINDS)
    if case is None or not _may_leave(case, event.person):
        return cards.ButtonOld()
    match, card = two_sided(case), cards.lay(work, "rematch", event.person, case.id)
    message: Message = RematchAsked(match.name)
    if event.person != case.requester:
        message = StepBackAsked(match.alias, begun=case.stage is Stage.TALKING)
    rows = column(
        Button(Verb.REMATCH_YES, card), Button(Verb.REMATCH_NO, card), *_wrong(case, event, work)
    )
    work.outbox.put(SendCard(reader(work, event, moment), message, rows, case.id))
    return None


def _wrong(case: Case, event: ButtonPressed, work: Work) -> tuple[Button, ...]:
    """Return the quiet button of one who leaves a talk in which something felt wrong."""
    if case.stage is not Stage.TALKING:
        return ()
    return (Button(Verb.WRONG_SHOW, cards.lay(work, "end", event.person, case.id)),)


def _may_leave(case: Case, person: int) -> bool:
    """Tell whether one of the two may: before the talk the requester has a card of their own."""
    return case.stage is Stage.TALKING or (case.stage in OPEN and person != case.requester)


def keep(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Leave everything as it is."""
    if not _may_leave(case, event.person):
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, NothingChanged(), case=case.id))
    return None


def change(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    """Let the request go on with somebody else; a second tap has what it wants already.

    Where the talk came to its end at that very moment, the requester's wish still counts.
    """
    asks = event.person == case.requester
    if case.stage is Stage.CLOSING:
        if asks and own_request(work, case.requester) is None:
            starting_over.go_on(case, "changed", work, moment)
    elif case.stage is Stage.TALKING:
        ending.thank_supporter(case, work, moment)
        starting_over.start_over(case, "changed" if asks else "back", work, moment)
    elif case.stage is Stage.INTRODUCED and not asks:
        _withdraw(event, case, work, moment)
        starting_over.start_over(case, "back", work, moment)


def _withdraw(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    """Take back an introduction kindly, before a word of the requester's has passed."""
    match = two_sided(case)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, SteppedBack(match.alias), case=case.id))
    requester, gone = reader_of(work, case.requester, moment), IntroductionTakenBack(match.name)
    shown = Earlier(match.card)
    work.outbox.put(EditCard(requester, shown, gone, case=case.id, quiet=True))


def ask_note(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Let the next text be a note for whoever comes next."""
    if case.stage is not Stage.WAITING:
        return cards.ButtonOld()
    until = moment.now + intake.NOTE_WITHIN
    work.dialogue.ask(Question(event.person, Asked.NEXT_NOTE, until))
    work.outbox.put(SendCard(reader(work, event, moment), intake.NoteAsked(), case=case.id))
    return None


def note(event: TextReceived, work: Work, moment: Moment) -> bool:
    """Keep a text for whoever comes next; False where nobody is looked for any more."""
    work.dialogue.drop(event.person)
    case = own_request(work, event.person)
    if case is None or case.stage is not Stage.WAITING or len(case.notes) >= intake.NOTES_AT_MOST:
        return False
    kept = relaying.noted(event.text, event.message_id, event.date)
    work.cases.save(replace(case, notes=(*case.notes, kept)))
    work.outbox.put(SendCard(reader(work, event, moment), NextNoteKept(), case=case.id))
    return True

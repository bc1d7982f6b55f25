"""Ringing: a worried supporter asks whether someone may call, and the other says who, or no.

Only with their yes, and a number that they type and see once more, does it go to the supporter, or
to one coordinator on duty: to nobody else, and until then it lies under the case's own key. Whoever
is called is told no time that nobody is awake to keep.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from handlers import cards, duty
from handlers.asking import Answer
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, OrderDelivered, OrderRefused
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.relay.relaying import two_sided
from handlers.typed_words import tidied
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.hours import Hours
from storage.cards import Card
from storage.cases import Case, Stage
from storage.coordinators import Coordinator
from storage.dialogue import Asked, Question
from storage.values import CardId, CaseId
from storage.work import Work

ASKED = "ring"
"""The card on which it is asked."""
TO_SUPPORTER, TO_PROGRAMME = "ring-me", "ring-programme"
"""The cards of one who chose to whom a number goes, before it is typed and after."""
CHOICES = {Verb.RING_ME: TO_SUPPORTER, Verb.RING_PROGRAMME: TO_PROGRAMME}
RECEIPT = "ring-number"
ANSWER_WITHIN = timedelta(hours=24)
"""Long, and through whatever else is pressed: a number must not reach the talk by being late."""
SHORT = 200
"""Characters of a text that is about a number."""
_NUMBER = re.compile(
    r"(?<!\d)\+?\(?\d(?:[\s().\-/]{0,3}\d){6,14}(?!\d)(?:\s*(?:x|ext\.?|poste)\s*\d{1,6})?",
    re.IGNORECASE,
)
"""Seven digits, as within a Canadian area, to fifteen (ITU-T E.164), and an extension."""


@dataclass(frozen=True, slots=True, repr=False)
class RingAsked(Message):
    """To the supporter: they were asked."""

    alias: str


@dataclass(frozen=True, slots=True, repr=False)
class MayRing(Message):
    """To the requester: may someone call you? `duty` is "no" where no coordinator is there."""

    name: str
    duty: str | Hours


@dataclass(frozen=True, slots=True, repr=False)
class NumberAsked(Message):
    """Type the number; it is shown once more. `name` is empty where the programme gets it."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class NumberTyped(Message):
    """Is this the number, and shall it go to this one?"""

    number: str
    name: str


@dataclass(frozen=True, slots=True, repr=False)
class NumberOnItsWay(Message):
    """It goes to the supporter, or to a coordinator where `name` is empty."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class NumberKnown(Message):
    """A coordinator has the number; `duty` is when they read."""

    duty: Hours | None


@dataclass(frozen=True, slots=True, repr=False)
class NumberNotSent(Message):
    """Nobody has the number."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class PhoneDropped(Message):
    """It is gone, and nobody has it."""


@dataclass(frozen=True, slots=True, repr=False)
class NumberGiven(Message):
    """To the supporter: they may be called at this number."""

    alias: str
    number: str


@dataclass(frozen=True, slots=True, repr=False)
class RingWanted(Message):
    """To a coordinator: a physician would like to be called at this number."""

    number: str


@dataclass(frozen=True, slots=True, repr=False)
class RingAnswered(Message):
    """To the supporter: what they chose; `answer` is "programme" or "no"."""

    alias: str
    answer: str


@dataclass(frozen=True, slots=True, repr=False)
class RingDeclined(Message):
    """To the requester: nobody calls."""


@dataclass(frozen=True, slots=True, repr=False)
class NobodyOnDuty(Message):
    """No coordinator reads at this hour."""


def ask(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Ask the other side whether someone may call, once a card."""
    if case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    work.cards.drop(event.card)
    match = two_sided(case)
    card = cards.lay(work, ASKED, case.requester, case.id)
    there = _there(case, work, moment)
    programme = (Button(Verb.RING_PROGRAMME, card),) if there else ()
    rows = column(
        Button(Verb.RING_ME, card, {"name": match.name}), *programme, Button(Verb.RING_NO, card)
    )
    hours = (duty.read_at((each.id for each in there), work, moment) or "yes") if there else "no"
    asked = MayRing(match.name, hours)
    work.outbox.put(SendCard(reader_of(work, case.requester, moment), asked, rows, case.id))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, RingAsked(match.alias), case=case.id))
    return None


def _there(case: Case, work: Work, moment: Moment) -> list[Coordinator]:
    """Return the coordinators who read at this moment, and are none of the two."""
    two = {case.requester, two_sided(case).person}
    on_duty = duty.on_duty(work.coordinators.all().values(), moment)
    return [each for each in on_duty if each.person not in two]


def chosen(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Ask the requester for the number, as they have said who may have it."""
    if case.stage is not Stage.TALKING or event.verb is None:
        return cards.ButtonOld()
    kind = CHOICES[event.verb]
    if kind == TO_PROGRAMME and not _there(case, work, moment):
        return NobodyOnDuty()
    card = cards.lay(work, kind, event.person, case.id)
    _await(event.person, card, work, moment)
    message = NumberAsked(_name(kind, case))
    work.outbox.put(SendCard(reader(work, event, moment), message, case=case.id))
    return None


def _await(person: int, card: CardId, work: Work, moment: Moment) -> None:
    until = moment.now + ANSWER_WITHIN
    work.dialogue.ask(Question(person, Asked.NUMBER, until, card))


def _await_no_more(card: Card, work: Work, moment: Moment) -> None:
    question = work.dialogue.find(card.person, moment.now)
    if question is not None and question.about == card.id:
        work.dialogue.drop(card.person)


def _name(kind: str, case: Case) -> str:
    return two_sided(case).name if kind == TO_SUPPORTER else ""


def declined(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Let nobody call, and let the supporter know."""
    if case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    work.cards.drop(event.card)
    work.dialogue.drop(event.person)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, RingDeclined(), case=case.id))
    _tell_supporter(case, "no", work, moment)
    return None


def _tell_supporter(case: Case, answer: str, work: Work, moment: Moment) -> None:
    match = two_sided(case)
    to = reader_of(work, match.person, moment)
    work.outbox.put(SendCard(to, RingAnswered(match.alias, answer), case=case.id))


def number_in(typed: str) -> str | None:
    """Return the number to call in a short text, None where there is none."""
    words = tidied(typed)
    found = _NUMBER.search(words) if len(words) <= SHORT else None
    return found[0] if found else None


def typed(answer: Answer, work: Work, moment: Moment) -> None:
    """Show a number once more before it goes to anybody; another one takes its place.

    Whoever sees a slip in it types it again, and it must not reach the talk either.
    """
    event, number = answer.event, number_in(answer.typed) or ""
    to, found = reader(work, event, moment), _open(CardId(answer.about), event.person, work)
    if found is None:
        work.outbox.put(SendCard(to, PhoneDropped(), reply_to=event.message_id))
        return
    card, case = found
    work.cards.drop(card.id)
    shown = cards.lay(work, card.kind, event.person, case.id, number.encode())
    rows = column(Button(Verb.RING_SEND, shown), Button(Verb.RING_DROP, shown))
    message = NumberTyped(number, _name(card.kind, case))
    _await(event.person, shown, work, moment)
    work.outbox.put(SendCard(to, message, rows, case.id))


def _open(row: CardId, person: int, work: Work) -> tuple[Card, Case] | None:
    """Return somebody's card with a choice on it, and its talk, if that is open."""
    card = work.cards.find(row)
    if card is None or card.person != person or card.kind not in CHOICES.values():
        return None
    case = work.cases.find(card.case) if card.case else None
    return None if case is None or case.stage is not Stage.TALKING else (card, case)


def send(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the number go to whom its owner chose, and to nobody else."""
    found = _open(event.card, event.person, work)
    if found is None or not found[0].subject:
        return cards.ButtonOld()
    card, case = found
    work.cards.drop(card.id)
    _await_no_more(card, work, moment)
    went = _give(card, case, work, moment)
    message = NumberOnItsWay(_name(card.kind, case)) if went else _not_sent(moment)
    rows: Rows = () if went else _again(case, work)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))
    return None


def _give(card: Card, case: Case, work: Work, moment: Moment) -> bool:
    match, number = two_sided(case), card.subject.decode()
    if card.kind == TO_SUPPORTER:
        to = reader_of(work, match.person, moment)
        work.outbox.put(SendCard(to, NumberGiven(match.alias, number), case=case.id))
        return True
    there = _there(case, work, moment)
    if not there:
        return False
    to = reader_of(work, moment.chance.choice(there).person, moment)
    work.outbox.put(SendCard(to, RingWanted(number), case=case.id, receipt=RECEIPT))
    _tell_supporter(case, "programme", work, moment)
    return True


def _not_sent(moment: Moment) -> NumberNotSent:
    return NumberNotSent(moment.programme.contact)


def _again(case: Case, work: Work) -> Rows:
    card, name = cards.lay(work, ASKED, case.requester, case.id), two_sided(case).name
    return column(Button(Verb.RING_ME, card, {"name": name}), Button(Verb.RING_NO, card))


def drop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Throw the number away."""
    found = _open(event.card, event.person, work)
    if found is None or not found[0].subject:
        return cards.ButtonOld()
    card, case = found
    work.cards.drop(card.id)
    _await_no_more(card, work, moment)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, PhoneDropped(), _again(case, work), case.id))
    return None


def delivered(event: OrderDelivered, work: Work, moment: Moment) -> None:
    """Tell the requester that a coordinator has the number, and when they read."""
    case = work.cases.find(event.case) if event.case else None
    coordinator = work.coordinators.of_person(event.person)
    if case is not None:
        rows = [coordinator.id] if coordinator else []
        to = reader_of(work, case.requester, moment)
        message = NumberKnown(duty.read_at(rows, work, moment))
        work.outbox.put(SendCard(to, message, case=_within(case)))


def _within(case: Case) -> CaseId | None:
    """Return the talk that a word is of; who waits for a call hears also once it is closing."""
    return case.id if case.stage is Stage.TALKING else None


def was_number(event: OrderRefused, work: Work) -> bool:  # noqa: ARG001  a condition
    """Tell whether it is about a number on its way to a coordinator."""
    return event.receipt == RECEIPT


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Tell the requester that nobody has the number, whatever became of the talk meanwhile."""
    if event.case is not None:
        _tell_nobody_has_it(event.case, work, moment)


def without(coordinator: int, work: Work, moment: Moment) -> None:
    """Tell those whose numbers are dropped with a coordinator for whom they still waited."""
    for order in work.outbox.of_person(coordinator):
        if order.outgoing.receipt == RECEIPT and order.case is not None:
            _tell_nobody_has_it(order.case, work, moment)


def _tell_nobody_has_it(row: CaseId, work: Work, moment: Moment) -> None:
    case = work.cases.find(row)
    if case is not None:
        rows = _again(case, work) if case.stage is Stage.TALKING else ()
        to = reader_of(work, case.requester, moment)
        work.outbox.put(SendCard(to, _not_sent(moment), rows, _within(case)))

"""Talk: what somebody types goes to the other side; when it is not clear to whom, it waits.

Whoever sits in several cases says by a reply, or by a button, which one a text is for. It is
never guessed: until they have said so, their texts are held, in order.
"""

from dataclasses import dataclass

from handlers import cards, holding, introduction, relaying
from handlers.buttons import Button, Verb, column
from handlers.ending import known_as
from handlers.events import ButtonPressed, TextReceived
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.seated import Place
from handlers.who import reader
from storage.cards import Card
from storage.cases import Case, Stage
from storage.held import Held
from storage.outgoing import Origin
from storage.seats import Side
from storage.values import CardId
from storage.work import Work

KIND = "for-whom"
OPTION = "option"


@dataclass(frozen=True, slots=True, repr=False)
class ForWhom(Message):
    """Who is this for? Nothing has been sent."""


@dataclass(frozen=True, slots=True, repr=False)
class NotSent(Message):
    """It went to nobody, and is gone."""


@dataclass(frozen=True, slots=True, repr=False)
class TalkOver(Message):
    """This talk has ended; what was just written was not passed on."""


def typed(event: TextReceived, sits: list[Place], work: Work, moment: Moment) -> None:
    """Pass a text on to where its writer sits, or find out where it should go."""
    meant = _replied_to(event, sits, work)
    if meant is not None:
        return _deliver(meant, event, work, moment)
    open_ones = [each for each in sits if each.case.stage is not Stage.CLOSING]
    question = holding.asked_before(work, event.person, KIND)
    if question is not None:
        if holding.is_long_ago(work.held.of(event.person), moment):
            _show(question, open_ones, event, work, moment)
        return holding.keep(event, question, work, moment)
    if _may_be_for_another(event, sits, open_ones):
        return _ask(open_ones, event, work, moment)
    if open_ones:
        return _deliver(open_ones[0], event, work, moment)
    return _nobody(sits, event, work, moment)


def _may_be_for_another(event: TextReceived, sits: list[Place], open_ones: list[Place]) -> bool:
    """Tell whether a text may be meant for somebody else than the one it could go to.

    A talk that is closing counts, since its end may not have been read yet; and so does a reply
    to something that none of the open cases knows: that was said by somebody who is gone.
    """
    would_go = [each for each in open_ones if each.case.match is not None]
    return bool(open_ones) and (len(sits) > 1 or (event.reply_to is not None and bool(would_go)))


def _replied_to(event: TextReceived, sits: list[Place], work: Work) -> Place | None:
    """Return the case of whose messages a text answers one."""
    reply = event.reply_to
    if reply is None:
        return None
    return next((each for each in sits if work.sent.is_of(each.case.id, event.person, reply)), None)


def _deliver(place: Place, event: TextReceived, work: Work, moment: Moment) -> None:
    case, stage = place.case, place.case.stage
    if stage is Stage.CLOSING:
        return _over(event, work, moment)
    if place.side is Side.REQUESTER and stage is not Stage.TALKING:
        if not _knows_who(case, event, work):
            return holding.hold(event, "yet", work, moment)
        case = introduction.open_talk(case, event, work, moment)
    origin = Origin(event.person, event.message_id)
    relaying.pass_on(relaying.stir(case, work, moment), place.side, event.text, origin, work)
    return None


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
    work.outbox.put(SendCard(to, TalkOver(), rows, reply_to=event.message_id))


def _ask(open_ones: list[Place], event: TextReceived, work: Work, moment: Moment) -> None:
    question = holding.lay(work, event.person, KIND, moment)
    _show(question, open_ones, event, work, moment)
    holding.keep(event, question, work, moment)


def _show(
    question: CardId, open_ones: list[Place], event: TextReceived, work: Work, moment: Moment
) -> None:
    buttons = [_option(each, event.person, question, work) for each in open_ones]
    rows = column(*buttons, Button(Verb.TO, question, {"name": "", "own": False}))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, ForWhom(), rows, reply_to=event.message_id))


def _option(place: Place, person: int, question: CardId, work: Work) -> Button:
    card = cards.lay(work, OPTION, person, place.case.id, question)
    own = place.case.match is None
    name = "" if own else known_as(place)
    return Button(Verb.TO, card, {"name": name, "own": own})


def chosen(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let held texts go where their writer says, in order."""
    card = cards.pressed(event, work, OPTION) or cards.pressed(event, work, KIND)
    question = CardId(card.subject or card.id) if card else CardId(b"")
    texts = work.held.take(event.person, question)
    if card is None or not texts:
        return cards.ButtonOld()
    holding.close_question(work, question)
    to = reader(work, event, moment)
    message = _let_go(card, texts, event, work, moment)
    work.outbox.put(EditCard(to, event.message_id, message))
    return None


def _let_go(
    card: Card, texts: list[Held], event: ButtonPressed, work: Work, moment: Moment
) -> Message:
    if card.case is None:
        return NotSent()
    case = work.cases.find(card.case)
    if case is None or case.stage is Stage.CLOSING:
        return TalkOver()
    side = Side.REQUESTER if event.person == case.requester else Side.SUPPORTER
    if side is Side.REQUESTER and case.stage is not Stage.TALKING:
        holding.keep_for(event, case, texts, work, moment)
        return holding.TextKept()
    case = relaying.stir(case, work, moment)
    for held in texts:
        relaying.pass_on(case, side, held.text, Origin(held.person, held.message_id), work)
    return relaying.SentTo(known_as(Place(case, side)))

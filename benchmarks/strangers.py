"""Strangers at the door of a programme that is full of people, and what they try there."""

import secrets
import string
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from benchmarks.programme import Talk
from handlers import cards
from handlers.buttons import Button, understood
from handlers.events import ButtonPressed, CommandGiven, PersonEvent, TextReceived
from handlers.joining.consent import VERSION
from handlers.verbs import WITH_ID, Verb
from matching.hours import undeclared
from matching.values import DepartmentId, SupporterId, When
from storage.cases import Stage, Wishes
from storage.codes import LENGTH, LETTERS, Code
from storage.coordinators import Coordinator
from storage.departments import Department
from storage.offers import Offer
from storage.seats import Side
from storage.session import new_id
from storage.supporters import Supporter
from storage.tokens import Opens, Token
from storage.values import ROW_ID, CardId, CaseId, Handle, Text
from storage.work import Work

DEPARTMENTS, INVITED, COORDINATORS_INVITED = 40, 20, 3
COORDINATOR, REQUESTER = 1_003, 1_004
IN_TOKENS = string.ascii_letters + string.digits + "-_"
SHARES = {"join": 5, "typed": 4, "agree": 3, "coordinate": 3, "press": 5}
"""How often each kind of try is made, compared with the others."""


@dataclass(slots=True)
class Stranger:
    """Somebody with a Telegram account; `known` if they have consented, and work nowhere."""

    person: int
    now: Callable[[], datetime]
    known: bool = False

    def starts(self, argument: str) -> CommandGiven:
        """Open a link."""
        author = self.person, None, 1, self.now()
        return CommandGiven(*author, command="start", argument=argument)

    def types(self, text: str) -> TextReceived:
        """Type something."""
        return TextReceived(self.person, None, 1, self.now(), text=Text(text))

    def presses(self, verb: Verb | None, card: bytes) -> ButtonPressed:
        """Press a button, or claim to have."""
        author = self.person, None, 1, self.now()
        return ButtonPressed(*author, callback="callback", verb=verb, card=CardId(card))

    def consents(self, work: Work) -> None:
        """Consent, without a place of work."""
        self.known = True
        work.people.add(self.person, "en", VERSION)


@dataclass(frozen=True, slots=True)
class Guess:
    """One try, in as many events as it takes."""

    who: Stranger
    events: tuple[PersonEvent, ...]
    is_press: bool = False


@dataclass(slots=True)
class House:
    """What there is to be opened: codes, tokens, and the buttons of others."""

    letters: list[str] = field(default_factory=list)
    tokens: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)

    @property
    def codes(self) -> int:
        """Return how many codes there are."""
        return len(self.letters)

    def right_code(self, chance: Random) -> str:
        """Return a code that opens a door."""
        return chance.choice(self.letters)

    def wrong_code(self, chance: Random) -> str:
        """Return letters that are made up, or those of a code but for one."""
        if chance.random() < 1 / 2:
            made_up = "".join(chance.choices(LETTERS, k=LENGTH))
        else:
            made_up = _but_for_one(chance.choice(self.letters), LETTERS, chance)
        return self.wrong_code(chance) if made_up in self.letters else made_up

    def guess(self, who: Stranger, chance: Random) -> Guess:
        """Return a try of somebody's."""
        (kind,) = chance.choices([*SHARES], [*SHARES.values()])
        if kind == "press":
            return Guess(who, (self._press(who, chance),), is_press=True)
        if kind == "join":
            return Guess(who, (who.starts(f"join_{self.wrong_code(chance)}"),))
        if kind == "typed":
            asked = (who.presses(Verb.PLACE_ADD, b""),) if who.known else ()
            return Guess(who, (*asked, who.types(self.wrong_code(chance))))
        return Guess(who, (who.starts(f"{kind}_{self._wrong_token(kind, chance)}"),))

    def _wrong_token(self, kind: str, chance: Random) -> str:
        """Return a token that is made up, a right one but for one sign, or one of another kind."""
        opens, right = chance.choice(self.tokens)
        if opens != kind and chance.random() < 1 / 4:
            return right
        made_up = "".join(chance.choices(IN_TOKENS, k=len(right)))
        return made_up if chance.random() < 1 / 2 else _but_for_one(right, IN_TOKENS, chance)

    def _press(self, who: Stranger, chance: Random) -> ButtonPressed:
        """Press what stands in another's chat, or what never stood anywhere."""
        button, drawn = chance.choice(self.buttons), CardId(chance.randbytes(ROW_ID))
        verb = chance.choice([each for each in Verb if each in WITH_ID])
        data = chance.choice(
            [button.data, Button(button.verb, drawn).data, Button(verb, button.id).data]
        )
        if chance.random() < 1 / 4:
            data = _but_for_one(data, IN_TOKENS, chance)
        press = understood(data)
        return who.presses(press.verb if press else None, press.id if press else b"")

    def picture(self, work: Work) -> object:
        """Return all that no guess may change: who is who, what is open, and how far it is."""
        cases = [work.cases.find(case) for case in work.cases.open_ids()]
        return (
            dict(work.coordinators.all()),
            dict(work.supporters.all()),
            dict(work.codes.all()),
            [work.tokens.find(secret, _LONG_AGO) for _, secret in self.tokens],
            [(case, work.offers.of_case(case.id)) for case in cases if case],
        )


_LONG_AGO = datetime.fromtimestamp(0).astimezone()


def _but_for_one(right: str, signs: str, chance: Random) -> str:
    at = chance.randrange(len(right))
    other = chance.choice([each for each in signs if each != right[at]])
    return f"{right[:at]}{other}{right[at + 1 :]}"


def inside(strangers: Iterable[Stranger], work: Work) -> int:
    """Return how many have come further than they may."""
    return sum(_is_inside(each, work) for each in strangers)


def _is_inside(stranger: Stranger, work: Work) -> bool:
    door, person = work.doors.find(stranger.person), work.people.find(stranger.person)
    if door is not None and (door.codes or door.token):
        return True
    if (person is not None) is not stranger.known or (person is not None and person.departments):
        return True
    roles = work.coordinators.of_person, work.supporters.of_person
    return any(role(stranger.person) is not None for role in roles)


def found(talk: Talk, work: Work, now: datetime, chance: Random) -> House:
    """Fill a programme in which two talk: places, invitations, and a request that waits."""
    house, until = House(), now + timedelta(days=365)
    places = [DepartmentId(new_id()) for _ in range(DEPARTMENTS)]
    for number, place in enumerate(places):
        work.departments.put(Department(place, f"Place {number}"))
    for opened in (None, *places):
        house.letters.append(work.codes.fresh_letters(chance.choice))
        work.codes.put(Code(new_id(), house.letters[-1], opened))
    for number in range(INVITED):
        token = Token(Opens.SUPPORTER, _invited(number, places[number], work))
        house.tokens.append(("agree", work.tokens.mint(token, until)))
    for _ in range(COORDINATORS_INVITED):
        house.tokens.append(("coordinate", work.tokens.mint(Token(Opens.COORDINATOR), until)))
    work.coordinators.put(Coordinator(new_id(), COORDINATOR, "en"))
    house.buttons = _buttons(talk, work, now)
    return house


def _invited(number: int, place: DepartmentId, work: Work) -> SupporterId:
    row = SupporterId(new_id())
    work.supporters.put(
        Supporter(
            id=row,
            first_name="Dan",
            listed_as=f"Dan {number}",
            role="family physician",
            departments=(place,),
            hours=undeclared("America/Winnipeg"),
        )
    )
    return row


def _buttons(talk: Talk, work: Work, now: datetime) -> list[Button]:
    """Return what stands in the chats of two who talk, of one who waits, and of the asked."""
    [talking] = work.cases.open_ids()
    waiting = _waiting(talk, work, now)
    laid = [
        Button(Verb.TALK_END, cards.lay(work, "talk", talk.requester, talking)),
        Button(Verb.END_YES, cards.lay(work, "end", talk.supporter, talking)),
        Button(Verb.ASK_SEND, cards.lay(work, "request", REQUESTER, waiting)),
        Button(Verb.ASK_CANCEL, cards.lay(work, "request", REQUESTER, waiting)),
    ]
    (offer,) = work.offers.of_case(waiting)
    roster = [
        Button(verb, CardId(row))
        for verb in (Verb.ROSTER_PERSON, Verb.RETIRE_YES, Verb.TRAINED_ALWAYS)
        for row in work.supporters.all()
    ]
    doorways = [
        Button(verb, CardId(row))
        for verb in (Verb.DOORWAY_SHOW, Verb.RENEW_YES)
        for row in work.codes.all()
    ]
    return [*laid, Button(Verb.OFFER_YES, offer.id), *roster, *doorways]


def _waiting(talk: Talk, work: Work, now: datetime) -> CaseId:
    """Open a request of somebody that waits, and that one supporter was shown."""
    work.people.add(REQUESTER, "en", VERSION)
    wishes = Wishes(languages=("en",), when=When.ROUTINE)
    case = work.cases.open(REQUESTER, wishes, now, secrets.token_bytes(ROW_ID))
    work.cases.save(replace(case, stage=Stage.WAITING, wanted=now))
    work.seats.take(REQUESTER, case.id, Side.REQUESTER)
    listed = work.supporters.of_person(talk.supporter)
    assert listed is not None  # noqa: S101  the programme has just enlisted them
    work.offers.put(Offer(CardId(new_id()), case.id, listed.id, talk.supporter, Handle(0)))
    return case.id

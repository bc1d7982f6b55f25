"""Buttons: a fixed set of verbs, some with the opaque id of the card they stand on.

`callback_data` is `<verb>[:<id>]`, at most 64 bytes, and untrusted: whoever reads it here gets a
known verb and a well-formed id, or nothing. The label of a verb is the Fluent message
`button-<verb with dashes>`.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from storage.seats import Side
from storage.session import new_id
from storage.values import ROW_ID, CardId


class Verb(StrEnum):
    """What a button does."""

    HELP_NOW = "help:now"
    LANG_EN = "lang:en"
    LANG_FR = "lang:fr"
    PRIVACY_SHOW = "privacy:show"
    CONSENT_AGREE = "consent:agree"
    CONSENT_NO = "consent:no"
    PLACE_SHOW = "place:show"
    PLACE_ADD = "place:add"
    PLACE_PICK = "place:pick"
    PLACE_DROP = "place:drop"
    PLACE_DONE = "place:done"
    ASK_START = "ask:start"
    ASK_RELATIONSHIP = "ask:topic:relationship"
    ASK_WORKPLACE = "ask:topic:workplace"
    ASK_BURNOUT = "ask:topic:burnout"
    ASK_IMPOSTER = "ask:topic:imposter"
    ASK_ADVERSE_EVENT = "ask:topic:adverse-event"
    ASK_OTHER = "ask:topic:other"
    ASK_UNSAID = "ask:topic:unsaid"
    ASK_ROUTINE = "ask:when:routine"
    ASK_SOON = "ask:when:soon"
    ASK_URGENT = "ask:when:urgent"
    ASK_NOTE = "ask:note"
    ASK_LANGUAGE = "ask:language"
    ASK_SHOW = "ask:show"
    ASK_SEND = "ask:send"
    ASK_CANCEL = "ask:cancel"
    ASK_FEW_YES = "ask:few:yes"
    ASK_FEW_WAIT = "ask:few:wait"
    STATUS_SHOW = "status:show"
    WAIT_STAY = "wait:stay"
    NOTE_KEEP = "note:keep"
    NOTE_DROP = "note:drop"
    OFFER_YES = "offer:yes"
    OFFER_NO = "offer:no"
    REACH_HOUR = "reach:hour"
    REACH_EVENING = "reach:evening"
    REACH_TOMORROW = "reach:tomorrow"
    MEET_YES = "meet:yes"
    MEET_OTHER = "meet:other"
    TALK_END = "talk:end"
    END_YES = "end:yes"
    END_NO = "end:no"
    TALK_REMATCH = "talk:rematch"
    REMATCH_YES = "rematch:yes"
    REMATCH_NO = "rematch:no"
    NOTE_WRITE = "note:write"
    DEBRIEF_FINE = "debrief:fine"
    DEBRIEF_HEAVY = "debrief:heavy"
    DEBRIEF_TALK = "debrief:talk"
    DEBRIEF_SKIP = "debrief:skip"
    TO = "to"
    CHECKIN_BETTER = "checkin:better"
    CHECKIN_SAME = "checkin:same"
    CHECKIN_HARDER = "checkin:harder"
    CHECKIN_TALK = "checkin:talk"
    CHECKIN_STOP = "checkin:stop"
    ROSTER_SHOW = "roster:show"
    ROSTER_UNCONFIRMED = "roster:unconfirmed"
    ROSTER_UNTRAINED = "roster:untrained"
    ROSTER_LAPSED = "roster:lapsed"
    ROSTER_DUE = "roster:due"
    ROSTER_INVITED = "roster:invited"
    ROSTER_AWAY = "roster:away"
    ROSTER_ALL = "roster:all"
    ROSTER_FROM = "roster:from"
    ROSTER_PERSON = "roster:person"
    ROSTER_INVITE = "roster:invite"
    TRAINED_ONE = "trained:1"
    TRAINED_TWO = "trained:2"
    TRAINED_THREE = "trained:3"
    TRAINED_ALWAYS = "trained:always"
    RETIRE_ASK = "retire:ask"
    RETIRE_YES = "retire:yes"
    RETIRE_NO = "retire:no"
    DOORWAYS_FROM = "doorways:from"
    DOORWAY_SHOW = "doorways:show"
    RENEW_ASK = "renew:ask"
    RENEW_YES = "renew:yes"
    RENEW_NO = "renew:no"
    TIME_ASK = "time:ask"
    HOURS_SHOW = "hours:show"
    HOURS_MORNINGS = "hours:mornings"
    HOURS_AFTERNOONS = "hours:afternoons"
    HOURS_EVENINGS = "hours:evenings"
    HOURS_WEEKENDS = "hours:weekends"
    HOURS_WEEKEND_EVENINGS = "hours:weekend-evenings"
    HOURS_NIGHTS = "hours:nights"
    CAPACITY_ONE = "capacity:1"
    CAPACITY_TWO = "capacity:2"
    CAPACITY_THREE = "capacity:3"
    AWAY_TODAY = "away:today"
    AWAY_WEEK = "away:week"
    SUPPORTER_CONFIRM = "supporter:confirm"
    SUPPORTER_REFUSE = "supporter:refuse"
    FORGET_YES = "forget:yes"
    FORGET_NO = "forget:no"


WITH_ID = frozenset(
    {
        Verb.PLACE_PICK,
        Verb.PLACE_DROP,
        Verb.ASK_SEND,
        Verb.ASK_CANCEL,
        Verb.ASK_FEW_YES,
        Verb.ASK_FEW_WAIT,
        Verb.WAIT_STAY,
        Verb.NOTE_KEEP,
        Verb.NOTE_DROP,
        Verb.OFFER_YES,
        Verb.OFFER_NO,
        Verb.REACH_HOUR,
        Verb.REACH_EVENING,
        Verb.REACH_TOMORROW,
        Verb.MEET_YES,
        Verb.MEET_OTHER,
        Verb.TALK_END,
        Verb.END_YES,
        Verb.END_NO,
        Verb.TALK_REMATCH,
        Verb.REMATCH_YES,
        Verb.REMATCH_NO,
        Verb.NOTE_WRITE,
        Verb.DEBRIEF_FINE,
        Verb.DEBRIEF_HEAVY,
        Verb.DEBRIEF_TALK,
        Verb.DEBRIEF_SKIP,
        Verb.TO,
        Verb.CHECKIN_BETTER,
        Verb.CHECKIN_SAME,
        Verb.CHECKIN_HARDER,
        Verb.CHECKIN_TALK,
        Verb.CHECKIN_STOP,
        Verb.SUPPORTER_CONFIRM,
        Verb.SUPPORTER_REFUSE,
        Verb.DOORWAYS_FROM,
        Verb.DOORWAY_SHOW,
        Verb.RENEW_ASK,
        Verb.RENEW_YES,
        Verb.RENEW_NO,
        Verb.ROSTER_FROM,
        Verb.ROSTER_PERSON,
        Verb.ROSTER_INVITE,
        Verb.TRAINED_ONE,
        Verb.TRAINED_TWO,
        Verb.TRAINED_THREE,
        Verb.TRAINED_ALWAYS,
        Verb.RETIRE_ASK,
        Verb.RETIRE_YES,
        Verb.RETIRE_NO,
    }
)
"""Verbs that say nothing without the id of what they are about."""

Label = str | int | bool | datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class Button:
    """A button: its verb, the id it carries, and the variables of its label."""

    verb: Verb
    id: bytes | None = None
    label: Mapping[str, Label] = field(default_factory=dict)

    @property
    def data(self) -> str:
        """Return the callback data."""
        return self.verb if self.id is None else f"{self.verb}:{_encoded(self.id)}"


Row = tuple[Button, ...]
Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Press:
    """Callback data that was understood."""

    verb: Verb
    id: CardId


NO_ID = CardId(b"")


def new_card() -> CardId:
    """Return a fresh id for a card."""
    return CardId(new_id())


def column(*buttons: Button) -> Rows:
    """Return buttons one below the other."""
    return tuple((button,) for button in buttons)


def only_today(*, offer: bool = False) -> Button:
    """Return the button with which a supporter is away for today, on an offer or afterwards."""
    return Button(Verb.AWAY_TODAY, label={"offer": offer})


def end_talk(card: CardId, name: str = "") -> Button:
    """Return the button that ends a talk, naming whom it is with where several are open."""
    return Button(Verb.TALK_END, card, {"name": name})


def rematch(card: CardId, side: Side) -> Button:
    """Return the button with which one side of a talk leaves it to somebody else."""
    return Button(Verb.TALK_REMATCH, card, {"side": side})


def of_talk(card: CardId, side: Side) -> Rows:
    """Return the buttons of one side of an open talk."""
    return column(end_talk(card), rematch(card, side))


def understood(data: str) -> Press | None:
    """Read callback data; None where it is not ours, whoever sent it."""
    try:
        return Press(Verb(data), NO_ID) if Verb(data) not in WITH_ID else None
    except ValueError:
        verb, _, tail = data.rpartition(":")
    card = _decoded(tail)
    if card is None or verb not in WITH_ID:
        return None
    return Press(Verb(verb), card)


def _encoded(card: bytes) -> str:
    return base64.urlsafe_b64encode(card).decode().rstrip("=")


def _decoded(text: str) -> CardId | None:
    try:
        card = base64.b64decode(text + "==", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return CardId(card) if len(card) == ROW_ID else None

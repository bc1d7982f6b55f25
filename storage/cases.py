"""The cases: from the first tap of a request to the end of its talk, each under its own key."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from matching.values import Sought, SupporterId, Topic, When
from storage.errors import RowGone, SealBroken
from storage.proposals import Kind, Proposal, Typed
from storage.rhythm import Rhythm
from storage.seats import Side
from storage.session import Sealed, Session, new_id
from storage.slots import KeyId
from storage.values import CaseId, Handle, RowId, Text

_PUT = "INSERT INTO cases (id, closing, sealed) VALUES (:id, 0, :sealed)"
_SAVE = "UPDATE cases SET closing = :closing, sealed = :sealed WHERE id = :id"
_FIND = "SELECT sealed FROM cases WHERE id = :id"
_KEY = "SELECT substr(sealed, 1, 16) FROM cases WHERE id = :id"
_OPEN = "SELECT id FROM cases WHERE closing = 0"
_CLOSING = "SELECT 1 FROM cases WHERE id = :id AND closing = 1"
_DROP = "DELETE FROM cases WHERE id = :id"
_NAMED_BY_NONE = """
    SELECT id FROM slots
    WHERE kind = :kind AND id NOT IN (SELECT substr(sealed, 1, 16) FROM cases)
"""

KIND = "case"


class Stage(StrEnum):
    """Where a case stands; `closed` is no stage: such a case is gone."""

    DRAFT = "draft"
    WAITING = "waiting"
    INTRODUCED = "introduced"
    TALKING = "talking"
    CLOSING = "closing"


class Few(StrEnum):
    """The question put to a requester whom few colleagues fit, and its answer."""

    UNASKED = "unasked"
    ASKED = "asked"
    GO_ON = "go-on"
    WAIT = "wait"


class Alert(StrEnum):
    """What the coordinators know of a waiting case."""

    NONE = "none"
    DUE = "due"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True, repr=False)
class Wishes:
    """What the requester asked for. `languages` are those they would talk in.

    `sought` is what they look for in a supporter; before `not_before` nobody is asked.
    """

    languages: tuple[str, ...]
    topic: Topic = Topic.UNSAID
    topic_shown: bool = False
    when: When | None = None
    sought: Sought = field(default_factory=Sought)
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Match:
    """The supporter who accepted: who it is, what each is called, and how far it has come.

    `card` is the handle of the newest introduction in the requester's chat; `reach_by` is when the
    supporter said they would have written, `reach_said` how often they said it, `reminded` how
    often they were reminded of it; `met` and `contact` are when the requester said yes and when the
    supporter's first message was delivered. `later` is the handle of the newest message of which
    the supporter said that they have read it.
    """

    supporter: SupporterId
    person: int
    name: str
    role: str
    alias: str
    card: Handle
    accepted: datetime
    reach_by: datetime
    reach_said: int = 0
    reminded: int = 0
    asked_again: bool = False
    met: datetime | None = None
    contact: datetime | None = None
    about: str = ""
    later: Handle | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Walk:
    """How far the messages of a case were looked through, and when the next one must go."""

    after: int = 0
    next: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Case:
    """One request and all that follows.

    `wanted` is when it was sent, or last said to be wanted still.

    `declined` and `introduced` are who must not be asked again. `promised` is by when the standard
    lets the requester expect someone, `news` when they hear from us next, `next_wave` before when
    nobody else is asked while some may still answer. `notes` pass after the requester's yes.
    `alerted` are the coordinators to whom an alert went out, `read_by` those of them who have it.
    `alone_until` is when the one asked for by name has been the only one for long enough.
    `active` is the last hour in which somebody wrote. `follow_up` is the id under which the
    check-in will be kept, None where it is not wanted.

    `proposal` waits for the other side's yes, `typed` for its writer's; `asked` is who has asked
    for what, and may not again. `rhythm` counts the contacts. `clears` are the sides that wish both
    chats cleared at the close, `keeps` those who keep what they wrote in their own chat; `walk` is
    under way while it is looked which messages are old enough to go. `heard` are the sides whose
    voices are passed on, `unheard` those who do not want that. `stopped` has each side as often as
    it was asked about a patient's number, with the message in question. `unshown` has each side
    with every reason for which it was told that a reaction is not shown.
    """

    id: CaseId
    requester: int
    opened: datetime
    wishes: Wishes
    salt: bytes
    stage: Stage = Stage.DRAFT
    notes: tuple[Text, ...] = ()
    wanted: datetime | None = None
    promised: datetime | None = None
    news: datetime | None = None
    next_wave: datetime | None = None
    alone_until: datetime | None = None
    declined: tuple[SupporterId, ...] = ()
    introduced: tuple[SupporterId, ...] = ()
    few: Few = Few.UNASKED
    told_nobody: bool = False
    alert: Alert = Alert.NONE
    alerted: tuple[RowId, ...] = ()
    read_by: tuple[RowId, ...] = ()
    match: Match | None = None
    active: datetime | None = None
    idle_asked: bool = False
    follow_up: RowId | None = None
    proposal: Proposal | None = None
    typed: tuple[Typed, ...] = ()
    asked: tuple[tuple[Kind, Side], ...] = ()
    rhythm: Rhythm = field(default_factory=Rhythm)
    clears: tuple[Side, ...] = ()
    keeps: tuple[Side, ...] = ()
    walk: Walk = Walk()
    heard: tuple[Side, ...] = ()
    unheard: tuple[Side, ...] = ()
    stopped: tuple[tuple[Side, int], ...] = ()
    unshown: tuple[tuple[Side, str], ...] = ()


_SEALED = Sealed("cases", Case)


class Cases:
    """Open and closing cases."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._keys: dict[CaseId, KeyId] = {}
        self._damaged: list[CaseId] = []

    def open(self, requester: int, wishes: Wishes, at: datetime, salt: bytes) -> Case:
        """Create a draft under a key of its own."""
        key = self._session.new_key(KIND)
        case = Case(CaseId(new_id()), requester, at, wishes, salt)
        sealed = _SEALED.seal(self._session.vault, key, case.id, case)
        self._session.run(_PUT, {"id": case.id, "sealed": sealed})
        return case

    def find(self, case: CaseId) -> Case | None:
        """Return a case, None where it is gone, or damaged on disk (`take_damaged`)."""
        row = self._session.one(_FIND, {"id": case})
        if row is None:
            return None
        try:
            return _SEALED.open(self._session.vault, case, row[0])
        except SealBroken:
            self._damaged.append(case)
            return None

    def take_damaged(self) -> list[CaseId]:
        """Hand over the cases that were looked for in this unit and could not be read."""
        damaged, self._damaged = self._damaged, []
        return list(dict.fromkeys(damaged))

    def save(self, case: Case) -> Case:
        """Write a case's present state, and return it."""
        key = self.key_of(case.id)
        if key is None:
            raise RowGone
        sealed = _SEALED.seal(self._session.vault, key, case.id, case)
        closing = int(case.stage is Stage.CLOSING)
        self._session.run(_SAVE, {"id": case.id, "closing": closing, "sealed": sealed})
        return case

    def key_of(self, case: CaseId) -> KeyId | None:
        """Return the id of the key that seals a case, None where the case is gone."""
        known = self._keys.get(case)
        if known is not None:
            return known
        row = self._session.one(_KEY, {"id": case})
        if row is None:
            return None
        self._keys[case] = KeyId(row[0])
        return self._keys[case]

    def is_closing(self, case: CaseId) -> bool:
        """Tell whether a case is closing, even where it is damaged on disk."""
        return self._session.one(_CLOSING, {"id": case}) is not None

    def open_ids(self) -> list[CaseId]:
        """Return every case that is not closing."""
        return [CaseId(row[0]) for row in self._session.all(_OPEN, {})]

    def destroy(self, case: CaseId) -> None:
        """Drop the case's row and its only key, damaged or not."""
        row = self._session.one(_FIND, {"id": case})
        if row is not None:
            self._session.run(_DROP, {"id": case})
            self._session.doom_of(row[0], KIND, _NAMED_BY_NONE)
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered of keys: the rows are the truth."""
        self._keys.clear()

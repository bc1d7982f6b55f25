"""Every button there is, pressed by those it is not for, with ids that are not theirs.

A stranger, somebody who only asks, one who listens, and those who coordinated or listened until
today. Whatever they press, nothing of anybody else's changes, nobody else hears of it, and they
read nothing that they could not read anyway. Each press is undone before the next.
"""

from collections.abc import Iterator
from typing import Any, TypeGuard

import msgspec
import pytest

from bot.calls import Calls
from bot.words import Words
from handlers.buttons import NO_ID
from handlers.events import ButtonPressed
from handlers.pairs import pair
from handlers.routes import dispatch
from handlers.timers import Timer
from handlers.verbs import WITH_ID, Verb
from storage.outgoing import Outgoing
from storage.values import ROW_ID, CardId
from storage.work import Work
from tests.handlers.joining.test_nominating import passes_on
from tests.handlers.joining.test_nominee import agrees, tells
from tests.handlers.meeting import answers, offers_rooms, proposes
from tests.handlers.programme.test_desk import named
from tests.handlers.programme.test_importing import ROSTER, brings
from tests.handlers.programme.test_inviting import describes
from tests.handlers.village import Village
from tests.storage.everything import SEALED, opened

_CALLS = Calls(Words())
_PARAMS = msgspec.msgpack.Decoder(dict[str, Any]).decode
OWN = {"dialogue", "cases", "seats", "cards", "doors", "tallies", "tokens", "outbox", "timers"}
"""Tables to which a press of one's own may add something."""
Rows = dict[tuple[str, int | bytes], bytes]


class UndoneError(Exception):
    """Undoes a press; bears what it would have done."""

    def __init__(self, calls: list[Outgoing], changed: set[str], added: set[str]) -> None:
        super().__init__()
        self.calls, self.changed, self.added = calls, changed, added


class Town:
    """A village in the middle of everything, and those who press what is not theirs."""

    def __init__(self, village: Village) -> None:
        self.village = village
        self.cora, fay = named(village, "Cora"), named(village, "Fay")
        self._listen()
        self._ask()
        self._coordinate(fay)
        rex = village.supporter("Rex", "Pediatrics")
        village.press(self.cora, Verb.RETIRE_YES, CardId(village.listed(rex).id))
        village.press(self.cora, Verb.DESK_REMOVE_YES, self._coordinator(fay))
        zoe = village.physician("Psychiatry")
        village.deliver()
        self.attackers = {
            "a stranger": village.stranger(),
            "a requester": zoe,
            "a former coordinator": fay,
            "a former supporter": rex,
            "a supporter": village.supporter("Sam", "Psychiatry"),
        }
        self.ids = [*self._ids()]
        self.before = village.do(rows)

    def _listen(self) -> None:
        village = self.village
        self.ben = village.supporter("Ben", "Surgery", about="I was there.")
        self.cleo = village.supporter("Cleo", "Pediatrics", capacity=9)
        village.press(self.ben, Verb.WORDS_ABOUT)
        village.type(self.ben, "I know it.")

    def _ask(self) -> None:
        village = self.village
        hal, ann, dora, eve = (village.physician("Emergency") for _ in range(4))
        village.links(hal, self.ben)
        village.press(hal, Verb.TALK_END)
        village.press(hal, Verb.END_YES)
        village.deliver()
        village.links(ann, self.ben)
        offers_rooms(village)
        proposes(village, ann, "204-555-0142", Verb.CALL_CONTACT)
        village.press(self.ben, Verb.CALL_YES)
        answers(village, self.ben, "204-555-0143")
        village.press(ann, Verb.TALK_REMATCH)
        village.press(ann, Verb.TALK_END)
        village.introduces(dora, self.cleo)
        village.asks(eve)
        village.type(eve, "is anybody there")
        village.press(hal, Verb.ASK_START)
        village.press(hal, Verb.ASK_UNSAID)
        village.press(hal, Verb.ASK_SOON)
        village.press(hal, Verb.ASK_MORE)
        village.command(hal, "people")
        village.press(hal, Verb.PEOPLE_PERSON)
        village.press(hal, Verb.PEOPLE_AVOID)

    def _coordinate(self, fay: int) -> None:
        village, cora = self.village, self.cora
        for name, goes_on in (("Dr. Nora", agrees), ("Dr. Nat", tells)):
            person, secret = village.stranger(), passes_on(village, self.ben)
            village.command(person, "start", f"agree_{secret}")
            goes_on(village, person, name)
        brings(village, cora, ROSTER)
        village.press(fay, Verb.ALL_WRITE)
        village.type(fay, "A walk in the woods.")
        village.press(cora, Verb.ALL_WRITE)
        village.type(cora, "Another walk in the woods.")
        village.press(cora, Verb.ACT_SEND)
        describes(village, cora)
        for command in ("roster", "departments", "invite"):
            village.command(cora, command)
        for verb in (Verb.DESK_SHOW, Verb.ROSTER_ALL, Verb.DEPT_ADD):
            village.press(cora, verb)
        village.type(cora, "Cardiology")

    def _coordinator(self, person: int) -> CardId:
        found = self.village.do(lambda work: work.coordinators.of_person(person))
        assert found
        return CardId(found.id)

    def _ids(self) -> Iterator[CardId]:
        """Yield an id or two of every table, and of every pair of departments some."""
        for table, column in SEALED.items():
            sql = f"SELECT {column} FROM {table} ORDER BY {column} LIMIT 2"  # noqa: S608
            found = self.village.memory.ledger.execute(sql).fetchall()
            yield from (CardId(row) for (row,) in found if _fits(row))
        one, two, *_ = self.village.departments.values()
        yield CardId(pair(one, two))

    def cards(self, verb: Verb, person: int) -> set[CardId]:
        """Return what a button may carry that somebody forges: others' own, and any row's id."""
        if verb not in WITH_ID:
            return {NO_ID}
        others = [it for it, _ in self.village.buttons.items() if it != person]
        shown = (each for it in others for each in self.village.buttons[it] if each.verb is verb)
        return {*self.ids, *(CardId(each.id) for each in shown if each.id)}

    def press(self, person: int, verb: Verb, card: CardId) -> UndoneError:
        """Press a button, undo it, and return what it would have done."""

        def unit(work: Work) -> None:
            author = person, None, 1, self.village.now
            event = ButtonPressed(*author, callback="callback", verb=verb, card=card)
            dispatch(event, work, self.village.moment)
            drafts = work.outbox.drafts()
            calls = [_CALLS.of(each.order, self.village.moment) for each in drafts]  # type: ignore[arg-type]
            now = rows(work)
            changed = {
                key[0]
                for key, sealed in self.before.items()
                if now.get(key) != sealed
                and not _is_the_same(work, key, sealed, now.get(key))
                and not _is_of(work, key, sealed, person)
            }
            raise UndoneError(calls, changed, {key[0] for key in now.keys() - self.before.keys()})

        with pytest.raises(UndoneError) as undone:
            self.village.do(unit)
        return undone.value


def _fits(row: object) -> TypeGuard[bytes]:
    return isinstance(row, bytes) and len(row) == ROW_ID


def rows(work: Work) -> Rows:
    """Return every row and every timer as it lies there."""
    sealed = {
        (table, row): sealed
        for table, column in SEALED.items()
        for row, sealed in work.session.all(f"SELECT {column}, sealed FROM {table}", {})  # noqa: S608
    }
    timers = work.session.all("SELECT kind, subject, due FROM timers", {})
    looks = {Timer.WAVE}  # that somebody looks sooner who else may be asked harms nobody
    return sealed | {
        ("timers", f"{kind}".encode() + row): b"" if kind in looks else f"{due}".encode()
        for kind, row, due in timers
    }


def _is_the_same(
    work: Work, key: tuple[str, int | bytes], before: bytes, now: bytes | None
) -> bool:
    if now is None or key[0] == "timers":
        return False
    return opened(work, *key, before) == opened(work, *key, now)


def _is_of(work: Work, key: tuple[str, int | bytes], sealed: bytes, person: int) -> bool:
    """Tell whether a row bears the id of one person."""
    if key[0] == "timers":
        return False
    return msgspec.msgpack.encode(person) in (opened(work, *key, sealed) or b"")


@pytest.fixture
def town(village: Village) -> Town:
    """A village in the middle of everything."""
    return Town(village)


LISTED = {"Ben", "Cleo", "I was there"}
"""What whoever looks around is shown, once a place of theirs is known."""
SECRET = {
    "Nora",
    "Nat",
    "Roy",
    "Cora",
    "Cardiology",
    "woods",
    "I know",
    "is anybody there",
    "555-014",
}
"""What else the roster, the desk and others' chats hold, and no one of these may read."""


@pytest.mark.parametrize(
    "who",
    ["a stranger", "a requester", "a former coordinator", "a former supporter", "a supporter"],
)
def test_a_forged_press_changes_nothing_of_anybody_elses_and_tells_nothing(
    town: Town, who: str
) -> None:
    person, wrong = town.attackers[who], []
    inside = who in {"a requester", "a supporter"}
    for verb in Verb:
        for card in town.cards(verb, person):
            did = town.press(person, verb, card)
            said = [str(_PARAMS(each.params)) for each in did.calls]
            hidden = SECRET if inside and verb.startswith("people:") else SECRET | LISTED
            leaks = {it for it in hidden if any(it in text for text in said)}
            others = {each.person for each in did.calls} - {person}
            if did.changed or did.added - OWN or others or leaks:
                wrong.append((str(verb), did.changed, did.added - OWN, others, leaks))
    assert wrong == []

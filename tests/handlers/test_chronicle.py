"""The chronicle: acts, coordinators and what on the roster it was; never a request or a look."""

import pytest

from handlers.cards import ButtonOld
from handlers.chronicle import ChronicleEmpty, ChronicleEntry, ChronicleShown, fingerprint
from handlers.programme.digest import WeeklyDigest
from handlers.verbs import Verb
from storage.coordinators import Coordinator
from storage.journal import Act
from storage.session import new_id
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.village import Village


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator whom the others call Cora."""
    cora = village.stranger()
    row = Coordinator(new_id(), cora, "en", called="Cora")
    village.do(lambda work: work.coordinators.put(row))
    return cora


def entries(village: Village, cora: int) -> list[tuple[str, str, str]]:
    """Return what the chronicle tells, the newest first."""
    (shown,) = village.press(cora, Verb.LOG_SHOW).said(cora)
    if isinstance(shown, ChronicleEmpty):
        return []
    assert isinstance(shown, ChronicleShown)
    return [(each.act, each.by, each.about) for each in shown.entries]


def test_what_is_done_to_the_roster_is_written_down(village: Village, cora: int) -> None:
    ben = village.enlist(None, "Ben", "Surgery", standing=Standing.INVITED)
    village.press(cora, Verb.ROSTER_INVITE, CardId(ben))
    village.press(cora, Verb.TRAINED_TWO, CardId(ben))
    code = next(iter(village.do(lambda work: list(work.codes.all().values()))))
    village.press(cora, Verb.RENEW_YES, CardId(code.id))
    place = village.do(lambda work: work.departments.find(code.department or b""))  # type: ignore[arg-type]
    assert place is not None
    assert entries(village, cora) == [
        (Act.LINK_RENEWED, "Cora", place.name),
        (Act.TRAINED, "Cora", "Dr. Ben"),
        (Act.INVITED, "Cora", "Dr. Ben"),
    ]


@pytest.mark.parametrize(
    ("verb", "act"),
    [(Verb.SUPPORTER_CONFIRM, Act.CONFIRMED), (Verb.SUPPORTER_REFUSE, Act.REFUSED)],
)
def test_so_is_who_was_confirmed_or_refused(
    village: Village, cora: int, verb: Verb, act: Act
) -> None:
    ben = village.physician()
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    other = village.stranger()
    begin(village, other)
    assert entries(village, other)[0][0] == Act.COORDINATOR_MADE
    village.press(other, verb)
    assert entries(village, cora)[0] == (act, entries(village, cora)[0][1], "Dr. Ben")


def begin(village: Village, person: int) -> None:
    """Let somebody become a coordinator by a link."""
    cora = next(iter(village.do(lambda work: list(work.coordinators.all().values())))).person
    village.press(cora, Verb.INVITE_COORDINATOR)
    (card,) = village.press(cora, Verb.INVITE_COORDINATOR_YES).said(cora)
    link = str(getattr(card, "link", ""))
    village.command(person, "start", link.partition("start=")[2])


def test_whoever_left_the_roster_is_named_no_more_and_the_chain_holds(
    village: Village, cora: int
) -> None:
    ben = village.supporter("Ben", "Surgery")
    row = village.listed(ben).id
    village.press(cora, Verb.TRAINED_ONE, CardId(row))
    village.press(cora, Verb.RETIRE_YES, CardId(row))
    assert entries(village, cora) == [(Act.RETIRED, "Cora", ""), (Act.TRAINED, "Cora", "")]
    assert village.memory.count("journal_abouts") == 0
    assert flaw(village) is None


def test_so_it_is_while_their_last_talk_is_still_open(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.links(village.physician("Emergency"), ben)
    row = village.listed(ben).id
    village.press(cora, Verb.TRAINED_ONE, CardId(row))
    village.press(cora, Verb.RETIRE_YES, CardId(row))
    assert village.listed(ben).standing is Standing.RETIRED
    assert entries(village, cora) == [(Act.RETIRED, "Cora", ""), (Act.TRAINED, "Cora", "")]


def flaw(village: Village) -> int | None:
    """Return where the chain breaks."""
    return village.do(lambda work: work.journal.flaw(work.session.journal_seen()))


def test_whoever_forgets_themself_is_named_no_more(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.press(cora, Verb.TRAINED_ONE, CardId(village.listed(ben).id))
    village.press(ben, Verb.FORGET_YES)
    assert entries(village, cora) == [(Act.TRAINED, "Cora", "")]
    assert village.memory.count("journal_abouts") == 0


def test_neither_requests_nor_looks_are_written_down(village: Village, cora: int) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    for command in ("roster", "waiting", "digest", "departments", "invite"):
        village.command(cora, command)
    village.press(cora, Verb.ROSTER_PERSON, CardId(village.listed(ben).id))
    village.links(ann, ben)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    assert entries(village, cora) == []


def test_its_mark_stands_in_the_digest_and_changes_with_every_act(
    village: Village, cora: int
) -> None:
    row = village.listed(village.supporter("Ben", "Surgery")).id
    marks = set()
    for _ in range(2):
        village.press(cora, Verb.TRAINED_ONE, CardId(row))
        (week,) = village.command(cora, "digest").said(cora)
        assert isinstance(week, WeeklyDigest)
        assert week.log == village.do(fingerprint)
        marks.add(week.log)
    assert len(marks) == 2


def test_it_is_for_coordinators(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.press(cora, Verb.TRAINED_ONE, CardId(village.listed(ben).id))
    for person in (ben, village.physician("Surgery")):
        put = village.press(person, Verb.LOG_SHOW)
        assert put.answer == ButtonOld()
        assert put.said(person) == []


def test_an_entry_of_the_server_has_no_name(village: Village, cora: int) -> None:
    village.do(lambda work: work.journal.note(Act.IMPORTED, b""))
    (shown,) = village.press(cora, Verb.LOG_SHOW).said(cora)
    assert isinstance(shown, ChronicleShown)
    at = village.now.replace(microsecond=0)
    assert shown.entries == (ChronicleEntry(at, Act.IMPORTED, "", ""),)

"""Importing by sending a file: looked at first, then a yes, and all of it or nothing."""

import csv
import io
from datetime import date, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.events import DocumentReceived, OtherReceived
from handlers.orders import FetchFile, Listed
from handlers.other import KindRefused
from handlers.programme.applying import (
    DepartmentsLooked,
    LinksFile,
    RosterLooked,
    TableImported,
    TableImportedByOther,
)
from handlers.programme.importing import (
    MOST_LINES,
    SHOWN,
    STANDS,
    FileNotFetched,
    FileNotTable,
    FileTooLarge,
    ImportBegun,
    ImportLeft,
    TableMistaken,
)
from handlers.programme.tables import MOST_BYTES
from handlers.verbs import Verb
from matching.hours import parse
from matching.values import Leads
from storage.outgoing import Ready
from storage.supporters import Standing, Supporter
from storage.tokens import Opens
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.village import Village

SOURCE = "file-id-at-telegram"
ROSTER = b"""first_name,listed_as,role,departments,hours,trained_on
Ann,Dr. Ann,surgeon,Surgery,mon-fri 08:00-17:00,2031-01-10
Ben,Dr. Ben,family physician,Surgery,,
"""


def sends(village: Village, person: int, *, size: int | None = 10, is_table: bool = True) -> Orders:
    """Let somebody send a file."""
    author = person, None, 7, village.now
    document = DocumentReceived(
        *author, kind="document", source=SOURCE, size=size, is_table=is_table
    )
    return village.event(document)


def asked_for(village: Village) -> list[Ready]:
    """Return what Telegram is asked for of files."""
    return [each for each in village.waiting() if each.outgoing.method == "getFile"]


def fetch(village: Village, content: bytes) -> Orders:
    """Let the file come that was asked for."""
    (order,) = asked_for(village)
    at = int(village.now.timestamp())
    village.do(lambda work: work.outbox.fetched(order, SOURCE, content, at))
    return village.follow()


def brings(village: Village, person: int, content: bytes) -> Orders:
    """Let a coordinator send a table, which is looked at."""
    sends(village, person)
    return fetch(village, content)


def confirms(village: Village, person: int, content: bytes) -> Orders:
    """Let a coordinator say yes to what was shown last, and the file come once more."""
    put = village.press(person, Verb.IMPORT_YES)
    assert put.said(person) == [ImportBegun()]
    return fetch(village, content)


def listed(village: Village) -> dict[str, Supporter]:
    everybody = village.do(lambda work: list(work.supporters.all().values()))
    return {each.listed_as: each for each in everybody}


def departments(village: Village) -> dict[str, str]:
    everything = village.do(lambda work: list(work.departments.all().values()))
    return {each.name: each.group for each in everything}


def links(put: Orders, person: int) -> dict[str, str]:
    (file,) = put.files(person)
    assert file.name == "links.csv"
    found = csv.reader(io.StringIO(file.content.decode("utf-8-sig"), newline=""))
    return dict((name, link) for name, link in found)  # noqa: C402  a pair must be two


def test_a_roster_is_looked_at_and_imported_after_a_yes(village: Village, cora: int) -> None:
    carl = village.coordinator()
    put = brings(village, cora, ROSTER)
    assert put.said(cora) == [RosterLooked(new=2, changed=0, same=0, unasked=1)]
    assert put.verbs(cora) == [Verb.IMPORT_YES, Verb.IMPORT_NO]
    assert (listed(village), put.said(carl)) == ({}, [])
    put = confirms(village, cora, ROSTER)
    assert put.said(cora) == [TableImported("roster", 2, 0)]
    assert put.said(carl) == [TableImportedByOther("roster", 2, 0)]
    found = listed(village)
    assert found["Dr. Ann"].hours == parse("mon-fri 08:00-17:00", ZONE)
    assert found["Dr. Ann"].trained_on == date(2031, 1, 10)
    assert {each.standing for each in found.values()} == {Standing.INVITED}


def test_invitations_come_back_to_whoever_imported_and_open(village: Village, cora: int) -> None:
    carl = village.coordinator()
    brings(village, cora, ROSTER)
    put = confirms(village, cora, ROSTER)
    assert put.files(carl) == []
    found = links(put, cora)
    assert set(found) == {"name", "Dr. Ann", "Dr. Ben"}
    assert put.files(cora)[0].message == LinksFile("roster", 2)
    secret = found["Dr. Ann"].partition("?start=agree_")[2]
    token = village.do(lambda work: work.tokens.find(secret, village.now))
    assert token is not None
    assert (token.opens, token.supporter) == (Opens.SUPPORTER, listed(village)["Dr. Ann"].id)


def test_whoever_was_invited_before_keeps_their_invitation(village: Village, cora: int) -> None:
    brings(village, cora, ROSTER)
    first = links(confirms(village, cora, ROSTER), cora)["Dr. Ann"].partition("agree_")[2]
    more = ROSTER.replace(b"surgeon", b"surgeon at rest") + b"Cleo,Dr. Cleo,internist,Surgery,,\n"
    put = brings(village, cora, more)
    assert put.said(cora) == [RosterLooked(new=1, changed=1, same=1, unasked=2)]
    assert set(links(confirms(village, cora, more), cora)) == {"name", "Dr. Cleo"}
    assert village.do(lambda work: work.tokens.find(first, village.now))


def test_what_would_change_nothing_asks_nothing(village: Village, cora: int) -> None:
    brings(village, cora, ROSTER)
    confirms(village, cora, ROSTER)
    put = brings(village, cora, ROSTER)
    assert put.said(cora) == [RosterLooked(new=0, changed=0, same=2, unasked=1)]
    assert put.verbs(cora) == []


def test_departments_are_imported_with_links_for_the_new_ones(village: Village, cora: int) -> None:
    table = b"department,group\nEmergency,Acute\nObstetrics,Acute\nSurgery,\n"
    put = brings(village, cora, table)
    assert put.said(cora) == [DepartmentsLooked(1, 1, 1, Listed(()))]
    put = confirms(village, cora, table)
    assert put.said(cora) == [TableImported("departments", 1, 1)]
    assert departments(village)["Obstetrics"] == "Acute"
    assert set(links(put, cora)) == {"name", "Obstetrics"}
    assert put.files(cora)[0].message == LinksFile("departments", 1)


def test_a_department_that_leaves_a_led_group_is_named(village: Village, cora: int) -> None:
    village.department("Cardiology", group="Acute")
    village.department("Nephrology", group="Acute")
    village.supporter("Ben", "Surgery", leads=Leads(groups=frozenset({"Acute"})))
    put = brings(village, cora, b"department,group\nCardiology,Heart\n")
    assert put.said(cora) == [DepartmentsLooked(0, 1, 0, Listed(("Cardiology",)))]


def test_every_mistake_is_told_and_nothing_is_imported(village: Village, cora: int) -> None:
    lines = b"".join(b"Ben %d,surgeon,Nowhere\n" % each for each in range(SHOWN + 5))
    put = brings(village, cora, b"first_name,role,departments\n" + lines)
    (told,) = put.said(cora)
    assert isinstance(told, TableMistaken)
    assert told.more == 5
    assert [each.line for each in told.mistakes] == list(range(2, SHOWN + 2))
    assert {(each.column, each.flaw, each.value) for each in told.mistakes} == {
        ("departments", "department", "Nowhere")
    }
    assert put.verbs(cora) == []
    assert listed(village) == {}


BAD = {
    "wrong header": (b"name,job\nBen,surgeon\n", "header"),
    "semicolons": (b"first_name;role;departments\nBen;surgeon;Surgery\n", "semicolons"),
    "duplicate row": (b"first_name,role,departments\n" + b"Ben,x,Surgery\n" * 2, "twice"),
    "unknown department": (b"first_name,role,departments\nBen,x,Nowhere\n", "department"),
    "bad date": (b"first_name,role,departments,trained_on\nBen,x,Surgery,31.1.2031\n", "date"),
    "100,000 rows": (b"department\n" + b"x\n" * 100_000, "lines"),
    "one row too many": (b"department\n" + b"x\n" * (MOST_LINES + 1), "lines"),
    "a formula": (b"first_name,role,departments\nBen,=1+1,Surgery\n", "formula"),
    "a neutral formula": (b"first_name,role,departments\nBen,'=1+1,Surgery\n", "formula"),
    "macintosh": ("department\nPédiatrie\n".encode("mac-roman"), "letters"),
    "a NUL byte": (b"department\nSur\0gery\n", "nul"),
    "a quoted newline": (b'department\n"Sur\ngery"\n', "invisible"),
    "a cell of 1 MB": (b"department\n" + b"x" * 1024 * 1024, "cell"),
    "nothing": (b"", "header"),
    "only a header": (b"department\n", "empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "letters"),
}


@pytest.mark.parametrize("bad", BAD)
def test_bad_input_is_told_kindly_and_changes_nothing(
    village: Village, cora: int, bad: str
) -> None:
    content, flaw = BAD[bad]
    before = departments(village)
    (told,) = brings(village, cora, content).said(cora)
    assert isinstance(told, TableMistaken)
    assert told.mistakes[0].flaw == flaw
    assert (listed(village), departments(village)) == ({}, before)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_accents_arrive_in_every_encoding_that_can_be_told(
    village: Village, cora: int, encoding: str
) -> None:
    table = "department\nPédiatrie\n".encode(encoding)
    brings(village, cora, table)
    confirms(village, cora, table)
    assert "Pédiatrie" in departments(village)


def test_hours_that_overlap_are_one_stretch(village: Village, cora: int) -> None:
    table = (
        b"first_name,role,departments,hours\n"
        b"Ben,surgeon,Surgery,mon 08:00-12:00; mon-tue 10:00-14:00; mon 13:00-13:30\n"
    )
    brings(village, cora, table)
    confirms(village, cora, table)
    assert listed(village)["Ben"].hours == parse("mon 08:00-14:00; tue 10:00-14:00", ZONE)


def test_a_no_imports_nothing_and_the_card_is_used_up(village: Village, cora: int) -> None:
    brings(village, cora, ROSTER)
    card = village.button(cora, Verb.IMPORT_YES)
    assert village.press(cora, Verb.IMPORT_NO).said(cora) == [ImportLeft()]
    assert village.press(cora, Verb.IMPORT_YES, card).answer == ButtonOld()
    assert asked_for(village) == []


def test_a_second_tap_imports_nothing_twice(village: Village, cora: int) -> None:
    brings(village, cora, ROSTER)
    card = village.button(cora, Verb.IMPORT_YES)
    village.press(cora, Verb.IMPORT_YES)
    assert village.press(cora, Verb.IMPORT_YES, card).answer == ButtonOld()
    assert fetch(village, ROSTER).said(cora) == [TableImported("roster", 2, 0)]


def test_a_yes_is_waited_for_an_hour_at_most(village: Village, cora: int) -> None:
    brings(village, cora, ROSTER)
    card = village.button(cora, Verb.IMPORT_YES)
    village.wait(hours=STANDS / timedelta(hours=1), minutes=1)
    assert village.press(cora, Verb.IMPORT_YES, card).answer == ButtonOld()
    assert village.do(lambda work: work.cards.find(card)) is None


def test_what_changed_meanwhile_is_shown_again_and_not_overwritten(
    village: Village, cora: int
) -> None:
    village.enlist(None, "Ben", "Surgery", standing=Standing.INVITED)
    table = b"first_name,listed_as,role,departments\nBen,Dr. Ben,surgeon,Surgery\n"
    brings(village, cora, table)
    other = table.replace(b"surgeon", b"internist")
    carl = village.coordinator()
    brings(village, carl, other)
    confirms(village, carl, other)
    put = confirms(village, cora, table)
    assert put.said(cora) == [RosterLooked(new=0, changed=1, same=0, unasked=0)]
    assert listed(village)["Dr. Ben"].role == "internist"
    assert confirms(village, cora, table).said(cora) == [TableImported("roster", 0, 1)]
    assert listed(village)["Dr. Ben"].role == "surgeon"


def test_what_became_wrong_meanwhile_is_told(village: Village, cora: int) -> None:
    table = b"first_name,role,departments\nBen,surgeon,Surgery\n"
    brings(village, cora, table)
    village.do(lambda work: work.departments.drop(village.departments["Surgery"]))
    (told,) = confirms(village, cora, table).said(cora)
    assert isinstance(told, TableMistaken)
    assert listed(village) == {}


def test_another_file_under_the_same_id_is_shown_and_not_imported(
    village: Village, cora: int
) -> None:
    brings(village, cora, ROSTER)
    put = confirms(village, cora, ROSTER.replace(b"Ann", b"Eve"))
    assert put.said(cora) == [RosterLooked(new=2, changed=0, same=0, unasked=1)]
    assert listed(village) == {}


def test_waiting_requests_are_looked_at_anew(village: Village, cora: int) -> None:
    for name in ("Cem", "Dan", "Eli"):
        village.supporter(name, "Surgery")
    ben = village.supporter("Ben", "Pediatrics")
    case = village.asks(village.physician("Emergency"))
    asked = village.asked(case.id)
    table = b"first_name,listed_as,role,departments\n" + b"".join(
        f"{name},Dr. {name},surgeon,Emergency\n".encode() for name in ("Ben", "Cem", "Dan", "Eli")
    )
    brings(village, cora, table)
    confirms(village, cora, table)
    village.wait(minutes=1)
    assert asked
    assert ben
    assert village.asked(case.id) == set()


def test_a_file_that_cannot_be_had_is_told(village: Village, cora: int) -> None:
    sends(village, cora)
    (order,) = asked_for(village)
    assert village.refuse(order).said(cora) == [FileNotFetched()]


def test_a_file_that_was_fetched_long_ago_is_not_imported(village: Village, cora: int) -> None:
    brings(village, cora, ROSTER)
    village.press(cora, Verb.IMPORT_YES)
    (order,) = asked_for(village)
    at = int((village.now - STANDS - timedelta(minutes=1)).timestamp())
    village.do(lambda work: work.outbox.fetched(order, SOURCE, ROSTER, at))
    assert village.follow().said(cora) == [FileNotFetched()]
    assert listed(village) == {}


def test_what_is_no_table_or_too_large_is_not_fetched(village: Village, cora: int) -> None:
    assert sends(village, cora, is_table=False).said(cora) == [FileNotTable()]
    assert sends(village, cora, size=MOST_BYTES + 1).said(cora) == [FileTooLarge(2)]
    assert asked_for(village) == []
    sends(village, cora, size=None)
    assert len(asked_for(village)) == 1, "Telegram need not say how large it is"


def test_a_file_of_anybody_else_is_refused_and_never_fetched(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.links(ann, ben)
    for person in (ann, ben):
        put = sends(village, person)
        assert put.said(person) == [KindRefused("file", seated=True)]
        assert not [each for each in put if isinstance(each, FetchFile)]
    stranger = village.stranger()
    sends(village, stranger)
    assert asked_for(village) == []


def test_a_coordinator_in_a_talk_has_a_picture_refused_as_anybody(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    village.coordinator(ann)
    village.links(ann, ben)
    assert sends(village, ann, is_table=False).said(ann) == [KindRefused("file", seated=True)]
    assert asked_for(village) == []


def test_a_former_coordinators_file_and_button_do_nothing(village: Village, cora: int) -> None:
    carl = village.coordinator()
    brings(village, carl, ROSTER)
    card = village.button(carl, Verb.IMPORT_YES)
    sends(village, carl)
    village.dismiss(carl)
    village.consents(carl, "Surgery")
    assert fetch(village, ROSTER).said(carl) == []
    assert village.press(carl, Verb.IMPORT_YES, card).answer == ButtonOld()
    assert village.press(cora, Verb.IMPORT_YES, card).answer == ButtonOld()
    assert sends(village, carl).said(carl) == [KindRefused("file", seated=False)]
    assert asked_for(village) == []
    assert listed(village) == {}


@pytest.mark.parametrize("verb", [Verb.IMPORT_YES, Verb.IMPORT_NO])
def test_a_forged_card_is_old(village: Village, cora: int, verb: Verb) -> None:
    brings(village, cora, ROSTER)
    card = village.button(cora, Verb.IMPORT_YES)
    for person in (village.coordinator(), village.supporter("Cem", "Surgery")):
        assert village.press(person, verb, card).answer == ButtonOld()
    assert village.press(cora, verb, CardId(b"x" * 16)).answer == ButtonOld()
    assert village.press(cora, Verb.IMPORT_NO, card).said(cora) == [ImportLeft()]


def test_any_other_kind_is_still_no_file(village: Village, cora: int) -> None:
    video = OtherReceived(cora, None, 7, village.now, kind="video")
    assert village.event(video).said(cora) == [KindRefused("film", seated=False)]

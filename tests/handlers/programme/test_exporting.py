"""Exporting: the roster and who was trained, as files for coordinators, and nobody unawares."""

import csv
import io
from datetime import date

import pytest

from handlers.cards import ButtonOld
from handlers.programme import applying
from handlers.programme.exporting import (
    AttendanceFile,
    FileHandedOut,
    FileNotSent,
    FilesShown,
    NobodyTrained,
    RosterFile,
)
from handlers.programme.roster_line import COLUMNS
from handlers.programme.tables import read
from handlers.verbs import Verb
from matching.hours import parse
from matching.values import Leads, Topic
from storage.journal import Act
from storage.supporters import Standing
from tests.handlers.settings import ZONE
from tests.handlers.village import Village

VERBS = [each for each in Verb if each.startswith("files:")]


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator of a programme with a roster that has something of everything."""
    village.department("Critical care", group="Acute")
    ada = village.enlist(None, "Ada", "Surgery", standing=Standing.INVITED, trained_on=None)
    village.supporter(
        "Béa",
        "Emergency",
        "Surgery",
        leads=Leads(frozenset({village.departments["Surgery"]}), frozenset({"Acute"}), True),  # noqa: FBT003
        apart_from=(village.departments["Pediatrics"],),
        not_with=(ada,),
        hours=parse("mon-fri 08:00-17:00; fri 22:00-02:00; sun 10:00-12:00", "America/Toronto"),
        languages=("fr",),
        topics=(Topic.BURNOUT, Topic.IMPOSTER),
        field="family",
        career_stage="late",
        gender="woman",
        capacity=3,
        trained_on=date(2031, 5, 2),
        training_expires=date(2033, 5, 1),
    )
    village.supporter("Hal", "Surgery", standing=Standing.RETIRED)
    return village.coordinator()


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def exported(village: Village, cora: int) -> bytes:
    (file,) = village.press(cora, Verb.FILES_ROSTER).files(cora)
    assert (file.name, file.message) == ("roster.csv", RosterFile())
    return file.content


def test_before_anything_is_sent_it_is_said_what_it_holds(village: Village, cora: int) -> None:
    village.command(cora, "roster")
    put = village.press(cora, Verb.FILES_SHOW)
    assert put.said(cora) == [FilesShown()]
    assert set(put.verbs(cora)) == {*VERBS, Verb.ROSTER_SHOW} - {Verb.FILES_SHOW}
    assert put.files(cora) == []


def test_the_roster_has_the_columns_of_an_import(village: Village, cora: int) -> None:
    ada, bea = rows(exported(village, cora))
    assert tuple(bea) == COLUMNS
    assert bea == {
        "first_name": "Béa",
        "listed_as": "Dr. Béa",
        "role": "family physician",
        "departments": "Emergency; Surgery",
        "leads": "Acute; Surgery; *",
        "keep_apart": "Pediatrics; Dr. Ada",
        "field": "family",
        "languages": "fr",
        "topics": "burnout; imposter",
        "career_stage": "late",
        "gender": "woman",
        "capacity": "3",
        "hours": "sat 00:00-02:00; mon-fri 08:00-17:00; sun 10:00-12:00; fri 22:00-24:00",
        "time_zone": "America/Toronto",
        "trained_on": "2031-05-02",
        "training_expires": "2033-05-01",
    }
    assert (ada["first_name"], ada["trained_on"]) == ("Ada", "")
    assert ada["hours"] == "mon-sun 00:00-24:00"


def test_what_was_exported_is_imported_again_without_a_change(village: Village, cora: int) -> None:
    content = exported(village, cora)
    plan = village.do(lambda work: applying.plan(read(content), work, village.moment))
    assert isinstance(plan.told, applying.RosterLooked)
    assert (plan.told.new, plan.told.changed, plan.told.same) == (0, 0, 2)


def test_it_tells_no_id_and_nothing_of_a_talk(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    before = exported(village, cora)
    case = village.links(village.physician("Pediatrics"), ben)
    assert exported(village, cora) == before
    assert case.match is not None
    for secret in (str(ben), str(cora), case.match.alias):
        assert secret.encode() not in before


@pytest.mark.parametrize(
    ("verb", "spell", "listed"),
    [
        (Verb.FILES_THIS_MONTH, (date(2031, 5, 1), date(2031, 5, 14)), ["Béa", "Cem"]),
        (Verb.FILES_LAST_MONTH, (date(2031, 4, 1), date(2031, 4, 30)), ["Dan"]),
        (
            Verb.FILES_THIS_YEAR,
            (date(2031, 1, 1), date(2031, 5, 14)),
            ["Béa", "Cem", "Dan", "Eli"],
        ),
    ],
)
def test_who_was_trained_is_listed_for_a_stretch_of_time(
    village: Village, cora: int, verb: Verb, spell: tuple[date, date], listed: list[str]
) -> None:
    village.enlist(None, "Cem", "Surgery", trained_on=date(2031, 5, 1))
    village.enlist(None, "Dan", "Surgery", trained_on=date(2031, 4, 30))
    village.enlist(None, "Eli", "Surgery", trained_on=date(2031, 1, 1))
    village.enlist(None, "Fay", "Surgery", trained_on=date(2030, 12, 31))
    (file,) = village.press(cora, verb).files(cora)
    assert file.message == AttendanceFile(*spell, len(listed))
    assert file.name == f"trained-{spell[0]}-{spell[1]}.csv"
    found = rows(file.content)
    assert [each["name"] for each in found] == [f"Dr. {name}" for name in listed]
    assert tuple(found[0]) == ("name", "role", "trained_on", "expires")


def test_a_stretch_without_a_training_makes_no_file(village: Village, cora: int) -> None:
    put = village.press(cora, Verb.FILES_LAST_MONTH)
    assert put.said(cora) == [NobodyTrained(date(2031, 4, 1), date(2031, 4, 30))]
    assert put.files(cora) == []


def test_the_other_coordinators_are_told(village: Village, cora: int) -> None:
    carl = village.coordinator()
    put = village.press(cora, Verb.FILES_ROSTER)
    assert (put.said(carl), put.said(cora)) == ([FileHandedOut("roster")], [])
    put = village.press(cora, Verb.FILES_THIS_MONTH)
    assert put.said(carl) == [FileHandedOut("attendance")]


def test_what_was_handed_out_and_brought_stands_in_the_journal(village: Village, cora: int) -> None:
    village.press(cora, Verb.FILES_ROSTER)
    entries = village.do(lambda work: work.journal.latest(5))
    assert [each.act for each in entries] == [Act.EXPORTED]


@pytest.mark.parametrize("verb", VERBS)
def test_nobody_else_gets_a_file(village: Village, cora: int, verb: Verb) -> None:
    former = village.coordinator()
    village.dismiss(former)
    for person in (village.physician("Surgery"), village.supporter("Ben", "Surgery"), former):
        put = village.press(person, verb)
        assert put.files(person) == []
        assert put.said(cora) == []
        assert person == former or put.answer == ButtonOld()


def test_a_file_that_cannot_be_sent_is_told(village: Village, cora: int) -> None:
    village.press(cora, Verb.FILES_ROSTER)
    *_, file = village.waiting()
    assert file.outgoing.method == "sendDocument"
    assert village.refuse(file).said(cora) == [FileNotSent()]


def test_a_formula_in_a_name_computes_nothing(village: Village, cora: int) -> None:
    village.enlist(None, "Gus", "Surgery", field="=1+1")
    assert b",'=1+1," in exported(village, cora)
    assert ZONE.encode() in exported(village, cora)

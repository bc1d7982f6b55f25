"""Files in and out: a coordinator brings the roster, takes it, and prints what hangs on walls."""

import csv
import io
from datetime import date

from handlers.flaws import Flaw, Mistake
from handlers.joining.confirming import Agreement, AgreementNoted, ConfirmAsked
from handlers.orders import Tongues
from handlers.other import KindRefused
from handlers.programme.applying import LinksFile, RosterLooked, TableImported, TableImportedByOther
from handlers.programme.doorways import DoorwayShown, DoorwaysShown
from handlers.programme.exporting import AttendanceFile, FileHandedOut, FilesShown, RosterFile
from handlers.programme.importing import FileNotFetched, ImportBegun, TableMistaken
from handlers.programme.posting import PosterFile
from handlers.programme.roster import RosterShown
from handlers.programme.tables import MOST_BYTES
from handlers.verbs import Verb
from simulator.faults import Fault, Kind
from tests.journeys.residents import ANY
from tests.journeys.steps import a_talk, found_three_departments
from tests.journeys.town import Town

ROSTER = """first_name,listed_as,role,departments,hours,trained_on
Béa,Dr Béa,médecin de famille,Surgery,mon-fri 08:00-17:00,2031-05-02
Cleo,Dr. Cleo,surgeon,Pediatrics,,
"""
CONTACT = "555-0100"


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def test_a_roster_goes_in_by_a_file_and_out_again(place: Town) -> None:
    found_three_departments(place)
    boss, chief = place.coordinator("Boss"), place.coordinator("Chief")
    await place.opens()
    table = ROSTER.encode("cp1252")
    boss.brings("Liste privée de Boss.csv", table.replace(b"Surgery", b"Nowhere"))
    mistake = Mistake(2, "departments", Flaw.DEPARTMENT, "Nowhere", "")
    await boss.reads(TableMistaken((mistake,), 0))
    boss.brings("Liste privée de Boss.csv", table, caption="voilà")
    await boss.reads(RosterLooked(new=2, changed=0, same=0, unasked=1))
    await chief.reads_nothing_new()
    await boss.presses(Verb.IMPORT_YES)
    await boss.reads(TableImported("roster", 2, 0))
    links = await boss.gets(LinksFile("roster", 2))
    await chief.reads(TableImportedByOther("roster", 2, 0))

    header, (name, link), _ = rows(links.content)
    assert (links.name, header, name) == ("links.csv", ["name", "link"], "Dr Béa")
    bea = place.newcomer("Bea")
    bea.starts(link.partition("?start=")[2])
    await bea.reads(Agreement("Peerline"))
    await bea.presses(Verb.CONSENT_AGREE)
    await bea.reads(AgreementNoted(CONTACT))
    await boss.reads(ConfirmAsked("Dr Béa", "médecin de famille"))

    boss.says("/roster")
    await boss.reads(
        RosterShown(0, 0, unconfirmed=1, untrained=0, lapsed=0, due=0, silent=0, invited=1)
    )
    await boss.presses(Verb.FILES_SHOW)
    await boss.reads(FilesShown())
    await boss.presses(Verb.FILES_ROSTER)
    roster = await boss.gets(RosterFile())
    await chief.reads(FileHandedOut("roster"))
    assert str(bea.id).encode() not in roster.content
    assert "Dr Béa" in roster.content.decode()
    boss.brings("roster.csv", roster.content)
    await boss.reads(RosterLooked(new=0, changed=0, same=2, unasked=1))

    await boss.presses(Verb.FILES_THIS_MONTH)
    spell = date(2031, 5, 1), date(2031, 5, 14)
    trained = await boss.gets(AttendanceFile(*spell, 1))
    assert [row[0] for row in rows(trained.content)] == ["name", "Dr Béa"]
    await place.settles()
    assert "Liste privée" not in "".join(map(repr, place.world.calls.after(0))), "a name stays here"


async def test_a_file_outlives_a_restart_and_is_imported_once(place: Town) -> None:
    found_three_departments(place)
    boss = place.coordinator("Boss")
    await place.opens()
    boss.brings("roster.csv", ROSTER.encode())
    await boss.reads(RosterLooked(new=2, changed=0, same=0, unasked=1))
    place.world.faults.add(Fault(kind=Kind.DROP_AFTER, method="getFile"))
    await boss.presses(Verb.IMPORT_YES)
    await boss.reads(ImportBegun())
    await place.reopens()
    await boss.reads(TableImported("roster", 2, 0))
    await boss.gets(LinksFile("roster", 2))
    await boss.reads_nothing_new()


async def test_a_file_that_telegram_does_not_give_is_told(place: Town) -> None:
    found_three_departments(place)
    boss = place.coordinator("Boss")
    await place.opens()
    boss.sends({"document": {"file_id": "nothing", "file_name": "roster.csv"}})
    await boss.reads(FileNotFetched())


async def test_a_file_that_is_larger_than_told_is_not_taken_in(place: Town) -> None:
    found_three_departments(place)
    boss = place.coordinator("Boss")
    await place.opens()
    kept = place.world.files.keep("roster.csv", bytes(MOST_BYTES + 1))
    boss.sends({"document": {"file_id": kept.ready.file_id, "file_name": "roster.csv"}})
    await boss.reads(FileNotFetched())


async def test_a_file_of_two_who_talk_is_neither_fetched_nor_passed_on(place: Town) -> None:
    ann, ben = await a_talk(place)
    for who, other in ((ann, ben), (ben, ann)):
        who.brings("Ann Tremblay.csv", b"department\nEmergency\n", caption="from Ann")
        await who.reads(KindRefused("file", seated=True))
        await other.reads_nothing_new()
    called = [each.method for each in place.world.calls.after(0)]
    assert "getFile" not in called
    assert "Tremblay" not in "".join(ann.texts() + ben.texts())


async def test_posters_come_by_a_button(place: Town) -> None:
    department = "Surgery"
    found_three_departments(place)
    boss = place.coordinator("Boss")
    await place.opens()
    boss.says("/departments")
    await boss.reads(DoorwaysShown(0))
    await boss.presses(Verb.DOORWAY_SHOW, department)
    letters = place.codes[department] or ""
    shown = f"{letters[:4]} {letters[4:]}"
    await boss.reads(DoorwayShown(department, ANY, shown, 0))
    await boss.presses(Verb.POSTER_SEND)
    for language in ("en", "fr"):
        message = PosterFile(department, Tongues((language,)))
        pdf, png = await boss.gets(message), await boss.gets(message)
        assert (pdf.name, pdf.content[:4]) == (f"poster-surgery-{language}.pdf", b"%PDF")
        assert (png.name, png.content[1:4]) == (f"poster-surgery-{language}.png", b"PNG")

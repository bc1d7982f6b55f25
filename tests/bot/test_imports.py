"""Importing departments and the roster: all or nothing, and what was said in chat stays."""

import csv
import stat
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot import imports
from bot.config import Config
from bot.errors import ConfigurationInvalid, ImportRefused
from handlers.match.pool import AGREEMENT
from matching.hours import parse
from matching.values import Leads, Topic
from storage.codes import Codes
from storage.departments import Department
from storage.errors import KeysHeld
from storage.keyring import open_keyring
from storage.supporters import Standing, Supporter
from storage.tokens import Opens
from storage.work import Work
from tests.bot.moments import NOON
from tests.journeys.town import Town

DEPARTMENTS = """\
department,group,physicians,keep_apart
Emergency,Acute,12,Surgery
Surgery,,,
Pediatrics,Acute,8,Emergency;Surgery
"""
ROSTER = (
    "first_name,listed_as,role,departments,leads,keep_apart,field,languages,topics,career_stage,"
    "gender,capacity,hours,time_zone,trained_on,training_expires\n"
    "Ben,Dr. Ben,family physician,Emergency;surgery,Acute;Surgery,Pediatrics;Dr. Cleo,family,"
    "EN;fr,burnout;workplace,late,man,3,mon-fri 08:00-17:00,America/Toronto,2030-01-31,"
    "2032-01-31\n"
    "Cleo,Dr. Cleo,internist,Pediatrics,*,,,,,,,,,,,\n"
)

UNTRAINED = "asked by nobody: 1, whose trained_on is empty or training_expires past (lines 3)"


class Desk:
    """Where files are imported: a programme's folder, while the bot does not run."""

    def __init__(self, place: Town) -> None:
        self.place = place
        self.config: Config = place.config
        self.links = place.folder / "links.csv"

    async def brings(self, content: str, *, links: bool = True, name: str = "table.csv") -> str:
        """Import a file, and return what is said."""
        path = self.place.folder / name
        path.write_text(content, "utf-8")
        written = self.links if links else None
        return "\n".join(await imports.import_file(self.config, path, written, NOON, Random(7)))

    async def is_refused(self, content: str) -> str:
        """Try to import what must be refused; nothing of it may be there."""
        before = await self.place.look(_everything)
        with pytest.raises(ImportRefused) as refused:
            await self.brings(content)
        assert await self.place.look(_everything) == before
        assert not self.links.exists()
        return str(refused.value)

    async def departments(self) -> dict[str, Department]:
        """Return the departments by name."""
        return await self.place.look(
            lambda work: {each.name: each for each in work.departments.all().values()}
        )

    async def supporters(self) -> dict[str, Supporter]:
        """Return the roster by name."""
        return await self.place.look(
            lambda work: {each.listed_as: each for each in work.supporters.all().values()}
        )

    async def codes(self) -> dict[str | None, str]:
        """Return the letters of every code by its department's name."""
        return await self.place.look(_codes)

    def handed_out(self) -> dict[str, str]:
        """Return the links that were written, by name."""
        with self.links.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert rows[0] == ["name", "link"]
        return dict((name, link) for name, link in rows[1:])  # noqa: C402  a pair must be two


def _everything(work: Work) -> tuple[Any, ...]:
    shelves = (work.departments, work.supporters, work.codes)
    return tuple(dict(shelf.all()) for shelf in shelves)


def _codes(work: Work) -> dict[str | None, str]:
    codes: Codes = work.codes
    names = {each.id: each.name for each in work.departments.all().values()}
    return {
        names[each.department] if each.department else None: each.letters
        for each in codes.all().values()
    }


@pytest.fixture
def desk(place: Town) -> Desk:
    return Desk(place)


async def test_departments_are_imported_with_groups_sizes_and_neighbours(desk: Desk) -> None:
    assert await desk.brings(DEPARTMENTS) == "3 departments imported; 4 links written"
    found = await desk.departments()
    emergency, surgery, pediatrics = (
        found[each] for each in ("Emergency", "Surgery", "Pediatrics")
    )
    assert (emergency.group, emergency.physicians) == ("Acute", 12)
    assert emergency.keep_apart == (surgery.id,)
    assert (surgery.group, surgery.physicians, surgery.keep_apart) == ("", None, ())
    assert pediatrics.keep_apart == (emergency.id, surgery.id)


async def test_every_department_and_the_programme_get_a_link(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    codes = await desk.codes()
    assert desk.handed_out() == {
        name or "*": f"https://t.me/peer_bot?start=join_{letters}"
        for name, letters in codes.items()
    }
    assert set(codes) == {None, "Emergency", "Surgery", "Pediatrics"}


async def test_links_are_only_for_their_owner_and_replace_what_was_there(desk: Desk) -> None:
    desk.links.write_text("name,link\nsomething else,x\n", "utf-8")
    desk.links.chmod(0o644)
    await desk.brings(DEPARTMENTS)
    assert stat.S_IMODE(desk.links.stat().st_mode) == 0o600
    assert "something else" not in desk.links.read_text("utf-8")


@pytest.mark.parametrize("name", ["keys/root", "keys/live", "data/peerline.db", "table.csv"])
async def test_links_never_replace_what_is_something_else(desk: Desk, name: str) -> None:
    await desk.brings(DEPARTMENTS)
    target = desk.place.folder / name
    before, desk.links = target.read_bytes(), target
    with pytest.raises(ImportRefused, match="holds no links"):
        await desk.brings(DEPARTMENTS)
    assert target.read_bytes()[:16] == before[:16]
    assert target.stat().st_size >= len(before)
    assert set(await desk.departments()) == {"Emergency", "Surgery", "Pediatrics"}


async def test_only_the_name_of_a_department_is_required(desk: Desk) -> None:
    await desk.brings("department\nEmergency\n")
    assert (await desk.departments())["Emergency"].group == ""


async def test_departments_imported_again_keep_their_ids_and_their_links(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    before, links = await desk.departments(), desk.handed_out()
    await desk.brings(DEPARTMENTS.replace("Acute,12", "Urgent,20"))
    after = await desk.departments()
    assert desk.handed_out() == links
    assert {name: each.id for name, each in after.items()} == {
        name: each.id for name, each in before.items()
    }
    assert (after["Emergency"].group, after["Emergency"].physicians) == ("Urgent", 20)


async def test_a_department_is_known_again_whatever_its_case_and_spaces(desk: Desk) -> None:
    await desk.brings("department\nEmergency  Medicine\n")
    (before,) = (await desk.departments()).values()
    await desk.brings("department\nEMERGENCY MEDICINE\n")
    (after,) = (await desk.departments()).values()
    assert (after.id, after.name) == (before.id, "EMERGENCY MEDICINE")


async def test_what_a_file_has_no_column_for_stays_as_it_was(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    before = await desk.departments()
    await desk.brings("department\nEmergency\nPediatrics\n")
    assert await desk.departments() == before
    await desk.brings("department,keep_apart\nEmergency,\n")
    assert (await desk.departments())["Emergency"].keep_apart == ()


@pytest.mark.parametrize("group", ["Acute Care", "acute", ""])
async def test_a_group_that_somebody_leads_is_not_taken_away(desk: Desk, group: str) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)
    desk.links.unlink()
    told = await desk.is_refused(
        f"department,group\nSurgery,New\nEmergency,{group}\nPediatrics,{group}\n"
    )
    lost = (
        "group: nothing would be left of 'Acute', which somebody on the roster leads; import the "
        "roster first, with departments by name in their leads"
    )
    assert told.splitlines() == [
        f"table.csv:3: {lost}",
        f"table.csv:4: {lost}",
        "nothing was imported",
    ]


async def test_a_led_group_is_renamed_by_way_of_its_departments(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)
    await desk.brings(ROSTER.replace("Acute;Surgery", "Emergency;Pediatrics;Surgery"))
    await desk.brings("department,group\nEmergency,Critical\nPediatrics,Critical\n")
    await desk.brings(ROSTER.replace("Acute;Surgery", "Critical;Surgery"))
    assert (await desk.supporters())["Dr. Ben"].leads.groups == frozenset({"Critical"})


async def test_a_department_that_leaves_a_led_group_is_told(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)
    said = await desk.brings("department,group\nEmergency,New\nPediatrics,Acute\n")
    assert said.splitlines()[1] == (
        "Emergency is no longer in 'Acute', which somebody on the roster leads: if they still "
        "lead it, add it to their leads"
    )


async def test_departments_that_a_file_does_not_name_stay(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings("department,keep_apart\nPsychiatry,Emergency\n")
    assert set(await desk.departments()) == {"Emergency", "Surgery", "Pediatrics", "Psychiatry"}


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        (",Acute,1,", "department: a name is needed"),
        ("*,,,", "department: a name is needed"),
        ("=1+1,,,", "department: '=1+1' begins like a formula"),
        ("Bone \u25c7,,,", "department: \u25c7 is the mark of the bot's own cards"),
        ('"a;b",,,', "department: ';' stands between names, not in one"),
        ('"a\u202eb",,,', "department: a name has no line breaks and no invisible characters"),
        ("emergency ,,,", "department: 'emergency' stands here twice"),
        ("Surgery,-x,,", "group: '-x' begins like a formula"),
        ("Surgery,,many,", "physicians: 'many' is no number"),
        ("Surgery,,-3,", "physicians: '-3' is no number"),
        ("Surgery,,,Radiology;Emergency", "keep_apart: there is no department 'Radiology'"),
        ("Surgery,", "2 cells where the header has 4"),
    ],
)
async def test_every_mistake_in_departments_is_told_by_its_line(
    desk: Desk, line: str, mistake: str
) -> None:
    told = await desk.is_refused(f"department,group,physicians,keep_apart\nEmergency,,,\n{line}\n")
    assert told == f"table.csv:3: {mistake}\nnothing was imported"


async def test_all_mistakes_are_told_at_once(desk: Desk) -> None:
    told = await desk.is_refused("department,physicians\nEmergency,x\n,1\nSurgery,y\n")
    assert [line.partition(": ")[0] for line in told.splitlines()[:-1]] == [
        "table.csv:2",
        "table.csv:3",
        "table.csv:4",
    ]


async def test_the_roster_is_imported_cell_by_cell(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    assert await desk.brings(ROSTER) == f"2 supporters imported; 2 links written\n{UNTRAINED}"
    places, found = await desk.departments(), await desk.supporters()
    ben, cleo = found["Dr. Ben"], found["Dr. Cleo"]
    assert ben == Supporter(
        id=ben.id,
        first_name="Ben",
        listed_as="Dr. Ben",
        role="family physician",
        departments=(places["Emergency"].id, places["Surgery"].id),
        hours=parse("mon-fri 08:00-17:00", "America/Toronto"),
        leads=Leads(frozenset({places["Surgery"].id}), frozenset({"Acute"}), everything=False),
        apart_from=(places["Pediatrics"].id,),
        not_with=(cleo.id,),
        languages=("en", "fr"),
        topics=(Topic.BURNOUT, Topic.WORKPLACE),
        field="family",
        career_stage="late",
        gender="man",
        capacity=3,
        trained_on=date(2030, 1, 31),
        training_expires=date(2032, 1, 31),
    )
    assert cleo.leads.everything
    assert cleo.hours == parse("", "America/Winnipeg")
    assert (cleo.languages, cleo.capacity, cleo.trained_on) == (("en",), 2, None)


async def test_a_department_and_a_group_of_one_name_are_both_led(desk: Desk) -> None:
    await desk.brings("department,group\nSurgery,\nOrthopedics,Surgery\nClinic,\n")
    await desk.brings("first_name,role,departments,leads\nBen,surgeon,Clinic,Surgery\n")
    places, found = await desk.departments(), await desk.supporters()
    assert found["Ben"].leads == Leads(
        frozenset({places["Surgery"].id}), frozenset({"Surgery"}), everything=False
    )


async def test_a_name_is_one_name_in_whatever_form_of_unicode(desk: Desk) -> None:
    await desk.brings("department\nM\u00e9decine d'urgence\n")
    await desk.brings("department\nMe\u0301decine d\u2019urgence\n")
    assert len(await desk.departments()) == 1


async def test_without_a_listed_name_the_first_name_is_listed(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings("first_name,role,departments\nBen,family physician,Emergency\n")
    assert set(await desk.supporters()) == {"Ben"}
    assert set(desk.handed_out()) == {"Ben"}


@pytest.mark.parametrize(
    ("column", "cell", "mistake"),
    [
        ("first_name", "", "first_name: is needed"),
        ("role", "", "role: is needed"),
        ("departments", "", "departments: is needed"),
        ("departments", ";", "departments: is needed"),
        ("departments", "Radiology", "departments: there is no department 'Radiology'"),
        ("listed_as", "@ben", "listed_as: '@ben' begins like a formula"),
        ("listed_as", "\u25c7 Ben", "listed_as: \u25c7 is the mark of the bot's own cards"),
        ("role", "sur\u25c7geon", "role: \u25c7 is the mark of the bot's own cards"),
        ("role", "x" * 101, "role: a name has at most 100 characters"),
        ("leads", "Radiology", "leads: there is no department or group 'Radiology'"),
        ("keep_apart", "Dan", "keep_apart: there is no department or supporter 'Dan'"),
        ("languages", "en;de", "languages: 'de' is none of en, fr"),
        ("topics", "gossip", "topics: 'gossip' is none of "),
        ("topics", "unsaid", "topics: 'unsaid' is none of "),
        ("capacity", "two", "capacity: 'two' is no number"),
        ("capacity", "9999999999999999999999", "capacity: '9999999999999999999999' is no number"),
        ("hours", "always", "hours: 'always' is not understood; write mon-fri 08:00-17:00"),
        ("time_zone", "Mars/Olympus", "time_zone: 'Mars/Olympus' is no time zone"),
        ("time_zone", "../../etc/passwd", "time_zone: '../../etc/passwd' is no time zone"),
        ("trained_on", "31.1.2030", "trained_on: '31.1.2030' is no date; write 2026-11-24"),
        ("training_expires", "soon", "training_expires: 'soon' is no date; write 2026-11-24"),
    ],
)
async def test_every_mistake_in_the_roster_is_told_by_its_line(
    desk: Desk, column: str, cell: str, mistake: str
) -> None:
    await desk.brings(DEPARTMENTS, links=False)
    cells = {"first_name": "Ben", "role": "family physician", "departments": "Emergency"}
    cells[column] = cell
    table = f"{','.join(cells)}\n{','.join(cells.values())}\n"
    told = (await desk.is_refused(table)).splitlines()
    assert len(told) == 2
    assert told[0].startswith(f"table.csv:2: {mistake}")
    assert told[1] == "nothing was imported"


async def test_a_supporter_who_stands_twice_is_refused(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS, links=False)
    line = "Ben,family physician,Emergency\n"
    told = await desk.is_refused(f"first_name,role,departments\n{line}{line.replace('B', 'b')}")
    assert told.startswith("table.csv:3: listed_as: 'ben' stands here twice")


async def test_the_roster_imported_again_keeps_what_was_said_in_chat(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)

    def agree(work: Work) -> None:
        ben = next(each for each in work.supporters.all().values() if each.first_name == "Ben")
        work.supporters.put(
            replace(
                ben,
                standing=Standing.CONFIRMED,
                away=True,
                person=77,
                language="fr",
                agreed_to=AGREEMENT,
                cards=(b"c" * 16,),
                about="I know the nights.",
                shown_to_own=True,
                urgent_anytime=True,
                quiet_hours=("22:00", "07:00"),
                rests_until=NOON,
                asked_to_agree=AGREEMENT,
                nominated=True,
            )
        )

    await desk.place.look(agree)
    before = (await desk.supporters())["Dr. Ben"]
    await desk.brings(ROSTER.replace("family physician", "family doctor"))
    assert (await desk.supporters())["Dr. Ben"] == replace(before, role="family doctor")


async def test_a_roster_with_fewer_columns_changes_only_what_it_has(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)
    before = (await desk.supporters())["Dr. Ben"]
    await desk.brings(
        "first_name,listed_as,role,departments,capacity\nBen,Dr. Ben,surgeon,Surgery,1\n"
    )
    places = await desk.departments()
    assert (await desk.supporters())["Dr. Ben"] == replace(
        before, role="surgeon", departments=(places["Surgery"].id,), capacity=1
    )


async def test_an_invitation_opens_for_its_supporter_until_the_next_one_is_written(
    desk: Desk,
) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)
    first = secret(desk.handed_out()["Dr. Ben"])
    await desk.brings(ROSTER, links=False)
    assert await opens(desk, first), "an import that writes no links takes none away"
    await desk.brings(ROSTER)
    second = secret(desk.handed_out()["Dr. Ben"])
    assert not await opens(desk, first)
    assert await opens(desk, second)
    assert not await opens(desk, second, after=timedelta(days=15))


async def test_invitations_that_are_void_from_here_on_are_counted(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    assert "void" not in await desk.brings(ROSTER)
    assert "earlier invitations that are void: 2; only the links just written open" in (
        await desk.brings(ROSTER)
    )
    used = secret(desk.handed_out()["Dr. Cleo"])
    await desk.place.look(lambda work: work.tokens.use_up(used))
    assert "invitations that are void: 1;" in await desk.brings(ROSTER)
    later = NOON + timedelta(days=15)
    path = desk.place.folder / "table.csv"
    said = await imports.import_file(desk.config, path, desk.links, later, Random(7))
    assert not any("void" in each for each in said), "what has expired was void already"


@pytest.mark.parametrize(
    ("trained_on", "expires", "asked"),
    [
        ("", "", False),
        ("2030-01-31", "2031-05-13", False),
        ("2030-01-31", "2031-05-14", True),
        ("2030-01-31", "", True),
    ],
)
async def test_who_is_asked_by_nobody_for_want_of_training_is_told_by_line(
    desk: Desk, trained_on: str, expires: str, *, asked: bool
) -> None:
    await desk.brings(DEPARTMENTS)
    said = await desk.brings(
        "first_name,role,departments,trained_on,training_expires\n"
        "Ann,surgeon,Surgery,2030-01-31,\n"
        f"Ben,surgeon,Surgery,{trained_on},{expires}\n"
    )
    assert (UNTRAINED in said) is not asked
    assert "Ben" not in said


async def test_training_that_is_known_already_counts(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)
    said = await desk.brings("first_name,listed_as,role,departments\nBen,Dr. Ben,surgeon,Surgery\n")
    assert "asked by nobody" not in said


@pytest.mark.parametrize("header", ["department", "first_name,role,departments"])
async def test_a_file_with_nothing_below_its_header_is_refused(desk: Desk, header: str) -> None:
    assert await desk.is_refused(f"{header}\n\n,,\n".replace(",,", "," * header.count(","))) == (
        "table.csv: there is nothing below the header\nnothing was imported"
    )


async def test_a_folder_is_refused_by_its_path(desk: Desk) -> None:
    with pytest.raises(ImportRefused, match=r"^\.: cannot be read: IsADirectoryError\n"):
        await imports.import_file(desk.config, Path(), None, NOON, Random(7))


def secret(link: str) -> str:
    """Return what a supporter's link brings."""
    start = "https://t.me/peer_bot?start=agree_"
    assert link.startswith(start)
    return link.removeprefix(start)


async def opens(desk: Desk, brought: str, after: timedelta = timedelta()) -> bool:
    """Tell whether a secret still makes Ben a supporter."""
    ben = (await desk.supporters())["Dr. Ben"]
    token = await desk.place.look(lambda work: work.tokens.find(brought, NOON + after))
    return token is not None and (token.opens, token.supporter) == (Opens.SUPPORTER, ben.id)


async def test_who_has_joined_already_is_not_invited_again(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    await desk.brings(ROSTER)
    ben = (await desk.supporters())["Dr. Ben"]
    joined = replace(ben, standing=Standing.AGREED)
    await desk.place.look(lambda work: work.supporters.put(joined) and None)
    said = await desk.brings(ROSTER)
    assert said.splitlines()[0] == "2 supporters imported; 1 links written"
    assert set(desk.handed_out()) == {"Dr. Cleo"}


async def test_links_that_cannot_be_written_leave_everything_as_it_was(desk: Desk) -> None:
    desk.links = desk.place.folder / "nowhere" / "links.csv"
    told = await desk.is_refused(DEPARTMENTS)
    assert told == f"{desk.links} cannot be written: FileNotFoundError; nothing was imported"


async def test_a_names_quotes_and_commas_reach_the_links_unharmed(desk: Desk) -> None:
    await desk.brings('department\n"Surgery, ""St. B."""\n')
    assert 'Surgery, "St. B."' in desk.handed_out()


@pytest.mark.parametrize(
    "header",
    ["", "name", "department,size", "first_name,role", "department,first_name,role,departments"],
)
async def test_a_header_of_neither_kind_is_refused(desk: Desk, header: str) -> None:
    told = await desk.is_refused(f"{header}\n")
    assert told.startswith("table.csv:1: the header is neither department,group,")


async def test_nothing_is_imported_while_somebody_else_holds_the_keys(desk: Desk) -> None:
    with open_keyring(desk.config.keys), pytest.raises(KeysHeld, match="peerline run"):
        await desk.brings(DEPARTMENTS)
    assert await desk.departments() == {}


async def test_links_need_the_bots_name(desk: Desk) -> None:
    desk.config = replace(desk.config, username="")
    with pytest.raises(ConfigurationInvalid, match=r"telegram\.username"):
        await desk.brings(DEPARTMENTS)


async def test_a_roster_of_thousands_is_imported_whole(desk: Desk) -> None:
    await desk.brings(DEPARTMENTS)
    lines = "".join(f"Ben {number},family physician,Emergency\n" for number in range(5_000))
    said = await desk.brings(f"first_name,role,departments\n{lines}", links=False)
    first, unasked = said.splitlines()
    assert first == "5000 supporters imported; --links F writes their links"
    assert unasked.startswith("asked by nobody: 5000")
    assert unasked.endswith(", 20, 21 and further ones)")
    assert len(await desk.supporters()) == 5_000


@pytest.mark.parametrize("links", [True, False])
async def test_a_trial_says_what_would_be_done_and_does_nothing(desk: Desk, *, links: bool) -> None:
    path = desk.place.folder / "departments.csv"
    path.write_text("department\nEmergency\nSurgery\n")
    out = desk.links if links else None
    said = await imports.import_file(desk.config, path, out, NOON, Random(7), trial=True)
    assert said == ["would be done: 2 departments imported; nothing was imported"]
    assert await desk.departments() == {}
    assert not desk.links.exists()


async def test_a_trial_finds_every_mistake(desk: Desk) -> None:
    path = desk.place.folder / "departments.csv"
    path.write_text("department,keep_apart\nEmergency,Nowhere\nEmergency,\n")
    with pytest.raises(ImportRefused) as told:
        await imports.import_file(desk.config, path, None, NOON, Random(7), trial=True)
    assert "Nowhere" in str(told.value)
    assert ":3:" in str(told.value)

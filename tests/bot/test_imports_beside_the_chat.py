"""Files and chat beside each other: what was decided in the chat, no file undoes unseen."""

import asyncio
from dataclasses import replace

import pytest

from bot.doctor import examine_all
from handlers.programme import merging, naming
from storage.departments import Department
from tests.bot.moments import NOON
from tests.bot.test_imports import Desk
from tests.journeys.town import Town

HEADER = "department,group,physicians,keep_apart\n"
ROSTER = "first_name,role,departments,leads\n"


@pytest.fixture
async def desk(place: Town) -> Desk:
    """A desk in a programme of three departments."""
    desk = Desk(place)
    await desk.brings(HEADER + "Emergency,,,\nSurgery,Acute,,\nPediatrics,,,\n")
    return desk


async def found(desk: Desk, name: str) -> Department:
    """Return a department by its name."""
    known = await desk.place.look(lambda work: work.departments.named(name))
    assert known is not None
    return known


async def merge(desk: Desk, gone: str, into: str) -> None:
    """Merge a department into another."""
    one, two = await found(desk, gone), await found(desk, into)
    await desk.place.look(lambda work: merging.merge(one, two, work))


async def retire(desk: Desk, name: str) -> None:
    """Retire a department."""
    department = replace(await found(desk, name), retired=True)
    await desk.place.look(lambda work: work.departments.put(department))


async def rename(desk: Desk, name: str, to: str) -> None:
    """Call a department otherwise."""
    department = naming.called(await found(desk, name), to)
    await desk.place.look(lambda work: work.departments.put(department))


async def test_a_new_name_keeps_the_link_in_the_next_file(desk: Desk) -> None:
    before = desk.handed_out()["Surgery"]
    await rename(desk, "Surgery", "Operating rooms")
    await desk.brings(HEADER + "operating rooms,Acute,9,\n")
    assert desk.handed_out()["operating rooms"] == before
    assert (await found(desk, "Operating rooms")).physicians == 9


async def test_a_file_with_an_earlier_name_is_refused_and_says_what_to_write(desk: Desk) -> None:
    await rename(desk, "Surgery", "Operating rooms")
    desk.links.unlink()
    said = await desk.is_refused(HEADER + "Emergency,,,\nSurgery,Acute,,\n")
    assert "table.csv:3: department: 'Surgery' is 'Operating rooms'" in said


async def test_a_department_that_was_merged_does_not_come_back_by_a_file(desk: Desk) -> None:
    await merge(desk, "Surgery", "Emergency")
    desk.links.unlink()
    said = await desk.is_refused(HEADER + "Surgery,Acute,,\n")
    assert "table.csv:2: department: 'Surgery' is 'Emergency'" in said


async def test_a_retired_department_does_not_come_back_by_a_file(desk: Desk) -> None:
    await retire(desk, "Surgery")
    desk.links.unlink()
    said = await desk.is_refused(HEADER + "surgery,Acute,,\n")
    assert "table.csv:2: department: 'surgery' was retired in the chat" in said


async def test_links_are_written_for_those_that_take_part_once_each(desk: Desk) -> None:
    await merge(desk, "Surgery", "Emergency")
    await retire(desk, "Pediatrics")
    await desk.brings(HEADER + "Emergency,,,\n")
    assert set(desk.handed_out()) == {"*", "Emergency"}


async def test_the_roster_may_say_earlier_names_and_retired_ones(desk: Desk) -> None:
    surgery, pediatrics = await found(desk, "Surgery"), await found(desk, "Pediatrics")
    await rename(desk, "Surgery", "Operating rooms")
    await retire(desk, "Pediatrics")
    await desk.brings(ROSTER + "Ben,internist,surgery,\nCleo,internist,Pediatrics,\n")
    roster = await desk.supporters()
    assert roster["Ben"].departments == (surgery.id,)
    assert roster["Cleo"].departments == (pediatrics.id,)


async def test_the_roster_may_speak_of_a_department_that_was_merged(desk: Desk) -> None:
    emergency = await found(desk, "Emergency")
    await merge(desk, "Surgery", "Emergency")
    await desk.brings(ROSTER + "Ben,internist,Surgery;Emergency,surgery\n")
    ben = (await desk.supporters())["Ben"]
    assert set(ben.departments) == ben.leads.departments == {emergency.id}


async def test_a_department_is_not_kept_apart_from_itself_by_an_earlier_name(desk: Desk) -> None:
    await merge(desk, "Surgery", "Emergency")
    await desk.brings(HEADER + "Emergency,,,Surgery;Pediatrics\n")
    pediatrics = await found(desk, "Pediatrics")
    assert (await found(desk, "Emergency")).keep_apart == (pediatrics.id,)


async def test_doctor_speaks_of_those_alone_that_take_part(desk: Desk) -> None:
    await merge(desk, "Surgery", "Emergency")
    await retire(desk, "Pediatrics")
    found = await asyncio.to_thread(lambda: list(examine_all(desk.config, NOON)))
    missed = [each.words for each in found if "nobody outside" in each.words]
    assert [each.partition(" could")[0] for each in missed] == ["nobody outside Emergency"]

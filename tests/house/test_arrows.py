"""The arrows of the house, as the imports draw them: they fall, and run in no circle."""

import sys
from graphlib import TopologicalSorter

import pytest

from tests.house.floors import FLOORS, HOUSE, ROOT, Module, modules, top

RIM = {"telegram", "aiohttp", "apscheduler"}
VAULT = {"cryptography", "sqlite3", "aiosqlite"}
ROOMS = ("relay", "match", "joining", "request", "supporter", "programme", "conversation")
"""The rooms of the errands, each of which may know those before it."""
STANDARD = set(sys.stdlib_module_names)


def borrowed(*packages: str) -> dict[str, set[str]]:
    """Return, for each module of some packages, the packages that it imports from."""
    return {each.name: {top(name) for name in each.imports} for each in modules(*packages)}


def test_the_house_is_seen_whole() -> None:
    floors = {each.floor for each in modules(*HOUSE)}
    assert floors == set(HOUSE)
    assert all(any("." in each.name for each in modules(floor)) for floor in HOUSE)


@pytest.mark.parametrize("floor", FLOORS)
def test_a_floor_imports_from_itself_and_from_below_only(floor: str) -> None:
    above = set(FLOORS[: FLOORS.index(floor)])
    for name, packages in borrowed(floor).items():
        assert not packages & above, name


def test_only_the_rim_knows_telegram_its_transport_and_its_clock() -> None:
    for name, packages in borrowed("handlers", "storage", "matching").items():
        assert not packages & RIM, name


def test_only_the_store_knows_sqlite_and_cryptography() -> None:
    from_outside = {
        "simulator.page.intruder": {"sqlite3"},  # reads the disk as whoever copies it would
        "simulator.page.thief": {"cryptography"},  # opens what the stolen keys open, by itself
    }
    for name, packages in borrowed("bot", "handlers", "matching", "simulator").items():
        assert packages & VAULT == from_outside.get(name, set()), name


def test_the_ground_floor_needs_the_standard_library_only() -> None:
    for name, packages in borrowed("matching").items():
        assert packages <= STANDARD | {"matching"}, name


def test_decisions_await_nothing() -> None:
    for name, packages in borrowed("handlers", "matching").items():
        assert not packages & {"asyncio", "threading", "concurrent", "socket"}, name


def test_telegrams_house_is_tied_to_nothing_of_ours() -> None:
    for name, packages in borrowed("simulator").items():
        assert not packages & set(FLOORS), name
        assert not packages & {"telegram", "apscheduler"}, name


def test_nothing_of_ours_is_tied_to_telegrams_house() -> None:
    for name, packages in borrowed(*FLOORS).items():
        assert "simulator" not in packages, name


def test_telegrams_types_stop_at_the_rim_in_few_files() -> None:
    tied = {each.name for each in modules("bot") if "telegram" in {top(it) for it in each.imports}}
    assert "bot.translate" in tied
    assert not tied & {"bot.worker", "bot.words", "bot.calls", "bot.config"}


@pytest.mark.parametrize("package", HOUSE)
def test_the_modules_of_a_package_import_each_other_in_no_circle(package: str) -> None:
    members = {each.name: each for each in modules(package)}
    graph = {name: inner(each, set(members)) for name, each in members.items()}
    order = list(TopologicalSorter(graph).static_order())  # raises CycleError, naming the circle
    assert len(order) == len(members)


def room(name: str) -> str:
    """Return the room in which a module of the errands lives; empty in the hall."""
    inside = name.split(".")[1:]
    return inside[0] if inside and inside[0] in ROOMS else ""


def test_the_errands_live_in_the_rooms_that_are_there() -> None:
    there = {each.name for each in (ROOT / "handlers").iterdir() if (each / "__init__.py").exists()}
    assert there == set(ROOMS)


def test_a_room_of_errands_imports_from_the_hall_and_from_the_rooms_before_it_only() -> None:
    for each in modules("handlers"):
        if own := room(each.name):
            after = set(ROOMS[ROOMS.index(own) + 1 :])
            assert not {room(name) for name in each.imports} & after, each.name


def test_what_every_room_stands_on_knows_no_room() -> None:
    halls = {each.name: each for each in modules("handlers") if not room(each.name)}
    used = {name for each in modules("handlers") if room(each.name) for name in each.imports}
    for name in used & set(halls):
        assert not {room(it) for it in halls[name].imports} - {""}, name


def inner(module: Module, members: set[str]) -> set[str]:
    """Return the modules of its own package that a module imports."""
    return {name for name in module.imports if name in members} - {module.name}


def test_nobody_imports_from_where_they_are() -> None:
    for each in modules(*HOUSE):
        assert not [name for name in each.imports if name.startswith(".")], each.name

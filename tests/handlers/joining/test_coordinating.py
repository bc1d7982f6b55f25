"""How somebody becomes a coordinator, and what they are told first."""

from dataclasses import replace

import pytest

from handlers.joining.confirming import ConfirmAsked
from handlers.joining.coordinating import YouCoordinate
from handlers.joining.start import NoLink
from handlers.orders import ShowMenu
from handlers.other import NotUnderstood
from storage.supporters import Standing
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

MADE = YouCoordinate(PROGRAMME.name, PROGRAMME.duty)


@pytest.fixture
def cora(village: Village) -> int:
    """One whom the configuration names."""
    cora = village.stranger()
    village.programme = replace(PROGRAMME, first_coordinators=frozenset({cora}))
    return cora


def test_whom_the_configuration_names_becomes_the_first_by_starting(
    village: Village, cora: int
) -> None:
    assert village.command(cora, "start").said(cora) == [MADE]


def test_once_there_is_one_the_configuration_makes_no_more(village: Village, cora: int) -> None:
    village.coordinator()
    assert isinstance(village.command(cora, "start").said(cora)[0], NoLink)


def test_nobody_else_becomes_one_by_starting(village: Village, cora: int) -> None:
    eve = village.stranger()
    assert eve != cora
    assert isinstance(village.command(eve, "start").said(eve)[0], NoLink)


def test_the_menu_shows_what_the_role_can_do(village: Village, cora: int) -> None:
    menus = [it for it in village.command(cora, "start") if isinstance(it, ShowMenu)]
    assert [(it.supporter, it.coordinator) for it in menus] == [(False, True)]


def test_a_supporter_who_becomes_one_keeps_their_own_menu(village: Village, cora: int) -> None:
    village.consents(cora, "Surgery")
    village.enlist(cora, "Cora", "Surgery")
    menus = [it for it in village.command(cora, "start") if isinstance(it, ShowMenu)]
    assert [(it.supporter, it.coordinator) for it in menus] == [(True, True)]


def test_a_new_coordinator_is_shown_whom_to_confirm(village: Village, cora: int) -> None:
    ben, _ = village.stranger(), village.supporter("Cleo", "Surgery")
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    village.enlist(None, "Dan", "Surgery", standing=Standing.INVITED)
    put = village.command(cora, "start")
    assert put.said(cora) == [MADE, ConfirmAsked("Dr. Ben", "family physician")]


def test_a_coordinator_who_types_is_told_that_nobody_reads_it(village: Village) -> None:
    cora = village.coordinator()
    assert village.type(cora, "Who asked?").said(cora) == [NotUnderstood()]
    assert village.memory.count("held") == 0

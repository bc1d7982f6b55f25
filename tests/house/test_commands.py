"""Commands: what the menus offer, the help tells, and the routes answer are the same."""

import re
from datetime import UTC, datetime
from typing import cast

import pytest

from bot.calls import COORDINATOR, EVERYBODY, SUPPORTER
from bot.words import Words
from handlers.events import CommandGiven
from handlers.joining.start import start
from handlers.orders import Reader
from handlers.other import Help, command
from handlers.routes import TABLE
from handlers.routing import Route
from storage.work import Work

NOWHERE = cast("Work", None)
"""No route of a command looks at the tables."""
NOON = datetime(2031, 5, 14, 17, tzinfo=UTC)
EVERY_MENU = (*EVERYBODY, *SUPPORTER, *COORDINATOR)
TOLD = re.compile(r"^\s*/(\w+) ", re.MULTILINE)


def told(language: str, *, supporter: bool = False, coordinator: bool = False) -> set[str]:
    """Return the commands of which the help tells."""
    to = Reader(0, language, "America/Winnipeg")
    return set(TOLD.findall(Words().say(Help(supporter, coordinator), to, NOON)))


def answering(name: str) -> Route:
    """Return the first route that asks for no more than a command's name."""
    event = CommandGiven(7, None, 1, NOON, command=name)
    by_name = (each for each in TABLE if each.kind is CommandGiven)
    return next(each for each in by_name if each.when(event, NOWHERE))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_help_tells_what_the_menu_offers(language: str) -> None:
    assert told(language) == set(EVERYBODY) - {"help"}
    assert told(language, supporter=True) == {*EVERYBODY, *SUPPORTER} - {"help"}
    assert told(language, coordinator=True) == {*EVERYBODY, *COORDINATOR} - {"help"}


def test_every_command_of_a_menu_is_answered_by_its_own_errand() -> None:
    routes = {name: answering(name).errand for name in EVERY_MENU}
    assert command not in routes.values()
    assert answering("nothing_like_it").errand is command
    assert answering("start").errand is start


def test_no_command_is_answered_that_no_menu_offers() -> None:
    offered = {answering(name).errand for name in (*EVERY_MENU, "start")}
    answered = {each.errand for each in TABLE if each.kind is CommandGiven}
    assert answered - {command} == offered

"""Whoever is forgotten in the middle of anything leaves no row that bears their id."""

from functools import partial

import msgspec
import pytest

from handlers.conversation.forgetting import Forgotten
from handlers.verbs import Verb
from storage.work import Work
from tests.handlers.test_forged_presses import LISTED, SECRET, Town
from tests.handlers.village import Village
from tests.storage.everything import readable


@pytest.fixture
def stays(village: Village) -> int:
    """A coordinator who stays, so that every other one may leave."""
    return village.coordinator()


def bearing(work: Work, person: int) -> set[str]:
    """Return the tables in which somebody's id can be read."""
    told = msgspec.msgpack.encode(person)
    return {table for (table, _), content in readable(work).items() if told in (content or b"")}


@pytest.mark.parametrize("last_first", [False, True])
def test_whatever_somebody_is_in_the_middle_of_nothing_bears_their_id_afterwards(
    village: Village, stays: int, *, last_first: bool
) -> None:
    town = Town(village)
    everybody = {*village.buttons, *town.attackers.values()} - {stays}
    for person in sorted(everybody, reverse=last_first):
        assert Forgotten() in village.press(person, Verb.FORGET_YES).said(person)
        village.deliver()
        assert village.do(partial(bearing, person=person)) == set()
    left = b"".join(filter(None, village.do(readable).values())).decode(errors="replace")
    assert {it for it in SECRET | LISTED if it in left} == set()

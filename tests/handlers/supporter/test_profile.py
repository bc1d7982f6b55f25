"""The profile: declared by the supporter, in a few taps, and true from the next look on."""

import pytest

from handlers.orders import EditCard, Tongues
from handlers.supporter.availability import ForSupporters, NotYetConfirmed
from handlers.supporter.profile import (
    CAPACITIES,
    PAGES,
    PARTS,
    HoursNeeded,
    HoursShown,
    ProfileShown,
)
from handlers.verbs import Verb
from matching.hours import parse
from storage.supporters import Standing
from tests.handlers.settings import ZONE
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery who can be asked on weekday mornings."""
    hours = parse("mon-fri 08:00-12:00", ZONE)
    return village.supporter("Ben", "Surgery", hours=hours, languages=("en",))


def test_it_shows_what_a_requester_sees_and_what_was_declared(village: Village, ben: int) -> None:
    put = village.command(ben, "profile")
    hours = village.listed(ben).hours
    assert put.said(ben) == [
        ProfileShown("Dr. Ben", "family physician", Tongues(("en",)), hours, 2, None, current=True)
    ]
    assert put.verbs(ben) == [*PAGES, *CAPACITIES]


def test_a_part_of_the_week_is_added_and_taken_out_on_the_same_card(
    village: Village, ben: int
) -> None:
    village.press(ben, Verb.HOURS_SHOW)
    put = village.press(ben, Verb.HOURS_AFTERNOONS)
    wider = parse("mon-fri 08:00-17:00", ZONE)
    assert put.said(ben) == [HoursShown(wider)]
    (card,) = [each for each in put if isinstance(each, EditCard)]
    marked = [each.verb for row in card.buttons for each in row if each.label["on"]]
    assert marked == [Verb.HOURS_MORNINGS, Verb.HOURS_AFTERNOONS]
    assert village.listed(ben).hours == wider
    village.press(ben, Verb.HOURS_MORNINGS)
    assert village.listed(ben).hours == parse("mon-fri 12:00-17:00", ZONE)


def test_the_last_part_stays(village: Village, ben: int) -> None:
    assert village.press(ben, Verb.HOURS_MORNINGS).answer == HoursNeeded()
    assert village.listed(ben).hours == parse("mon-fri 08:00-12:00", ZONE)


def test_whoever_waits_is_taken_up_the_moment_that_hours_are_added(
    village: Village, ben: int
) -> None:
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == set()
    village.press(ben, Verb.HOURS_AFTERNOONS)
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}


@pytest.mark.parametrize(("verb", "many"), CAPACITIES.items())
def test_how_many_talks_at_a_time_is_one_tap(
    village: Village, ben: int, verb: Verb, many: int
) -> None:
    village.command(ben, "profile")
    (shown,) = village.press(ben, verb).said(ben)
    assert isinstance(shown, ProfileShown)
    assert (shown.capacity, village.listed(ben).capacity) == (many, many)


def test_with_room_for_one_more_whoever_waits_is_asked_about(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", capacity=1)
    village.links(village.physician("Emergency"), ben)
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == set()
    village.press(ben, Verb.CAPACITY_TWO)
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}


@pytest.mark.parametrize("verb", [Verb.HOURS_SHOW, *PARTS, *CAPACITIES, None])
def test_it_is_for_supporters_who_were_confirmed(village: Village, verb: Verb | None) -> None:
    ann, ben = village.physician("Surgery"), village.physician("Surgery")
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    before = village.listed(ben)
    for person, said in ((ann, ForSupporters()), (ben, NotYetConfirmed())):
        put = village.press(person, verb) if verb else village.command(person, "profile")
        assert put.said(person) == [said]
    assert village.listed(ben) == before

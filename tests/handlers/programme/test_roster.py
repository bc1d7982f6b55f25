"""The roster in the chat: what there is to do, one entry, and nothing of whom they listen to."""

from datetime import date, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.orders import Listed, Tongues
from handlers.programme.roster import (
    PAGE,
    ForCoordinators,
    RosterGroup,
    RosterShown,
    SupporterShown,
)
from handlers.verbs import WITH_ID, Verb
from matching.values import SupporterId
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.village import Village

GONE = date(2031, 5, 1)
SOON = date(2031, 6, 1)
LATER = date(2032, 5, 1)
ALWAYS = [Verb.ROSTER_FIND, Verb.ALL_WRITE, Verb.FILES_SHOW, Verb.DESK_SHOW]
OF_COORDINATORS = [verb for verb in Verb if verb.startswith(("roster:", "trained:", "retire:"))]


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator of a programme in which there is something of everything to do."""
    village.supporter("Ada", "Surgery", training_expires=LATER)
    village.supporter("Bea", "Surgery", away=True)
    village.supporter("Cem", "Surgery", standing=Standing.AGREED)
    village.supporter("Dan", "Surgery", trained_on=None)
    village.supporter("Eli", "Surgery", training_expires=GONE)
    village.supporter("Fay", "Surgery", training_expires=SOON)
    village.enlist(None, "Gus", "Surgery", standing=Standing.INVITED, trained_on=None)
    village.supporter("Hal", "Surgery", standing=Standing.RETIRED)
    return village.coordinator()


def opens(village: Village, cora: int, name: str) -> SupporterShown:
    """Let a coordinator open somebody's entry, and return it."""
    row = row_of(village, name)
    (shown,) = village.press(cora, Verb.ROSTER_PERSON, CardId(row)).said(cora)
    assert isinstance(shown, SupporterShown)
    return shown


def row_of(village: Village, name: str) -> SupporterId:
    """Return the id of somebody's entry."""
    everybody = village.do(lambda work: list(work.supporters.all().values()))
    return next(each.id for each in everybody if each.first_name == name)


def person_of(village: Village, name: str) -> int:
    """Return the Telegram id of somebody on the roster."""
    found = village.do(lambda work: work.supporters.all())[row_of(village, name)].person
    assert found is not None
    return found


def names(village: Village, cora: int, verb: Verb) -> list[str]:
    """Return whom a group lists, by their buttons."""
    before = len(village.buttons.get(cora, []))
    village.press(cora, verb)
    shown = village.buttons[cora][before:]
    return [str(each.label["name"]) for each in shown if each.verb is Verb.ROSTER_PERSON]


def test_it_begins_with_what_there_is_to_do(village: Village, cora: int) -> None:
    put = village.command(cora, "roster")
    assert put.said(cora) == [
        RosterShown(
            active=2, away=1, unconfirmed=1, untrained=1, lapsed=1, due=1, silent=0, invited=1
        )
    ]
    assert put.verbs(cora) == [
        Verb.ROSTER_UNCONFIRMED,
        Verb.ROSTER_UNTRAINED,
        Verb.ROSTER_LAPSED,
        Verb.ROSTER_DUE,
        Verb.ROSTER_INVITED,
        Verb.ROSTER_AWAY,
        Verb.ROSTER_ALL,
        *ALWAYS,
    ]
    assert village.press(cora, Verb.ROSTER_SHOW).said(cora) == put.said(cora)


def test_where_there_is_nothing_to_do_no_button_says_so(village: Village) -> None:
    cora = village.coordinator()
    put = village.command(cora, "roster")
    assert put.said(cora) == [RosterShown(0, 0, 0, 0, 0, 0, 0, 0)]
    assert put.verbs(cora) == ALWAYS


@pytest.mark.parametrize(
    ("verb", "listed"),
    [
        (Verb.ROSTER_UNCONFIRMED, ["Dr. Cem"]),
        (Verb.ROSTER_UNTRAINED, ["Dr. Dan"]),
        (Verb.ROSTER_LAPSED, ["Dr. Eli"]),
        (Verb.ROSTER_DUE, ["Dr. Fay"]),
        (Verb.ROSTER_INVITED, ["Dr. Gus"]),
        (Verb.ROSTER_AWAY, ["Dr. Bea"]),
        (
            Verb.ROSTER_ALL,
            [f"Dr. {name}" for name in ["Ada", "Bea", "Cem", "Dan", "Eli", "Fay", "Gus"]],
        ),
    ],
)
def test_a_group_lists_its_own_by_name(
    village: Village, cora: int, verb: Verb, listed: list[str]
) -> None:
    assert names(village, cora, verb) == listed


def test_many_are_shown_a_page_at_a_time(village: Village) -> None:
    cora = village.coordinator()
    everybody = [f"Dr. {number:03}" for number in range(2 * PAGE + 5)]
    for name in reversed(everybody):
        village.enlist(None, name.removeprefix("Dr. "))
    listed = names(village, cora, Verb.ROSTER_ALL)
    for _ in range(2):
        listed += names(village, cora, Verb.ROSTER_FROM)
    assert listed == everybody
    put = village.press(cora, Verb.ROSTER_UNTRAINED)
    assert put.said(cora) == [RosterGroup("untrained", 0, 0)]


def test_one_entry_says_what_the_programme_knows(village: Village, cora: int) -> None:
    hours = village.do(lambda work: next(iter(work.supporters.all().values())).hours)
    assert opens(village, cora, "Fay") == SupporterShown(
        name="Dr. Fay",
        role="family physician",
        standing="confirmed",
        back=None,
        places=Listed(("Surgery",)),
        languages=Tongues(("en", "fr")),
        hours=hours,
        capacity=2,
        trained=date(2030, 1, 1),
        expires=SOON,
        current=True,
        load="",
    )


def test_whoever_is_away_is_shown_with_the_day_of_their_return(village: Village, cora: int) -> None:
    bea = person_of(village, "Bea")
    entry = opens(village, cora, "Bea")
    assert (entry.standing, entry.back) == ("away", None)
    village.press(bea, Verb.AWAY_WEEK)
    assert opens(village, cora, "Bea").back == village.moment.today + timedelta(days=7)


def test_an_entry_is_the_same_whether_they_listen_to_somebody_or_not(
    village: Village, cora: int
) -> None:
    before = [opens(village, cora, name) for name in ("Ada", "Fay")]
    village.links(village.physician("Emergency"), person_of(village, "Ada"))
    assert [opens(village, cora, name) for name in ("Ada", "Fay")] == before
    assert names(village, cora, Verb.ROSTER_ALL) == names(village, cora, Verb.ROSTER_ALL)


@pytest.mark.parametrize("verb", OF_COORDINATORS)
def test_nobody_else_can_use_a_button_of_it(village: Village, cora: int, verb: Verb) -> None:
    ada = person_of(village, "Ada")
    before = village.do(lambda work: dict(work.supporters.all()))
    card = CardId(row_of(village, "Ada")) if verb in WITH_ID else None
    for person in (ada, village.physician("Surgery"), village.stranger()):
        put = village.press(person, verb, card)
        assert put.answer == ButtonOld() or not put.said(cora)
        assert not any(isinstance(each, SupporterShown | RosterShown) for each in put.said(person))
    assert village.do(lambda work: dict(work.supporters.all())) == before


@pytest.mark.parametrize("verb", [each for each in OF_COORDINATORS if each in WITH_ID])
def test_a_button_about_one_who_is_gone_is_old(village: Village, cora: int, verb: Verb) -> None:
    for row in (row_of(village, "Hal"), b"x" * 16):
        assert village.press(cora, verb, CardId(row)).answer == ButtonOld()


def test_the_command_is_for_coordinators(village: Village, cora: int) -> None:
    assert cora
    ann = village.physician("Surgery")
    assert village.command(ann, "roster").said(ann) == [ForCoordinators()]

"""The desk: who coordinates, by which name, and how the role ends at once for one of them."""

import pytest

from handlers.cards import ButtonOld
from handlers.chronicle import called_of
from handlers.conversation.forgetting import Forgotten, LastCoordinator
from handlers.joining.confirming import ConfirmAsked
from handlers.joining.coordinating import CoordinatorCame, YouCoordinate
from handlers.joining.start import LinkInvalid
from handlers.orders import ShowMenu
from handlers.programme.desk import (
    CoordinatorLeft,
    CoordinatorShown,
    DeskShown,
    LastOneStays,
    NameAsked,
    NameUnfit,
    RemoveAsked,
    YouCoordinateNoMore,
)
from handlers.programme.inviting import CoordinatorAsked, CoordinatorInvited, CoordinatorLink
from handlers.programme.roster import ForCoordinators
from handlers.verbs import WITH_ID, Verb
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

VERBS = [each for each in Verb if each.startswith(("desk:", "duty:", "invite:", "act:", "all:"))]
NO_MORE = YouCoordinateNoMore(PROGRAMME.name)


def row_of(village: Village, person: int) -> CardId:
    """Return the row of somebody among the coordinators."""
    found = village.do(lambda work: work.coordinators.of_person(person))
    assert found is not None
    return CardId(found.id)


def named(village: Village, name: str) -> int:
    """Return a coordinator whom the others know by a name."""
    person = village.coordinator()
    village.press(person, Verb.DESK_NAME)
    village.type(person, name)
    village.press(person, Verb.NAME_YES)
    return person


@pytest.fixture
def cora(village: Village) -> int:
    return named(village, "Cora")


@pytest.fixture
def carl(village: Village, cora: int) -> int:
    assert cora
    return named(village, "Carl")


def test_it_shows_the_others_and_ones_own_name(village: Village, cora: int, carl: int) -> None:
    put = village.press(cora, Verb.DESK_SHOW)
    assert put.said(cora) == [DeskShown(2, "Cora", PROGRAMME.duty)]
    put = village.press(cora, Verb.DESK_ONE)
    assert put.said(cora) == [CoordinatorShown("Carl", PROGRAMME.duty)]
    assert carl


def test_a_name_is_typed_and_one_that_is_none_changes_nothing(village: Village, cora: int) -> None:
    assert village.press(cora, Verb.DESK_NAME).said(cora) == [NameAsked()]
    assert village.type(cora, "Co\u202era").said(cora) == [NameUnfit()]
    village.press(cora, Verb.DESK_NAME)
    assert village.type(cora, "x" * 41).said(cora) == [NameUnfit()]
    (shown,) = village.press(cora, Verb.DESK_SHOW).said(cora)
    assert isinstance(shown, DeskShown)
    assert shown.name == "Cora"


def test_nobody_takes_the_name_of_another(village: Village, cora: int, carl: int) -> None:
    assert cora
    village.press(carl, Verb.DESK_NAME)
    village.type(carl, "cora")
    assert village.press(carl, Verb.NAME_YES).said(carl) == [NameUnfit()]


def test_without_a_name_the_rosters_is_told_or_a_mark(village: Village) -> None:
    ben, eve = village.supporter("Ben", "Surgery"), village.coordinator()
    village.coordinator(ben)
    rows = [row_of(village, each) for each in (ben, eve)]
    told = [village.do(lambda work, row=row: called_of(row, work)) for row in rows]  # type: ignore[misc]
    assert told == ["Dr. Ben", f"C-{rows[1].hex()[:4].upper()}"]


def test_one_takes_the_role_from_another_at_once(village: Village, cora: int, carl: int) -> None:
    dora = named(village, "Dora")
    row = row_of(village, carl)
    put = village.press(cora, Verb.DESK_REMOVE, row)
    assert put.said(cora) == [RemoveAsked("Carl", own=False)]
    put = village.press(cora, Verb.DESK_REMOVE_YES)
    assert put.said(cora) == [CoordinatorLeft("Carl", "Cora")]
    assert put.said(dora) == [CoordinatorLeft("Carl", "Cora")]
    assert put.said(carl) == [NO_MORE]
    menus = [it for it in put if isinstance(it, ShowMenu)]
    assert [(it.to.chat, it.supporter, it.coordinator) for it in menus] == [(carl, False, False)]
    assert village.command(carl, "roster").said(carl) != [ForCoordinators()]  # a stranger by now
    assert village.press(cora, Verb.DESK_REMOVE_YES, row).answer == ButtonOld()


def test_one_leaves_by_oneself(village: Village, cora: int, carl: int) -> None:
    put = village.press(carl, Verb.DESK_REMOVE, row_of(village, carl))
    assert put.said(carl) == [RemoveAsked("Carl", own=True)]
    put = village.press(carl, Verb.DESK_REMOVE_YES)
    assert (put.said(carl), put.said(cora)) == ([NO_MORE], [CoordinatorLeft("Carl", "")])


def test_a_supporter_who_leaves_the_role_keeps_their_own_menu(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    put = village.press(cora, Verb.DESK_REMOVE_YES, row_of(village, ben))
    menus = [it for it in put if isinstance(it, ShowMenu)]
    assert [(it.supporter, it.coordinator) for it in menus] == [(True, False)]


@pytest.mark.parametrize("verb", [Verb.DESK_REMOVE, Verb.DESK_REMOVE_YES])
def test_the_last_one_stays(village: Village, cora: int, verb: Verb) -> None:
    assert village.press(cora, verb, row_of(village, cora)).answer == LastOneStays()
    assert village.press(cora, Verb.FORGET_YES).said(cora) == [LastCoordinator()]
    assert row_of(village, cora)


def test_two_who_remove_each_other_at_the_same_moment_leave_one(
    village: Village, cora: int, carl: int
) -> None:
    rows = row_of(village, cora), row_of(village, carl)
    village.press(cora, Verb.DESK_REMOVE_YES, rows[1])
    assert village.press(carl, Verb.DESK_REMOVE_YES, rows[0]).said(cora) == []
    assert village.memory.count("coordinators") == 1


@pytest.mark.parametrize("verb", VERBS)
def test_one_who_was_a_coordinator_yesterday_gets_nothing(
    village: Village, cora: int, carl: int, verb: Verb
) -> None:
    row = row_of(village, cora)
    village.press(cora, Verb.DESK_REMOVE_YES, row_of(village, carl))
    village.consents(carl, "Surgery")
    before = village.do(lambda work: dict(work.coordinators.all()))
    put = village.press(carl, verb, row if verb in WITH_ID else None)
    assert (put.answer, put.said(carl), put.said(cora)) == (ButtonOld(), [], [])
    assert village.do(lambda work: dict(work.coordinators.all())) == before
    assert village.memory.count("pending") == 0


def test_a_link_that_was_made_before_opens_nothing_to_one_who_was_removed(
    village: Village, cora: int, carl: int
) -> None:
    assert village.press(carl, Verb.INVITE_COORDINATOR).said(carl) == [CoordinatorAsked()]
    put = village.press(carl, Verb.INVITE_COORDINATOR_YES)
    assert put.said(cora) == [CoordinatorInvited("Carl")]
    (card,) = put.said(carl)
    assert isinstance(card, CoordinatorLink)
    village.press(cora, Verb.DESK_REMOVE_YES, row_of(village, carl))
    payload = card.link.partition("start=")[2]
    assert village.command(carl, "start", payload).said(carl) == [LinkInvalid(PROGRAMME.contact)]


def test_a_further_one_comes_by_a_link_from_the_chat_and_the_others_hear(
    village: Village, cora: int
) -> None:
    village.press(cora, Verb.INVITE_COORDINATOR)
    (card,) = village.press(cora, Verb.INVITE_COORDINATOR_YES).said(cora)
    assert isinstance(card, CoordinatorLink)
    dora, eve = village.stranger(), village.stranger()
    payload = card.link.partition("start=")[2]
    put = village.command(dora, "start", payload)
    assert put.said(dora) == [YouCoordinate(PROGRAMME.name, PROGRAMME.duty)]
    assert put.verbs(dora) == [Verb.DUTY_SHOW, Verb.DESK_NAME]
    (came,) = put.said(cora)
    assert isinstance(came, CoordinatorCame)
    assert village.command(eve, "start", payload).said(eve) == [LinkInvalid(PROGRAMME.contact)]
    assert village.press(cora, Verb.DESK_ONE).said(cora)


def test_one_who_forgets_themself_leaves_the_role_to_the_others(
    village: Village, cora: int, carl: int
) -> None:
    put = village.press(carl, Verb.FORGET_YES)
    assert put.said(carl) == [Forgotten()]
    assert put.said(cora) == [CoordinatorLeft("Carl", "")]
    assert village.memory.count("journal_abouts") == 0


def test_whoever_is_alone_then_is_asked_about_themself(village: Village, cora: int) -> None:
    ben = village.physician("Surgery")
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    village.coordinator(ben)
    put = village.press(cora, Verb.DESK_REMOVE_YES, row_of(village, cora))
    assert ConfirmAsked("Dr. Ben", "family physician") in put.said(ben)

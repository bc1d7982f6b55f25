"""Worried: a supporter is shown what to ask and who helps, and what nobody here can do."""

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.debrief import DebriefPassedOn
from handlers.conversation.worry import HelpIsShown, HelpOffered, Worried, WorriedAbout
from handlers.supporter.availability import ForSupporters
from handlers.verbs import Verb
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

LINE = PROGRAMME.resources[:1]
DEEDS = [Verb.WORRY_HELP, Verb.WORRY_RING, Verb.DEBRIEF_TALK]


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


def alias(village: Village, person: int) -> str:
    """Return what the supporter calls somebody."""
    match = village.request_of(person).match
    assert match
    return match.alias


def test_it_stands_on_a_supporters_cards_of_a_talk_and_on_nobody_elses(
    village: Village, ann: int, ben: int
) -> None:
    assert village.button(ben, Verb.WORRY_SHOW)
    assert not [it for it in village.buttons[ann] if it.verb is Verb.WORRY_SHOW]


@pytest.mark.parametrize("by", ["button", "command"])
def test_a_supporter_reads_what_to_ask_and_who_helps(
    village: Village, ann: int, ben: int, by: str
) -> None:
    asked = village.press(ben, Verb.WORRY_SHOW) if by == "button" else None
    put = asked or village.command(ben, "worried")
    assert put.said(ben) == [Worried(alias(village, ann), LINE)]
    assert put.verbs(ben) == DEEDS
    assert put.said(ann) == []


def test_with_several_talks_it_is_asked_about_which(village: Village, ann: int, ben: int) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    put = village.command(ben, "worried")
    assert put.said(ben) == [WorriedAbout()]
    names = [row[0].label["name"] for it in put.cards(ben) for row in it.buttons]
    assert sorted(map(str, names)) == sorted([alias(village, ann), alias(village, eve)])
    assert isinstance(village.press(ben, Verb.WORRY_SHOW).said(ben)[0], Worried)


def test_without_a_talk_the_facts_are_shown_to_listeners_and_to_nobody_else(
    village: Village, ben: int
) -> None:
    put = village.command(ben, "worried")
    assert put.said(ben) == [Worried("", LINE)]
    assert put.verbs(ben) == [Verb.DEBRIEF_TALK]
    eve = village.physician("Psychiatry")
    assert village.command(eve, "worried").said(eve) == [ForSupporters()]


def test_help_now_is_shown_once_a_card_as_an_offer_of_the_programme(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ben, Verb.WORRY_SHOW)
    put = village.press(ben, Verb.WORRY_HELP)
    assert put.said(ann) == [HelpOffered("Peerline", "Dr. Ben", LINE)]
    assert put.said(ben) == [HelpIsShown(alias(village, ann))]
    put = village.press(ben, Verb.WORRY_HELP)
    assert (put.said(ann), put.answer) == ([], ButtonOld())


def test_a_supporter_can_ask_to_talk_themselves(village: Village, ann: int, ben: int) -> None:
    village.coordinator()
    village.press(ben, Verb.WORRY_SHOW)
    assert isinstance(village.press(ben, Verb.DEBRIEF_TALK).said(ben)[0], DebriefPassedOn)
    assert ann


def test_when_the_talk_is_over_nothing_is_shown_to_anybody(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ben, Verb.WORRY_SHOW)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    for verb in (Verb.WORRY_SHOW, Verb.WORRY_HELP, Verb.WORRY_RING):
        put = village.press(ben, verb)
        assert (put.said(ann), put.answer) == ([], ButtonOld())


def test_a_requester_who_forges_it_reads_an_old_button(village: Village, ann: int) -> None:
    card = village.button(ann, Verb.TALK_END)
    assert village.press(ann, Verb.WORRY_SHOW, card).answer == ButtonOld()


def test_nothing_of_it_is_kept_or_counted(village: Village, ann: int, ben: int) -> None:
    before = village.listed(ben), village.memory.count("tallies"), village.memory.count("timers")
    village.press(ben, Verb.WORRY_SHOW)
    village.press(ben, Verb.WORRY_HELP)
    village.deliver()
    after = village.listed(ben), village.memory.count("tallies"), village.memory.count("timers")
    assert after == before
    assert ann

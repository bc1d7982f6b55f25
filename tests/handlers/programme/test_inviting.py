"""Inviting in the chat: a supporter in three answers and a link, and nothing before the last."""

import pytest

from handlers.asking import WordsRefused
from handlers.cards import ButtonOld
from handlers.joining.confirming import AgreementNoted
from handlers.orders import Listed
from handlers.other import NotUnderstood
from handlers.programme.inviting import (
    InvitationDropped,
    InviteeChecked,
    InviteeKnown,
    InviteeLink,
    InviteeNameAsked,
    InviteePlaceAsked,
    InviteeRoleAsked,
    InviteWhom,
    SupporterInvited,
)
from handlers.programme.roster import ForCoordinators
from handlers.typed_words import LONGEST
from handlers.verbs import Verb
from matching.hours import undeclared
from storage.supporters import Standing
from tests.handlers.programme.test_desk import named
from tests.handlers.settings import PROGRAMME, ZONE
from tests.handlers.village import Village


@pytest.fixture
def cora(village: Village) -> int:
    return named(village, "Cora")


def describes(village: Village, cora: int, name: str = "Dr. Roy", place: str = "Surgery") -> None:
    """Let a coordinator answer the three questions."""
    village.command(cora, "invite")
    village.press(cora, Verb.INVITE_SUPPORTER)
    for answer in (name, "family physician", place):
        village.type(cora, answer)


def test_it_asks_one_thing_at_a_time(village: Village, cora: int) -> None:
    put = village.command(cora, "invite")
    assert put.said(cora) == [InviteWhom()]
    assert put.verbs(cora) == [Verb.INVITE_SUPPORTER, Verb.INVITE_COORDINATOR]
    assert village.press(cora, Verb.INVITE_SUPPORTER).said(cora) == [InviteeNameAsked()]
    assert village.type(cora, "Dr. Roy").said(cora) == [InviteeRoleAsked("Dr. Roy")]
    assert village.type(cora, "surgeon").said(cora) == [InviteePlaceAsked("Dr. Roy")]
    assert village.memory.count("supporters") == 0
    assert village.type(cora, "surg").said(cora) == [
        InviteeChecked("Dr. Roy", "surgeon", Listed(("Surgery",)))
    ]


def test_the_link_makes_them_one_of_the_invited_and_the_others_hear(
    village: Village, cora: int
) -> None:
    carl = village.coordinator()
    describes(village, cora)
    put = village.press(cora, Verb.INVITE_DONE)
    assert put.said(carl) == [SupporterInvited("Dr. Roy", "Cora")]
    (shown,) = put.said(cora)
    assert isinstance(shown, InviteeLink)
    (roy,) = village.do(lambda work: list(work.supporters.all().values()))
    assert (roy.listed_as, roy.role, roy.standing) == (
        "Dr. Roy",
        "family physician",
        Standing.INVITED,
    )
    assert (roy.departments, roy.hours) == ((village.departments["Surgery"],), undeclared(ZONE))
    assert roy.languages == ("en",)
    person = village.stranger()
    village.command(person, "start", shown.link.partition("start=")[2])
    put = village.press(person, Verb.CONSENT_AGREE)
    assert put.said(person) == [AgreementNoted(PROGRAMME.contact)]
    assert put.said(cora)


def test_several_places_can_be_named_and_picked(village: Village, cora: int) -> None:
    village.department("Surgery, day clinic")
    describes(village, cora, place="surger")
    assert village.press(cora, Verb.INVITE_PLACE).said(cora) == [
        InviteeChecked("Dr. Roy", "family physician", Listed(("Surgery, day clinic",)))
    ]
    assert village.press(cora, Verb.INVITE_MORE).said(cora) == [InviteePlaceAsked("Dr. Roy")]
    assert village.type(cora, "nowhere").said(cora) == [InviteePlaceAsked("Dr. Roy")]
    assert village.type(cora, "Emergency").said(cora) == [
        InviteeChecked("Dr. Roy", "family physician", Listed(("Surgery, day clinic", "Emergency")))
    ]


@pytest.mark.parametrize("typed", ["", " ", "x" * 61, "◇ Roy", "a\u202eb", "t.me/roy", "=Roy"])
def test_a_name_is_one_short_line_without_anything_unseen(
    village: Village, cora: int, typed: str
) -> None:
    village.press(cora, Verb.INVITE_SUPPORTER)
    (refused,) = village.type(cora, typed).said(cora)
    assert isinstance(refused, WordsRefused)
    assert refused.longest == LONGEST["name"]
    assert village.type(cora, " Dr.\nRoy ").said(cora) == [InviteeRoleAsked("Dr. Roy")]


def test_nobody_is_invited_twice_under_one_name(village: Village, cora: int) -> None:
    village.enlist(None, "Roy", "Surgery")
    village.press(cora, Verb.INVITE_SUPPORTER)
    assert village.type(cora, "dr. roy").said(cora) == [InviteeKnown("dr. roy")]
    village.type(cora, "Dr. Other")
    village.type(cora, "surgeon")
    village.type(cora, "Surgery")
    village.enlist(None, "Other", "Surgery")
    assert village.press(cora, Verb.INVITE_DONE).answer == ButtonOld()
    assert village.memory.count("supporters") == 2


def test_two_taps_make_one_supporter_and_one_link(village: Village, cora: int) -> None:
    describes(village, cora)
    card = village.button(cora, Verb.INVITE_DONE)
    village.press(cora, Verb.INVITE_DONE, card)
    assert village.press(cora, Verb.INVITE_DONE, card).answer == ButtonOld()
    assert village.memory.count("supporters") == village.memory.count("tokens") == 1


def test_what_was_begun_can_be_let_be(village: Village, cora: int) -> None:
    describes(village, cora)
    assert village.press(cora, Verb.INVITE_STOP).said(cora) == [InvitationDropped()]
    assert village.press(cora, Verb.INVITE_DONE).answer == ButtonOld()
    assert village.memory.count("pending") == 0


def test_what_was_begun_is_forgotten_after_an_hour_and_a_text_answers_nothing_after_15_minutes(
    village: Village, cora: int
) -> None:
    village.press(cora, Verb.INVITE_SUPPORTER)
    village.wait(minutes=16)
    assert village.type(cora, "Dr. Roy").said(cora) == [NotUnderstood()]
    village.wait(hours=1)
    assert village.memory.count("pending") == 0


def test_another_coordinators_button_does_nothing(village: Village, cora: int) -> None:
    carl = village.coordinator()
    describes(village, cora)
    card = village.button(cora, Verb.INVITE_DONE)
    assert village.press(carl, Verb.INVITE_DONE, card).answer == ButtonOld()
    assert village.memory.count("supporters") == 0


def test_the_command_is_for_coordinators(village: Village) -> None:
    ann = village.physician("Surgery")
    assert village.command(ann, "invite").said(ann) == [ForCoordinators()]

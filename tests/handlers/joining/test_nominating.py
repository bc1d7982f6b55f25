"""Nominating: an invitation is passed on without a name, and nothing says by whom or to whom."""

from datetime import timedelta

import pytest

from handlers.joining.consent import DoorClosed
from handlers.joining.nominating import AT_MOST, ColleagueInvited, PassedOnEnough, PassItOn
from handlers.joining.nominee import NominationShown
from handlers.joining.start import LinkInvalid
from handlers.verbs import Verb
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def passes_on(village: Village, person: int) -> str:
    """Let somebody pass an invitation on, and return its secret."""
    put = village.press(person, Verb.COLLEAGUE_INVITE)
    how, text = put.said(person)
    assert how == PassItOn()
    assert isinstance(text, ColleagueInvited)
    return text.link.rpartition("?start=agree_")[2]


def test_anybody_inside_may_pass_an_invitation_on(village: Village) -> None:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery")
    cora = village.coordinator()
    for person in (ann, ben, cora):
        secret, stranger = passes_on(village, person), village.stranger()
        put = village.command(stranger, "start", f"agree_{secret}")
        assert put.said(stranger) == [NominationShown("Peerline")]


def test_it_is_to_be_had_on_the_help_card_and_in_the_profile(village: Village) -> None:
    ben, stranger = village.supporter("Ben", "Surgery"), village.stranger()
    for command in ("help", "profile"):
        assert Verb.COLLEAGUE_INVITE in village.command(ben, command).verbs(ben)
    assert Verb.COLLEAGUE_INVITE not in village.command(stranger, "help").verbs(stranger)


def test_a_stranger_has_none_to_pass_on(village: Village) -> None:
    stranger = village.stranger()
    put = village.press(stranger, Verb.COLLEAGUE_INVITE)
    assert put.said(stranger) == [DoorClosed(PROGRAMME.contact)]
    assert village.memory.count("tokens") == 0


def test_so_many_a_week_and_no_more(village: Village) -> None:
    ann, eve = village.physician("Emergency"), village.physician("Surgery")
    for _ in range(AT_MOST):
        passes_on(village, ann)
    put = village.press(ann, Verb.COLLEAGUE_INVITE)
    assert (put.answer, put.said(ann)) == (PassedOnEnough(), [])
    passes_on(village, eve)
    village.clock.go_on(timedelta(days=7))
    passes_on(village, ann)


def test_what_is_kept_knows_neither_who_passed_it_on_nor_to_whom(village: Village) -> None:
    ann = village.physician("Emergency")
    secret = passes_on(village, ann)
    token = village.do(lambda work: work.tokens.find(secret, village.now))
    assert token is not None
    assert token.supporter == b""
    village.command(ann, "forget_me")
    village.press(ann, Verb.FORGET_YES)
    assert village.memory.count("tallies") == 0
    stranger = village.stranger()
    put = village.command(stranger, "start", f"agree_{secret}")
    assert put.said(stranger) == [NominationShown("Peerline")]


@pytest.mark.parametrize("days", [14, 15])
def test_it_opens_for_two_weeks(village: Village, days: int) -> None:
    secret, stranger = passes_on(village, village.physician("Emergency")), village.stranger()
    village.clock.go_on(timedelta(days=days))
    put = village.command(stranger, "start", f"agree_{secret}")
    assert put.said(stranger) == [LinkInvalid(PROGRAMME.contact)]

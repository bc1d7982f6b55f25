"""Staying: what each side chooses about the messages of a talk, for themselves and in quiet."""

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.staying import WhatStays
from handlers.verbs import Verb
from storage.seats import Side
from tests.handlers.relay.test_clearing import ann
from tests.handlers.village import Village

__all__ = ["ann"]


def test_the_card_of_a_talk_and_that_of_its_end_lead_to_it(
    village: Village, ann: int, ben: int
) -> None:
    for person in (ann, ben):
        put = village.press(person, Verb.CHAT_SHOW)
        assert put.said(person) == [WhatStays(clear=False, keep=False)]
        assert put.verbs(person) == [Verb.CHAT_CLEAR_ON, Verb.CHAT_KEEP_ON]
    assert Verb.CHAT_SHOW in village.press(ann, Verb.TALK_END).verbs(ann)
    assert village.press(ann, Verb.CHAT_SHOW).said(ann) == [WhatStays(clear=False, keep=False)]


def test_a_choice_shows_at_once_and_can_be_taken_back(village: Village, ann: int) -> None:
    village.press(ann, Verb.CHAT_SHOW)
    put = village.press(ann, Verb.CHAT_CLEAR_ON)
    assert put.said(ann) == [WhatStays(clear=True, keep=False)]
    assert put.verbs(ann) == [Verb.CHAT_CLEAR_OFF, Verb.CHAT_KEEP_ON]
    assert village.press(ann, Verb.CHAT_KEEP_ON).said(ann) == [WhatStays(clear=True, keep=True)]
    case = village.request_of(ann)
    assert (case.clears, case.keeps) == ((Side.REQUESTER,), (Side.REQUESTER,))
    village.press(ann, Verb.CHAT_CLEAR_OFF)
    assert village.press(ann, Verb.CHAT_KEEP_OFF).said(ann) == [WhatStays(clear=False, keep=False)]
    case = village.request_of(ann)
    assert (case.clears, case.keeps) == ((), ())


def test_a_double_tap_chooses_once(village: Village, ann: int) -> None:
    village.press(ann, Verb.CHAT_SHOW)
    for _ in range(2):
        village.press(ann, Verb.CHAT_CLEAR_ON)
    assert village.request_of(ann).clears == (Side.REQUESTER,)


def test_the_other_side_hears_nothing_and_sees_only_their_own_choice(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ben, Verb.CHAT_SHOW)
    put = village.press(ben, Verb.CHAT_CLEAR_ON)
    put += village.press(ben, Verb.CHAT_KEEP_ON)
    assert put.said(ann) == []
    assert village.press(ann, Verb.CHAT_SHOW).said(ann) == [WhatStays(clear=False, keep=False)]


@pytest.mark.parametrize("verb", [Verb.CHAT_CLEAR_ON, Verb.CHAT_KEEP_ON])
def test_nobody_chooses_for_another(village: Village, ann: int, ben: int, verb: Verb) -> None:
    village.press(ann, Verb.CHAT_SHOW)
    before = village.request_of(ann)
    for other in (ben, village.physician("Pediatrics"), village.stranger()):
        put = village.press(other, verb, village.button(ann, verb))
        assert put.answer in {ButtonOld(), None}
        village.press(other, Verb.CHAT_SHOW, village.button(ann, Verb.CHAT_SHOW))
    assert village.request_of(ann) == before


def test_when_the_talk_is_over_the_buttons_are_old(village: Village, ann: int) -> None:
    village.press(ann, Verb.CHAT_SHOW)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    for verb in (Verb.CHAT_SHOW, Verb.CHAT_CLEAR_ON, Verb.CHAT_KEEP_ON):
        assert village.press(ann, verb).answer == ButtonOld()
    village.deliver()
    for verb in (Verb.CHAT_SHOW, Verb.CHAT_CLEAR_ON, Verb.CHAT_KEEP_ON):
        assert village.press(ann, verb).answer == ButtonOld()

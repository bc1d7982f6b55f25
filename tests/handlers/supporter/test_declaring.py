"""Declaring: typed by the supporter, seen as a requester sees it, and true only after a yes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.asking import WordsAsked, WordsRefused
from handlers.cards import ButtonOld
from handlers.conversation.holding import NobodyThere
from handlers.match.introduction import Introduction
from handlers.supporter.availability import ForSupporters, NotYetConfirmed
from handlers.supporter.declaring import (
    ASKS,
    DraftShown,
    NameChanged,
    SeenSo,
    WordsKept,
    WordsShown,
)
from handlers.typed_words import LONGEST
from handlers.verbs import Verb
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.village import Village


def types(village: Village, person: int, verb: Verb, text: str) -> list[object]:
    """Let somebody type what a button asks for; return what they are told."""
    village.press(person, verb)
    return [*village.type(person, text).said(person)]


def draft(village: Village, person: int) -> str | None:
    """Return what somebody typed of themselves and has yet to say yes to."""
    row = village.listed(person).draft
    card = village.do(lambda work: work.cards.find(CardId(row)))
    return card.subject.decode() if card else None


def seen(name: str = "Dr. Ben", role: str = "family physician", about: str = "") -> Introduction:
    return Introduction(name, role, again=False, about=about)


def test_a_name_is_shown_as_a_requester_sees_it_and_counts_after_a_yes(
    village: Village, ben: int
) -> None:
    cora = village.coordinator()
    assert village.press(ben, Verb.WORDS_NAME).said(ben) == [WordsAsked("name", 60, talking=False)]
    put = village.type(ben, "Dr. Benoit\n Roy")
    assert put.said(ben) == [seen("Dr. Benoit Roy"), DraftShown("name", "Dr. Benoit Roy")]
    assert village.listed(ben).listed_as == "Dr. Ben"
    put = village.press(ben, Verb.WORDS_KEEP)
    assert put.said(ben) == [WordsKept("name")]
    assert put.said(cora) == [NameChanged("Dr. Ben", "Dr. Benoit Roy")]
    assert village.listed(ben).listed_as == "Dr. Benoit Roy"
    assert village.listed(ben).draft == b""


def test_the_next_requester_meets_the_new_name_and_the_words_about_oneself(
    village: Village, ben: int
) -> None:
    for verb, text in ((Verb.WORDS_NAME, "Dr. B."), (Verb.WORDS_ABOUT, "I know the nights.")):
        types(village, ben, verb, text)
        village.press(ben, Verb.WORDS_KEEP)
    ann = village.physician("Emergency")
    village.asks(ann)
    put = village.press(ben, Verb.OFFER_YES)
    assert seen("Dr. B.", about="I know the nights.") in put.said(ann)


def test_an_open_talk_keeps_the_name_that_it_began_with(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    entry = village.listed(ben)
    village.do(lambda work: work.supporters.put(replace(entry, listed_as="Dr. B.")))
    assert village.type(ben, "Hello").heard(ann) == [("Dr. Ben", "Hello")]


@pytest.mark.parametrize(
    ("verb", "field"), [(Verb.WORDS_ROLE, "role"), (Verb.WORDS_ABOUT, "about")]
)
def test_role_and_words_are_no_news_to_coordinators(
    village: Village, ben: int, verb: Verb, field: str
) -> None:
    cora = village.coordinator()
    types(village, ben, verb, "rural physician")
    put = village.press(ben, Verb.WORDS_KEEP)
    assert (put.said(ben), put.said(cora)) == ([WordsKept(field)], [])
    assert getattr(village.listed(ben), field) == "rural physician"


def test_a_field_is_typed_and_kept(village: Village, ben: int) -> None:
    assert types(village, ben, Verb.WORDS_FIELD, "anesthesia") == [
        DraftShown("field", "anesthesia")
    ]
    village.press(ben, Verb.WORDS_KEEP)
    assert village.listed(ben).field == "anesthesia"


def test_what_cannot_be_taken_is_said_and_changes_nothing(village: Village, ben: int) -> None:
    village.enlist(None, "Eve", "Surgery", standing=Standing.INVITED)
    for text, wrong in (
        ("a" * 61, "long"),
        ("see example.org", "link"),
        ("◇ Peerline", "signs"),
        ("dr. EVE", "taken"),
    ):
        before = village.listed(ben)
        assert types(village, ben, Verb.WORDS_NAME, text) == [WordsRefused(wrong, 60)]
        assert village.listed(ben) == before


def test_one_may_write_ones_own_name_in_another_way(village: Village, ben: int) -> None:
    types(village, ben, Verb.WORDS_NAME, "DR. BEN")
    village.press(ben, Verb.WORDS_KEEP)
    assert village.listed(ben).listed_as == "DR. BEN"


def test_a_yes_is_for_what_stood_on_its_card(village: Village, ben: int) -> None:
    types(village, ben, Verb.WORDS_ROLE, "surgeon")
    older = village.button(ben, Verb.WORDS_KEEP)
    types(village, ben, Verb.WORDS_ROLE, "physician")
    assert village.press(ben, Verb.WORDS_KEEP, older).answer == ButtonOld()
    assert village.listed(ben).role == "family physician"
    newer = village.button(ben, Verb.WORDS_KEEP)
    village.press(ben, Verb.WORDS_KEEP, newer)
    assert village.press(ben, Verb.WORDS_KEEP, newer).answer == ButtonOld()
    assert village.listed(ben).role == "physician"


def test_a_name_that_was_taken_meanwhile_is_not_kept(village: Village, ben: int) -> None:
    types(village, ben, Verb.WORDS_NAME, "Dr. Eve")
    village.enlist(None, "Eve", "Surgery", standing=Standing.INVITED)
    assert village.press(ben, Verb.WORDS_KEEP).answer == ButtonOld()
    assert village.listed(ben).listed_as == "Dr. Ben"


def test_nobody_keeps_what_another_typed(village: Village, ben: int) -> None:
    eve = village.supporter("Eve", "Surgery")
    types(village, ben, Verb.WORDS_NAME, "Dr. B.")
    card = village.button(ben, Verb.WORDS_KEEP)
    assert village.press(eve, Verb.WORDS_KEEP, card).answer == ButtonOld()
    assert village.press(eve, Verb.WORDS_KEEP, CardId(bytes(16))).answer == ButtonOld()
    assert village.listed(eve).listed_as == "Dr. Eve"


def test_the_words_can_be_taken_away_again(village: Village, ben: int) -> None:
    types(village, ben, Verb.WORDS_ABOUT, "I know the nights.")
    village.press(ben, Verb.WORDS_KEEP)
    put = village.press(ben, Verb.PROFILE_WORDS)
    assert put.said(ben) == [WordsShown("Dr. Ben", "family physician", "I know the nights.")]
    put = village.press(ben, Verb.WORDS_NONE)
    assert put.said(ben) == [WordsShown("Dr. Ben", "family physician", "")]
    assert Verb.WORDS_NONE not in put.verbs(ben)


def test_a_supporter_sees_the_very_card_that_a_requester_sees(village: Village, ben: int) -> None:
    assert village.press(ben, Verb.PROFILE_SEEN).said(ben) == [seen(), SeenSo()]


def test_one_text_answers_one_question_and_not_for_long(village: Village, ben: int) -> None:
    types(village, ben, Verb.WORDS_ROLE, "surgeon")
    assert village.type(ben, "and more").said(ben) == [NobodyThere("listener")]
    village.press(ben, Verb.WORDS_ROLE)
    village.clock.go_on(timedelta(minutes=16))
    assert village.type(ben, "physician").said(ben) == [NobodyThere("listener")]
    assert draft(village, ben) == "surgeon"


def test_whoever_turns_to_something_else_answers_no_more(village: Village, ben: int) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.command(ben, "profile")
    village.type(ben, "surgeon")
    assert village.listed(ben).draft == b""


@pytest.mark.parametrize(
    "verb", [*ASKS, Verb.PROFILE_WORDS, Verb.PROFILE_SEEN, Verb.WORDS_NONE, Verb.WORDS_KEEP]
)
def test_it_is_for_supporters_who_were_confirmed(village: Village, verb: Verb) -> None:
    ann, ben = village.physician("Surgery"), village.physician("Surgery")
    village.enlist(ben, "Ben", "Surgery", standing=Standing.AGREED)
    before = village.listed(ben)
    for person, said in ((ann, ForSupporters()), (ben, NotYetConfirmed())):
        assert village.press(person, verb, CardId(bytes(16))).said(person) == [said]
        village.type(person, "somebody else")
    assert village.listed(ben) == before


def test_who_was_retired_before_they_typed_changes_nothing(village: Village, ben: int) -> None:
    village.press(ben, Verb.WORDS_NAME)
    entry = village.listed(ben)
    village.do(lambda work: work.supporters.drop(entry.id))
    assert village.type(ben, "Dr. B.").said(ben) == [ForSupporters()]


def test_every_field_has_a_length(village: Village, ben: int) -> None:
    for verb, asked in ASKS.items():
        assert village.press(ben, verb).said(ben) == [
            WordsAsked(asked, LONGEST[asked], talking=False)
        ]


def test_what_nobody_says_yes_to_is_gone_after_an_hour(village: Village, ben: int) -> None:
    types(village, ben, Verb.WORDS_ROLE, "surgeon")
    card = village.button(ben, Verb.WORDS_KEEP)
    before = village.memory.count("cards")
    village.wait(hours=1)
    assert (draft(village, ben), village.memory.count("cards")) == (None, before - 1)
    assert village.press(ben, Verb.WORDS_KEEP, card).answer == ButtonOld()


def test_what_waits_for_a_yes_goes_with_its_writer(village: Village, ben: int) -> None:
    for _ in range(2):  # the second takes the place of the first
        types(village, ben, Verb.WORDS_ROLE, "surgeon")
    assert village.memory.count("cards") == 1
    village.command(ben, "forget_me")
    village.press(ben, Verb.FORGET_YES)
    assert village.memory.count("cards") == 0


def test_what_waits_for_a_yes_follows_the_transit_key(village: Village, ben: int) -> None:
    types(village, ben, Verb.WORDS_ROLE, "surgeon")
    village.memory.rotate()
    village.press(ben, Verb.WORDS_KEEP)
    assert village.listed(ben).role == "surgeon"

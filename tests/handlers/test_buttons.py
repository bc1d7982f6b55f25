"""Callback data: untrusted, and understood only where it is exactly ours."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.buttons import NO_ID, Button, Press, column, new_card, understood
from handlers.verbs import WITH_ID, Verb
from storage.values import ROW_ID, CardId

IDS = st.binary(min_size=ROW_ID, max_size=ROW_ID).map(CardId)
NEARLY = st.one_of(
    st.text(max_size=70),
    st.builds(lambda verb, tail: f"{verb}{tail}", st.sampled_from(Verb), st.text(max_size=30)),
    st.builds(lambda verb, tail: f"{verb}:{tail}", st.sampled_from(Verb), st.text(max_size=30)),
    st.builds(
        lambda verb, card: f"{verb}:{base64.urlsafe_b64encode(card).decode()}",
        st.sampled_from(Verb),
        st.binary(max_size=20),
    ),
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(data=NEARLY)
def test_whatever_comes_is_a_known_verb_with_a_well_formed_id_or_nothing(data: str) -> None:
    press = understood(data)
    if press is not None:
        assert isinstance(press.verb, Verb)
        assert len(press.id) == (ROW_ID if press.verb in WITH_ID else 0)
        assert data.startswith(press.verb)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(verb=st.sampled_from(sorted(WITH_ID)), card=IDS)
def test_what_a_button_says_is_understood_as_it_was_meant(verb: Verb, card: CardId) -> None:
    assert understood(Button(verb, card).data) == Press(verb, card)


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "offer:yes",
        "offer:yes:",
        "offer:yes:short",
        "offer:maybe:AAAAAAAAAAAAAAAAAAAAAA",
        "help:now:AAAAAAAAAAAAAAAAAAAAAA",
        "HELP:NOW",
        "offer:yes:AAAAAAAAAAAAAAAAAAAA!!",
        "offer:yes:AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "to:\u00e9\u00e9",
    ],
)
def test_what_is_not_exactly_ours_is_nothing(data: str) -> None:
    assert understood(data) is None


def test_the_id_of_a_card_is_random_and_of_the_length_of_a_row_id() -> None:
    cards = {new_card() for _ in range(100)}
    assert len(cards) == 100
    assert {len(card) for card in cards} == {ROW_ID}


def test_a_verb_without_an_id_is_its_own_data() -> None:
    assert Button(Verb.HELP_NOW).data == "help:now"
    assert understood("help:now") == Press(Verb.HELP_NOW, NO_ID)


def test_buttons_stand_one_below_the_other() -> None:
    one, two = Button(Verb.END_YES, new_card()), Button(Verb.END_NO, new_card())
    assert column(one, two) == ((one,), (two,))

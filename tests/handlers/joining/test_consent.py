"""Consent: three facts and a yes; before it nobody goes on, and after it the link is followed."""

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.forgetting import ForgetAsked, Forgotten
from handlers.joining.confirming import Agreement
from handlers.joining.consent import VERSION, ConsentAsked, ConsentDeclined, DoorClosed
from handlers.joining.places import PlaceNeeded, PlacesShown
from handlers.orders import EditCard, Listed
from handlers.request.intake import PlacesReady, TopicAsked
from handlers.verbs import Verb
from storage.people import Person
from tests.handlers.joining.test_confirming import invites
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def person(village: Village, telegram: int) -> Person | None:
    """Return who consented."""
    return village.do(lambda work: work.people.find(telegram))


def at_the_door(village: Village, name: str | None = "Emergency") -> int:
    """Return somebody who came by a link."""
    ann = village.stranger()
    code = village.codes[name] if name in village.codes else village.code(name)
    village.command(ann, "start", f"join_{code}")
    return ann


def test_who_wants_to_talk_is_asked_for_consent_first(village: Village) -> None:
    ann = at_the_door(village)
    put = village.press(ann, Verb.ASK_START)
    assert put.said(ann) == [ConsentAsked()]
    assert put.verbs(ann) == [
        Verb.CONSENT_AGREE,
        Verb.PRIVACY_SHOW,
        Verb.CONSENT_NO,
        Verb.LANG_FR,
    ]


def test_an_invited_supporter_sees_what_supporters_agree_to_whatever_they_press(
    village: Village,
) -> None:
    ben = village.stranger()
    village.command(ben, "start", f"agree_{invites(village)}")
    assert village.press(ben, Verb.ASK_START).said(ben) == [Agreement(PROGRAMME.name)]


def test_a_yes_is_written_down_with_the_version_the_place_and_the_language(
    village: Village,
) -> None:
    ann = at_the_door(village)
    put = village.press(ann, Verb.CONSENT_AGREE)
    found = person(village, ann)
    assert found
    assert (found.agreed_to, found.language) == (VERSION, "en")
    assert found.departments == (village.departments["Emergency"],)
    assert put.said(ann) == [PlacesShown(Listed(("Emergency",)))]
    assert village.memory.count("doors") == 0


def test_who_wanted_to_talk_goes_on_there_after_the_places(village: Village) -> None:
    ann = at_the_door(village)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.CONSENT_AGREE)
    assert village.press(ann, Verb.PLACE_DONE).said(ann) == [TopicAsked()]


def test_who_only_looked_in_is_not_led_into_a_request(village: Village) -> None:
    ann = at_the_door(village)
    village.press(ann, Verb.CONSENT_AGREE)
    assert village.press(ann, Verb.PLACE_DONE).said(ann) == [PlacesReady()]
    assert not village.has_request(ann)


def test_by_the_programmes_link_a_place_is_asked_for(village: Village) -> None:
    ann = at_the_door(village, None)
    put = village.press(ann, Verb.CONSENT_AGREE)
    assert put.said(ann) == [PlaceNeeded()]
    assert put.verbs(ann) == [Verb.PLACE_ADD]
    assert village.press(ann, Verb.PLACE_DONE).said(ann) == [PlaceNeeded()]


def test_a_no_is_taken_kindly_and_nothing_is_kept(village: Village) -> None:
    ann = at_the_door(village)
    village.press(ann, Verb.ASK_START)
    (card,) = village.press(ann, Verb.CONSENT_NO).cards(ann)
    assert isinstance(card, EditCard)
    assert card.message == ConsentDeclined()
    assert village.memory.count("doors") == 0
    assert person(village, ann) is None


def test_after_a_no_the_yes_on_an_older_card_opens_nothing(village: Village) -> None:
    ann = at_the_door(village)
    village.press(ann, Verb.CONSENT_NO)
    assert village.press(ann, Verb.CONSENT_AGREE).said(ann) == [DoorClosed(PROGRAMME.contact)]
    assert person(village, ann) is None


@pytest.mark.parametrize("came", [True, False])
def test_without_consent_nobody_goes_on(village: Village, *, came: bool) -> None:
    ann = at_the_door(village) if came else village.stranger()
    gate = ConsentAsked() if came else DoorClosed(PROGRAMME.contact)
    for verb in (Verb.ASK_START, Verb.PLACE_SHOW, Verb.ASK_NOTE, Verb.STATUS_SHOW):
        assert village.press(ann, verb).said(ann) == [gate]
    for command in ("support", "status", "end", "available", "away", "nonsense"):
        assert village.command(ann, command).said(ann) == [gate]
    assert village.send_other(ann).said(ann) == [gate]
    assert village.edit(ann).said(ann) == [gate]
    assert village.memory.count("cases") == village.memory.count("people") == 0


@pytest.mark.parametrize("verb", [Verb.CONSENT_AGREE, Verb.CONSENT_NO])
def test_after_a_yes_the_card_is_old_and_changes_nothing(village: Village, verb: Verb) -> None:
    ann = at_the_door(village)
    village.press(ann, Verb.CONSENT_AGREE)
    put = village.press(ann, verb)
    assert (put.said(ann), put.answer) == ([], ButtonOld())
    assert village.memory.count("people") == 1


def test_who_has_not_consented_may_be_forgotten_too(village: Village) -> None:
    ann = at_the_door(village)
    assert village.command(ann, "forget_me").said(ann) == [ForgetAsked(supporter=False)]
    assert village.press(ann, Verb.FORGET_YES).said(ann) == [Forgotten()]
    assert village.memory.count("doors") == 0


def test_one_who_chose_a_language_without_a_link_is_still_asked_for_it(village: Village) -> None:
    ann = village.stranger()
    village.command(ann, "start")
    village.press(ann, Verb.LANG_FR)
    assert village.press(ann, Verb.ASK_START).said(ann) == [DoorClosed(PROGRAMME.contact)]
    assert village.press(ann, Verb.CONSENT_AGREE).said(ann) == [DoorClosed(PROGRAMME.contact)]

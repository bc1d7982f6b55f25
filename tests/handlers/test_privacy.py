"""Who sees what: at any time, and before consenting too."""

from handlers.privacy import Privacy
from handlers.verbs import Verb
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def test_a_stranger_can_read_it_and_has_nothing_to_press(village: Village) -> None:
    put = village.command(eve := village.stranger(), "privacy")
    assert put.said(eve) == [Privacy(PROGRAMME.name, PROGRAMME.organization)]
    assert put.verbs(eve) == []


def test_at_the_door_one_can_agree_from_there(village: Village) -> None:
    ann = village.stranger()
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    put = village.press(ann, Verb.PRIVACY_SHOW)
    assert put.said(ann) == [Privacy(PROGRAMME.name, PROGRAMME.organization)]
    assert put.verbs(ann) == [Verb.CONSENT_AGREE, Verb.CONSENT_NO]


def test_who_has_consented_can_look_at_their_places_from_there(village: Village) -> None:
    ann = village.physician("Emergency")
    assert village.command(ann, "privacy").verbs(ann) == [Verb.PLACE_SHOW]

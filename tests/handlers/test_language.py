"""Language: everybody may change it at any time, and is spoken to in it from then on."""

from dataclasses import replace

import pytest

from handlers.language import LanguageAsked, LanguageSet
from handlers.privacy import Privacy
from handlers.verbs import Verb
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


def spoken_to(village: Village, person: int, spoken: str | None = None) -> str:
    """Return the language of a card that somebody gets."""
    (card,) = village.command(person, "privacy", spoken=spoken).cards(person)
    assert card.message == Privacy(PROGRAMME.name, PROGRAMME.organization)
    return card.to.language


def test_the_command_shows_the_programmes_languages(village: Village) -> None:
    ann = village.physician("Emergency")
    put = village.command(ann, "language")
    assert put.said(ann) == [LanguageAsked()]
    assert put.verbs(ann) == [Verb.LANG_EN, Verb.LANG_FR]


def test_one_who_chooses_is_told_so_in_the_language_chosen(village: Village) -> None:
    ann = village.physician("Emergency")
    (card,) = village.press(ann, Verb.LANG_FR).cards(ann)
    assert (card.message, card.to.language) == (LanguageSet(), "fr")
    assert spoken_to(village, ann, "en") == "fr"


def test_a_supporter_and_a_coordinator_keep_it_wherever_they_are_known(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    village.coordinator(ben)
    village.press(ben, Verb.LANG_FR)
    assert village.listed(ben).language == "fr"
    coordinator = village.do(lambda work: work.coordinators.of_person(ben))
    assert coordinator
    assert coordinator.language == "fr"


def test_a_coordinator_who_never_consented_can_choose(village: Village) -> None:
    cora = village.coordinator()
    assert village.press(cora, Verb.LANG_FR).said(cora) == [LanguageSet()]
    assert spoken_to(village, cora) == "fr"


def test_a_language_that_the_programme_has_not_changes_nothing(village: Village) -> None:
    village.programme = replace(PROGRAMME, languages=("en",))
    ann = village.physician("Emergency")
    assert village.press(ann, Verb.LANG_FR).said(ann) == []
    assert village.command(ann, "language").verbs(ann) == [Verb.LANG_EN]
    assert spoken_to(village, ann, "fr") == "en"


@pytest.mark.parametrize(
    ("spoken", "answered"),
    [("fr", "fr"), ("fr-CA", "fr"), ("FR", "fr"), ("en-US", "en"), ("de", "en"), (None, "en")],
)
def test_a_stranger_is_spoken_to_in_what_their_telegram_speaks_if_we_can(
    village: Village, spoken: str | None, answered: str
) -> None:
    assert spoken_to(village, village.stranger(), spoken) == answered

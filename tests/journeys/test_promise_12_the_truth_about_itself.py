"""Promise 12: it says what it is, who can read what passes, and what it cannot do."""

import pytest

from handlers.joining.confirming import Agreement
from handlers.joining.consent import ConsentAsked
from handlers.privacy import Privacy
from handlers.verbs import Verb
from tests.journeys.residents import words
from tests.journeys.town import Town

TRUTHS = {
    "en": {
        ConsentAsked(): (
            "not care",
            "not for emergencies",
            "Telegram, and whoever runs our server, could read what passes",
            "legal duty to act",
            "court",
            "cannot see where you are",
            "cannot send help",
        ),
        Privacy("Peerline", "A health region"): (
            "Whoever runs our server: could read",
            "what you change in them later",
            "Until you erase it: your Telegram id, your language, your places of work, whom you",
            "Until your request or talk ends: its topic, your wishes and choices",
            "you take it back: a number, an address or a name that you want to tell",
            "so do your own words if you choose so",
            "Telegram: could read all",
            "court",
            "/forget_me",
        ),
        Agreement("Peerline"): ("Nobody can look up who", "duty to act", "No care, no notes"),
    },
    "fr": {
        ConsentAsked(): (
            "Ni soins, ni urgences",
            "Telegram, et la personne qui tient notre serveur, pourraient lire ce qui passe",
            "La loi peut obliger",
            "tribunal",
            "ne vois pas où vous êtes",
            "ne peux envoyer personne",
        ),
        Privacy("Peerline", "A health region"): (
            "La personne qui tient notre serveur\xa0: pourrait lire",
            "ce que vous y changez ensuite",
            "vos lieux de travail, les personnes que vous avez écartées",
            "la fin de la demande ou de l'échange\xa0: son sujet, vos souhaits et vos choix",
            "que vous le retiriez\xa0: un numéro, une adresse ou un nom que vous voulez dire",
            "vos propres mots aussi si vous le choisissez",
            "pourrait tout lire",
            "tribunal",
            "/forget_me",
        ),
        Agreement("Peerline"): ("Personne ne peut chercher", "devoir d'agir", "Ni soins, ni notes"),
    },
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_card_says_its_truths(language: str) -> None:
    for message, truths in TRUTHS[language].items():
        text = words(message, language)
        for truth in truths:
            assert truth in text, truth


async def test_privacy_can_be_read_before_consenting_and_at_any_time(place: Town) -> None:
    place.department("Emergency")
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts(f"join_{place.codes['Emergency']}")
    await ann.presses(Verb.PRIVACY_SHOW)
    await ann.reads(Privacy("Peerline", "A health region"))
    await ann.presses(Verb.CONSENT_AGREE)
    await ann.presses(Verb.PLACE_DONE)
    ann.says("/privacy")
    await ann.reads(Privacy("Peerline", "A health region"))

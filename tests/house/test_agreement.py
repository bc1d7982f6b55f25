"""The text that supporters agree to changes only with its version."""

import hashlib

from handlers.match.pool import AGREEMENT
from tests.house.fluent_files import LANGUAGES, TEXTS

WRITTEN = {"2026-11-28": "33fe4f8571f1f1f1"}
"""What each version says, in every language, as a digest. Whoever changes the text adds a line."""


def pattern(language: str) -> str:
    """Return the agreement as it stands in a language's file."""
    file = (TEXTS / language / "agreeing.ftl").read_text("utf-8")
    _, _, rest = file.partition("agreement-text =")
    text, _, _ = rest.partition("\nAgreement =")
    return " ".join(text.split())


def test_nobody_changes_what_supporters_agree_to_without_a_version_of_its_own() -> None:
    said = "\n".join(pattern(language) for language in LANGUAGES)
    assert hashlib.sha256(said.encode()).hexdigest()[:16] == WRITTEN[AGREEMENT]


def test_the_agreement_says_what_a_supporter_must_know() -> None:
    named = {
        "en": ("No care", "stays with you", "duty", "court", "lock", "two-step verification"),
        "fr": ("Ni soins", "reste entre vous", "devoir", "tribunal", "verrou", "deux étapes"),
    }
    for language in LANGUAGES:
        assert all(each in pattern(language) for each in named[language])

"""Findings: what was looked at, how it stands, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How a thing stands."""

    FINE = "fine"
    MIND = "mind"
    ILL = "ill"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what to do about it."""

    health: Health
    words: str

    def __str__(self) -> str:
        return f"{self.health:<5} {self.words}"


def fine(words: str) -> Finding:
    """Return that all is well."""
    return Finding(Health.FINE, words)


def mind(words: str) -> Finding:
    """Return something to think about."""
    return Finding(Health.MIND, words)


def ill(words: str) -> Finding:
    """Return something to cure."""
    return Finding(Health.ILL, words)

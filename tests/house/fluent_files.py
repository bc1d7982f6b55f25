"""The Fluent files, read by their own parser: which messages there are, and what each needs."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.serializer import serialize_variant_key
from fluent.syntax.visitor import Visitor

import handlers.routes  # noqa: F401  so that every errand, and with it every message, is there
from bot.words import LOCALES
from handlers.orders import Message
from tests.house.floors import ROOT

LANGUAGES = tuple(LOCALES)
TEXTS = ROOT / "bot" / "texts"


class _Reading(Visitor):
    """What a message says itself and what it refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.words: list[str] = []
        self.choices: dict[str, list[str]] = {}

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)

    def visit_TextElement(self, node: fluent.TextElement) -> None:  # noqa: N802
        self.words.append(node.value)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, fluent.VariableReference):
            keys = [serialize_variant_key(each.key) for each in node.variants]
            self.choices.setdefault(node.selector.id.name, []).extend(keys)
        self.generic_visit(node)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message of one language.

    `variables` and `choices` (the variants that a selector knows) include those of the messages
    it refers to; `head` is the pattern's first line.
    """

    language: str
    name: str
    file: str
    variables: frozenset[str]
    choices: dict[str, list[str]]
    references: frozenset[str]
    words: str
    head: frozenset[str]


def sentences(language: str) -> dict[str, Sentence]:
    """Return every message of a language by its name."""
    found = dict(_messages(TEXTS / language))
    return {name: _sentence(language, name, found) for name in found}


def _messages(folder: Path) -> Iterator[tuple[str, tuple[str, fluent.Message]]]:
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path}: {entry.content}"
            assert not isinstance(entry, fluent.Term), f"{path}: terms are not used"
            if isinstance(entry, fluent.Message):
                yield entry.id.name, (path.name, entry)


def names(language: str) -> list[str]:
    """Return the names of all messages, each as often as it is written."""
    return [name for name, _ in _messages(TEXTS / language)]


def _sentence(language: str, name: str, found: dict[str, tuple[str, fluent.Message]]) -> Sentence:
    file, message = found[name]
    own = _read(message)
    choices = dict(own.choices)
    variables, head = set(own.variables), set(_head(message))
    for reference in own.references:
        inner = _sentence(language, reference, found)
        variables |= inner.variables
        choices |= inner.choices
    return Sentence(
        language,
        name,
        file,
        frozenset(variables),
        choices,
        frozenset(own.references),
        "\n".join(own.words),
        frozenset(head),
    )


def _read(node: fluent.BaseNode) -> _Reading:
    reading = _Reading()
    reading.visit(node)
    return reading


def _head(message: fluent.Message) -> Iterator[str]:
    """Yield the variables and references that stand in the first line of a message."""
    for element in message.value.elements if message.value else ():
        if isinstance(element, fluent.TextElement):
            if "\n" in element.value:
                return
        else:
            reading = _read(element)
            yield from reading.variables | reading.references


def messages() -> dict[str, set[str]]:
    """Return every message that an errand can send, with its fields."""
    return {each.__name__: {it.name for it in fields(each)} for each in _below(Message)}


def _below(kind: type[Message]) -> Iterator[type[Message]]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("handlers."):
            yield each
            yield from _below(each)

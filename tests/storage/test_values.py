"""What carries a person or a text never shows it when printed."""

import dataclasses
import importlib
import pkgutil

import storage

SPEAKING = {"person", "text", "requester", "telegram", "params", "body", "secret", "letters"}
"""Fields that tell who somebody is, or what they wrote."""


def records() -> list[type]:
    """Return every dataclass of the floor."""
    found = []
    for module in pkgutil.iter_modules(storage.__path__):
        names = vars(importlib.import_module(f"storage.{module.name}")).values()
        found += [each for each in names if isinstance(each, type)]
    return [
        each
        for each in dict.fromkeys(found)
        if dataclasses.is_dataclass(each) and each.__module__.startswith("storage.")
    ]


def shows(record: type) -> bool:
    """Tell whether a dataclass prints its fields."""
    return "__repr__" in vars(record)


def test_the_search_finds_the_records() -> None:
    names = {each.__name__ for each in records()}
    assert {"Case", "Person", "Held", "Outgoing", "Root", "Text", "Witness"} <= names
    assert shows(next(each for each in records() if each.__name__ == "Witness"))


def test_no_record_with_a_person_or_a_text_prints_it() -> None:
    speaking = [each for each in records() if {f.name for f in dataclasses.fields(each)} & SPEAKING]
    assert len(speaking) > 10
    assert [each.__name__ for each in speaking if shows(each)] == []

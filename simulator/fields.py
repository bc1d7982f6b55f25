"""Reading a JSON object inside a call, with Telegram's own words for what is wrong in it.

After `JsonObject` in TDLib's tdutils/td/utils/JsonBuilder.cpp.
"""

import re

from simulator.errors import Malformed

_INTEGER = re.compile(r"-?\d+")


class Fields:
    """The fields of one object; anything but an object is Malformed with the words `refusal`."""

    __slots__ = ("_fields",)

    def __init__(self, value: object, refusal: str) -> None:
        if not isinstance(value, dict):
            raise Malformed(refusal)
        self._fields = value

    def has(self, name: str) -> bool:
        """Return whether a field is there and not empty."""
        return self._fields.get(name) is not None and self._fields[name] != ""

    def raw(self, name: str) -> object:
        """Return a field unread; None where it is missing."""
        return self._fields.get(name)

    def integer(self, name: str, default: int | None = None) -> int:
        """Return a number, also one written as a string; required without a `default`."""
        value = self._field(name, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and _INTEGER.fullmatch(value):
            return int(value)
        if isinstance(value, str | float):
            raise Malformed(f'Field "{name}" must be a valid Number')
        raise Malformed(f'Field "{name}" must be a Number')

    def text(self, name: str, default: str | None = None) -> str:
        """Return a string, or a number as a string; required without a `default`."""
        value = self._field(name, default)
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        raise Malformed(f'Field "{name}" must be of type String')

    def flag(self, name: str) -> bool:
        """Return a boolean; false where it is missing."""
        value = self._field(name, default=False)
        if isinstance(value, bool):
            return value
        raise Malformed(f'Field "{name}" must be of type Boolean')

    def _field(self, name: str, default: object) -> object:
        if name in self._fields:
            return self._fields[name]
        if default is None:
            raise Malformed(f'Can\'t find field "{name}"')
        return default

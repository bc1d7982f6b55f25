"""The arguments of one call, whichever way they came, read as the Bot API server reads them.

The server turns every argument into text: a string stays as it is, anything else becomes its JSON.
So numbers may come as strings, nested objects as JSON strings, and null is the text "null".
"""

import re
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from simulator.errors import Malformed

_decode = msgspec.json.Decoder().decode
_LEADING_INTEGER = re.compile(r"\s*(-?\d+)")
_TRUE = frozenset({"true", "yes", "1"})


class Upload(Struct, frozen=True, gc=False):
    """A file as it was handed over: its name, its kind (a media type), and what is in it."""

    name: str
    kind: str
    content: bytes


NO_FILES: Mapping[str, Upload] = {}


class Call:
    """One call of a bot: the method as it was named, in lower case too, its arguments and files."""

    __slots__ = ("arguments", "files", "method", "name")

    def __init__(
        self,
        name: str,
        arguments: Mapping[str, object],
        files: Mapping[str, Upload] = NO_FILES,
    ) -> None:
        self.name = name
        self.method = name.lower()
        self.arguments = arguments
        self.files = files

    def text(self, name: str) -> str:
        """Return an argument as text; empty where it is missing."""
        value = self.arguments.get(name, "")
        return value if isinstance(value, str) else msgspec.json.encode(value).decode()

    def integer(self, name: str, default: int = 0) -> int:
        """Return an argument as a number: 0 where it is none, `default` where it is missing."""
        value = self.arguments.get(name, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        text = self.text(name)
        if not text:
            return default
        digits = _LEADING_INTEGER.match(text)
        return int(digits[1]) if digits else 0

    def flag(self, name: str) -> bool:
        """Return whether an argument is true, yes or 1."""
        value = self.arguments.get(name, False)
        return value if isinstance(value, bool) else self.text(name).strip().lower() in _TRUE

    def has(self, name: str) -> bool:
        """Return whether an argument was given and is not empty."""
        return self.arguments.get(name, "") != ""

    def json(self, name: str, refusal: str) -> object:
        """Return an argument as JSON, None if missing; what cannot be decoded is Malformed."""
        value = self.arguments.get(name)
        if not isinstance(value, str):
            return value
        try:
            return _decode(value)
        except msgspec.DecodeError as wrong:
            raise Malformed(refusal) from wrong

    def json_if_any(self, name: str) -> object:
        """Return an argument as JSON, None also where it cannot be decoded."""
        try:
            return self.json(name, "")
        except Malformed:
            return None

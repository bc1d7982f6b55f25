"""What can go wrong on the ground floor.

MatchingError
└── HoursNotUnderstood
"""


class MatchingError(Exception):
    """Base of this package's errors; never raised itself."""


class HoursNotUnderstood(MatchingError):
    """A part of declared hours could not be read; `part` is that part as it was written."""

    def __init__(self, part: str) -> None:
        super().__init__(f"hours not understood: {part!r}; write them as mon-fri 08:00-17:00")
        self.part = part

"""What can go wrong among the decisions.

HandlersError
├── NoRoute        an event that no errand answers for: a defect of the route table
└── TableRefused   a file to import has mistakes; each has its line
"""

from collections.abc import Sequence

from handlers.flaws import Mistake


class HandlersError(Exception):
    """Base of this package's errors; never raised itself."""


class NoRoute(HandlersError):
    """No route takes this kind of event; its text is the event's class."""


class TableRefused(HandlersError):
    """A table cannot be imported; nothing of it was. It says nothing of what stands there."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("a table has mistakes")
        self.mistakes = tuple(mistakes)

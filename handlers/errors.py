"""What can go wrong among the decisions.

HandlersError
└── NoRoute    an event that no errand answers for: a defect of the route table
"""


class HandlersError(Exception):
    """Base of this package's errors; never raised itself."""


class NoRoute(HandlersError):
    """No route takes this kind of event; its text is the event's class."""

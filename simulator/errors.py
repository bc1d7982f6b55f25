"""What can go wrong, and what is said then.

SimulatorError
├── CallRefused          a bot's call; answered in the Bot API's envelope
│   ├── BadRequest       400
│   ├── Unauthorized     401
│   ├── Forbidden        403
│   ├── NotFound         404
│   ├── Conflict         409
│   ├── TooManyRequests  429
│   └── ServerTrouble    500
├── Malformed            a part of a call; whoever reads the whole turns it into a BadRequest
├── NotPossible          what no person could do; answered with 400
├── NotHere              what does not exist; answered with 404
└── DemoFailed           the demo cannot go on; the command says so in a line
    ├── BotFailed        its bot could not be started, ended, or did not leave as it should
    └── StoryBroken      a phone did not show what the story expects
"""

from typing import ClassVar


class SimulatorError(Exception):
    """Base of this package's errors; never raised itself."""


class CallRefused(SimulatorError):
    """Base of what a bot's call is refused with; `description` is Telegram's sentence, whole."""

    code: ClassVar[int]
    title: ClassVar[str]
    retry_after: int | None = None

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.description = f"{self.title}: {_uncapitalized(reason)}" if reason else self.title


class BadRequest(CallRefused):
    """The call itself is wrong."""

    code = 400
    title = "Bad Request"


class Unauthorized(CallRefused):
    """No bot has this token."""

    code = 401
    title = "Unauthorized"


class Forbidden(CallRefused):
    """The call is right, but the person or the group does not let the bot."""

    code = 403
    title = "Forbidden"


class NotFound(CallRefused):
    """No such method, or nothing that could be a token."""

    code = 404
    title = "Not Found"


class Conflict(CallRefused):
    """Somebody else takes this bot's updates."""

    code = 409
    title = "Conflict"


class TooManyRequests(CallRefused):
    """The bot goes too fast; `retry_after` is in whole seconds."""

    code = 429
    title = "Too Many Requests"

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"retry after {retry_after}")
        self.retry_after = retry_after


class ServerTrouble(CallRefused):
    """Telegram's own failure; raised by faults only."""

    code = 500
    title = "Internal Server Error"


class Malformed(SimulatorError):
    """A field of an object inside a call is missing or of the wrong type."""


class NotPossible(SimulatorError):
    """No person, and no app of Telegram, could do what was asked for."""


class NotHere(SimulatorError):
    """There is no such world, person, group or address."""


class DemoFailed(SimulatorError):
    """Base of what ends the demo; `log` is what its bot has said on standard error."""

    def __init__(self, what: str, log: str = "") -> None:
        super().__init__(what)
        self.log = log


class BotFailed(DemoFailed):
    """The bot could not be started, ended by itself, or did not leave as it should."""


class StoryBroken(DemoFailed):
    """A phone, or the disk, did not show what the story expects."""


def _uncapitalized(reason: str) -> str:
    """Begin in lower case unless `reason` is an identifier, as the Bot API server does."""
    if reason[1:2].isupper() or reason[1:2] == "_":
        return reason
    return reason[:1].lower() + reason[1:]

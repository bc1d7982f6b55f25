"""The screen: where a command says what it did, and what becomes of that where nobody reads it."""

import sys

from bot.errors import ReaderGone, ScreenLost


def say(*lines: str) -> None:
    """Print lines, each on its way before this returns.

    Raises:
        ReaderGone: what reads this, as `head` does, has read enough.
        ScreenLost: they could not be written.
    """
    if not lines:
        return
    try:
        print("\n".join(lines), flush=True)  # noqa: T201  what a command says
    except BrokenPipeError as error:
        raise ReaderGone from error
    except OSError as error:
        raise ScreenLost(error.strerror or type(error).__name__) from error


def complain(what: object) -> None:
    """Print to standard error; where that is gone too, the exit status alone must tell."""
    if sys.stderr is None:  # closed before we began; `print` would take standard output instead
        return
    try:
        print(f"peerline: {what}", file=sys.stderr, flush=True)  # noqa: T201  what a command says
    except OSError:
        return

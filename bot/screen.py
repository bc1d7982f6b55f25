"""The screen: where a command says what it did, and what becomes of that where nobody reads it."""

import os
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
        _let_go()
        raise ReaderGone from error
    except OSError as error:
        _let_go()
        raise ScreenLost(error.strerror or type(error).__name__) from error


def complain(what: object) -> None:
    """Print to standard error; where that is gone too, the exit status alone must tell."""
    if sys.stderr is None:  # closed before we began; `print` would take standard output instead
        return
    try:
        print(f"peerline: {what}", file=sys.stderr, flush=True)  # noqa: T201  what a command says
    except OSError:
        _let_go(sys.stderr.fileno())


def _let_go(descriptor: int = 1) -> None:
    """Give the rest to nobody, or the interpreter fails on it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)

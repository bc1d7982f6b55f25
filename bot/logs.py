"""Logs that cannot show a token, an id or a text.

Our own lines are fixed words with counts. An error is told by its class and the last line of our
code that it passed through, never by its text. What other libraries log is told by their name
only: an address that httpx or aiohttp would log holds the token. What nobody caught, in a thread,
in a task or while something was thrown away, takes the same way.
"""

import logging
import re
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

OURS = "peerline"
FLOORS = ("bot", "handlers", "storage", "matching")
_ROOT = Path(__file__).parent.parent
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_LONG_NUMBER = re.compile(r"\d{5,}")


class Discreet(logging.Formatter):
    """Writes a record without anything that somebody has said, or is."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        ours = record.name == OURS
        words = record.getMessage() if ours else f"{record.name} has something to say"
        error = record.exc_info[1] if record.exc_info else None
        line = f"{self.formatTime(record)} {record.levelname} {words}"
        return redacted(f"{line}: {told(error)}" if error else line)


def redacted(line: str) -> str:
    """Return a line without anything shaped like a token or a Telegram id (but for the date)."""
    stamp, rest = line[:23], line[23:]
    return stamp + _LONG_NUMBER.sub("#", _TOKEN.sub("#", rest))


def told(error: BaseException) -> str:
    """Return an error's class, the classes of its causes, and where in our code it passed.

    Of a group the first error is told: it is the one that made the others stop.
    """
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    classes = [type(error).__name__]
    cause = error.__cause__ or error.__context__
    while cause is not None and len(classes) < 4:  # noqa: PLR2004  enough to understand
        classes.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return " < ".join(classes) + _where(error.__traceback__)


def _where(trace: TracebackType | None) -> str:
    ours = [
        f"{Path(frame.filename).relative_to(_ROOT)}:{frame.lineno}"
        for frame in traceback.extract_tb(trace)
        if _is_ours(Path(frame.filename))
    ]
    return f" at {ours[-1]}" if ours else ""


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(_ROOT) and path.relative_to(_ROOT).parts[0] in FLOORS


def begin(level: int = logging.INFO) -> None:
    """Send everything that anybody logs through `Discreet`, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(level)
    logging.raiseExceptions = False  # a line that cannot be written is not told in full instead
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    sys.unraisablehook = _unraisable


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    del kind, trace  # both are the error's own
    logging.getLogger(OURS).critical("stopped by an error nobody expected", exc_info=error)


def _uncaught_in_thread(uncaught: threading.ExceptHookArgs) -> None:
    words = "a thread was stopped by an error nobody expected"
    logging.getLogger(OURS).critical(words, exc_info=uncaught.exc_value)


def _unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    words = "an error could not be raised"
    logging.getLogger(OURS).error(words, exc_info=unraisable.exc_value)


def info(words: str, *counts: float) -> None:
    """Log a fixed line with counts."""
    logging.getLogger(OURS).info(words, *counts)


def warn(words: str, error: BaseException | None = None) -> None:
    """Log a fixed line about something that went wrong and will be tried again."""
    logging.getLogger(OURS).warning(words, exc_info=error)


def alarm(words: str, error: BaseException | None = None) -> None:
    """Log a fixed line that somebody should read now."""
    logging.getLogger(OURS).error(words, exc_info=error)

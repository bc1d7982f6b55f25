"""Outcomes: what an error of Telegram's means for the order that met it.

Later: try again. Never: this order cannot be carried out. Gone: the whole chat cannot be reached.
`BadRequest` is a `NetworkError` in this tree, so the order of the table matters; a test walks
every class of `telegram.error` and finds each of them here.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from telegram import error


class Verdict(StrEnum):
    """What becomes of an order."""

    DONE = "done"
    LATER = "later"
    NEVER = "never"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict, and how long Telegram asks to wait."""

    verdict: Verdict
    wait: timedelta = timedelta()


TABLE: tuple[tuple[type[error.TelegramError], Verdict], ...] = (
    (error.RetryAfter, Verdict.LATER),
    (error.Forbidden, Verdict.GONE),
    (error.ChatMigrated, Verdict.GONE),  # a group; private chats never move
    (error.BadRequest, Verdict.NEVER),
    (error.TimedOut, Verdict.LATER),  # it may have taken place: at least once, never not at all
    (error.NetworkError, Verdict.LATER),
    (error.InvalidToken, Verdict.LATER),  # the poller meets the same and stops the bot
    (error.Conflict, Verdict.LATER),
    (error.EndPointNotFound, Verdict.NEVER),
    (error.PassportDecryptionError, Verdict.NEVER),
    (error.TelegramError, Verdict.LATER),  # an answer that is no answer
)
GONE = ("chat not found", "user is deactivated", "bot was blocked")
"""What a 400 says of a chat that is gone (tdlib/telegram-bot-api, Client.cpp)."""
DONE = ("message is not modified", "message to delete not found")
"""What a 400 says of an edit or a deletion that changes nothing: it stands as it should."""


def judge(problem: error.TelegramError) -> Outcome:
    """Return what an error means for the order that met it."""
    verdict = next(each for kind, each in TABLE if isinstance(problem, kind))
    if isinstance(problem, error.RetryAfter):
        return Outcome(verdict, _wait(problem))
    if verdict is Verdict.NEVER:
        return Outcome(_in_words(problem.message.lower(), verdict))
    return Outcome(verdict)


def _in_words(message: str, otherwise: Verdict) -> Verdict:
    if any(words in message for words in GONE):
        return Verdict.GONE
    return Verdict.DONE if any(words in message for words in DONE) else otherwise


def _wait(problem: error.RetryAfter) -> timedelta:
    wait = problem.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)

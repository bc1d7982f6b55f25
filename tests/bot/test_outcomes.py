"""What each of Telegram's errors means for the order that met it."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from telegram import error

from bot.outcomes import TABLE, Outcome, Verdict, judge

MEANT = {
    error.TelegramError: Verdict.LATER,
    error.NetworkError: Verdict.LATER,
    error.TimedOut: Verdict.LATER,
    error.RetryAfter: Verdict.LATER,
    error.Conflict: Verdict.LATER,
    error.InvalidToken: Verdict.LATER,
    error.BadRequest: Verdict.NEVER,
    error.EndPointNotFound: Verdict.NEVER,
    error.PassportDecryptionError: Verdict.NEVER,
    error.Forbidden: Verdict.GONE,
    error.ChatMigrated: Verdict.GONE,
}
MADE: dict[type[error.TelegramError], Callable[[], error.TelegramError]] = {
    error.RetryAfter: lambda: error.RetryAfter(7),
    error.ChatMigrated: lambda: error.ChatMigrated(-100),
}


def all_below(kind: type[error.TelegramError]) -> Iterator[type[error.TelegramError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from all_below(child)


def made(kind: type[error.TelegramError]) -> error.TelegramError:
    return MADE[kind]() if kind in MADE else kind("some words")


KINDS = sorted(set(all_below(error.TelegramError)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_of_telegrams_is_judged(kind: type[error.TelegramError]) -> None:
    assert kind in dict(TABLE), "an error that nobody has thought about"
    assert judge(made(kind)).verdict is MEANT[kind]


def test_nothing_in_the_table_is_hidden_by_what_stands_before_it() -> None:
    for place, (kind, _) in enumerate(TABLE):
        assert not any(issubclass(kind, before) for before, _ in TABLE[:place])


def test_a_bad_request_is_not_taken_for_trouble_with_the_network() -> None:
    assert issubclass(error.BadRequest, error.NetworkError)
    assert judge(error.BadRequest("message text is empty")) == Outcome(Verdict.NEVER)


@pytest.mark.parametrize(
    "words",
    [
        "Chat not found",
        "Bad Request: chat not found",
        "user is deactivated",
        "bot was blocked by the user",
    ],
)
def test_a_400_can_say_that_the_chat_is_gone(words: str) -> None:
    assert judge(error.BadRequest(words)).verdict is Verdict.GONE


def test_a_400_can_say_that_the_edit_stands_already() -> None:
    words = "Message is not modified: specified new message content is the same"
    assert judge(error.BadRequest(words)).verdict is Verdict.DONE


def test_the_wait_that_telegram_asks_for_is_kept() -> None:
    assert judge(error.RetryAfter(7)) == Outcome(Verdict.LATER, timedelta(seconds=7))
    assert judge(error.RetryAfter(timedelta(minutes=2))).wait == timedelta(minutes=2)


def test_no_other_error_asks_to_wait() -> None:
    assert all(not judge(made(kind)).wait for kind in KINDS if kind is not error.RetryAfter)

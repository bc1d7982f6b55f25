"""Logs: by whatever way a token, an id or a text gets near a line, it does not get into it."""

import asyncio
import gc
import io
import logging
import re
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from datetime import UTC, datetime
from pathlib import Path

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import logs
from bot.config import load
from bot.errors import ConfigurationInvalid, PoisonUpdate
from bot.translate import translate

TOKEN = "1234567890:" + "AAbbCCddEE-_" * 3
ID = 5_000_000_077
TEXT = "I cannot sleep since that night"
SECRET = f"https://api.telegram.org/bot{TOKEN}/sendMessage chat_id={ID} text={TEXT}"
LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (INFO|WARNING|ERROR|CRITICAL) .+")


class Stream(io.StringIO):
    """What is written to standard error; one that is `broken` refuses what the log writes."""

    broken = False

    def write(self, text: str) -> int:
        """Write."""
        if self.broken and LINE.match(text):
            raise OSError
        return super().write(text)

    def lines(self) -> list[str]:
        """Return all that was written."""
        return self.getvalue().splitlines()


@pytest.fixture
def log() -> Iterator[Stream]:
    """Let the log begin; afterwards all is as it was."""
    root, level, raising = logging.getLogger(), logging.getLogger().level, logging.raiseExceptions
    handlers, stream = list(root.handlers), Stream()
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    with redirect_stderr(stream):
        logs.begin()
    yield stream
    logging.captureWarnings(capture=False)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.raiseExceptions = raising


def one(log: Stream) -> str:
    """Return the one line that was written, without its date; it must betray nothing."""
    (line,) = log.lines()
    assert LINE.fullmatch(line), line
    for secret in (TOKEN, str(ID), "sleep", "api.telegram.org"):
        assert secret not in line
    return line[24:]


def failing() -> None:
    """Fail as deep and as talkative as possible."""
    try:
        _fail_with_a_cause()
    except ValueError:
        raise RuntimeError(SECRET, {"chat": ID})  # noqa: B904  a context, and not a cause


def _fail_with_a_cause() -> None:
    try:
        dict[str, str]()[SECRET]
    except KeyError as error:
        raise ValueError(SECRET) from error


def failure() -> RuntimeError:
    with pytest.raises(RuntimeError) as met:
        failing()
    return met.value


def test_our_own_lines_are_fixed_words_with_counts(log: Stream) -> None:
    logs.info("running with %d hands", 16)
    assert one(log) == "INFO running with 16 hands"


@pytest.mark.parametrize(("tell", "level"), [(logs.warn, "WARNING"), (logs.alarm, "ERROR")])
def test_an_error_is_told_by_its_class_and_its_causes(
    log: Stream, tell: Callable[[str, Exception], None], level: str
) -> None:
    tell("the call failed", failure())
    assert one(log) == f"{level} the call failed: RuntimeError < ValueError < KeyError"


def test_a_line_without_an_error_ends_with_its_words(log: Stream) -> None:
    logs.warn("the disk is slow")
    assert one(log) == "WARNING the disk is slow"


def test_an_error_tells_the_last_line_of_our_code_that_it_passed(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationInvalid) as met:
        load(tmp_path / "nowhere", {})
    told = logs.told(met.value)
    assert re.fullmatch(r"ConfigurationInvalid < FileNotFoundError at bot/sections\.py:\d+", told)


def test_an_error_with_many_causes_tells_only_the_first_of_them() -> None:
    error = Exception("0")
    for number in range(1, 50):
        outer = Exception(str(number))
        outer.__cause__, error = error, outer
    assert logs.told(error).count("<") == 3


def test_a_group_of_errors_is_told_by_its_first() -> None:
    group = ExceptionGroup(SECRET, [ExceptionGroup(SECRET, [KeyError(SECRET)]), OSError(SECRET)])
    assert logs.told(group) == "KeyError"


def test_what_poison_held_is_not_told(log: Stream) -> None:
    with pytest.raises(PoisonUpdate) as met:
        translate(f'{{"message": "{TEXT} {ID}"}}'.encode())
    logs.warn("an update could not be read", met.value)
    assert one(log).startswith("WARNING an update could not be read: PoisonUpdate < ")


@pytest.mark.parametrize(
    "name",
    [
        *("httpx", "aiohttp.client", "aiohttp.access", "apscheduler.executors.default"),
        *("asyncio", "telegram.Bot", "telegram.request.BaseRequest", "aiosqlite"),
        *("root", "peerline.other"),
    ],
)
def test_what_others_log_is_told_by_their_name_only(log: Stream, name: str) -> None:
    logging.getLogger(name).error("%s", SECRET, exc_info=failure(), stack_info=True)
    told = one(log)
    assert told == f"ERROR {name} has something to say: RuntimeError < ValueError < KeyError"


def test_what_others_log_for_information_is_not_written_at_all(log: Stream) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST %s", SECRET)
    logging.getLogger("telegram.Bot").debug(SECRET)
    assert log.lines() == []


def test_what_others_log_wrongly_is_told_by_their_name_too(log: Stream) -> None:
    missing: tuple[object, ...] = (SECRET,)
    logging.getLogger("httpx").warning("%d %d", *missing)
    assert one(log) == "WARNING httpx has something to say"


def test_a_line_that_cannot_be_written_is_not_told_in_full_instead(log: Stream) -> None:
    log.broken = True
    with redirect_stderr(log):
        logging.getLogger("httpx").warning("%s", SECRET)
    assert log.lines() == []


def test_a_warning_of_pythons_is_told_by_name_only(log: Stream) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)  # the filter's own context has put it back
        warnings.warn(SECRET, stacklevel=1)
    assert one(log) == "WARNING py.warnings has something to say"


def test_an_error_that_nobody_caught_is_told_by_its_class(log: Stream) -> None:
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)
    assert one(log).startswith("CRITICAL stopped by an error nobody expected: RuntimeError < ")


def test_an_error_that_nobody_caught_in_a_thread_is_told_by_its_class(log: Stream) -> None:
    thread = threading.Thread(target=failing, name=SECRET)
    thread.start()
    thread.join()
    assert one(log).startswith("CRITICAL a thread was stopped by an error nobody expected: Run")


class Falling:
    """Something that fails while it is thrown away."""

    def __del__(self) -> None:
        failing()

    def __repr__(self) -> str:
        return SECRET


def test_an_error_that_could_not_be_raised_is_told_by_its_class(log: Stream) -> None:
    Falling()
    gc.collect()
    assert one(log).startswith("ERROR an error could not be raised: RuntimeError < ")


async def test_a_task_that_fails_with_nobody_waiting_is_told_by_its_class(log: Stream) -> None:
    async def fails() -> None:
        failing()

    task = asyncio.create_task(fails(), name=SECRET)
    await asyncio.sleep(0)
    del task
    gc.collect()
    assert one(log).startswith("ERROR asyncio has something to say: RuntimeError < ")


async def test_what_the_loop_has_to_say_is_told_by_name_only(log: Stream) -> None:
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": SECRET, "exception": failure(), "handle": SECRET})
    assert one(log).startswith("ERROR asyncio has something to say: RuntimeError < ")


async def test_an_errand_of_the_clocks_that_fails_is_told_by_its_class(log: Stream) -> None:
    scheduler, done = AsyncIOScheduler(timezone=UTC), asyncio.Event()

    async def fails() -> None:
        asyncio.get_running_loop().call_later(0.01, done.set)
        failing()

    scheduler.add_job(fails, name=SECRET, args=[])
    scheduler.start()
    await done.wait()
    scheduler.shutdown(wait=False)
    assert one(log).startswith(
        "ERROR apscheduler.executors.default has something to say: RuntimeError < "
    )


def test_what_is_shaped_like_a_token_or_an_id_is_taken_out_of_any_line() -> None:
    stamp = f"{datetime(2031, 5, 14, 12, tzinfo=UTC):%Y-%m-%d %H:%M:%S},000"
    assert logs.redacted(f"{stamp} INFO {TOKEN} of {ID} and -100{ID}, 1234 times") == (
        f"{stamp} INFO # of # and -#, 1234 times"
    )

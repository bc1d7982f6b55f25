"""The bot process: how a child is started, watched and told to leave.

The children here are lines of shell in the place of the interpreter: what they are told is theirs
to ignore.
"""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.bot_process import BotProcess, environment
from simulator.errors import BotFailed

STAYS = "trap 'exit {status}' TERM; echo up >&2; while :; do sleep 0.01; done"


def bot(folder: Path, script: str, patience: float = 10.0) -> BotProcess:
    """Return a bot whose interpreter is a shell that runs `script`."""
    python = folder / "python"
    python.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    python.chmod(0o700)
    return BotProcess(folder, str(python), patience)


async def eventually(look: Callable[[], str]) -> str:
    """Return what `look` finds, as soon as it finds something."""
    for _ in range(2000):
        if found := look():
            return found
        await asyncio.sleep(0.005)
    raise AssertionError("in vain")


async def test_a_command_is_run_with_the_folders_configuration(tmp_path: Path) -> None:
    await bot(tmp_path, 'echo "$@" >told; pwd >>told').do("init", "--demo")

    assert (tmp_path / "told").read_text("utf-8").splitlines() == [
        f"-m bot init --config {tmp_path}/config.toml --demo",
        str(tmp_path),
    ]


async def test_a_command_that_fails_is_told_by_its_own_line(tmp_path: Path) -> None:
    with pytest.raises(BotFailed, match=r"^the bot's `init` failed: no token$") as failed:
        await bot(tmp_path, "echo peerline: no token >&2; exit 2").do("init")

    assert not failed.value.log


async def test_a_command_that_says_more_is_told_by_the_last_line(tmp_path: Path) -> None:
    with pytest.raises(BotFailed, match=r"failed: nothing was imported$") as failed:
        await bot(tmp_path, "echo 'line 1\nnothing was imported' >&2; exit 1").do("import")

    assert failed.value.log == "line 1\nnothing was imported"


async def test_an_interpreter_that_is_not_there_cannot_be_started(tmp_path: Path) -> None:
    with pytest.raises(BotFailed, match="/nowhere/python: No such file or directory"):
        await BotProcess(tmp_path, "/nowhere/python").do("init")


async def test_a_command_that_is_given_up_is_ended(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    told.touch()
    doing = asyncio.create_task(bot(tmp_path, "echo $$ >pid; exec sleep 60").do("init"))
    pid = int(await eventually(lambda: told.read_text("ascii").strip()))

    doing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await doing

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_the_bot_does_not_hear_ctrl_c_in_our_terminal(tmp_path: Path) -> None:
    child = bot(tmp_path, "echo $$ >&2; exec sleep 60")
    await child.start()
    pid = int(await eventually(child.log))

    assert os.getsid(pid) == pid != os.getsid(0)

    with pytest.raises(BotFailed, match="left with status -15"):
        await child.stop()


async def test_an_errand_is_done_while_the_bot_runs(tmp_path: Path) -> None:
    child = bot(tmp_path, STAYS.format(status=0))
    await child.start()

    assert await child.beside(asyncio.sleep(0, "done")) == "done"

    await eventually(child.log)
    await child.stop()


async def test_a_bot_that_ends_by_itself_ends_the_errand(tmp_path: Path) -> None:
    child = bot(tmp_path, "echo last words >&2; exit 3")
    await child.start()

    with pytest.raises(BotFailed, match="ended by itself, with status 3") as failed:
        await child.beside(asyncio.sleep(60))

    assert failed.value.log == "last words"


async def test_what_an_errand_fails_with_is_raised(tmp_path: Path) -> None:
    async def fails() -> None:
        raise LookupError

    child = bot(tmp_path, STAYS.format(status=0))
    await child.start()

    with pytest.raises(LookupError):
        await child.beside(fails())

    await eventually(child.log)
    await child.stop()


async def test_a_bot_that_leaves_with_a_failure_is_told(tmp_path: Path) -> None:
    child = bot(tmp_path, STAYS.format(status=4))
    await child.start()
    await eventually(child.log)

    with pytest.raises(BotFailed, match="left with status 4"):
        await child.stop()

    await child.stop()


async def test_a_bot_that_does_not_leave_is_made_to(tmp_path: Path) -> None:
    child = bot(tmp_path, "trap '' TERM; echo up >&2; while :; do sleep 0.01; done", patience=0.05)
    await child.start()
    await eventually(child.log)

    with pytest.raises(BotFailed, match="still there"):
        await child.stop()


def test_what_the_environment_says_of_another_bot_is_not_handed_on(tmp_path: Path) -> None:
    ours = {
        "PATH": "/bin",
        "PEERLINE_CONFIG": "/etc/peerline.toml",
        "PEERLINE_KEYS": "/keys",
        "PEERLINE_TELEGRAM_TOKEN": "1:secret",
    }

    assert environment(ours, tmp_path) == {
        "PATH": "/bin",
        "PEERLINE_DEMO_CLOCK": str(tmp_path / "clock"),
    }

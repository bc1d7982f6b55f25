"""The command line: what each command ends in, and that it complains in one clear line."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.cli import CONFIG, DEMO_CLOCK, main
from bot.config import TOKEN
from simulator.world import Webhook, World
from storage.keyring import open_keyring
from tests.bot.elsewhere import Elsewhere

CONFIGURATION = """\
[telegram]
token_file = "token"
api_url = "{url}"
per_second = 0
[programme]
name = "Peers"
[[resources]]
name = "Family line"
phone = "555-0199"
verified = 2031-05-01
"""


class Terminal:
    """Where an operator types commands, and what is left on the screen."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.environment: dict[str, str] = {}
        self.out = self.err = ""
        self._capture = capture

    def types(self, *words: str) -> int:
        """Run a command with this folder's configuration, and return its status."""
        return self._run(*words, "--config", str(self.folder / "config.toml"))

    def types_only(self, *words: str) -> int:
        """Run a command without saying where the configuration is."""
        return self._run(*words)

    def _run(self, *words: str) -> int:
        try:
            status = main(words, self.environment)
        except SystemExit as ended:
            status = int(ended.code or 0)
        self.out, self.err = self._capture.readouterr()
        assert "Traceback" not in self.err
        return status

    def complaint(self) -> str:
        """Return the one line of the last complaint."""
        (line,) = self.err.splitlines()
        assert line.startswith("peerline: ")
        assert self.out == ""
        return line.removeprefix("peerline: ")


@pytest.fixture
def terminal(
    elsewhere: Elsewhere, remote: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    text = CONFIGURATION.format(url=elsewhere.simulator.url)
    (tmp_path / "config.toml").write_text(text, "utf-8")
    (tmp_path / "token").write_text(remote.token, "ascii")
    (tmp_path / "token").chmod(0o600)
    return Terminal(tmp_path, capsys)


@pytest.fixture
def founded(terminal: Terminal) -> Terminal:
    assert terminal.types("init") == 0
    return terminal


EVERY_COMMAND = [
    ("run",),
    ("doctor",),
    ("version",),
    ("init",),
    ("invite", "coordinator"),
    ("import", "departments.csv"),
    ("poster",),
]


def test_the_version_is_printed(terminal: Terminal) -> None:
    assert terminal.types("version") == 0
    assert terminal.out == f"peerline {version('peerline')}\n"
    assert terminal.err == ""


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=lambda words: words[0])
def test_every_command_takes_a_configuration_and_explains_itself(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    assert terminal.types_only(words[0], "--help") == 0
    assert "--config F" in terminal.out


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dance",),
        ("run", "fast"),
        ("run", "--config"),
        ("invite",),
        ("invite", "everybody"),
        ("import",),
        ("poster", "Emergency", "Medicine"),
        ("init", "--coordinator", "Ann"),
    ],
    ids=" ".join,
)
def test_bad_usage_ends_in_2_and_one_line(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal.types_only(*words) == 2
    assert "--help" in terminal.complaint()


@pytest.mark.parametrize(
    "words", [each for each in EVERY_COMMAND if each[0] not in {"version", "init"}]
)
def test_without_a_configuration_every_command_ends_in_2(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    (terminal.folder / "config.toml").unlink()
    (terminal.folder / "departments.csv").write_text("department\nEmergency\n", "utf-8")
    assert terminal.types(*words) == 2
    assert "peerline init" in terminal.complaint()


@pytest.mark.parametrize("words", [each for each in EVERY_COMMAND if each[0] != "version"])
def test_a_configuration_that_cannot_be_used_ends_every_command_in_2_naming_the_key(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    with (terminal.folder / "config.toml").open("a", encoding="utf-8") as file:
        file.write("[matching]\ncapacity = 0\n")
    assert terminal.types(*words) == 2
    assert terminal.complaint() == "matching.capacity: at least 1"


def test_the_configuration_may_be_named_by_the_environment(terminal: Terminal) -> None:
    terminal.environment[CONFIG] = str(terminal.folder / "elsewhere.toml")
    assert terminal.types_only("doctor") == 2
    assert "elsewhere.toml" in terminal.complaint()


def test_init_makes_a_programme_and_says_what_comes_next(terminal: Terminal) -> None:
    assert terminal.types("init", "--yes") == 0
    assert "the bot is @peer_bot" in terminal.out
    assert "start=coordinate_" in terminal.out.splitlines()[-1]
    assert terminal.err == ""
    assert terminal.types("init") == 0
    assert terminal.out == "nothing was missing\n"


def test_init_takes_the_token_from_the_environment_too(terminal: Terminal, remote: World) -> None:
    (terminal.folder / "token").unlink()
    assert terminal.types("init") == 2
    assert TOKEN in terminal.complaint()
    terminal.environment[TOKEN] = remote.token
    assert terminal.types("init") == 0


def test_a_token_that_telegram_does_not_know_ends_in_1_and_is_not_told(terminal: Terminal) -> None:
    token = "12345:" + "x" * 35
    terminal.environment[TOKEN] = token
    for words in (("init",), ("run",)):
        assert terminal.types(*words) == 1
        assert token not in terminal.err
        assert terminal.types("doctor") == 1


def test_doctor_tells_each_finding_in_a_line_and_ends_in_1_if_one_is_ill(
    founded: Terminal,
) -> None:
    (founded.folder / "token").chmod(0o644)
    assert founded.types("doctor") == 1
    assert all(line[:6].strip() in {"fine", "mind", "ill"} for line in founded.out.splitlines())
    assert f"ill   {founded.folder / 'token'} is open to others: chmod 600 it" in founded.out
    assert founded.err == ""


@pytest.mark.usefixtures("discreet")
def test_run_refuses_a_token_that_others_can_read(founded: Terminal) -> None:
    (founded.folder / "token").chmod(0o640)
    assert founded.types("run") == 2
    assert founded.complaint() == (
        f"telegram.token_file: {founded.folder / 'token'} is open to others: chmod 600 it"
    )


def test_an_invitation_is_printed_alone(founded: Terminal) -> None:
    assert founded.types("invite", "coordinator") == 0
    (line,) = founded.out.splitlines()
    assert line.startswith("https://t.me/peer_bot?start=coordinate_")
    assert founded.err == ""


def test_an_invitation_needs_the_bots_name(terminal: Terminal) -> None:
    assert terminal.types("invite", "coordinator") == 2
    assert terminal.complaint().startswith("telegram.username: ")


def test_departments_and_roster_are_imported(founded: Terminal) -> None:
    for name, text in (
        ("departments", "department\nEmergency\n"),
        ("roster", "first_name,role,departments\nBen,surgeon,Emergency\n"),
    ):
        path = founded.folder / f"{name}.csv"
        path.write_text(text, "utf-8")
        links = str(founded.folder / f"{name}-links.csv")
        assert founded.types("import", str(path), "--links", links) == 0
        assert founded.out.startswith("1 ")
        assert founded.err == ""


def test_an_import_with_mistakes_ends_in_1_and_tells_each_by_its_line(founded: Terminal) -> None:
    path = founded.folder / "departments.csv"
    path.write_text("department,physicians\nEmergency,many\n,1\n", "utf-8")
    assert founded.types("import", str(path)) == 1
    assert founded.err.splitlines() == [
        "peerline: departments.csv:2: physicians: 'many' is no number",
        "departments.csv:3: department: a name is needed",
        "nothing was imported",
    ]


def test_a_poster_is_made_and_said(founded: Terminal) -> None:
    out = founded.folder / "posters"
    assert founded.types("poster", "--out", str(out)) == 0
    assert founded.out.splitlines() == [
        f"{out / name} written"
        for name in ("poster-en.pdf", "poster-en.png", "poster-fr.pdf", "poster-fr.png")
    ]
    assert founded.err == ""
    with open_keyring(founded.folder / "keys"):
        assert founded.types("poster", "*", "--out", str(out)) == 0


def test_a_poster_of_a_department_that_there_is_not_ends_in_2(founded: Terminal) -> None:
    assert founded.types("poster", "Emergency") == 2
    assert founded.complaint().startswith("there is no department 'Emergency'; ")


def test_a_poster_needs_the_bots_name(terminal: Terminal) -> None:
    assert terminal.types("poster") == 2
    assert terminal.complaint().startswith("telegram.username: ")


def test_a_poster_that_may_not_be_written_ends_in_1(founded: Terminal) -> None:
    (founded.folder / "poster-en.png").write_text("mine", "utf-8")
    assert founded.types("poster", "--out", str(founded.folder)) == 1
    assert "is no poster of the same department" in founded.complaint()


@pytest.mark.parametrize("words", [("invite", "coordinator"), ("import",), ("poster",), ("run",)])
def test_while_the_keys_are_held_nothing_else_gets_them(
    founded: Terminal, words: tuple[str, ...]
) -> None:
    path = founded.folder / "departments.csv"
    path.write_text("department\nEmergency\n", "utf-8")
    if words == ("import",):
        words = (*words, str(path))
    with open_keyring(founded.folder / "keys"):
        assert founded.types(*words) == 1
    assert "another process uses the keys" in founded.err
    assert "is `peerline run` up?" in founded.err


def test_doctor_works_while_the_keys_are_held(founded: Terminal) -> None:
    with open_keyring(founded.folder / "keys"):
        founded.types("doctor")
    assert "keys and database belong together" in founded.out


@pytest.mark.parametrize("words", [("invite", "coordinator"), ("import",), ("poster",), ("run",)])
def test_without_keys_every_command_ends_in_1_and_says_who_makes_them(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    with (terminal.folder / "config.toml").open("r+", encoding="utf-8") as file:
        text = file.read().replace("[telegram]\n", '[telegram]\nusername = "peer_bot"\n')
        file.seek(0)
        file.write(text)
    path = terminal.folder / "departments.csv"
    path.write_text("department\nEmergency\n", "utf-8")
    words = (*words, str(path)) if words == ("import",) else words
    assert terminal.types(*words) == 1
    assert "gets them from `peerline init`" in terminal.err.splitlines()[-1]


PROJECT = Path(__file__).parents[2]


def shell(words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which `peerline` is the command of this project."""
    peerline = f'peerline() {{ PYTHONPATH={PROJECT} {sys.executable} -m bot "$@"; }}'
    line = f"set -o pipefail; {peerline}; {words}"
    command = ["/bin/bash", "-c", line]
    return subprocess.run(  # noqa: S603  our own command
        command, cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("words", ["version", "--help", "run --help"])
def test_what_nobody_reads_ends_in_1_without_a_word(tmp_path: Path, words: str) -> None:
    gone = shell(f"(sleep 1; peerline {words}) | (exec true)", tmp_path)
    assert (gone.returncode, gone.stderr) == (1, "")


@pytest.mark.parametrize("words", ["version", "--help"])
def test_what_cannot_be_written_is_told_in_one_line(tmp_path: Path, words: str) -> None:
    ended = shell(f"peerline {words} > /dev/full", tmp_path)
    assert ended.returncode == 1
    assert ended.stderr == (
        "peerline: standard output cannot be written (No space left on device): "
        "what was to be said is lost\n"
    )


def test_where_complaints_are_lost_too_the_status_still_tells(tmp_path: Path) -> None:
    assert shell("peerline doctor 2> /dev/full", tmp_path).returncode == 2
    assert shell("peerline version > /dev/full 2> /dev/full", tmp_path).returncode == 1
    assert shell("peerline dance 2> /dev/full", tmp_path).returncode == 2


def test_a_closed_screen_is_no_error(tmp_path: Path) -> None:
    ended = shell("peerline version >&-", tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    ended = shell("peerline dance 2>&-", tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")


def test_an_error_that_nobody_expected_is_told_by_its_class(founded: Terminal) -> None:
    database = founded.folder / "data" / "peerline.db"
    database.unlink()
    database.mkdir()
    path = founded.folder / "departments.csv"
    path.mkdir()
    assert founded.types("invite", "coordinator") == 1
    assert len(founded.err.splitlines()) == 1


@pytest.fixture
def discreet() -> Iterator[None]:
    """Put back, after a bot that ran here, what its log has changed in this process."""
    root, level, raising = logging.getLogger(), logging.getLogger().level, logging.raiseExceptions
    handlers = list(root.handlers)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    logging.captureWarnings(capture=False)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.raiseExceptions = raising


def once(look: Callable[[], bool], act: Callable[[], object]) -> threading.Thread:
    """Act on another thread as soon as a look says so."""

    def wait() -> None:
        while not look():
            time.sleep(0.005)
        act()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    return thread


def comes_up(remote: World) -> Callable[[], bool]:
    """Return a look that tells whether a bot has begun to run since here."""
    seen = len(remote.calls.after(0))
    return lambda: any(each.method == "setMyDescription" for each in remote.calls.after(0)[seen:])


@pytest.mark.usefixtures("discreet")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_run_ends_in_0_when_it_is_told_to_stop(
    founded: Terminal, remote: World, number: signal.Signals
) -> None:
    telling = once(comes_up(remote), lambda: os.kill(os.getpid(), number))
    assert founded.types("run") == 0
    telling.join()
    assert founded.out == ""
    assert founded.err.splitlines()[-1].endswith("INFO stopped")


@pytest.mark.usefixtures("discreet")
def test_run_says_loudly_that_one_copy_holds_keys_and_database(
    founded: Terminal, remote: World
) -> None:
    (founded.folder / "keys").rename(founded.folder / "data" / "keys")
    with (founded.folder / "config.toml").open("a", encoding="utf-8") as file:
        file.write('[storage]\nkeys = "data/keys"\n')
    telling = once(comes_up(remote), lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert founded.types("run") == 0
    telling.join()
    assert "ERROR the keys lie inside the database's folder" in founded.err


@pytest.mark.usefixtures("discreet")
def test_run_ends_in_1_where_somebody_else_has_set_a_webhook(
    founded: Terminal, remote: World, elsewhere: Elsewhere
) -> None:
    elsewhere.do(lambda: remote.set_webhook(Webhook("https://example.org/hook")))
    assert founded.types("run") == 1
    assert founded.err.splitlines()[-1].startswith("peerline: a webhook is set that is not ours")
    assert remote.token not in founded.err


@pytest.mark.usefixtures("discreet")
def test_run_without_a_token_ends_in_2(founded: Terminal) -> None:
    (founded.folder / "token").unlink()
    assert founded.types("run") == 2
    assert "telegram.token_file" in founded.err.splitlines()[-1]


@pytest.mark.usefixtures("discreet")
@pytest.mark.parametrize("demo", [True, False])
def test_the_clock_of_a_demo_may_be_shifted_and_no_other(
    terminal: Terminal, remote: World, *, demo: bool
) -> None:
    assert terminal.types("init", *(["--demo"] if demo else [])) == 0
    before = newest_key(terminal.folder)
    shift = terminal.folder / "shift"
    shift.write_text(f"{1000 * 86400}", "ascii")
    terminal.environment[DEMO_CLOCK] = str(shift)
    telling = once(comes_up(remote), lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert terminal.types("run") == 0
    telling.join()
    assert (newest_key(terminal.folder) - before >= 1000) is demo


def newest_key(folder: Path) -> int:
    """Return the day of the newest live key, counted from the epoch."""
    content = (folder / "keys" / "live").read_bytes()
    slots = (content[at : at + 64] for at in range(4 * 64, len(content), 64))
    return max(int.from_bytes(slot[48:52]) for slot in slots)

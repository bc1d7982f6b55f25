"""The wizard: one question at a time, each answer tried at once, and nothing written by it."""

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from bot.cli import main
from bot.config import load
from bot.wishes import Wishes
from bot.wizard import QUESTIONS, Terminal, Wizard
from simulator.faults import Fault, Kind
from simulator.world import World
from tests.bot.elsewhere import Elsewhere

PROJECT = Path(__file__).parents[2]
NOBODY = "1:" + "x" * 35


@dataclass
class Founder:
    """Somebody at a terminal, who answers by what a question begins with, and else with Enter."""

    folder: Path
    url: str
    says: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def line(self, prompt: str) -> str:
        """Answer a question."""
        self.asked.append(prompt)
        found = [answers for begins, answers in self.says.items() if prompt.startswith(begins)]
        return found[0].pop(0) if found and found[0] else ""

    def hidden(self, prompt: str) -> str:
        """Answer a question without being seen."""
        self.unseen.append(prompt)
        return self.says["The token"].pop(0)

    def is_asked(self, environment: dict[str, str] | None = None, **flags: object) -> Wishes:
        """Sit through the wizard; return what came of it."""
        wishes = Wishes(self.folder / "config.toml", **{"api_url": self.url, **flags})  # type: ignore[arg-type]
        terminal = Terminal(self.line, self.hidden, self.told.append)
        return Wizard(wishes, environment or {}, terminal).answers()

    def questions(self) -> list[str]:
        """Return what was asked, without what Enter stands for."""
        return [each.partition(" [")[0] for each in self.asked]


@pytest.fixture
def founder(elsewhere: Elsewhere, tmp_path: Path) -> Founder:
    return Founder(tmp_path, elsewhere.simulator.url)


@pytest.fixture
def token(founder: Founder, remote: World) -> Path:
    path = founder.folder / "secret"
    path.write_text(remote.token, "ascii")
    path.chmod(0o600)
    return path


def test_everything_is_asked_once_and_in_order(founder: Founder, remote: World) -> None:
    founder.says = {
        "The token": [remote.token],
        "What is the programme called": ["Peers"],
        "Who runs it": ["A health region"],
        "In which time zone": ["America/Halifax"],
        "In which languages": ["FR, en"],
        "A phone number": ["555-0100"],
        "The first coordinator": ["41"],
    }
    wishes = founder.is_asked()
    assert founder.questions()[1:] == [each.words for each in QUESTIONS]
    assert wishes == Wishes(
        founder.folder / "config.toml",
        token=remote.token,
        api_url=founder.url,
        name="Peers",
        organization="A health region",
        time_zone="America/Halifax",
        languages=("fr", "en"),
        contact="555-0100",
        coordinator=41,
    )


def test_enter_takes_what_is_usual(founder: Founder, token: Path) -> None:
    wishes = founder.is_asked(token_file=token)
    assert wishes == Wishes(wishes.config, token_file=token, api_url=founder.url)


def test_what_flags_have_said_is_not_asked(founder: Founder, token: Path) -> None:
    founder.is_asked(
        token_file=token,
        name="P",
        organization="O",
        time_zone="UTC",
        languages=("en",),
        contact="C",
        coordinator=4,
    )
    assert founder.asked == []


def test_nothing_is_written(founder: Founder, token: Path) -> None:
    founder.is_asked(token_file=token)
    assert list(founder.folder.iterdir()) == [token]


@pytest.mark.parametrize(
    ("begins", "wish", "answers", "taken", "told"),
    [
        ("In which time zone", "time_zone", ["Mars", "UTC"], "UTC", "'Mars' is no time zone"),
        ("In which languages", "languages", ["en de", "en"], ("en",), "some of en, fr"),
        ("The first", "coordinator", ["ann", "7"], 7, "only digits"),
    ],
)
def test_an_answer_that_cannot_be_used_is_asked_for_again(  # noqa: PLR0913, PLR0917  the table's
    founder: Founder,
    token: Path,
    begins: str,
    wish: str,
    answers: list[str],
    taken: object,
    told: str,
) -> None:
    founder.says[begins] = answers
    assert getattr(founder.is_asked(token_file=token), wish) == taken
    assert any(told in each for each in founder.told)


def test_a_token_file_may_be_named(founder: Founder, token: Path) -> None:
    founder.says["A file"] = ["/nowhere/at/all", str(token)]
    assert founder.is_asked().token_file == token
    assert "  there is no file /nowhere/at/all" in founder.told
    assert founder.unseen == []


def test_a_token_that_is_pasted_where_a_file_is_asked_for_is_taken_and_not_said_again(
    founder: Founder, remote: World
) -> None:
    founder.says = {"A file": [remote.token]}
    assert founder.is_asked().token == remote.token
    assert not any(remote.token in each for each in founder.told)
    assert any("clear this screen" in each for each in founder.told)


def test_a_file_called_token_beside_the_configuration_is_offered(
    founder: Founder, token: Path
) -> None:
    beside = token.rename(founder.folder / "token")
    assert founder.is_asked().token_file == beside
    assert founder.asked[0].endswith(f"[{beside}]: ")


def test_a_token_file_that_others_can_read_is_not_taken(founder: Founder, token: Path) -> None:
    other = founder.folder / "open"
    other.write_text(token.read_text("ascii"), "ascii")
    other.chmod(0o644)
    founder.says["A file"] = [str(other), str(token)]
    assert founder.is_asked().token_file == token
    assert any("chmod 600" in each for each in founder.told)


def test_a_token_that_telegram_does_not_know_is_asked_for_again(
    founder: Founder, remote: World
) -> None:
    founder.says["The token"] = ["no token at all", NOBODY, remote.token]
    assert founder.is_asked().token == remote.token
    assert any("a token looks like" in each for each in founder.told)
    assert any("Telegram does not accept the token" in each for each in founder.told)
    assert any("the bot is @peer_bot" in each for each in founder.told)
    assert not any(NOBODY in each or remote.token in each for each in founder.told)


def test_a_token_of_the_environment_is_enough(founder: Founder, remote: World) -> None:
    wishes = founder.is_asked({"PEERLINE_TELEGRAM_TOKEN": remote.token})
    assert (wishes.token, wishes.token_file) == ("", None)
    assert founder.questions() == [each.words for each in QUESTIONS]


def test_what_botfather_should_turn_off_is_told(
    founder: Founder, remote: World, token: Path
) -> None:
    remote.me = msgspec.structs.replace(
        remote.me,
        can_join_groups=True,
        can_read_all_group_messages=True,
        supports_inline_queries=True,
    )
    founder.is_asked(token_file=token)
    for word in ("/setjoingroups", "/setprivacy", "/setinline"):
        assert any(word in each for each in founder.told)


def test_where_telegram_does_not_answer_one_may_go_on_without(
    founder: Founder, elsewhere: Elsewhere, remote: World, token: Path
) -> None:
    elsewhere.do(lambda: remote.faults.add(Fault(kind=Kind.BAD_GATEWAY)))
    founder.says["Go on without checking"] = ["y"]
    wishes = founder.is_asked(token_file=token)
    assert (wishes.check, wishes.token_file) == (False, token)
    assert any("127.0.0.1 does not answer" in each for each in founder.told)


def test_or_try_again(founder: Founder, elsewhere: Elsewhere, remote: World, token: Path) -> None:
    elsewhere.do(lambda: remote.faults.add(Fault(kind=Kind.BAD_GATEWAY, times=1)))
    founder.says["A file"] = [str(token)]
    wishes = founder.is_asked(token_file=token)
    assert (wishes.check, wishes.token_file) == (True, token)


def test_of_a_configuration_that_is_there_only_a_missing_token_is_asked(
    founder: Founder, remote: World
) -> None:
    text = f'[telegram]\napi_url = "{founder.url}"\n[programme]\nname = "P"\n'
    (founder.folder / "config.toml").write_text(text, "utf-8")
    founder.says["The token"] = [remote.token]
    assert founder.is_asked(api_url=None).token == remote.token
    assert founder.questions() == ["A file with the token from BotFather?"]


def test_yes_and_a_pipe_ask_nothing(
    founder: Founder, token: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = str(founder.folder / "config.toml")
    told = ("--token-file", str(token), "--api-url", founder.url)
    assert main(["init", "--yes", "--config", config, *told], {}) == 0
    out = capsys.readouterr().out
    assert "[" not in out
    assert "start=coordinate_" in out


SPAWN = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


class Screen:
    """A real terminal in which `peerline init` was typed."""

    def __init__(self, folder: Path, *words: str) -> None:
        command = [sys.executable, "-c", SPAWN, sys.executable, "-m", "bot", "init", *words]
        environment = {"PYTHONPATH": str(PROJECT), "HOME": str(folder), "TERM": "dumb"}
        self._child = subprocess.Popen(  # noqa: S603  our own command
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.shows = ""

    def answers(self, question: str, answer: str) -> None:
        """Wait for a question, and type an answer."""
        assert self._child.stdin is not None
        self._read_until(question)
        self._child.stdin.write(f"{answer}\n".encode())
        self._child.stdin.flush()

    def _read_until(self, words: str) -> None:
        assert self._child.stdout is not None
        seen = ""
        while words not in seen:
            read = self._child.stdout.read1(1024)  # type: ignore[attr-defined]
            assert read, f"{words!r} never came:\n{self.shows}"
            seen += read.decode()
            self.shows += read.decode()

    def ends(self) -> int:
        """Read to the end, and return the status."""
        assert self._child.stdout is not None
        self.shows += self._child.stdout.read().decode()
        assert self._child.stdin is not None
        self._child.stdin.close()
        self._child.stdout.close()
        return self._child.wait()


def test_a_programme_is_founded_at_a_real_terminal(
    tmp_path: Path, elsewhere: Elsewhere, remote: World
) -> None:
    screen = Screen(tmp_path, "--api-url", elsewhere.simulator.url)
    screen.answers("A file with the token", "")
    screen.answers("The token, which is not shown: ", remote.token)
    screen.answers("called?", "Peers")
    screen.answers("runs it?", "")
    screen.answers("time zone?", "Winnipeg")
    screen.answers("is no time zone", "America/Winnipeg")
    screen.answers("languages", "")
    screen.answers("A phone number", "555-0100")
    screen.answers("coordinator's", "")
    assert screen.ends() == 0, screen.shows
    assert remote.token not in screen.shows
    assert "the bot is @peer_bot" in screen.shows
    assert "https://t.me/peer_bot?start=coordinate_" in screen.shows.splitlines()[-1]
    config = load(tmp_path / "config.toml", {})
    assert (config.programme.name, config.programme.contact) == ("Peers", "555-0100")
    assert config.required_token() == remote.token
    assert (tmp_path / "keys" / "root").is_file()


def test_control_c_leaves_everything_as_it_is(tmp_path: Path, elsewhere: Elsewhere) -> None:
    screen = Screen(tmp_path, "--api-url", elsewhere.simulator.url)
    screen.answers("A file with the token", "\x03")
    assert screen.ends() == 1
    assert screen.shows.splitlines()[-1] == "peerline: interrupted"
    assert list(tmp_path.iterdir()) == []

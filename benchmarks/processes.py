"""Child processes of a benchmark: the simulator, a bot, and what the kernel says of them."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
PATIENCE = 60.0


class Telegram:
    """The `/sim` side of a simulator in a process of its own, for one bot."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        self.token = token

    def ask(self, method: str, path: str, **order: Any) -> Any:  # noqa: ANN401  JSON
        """Ask for something in the bot's world, and return the answer."""
        return ask(method, f"{self.url}/sim/{quote(self.token)}/{path}", order)

    def post(self, path: str, **order: Any) -> Any:  # noqa: ANN401  JSON
        """Do something in the bot's world."""
        return self.ask("POST", path, **order)

    def get(self, path: str) -> Any:  # noqa: ANN401  JSON
        """Look at something in the bot's world."""
        return self.ask("GET", path)

    def newcomer(self) -> int:
        """Let somebody into the world who has pressed Start, and return their id."""
        person = int(self.post("people", first_name="Ann", language_code="en")["id"])
        self.post(f"people/{person}/start")
        return person

    def cpu_seconds(self) -> float:
        """Return how much processor time the simulator has used."""
        return float(ask("GET", f"{self.url}/sim/stats", {})["cpu_seconds"])


def ask(method: str, url: str, order: Mapping[str, Any]) -> Any:  # noqa: ANN401  JSON
    """Make one request with JSON both ways, to this machine only."""
    data = json.dumps(order).encode() if method == "POST" else None
    request = Request(url, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310
    with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310  loopback, http
        return json.load(answer)


@contextmanager
def simulator() -> Iterator[str]:
    """Run a simulator and yield its address."""
    command = [sys.executable, "-m", "simulator.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:  # noqa: S603  our own
        assert process.stdout is not None  # noqa: S101  asked for
        try:
            port = json.loads(process.stdout.readline())["port"]
            yield f"http://127.0.0.1:{port}"
        finally:
            stop(process)


def new_bot(url: str) -> Telegram:
    """Make a bot with a world of its own."""
    return Telegram(url, ask("POST", f"{url}/sim/bots", {})["token"])


@contextmanager
def child(
    arguments: Sequence[str], environment: Mapping[str, str], errors: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a Python module as a child; what it says on standard error goes to a file."""
    with errors.open("ab") as complaints:
        process = subprocess.Popen(  # noqa: S603  our own
            [sys.executable, "-m", *arguments],
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )
        try:
            yield process
        finally:
            stop(process)


def stop(process: "subprocess.Popen[bytes]") -> None:
    """Ask a child to stop, and kill it if it does not."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def cpu_seconds(pid: int) -> float:
    """Return the processor time of a process and its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def rss_mb(pid: int) -> float:
    """Return the resident memory of a process in MB."""
    return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * PAGE / 1e6

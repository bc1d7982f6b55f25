"""Tries an installed wheel: `version`, then `init`, `poster` and `doctor` on a simulator."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import Request, urlopen

PEERLINE = Path(sys.executable).with_name("peerline")
CONFIG = """
[telegram]
token_file = "token"
api_url = "{url}"
[programme]
name = "Peerline"
"""
EXPECTED = ("the token is kept to yourself", "Telegram knows the bot", "belong together (a demo)")


def main() -> None:
    """Run the commands; whatever is not as it should be ends in an error."""
    print(peerline("version").stdout.strip())
    command = [sys.executable, "-m", "simulator.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as simulator:
        assert simulator.stdout is not None
        try:
            url = f"http://127.0.0.1:{json.loads(simulator.stdout.readline())['port']}"
            with tempfile.TemporaryDirectory() as folder:
                found = founded(Path(folder), url)
        finally:
            simulator.terminate()
    for words in EXPECTED:
        assert words in found, found
    print(found.strip())


def founded(folder: Path, url: str) -> str:
    """Make a programme and return what doctor says of it; its file system is not ours to judge."""
    token = ask(f"{url}/sim/bots")["token"]
    (folder / "token").write_text(token, "ascii")
    (folder / "token").chmod(0o600)
    config = folder / "config.toml"
    config.write_text(CONFIG.format(url=url), "utf-8")
    made = peerline("init", "--demo", "--yes", "--config", str(config))
    assert made.returncode == 0, made.stderr
    printed = peerline("poster", "--config", str(config), "--out", str(folder))
    assert printed.returncode == 0, printed.stderr
    return peerline("doctor", "--config", str(config)).stdout


def ask(url: str) -> dict[str, str]:
    """Make something in the simulator."""
    with urlopen(Request(url, b"{}", {"Content-Type": "application/json"}), timeout=10) as answer:
        return dict(json.load(answer))


def peerline(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the wheel's."""
    return subprocess.run([PEERLINE, *words], capture_output=True, text=True, check=False)


if __name__ == "__main__":
    main()

"""The demo as somebody runs it: a child process, whose bot is a child of its own."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import ClientSession

from simulator.__main__ import INTERRUPTED, main

pytestmark = pytest.mark.xdist_group("story")  # one worker, so that it is played once
PATIENCE = 60
"""Seconds until a child that hangs is given up."""
SETS_OUT = """
import sys, urllib.request, json, tomllib, pathlib
words = sys.argv
if "--links" in words:
    kind = "Clara" if "roster" in words[words.index("--links") + 1] else "Emergency"
    pathlib.Path(words[-1]).write_text(f"name,link\\n{kind},https://t.me/b?start=x\\n")
if words[1] != "run":
    sys.exit()
"""
"""The beginning of a bot that is none: it answers `init` and `import`, and then does otherwise."""
SAYS_HELLO = """
folder = pathlib.Path(words[words.index("--config") + 1]).parent
config = tomllib.loads((folder / "config.toml").read_text())["telegram"]
url = f"{config['api_url']}/bot{(folder / 'token').read_text()}/"
offset = 0
print("I know no other word", file=sys.stderr, flush=True)
def call(method, **arguments):
    body = json.dumps(arguments).encode()
    request = urllib.request.Request(url + method, body, {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))["result"]
while True:
    for update in call("getUpdates", timeout=5, offset=offset):
        offset = update["update_id"] + 1
        call("sendMessage", chat_id=update["message"]["chat"]["id"], text="Hello")
"""


@dataclass(frozen=True, slots=True)
class Told:
    """How a child ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """What was told, without bars and line ends."""
        return " ".join(self.out.replace("┃", " ").split())


@asynccontextmanager
async def child(room: Path, *arguments: str, house: Path | None = None) -> AsyncIterator[Process]:
    """Start the demo with its temporary folder in `room`; `house` may hold another bot."""
    environment = {**os.environ, "TMPDIR": str(room)}
    if house is not None:
        environment["PYTHONPATH"] = str(house)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "simulator", "--no-browser", *arguments),
        stdout=PIPE,
        stderr=PIPE,
        env=environment,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def ended(process: Process) -> Told:
    """Wait until a child ends by itself."""
    out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode is not None
    return Told(process.returncode, out.decode(), err.decode())


async def run(room: Path, *arguments: str, house: Path | None = None) -> Told:
    """Run the demo to its end."""
    async with child(room, *arguments, house=house) as process:
        return await ended(process)


async def reads(process: Process, words: str) -> list[str]:
    """Return what a child prints, up to a line that contains `words`."""
    assert process.stdout is not None
    lines: list[str] = []
    while words not in "".join(lines):
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        assert line, f"it ended before {words!r}"
        lines.append(line.decode())
    return lines


def inside(room: Path) -> list[Path]:
    """Return what is in a folder."""
    return list(room.iterdir())


def remains(room: Path) -> list[str]:
    """Return what a demo has left behind: files in its room, and processes that name it."""
    commands = map(command, Path("/proc").glob("[0-9]*/cmdline"))
    return [*map(str, inside(room)), *(each for each in commands if str(room) in each)]


def command(process: Path) -> str:
    """Return the command of a process; empty where it has ended."""
    try:
        return process.read_bytes().decode(errors="replace")
    except OSError:
        return ""


def mode(path: Path) -> int:
    """Return who may do what with a file."""
    return path.stat().st_mode & 0o777


def otherwise(house: Path, deed: str) -> Path:
    """Put a bot that is none where the demo looks first."""
    (house / "bot").mkdir()
    (house / "bot" / "__init__.py").touch()
    (house / "bot" / "__main__.py").write_text(SETS_OUT + deed, "utf-8")
    return house


@pytest.fixture(scope="module")
async def stories(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Told]:
    rooms = {each: tmp_path_factory.mktemp(each) for each in ("en", "fr")}
    plays = (run(room, "--story", "--language", each) for each, room in rooms.items())
    told = dict(zip(rooms, await asyncio.gather(*plays), strict=True))
    assert not [left for room in rooms.values() for left in remains(room)]
    return told


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_story_comes_to_its_end_in_both_languages(
    stories: dict[str, Told], language: str
) -> None:
    told = stories[language]

    assert (told.status, told.err) == (0, "")
    assert "\033" not in told.out
    assert max(map(len, told.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "── Eight listeners join ── Tuesday, 9:00",
                "Mila taps [",
                "Bruno, David, Emma, Felix, Gina, Hugo and Iris join in the same way.",
                "── Nora comes to the door ── Tuesday, 12:00",
                "Nora's phone ◇ Hello.",
                "Nora taps [Send]",
                "Nora writes: I keep going over Sunday's shift. I have hardly slept since.",
                "The phones of Bruno, Clara and David",
                "Bruno taps [Not this time]",
                "Over David's screen passes: ",
                "Clara, family physician.",
                "Nora taps [Yes, please]",
                "Clara writes → Nora's phone Clara Hello, I'm Clara.",
                "Nora edits: Since the autumn. The nights are the worst.",
                "Nora writes → Clara's phone (the card changes)",
                "9-8-8",
                "Clara writes → Nora's phone ↱ Since the autumn. The nights are the worst. Clara",
                "Nora writes → Clara's phone (a photo)",
                "Clara reacts with 🙏",
                "Nora taps [End it]",
                "none is left: zeros stand in their place.",
                "── Two days later ── Thursday",
                "Nora taps [Better]",
                "That is the whole of it.",
            ),
        ),
        (
            "fr",
            (
                "── Huit pairs aidants arrivent ── mardi",
                "Téléphone de Nora ◇ Bonjour.",
                "Nora touche [Envoyer]",
                "Téléphones de Bruno, Clara et David",
                "Clara, médecin de famille.",
                "Clara écrit → téléphone de Nora Clara Bonjour, ici Clara.",
                "Nora modifie : Depuis l'automne. Le pire, ce sont les nuits.",
                "9-8-8",
                "Clara écrit → téléphone de Nora ↱ Depuis l'automne. Le pire, ce sont les nuits.",
                "Nora écrit → téléphone de Clara (une photo)",
                "Clara réagit par 🙏",
                "il n'en reste aucune",
                "── Deux jours plus tard ── jeudi",
                "Nora touche [Mieux]",
                "C'est tout.",
            ),
        ),
    ],
)
async def test_the_story_is_told_in_order(
    stories: dict[str, Told], language: str, sentences: tuple[str, ...]
) -> None:
    rest = stories[language].words

    for sentence in sentences:
        before, found, rest = rest.partition(sentence)
        assert found, f"{sentence!r} does not come after {before[-200:]!r}"


async def test_nothing_secret_is_told(stories: dict[str, Told]) -> None:
    for told in stories.values():
        assert "start=" not in told.out
        assert "peerline-demo-" not in told.out


async def test_a_bot_that_cannot_start_is_told_in_a_line(tmp_path: Path) -> None:
    room, house = tmp_path / "room", tmp_path / "house"
    room.mkdir()
    house.mkdir()
    otherwise(house, "").joinpath("bot", "__main__.py").write_text("raise SystemExit('no')")

    told = await run(room, "--story", house=house)

    assert (told.status, told.out) == (1, "")
    assert told.err == "simulator: the bot's `init` failed: no\n"
    assert not remains(room)


async def test_a_bot_that_ends_by_itself_is_told_with_its_last_words(tmp_path: Path) -> None:
    room, house = tmp_path / "room", tmp_path / "house"
    room.mkdir()
    house.mkdir()
    otherwise(house, "print('I am tired', file=sys.stderr)\nsys.exit(5)")

    told = await run(room, "--story", house=house)

    assert told.status == 1
    assert told.err == "simulator: the bot ended by itself, with status 5\n    I am tired\n"
    assert not remains(room)


async def test_a_bot_that_does_otherwise_ends_the_story(tmp_path: Path) -> None:
    room, house = tmp_path / "room", tmp_path / "house"
    room.mkdir()
    house.mkdir()
    otherwise(house, SAYS_HELLO)

    told = await run(room, "--story", house=house)

    assert told.status == 1
    complaint, *log = told.err.splitlines()
    assert complaint == "simulator: Clara expected [consent:agree], but reads: Hello"
    assert log[0] == "    I know no other word"
    assert not remains(room)


async def test_a_port_that_is_taken_is_told_in_a_line(tmp_path: Path) -> None:
    taken = await asyncio.start_server(lambda _, __: None, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]

    async with taken:
        told = await run(tmp_path, "--port", str(port))

    assert (told.status, told.out, told.err.count("\n")) == (1, "", 1)
    assert "address already in use" in told.err


@pytest.mark.parametrize("arguments", [("--port", "99999"), ("--port", "x"), ("--language", "de")])
def test_a_wrong_argument_is_bad_usage(arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)


async def test_a_story_that_is_interrupted_leaves_nothing(tmp_path: Path) -> None:
    async with child(tmp_path, "--story") as process:
        await reads(process, "Nothing leaves this computer")
        process.send_signal(signal.SIGINT)
        told = await ended(process)

    assert (told.status, told.err) == (INTERRUPTED, "")
    assert not remains(tmp_path)


async def test_it_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    async with child(tmp_path) as process:
        lines = await reads(process, "Ctrl-C")
        address = next(line.split()[-1] for line in lines if "/sim/" in line)
        link = next(line for line in lines if "Emergency: https://t.me/" in line)
        (folder,) = inside(tmp_path)
        assert mode(folder / "token") == 0o600

        text = await first_card(address, link.partition("start=")[2].strip())

        process.send_signal(signal.SIGINT)
        told = await ended(process)

    assert "Emergency" in text
    assert (told.status, told.err) == (0, "")
    assert not remains(tmp_path)


async def first_card(address: str, payload: str) -> str:
    """Come in over HTTP by a department's link; return what the bot says."""
    async with ClientSession() as session:
        async with session.post(f"{address}/people", json={"first_name": "Ann"}) as made:
            ann = f"{address}/people/{(await made.json())['id']}"
        async with session.post(f"{ann}/start", json={"payload": payload}) as started:
            assert started.status == 200
        async with session.get(f"{ann}/chat", params={"after": 1, "timeout": 20}) as chat:
            return str((await chat.json())["messages"][0]["text"])

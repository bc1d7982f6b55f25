"""The server: who may come in, and the command that runs it."""

import asyncio
import json
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web

from simulator import people
from simulator.methods.messages import send_message
from simulator.orders import NewBot, NewPerson, Start
from simulator.parameters import Call
from simulator.screen import chat
from simulator.server import HOST, Simulator, loop_factory, main
from tests.simulator.conftest import Bot, House


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:99", "localhost:1", "[::1]:8080"])
async def test_a_loopback_host_comes_in(house: House, host: str) -> None:
    url = f"{house.simulator.url}/bot{house.token}/getMe"

    async with house.session.get(url, headers={"Host": host}) as response:
        assert response.status == 200


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org:80", "localhost:x", ""])
@pytest.mark.parametrize("path", ["/bot1:a/getMe", "/sim/stats", "/"])
async def test_any_other_host_stays_outside(house: House, host: str, path: str) -> None:
    async with house.session.get(house.simulator.url + path, headers={"Host": host}) as response:
        assert response.status == 403


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/bot7:unknown/getMe", {"error_code": 401, "description": "Unauthorized"}),
        ("/botnonsense/getMe", {"error_code": 404, "description": "Not Found"}),
        ("/", {"error_code": 404, "description": "Not Found"}),
    ],
)
async def test_unknown_tokens_and_addresses_are_refused(
    house: House, path: str, answer: dict[str, object]
) -> None:
    async with house.session.get(house.simulator.url + path) as response:
        assert response.status == answer["error_code"]
        assert await response.json() == {"ok": False, **answer}


async def test_an_unknown_method_is_not_found(bot: Bot) -> None:
    assert await bot.refusal("sendMoon") == "404 Not Found: method not found"


async def test_a_token_may_be_escaped(house: House) -> None:
    url = f"{house.simulator.url}/bot{house.token.replace(':', '%3A')}/getMe"

    async with house.session.get(url) as response:
        assert response.status == 200


async def test_a_story_can_act_without_http() -> None:
    async with Simulator() as simulator:
        world = simulator.worlds.open(NewBot(username="care_bot"))
        ann = people.arrive(world, NewPerson("Ann"))
        people.start(world, ann, Start("join_x"))
        send_message(world, Call("sendMessage", {"chat_id": ann.user.id, "text": "Welcome"}))

        seen = chat(ann.history, after=0)

    assert [message.text for message in seen.messages] == ["/start join_x", "Welcome"]


async def test_pages_can_be_added_for_a_demo() -> None:
    async def page(request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(text=f"page {request.path}")

    async with (
        Simulator(pages=page) as simulator,
        ClientSession() as session,
        session.get(f"{simulator.url}/index.html") as response,
    ):
        assert await response.text() == "page /index.html"


async def test_a_stop_does_not_wait_for_long_polls(session: ClientSession) -> None:
    simulator = Simulator()
    await simulator.start()
    async with session.post(f"{simulator.url}/sim/bots", json={}) as made:
        token = (await made.json())["token"]
    poll = asyncio.create_task(session.get(f"{simulator.url}/bot{token}/getUpdates?timeout=50"))
    await asyncio.sleep(0.05)

    await asyncio.wait_for(simulator.stop(), timeout=2)

    async with await asyncio.wait_for(poll, timeout=2) as response:
        assert (await response.json())["result"] == []


def test_the_loop_is_uvloops_where_it_is_installed() -> None:
    pytest.importorskip("uvloop")

    assert loop_factory() is not None


@asynccontextmanager
async def running_command() -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "simulator.server",
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_the_command_tells_its_port_and_ends_on_a_signal(
    session: ClientSession, stop: signal.Signals
) -> None:
    async with running_command() as process:
        assert process.stdout is not None
        port = json.loads(await process.stdout.readline())["port"]
        async with session.get(f"http://127.0.0.1:{port}/sim/stats") as response:
            stats = await response.json()

        process.send_signal(stop)

        assert await asyncio.wait_for(process.wait(), timeout=5) == 0
        assert await process.stdout.read() == b""
    assert stats["cpu_seconds"] > 0
    assert stats["wall_seconds"] > 0


@pytest.mark.parametrize("port", ["65536", "99999", "-1", "x", ""])
def test_what_is_no_port_is_bad_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([f"--port={port}"])

    assert left.value.code == 2
    assert "a port is a number from 0 to 65535" in capsys.readouterr().err


def test_a_port_that_is_taken_is_told_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server((HOST, 0)) as taken:
        status = main(["--port", str(taken.getsockname()[1])])

    assert status == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("simulator: ")
    assert said.err.count("\n") == 1

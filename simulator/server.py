"""The server: HTTP on loopback, and the command `python -m simulator.server [--port N]`.

`async with Simulator() as simulator` runs it in the same process; whoever does that may also act
in `simulator.worlds` directly: the functions of `people` and `pressing` are what a person can do.
"""

import argparse
import asyncio
import importlib
import json
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from types import TracebackType
from typing import Any, Self, TypeAlias
from urllib.parse import parse_qsl, quote, unquote

import msgspec
from aiohttp import web

from simulator import bot_side, limits, person_side
from simulator.errors import NotFound
from simulator.parameters import NO_FILES, Upload
from simulator.replies import HANGUP, Reply, failure
from simulator.worlds import Worlds

HOST = "127.0.0.1"
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_LAST_PORT = 65535
_PARTING_SECONDS = 0.1
_decode = msgspec.json.Decoder().decode

Pages: TypeAlias = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
"""Answers what is neither the bots' nor the persons' side."""


class Simulator:
    """Telegram's house on one port of loopback; port 0 takes a free one."""

    def __init__(self, port: int = 0, pages: Pages | None = None) -> None:
        self.worlds = Worlds()
        self.port = port
        self._pages = pages
        self._runner = web.ServerRunner(
            web.Server(self._answer, access_log=None, request_factory=_request),
            shutdown_timeout=_PARTING_SECONDS,
        )

    @property
    def url(self) -> str:
        """Where it is, without a slash at the end: what a bot is given in place of Telegram's."""
        return f"http://{HOST}:{self.port}"

    async def start(self) -> None:
        """Listen."""
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self.port).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Close all worlds and stop listening; who still waits then gets no answer."""
        self.worlds.close_all()
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if not _is_loopback(request.headers.get("Host", "")):
            return web.Response(status=403, text="Forbidden: not a loopback host")
        path, _, query = request.raw_path.partition("?")
        if path.startswith("/bot"):
            token, _, name = unquote(path[4:]).partition("/")
            arguments, given = await _arguments(request, query)
            reply = await bot_side.answer(self.worlds, token, name, arguments, given)
        elif path.startswith("/file/bot"):
            token, _, place = unquote(path[9:]).partition("/")
            reply = bot_side.download(self.worlds, token, place)
        elif path.startswith("/sim/"):
            reply = await person_side.answer(self.worlds, await _asked(request, path, query))
        elif self._pages is not None:
            return await self._pages(request)
        else:
            reply = failure(NotFound())
        return _response(request, reply)


def _request(
    message: Any,  # noqa: ANN401  aiohttp's own, as its server hands them over
    payload: Any,  # noqa: ANN401
    protocol: Any,  # noqa: ANN401
    writer: Any,  # noqa: ANN401
    task: "asyncio.Task[None]",
) -> web.BaseRequest:
    """Return a request whose body may be as large as a file that Telegram takes."""
    loop, most = asyncio.get_running_loop(), 2 * limits.FILE_BYTES_UP
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=most)


@lru_cache(maxsize=64)
def _is_loopback(host: str) -> bool:
    """Return whether a Host header names this machine; pages that were led here name themselves."""
    name, colon, port = host.rpartition(":")
    if colon and port.isdecimal():
        return name in _LOOPBACK
    return host in _LOOPBACK


async def _arguments(
    request: web.BaseRequest, query: str
) -> tuple[Mapping[str, object], Mapping[str, Upload]]:
    """Return a call's arguments and files; those in the address come before those in the body."""
    in_address = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    if not request.body_exists:
        return in_address, NO_FILES
    kind, given = request.headers.get("Content-Type", "").lower(), NO_FILES
    in_body: Mapping[str, object]
    if "application/json" in kind:
        in_body = _object(await request.read())
    elif "application/x-www-form-urlencoded" in kind:
        in_body = dict(
            parse_qsl((await request.read()).decode(errors="replace"), keep_blank_values=True)
        )
    else:
        form = await request.post() if "multipart/form-data" in kind else {}
        in_body = {name: value for name, value in form.items() if isinstance(value, str)}
        given = {
            name: Upload(value.filename, value.content_type, value.file.read())
            for name, value in form.items()
            if isinstance(value, web.FileField)
        }
    return ({**in_body, **in_address} if in_address else in_body), given


def _object(body: bytes) -> Mapping[str, object]:
    """Return a JSON object; like the Bot API server, take anything else for no arguments."""
    try:
        value = _decode(body)
    except msgspec.DecodeError:
        return {}
    return value if isinstance(value, dict) else {}


async def _asked(request: web.BaseRequest, path: str, query: str) -> person_side.Request:
    return person_side.Request(
        method=request.method,
        path=unquote(path.removeprefix("/sim/")),
        query=dict(parse_qsl(query)),
        body=await request.read(),
    )


def _response(request: web.BaseRequest, reply: Reply) -> web.Response:
    if reply is HANGUP and request.transport is not None:
        request.transport.close()
        return web.Response()
    headers = {"Content-Type": reply.content_type}
    if reply.retry_after is not None:
        headers["Retry-After"] = str(reply.retry_after)
    if reply.name is not None:
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(reply.name)}"
    return web.Response(status=reply.status, body=reply.body, headers=headers)


async def _serve(port: int) -> None:
    """Serve until SIGTERM or SIGINT; say on standard output where."""
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    async with Simulator(port) as simulator:
        sys.stdout.write(json.dumps({"port": simulator.port}) + "\n")
        sys.stdout.flush()
        await stop.wait()


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's loop where it is installed; None is asyncio's own."""
    try:
        uvloop = importlib.import_module("uvloop")
    except ImportError:
        return None
    factory: Callable[[], asyncio.AbstractEventLoop] = uvloop.new_event_loop
    return factory


def port_number(text: str) -> int:
    """Read the argument of `--port`."""
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {_LAST_PORT}")
    return int(text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return the exit status: 0 fine, 1 the port is not to be had."""
    parser = argparse.ArgumentParser(prog="simulator.server", description=__doc__)
    parser.add_argument(
        "--port", type=port_number, default=0, metavar="N", help="0, the default, takes a free one"
    )
    port = parser.parse_args(arguments).port
    try:
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            runner.run(_serve(port))
    except OSError as error:
        sys.stderr.write(f"simulator: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

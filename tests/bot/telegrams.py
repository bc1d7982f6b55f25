"""Telegrams by hand: one that has a single answer to everything, and one that plays a script."""

import inspect
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiohttp import web

T = TypeVar("T", "Parrot", "Script")

HOST = "127.0.0.1"


@dataclass
class Parrot:
    """What it says, and what it was asked."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Say it."""
        self.asked.append(request.path.rpartition("/")[2])
        return web.Response(body=self.body, status=self.status, headers=self.headers)


@dataclass(frozen=True)
class No:
    """A refusal in Telegram's form."""

    status: int
    description: str = "refused by the test"
    parameters: dict[str, int] = field(default_factory=dict)


@dataclass
class Script:
    """A Telegram that answers as `say` tells it, at once or in its own time.

    Bytes are the whole answer as they are.
    """

    say: Callable[[str, dict[str, Any]], Any]
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Play on."""
        method, params = request.path.rpartition("/")[2], json.loads(await request.read())
        self.asked.append((method, params))
        told = self.say(method, params)
        if inspect.isawaitable(told):
            told = await told
        if isinstance(told, bytes):
            return web.Response(body=told)
        if isinstance(told, No):
            refusal = {"ok": False, "description": told.description, "parameters": told.parameters}
            return web.json_response(refusal, status=told.status)
        return web.json_response({"ok": True, "result": told})

    def of(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of each call of a method."""
        return [params for asked, params in self.asked if asked == method]


@asynccontextmanager
async def listening(telegram: T) -> AsyncIterator[T]:
    """Let one of them listen on a free port of loopback."""
    runner = web.ServerRunner(web.Server(telegram.answer, access_log=None), shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, 0).start()
        telegram.url = f"http://{HOST}:{runner.addresses[0][1]}"
        yield telegram
    finally:
        await runner.cleanup()

"""A parrot: a Telegram that has one answer to whatever it is asked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

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


@asynccontextmanager
async def listening(parrot: Parrot) -> AsyncIterator[Parrot]:
    """Let a parrot listen on a free port of loopback."""
    runner = web.ServerRunner(web.Server(parrot.answer, access_log=None), shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, 0).start()
        parrot.url = f"http://{HOST}:{runner.addresses[0][1]}"
        yield parrot
    finally:
        await runner.cleanup()

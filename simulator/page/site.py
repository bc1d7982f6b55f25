"""The page's own side of the server: its files, what is to be seen as it changes, and orders.

A strict content-security policy: nothing from any other host, no inline code. Orders are taken
only from the page itself, since any other page in the same browser can reach loopback too.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from importlib.resources import files

import msgspec
from aiohttp import web

from simulator.drawings import DRAWINGS, drawing
from simulator.errors import NotPossible
from simulator.page.acting import TRAY
from simulator.page.gathering import Gathering
from simulator.page.order import Order
from simulator.page.words import WORDS

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
FILES = {
    "/": ("index.html", "text/html"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
    **{f"/{name}.css": (f"{name}.css", "text/css") for name in ("page", "phone", "chat")},
    **{
        f"/{name}.js": (f"{name}.js", "text/javascript")
        for name in ("page", "common", "phones", "message", "media", "sheet", "actions", "attach")
    },
}
PICTURES = {f"/drawing/{name}.png": name for name in DRAWINGS}
LOOKS_EVERY = 0.1
DISK_EVERY = 5
"""At how many looks the disk is looked at although nothing else has changed."""
LARGEST_ORDER, LARGEST_PHOTOS = 32 * 1024, 12 * 1024 * 1024
"""Bytes of an order at /act, and at /photos. The page makes a photo smaller, as apps do."""


class Site:
    """Answers what is asked at the page's addresses; before `opens` nobody is there yet."""

    def __init__(self) -> None:
        self._gathering: Gathering | None = None

    def opens(self, gathering: Gathering | None) -> None:
        """Show a gathering from here on; None while there is none."""
        self._gathering = gathering

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer a request."""
        match request.method, request.path:
            case "GET", path if path in FILES:
                return _file(path)
            case "GET", path if path in PICTURES:
                return _picture(PICTURES[path])
            case "GET", "/live":
                return await self._live(request)
            case "POST", ("/act" | "/photos") if _is_own(request):
                return await self._act(request)
            case "POST", "/act" | "/photos":
                return web.Response(status=403, text="only the page itself may act")
        return web.Response(status=404, headers=HEADERS, text="there is nothing here")

    async def _act(self, request: web.BaseRequest) -> web.Response:
        if self._gathering is None:
            return _trouble(503, "nobody is here yet")
        largest = LARGEST_PHOTOS if request.path == "/photos" else LARGEST_ORDER
        if (request.content_length or 0) > largest:
            return _trouble(413, "an order is short")
        try:
            order = msgspec.json.decode(await request.read(), type=Order)
            await self._gathering.do(order)
        except (NotPossible, msgspec.DecodeError) as wrong:
            return _trouble(400, str(wrong))
        return web.Response(status=204, headers=HEADERS)

    async def _live(self, request: web.BaseRequest) -> web.StreamResponse:
        """Send what is to be seen: at once, and whenever it changes."""
        gathering = self._gathering
        if gathering is None:
            return _trouble(503, "nobody is here yet")
        stream = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await stream.prepare(request)
        with suppress(ConnectionResetError):  # whoever looked on has left while it was written
            await self._tell(stream, gathering, lambda: _has_left(request))
        return stream

    async def _tell(
        self, stream: web.StreamResponse, gathering: Gathering, has_left: Callable[[], bool]
    ) -> None:
        """Tell of a gathering until it is over, or nobody looks on."""
        words = msgspec.json.encode(WORDS[gathering.scene().language])
        await stream.write(b"event: tray\ndata: " + msgspec.json.encode(TRAY) + b"\n\n")
        await stream.write(b"event: words\ndata: " + words + b"\n\n")
        seen: tuple[object, ...] = ()
        shown, looks = b"", 0
        while self._gathering is gathering and not has_left():
            now, looks = gathering.seen(), looks + 1
            if now != seen or looks % DISK_EVERY == 0:
                scene = msgspec.json.encode(gathering.scene())
                if scene != shown:
                    await stream.write(b"event: scene\ndata: " + scene + b"\n\n")
                seen, shown = now, scene
            await asyncio.sleep(LOOKS_EVERY)


def _file(path: str) -> web.Response:
    name, kind = FILES[path]
    body = files("simulator.page").joinpath("static", name).read_bytes()
    return web.Response(body=body, headers=HEADERS, content_type=kind, charset="utf-8")


def _picture(name: str) -> web.Response:
    return web.Response(body=drawing(name), headers=HEADERS, content_type="image/png")


def _is_own(request: web.BaseRequest) -> bool:
    """Tell whether an order comes from the page: a foreign page's browser names its origin."""
    origin = request.headers.get("Origin")
    is_json = request.content_type == "application/json"
    return is_json and origin in {None, f"http://{request.headers.get('Host')}"}


def _trouble(status: int, why: str) -> web.Response:
    body = msgspec.json.encode({"error": why})
    return web.Response(status=status, body=body, headers=HEADERS, content_type="application/json")


def _has_left(request: web.BaseRequest) -> bool:
    return request.transport is None or request.transport.is_closing()

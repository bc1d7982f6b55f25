"""The way to Telegram: python-telegram-bot's `Bot` over aiohttp.

`do_api_request` is used for everything: it gives updates back before any parsing, so that a batch
can be kept whole before a single one of it is read, and it costs a third less than the typed
methods. Errors are told by class; nothing here lets an address, which holds the token, into a text.
"""

import os
import warnings
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

import aiohttp
import msgspec
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.warnings import PTBUserWarning

CONNECT = 10.0
READ = 30.0
POLL = 30
"""Seconds that a poll may wait for something to happen (Bot API, getUpdates, timeout)."""
MARGIN = 15.0


class Batch(msgspec.Struct, frozen=True):
    """The envelope of getUpdates: each update is left as it came."""

    ok: bool = False
    result: list[msgspec.Raw] = []
    description: str = ""
    parameters: dict[str, Any] = {}


class Transport(BaseRequest):
    """PTB's seam to the network, over aiohttp with JSON both ways."""

    __slots__ = ("_connections", "_session")

    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Return the seconds that an ordinary call may take to answer."""
        return READ

    async def initialize(self) -> None:
        """Open the pool of connections."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                headers={"Content-Type": "application/json"},
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913, PLR0917  the seam's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002
    ) -> tuple[int, bytes]:
        """Make one call and return its status and body.

        Raises:
            TimedOut: no answer came in time; the call may have taken place.
            NetworkError: the connection failed, named by the class of the cause.
        """
        assert self._session is not None  # noqa: S101  a Bot initializes its transports
        body = msgspec.json.encode(request_data.parameters) if request_data else b"{}"
        wait = READ if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT, sock_read=wait)
        try:
            async with self._session.request(method, url, data=body, timeout=timeout) as answer:
                return answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the envelope with its result decoded."""
        envelope: dict[str, Any] = _parsed(payload, dict[str, Any])
        return envelope


class PollTransport(Transport):
    """The transport of getUpdates, which leaves every update unread."""

    __slots__ = ()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the envelope with its updates as raw JSON."""
        batch = _parsed(payload, Batch)
        return {
            "ok": batch.ok,
            "result": [bytes(each) for each in batch.result],
            "description": batch.description,
            "parameters": batch.parameters,
        }


def _parsed(payload: bytes, kind: Any) -> Any:  # noqa: ANN401  generic over msgspec's types
    try:
        return msgspec.json.decode(payload, type=kind)
    except msgspec.MsgspecError:
        raise TelegramError("the answer is not the Bot API's") from None


class Api:
    """The calls that the rim makes."""

    def __init__(self, token: str, api_url: str, at_once: int) -> None:
        os.environ.setdefault("PTB_TIMEDELTA", "true")  # PTB's own switch, against its warning
        warnings.filterwarnings("ignore", "Please use 'Bot", PTBUserWarning)
        self._transports = Transport(at_once + 2), PollTransport(1)
        calls, polls = self._transports
        self._bot = Bot(token, f"{api_url}/bot", request=calls, get_updates_request=polls)

    async def __aenter__(self) -> Self:
        for transport in self._transports:
            await transport.initialize()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for transport in self._transports:
            await transport.shutdown()

    async def call(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401  the API's own
        """Call a method and return its result as decoded JSON.

        Raises:
            TelegramError: as the Bot API or the network has it.
        """
        return await self._bot.do_api_request(method, api_kwargs=params)

    async def updates(self, offset: int, allowed: Sequence[str], wait: int = POLL) -> list[bytes]:
        """Return the updates from `offset` on, each as raw JSON, unread.

        Raises:
            TelegramError: as the Bot API or the network has it.
        """
        params = {"offset": offset, "timeout": wait, "allowed_updates": list(allowed)}
        batch: list[bytes] = await self._bot.do_api_request(
            "getUpdates", api_kwargs=params, read_timeout=wait + MARGIN
        )
        return batch

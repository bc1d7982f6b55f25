"""The way to Telegram: python-telegram-bot's `Bot` over aiohttp.

`do_api_request` is used for everything: it gives updates back before any parsing, so that a batch
can be kept whole before a single one of it is read, and it costs a third less than the typed
methods. Errors are told by class; nothing here lets an address, which holds the token, into a text.
"""

import io
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from types import TracebackType
from typing import Annotated, Any, Self
from urllib.parse import quote

import aiohttp
import msgspec
from telegram import Bot, InputFile, InputMediaPhoto, MessageEntity
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.errors import BatchBroken, FileTooLarge

CONNECT = 10.0
READ = 30.0
POLL = 30
"""Seconds that a poll may wait for something to happen (Bot API, getUpdates, timeout)."""
BATCH = 100
"""The most updates that one poll may return (Bot API, getUpdates, limit)."""
MARGIN = 15.0
"""Seconds beyond that, for the way."""
FOREIGN = "the answer is not the Bot API's"
_CAPITAL = re.compile("([A-Z])")
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')
_NUMBER = re.compile(rb'"update_id" ?: ?(\d{1,18})[,}]')
"""No text can hold this: within one, every quotation mark is escaped (RFC 8259, section 7)."""


class Parameters(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an error may add (Bot API, ResponseParameters)."""

    retry_after: Annotated[int, msgspec.Meta(ge=0)] | None = None
    migrate_to_chat_id: int | None = None


class Envelope(msgspec.Struct, frozen=True, omit_defaults=True):
    """What every answer is wrapped in."""

    ok: bool
    result: Any = msgspec.UNSET
    description: str = ""
    parameters: Parameters = Parameters()


class Batch(Envelope, frozen=True):
    """The envelope of getUpdates: each update is left as it came."""

    result: list[msgspec.Raw] | msgspec.UnsetType = msgspec.UNSET


@dataclass(frozen=True, slots=True, repr=False)
class Upload:
    """A file that goes along with a call, in one of its fields."""

    field: str
    name: str
    content: bytes


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
                connector=aiohttp.TCPConnector(limit=self._connections)
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
        wait = READ if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT, sock_read=wait)
        try:
            body, headers = _body(request_data)
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError:
            problem: NetworkError = TimedOut()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            problem = NetworkError(type(error).__name__)
        raise problem  # out here, so that it carries no cause whose text has the address

    async def download(self, url: str, most: int) -> bytes:
        """Return what lies at an address, up to `most` bytes.

        Raises:
            BadRequest: nothing does, or nothing more.
            FileTooLarge: there is more.
            TimedOut, NetworkError: as for a call.
        """
        assert self._session is not None  # noqa: S101  a Bot initializes its transports
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT, sock_read=READ)
        try:
            async with self._session.get(url, timeout=timeout, allow_redirects=False) as answer:
                if answer.status == HTTPStatus.OK:
                    return await _taken(answer.content, most)
                gone = HTTPStatus.BAD_REQUEST <= answer.status < HTTPStatus.TOO_MANY_REQUESTS
                problem: NetworkError = BadRequest(FOREIGN) if gone else NetworkError(FOREIGN)
        except TimeoutError:
            problem = TimedOut()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            problem = NetworkError(type(error).__name__)
        raise problem  # out here, as above

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the envelope with its result decoded."""
        return _opened(payload, Envelope)


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData, dict[str, str]]:
    """Return the body of a call with its headers: a form where a file goes along, else JSON."""
    if data is None or not data.contains_files:
        told = b"{}" if data is None else msgspec.json.encode(data.parameters)
        return told, {"Content-Type": "application/json"}
    form = aiohttp.FormData(data.json_parameters)
    for name, (called, content, kind) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=called, content_type=kind)
    return form, {}


async def _taken(stream: aiohttp.StreamReader, most: int) -> bytes:
    taken = bytearray()
    async for chunk in stream.iter_any():
        taken += chunk
        if len(taken) > most:
            raise FileTooLarge
    return bytes(taken)


class PollTransport(Transport):
    """The transport of getUpdates, which leaves every update unread."""

    __slots__ = ()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the envelope with its updates as raw JSON.

        Raises:
            BatchBroken: one of them is no JSON (a lone surrogate, nesting without end), which
                makes the whole answer unreadable; or it was cut short on its way.
            TelegramError: it is no answer to this.
        """
        try:
            return _opened(payload, Batch)
        except TelegramError:
            first = _NUMBER.search(payload)
            if first is None:
                raise
            problem = BatchBroken(payload, int(first[1]), whole=_is_whole(payload))
        raise problem


def _is_whole(payload: bytes) -> bool:
    """Tell whether as many brackets close as open outside of strings: nothing was cut off."""
    bare = _STRING.sub(b"", payload)
    return all(bare.count(begin) == bare.count(end) for begin, end in (b"{}", b"[]"))


def _opened(payload: bytes, kind: type[Envelope]) -> dict[str, Any]:
    """Return an envelope as PTB takes it; a result only where the call succeeded."""
    try:
        envelope = msgspec.json.decode(payload, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise TelegramError(FOREIGN) from None
    told = msgspec.to_builtins(envelope.parameters)
    plain = {"description": envelope.description, "parameters": told}
    if not envelope.ok or envelope.result is msgspec.UNSET:
        return plain
    return plain | {"result": envelope.result}


def settle() -> None:
    """Ask PTB for durations where it would give plain numbers: its switch is of the process."""
    os.environ.setdefault("PTB_TIMEDELTA", "true")


def _photo(told: dict[str, Any]) -> InputMediaPhoto:
    """Return a photo of an album as PTB takes it: it looks into what a call bears as `media`."""
    entities = [MessageEntity(**each) for each in told.get("caption_entities", ())]
    return InputMediaPhoto(
        told["media"],
        told.get("caption"),
        caption_entities=entities,
        has_spoiler=told.get("has_spoiler"),
    )


@lru_cache
def _spelled(method: str) -> str:
    """Return a method's name as PTB reads it, but does not know it for one of its own.

    It warns of every `do_api_request` for which it has a typed method (`sendMessage`), and turns
    `send_Message` into the same call in silence: no filter for the whole process is needed.
    """
    return _CAPITAL.sub(r"_\1", method)


class Api:
    """The calls that the rim makes; each may take `patience` seconds to be answered."""

    def __init__(self, token: str, api_url: str, at_once: int, patience: float = READ) -> None:
        settle()
        self._patience = patience
        self._transports = Transport(at_once + 2), PollTransport(1)
        calls, polls = self._transports
        self._calls, self._files = calls, f"{api_url}/file/bot{token}/"
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
        if "media" in params:
            params = params | {"media": [_photo(each) for each in params["media"]]}
        return await self._ask(method, params, self._patience)

    async def upload(self, method: str, params: dict[str, Any], file: Upload) -> Any:  # noqa: ANN401
        """Call a method with a file, and return its result as decoded JSON.

        Raises:
            TelegramError: as the Bot API or the network has it.
        """
        handed_over = InputFile(file.content, filename=file.name)
        return await self._ask(method, params | {file.field: handed_over}, self._patience)

    async def file(self, file_id: str, most: int) -> bytes:
        """Return what is in a file that somebody sent, by its id.

        Raises:
            FileTooLarge: it has more than `most` bytes.
            TelegramError: as the Bot API or the network has it.
        """
        told = await self.call("getFile", {"file_id": file_id})
        path = told.get("file_path") if isinstance(told, dict) else None
        if not isinstance(path, str):
            raise TelegramError(FOREIGN)
        return await self._calls.download(self._files + quote(path), most)

    async def facts(self, method: str) -> dict[str, Any]:
        """Call a method that tells something of the bot itself: getMe, getWebhookInfo.

        Raises:
            TelegramError: as the Bot API or the network has it.
        """
        found = await self.call(method, {})
        if not isinstance(found, dict):
            raise TelegramError(FOREIGN)
        return found

    async def updates(
        self, offset: int, allowed: Sequence[str], wait: int = POLL, limit: int = BATCH
    ) -> list[bytes]:
        """Return the updates from `offset` on, up to `limit`, each as raw JSON, unread.

        Raises:
            BatchBroken: they cannot be taken apart.
            TelegramError: as the Bot API or the network has it.
        """
        params: dict[str, Any] = {"offset": offset, "limit": limit, "timeout": wait}
        params["allowed_updates"] = list(allowed)
        return [bytes(each) for each in await self._ask("getUpdates", params, wait + MARGIN)]

    async def _ask(self, method: str, params: dict[str, Any], wait: float) -> Any:  # noqa: ANN401
        try:
            return await self._bot.do_api_request(
                _spelled(method), api_kwargs=params, read_timeout=wait
            )
        except KeyError:  # an envelope without a result, which PTB takes for granted
            raise TelegramError(FOREIGN) from None

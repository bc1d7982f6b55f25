"""Parcels: files on their way, out to a chat and in from one.

A file of ours stands in the outbox whole, sealed like every call: it says what was so when it was
ordered. A poster stands there as the words on it, and is drawn when it goes out: a sheet of dots
takes a second, for which the writer must not wait. A file that somebody sent is asked for, taken
in up to a limit, and arrives in the inbox.
"""

import asyncio
from dataclasses import asdict
from datetime import timedelta
from typing import Any, cast

import msgspec

from bot.api import Api, Upload
from bot.errors import PosterRefused
from bot.ink import Kind, printed
from bot.poster import Poster, called
from handlers.moment import Moment
from handlers.orders import FetchFile, SendFile, SendPoster
from handlers.programme.exporting import RECEIPT
from handlers.programme.tables import MOST_BYTES
from storage.outgoing import Outgoing

FETCH = "getFile"
SEND = "sendDocument"
FETCHED_WITHIN = timedelta(hours=1)
"""Whoever sent a file to be looked at does not wait for longer."""
_FIELD = "document"
_ENCODE = msgspec.msgpack.Encoder().encode


def of_file(order: SendFile, caption: str, moment: Moment) -> Outgoing:
    """Return the call that sends a file."""
    file = {"name": order.name, "content": order.content}
    return _sent(order.to.chat, {"caption": caption, "file": file}, moment)


def of_poster(order: SendPoster, sheet: Poster, caption: str, moment: Moment) -> Outgoing:
    """Return the call that sends a poster, which has yet to be drawn."""
    drawn = {"caption": caption, "poster": asdict(sheet), "kind": order.kind}
    return _sent(order.to.chat, drawn, moment)


def _sent(chat: int, params: dict[str, Any], moment: Moment) -> Outgoing:
    return Outgoing(
        chat,
        SEND,
        _ENCODE({"chat_id": chat, **params}),
        receipt=RECEIPT,
        give_up=(moment.now + moment.programme.undelivered).timestamp(),
    )


def of_fetch(order: FetchFile, moment: Moment) -> Outgoing:
    """Return the call that asks for a file."""
    return Outgoing(
        order.to.chat,
        FETCH,
        _ENCODE({"file_id": order.source}),
        receipt=order.receipt,
        give_up=(moment.now + FETCHED_WITHIN).timestamp(),
    )


class Parcels:
    """Makes the calls of the outbox, those with files among them."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._desk = asyncio.Lock()

    async def carry(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401  the API's own
        """Make a call; of a file that was asked for, return what is in it too.

        Raises:
            ParcelRefused: it cannot be carried, ever.
            TelegramError: as the Bot API or the network has it.
        """
        if method == FETCH:
            return await self._fetch(params)
        if method != SEND:
            return await self._api.call(method, params)
        kept = {name: params[name] for name in ("chat_id", "caption")}
        return await self._api.upload(method, kept, await self._packed(params))

    async def _fetch(self, params: dict[str, Any]) -> dict[str, Any]:
        source = params["file_id"]
        return {"file_id": source, "content": await self._api.file(source, MOST_BYTES)}

    async def _packed(self, params: dict[str, Any]) -> Upload:
        if "file" in params:
            return Upload(_FIELD, params["file"]["name"], params["file"]["content"])
        sheet, kind = _sheet(params["poster"]), cast("Kind", params["kind"])
        async with self._desk:  # one at a time: the typefaces are shared
            content = await asyncio.to_thread(printed, sheet, kind)
        return Upload(_FIELD, called(sheet, kind), content)


def _sheet(told: Any) -> Poster:  # noqa: ANN401  as it lay in the outbox
    try:
        return msgspec.convert(told, Poster)
    except msgspec.ValidationError:
        raise PosterRefused("it was ordered by another version") from None

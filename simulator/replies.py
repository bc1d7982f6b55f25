"""What goes back to a bot: the Bot API's envelope, or whatever a fault puts in its place."""

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Struct

from simulator.errors import CallRefused
from simulator.shapes import Message

_encode = msgspec.json.Encoder().encode

JSON = "application/json"


class Reply(Struct, frozen=True, gc=False):
    """An answer over HTTP; `error_code` and `message_id` are what the log of calls tells of it.

    So are `further_message_ids`, of what an album puts into a chat beside its first message. `name`
    is that of a file, which a browser saves under it.
    """

    status: int
    body: bytes
    content_type: str = JSON
    retry_after: int | None = None
    error_code: int | None = None
    message_id: int | None = None
    name: str | None = None
    further_message_ids: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the call was carried out."""
        return self.status == OK and self.error_code is None


OK = 200
HANGUP = Reply(status=0, body=b"")
"""No answer: the connection is closed."""


class Described(Struct, frozen=True):
    """A result that comes with a sentence, as those of setWebhook do."""

    result: object
    description: str


class _Success(Struct, frozen=True, omit_defaults=True):
    ok: bool
    result: object
    description: str = ""


class _Parameters(Struct, frozen=True):
    retry_after: int


class _Failure(Struct, frozen=True, omit_defaults=True):
    ok: bool
    error_code: int
    description: str
    parameters: _Parameters | None = None


def success(result: object) -> Reply:
    """Wrap the result of a call."""
    if isinstance(result, Described):
        body = _encode(_Success(ok=True, result=result.result, description=result.description))
        return Reply(OK, body)
    ids, body = tuple(_message_ids(result)), b'{"ok":true,"result":%b}' % _encode(result)
    return Reply(OK, body, message_id=ids[0] if ids else None, further_message_ids=ids[1:])


def _message_ids(result: object) -> Iterator[int]:
    for each in result if isinstance(result, list) else [result]:
        if isinstance(each, Message):
            yield each.message_id
        elif isinstance(each, Mapping) and isinstance(each.get("message_id"), int):
            yield each["message_id"]


def failure(refused: CallRefused) -> Reply:
    """Wrap a refusal; its code is the status too."""
    parameters = None if refused.retry_after is None else _Parameters(refused.retry_after)
    body = _encode(
        _Failure(
            ok=False,
            error_code=refused.code,
            description=refused.description,
            parameters=parameters,
        )
    )
    return Reply(refused.code, body, retry_after=refused.retry_after, error_code=refused.code)

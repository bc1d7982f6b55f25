"""Relayed: what one side writes, changes, takes back or sets, as the call that the other side gets.

It stands under the name by which its reader knows the writer, and is protected from being
forwarded.
"""

from dataclasses import replace
from typing import Any

import msgspec

from handlers.orders import (
    DeleteMessages,
    Earlier,
    EditText,
    React,
    SendAlbum,
    SendText,
    TakeBack,
)
from handlers.relay.mirroring import CHANGED
from handlers.relay.reactions import SET
from handlers.writing import length
from storage.outgoing import Outgoing, Part
from storage.values import Entity, Text

NO_PREVIEW = {"is_disabled": True}
DELETED_WITHIN = 48 * 3600.0
"""Seconds: "a message can only be deleted if it was sent less than 48 hours ago" (Bot API,
deleteMessage)."""
_ENCODE = msgspec.msgpack.Encoder().encode

Relayed = SendText | SendAlbum | EditText | TakeBack | React | DeleteMessages


def call(order: Relayed, give_up: float) -> Outgoing:
    """Return the call that carries out an order; after `give_up` (epoch seconds) it is refused."""
    match order:
        case SendText():
            return _text(order, give_up)
        case SendAlbum():
            return _album(order, give_up)
        case EditText():
            return _edit(order, give_up)
        case TakeBack():
            return _withdrawal(order, give_up)
        case React():
            return _reaction(order)
        case DeleteMessages():
            return _deletion(order)


def reply_to(message_id: int) -> dict[str, Any]:
    """Return `reply_parameters`: a message that is gone meanwhile is no reason not to send."""
    return {"message_id": message_id, "allow_sending_without_reply": True}


def _text(order: SendText, give_up: float) -> Outgoing:
    text, words = order.text, _under_name(order.name, order.text)
    if text.round is not None:
        return _sent(order, "sendVideoNote", {"video_note": text.round}, give_up)
    if text.voice is not None:
        return _sent(order, "sendVoice", {"voice": text.voice, **_below(words)}, give_up)
    if text.photo is not None:
        shown = {"photo": text.photo, **_veil(text)}
        return _sent(order, "sendPhoto", shown | _below(words), give_up)
    return _sent(order, "sendMessage", words | {"link_preview_options": NO_PREVIEW}, give_up)


def _album(order: SendAlbum, give_up: float) -> Outgoing:
    """Return the call that sends photos together; the first of them bears the name."""
    first, *further = order.pictures
    captions = [_under_name(order.name, first.text), *(_words(it.text) for it in further)]
    media = [
        {"type": "photo", "media": picture.text.photo, **_veil(picture.text), **_below(words)}
        for picture, words in zip(order.pictures, captions, strict=True)
    ]
    call = _sent(order, "sendMediaGroup", {"media": media}, give_up)
    parts = tuple(Part(picture.handle, picture.origin) for picture in further)
    return replace(call, origin=first.origin, parts=parts)


def _sent(
    order: SendText | SendAlbum, method: str, params: dict[str, Any], give_up: float
) -> Outgoing:
    """Return a call that passes something on, protected, in answer to what it answers."""
    params = {"chat_id": order.chat, "protect_content": True, **params}
    reply = None
    if isinstance(order.reply_to, Earlier):
        reply = order.reply_to.handle
    elif order.reply_to is not None:
        params["reply_parameters"] = reply_to(order.reply_to)
    return Outgoing(
        order.chat,
        method,
        _ENCODE(params),
        reply=reply,
        keep=True,
        receipt=order.receipt,
        origin=order.origin if isinstance(order, SendText) else None,
        give_up=give_up,
    )


def _below(words: dict[str, Any]) -> dict[str, Any]:
    """Return words as they stand below a photo; there may be none."""
    if not words["text"]:
        return {}
    return {"caption": words["text"], "caption_entities": words["entities"]}


def _veil(text: Text) -> dict[str, Any]:
    """Return what keeps a photo blurred until it is tapped; an edit of its words leaves it so."""
    return {"has_spoiler": True} if text.blurred else {}


def _edit(order: EditText, give_up: float) -> Outgoing:
    words = _under_name(order.name, order.text)
    method, params = "editMessageText", words | {"link_preview_options": NO_PREVIEW}
    if order.text.photo is not None or order.text.voice is not None:
        method, params = "editMessageCaption", _below(words)
    return Outgoing(
        order.chat,
        method,
        _ENCODE({"chat_id": order.chat, **params}),
        target=order.target.handle,
        receipt=CHANGED,
        origin=order.origin,
        give_up=give_up,
    )


def _withdrawal(order: TakeBack, give_up: float) -> Outgoing:
    return Outgoing(
        order.chat,
        "deleteMessage",
        _ENCODE({"chat_id": order.chat}),
        target=order.target.handle,
        receipt=order.receipt,
        origin=order.origin,
        give_up=give_up,
    )


def _deletion(order: DeleteMessages) -> Outgoing:
    """Return the call that deletes messages; once the first of them is too old it is refused."""
    ids = [each.message_id for each in order.traces]
    return Outgoing(
        order.chat,
        "deleteMessages",
        _ENCODE({"chat_id": order.chat, "message_ids": ids}),
        give_up=min(each.date for each in order.traces) + DELETED_WITHIN,
        traces=order.traces,
    )


def _reaction(order: React) -> Outgoing:
    reaction = [] if order.emoji is None else [{"type": "emoji", "emoji": order.emoji}]
    params: dict[str, Any] = {"chat_id": order.chat, "reaction": reaction}
    target = None
    if isinstance(order.target, Earlier):
        target = order.target.handle
    else:
        params["message_id"] = order.target
    return Outgoing(order.chat, "setMessageReaction", _ENCODE(params), target=target, receipt=SET)


def _under_name(name: str, text: Text) -> dict[str, Any]:
    """Return what somebody wrote, below the name that the reader knows."""
    shift = length(name) + 1
    bold = Entity("bold", 0, length(name))
    return {
        "text": f"{name}\n{text.text}",
        "entities": [entity(bold, 0), *(entity(each, shift) for each in text.entities)],
    }


def _words(text: Text) -> dict[str, Any]:
    """Return what somebody wrote, without a name."""
    return {"text": text.text, "entities": [entity(each, 0) for each in text.entities]}


def entity(formatting: Entity, shift: int) -> dict[str, Any]:
    """Return formatting as a call takes it, `shift` UTF-16 units further on."""
    told: dict[str, Any] = {
        "type": formatting.type,
        "offset": formatting.offset + shift,
        "length": formatting.length,
    }
    return told if formatting.language is None else told | {"language": formatting.language}

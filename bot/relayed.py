"""Relayed: what one side writes, changes, takes back or sets, as the call that the other side gets.

It stands under the name by which its reader knows the writer, and is protected from being
forwarded.
"""

from typing import Any

import msgspec

from handlers.mirroring import CHANGED
from handlers.orders import DeleteMessages, Earlier, EditText, React, SendText, TakeBack
from handlers.writing import length
from storage.outgoing import Outgoing
from storage.values import Entity

NO_PREVIEW = {"is_disabled": True}
DELETED_WITHIN = 48 * 3600.0
"""Seconds: "a message can only be deleted if it was sent less than 48 hours ago" (Bot API,
deleteMessage)."""
_ENCODE = msgspec.msgpack.Encoder().encode

Relayed = SendText | EditText | TakeBack | React | DeleteMessages


def call(order: Relayed, give_up: float) -> Outgoing:
    """Return the call that carries out an order; after `give_up` (epoch seconds) it is refused."""
    match order:
        case SendText():
            return _text(order, give_up)
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
    params = _under_name(order) | {"protect_content": True}
    method = "sendMessage"
    if order.text.photo is not None:
        method, params = "sendPhoto", _below(order.text.photo, params)
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
        origin=order.origin,
        give_up=give_up,
    )


def _below(photo: str, params: dict[str, Any]) -> dict[str, Any]:
    """Return the same words as they stand below a photo."""
    words = {"caption": params["text"], "caption_entities": params["entities"]}
    others = {"chat_id": params["chat_id"], "protect_content": params["protect_content"]}
    return {"photo": photo, **words, **others}


def _edit(order: EditText, give_up: float) -> Outgoing:
    return Outgoing(
        order.chat,
        "editMessageText",
        _ENCODE(_under_name(order)),
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
    return Outgoing(order.chat, "setMessageReaction", _ENCODE(params), target=target)


def _under_name(order: SendText | EditText) -> dict[str, Any]:
    """Return what somebody wrote, below the name that the reader knows."""
    name, text = order.name, order.text
    shift = length(name) + 1
    bold = Entity("bold", 0, length(name))
    return {
        "chat_id": order.chat,
        "text": f"{name}\n{text.text}",
        "entities": [entity(bold, 0), *(entity(each, shift) for each in text.entities)],
        "link_preview_options": NO_PREVIEW,
    }


def entity(formatting: Entity, shift: int) -> dict[str, Any]:
    """Return formatting as a call takes it, `shift` UTF-16 units further on."""
    told: dict[str, Any] = {
        "type": formatting.type,
        "offset": formatting.offset + shift,
        "length": formatting.length,
    }
    return told if formatting.language is None else told | {"language": formatting.language}

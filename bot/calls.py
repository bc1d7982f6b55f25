"""Calls: an order becomes one call of the Bot API, in its reader's words, ready for the outbox.

No `parse_mode`, ever: text and entities. Our own cards begin with a mark, link previews are off,
and what is passed on is protected from being forwarded.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import msgspec

from bot import parcels, relayed
from bot.poster import poster
from bot.relayed import NO_PREVIEW, entity, reply_to
from bot.words import Words
from handlers.buttons import Button, Rows
from handlers.moment import Moment
from handlers.orders import (
    AnswerPress,
    DeleteCard,
    DeleteMessages,
    Earlier,
    EditCard,
    EditText,
    FetchFile,
    LeaveChat,
    Order,
    React,
    Reader,
    SendAlbum,
    SendCard,
    SendFile,
    SendNotice,
    SendPoster,
    SendText,
    ShowMenu,
    TakeBack,
)
from handlers.verbs import Verb
from handlers.writing import MARK, fit, length
from storage.outgoing import Outgoing

PRESS_ANSWERED_WITHIN = timedelta(seconds=30)
"""Telegram stops waiting for the answer to a press; what comes later is worth nothing."""
EVERYBODY = (
    *("support", "people", "status", "call", "end", "unsend", "privacy"),
    *("language", "help", "forget_me", "help_now"),
)
SUPPORTER = ("cases", "later", "worried", "available", "away", "profile")
COORDINATOR = ("roster", "departments", "invite", "waiting", "digest")
_ENCODE = msgspec.msgpack.Encoder().encode
_HELP = Button(Verb.HELP_NOW)


class Calls:
    """Turns orders into calls."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def of(self, order: Order, moment: Moment) -> Outgoing:
        """Return the call that carries out an order.

        Raises:
            TextBroken: a text is missing or does not fit its message.
        """
        match order:
            case SendCard():
                call = self._card(order, moment)
            case SendNotice():
                call = self._notice(order, moment)
            case SendText() | SendAlbum() | EditText() | TakeBack() | React() | DeleteMessages():
                call = relayed.call(order, _give_up(moment))
            case SendFile() | SendPoster():
                call = self._parcel(order, moment)
            case FetchFile():
                call = parcels.of_fetch(order, moment)
            case EditCard() | DeleteCard():
                call = self._change(order, moment)
            case AnswerPress():
                call = self._answer(order, moment.now)
            case ShowMenu():
                call = self._menu(order)
            case LeaveChat(to=to):
                call = Outgoing(to.chat, "leaveChat", _ENCODE({"chat_id": to.chat}))
        return call

    def _said(self, order: SendCard | EditCard | SendFile | SendPoster, moment: Moment) -> str:
        """Return a card's message in its reader's words, behind our mark."""
        return f"{MARK} {self._words.say(order.message, order.to, moment.now)}"

    def _card(self, order: SendCard, moment: Moment) -> Outgoing:
        to = order.to
        params: dict[str, Any] = {
            "chat_id": to.chat,
            "text": self._said(order, moment),
            "link_preview_options": NO_PREVIEW,
            "reply_markup": self._keyboard(order.buttons, to, moment.now),
        }
        if order.reply_to is not None:
            params["reply_parameters"] = reply_to(order.reply_to)
        return Outgoing(
            to.chat,
            "sendMessage",
            _ENCODE(params),
            keep=order.case is not None,
            receipt=order.receipt,
            give_up=_give_up(moment),
            first=order.first,
        )

    def _notice(self, order: SendNotice, moment: Moment) -> Outgoing:
        """Return what was written to many, without our mark, below our own line."""
        to = order.to
        heading = f"{MARK} {self._words.say(order.heading, to, moment.now)}\n"
        (text, *_) = fit(order.text, heading)
        shift = length(heading) + 1
        params = {
            "chat_id": to.chat,
            "text": f"{heading}\n{text.text}",
            "entities": [entity(each, shift) for each in text.entities],
            "link_preview_options": NO_PREVIEW,
            "reply_markup": self._keyboard((), to, moment.now),
        }
        return Outgoing(
            to.chat,
            "sendMessage",
            _ENCODE(params),
            receipt=order.receipt,
            give_up=_give_up(moment),
        )

    def _edit(self, order: EditCard, moment: Moment) -> Outgoing:
        to = order.to
        params: dict[str, Any] = {
            "chat_id": to.chat,
            "text": self._said(order, moment),
            "link_preview_options": NO_PREVIEW,
            "reply_markup": self._keyboard(order.buttons, to, moment.now),
        }
        target = None
        if isinstance(order.target, Earlier):
            target = order.target.handle
        else:
            params["message_id"] = order.target
        return Outgoing(
            to.chat,
            "editMessageText",
            _ENCODE(params),
            target=target,
            otherwise=None if order.quiet else "sendMessage",
            give_up=_give_up(moment),
        )

    def _parcel(self, order: SendFile | SendPoster, moment: Moment) -> Outgoing:
        caption = self._said(order, moment)
        if isinstance(order, SendFile):
            return parcels.of_file(order, caption, moment)
        sheet = poster(moment.programme, self._words, order.language, order.of, order.letters)
        return parcels.of_poster(order, sheet, caption, moment)

    def _change(self, order: EditCard | DeleteCard, moment: Moment) -> Outgoing:
        """Return an edit, or a deletion with all that it takes to edit the card in its place."""
        if isinstance(order, EditCard):
            return self._edit(order, moment)
        edit = self._edit(EditCard(order.to, order.target, order.message, quiet=True), moment)
        return replace(edit, method="deleteMessage", otherwise=edit.method)

    def _keyboard(self, rows: Rows, to: Reader, now: datetime) -> dict[str, Any]:
        """Return the buttons, with help now on every card as the last of them."""
        return {
            "inline_keyboard": [
                [
                    {"text": self._words.label(button, to, now), "callback_data": button.data}
                    for button in row
                ]
                for row in (*rows, (_HELP,))
                if row
            ]
        }

    def _answer(self, order: AnswerPress, now: datetime) -> Outgoing:
        params: dict[str, Any] = {"callback_query_id": order.callback}
        if order.message is not None:
            params["text"] = self._words.say(order.message, order.to, now)
        expires = (now + PRESS_ANSWERED_WITHIN).timestamp()
        return Outgoing(order.to.chat, "answerCallbackQuery", _ENCODE(params), expires=expires)

    def _menu(self, order: ShowMenu) -> Outgoing:
        scope = {"type": "chat", "chat_id": order.to.chat}
        if not order.supporter and not order.coordinator:
            return Outgoing(order.to.chat, "deleteMyCommands", _ENCODE({"scope": scope}))
        roles = (SUPPORTER if order.supporter else ()) + (COORDINATOR if order.coordinator else ())
        names = roles + EVERYBODY
        params = {"scope": scope, "commands": self.commands(names, order.to.language)}
        return Outgoing(order.to.chat, "setMyCommands", _ENCODE(params))

    def commands(self, names: Sequence[str], language: str) -> list[dict[str, str]]:
        """Return commands as Telegram's menu takes them."""
        return [
            {"command": name, "description": self._words.plain(f"menu-{name}", language)}
            for name in names
        ]

    def descriptions(self, language: str) -> tuple[str, str]:
        """Return what stands in the empty chat, and beside the bot's name."""
        words = self._words
        return words.plain("description", language), words.plain("short-description", language)


def _give_up(moment: Moment) -> float:
    return (moment.now + moment.programme.undelivered).timestamp()

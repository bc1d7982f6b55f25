"""What somebody at the page does on a phone, as Telegram's apps would let them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from simulator import people, pressing, sharing
from simulator.drawings import DRAWINGS, drawing
from simulator.errors import NotPossible
from simulator.methods.reactions import STANDARD
from simulator.orders import (
    Edit,
    React,
    Say,
    SendPhotos,
    SendSticker,
    SendVideoNote,
    SendVoice,
    Tap,
    Throw,
)
from simulator.page.order import Order
from simulator.rooms import Person
from simulator.world import World


class Tray(Struct, frozen=True):
    """What lies ready to be sent or set: emoji, and the names of drawings."""

    reactions: Sequence[str]
    stickers: Sequence[str]
    thrown: Sequence[str]
    drawings: Sequence[str]


Deed: TypeAlias = Callable[[World, Person, Order], object]
STICKERS = ("👋", "🫂", "🙏", "🌷")
"""What the stickers stand for that lie ready."""
TRAY = Tray(STANDARD, STICKERS, tuple(sharing.THROWN)[:1], DRAWINGS)


def _say(world: World, person: Person, order: Order) -> object:
    return people.say(world, person, Say(order.text, reply_to=order.reply_to))


def _tap(world: World, person: Person, order: Order) -> object:
    return pressing.tap(world, person, Tap(order.message_id, data=order.data))


def _edit(world: World, person: Person, order: Order) -> object:
    return people.edit(world, person, Edit(order.message_id, order.text))


def _react(world: World, person: Person, order: Order) -> object:
    """Set a reaction, or take it away; who does not pay Telegram has one for each message."""
    if len(order.emoji) > 1 or not set(order.emoji) <= set(STANDARD):
        raise NotPossible("this is no reaction that everybody has")
    return people.react(world, person, React(order.message_id, order.emoji))


def _photos(world: World, person: Person, order: Order) -> object:
    if not set(order.drawn) <= set(DRAWINGS):
        raise NotPossible("there is no such drawing")
    pictures = (*map(drawing, order.drawn), *order.photos)
    wish = SendPhotos(pictures, order.text, reply_to=order.reply_to, blurred=order.blurred)
    return sharing.send_photos(world, person, wish)


def _voice(world: World, person: Person, order: Order) -> object:
    return sharing.send_voice(world, person, SendVoice(reply_to=order.reply_to))


def _round(world: World, person: Person, order: Order) -> object:
    return sharing.send_video_note(world, person, SendVideoNote(reply_to=order.reply_to))


def _sticker(world: World, person: Person, order: Order) -> object:
    emoji = "".join(order.emoji)
    if emoji not in STICKERS:
        raise NotPossible("there is no such sticker")
    return sharing.send_sticker(world, person, SendSticker(emoji, reply_to=order.reply_to))


def _throw(world: World, person: Person, order: Order) -> object:
    return sharing.throw(world, person, Throw("".join(order.emoji), reply_to=order.reply_to))


DEEDS: Mapping[str, Deed] = {
    "say": _say,
    "tap": _tap,
    "edit": _edit,
    "react": _react,
    "photos": _photos,
    "voice": _voice,
    "round": _round,
    "sticker": _sticker,
    "throw": _throw,
}
"""What can be done on a phone, by what an order says."""

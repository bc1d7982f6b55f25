"""How a person presses buttons: those they see, and with a modified app those they do not."""

import secrets
from collections.abc import Iterator

from msgspec import Struct

from simulator import limits
from simulator.errors import NotPossible
from simulator.history import Entry
from simulator.orders import Forge, Tap
from simulator.people import check_can_act, find
from simulator.rooms import Person
from simulator.shapes import CallbackQuery, InaccessibleMessage, InlineKeyboardButton
from simulator.world import Query, World


class Pressed(Struct, frozen=True):
    """A button was pressed; the answer to it will bear this id."""

    callback_query_id: str


def tap(world: World, person: Person, order: Tap) -> Pressed:
    """Press a button that the person sees."""
    check_can_act(person)
    entry = find(person, order.message_id)
    button = next((each for each in _named(entry, order)), None)
    if button is None:
        raise NotPossible(f"message {order.message_id} has no such button")
    if button.callback_data is None:
        raise NotPossible("that button sends nothing to the bot")
    return _press(world, person, entry, button.callback_data)


def forge(world: World, person: Person, order: Forge) -> Pressed:
    """Press a button that is not there, under a given message or the bot's latest."""
    check_can_act(person)
    if order.message_id is not None:
        return _press(world, person, find(person, order.message_id), order.data)
    of_bot = (each for each in reversed(person.history.entries.values()) if each.by_bot)
    return _press(world, person, next(of_bot, None), order.data)


def _named(entry: Entry, order: Tap) -> Iterator[InlineKeyboardButton]:
    markup = entry.message.reply_markup
    for row, buttons in enumerate(markup.inline_keyboard if markup else ()):
        for column, button in enumerate(buttons):
            if (
                (order.data is not None and button.callback_data == order.data)
                or (order.label is not None and button.text == order.label)
                or (row, column) == (order.row, order.column)
            ):
                yield button


def _press(world: World, person: Person, entry: Entry | None, data: str) -> Pressed:
    query_id = str(secrets.randbits(63))
    world.queries[query_id] = Query(person, world.clock.now())
    query = CallbackQuery(
        id=query_id,
        sender=person.user,
        message=entry.shown() if entry else _inaccessible(world, person),
        chat_instance=str(-person.user.id),
        data=data,
    )
    world.updates.add("callback_query", query, limits.CALLBACK_QUERY_SECONDS)
    return Pressed(query_id)


def _inaccessible(world: World, person: Person) -> InaccessibleMessage:
    return InaccessibleMessage(message_id=world.next_message_id(), chat=person.chat, date=0)

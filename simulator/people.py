"""What a person does in the private chat with the bot, as Telegram's apps would let them."""

import asyncio
import re
import secrets
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from simulator import captions, limits, membership
from simulator.captions import captioned
from simulator.errors import CallRefused, Malformed, NotPossible
from simulator.history import NO_FIELDS, Attached, Entry
from simulator.orders import Delete, Edit, Flood, NewPerson, React, Say, Send, SendDocument, Start
from simulator.rooms import Person
from simulator.shapes import (
    Chat,
    JsonObject,
    Message,
    MessageReactionUpdated,
    ReactionType,
    User,
)
from simulator.text import entities
from simulator.text.formatted import FormattedText, formatted
from simulator.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
"""Bot API, deep linking: "the parameter can contain only the characters A-Z, a-z, 0-9, _ and -",
"up to 64 characters"."""
AT_A_TIME = 20
_IDS = range(10**8, 10**10)


class Written(Struct, frozen=True, gc=False):
    """What came of writing; `update_id` is None where the bot does not hear of it."""

    message_id: int
    update_id: int | None
    date: int


class Heard(Struct, frozen=True):
    """The id of the update that tells the bot, None where it does not hear of it."""

    update_id: int | None


def arrive(world: World, order: NewPerson) -> Person:
    """Let a person into the world."""
    person_id = _IDS[secrets.randbelow(len(_IDS))] if order.id is None else order.id
    if person_id <= 0 or person_id in world.rooms:
        raise NotPossible(f"the id {person_id} is taken")
    user = User(
        id=person_id,
        is_bot=False,
        first_name=order.first_name,
        last_name=order.last_name,
        username=order.username,
        language_code=order.language_code,
    )
    person = Person(user=user, chat=_private_chat(user))
    world.add(person)
    return person


def start(world: World, person: Person, order: Start) -> Written:
    """Start the bot; that also unblocks it."""
    if not _PAYLOAD.fullmatch(order.payload):
        raise NotPossible("a payload is at most 64 letters, digits, _ and -")
    if not person.deactivated:
        membership.unblock(world, person)
        person.started = True
    return say(world, person, Say(f"/start {order.payload}".rstrip()))


def say(world: World, person: Person, order: Say) -> Written:
    """Write a text."""
    text = as_written(world, order.text, order.entities)
    return write(world, person, text=text, reply_to=order.reply_to)


async def flood(world: World, person: Person, order: Flood) -> None:
    """Write many texts as fast as can be, while the bot is answered and others write on."""
    for number in range(order.count):
        say(world, person, Say(f"{order.text} {number}"))
        if number % AT_A_TIME == 0:
            await asyncio.sleep(0)


def send(world: World, person: Person, order: Send) -> Written:
    """Send a message of any other kind."""
    world.files.meet(order.message)
    return write(world, person, reply_to=order.reply_to, further=order.message)


def send_document(world: World, person: Person, order: SendDocument) -> Written:
    """Send a file."""
    kept = world.files.keep(order.name, order.content)
    caption = as_caption(world, order.caption)
    further = captioned({"document": msgspec.to_builtins(kept.shown)}, caption)
    file = kept.attached(caption.text)
    return write(world, person, reply_to=order.reply_to, further=further, file=file)


def edit(world: World, person: Person, order: Edit) -> Written:
    """Change a text, or the caption of something else, that the person wrote."""
    check_can_act(person)
    entry = _own(person, order.message_id)
    if world.now() - entry.message.date > limits.EDIT_SECONDS:
        raise NotPossible("what was written more than 48 hours ago cannot be edited")
    without = not order.text and captions.has_caption(entry)
    text = FormattedText("") if without else as_written(world, order.text, order.entities)
    changed = captions.rewritten(entry, text)
    if changed == entry:
        raise NotPossible("the text is the same")
    edited = msgspec.structs.replace(changed.message, edit_date=world.now())
    shown = person.history.change(changed, edited).shown()
    return Written(order.message_id, world.updates.add("edited_message", shown), world.now())


def delete(_: World, person: Person, order: Delete) -> None:
    """Delete a message of either side; the bot hears nothing of it."""
    check_can_act(person)
    find(person, order.message_id)
    person.history.remove(order.message_id)


def react(world: World, person: Person, order: React) -> Heard:
    """Set the person's reactions to a message; those that were there before change nothing."""
    check_can_act(person)
    entry = find(person, order.message_id)
    old, new = entry.reactions, tuple(ReactionType(type="emoji", emoji=it) for it in order.emoji)
    if old == new:
        return Heard(None)
    person.history.react_as_person(entry, new)
    change = MessageReactionUpdated(
        chat=person.chat,
        message_id=order.message_id,
        user=person.user,
        date=world.now(),
        old_reaction=old,
        new_reaction=new,
    )
    return Heard(world.updates.add("message_reaction", change))


def write(  # noqa: PLR0913  what a message may have
    world: World,
    person: Person,
    *,
    text: FormattedText | None = None,
    reply_to: int | None = None,
    further: JsonObject = NO_FIELDS,
    file: Attached | None = None,
    url: str | None = None,
) -> Written:
    """Put a message of the person into their chat, and tell the bot."""
    check_can_act(person)
    message = Message(
        message_id=world.next_message_id(),
        sender=person.user,
        chat=person.chat,
        date=world.now(),
        text=text.text if text else None,
        entities=text.entities if text else (),
    )
    replied = None if reply_to is None else find(person, reply_to)
    shown = person.history.add(message, replied, further, file=file, url=url).shown()
    update_id = world.updates.add("message", shown)
    return Written(message.message_id, update_id, message.date)


def check_can_act(person: Person) -> None:
    """Refuse what a person cannot do who has no account, has not started, or has blocked."""
    if person.deactivated:
        raise NotPossible("the account is deleted")
    if not person.started:
        raise NotPossible("the person has not started the bot")
    if person.blocked:
        raise NotPossible("the person has blocked the bot")


def find(person: Person, message_id: int) -> Entry:
    """Return a message of the person's chat."""
    entry = person.history.entries.get(message_id)
    if entry is None:
        raise NotPossible(f"there is no message {message_id} in this chat")
    return entry


def as_written(world: World, text: str, given: Sequence[JsonObject]) -> FormattedText:
    """Return a text as it leaves a person's app, which refuses what Telegram would refuse."""
    try:
        return formatted(text, entities.read(list(given), world.user))
    except CallRefused as refused:
        raise NotPossible(refused.description) from refused
    except Malformed as wrong:
        raise NotPossible(str(wrong)) from wrong


def as_caption(world: World, text: str, given: Sequence[JsonObject] = ()) -> FormattedText:
    """Return what somebody writes below a photo or a file; it may be nothing."""
    caption = as_written(world, text, given) if text else FormattedText("")
    if len(caption.text) > limits.CAPTION_CHARACTERS:
        raise NotPossible("the caption is too long")
    return caption


def _private_chat(user: User) -> Chat:
    return Chat(
        id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        type="private",
    )


def _own(person: Person, message_id: int) -> Entry:
    entry = find(person, message_id)
    if entry.by_bot:
        raise NotPossible("only one's own messages can be edited")
    return entry

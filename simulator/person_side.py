"""The persons' and tests' side: `/sim/…`, JSON in and out, errors as `{"error": "…"}`."""

import inspect
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from simulator import controls, groups, membership, orders, people, pressing, sharing, views
from simulator.bell import Bell
from simulator.errors import CallRefused, NotHere, NotPossible
from simulator.faults import Fault
from simulator.load import LoadOrder
from simulator.replies import OK, Reply
from simulator.rooms import Group, Person
from simulator.screen import ChatView, chat
from simulator.views import (
    BotMade,
    CallsView,
    Done,
    FaultMade,
    FaultsView,
    GroupMade,
    PersonMade,
    Stats,
    Trouble,
)
from simulator.world import World
from simulator.worlds import Worlds

OrderT = TypeVar("OrderT", bound=Struct)
ThingT = TypeVar("ThingT")


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for; `path` is what follows `/sim/`, decoded."""

    method: str
    path: str
    query: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Deed(Generic[OrderT]):
    """What can be done in a world: how its order reads, and what carries it out.

    `carry_out` is given the world, the id in the path ("" if there is none) and the order.
    """

    order: type[OrderT]
    carry_out: Callable[[World, str, OrderT], object]


class Look(Struct, frozen=True, forbid_unknown_fields=True):
    """Look at what happened beyond number `after`; wait for something at most `timeout` seconds."""

    after: int = 0
    timeout: float = 0


async def answer(worlds: Worlds, request: Request) -> Reply:
    """Do what is asked for."""
    try:
        result = _result(worlds, request)
        if inspect.isawaitable(result):
            result = await result
    except NotHere as missing:
        return _reply(HTTPStatus.NOT_FOUND, Trouble(str(missing)))
    except (NotPossible, CallRefused, msgspec.DecodeError) as wrong:
        return _reply(HTTPStatus.BAD_REQUEST, Trouble(str(wrong)))
    return _reply(OK, Done() if result is None else result)


def _reply(status: int, result: object) -> Reply:
    return Reply(status, msgspec.json.encode(result))


def _result(worlds: Worlds, request: Request) -> object:
    match request.method, request.path.split("/"):
        case "GET", ["stats"]:
            return Stats(time.process_time(), time.monotonic() - _STARTED)
        case "POST", ["bots"]:
            return _make_bot(worlds, _read(request, orders.NewBot))
        case "DELETE", ["bots", token]:
            worlds.close(token)
            return None
        case _, [token, *rest]:
            return _do(worlds.get(token), rest, request)
    raise NotHere(f"there is no {request.path}")


def _do(world: World, rest: list[str], request: Request) -> object:
    """Do something in one world; an id in the path stands second."""
    thing_id = rest.pop(1) if len(rest) > 2 else ""  # noqa: PLR2004 - people, id, verb
    deed = DEEDS.get(f"{request.method} {'/'.join(rest)}")
    if deed is None:
        raise NotHere(f"there is no {request.method} {request.path}")
    return deed.carry_out(world, thing_id, _read(request, deed.order))


def _read(request: Request, order: type[OrderT]) -> OrderT:
    if request.method == "GET":
        return msgspec.convert(request.query, order, strict=False)
    return msgspec.json.decode(request.body or b"{}", type=order)


def _make_bot(worlds: Worlds, order: orders.NewBot) -> BotMade:
    world = worlds.open(order)
    return BotMade(world.token, world.me.id, world.me.username)


def _in_world(order: type[OrderT], do: Callable[[World, OrderT], object]) -> Deed[OrderT]:
    return Deed(order, lambda world, _, wish: do(world, wish))


def _by_person(order: type[OrderT], do: Callable[[World, Person, OrderT], object]) -> Deed[OrderT]:
    return Deed(order, lambda world, who, wish: do(world, world.person(_number(who)), wish))


def _in_group(order: type[OrderT], do: Callable[[World, Group, OrderT], object]) -> Deed[OrderT]:
    return Deed(order, lambda world, where, wish: do(world, world.group(_number(where)), wish))


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError as wrong:
        raise NotHere(f"{text} is no id") from wrong


def _see_chat(_: World, person: Person, look: Look) -> Awaitable[ChatView]:
    history = person.history
    return _when(
        history.changed,
        lambda: chat(history, look.after),
        lambda view: view.seq > look.after,
        look.timeout,
    )


def _see_calls(world: World, look: Look) -> Awaitable[CallsView]:
    return _when(
        world.calls.made,
        lambda: CallsView(world.calls.after(look.after)),
        lambda view: bool(view.calls),
        look.timeout,
    )


async def _when(
    bell: Bell, see: Callable[[], ThingT], is_enough: Callable[[ThingT], bool], seconds: float
) -> ThingT:
    """Return what is seen once it is enough, or after `seconds`; look again whenever it rings."""
    until = time.monotonic() + seconds
    while not is_enough(seen := see()) and (left := until - time.monotonic()) > 0:
        await bell.wait(left)
    return seen


_STARTED = time.monotonic()
DEEDS: Mapping[str, Deed[Any]] = {
    "POST people": _in_world(
        orders.NewPerson, lambda world, order: PersonMade(people.arrive(world, order).chat.id)
    ),
    "POST people/start": _by_person(orders.Start, people.start),
    "POST people/say": _by_person(orders.Say, people.say),
    "POST people/flood": _by_person(orders.Flood, people.flood),
    "POST people/send": _by_person(orders.Send, people.send),
    "POST people/document": _by_person(orders.SendDocument, people.send_document),
    "POST people/photos": _by_person(orders.SendPhotos, sharing.send_photos),
    "POST people/album": _by_person(orders.SendAlbum, sharing.send_album),
    "POST people/voice": _by_person(orders.SendVoice, sharing.send_voice),
    "POST people/video_note": _by_person(orders.SendVideoNote, sharing.send_video_note),
    "POST people/sticker": _by_person(orders.SendSticker, sharing.send_sticker),
    "POST people/throw": _by_person(orders.Throw, sharing.throw),
    "POST people/tap": _by_person(orders.Tap, pressing.tap),
    "POST people/forge": _by_person(orders.Forge, pressing.forge),
    "POST people/edit": _by_person(orders.Edit, people.edit),
    "POST people/delete": _by_person(orders.Delete, people.delete),
    "POST people/react": _by_person(orders.React, people.react),
    "POST people/block": _by_person(
        orders.Nothing, lambda world, person, _: membership.block(world, person)
    ),
    "POST people/unblock": _by_person(
        orders.Nothing, lambda world, person, _: membership.unblock(world, person)
    ),
    "POST people/deactivate": _by_person(
        orders.Nothing, lambda _, person, __: membership.deactivate(person)
    ),
    "GET people/chat": _by_person(Look, _see_chat),
    "POST group": _in_world(
        orders.NewGroup, lambda world, order: GroupMade(groups.add_bot(world, order).chat.id)
    ),
    "POST groups/say": _in_group(orders.SayInGroup, groups.say),
    "GET bot": _in_world(orders.Nothing, lambda world, _: views.bot(world)),
    "POST updates": _in_world(orders.Inject, controls.inject),
    "POST clock": _in_world(orders.MoveClock, controls.move_clock),
    "GET clock": _in_world(orders.Nothing, lambda world, _: controls.time(world)),
    "POST faults": _in_world(Fault, lambda world, fault: FaultMade(world.faults.add(fault))),
    "GET faults": _in_world(orders.Nothing, lambda world, _: FaultsView(world.faults.counts())),
    "DELETE faults": _in_world(orders.Nothing, lambda world, _: world.faults.clear()),
    "GET calls": _in_world(Look, _see_calls),
    "POST calls": _in_world(orders.Record, controls.record),
    "POST webhook": _in_world(orders.SetWebhook, controls.set_webhook),
    "POST limits": _in_world(orders.SetLimits, controls.set_limits),
    "POST load": _in_world(LoadOrder, controls.start_load),
    "GET load": _in_world(orders.Nothing, lambda world, _: controls.load(world)),
}
"""What can be done, by method and path without ids."""

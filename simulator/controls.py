"""What a test turns in a world: time, updates, limits, load."""

from pathlib import Path

from msgspec import Struct

from simulator import people
from simulator.errors import NotPossible
from simulator.load import Load, LoadOrder, LoadReport
from simulator.orders import Inject, MoveClock, Record, Say, SetLimits, SetWebhook
from simulator.world import Webhook, World


class Time(Struct, frozen=True):
    """The time in a world, and how far it is from real time, in seconds."""

    now: float
    offset: float


class Injected(Struct, frozen=True):
    """The id that confirms an injected update."""

    update_id: int | None


def move_clock(world: World, order: MoveClock) -> Time:
    """Move time forward, and mirror it in a file from here on if one is named."""
    if order.file is not None:
        world.clock.mirror(Path(order.file))
    if order.skip is not None:
        world.clock.skip(order.skip)
    if order.at is not None:
        world.clock.move_to(order.at)
    return time(world)


def time(world: World) -> Time:
    """Tell the time."""
    return Time(world.clock.now(), world.clock.offset)


def inject(world: World, order: Inject) -> Injected:
    """Queue any update, begin anew with update ids, or first this and then that."""
    if order.restart:
        world.updates.restart()
    if order.update is not None:
        return Injected(world.updates.inject(order.update, keep=order.keep))
    if order.raw is not None:
        return Injected(world.updates.inject_raw(order.raw.encode()))
    return Injected(None)


def record(world: World, order: Record) -> None:
    """Keep the bot's calls, or do not."""
    world.calls.recording = order.record


def set_webhook(world: World, order: SetWebhook) -> None:
    """Let somebody else who has the token set a webhook; an empty URL deletes it."""
    if order.url:
        world.set_webhook(Webhook(order.url))
    else:
        world.delete_webhook()


def set_limits(world: World, order: SetLimits) -> None:
    """Limit how fast the bot may send."""
    world.pace.limit(order.per_second, order.per_chat)


def start_load(world: World, order: LoadOrder) -> LoadReport:
    """Start a load, in place of the one before."""
    if (order.per_second is None) == (order.in_flight is None):
        raise NotPossible("either per_second or in_flight says how fast")
    if not order.senders:
        raise NotPossible("somebody must send")
    senders = {person_id: world.person(person_id) for person_id, _ in order.senders}
    for person in senders.values():
        people.check_can_act(person)
    if world.load is not None:
        world.load.stop()
    world.load = Load(order, lambda each, text: people.say(world, senders[each], Say(text)))
    world.load.start()
    return world.load.report()


def load(world: World) -> LoadReport:
    """Tell how the load went so far."""
    if world.load is None:
        raise NotPossible("no load was started")
    return world.load.report()

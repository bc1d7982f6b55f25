"""getUpdates: what waits for the bot, or a wait for it.

Left out are the server's brakes: on a bot that asks for the same offset again within three seconds,
and on one that meets a Conflict again within three.
"""

import msgspec

from simulator import limits
from simulator.errors import Conflict
from simulator.parameters import Call
from simulator.world import World

WEBHOOK_IS_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
    "first"
)


async def get_updates(world: World, call: Call) -> msgspec.Raw:
    """Return updates as a JSON array; an empty queue is waited for as long as the bot asks."""
    if world.webhook is not None:
        raise Conflict(WEBHOOK_IS_ACTIVE)
    offset = call.integer("offset")
    limit = min(max(call.integer("limit", limits.UPDATES_AT_ONCE), 1), limits.UPDATES_AT_ONCE)
    seconds = min(call.integer("timeout"), limits.POLL_SECONDS)
    world.updates.allow(call.json_if_any("allowed_updates"))
    batch = world.updates.take(offset, limit)
    if not batch and seconds > 0:
        await world.polls.wait(seconds)
        batch = world.updates.take(max(offset, 0), limit)
    return msgspec.Raw(b"[%b]" % b",".join(batch))

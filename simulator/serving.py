"""Serving: the demo open to whoever asks over HTTP, at noon, with everybody on the roster."""

import asyncio
from typing import TextIO

from simulator import programme
from simulator.demo import Demo, coordinate, enlist
from simulator.script import Script


async def serve(made: Demo, script: Script, out: TextIO) -> None:
    """Let the listeners join, say where everything is, and stay.

    Raises:
        StoryBroken: the bot did not let them.
    """
    await coordinate(made)
    for listener in made.listeners.values():
        await enlist(made, listener)
    made.world.clock.move_to(programme.noon_of(made.morning).timestamp())
    links = (f"  {name}: {made.link(name)}" for name in made.places.values())
    address = f"{made.simulator.url}/sim/{made.world.token}"
    out.write("\n".join((script.serving.format(address=address), *links, script.leaving, "")))
    out.flush()
    await asyncio.Event().wait()

"""Serving: the demo open to whoever asks over HTTP, at noon, with everybody on the roster.

The page is for people, `/sim/…` for programs. Whoever begins anew gets another programme, another
bot and another token, at the same address.
"""

import asyncio
import webbrowser
from typing import TextIO

from simulator import programme
from simulator.demo import Demo, coordinate, demo, enlist
from simulator.page.gathering import Gathering
from simulator.page.site import Site
from simulator.script import SCRIPTS


async def serve(language: str, port: int, out: TextIO, *, browser: bool) -> None:
    """Serve one demo after the other, until cancelled; `browser` opens the page of the first.

    Raises:
        DemoFailed: the bot did not do what it should.
    """
    site = Site()
    while True:
        async with demo(language, port, pages=site.answer) as made:
            shown = port = made.simulator.port
            gathering = await made.bot.beside(_gather(made))
            _tell(made, out)
            site.opens(gathering)
            if browser:
                await asyncio.to_thread(webbrowser.open, f"http://127.0.0.1:{shown}/")
                browser = False
            try:
                language = await made.bot.beside(gathering.begins_anew())
            finally:
                site.opens(None)


async def _gather(made: Demo) -> Gathering:
    """Let everybody come in who is there before the story begins, and let it be noon."""
    await coordinate(made)
    for listener in made.listeners.values():
        await enlist(made, listener)
    made.world.clock.move_to(programme.noon_of(made.morning).timestamp())
    return Gathering(made)


def _tell(made: Demo, out: TextIO) -> None:
    """Say where everything is."""
    script, url = SCRIPTS[made.language], made.simulator.url
    links = (f"  {name}: {made.link(name)}" for name in made.places.values())
    serving = script.serving.format(page=f"{url}/", address=f"{url}/sim/{made.world.token}")
    out.write("\n".join((serving, *links, script.leaving, "")))
    out.flush()

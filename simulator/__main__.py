"""`python -m simulator`: the demo. Telegram's house, and the unmodified bot in it.

With `--story` the main job is played in the terminal; otherwise it serves until Ctrl-C.
Exit 0 is fine, 1 failed, 2 bad usage, 130 a story that was interrupted.
"""

import argparse
import asyncio
import io
import os
import signal
import sys
from collections.abc import Sequence

from simulator import serving, stage, story
from simulator.demo import demo
from simulator.errors import DemoFailed
from simulator.script import SCRIPTS
from simulator.server import port_number

FAILED, INTERRUPTED = 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return the exit status."""
    asked = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that knows no "◇"
    try:
        return asyncio.run(_until_told(asked))
    except DemoFailed as failed:
        return _complain(str(failed), failed.log)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on
        return FAILED
    except OSError as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="simulator", description=__doc__)
    parser.add_argument(
        "--port", type=port_number, default=0, metavar="N", help="0 takes a free one"
    )
    parser.add_argument("--story", action="store_true", help="play the story in the terminal")
    parser.add_argument("--fast", action="store_true", help="without pauses between the steps")
    parser.add_argument("--language", choices=sorted(SCRIPTS), default="en")
    parser.add_argument("--no-browser", action="store_true", help="open nothing")
    return parser


async def _until_told(asked: argparse.Namespace) -> int:
    """Run the demo to its end, or until a signal says to leave."""
    told, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, told.set)
    running = asyncio.create_task(_run(asked))
    leaving = asyncio.create_task(told.wait())
    await asyncio.wait({running, leaving}, return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        leaving.cancel()
        await running
        return 0
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)  # whatever fails while it leaves
    return INTERRUPTED if asked.story else 0


async def _run(asked: argparse.Namespace) -> None:
    if not asked.story:
        await serving.serve(asked.language, asked.port, sys.stdout, browser=not asked.no_browser)
    script = SCRIPTS[asked.language]
    shown = stage.on(sys.stdout, script.directions, fast=asked.fast)
    async with demo(asked.language, asked.port) as made:
        await made.bot.beside(story.play(made, shown))
    await shown.tells(script.end)


def _complain(what: str, log: str = "") -> int:
    """Say in a line what went wrong, and below it what the bot has said."""
    sys.stderr.write(f"simulator: {what}\n")
    sys.stderr.writelines(f"    {line}\n" for line in log.splitlines())
    return FAILED


if __name__ == "__main__":
    sys.exit(main())

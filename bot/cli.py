"""The command line: `peerline WORD`. Exit 0 is fine, 1 failed, 2 bad usage or configuration.

Whatever goes wrong ends in one clear line on standard error, never in a traceback.
"""

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from random import SystemRandom
from typing import NoReturn

from bot import app, doctor, imports, init, links, logs, machine, offline
from bot.clock import Clock, MachineClock, ShiftedClock
from bot.config import Config, load
from bot.errors import BotError, ConfigurationInvalid, DepartmentUnknown, ReaderGone
from bot.findings import Health
from bot.screen import complain, say
from bot.wishes import Wishes
from bot.wizard import Terminal, Wizard
from handlers.links import EVERYBODY
from storage.database import examine
from storage.errors import StorageError
from storage.keyring import open_keyring

CONFIG = "PEERLINE_CONFIG"
DEMO_CLOCK = "PEERLINE_DEMO_CLOCK"

Command = Callable[[argparse.Namespace], int]


def main(
    arguments: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ
) -> int:
    """Run a command and return its exit status; bad usage ends in `SystemExit(2)`."""
    try:
        asked = parser(environment).parse_args(arguments)
        command: Command = asked.command
        return command(asked)
    except ReaderGone:
        return 1
    except (ConfigurationInvalid, DepartmentUnknown) as error:
        return _complain(error, 2)
    except (BotError, StorageError) as error:
        return _complain(error, 1)
    except (KeyboardInterrupt, EOFError):
        return _complain("interrupted", 1)
    except Exception as error:  # noqa: BLE001  told by its class: its text may hold anything
        return _complain(f"an error nobody expected: {logs.told(error)}", 1)


def _complain(what: object, status: int) -> int:
    complain(what)
    return status


class Parser(argparse.ArgumentParser):
    """A parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how to find out what is right."""
        complain(f"{message}; see `{self.prog} --help`")
        self.exit(2)

    def print_help(self, file: object = None) -> None:
        """Say how the command is used."""
        del file  # always the screen
        say(self.format_help().rstrip())


def parser(environment: Mapping[str, str]) -> Parser:
    """Return what understands a command line."""
    found = Parser(prog="peerline", description=__doc__)
    found.set_defaults(environment=environment)
    words = found.add_subparsers(required=True, metavar="WORD")
    _word(words, "run", _run, "run the bot")
    _word(words, "doctor", _doctor, "look at everything, change nothing")
    _word(words, "version", _version, "print the version")
    first = _word(words, "init", _init, "make configuration, keys and database")
    _wishes_of_init(first)
    invite = _word(words, "invite", _invite, "print an invitation")
    invite.add_argument("whom", choices=["coordinator"])
    bring = _word(words, "import", _import, "import departments or the roster")
    bring.add_argument("file", type=Path)
    bring.add_argument("--links", type=Path, metavar="F", help="write name,link to this file")
    bring.add_argument(
        "--dry-run", action="store_true", help="say what it would do, and do nothing"
    )
    hang = _word(words, "poster", _poster, "make a department's poster, or the programme's")
    hang.add_argument("department", nargs="?", default=EVERYBODY, metavar="DEPARTMENT")
    hang.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="write it there")
    default = Path(environment.get(CONFIG) or "config.toml")
    for each in words.choices.values():
        each.add_argument("--config", type=Path, default=default, metavar="F")
    return found


def _wishes_of_init(first: Parser) -> None:
    """Let everything that the wizard asks for be said by flags."""
    first.add_argument("--token-file", type=Path, metavar="F", help="a file with the bot's token")
    first.add_argument("--name", metavar="NAME", help="what the programme is called")
    first.add_argument("--organization", metavar="WHO", help="who runs it")
    first.add_argument("--time-zone", metavar="ZONE", help="such as America/Winnipeg")
    first.add_argument("--languages", type=_codes, metavar="en,fr", help="the usual one first")
    first.add_argument("--contact", metavar="HOW", help="a phone number or e-mail")
    first.add_argument("--coordinator", type=int, metavar="ID", help="the first one's Telegram id")
    first.add_argument("--api-url", metavar="URL", help="where the Bot API is, if elsewhere")
    first.add_argument("--no-check", action="store_true", help="do not ask Telegram now")
    first.add_argument("--yes", action="store_true", help="ask nothing: take what is usual")
    first.add_argument("--demo", action="store_true", help="a programme for trying, for good")


def _codes(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _word(
    words: "argparse._SubParsersAction[Parser]", name: str, command: Command, what: str
) -> Parser:
    found = words.add_parser(name, help=what, description=what)
    found.set_defaults(command=command)
    return found


def _version(_: argparse.Namespace) -> int:
    say(f"peerline {version('peerline')}")
    return 0


def _config(asked: argparse.Namespace) -> Config:
    return load(asked.config, asked.environment)


def _run(asked: argparse.Namespace) -> int:
    config = _config(asked)
    logs.begin()
    _warn_of_keys(config)
    asyncio.run(_run_until_told(config, _clock(config, asked.environment)))
    return 0


async def _run_until_told(config: Config, clock: Clock) -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await app.run(config, clock, SystemRandom(), stop)


def _clock(config: Config, environment: Mapping[str, str]) -> Clock:
    """Return the machine's clock, or a shifted one in a programme that is a demo."""
    path = environment.get(DEMO_CLOCK)
    if not path:
        return MachineClock()
    with open_keyring(config.keys, hold=False) as keyring:
        demo = examine(config.database, keyring).demo
    return ShiftedClock(Path(path)) if demo else MachineClock()


def _warn_of_keys(config: Config) -> None:
    for finding in machine.keys(config, machine.Machine()):
        if finding.health is Health.ILL:
            logs.alarm(finding.words)


def _doctor(asked: argparse.Namespace) -> int:
    findings = list(doctor.examine_all(_config(asked), MachineClock().now()))
    say(*map(str, findings))
    return int(any(each.health is Health.ILL for each in findings))


def _init(asked: argparse.Namespace) -> int:
    wishes = Wishes(
        config=asked.config,
        token_file=asked.token_file,
        api_url=asked.api_url,
        name=asked.name,
        organization=asked.organization,
        time_zone=asked.time_zone,
        languages=asked.languages,
        contact=asked.contact,
        coordinator=asked.coordinator,
        demo=asked.demo,
        check=not asked.no_check,
    )
    if not asked.yes and sys.stdin is not None and sys.stdin.isatty():
        wishes = Wizard(wishes, asked.environment, Terminal()).answers()
    say(*asyncio.run(init.init(wishes, MachineClock().now(), asked.environment)))
    return 0


def _invite(asked: argparse.Namespace) -> int:
    config, now = _config(asked), MachineClock().now()
    username = config.required_username()
    link = asyncio.run(offline.do(config, lambda work: links.coordinator(username, work, now)))
    say(link.url)
    return 0


def _import(asked: argparse.Namespace) -> int:
    config, now = _config(asked), MachineClock().now()
    done = imports.import_file(
        config, asked.file, asked.links, now, SystemRandom(), trial=asked.dry_run
    )
    say(*asyncio.run(done))
    return 0


def _poster(asked: argparse.Namespace) -> int:
    from bot import posters  # noqa: PLC0415  what draws takes 7 MB, which no other command needs

    done = posters.make(_config(asked), asked.department, asked.out, SystemRandom())
    say(*asyncio.run(done))
    return 0

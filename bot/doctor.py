"""Doctor: looks at everything, changes nothing, and says of each problem how to cure it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from random import Random

from telegram.error import TelegramError

from bot.api import Api
from bot.config import Config
from bot.file_systems import MOUNTS, file_system, keeps
from handlers.moment import Moment
from handlers.pool import candidates
from matching.rules import (
    Circumstance,
    Reason,
    is_kept_apart,
    leads_department,
    leads_everything,
    shares_department,
    why_not,
)
from matching.values import Candidate, PersonId, Request
from storage.database import examine
from storage.errors import StorageError
from storage.keyring import open_keyring
from storage.looking import look
from storage.work import Work

VERIFIED_FOR = timedelta(days=180)
GLANCES = 3
"""Looks at a store that a running bot writes to: it may change between keys and database."""

NEAR = (shares_department, leads_department, is_kept_apart, leads_everything)


class Health(StrEnum):
    """How a thing stands."""

    FINE = "fine"
    MIND = "mind"
    ILL = "ill"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what to do about it."""

    health: Health
    words: str

    def __str__(self) -> str:
        return f"{self.health:<5} {self.words}"


def fine(words: str) -> Finding:
    """Return that all is well."""
    return Finding(Health.FINE, words)


def mind(words: str) -> Finding:
    """Return something to think about."""
    return Finding(Health.MIND, words)


def ill(words: str) -> Finding:
    """Return something to cure."""
    return Finding(Health.ILL, words)


def examine_all(config: Config, now: datetime) -> Iterator[Finding]:
    """Yield what is found, the outside first."""
    yield from _token(config)
    yield from asyncio.run(_telegram(config))
    yield from file_systems(config)
    yield from _beside(config)
    yield from _store(config, now)
    yield from _resources(config, now.date())


def _token(config: Config) -> Iterator[Finding]:
    if not config.token:
        yield ill("no token: put it into the file that telegram.token_file names")
    elif config.token_exposed:
        yield ill(config.exposure())
    else:
        yield fine("the token is kept to yourself")


async def _telegram(config: Config) -> list[Finding]:
    if not config.token:
        return []
    async with Api(config.token, config.api_url, 1) as api:
        try:
            me = await api.facts("getMe")
            hook = await api.facts("getWebhookInfo")
        except TelegramError as error:
            return [ill(f"Telegram does not answer ({type(error).__name__}): network, or token?")]
    found = [fine(f"Telegram knows the bot as @{me.get('username')}")]
    if hook.get("url"):
        found.append(ill("a webhook is set: delete it (deleteWebhook), or somebody has the token"))
    if me.get("can_join_groups"):
        found.append(mind("groups may add the bot: turn that off with BotFather (/setjoingroups)"))
    if me.get("supports_inline_queries"):
        found.append(mind("inline mode is on: turn it off with BotFather (/setinline)"))
    return found


def file_systems(config: Config, mounts: Path = MOUNTS) -> Iterator[Finding]:
    """Yield whether a destroyed key would stay destroyed where the keys lie."""
    kind, options = file_system(config.keys, mounts)
    reason = keeps(kind, options)
    if reason is None:
        yield fine(f"the keys lie on {kind or 'a file system of unknown kind'}")
    else:
        yield ill(f"the keys lie on {kind}: {reason}. Put them on plain ext4 or XFS")


def _beside(config: Config) -> Iterator[Finding]:
    if config.keys.absolute() == config.database.absolute().parent:
        yield ill("the keys lie beside the database: one backup would hold both. Move them apart")


def _store(config: Config, now: datetime) -> Iterator[Finding]:
    for glance in range(GLANCES):
        try:
            findings = _look_at_store(config, now)
        except StorageError as error:
            if glance == GLANCES - 1:
                findings = [ill(str(error))]
        else:
            break
    yield from findings


def _look_at_store(config: Config, now: datetime) -> list[Finding]:
    with open_keyring(config.keys, hold=False) as keyring:
        facts = examine(config.database, keyring)
        found = [fine("keys and database belong together" + (" (a demo)" if facts.demo else ""))]
        with look(config.database, keyring) as work:
            moment = Moment(now, Random(), config.programme)  # noqa: S311  nothing is drawn
            return [*found, *_programme(moment, work)]


def _programme(moment: Moment, work: Work) -> Iterator[Finding]:
    """Yield what the roster lacks, and what was put aside."""
    if not work.coordinators.all():
        yield mind("there is no coordinator yet: run `peerline invite coordinator`")
    if not work.departments.all():
        yield mind("there are no departments yet: run `peerline import departments.csv`")
    yield from _uncovered(moment, work)
    for kind, count in work.inbox.parked():
        yield mind(f"{count} arrivals of kind {kind} failed and are put aside")
    if work.quarantine.count():
        yield mind(f"{work.quarantine.count()} updates could not be read and are in quarantine")


def _uncovered(moment: Moment, work: Work) -> Iterator[Finding]:
    """Yield the departments of which nobody outside could be asked."""
    at = Circumstance(work.departments.places(), moment.today)
    roster = [each for each in candidates(work, moment) if _may_be_asked(each, at)]
    for department in sorted(work.departments.all().values(), key=lambda each: each.name):
        request = Request(PersonId(0), frozenset({department.id}), frozenset())
        if not any(_is_outside(request, each, at) for each in roster):
            yield mind(f"nobody outside {department.name} could be asked by those who work there")


def _may_be_asked(candidate: Candidate, at: Circumstance) -> bool:
    nobody = Request(PersonId(0), frozenset(), candidate.languages)
    return why_not(nobody, candidate, at) in {None, Reason.FULL}


def _is_outside(request: Request, candidate: Candidate, at: Circumstance) -> bool:
    return not any(rule(request, candidate, at) for rule in NEAR)


def _resources(config: Config, today: date) -> Iterator[Finding]:
    if not config.verified:
        yield mind("no [[resources]]: help now shows 9-1-1 and 9-8-8 only")
    for name, verified in config.verified.items():
        if today - verified > VERIFIED_FOR:
            yield ill(f"{name} was last verified on {verified}: check the number and the date")
        else:
            yield fine(f"{name} was verified on {verified}")

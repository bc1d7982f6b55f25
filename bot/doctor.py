"""Doctor: looks at everything, changes nothing, and says of each problem how to cure it."""

import asyncio
from collections.abc import Iterator
from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

from bot import account, machine
from bot.config import Config
from bot.findings import Finding, fine, ill, mind
from bot.glance import glance
from bot.machine import Machine
from bot.training import lapsed
from handlers.chronicle import fingerprint
from handlers.match import gaps
from handlers.moment import Moment
from storage.database import Facts
from storage.errors import StorageError
from storage.work import Work

HERE = Machine()


def examine_all(config: Config, now: datetime, here: Machine = HERE) -> Iterator[Finding]:
    """Yield what is found, the outside first."""
    yield from account.token(config)
    yield from asyncio.run(account.account(config))
    yield from machine.keys(config, here)
    yield from machine.swap(here)
    yield from machine.clock(asyncio.run(account.clock_ahead(config)))
    yield from machine.time_zone(config, now)
    yield from _store(config, now)
    yield from _resources(config, now.astimezone(ZoneInfo(config.programme.zone)).date())


def _store(config: Config, now: datetime) -> Iterator[Finding]:
    moment = Moment(now, Random(), config.programme)  # noqa: S311  nothing is drawn

    def see(facts: Facts, work: Work) -> list[Finding]:
        together = "keys and database belong together" + (" (a demo)" if facts.demo else "")
        return [fine(together), *_journal(work), *_programme(moment, work)]

    try:
        yield from glance(config, see)
    except StorageError as error:
        yield ill(str(error))


def _journal(work: Work) -> Iterator[Finding]:
    """Yield whether the journal is as it was written."""
    flaw = work.journal.flaw(work.session.journal_seen())
    if flaw is None:
        yield fine(f"the journal of administration holds: {fingerprint(work)}")
    else:
        yield ill(
            f"the journal of administration breaks at entry {flaw}: somebody, or the disk, has "
            "changed the database. Compare the latest entries with what coordinators remember, and "
            "find out who could write to it"
        )


def _programme(moment: Moment, work: Work) -> Iterator[Finding]:
    """Yield what the roster lacks, and what was put aside."""
    if not work.coordinators.all():
        yield mind("there is no coordinator yet: run `peerline invite coordinator`")
    if not work.departments.open():
        yield mind("there are no departments yet: run `peerline import departments.csv`")
    if not work.supporters.all():
        yield mind("there are no supporters yet: run `peerline import roster.csv`")
    elif without := lapsed(work, moment):
        yield mind(
            f"asked by nobody for want of training: {len(without)} on the roster. Fill in "
            "trained_on, renew training_expires, and import them again"
        )
    yield from _uncovered(moment, work)
    for kind, count in work.inbox.parked():
        yield mind(
            f"{count} arrivals of kind {kind} failed and are put aside; authors were told, and "
            "what is the bot's own is tried again each hour. Please report the lines of the log "
            "that say so"
        )
    if work.quarantine.count():
        yield mind(
            f"{work.quarantine.count()} updates could not be read and are in quarantine for two "
            "days: if there are more and more, install the newest Peerline"
        )


def _uncovered(moment: Moment, work: Work) -> Iterator[Finding]:
    """Yield the departments of which nobody outside could be asked."""
    listening = gaps.who_listens(work, moment)
    for department in gaps.without_anybody_outside(listening, work, moment):
        yield mind(
            f"nobody outside {department.name} could be asked by those who work there: find "
            "supporters elsewhere, or look at leads and keep_apart"
        )


def _resources(config: Config, today: date) -> Iterator[Finding]:
    if not config.verified:
        yield mind("no [[resources]]: help now shows 9-1-1 and 9-8-8 only. Add your own lines")
    for name, verified in config.verified.items():
        if today - verified > gaps.VERIFIED_FOR:
            yield ill(f"{name} was last verified on {verified}: call it, and write down the day")
        elif verified > today:
            yield ill(f"{name} is said to be verified on {verified}, which is yet to come: call it")
        else:
            yield fine(f"{name} was verified on {verified}")

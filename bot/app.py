"""The composition root: everything is made here, once, and handed to whoever needs it.

Time, chance and the order to stop come from outside, so that a test runs this very bot.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Any

import msgspec
from telegram.error import TelegramError

from bot import logs
from bot.api import Api
from bot.calls import Calls
from bot.clock import Alarm, Clock, machine_time
from bot.config import Config
from bot.help_line import HelpLine
from bot.outcomes import Verdict, judge
from bot.pace import Pace
from bot.poller import Poller
from bot.profile import present
from bot.sender import Sender
from bot.words import Words
from bot.worker import Worker
from handlers import help_now
from handlers.buttons import Button, column
from handlers.events import PersonEvent
from handlers.joining import refreshers
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import Reader, SendCard
from handlers.programme import bands, digest, retiring
from handlers.relay import gap
from handlers.supporter import agreeing
from handlers.verbs import Verb
from handlers.who import understood
from storage.errors import WriteFailed
from storage.keyring import open_keyring
from storage.session import day
from storage.store import Store, open_store
from storage.work import Work

STOP_WITHIN = 6.0
"""Seconds for what was begun to end, and for calls in flight to be answered."""
CLOSE_WITHIN = 3.0
"""Seconds for the store to be put in order after that."""
MINUTE = 60.0
HOUR = 3600.0
PARKED_FOR = timedelta(hours=48)
TRIED_AGAIN = 32
"""How much of what is put aside is tried again an hour: each costs everybody a moment."""
SEEN_FOR = 2
"""Days for which the number of an update is remembered: Telegram repeats none after one."""

_DECODE = msgspec.msgpack.Decoder(dict[str, Any]).decode


@dataclass(slots=True)
class House:
    """What runs together."""

    store: Store
    clock: Clock
    api: Api
    calls: Calls
    alarm: Alarm
    worker: Worker
    sender: Sender
    poller: Poller


async def run(config: Config, clock: Clock, chance: Random, stop: asyncio.Event) -> None:
    """Run the bot until `stop` is set, and leave everything in order within ten seconds.

    Raises:
        ConfigurationInvalid: there is no token.
        KeysRefused, DatabaseRefused: nothing was touched.
        TokenRefused, TokenTaken: Telegram says so.
    """
    token = config.required_token()
    store = await _open(config, clock)
    try:
        async with Api(token, config.api_url, config.at_once) as api:
            await serve(config, store, api, clock, chance, stop)
    finally:
        await _close(store)
    logs.info("stopped")


async def serve(  # noqa: PLR0913, PLR0917  what everything is made of
    config: Config, store: Store, api: Api, clock: Clock, chance: Random, stop: asyncio.Event
) -> None:
    """Run the bot over an open store and an open way to Telegram, until `stop` is set."""
    moment = partial(_moment, config, clock, chance)
    await _live(_build(config, store, api, clock, moment), moment, stop)


async def _close(store: Store) -> None:
    """Close the store, in order if there is time for that."""
    try:
        async with asyncio.timeout(CLOSE_WITHIN):
            await store.close()
    except TimeoutError:
        logs.warn("the store was closed as it is; the next start puts it in order")


async def _open(config: Config, clock: Clock) -> Store:
    keyring = open_keyring(config.keys)
    try:
        return await open_store(config.database, keyring, clock.now)
    except BaseException:
        keyring.close()
        raise


def _moment(config: Config, clock: Clock, chance: Random) -> Moment:
    return Moment(clock.now(), chance, config.programme)


def _build(
    config: Config, store: Store, api: Api, clock: Clock, moment: Callable[[], Moment]
) -> House:
    calls = Calls(Words())
    sender = Sender(store, api, Pace(config.per_second, config.per_chat), clock, config.at_once)
    help_line = HelpLine(partial(_answer_help, api, calls, moment))
    worker = Worker(store, calls, moment, help_line)
    poller = Poller(store, api, clock, worker, sender, help_line)
    poller.notice_gap = partial(_notice_gap, store, moment)
    alarm = Alarm(store, clock)
    alarm.on_shift(sender.reconsider)
    return House(store, clock, api, calls, alarm, worker, sender, poller)


async def _live(house: House, moment: Callable[[], Moment], stop: asyncio.Event) -> None:
    """Start everything, wait for the end, and let go in the order of the flow."""
    await _remember_silence(house)
    await house.store.do(lambda work: _look_round(work, moment()))
    await house.sender.load(_set_back(house))
    _keep_house(house, moment)
    await house.alarm.start()
    tasks = [
        asyncio.create_task(each)
        for each in (
            house.store.watch(),
            house.poller.run(),
            house.worker.run(),
            house.sender.run(),
        )
    ]
    told = asyncio.create_task(stop.wait())
    logs.info("running")
    try:
        await asyncio.wait([told, *tasks], return_when=asyncio.FIRST_COMPLETED)
        await _let_go(house, *tasks[1:3])
    finally:
        await _end([told, *tasks])


def _set_back(house: House) -> timedelta:
    """Return how far the machine's clock was set back since Telegram was last heard from."""
    return max(timedelta(), house.poller.heard - machine_time(house.clock))


def _look_round(work: Work, moment: Moment) -> None:
    """Decide anew whatever a change of the roster may have changed that was made offline."""
    matchmaking.look_again(work, moment)
    refreshers.watch_all(work, moment)
    agreeing.watch_all(work, moment)
    digest.watch(work, moment)
    bands.watch(work, moment)


async def _let_go(
    house: House, polling: "asyncio.Task[None]", working: "asyncio.Task[None]"
) -> None:
    """Take nothing more in, finish what was begun, and send what is in flight."""
    polling.cancel()
    house.alarm.stop()
    house.worker.stop()
    clock = asyncio.get_running_loop()
    until = clock.time() + STOP_WITHIN
    await asyncio.wait([working], timeout=STOP_WITHIN)
    await house.sender.stop(until - clock.time())


async def _end(tasks: list[Any]) -> None:
    """End all tasks, and raise what one of them failed with: the store before who needs it."""
    for task in tasks:
        task.cancel()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, Exception):
            raise result


def _keep_house(house: House, moment: Callable[[], Moment]) -> None:
    """Set what runs at intervals; each may run twice without harm."""
    house.alarm.every(MINUTE, partial(_each_minute, house))
    house.alarm.every(HOUR, partial(_each_hour, house.store, moment))
    house.alarm.soon(partial(_each_hour, house.store, moment))
    house.alarm.every(5 * MINUTE, partial(_checkpoint, house.store))
    house.alarm.soon(partial(present, house.api, house.calls, moment().programme))


async def _each_minute(house: House) -> None:
    try:
        await house.store.rotate()
        await house.store.do(lambda work: work.pulse.beat(house.poller.heard))
    except WriteFailed as error:
        logs.warn("housekeeping could not write", error)


async def _each_hour(store: Store, moment: Callable[[], Moment]) -> None:
    try:
        await store.do(lambda work: _tidy(work, moment()))
    except WriteFailed as error:
        logs.warn("housekeeping could not write", error)


def _tidy(work: Work, moment: Moment) -> None:
    work.inbox.retry_ours(TRIED_AGAIN)
    work.inbox.expire_parked((moment.now - PARKED_FOR).timestamp())
    work.inbox.forget_seen(day(moment.now) - SEEN_FOR)
    work.quarantine.expire(moment.now)
    work.tokens.expire(moment.now)
    work.tallies.expire(moment.now)
    work.dialogue.expire(moment.now)
    retiring.finish(work)


async def _checkpoint(store: Store) -> None:
    if not await store.checkpoint():
        logs.info("the write-ahead log could not be emptied; trying again")


async def _remember_silence(house: House) -> None:
    """Let the poller know when Telegram was last heard from: before this start, if ever."""
    last = await house.store.do(lambda work: work.pulse.last())
    house.poller.heard = last or machine_time(house.clock)


async def _notice_gap(store: Store, moment: Callable[[], Moment], now: datetime) -> None:
    """Let open conversations be told of a gap, once: it is over with the same commit."""
    logs.alarm("Telegram was not heard from for over a day; open conversations are told")

    def unit(work: Work) -> None:
        gap.notice(work, moment())
        work.pulse.beat(now)

    await store.do(unit)


async def _answer_help(
    api: Api, calls: Calls, moment: Callable[[], Moment], event: PersonEvent
) -> bool:
    """Answer for help now without the store, because the store fails; False asks to try again."""
    now = moment()
    to = Reader(event.person, understood(event.spoken, now.programme), now.programme.zone)
    order = SendCard(to, help_now.message(now), column(Button(Verb.ASK_START)))
    call = calls.of(order, now)
    try:
        await api.call(call.method, _DECODE(call.params))
    except TelegramError as error:
        logs.alarm("help now could not be answered", error)
        return judge(error).verdict is not Verdict.LATER
    return True

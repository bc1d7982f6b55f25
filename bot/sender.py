"""The sender: what we owe Telegram, in order per chat, one call in flight in each.

Every chat has a line. `at_once` hands take a chat whose turn it is, make the call at its head,
and let go only when its mark is committed: so a crash repeats at most one call a chat. Sending is
at least once, because Telegram has no key by which it would know a call again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

import msgspec
from telegram.error import TelegramError

from bot import logs
from bot.api import Api
from bot.clock import Clock
from bot.errors import ParcelRefused
from bot.lines import WINDOW, Flow, Line
from bot.outcomes import Outcome, Verdict, judge
from bot.pace import Pace
from bot.parcels import FETCH, Parcels
from bot.relayed import reply_to
from storage.errors import SealBroken, WriteFailed
from storage.outgoing import Outgoing, Ready
from storage.session import Effects
from storage.store import Store
from storage.values import CaseId, Handle
from storage.work import Work

T = TypeVar("T")

PAGE = 32
ROOM = 200
"""Chats with something to send at which the poller waits: depth is delay."""
LONGEST_WAIT = 300.0
AGAIN = 1.0
SEND = "sendMessage"
DELETE = "deleteMessage"
FREE_OF_PACE = frozenset(
    {"answerCallbackQuery", "setMyCommands", "deleteMyCommands", "setMessageReaction", FETCH}
)
"""Calls that put no message into a chat."""

_DECODE = msgspec.msgpack.Decoder(dict[str, Any]).decode


class Sender:
    """Makes calls and marks them."""

    def __init__(self, store: Store, api: Api, pace: Pace, clock: Clock, at_once: int) -> None:
        self._store = store
        self._parcels = Parcels(api)
        self._pace = pace
        self._clock = clock
        self._at_once = at_once
        self._lines: dict[int, Line] = {}
        self._turns: asyncio.Queue[int] = asyncio.Queue()
        self._asleep: dict[int, asyncio.TimerHandle] = {}
        self._in_hand = 0
        self._refused = 0
        self._ahead = 0.0
        self._room = asyncio.Event()
        self._room.set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopping = False
        store.subscribe(self._notice)

    @property
    def busy(self) -> int:
        """Return how many chats have something waiting."""
        return len(self._lines)

    async def load(self, set_back: timedelta = timedelta()) -> None:
        """Take up what an earlier run left in the outbox, since when the clock was `set_back`."""
        by = set_back.total_seconds()
        after: int | None = 0
        while after is not None:
            page = partial(_following, after=after)
            orders, after = await self._store.do(page)
            for order in orders:
                self._add(replace(order, not_before=order.not_before - by))

    async def run(self) -> None:
        """Make calls until cancelled."""
        async with asyncio.TaskGroup() as hands:
            for _ in range(self._at_once):
                hands.create_task(self._hand())

    async def stop(self, within: float) -> None:
        """Begin no further call, and wait a while for the marks of those in flight."""
        self._stopping = True
        try:
            async with asyncio.timeout(within):
                await self._idle.wait()
        except TimeoutError:
            logs.warn("some calls were not answered in time; they are made again at the next start")

    async def room(self) -> None:
        """Return when fewer than `ROOM` chats have something that could be sent now.

        While the disk refuses there is room: nothing gets into the inbox then, and whoever asks
        for help now must still be heard.
        """
        await self._room.wait()

    def reconsider(self) -> None:
        """Look again at every line that sleeps: the clock has jumped."""
        for chat, handle in list(self._asleep.items()):
            handle.cancel()
            self._wake(chat)

    def _notice(self, effects: Effects) -> None:
        if effects.dropped:
            for line in self._lines.values():
                line.drop(effects)
        for order in effects.orders:
            self._add(order)

    def _add(self, order: Ready) -> None:
        chat = order.outgoing.person
        line = self._lines.get(chat)
        if line is None:
            line = self._lines[chat] = Line()
            self._turns.put_nowait(chat)
        line.add(order)
        if order.outgoing.first and chat in self._asleep:
            self._asleep[chat].cancel()
            self._wake(chat)
        self._measure()

    def _measure(self) -> None:
        if self._refused or self._turns.qsize() + self._in_hand < ROOM:
            self._room.set()
        else:
            self._room.clear()
        if not self._in_hand:
            self._idle.set()

    async def _hand(self) -> None:
        while True:
            chat = await self._turns.get()
            self._in_hand += 1
            self._idle.clear()
            try:
                await self._take_turn(chat, self._lines[chat])
            finally:
                self._in_hand -= 1
                self._measure()

    async def _take_turn(self, chat: int, line: Line) -> None:
        if self._stopping:
            return
        now = self._look_at_clock()
        while line.head(now) is None and (turn := line.turn()) is not None:
            case, flow = turn
            await self._refill(chat, case, flow)
            line.clear(case)
        order = line.head(now)
        if order is None:
            del self._lines[chat]
            return
        wait = max(line.wait(order, now), self._wait_for_pace(order))
        if wait > 0:
            self._sleep(chat, wait)
            return
        settled = await self._carry_out(order)
        line.settle(order, settled)
        self._turns.put_nowait(chat)

    def _look_at_clock(self) -> float:
        """Return what time it is; where the clock was set back, nobody waits longer for it.

        It is compared with the loop's own, which only goes on.
        """
        now = self._clock.now().timestamp()
        ahead = now - asyncio.get_running_loop().time()
        back = self._ahead - ahead
        if back > AGAIN:
            for line in self._lines.values():
                line.set_back(back)
        if back > AGAIN or back < 0:
            self._ahead = ahead
        return now

    async def _refill(self, chat: int, case: CaseId | None, flow: Flow) -> None:
        """Take the next orders in; read them again where some were dropped at the same time."""
        flow.torn = True
        while flow.torn:
            flow.torn, newest = False, flow.newest
            page = partial(_behind, chat=chat, case=case, after=flow.loaded)
            orders, then = await self._commit(page)
        flow.refill(orders, then, newest)

    def _wait_for_pace(self, order: Ready) -> float:
        if order.outgoing.first or order.outgoing.method in FREE_OF_PACE:
            return 0.0
        return self._pace.wait_for(order.outgoing.person)

    def _sleep(self, chat: int, wait: float) -> None:
        loop = asyncio.get_running_loop()
        self._asleep[chat] = loop.call_later(wait, self._wake, chat)

    def _wake(self, chat: int) -> None:
        del self._asleep[chat]
        self._turns.put_nowait(chat)
        self._measure()

    async def _carry_out(self, order: Ready) -> Ready | None:
        """Make a call and mark it; return it as it stands where it must be tried again.

        An edit whose message is gone, and a deletion that comes too late, become the method that
        the order names for this; where it needs the message as well, nothing is left to do.
        """
        out, params = order.outgoing, _DECODE(order.outgoing.params)
        method: str | None = out.method
        if out.target is not None:
            params["message_id"] = await self._target(out.target)
            if params["message_id"] is None:
                method = SEND if out.otherwise == SEND else None
        if out.reply is not None and (answered := await self._target(out.reply)) is not None:
            params["reply_parameters"] = reply_to(answered)
        if is_passed_on(out) and not self._rings(order):
            params["disable_notification"] = True
        if method is None or self._is_stale(out):
            await self._commit(lambda work: work.outbox.expired(order))
            return None
        outcome, answer = await self._call(method, params, out.person)
        if outcome.verdict is Verdict.NEVER and out.otherwise not in {None, method}:
            method = out.otherwise or method
            outcome, answer = await self._call(method, params, out.person)
        return await self._mark(order, outcome, answer)

    def _rings(self, order: Ready) -> bool:
        """Tell whether a phone rings for it: what had to be tried again was counted before."""
        return order.attempts > 0 or self._pace.rings(order.outgoing.person, order.case)

    def _is_stale(self, out: Outgoing) -> bool:
        return out.expires is not None and self._clock.now().timestamp() > out.expires

    async def _target(self, handle: Handle) -> int | None:
        """Return the message that an earlier order became; None where it never did."""
        try:
            found = await self._commit(lambda work: work.sent.find(handle))
        except SealBroken:
            return None  # damaged on disk; it opens for nobody
        return None if found is None else found.message_id

    async def _call(
        self, method: str, params: dict[str, Any], chat: int
    ) -> tuple[Outcome, dict[str, Any]]:
        if method not in FREE_OF_PACE:
            await self._pace.turn(chat)
        if method == SEND:
            params.pop("message_id", None)
        elif method == DELETE:
            params = {"chat_id": params["chat_id"], "message_id": params["message_id"]}
        try:
            answer = await self._parcels.carry(method, params)
        except TelegramError as error:
            return judge(error), {}
        except ParcelRefused as error:
            logs.warn("a file cannot be carried", error)
            return Outcome(Verdict.NEVER), {}
        except Exception as error:  # noqa: BLE001  a defect here must stop no other chat
            logs.alarm("a call failed in a way nobody expected", error)
            return Outcome(Verdict.LATER), {}
        return Outcome(Verdict.DONE), _told(answer)

    async def _mark(self, order: Ready, outcome: Outcome, answer: dict[str, Any]) -> Ready | None:
        now = self._look_at_clock()
        give_up = order.outgoing.give_up
        if outcome.verdict is Verdict.DONE:
            await self._commit(partial(_done, order=order, answer=answer, at=int(now)))
            return None
        if outcome.verdict is Verdict.LATER and (give_up is None or now < give_up):
            wait = outcome.wait.total_seconds() or _patience(order.attempts)
            if outcome.wait:
                self._lines[order.outgoing.person].hold(now + wait)
            return await self._commit(lambda work: work.outbox.delay(order, now + wait))
        gone = outcome.verdict is Verdict.GONE
        await self._commit(lambda work: work.outbox.refused(order, gone=gone))
        return None

    async def _commit(self, unit: Callable[[Work], T]) -> T:
        """Run a unit, again and again while the disk refuses: the chat's line waits for it."""
        while True:
            try:
                return await self._store.do(unit)
            except WriteFailed as error:
                logs.alarm("a mark could not be written; the chat waits", error)
                self._refused += 1
                self._measure()
                await asyncio.sleep(AGAIN)
                self._refused -= 1


def is_passed_on(out: Outgoing) -> bool:
    """Tell whether a call puts what somebody wrote into the other's chat."""
    return out.keep and out.origin is not None


def _patience(attempts: int) -> float:
    """Return the seconds until a call is tried again that has failed so many times before."""
    return min(LONGEST_WAIT, 2.0 ** min(attempts, 10))


def _told(answer: Any) -> dict[str, Any]:  # noqa: ANN401  the API's own
    """Return the message that a call was answered with; an album's other parts are `further`."""
    if isinstance(answer, list) and answer and isinstance(answer[0], dict):
        return {**answer[0], "further": [each["message_id"] for each in answer[1:]]}
    return answer if isinstance(answer, dict) else {}


def _done(work: Work, order: Ready, answer: dict[str, Any], at: int) -> None:
    if order.outgoing.method == FETCH:
        work.outbox.fetched(order, answer["file_id"], answer["content"], at)
    else:
        message, further = answer.get("message_id"), answer.get("further", ())
        work.outbox.delivered(order, message, answer.get("date", at), further)


def _behind(
    work: Work, chat: int, case: CaseId | None, after: int
) -> tuple[list[Ready], int | None]:
    return work.outbox.of_chat(chat, case, after=after, limit=WINDOW)


def _following(work: Work, after: int) -> tuple[list[Ready], int | None]:
    return work.outbox.following(after, limit=PAGE)

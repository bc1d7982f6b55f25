"""A desk: a Telegram that takes every message, and what tests of the sender put into the outbox."""

import asyncio
from collections import Counter, defaultdict
from typing import Any

import msgspec

from storage.arrivals import Arrival
from storage.outgoing import Outgoing
from storage.values import CaseId, Handle
from storage.work import Work
from tests.bot.moments import NOON
from tests.bot.rim import Rim
from tests.bot.telegrams import No
from tests.storage.samples import WISHES, Order, owe

ANN, BEN = 77, 88


class Desk:
    """A Telegram that takes every message, and keeps its answers back while it is `shut`."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.open.set()
        self.taken: dict[int, list[str]] = defaultdict(list)
        self.methods: list[str] = []
        self.silent: list[bool] = []
        self.at_work: Counter[int] = Counter()
        self.most_in_chat = self.most = 0
        self.troubles: list[No] = []
        self._last = 0

    async def __call__(self, method: str, params: dict[str, Any]) -> Any:
        """Take a call."""
        chat = params.get("chat_id", 0)
        self.methods.append(method)
        self.silent.append(bool(params.get("disable_notification")))
        self.at_work[chat] += 1
        self.most_in_chat = max(self.most_in_chat, self.at_work[chat])
        self.most = max(self.most, self.at_work.total())
        await self.open.wait()
        await asyncio.sleep(0)
        self.at_work[chat] -= 1
        if self.troubles:
            return self.troubles.pop(0)
        self.taken[chat].append(params.get("text", ""))
        self._last += 1
        return {"message_id": self._last, "date": 1_900_000_000}


async def owes(at: Rim, to: int, *texts: str, **more: Any) -> None:
    """Put messages into the outbox, in one commit."""
    await at.store.do(lambda work: [owe(work, to, text, **more) for text in texts])


async def owes_call(at: Rim, call: Outgoing, case: CaseId | None = None) -> Handle:
    """Put any call into the outbox."""

    def unit(work: Work) -> Handle:
        handle = work.outbox.put(Order(case))
        [draft] = work.outbox.drafts()
        key = None if case is None else work.cases.key_of(case)
        work.outbox.seal(draft.handle, key, case, call)
        return handle

    return await at.store.do(unit)


def edit(chat: int, text: str, **more: Any) -> Outgoing:
    """Return an edit of a message, by its id or by the order that it was."""
    params = {"chat_id": chat, "text": text}
    if "message_id" in more:
        params["message_id"] = more.pop("message_id")
    return Outgoing(chat, "editMessageText", msgspec.msgpack.encode(params), **more)


async def a_case(at: Rim, requester: int) -> CaseId:
    """Open a case."""
    case = await at.store.do(lambda work: work.cases.open(requester, WISHES, NOON, b"salt"))
    return case.id


async def arrived(at: Rim) -> list[Arrival]:
    """Return what has arrived and waits."""
    return await at.store.do(lambda work: [work.inbox.open(row) for row in work.inbox.waiting(99)])


async def all_sent(at: Rim) -> None:
    """Wait until nothing is owed to anybody."""
    await at.until(lambda: at.count("outbox") == 0)

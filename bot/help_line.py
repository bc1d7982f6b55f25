"""The help line: while the store fails, whoever asks for help now is answered without it.

Once an update: what was answered here is not answered again when the disk takes it after all.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable

from bot import logs
from bot.errors import PoisonUpdate
from bot.shape import number
from bot.translate import is_help, translate
from handlers.events import PersonEvent

PATIENCE = 5.0
"""Seconds for one answer; who got none is answered when they are looked at again."""
HELPED = 1000
"""Updates that are remembered as answered; no more wait while the disk refuses."""


class HelpLine:
    """Gives help now directly. `answer` sends it, and returns False where it did not arrive."""

    def __init__(self, answer: Callable[[PersonEvent], Awaitable[bool]]) -> None:
        self._answer = answer
        self._helped: deque[int] = deque(maxlen=HELPED)

    def has_helped(self, body: bytes) -> bool:
        """Tell whether the one who sent an update was answered here."""
        return number(body) in self._helped

    async def give(self, bodies: Iterable[bytes]) -> None:
        """Answer those of some updates that ask for help now and were not answered yet.

        All at once, and no longer than `PATIENCE`: nobody waits for an answer that hangs.
        """
        asking = [(number(body), event) for body in bodies if (event := _asking(body)) is not None]
        await asyncio.gather(
            *(
                self._try(update_id, event)
                for update_id, event in asking
                if update_id is not None and update_id not in self._helped
            )
        )

    async def _try(self, update_id: int, event: PersonEvent) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                helped = await self._answer(event)
        except Exception as error:  # noqa: BLE001  a defect here must not silence the next one
            logs.alarm("help now could not be given directly", error)
        else:
            if helped:
                self._helped.append(update_id)


def _asking(body: bytes) -> PersonEvent | None:
    """Return the event of an update that asks for help now."""
    try:
        event = translate(body)
    except PoisonUpdate:
        return None  # it waits until the disk takes it, and then goes into quarantine
    return event if is_help(event) and isinstance(event, PersonEvent) else None

"""The help line: once an update, and nobody waits for another one's answer."""

import asyncio

import pytest

from bot.help_line import HelpLine
from handlers.events import PersonEvent
from tests.bot.updates import ANN, body, command, message

BEN = ANN + 1


def asks(number: int, person: int) -> bytes:
    """Return the update of somebody who asks for help now."""
    chat = {"id": person, "type": "private"}
    author = {"id": person, "is_bot": False, "first_name": "x"}
    return body(update_id=number, message={**command("/help_now", 9), "chat": chat, "from": author})


async def test_one_whose_answer_hangs_keeps_nobody_else_from_help() -> None:
    helped: list[int] = []
    hangs, told = asyncio.Event(), asyncio.Event()

    async def answer(event: PersonEvent) -> bool:
        if event.person == ANN:
            await hangs.wait()
        helped.append(event.person)
        told.set()
        return True

    giving = asyncio.create_task(HelpLine(answer).give([asks(1, ANN), asks(2, BEN)]))
    await asyncio.wait_for(told.wait(), 5)
    assert helped == [BEN]
    hangs.set()
    await giving
    assert helped == [BEN, ANN]


@pytest.mark.parametrize("arrived", [True, False])
async def test_who_was_helped_is_not_helped_again_and_who_was_not_is(*, arrived: bool) -> None:
    answers: list[int] = []

    async def answer(event: PersonEvent) -> bool:
        answers.append(event.person)
        return arrived

    line = HelpLine(answer)
    for _ in range(2):
        await line.give([asks(1, ANN), body(update_id=2, message=message(text="Hello")), b"poison"])
    assert answers == ([ANN] if arrived else [ANN, ANN])
    assert line.has_helped(asks(1, ANN)) == arrived

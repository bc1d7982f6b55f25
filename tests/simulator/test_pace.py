"""How fast a bot may send."""

import pytest

from simulator.errors import TooManyRequests
from simulator.pace import Pace
from tests.simulator.conftest import Bot, House, Person


class Hand:
    """A clock's hand that stands until it is moved."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        """Return where it stands, in seconds."""
        return self.at


def admitted(pace: Pace, *chats: int) -> int:
    """Return how many of these messages are admitted before one is refused."""
    for count, chat_id in enumerate(chats):
        try:
            pace.admit(chat_id)
        except TooManyRequests:
            return count
    return len(chats)


def test_nothing_is_limited_unless_asked_for() -> None:
    assert admitted(Pace(Hand()), *[1] * 1000) == 1000


def test_a_second_holds_as_many_messages_as_the_limit() -> None:
    pace = Pace(Hand())
    pace.limit(per_second=30, per_chat=0)

    assert admitted(pace, *range(100)) == 30


def test_a_chat_has_a_limit_of_its_own() -> None:
    pace = Pace(Hand())
    pace.limit(per_second=0, per_chat=1)

    assert admitted(pace, 1, 2, 3, 2) == 3


def test_after_a_second_the_next_messages_are_admitted() -> None:
    hand = Hand()
    pace = Pace(hand)
    pace.limit(per_second=2, per_chat=1)
    assert admitted(pace, 1, 2, 3) == 2

    hand.at = 1.0

    assert admitted(pace, 1, 2, 3) == 2


def test_a_refused_message_does_not_count() -> None:
    hand = Hand()
    pace = Pace(hand)
    pace.limit(per_second=2, per_chat=1)
    assert admitted(pace, 1, 1) == 1

    assert admitted(pace, 2) == 1


def test_the_wait_is_told_in_whole_seconds() -> None:
    pace = Pace(Hand())
    pace.limit(per_second=0, per_chat=0.25)
    pace.admit(1)

    with pytest.raises(TooManyRequests) as refused:
        pace.admit(1)

    assert refused.value.retry_after == 4


async def test_a_bot_that_is_too_fast_is_told_when_to_come_back(
    bot: Bot, house: House, ann: Person
) -> None:
    await house.post("limits", per_chat=1)
    await bot.says(ann)

    status, answer = await bot.answer("sendMessage", chat_id=ann.id, text="x")

    assert status == 429
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }

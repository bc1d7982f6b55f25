"""How fast calls may go out, told by a clock that only the test moves."""

import asyncio

from bot.pace import BELLS, BURST, RINGS, Bucket, Pace
from storage.values import CaseId


class Hand:
    """A clock that stands still until somebody moves it."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.at


def test_a_bucket_gives_what_it_holds_and_then_one_at_a_time() -> None:
    bucket = Bucket(rate=2, size=3, at=0)
    for _ in range(3):
        assert bucket.wait(0) == 0
        bucket.take()
    assert bucket.wait(0) == 0.5
    assert bucket.wait(0.25) == 0.25
    assert bucket.wait(0.5) == 0


def test_a_bucket_never_holds_more_than_its_size() -> None:
    bucket = Bucket(rate=10, size=2, at=0)
    assert bucket.wait(1_000_000) == 0
    bucket.take()
    bucket.take()
    assert bucket.wait(1_000_000) > 0


async def test_a_chat_may_receive_a_small_burst_and_then_one_a_second() -> None:
    hand = Hand()
    pace = Pace(per_second=0, per_chat=1, now=hand)
    for _ in range(BURST):
        assert pace.wait_for(1) == 0
        await pace.turn(1)
    assert pace.wait_for(1) == 1
    hand.at += 0.75
    assert pace.wait_for(1) == 0.25
    hand.at += 0.25
    assert pace.wait_for(1) == 0


async def test_one_chat_makes_no_other_wait() -> None:
    pace = Pace(per_second=0, per_chat=1, now=Hand())
    for _ in range(BURST):
        await pace.turn(1)
    assert pace.wait_for(1) > 0
    assert pace.wait_for(2) == 0


async def test_without_limits_nobody_waits() -> None:
    pace = Pace(per_second=0, per_chat=0, now=Hand())
    for _ in range(1000):
        await pace.turn(1)
    assert pace.wait_for(1) == 0


async def test_all_together_wait_for_the_limit_of_all_in_the_order_of_asking() -> None:
    hand, went = Hand(), list[int]()
    pace = Pace(per_second=200, per_chat=0, now=hand)
    for chat in range(200):
        await pace.turn(chat)

    async def goes(chat: int) -> None:
        await pace.turn(chat)
        went.append(chat)
        hand.at += 0.005

    await asyncio.gather(*(goes(chat) for chat in range(5)))
    assert went == [0, 1, 2, 3, 4]


async def test_a_slow_rate_still_lets_the_first_call_go() -> None:
    hand = Hand()
    pace = Pace(per_second=0.5, per_chat=0, now=hand)
    await asyncio.wait_for(pace.turn(1), 1)


async def test_chats_that_have_rested_are_forgotten() -> None:
    hand = Hand()
    pace = Pace(per_second=0, per_chat=1, now=hand)
    for chat in range(5000):
        await pace.turn(chat)
        hand.at += 0.1
    assert pace.known < 1000


def test_a_phone_rings_so_often_for_one_case_and_then_every_few_seconds() -> None:
    hand = Hand()
    pace = Pace(per_second=0, per_chat=0, now=hand)
    case, other = CaseId(b"one"), CaseId(b"other")
    assert [pace.rings(1, case) for _ in range(RINGS + 2)] == [True] * RINGS + [False] * 2
    assert pace.rings(1, other)
    assert pace.rings(2, case)
    hand.at += 60 / RINGS
    assert [pace.rings(1, case) for _ in range(2)] == [True, False]


def test_who_has_been_quiet_takes_up_no_room() -> None:
    hand = Hand()
    pace = Pace(per_second=0, per_chat=0, now=hand)
    for number in range(3 * BELLS):
        assert pace.rings(number, None)
        hand.at += 10
    assert pace.known_bells <= BELLS

"""Whose arrivals are handled next: in order, but nobody waits for one who writes without rest."""

from typing import Any

import pytest

from bot.lanes import A_SECOND, AT_A_TIME, Lanes, lane_of
from bot.translate import ALLOWED_UPDATES
from tests.bot.updates import CHAT, DATE, USER, body, command, membership, message, press

ANN, BEN = 1001, 1002
MANY = 100


class Time:
    """Seconds that go on when they are told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return them."""
        return self.now


def flooded() -> tuple[Lanes, Time]:
    """Return lanes in which Ann has brought many, and Ben one behind them."""
    time = Time()
    lanes = Lanes(time)
    lanes.add([(row, ANN) for row in range(MANY)])
    lanes.add([(MANY, BEN)])
    return lanes, time


def test_what_arrives_is_handled_in_order() -> None:
    lanes = Lanes(Time())
    lanes.add([(1, ANN), (2, BEN), (3, None), (4, ANN)])
    assert lanes.take(3) == [1, 2, 3]
    assert lanes.take(3) == [4]
    assert not lanes.is_ready


def test_nobody_waits_behind_more_of_a_flood_than_a_handful() -> None:
    lanes, _ = flooded()
    assert lanes.take(MANY) == [*range(AT_A_TIME), MANY]
    assert not lanes.is_ready


def test_a_flood_is_handled_in_order_and_to_its_end() -> None:
    lanes, time = flooded()
    taken = [row for row in lanes.take(MANY) if row != MANY]
    while (wait := lanes.wait) is not None:
        time.now += wait
        taken += lanes.take(MANY)
    assert taken == [*range(MANY)]
    assert time.now <= (MANY - AT_A_TIME + 1) / A_SECOND


def test_whoever_is_slowed_is_not_overtaken_by_what_they_write_later() -> None:
    lanes, time = flooded()
    lanes.take(MANY)
    time.now += 1 / A_SECOND
    lanes.add([(MANY + 1, ANN)])
    assert lanes.take(MANY) == [AT_A_TIME]


def test_what_is_nobodys_own_is_never_slowed() -> None:
    lanes = Lanes(Time())
    lanes.add([(row, None) for row in range(MANY)])
    assert lanes.take(2 * MANY) == [*range(MANY)]
    assert lanes.wait is None


def test_what_was_taken_and_not_handled_has_its_turn_again() -> None:
    lanes = Lanes(Time())
    lanes.add([(1, ANN), (2, BEN), (3, ANN)])
    lanes.give_back(lanes.take(2)[1:])
    assert lanes.take(9) == [2, 3]


def test_what_is_done_is_not_taken_and_what_is_known_is_not_taken_twice() -> None:
    lanes = Lanes(Time())
    lanes.add([(1, ANN), (2, BEN)])
    lanes.add([(2, BEN), (3, BEN)])
    lanes.done([1])
    assert lanes.take(9) == [2, 3]


def test_who_has_rested_is_forgotten() -> None:
    time = Time()
    lanes = Lanes(time)
    for number in range(3000):
        lanes.add([(number, number)])
        time.now += 1
    assert lanes.remembered < 1000


@pytest.mark.parametrize(
    "asks",
    [
        {"message": {**command("/help_now", 9), "from": USER}},
        {"edited_message": {**command("/help_now", 9), "from": USER}},
        {"callback_query": press("help:now")},
    ],
)
def test_who_only_asks_for_help_now_waits_behind_nothing_else_that_they_wrote(
    asks: dict[str, Any],
) -> None:
    lane = lane_of(body(**asks))
    lanes = Lanes(Time())
    lanes.add([(row, USER["id"]) for row in range(MANY)])
    lanes.add([(MANY, lane)])
    assert lanes.take(MANY) == [*range(AT_A_TIME), MANY]


def test_who_asks_for_help_now_without_rest_delays_nobody_else() -> None:
    lane = lane_of(body(callback_query=press("help:now")))
    another = lane_of(body(callback_query={**press("help:now"), "from": {**USER, "id": BEN}}))
    lanes = Lanes(Time())
    lanes.add([(row, lane) for row in range(MANY)])
    lanes.add([(MANY, another), (MANY + 1, BEN)])
    assert lanes.take(MANY) == [*range(AT_A_TIME), MANY, MANY + 1]


REACTION = {
    "chat": CHAT,
    "message_id": 12,
    "user": USER,
    "date": DATE,
    "old_reaction": [],
    "new_reaction": [{"type": "emoji", "emoji": "🙏"}],
}
OF_EACH_SORT: dict[str, dict[str, Any]] = {
    "message": message(text="hello"),
    "edited_message": message(text="hello", edit_date=DATE),
    "callback_query": press("talk:end"),
    "message_reaction": REACTION,
    "my_chat_member": membership(CHAT, "kicked"),
}


@pytest.mark.parametrize("sort", ALLOWED_UPDATES)
def test_what_somebody_does_waits_in_their_lane_whatever_it_is(sort: str) -> None:
    assert lane_of(body(**{sort: OF_EACH_SORT[sort]})) == USER["id"]


def test_what_nobody_signs_waits_in_nobodys_lane() -> None:
    anonymous = {each: told for each, told in REACTION.items() if each != "user"}
    assert lane_of(body(message_reaction=anonymous)) is None
    assert lane_of(body(poll={"id": "1"})) is None


@pytest.mark.parametrize("text", ["help:now", "the card says /help_now, and then", "hello"])
def test_other_words_wait_in_their_authors_lane_even_where_they_name_it(text: str) -> None:
    assert lane_of(body(message={**message(text=text), "from": USER})) == USER["id"]


def test_what_cannot_be_understood_waits_in_its_authors_lane() -> None:
    spoilt = body(message={"from": USER, "text": "help_now", "chat": 7})
    assert lane_of(spoilt) == USER["id"]

"""getUpdates."""

import asyncio
import time

import pytest

from simulator.limits import CALLBACK_QUERY_SECONDS, DAY
from tests.simulator.conftest import Bot, House, Person

TERMINATED = (
    "409 Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


async def said(ann: Person, *texts: str) -> list[int]:
    return [(await ann.does("say", text=text))["update_id"] for text in texts]


async def ids(bot: Bot, **arguments: object) -> list[int]:
    return [update["update_id"] for update in await bot("getUpdates", **arguments)]


async def test_ids_begin_high_and_rise_by_one(ann: Person) -> None:
    first, second, third = await said(ann, "a", "b", "c")

    assert first > 2_000_000
    assert (second, third) == (first + 1, first + 2)


async def test_updates_wait_until_a_higher_offset_confirms_them(bot: Bot, ann: Person) -> None:
    first, second, third = await said(ann, "a", "b", "c")

    assert await ids(bot) == [first, second, third]
    assert await ids(bot, offset=second) == [second, third]
    assert await ids(bot) == [second, third]
    assert await ids(bot, offset=third + 1) == []


async def test_a_negative_offset_keeps_the_last_and_forgets_the_rest(bot: Bot, ann: Person) -> None:
    _, second, third = await said(ann, "a", "b", "c")

    assert await ids(bot, offset=-2) == [second, third]
    assert await ids(bot, offset=-100) == [second, third]
    assert await ids(bot) == [second, third]


async def test_an_offset_far_beyond_the_newest_confirms_nothing(bot: Bot, ann: Person) -> None:
    (only,) = await said(ann, "a")

    assert await ids(bot, offset=only + 1000) == [only]


@pytest.mark.parametrize(("limit", "taken"), [(2, 2), (0, 1), (None, 100), (1000, 100)])
async def test_a_limit_lies_between_1_and_100(
    bot: Bot, house: House, limit: int | None, taken: int
) -> None:
    for _ in range(120):
        await house.post("updates", update={})

    arguments = {} if limit is None else {"limit": limit}
    assert len(await ids(bot, **arguments)) == taken


async def test_a_long_poll_returns_when_something_arrives(bot: Bot, ann: Person) -> None:
    poll = asyncio.create_task(ids(bot, timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()

    assert await said(ann, "a") == await poll


async def test_a_long_poll_with_a_negative_offset_gets_what_arrives(bot: Bot, ann: Person) -> None:
    poll = asyncio.create_task(ids(bot, offset=-1, timeout=30))
    await asyncio.sleep(0.05)

    assert await said(ann, "a") == await poll


async def test_a_long_poll_ends_empty(bot: Bot) -> None:
    begin = time.monotonic()

    assert await bot("getUpdates", timeout=1) == []

    assert 0.9 < time.monotonic() - begin < 2


async def test_the_earlier_of_two_polls_is_ended(bot: Bot, ann: Person) -> None:
    earlier = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    later = asyncio.create_task(ids(bot, timeout=30))

    assert await earlier == TERMINATED
    assert await said(ann, "a") == await later


async def test_no_poll_while_a_webhook_is_set(bot: Bot) -> None:
    await bot("setWebhook", url="https://bot.example.org")

    assert await bot.refusal("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await bot("deleteWebhook")
    assert await bot("getUpdates") == []


async def test_a_webhook_ends_the_poll_that_waits(bot: Bot, house: House) -> None:
    poll = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)

    await house.post("webhook", url="https://thief.example.org")

    assert await poll == "409 Conflict: terminated by setWebhook request"


async def test_kinds_that_were_not_asked_for_are_not_made(bot: Bot, ann: Person) -> None:
    await bot("getUpdates", allowed_updates=["callback_query"])

    assert (await ann.does("say", text="a"))["update_id"] is None
    assert await bot("getUpdates") == []


async def test_allowed_kinds_are_remembered(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)
    await bot("getUpdates", allowed_updates=["message_reaction"])
    await bot("getUpdates")

    await ann.does("react", message_id=message_id, emoji=["👍"])

    (update,) = await bot("getUpdates")
    assert "message_reaction" in update


@pytest.mark.parametrize("kinds", [[], ["moon"]])
async def test_an_empty_list_allows_the_default_kinds(
    bot: Bot, ann: Person, kinds: list[str]
) -> None:
    message_id = await bot.says(ann)
    await bot("getUpdates", allowed_updates=["poll"])
    await bot("getUpdates", allowed_updates=kinds)

    await ann.does("react", message_id=message_id, emoji=["👍"])
    (expected,) = await said(ann, "a")

    assert await ids(bot) == [expected]


@pytest.mark.parametrize("kinds", ["[", "7", [7]])
async def test_a_malformed_list_of_kinds_changes_nothing(
    bot: Bot, ann: Person, kinds: object
) -> None:
    await bot("getUpdates", allowed_updates=["poll"])
    await bot("getUpdates", allowed_updates=kinds)

    assert (await ann.does("say", text="a"))["update_id"] is None


async def test_a_change_of_kinds_does_not_touch_what_waits(bot: Bot, ann: Person) -> None:
    expected = await said(ann, "a")

    assert await ids(bot, allowed_updates=["poll"]) == expected


async def test_updates_are_kept_for_24_hours(bot: Bot, house: House, ann: Person) -> None:
    await said(ann, "old")
    await house.post("clock", skip=DAY - 10)
    young = await said(ann, "young")
    assert len(await bot("getUpdates")) == 2

    await house.post("clock", skip=20)

    assert await ids(bot) == young


async def test_pressed_buttons_wait_for_150_seconds(bot: Bot, house: House, ann: Person) -> None:
    await ann.does("forge", data="x")
    expected = await said(ann, "a")
    await house.post("clock", skip=CALLBACK_QUERY_SECONDS + 1)

    assert await ids(bot) == expected


async def test_ids_can_begin_anew(bot: Bot, house: House, ann: Person) -> None:
    (before,) = await said(ann, "a")
    await house.post("updates", restart=True)
    (after,) = await said(ann, "b")

    assert after not in range(before - 1, before + 3)
    assert await ids(bot, offset=max(before, after) + 20) == [after]

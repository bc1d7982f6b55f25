"""The load generator."""

import asyncio
from typing import Any

import pytest

from tests.simulator.conftest import Bot, House, Person


async def finished(house: House) -> Any:
    """Wait until a load is over; return its report."""
    async with asyncio.timeout(5):
        while (report := await house.get("load"))["running"]:  # noqa: ASYNC110 - it is behind HTTP
            await asyncio.sleep(0.02)
    return report


async def echo(bot: Bot, *, times: int = 1, to: int | None = None) -> None:
    """Send all that arrives back, until cancelled."""
    offset = 0
    while True:
        for update in await bot("getUpdates", offset=offset, timeout=5):
            offset = update["update_id"] + 1
            message = update["message"]
            for _ in range(times):
                await bot("sendMessage", chat_id=to or message["chat"]["id"], text=message["text"])


@pytest.mark.parametrize("pace", [{"in_flight": 3}, {"per_second": 500}])
async def test_every_message_arrives_in_order(
    bot: Bot, house: House, ann: Person, pace: dict[str, float]
) -> None:
    ben = await house.person("Ben")
    await bot.updates()
    senders = [[ann.id, ann.id], [ben.id, ben.id]]
    await house.post("load", senders=senders, count=40, text_bytes=120, prefix="[p] ", **pace)

    echoing = asyncio.create_task(echo(bot))
    report = await finished(house)
    echoing.cancel()

    assert (report["sent"], report["arrived"]) == (40, 40)
    assert (report["duplicates"], report["out_of_order"], report["misrouted"]) == (0, 0, 0)
    assert 0 < report["p50_ms"] <= report["p99_ms"] <= report["worst_ms"]
    assert report["seconds"] > 0


async def test_texts_have_the_size_and_prefix_asked_for(
    bot: Bot, house: House, ann: Person
) -> None:
    load = {"senders": [[ann.id, ann.id]], "count": 1, "in_flight": 1}
    await house.post("load", **load, text_bytes=120, prefix="[p] ")

    (update,) = await bot("getUpdates")
    text = update["message"]["text"]
    assert (len(text), text.startswith("[p] ")) == (120, True)


async def test_no_more_than_allowed_are_on_their_way(bot: Bot, house: House, ann: Person) -> None:
    await house.post("load", senders=[[ann.id, ann.id]], count=10, in_flight=4)
    updates = await bot("getUpdates")
    assert len(updates) == 4

    await bot("sendMessage", chat_id=ann.id, text=updates[0]["message"]["text"])

    assert len(await bot("getUpdates")) == 5
    assert (await house.get("load"))["running"] is True


async def test_duplicates_strays_and_disorder_are_counted(
    bot: Bot, house: House, ann: Person
) -> None:
    ben = await house.person("Ben")
    await bot.updates()
    await house.post("load", senders=[[ann.id, ben.id]], count=3, in_flight=3)
    first, second, third = [u["message"]["text"] for u in await bot("getUpdates")]

    await bot.says(ben, "something else")
    await bot.says(ben, second)
    await bot.says(ben, f"Ann: {first}")
    await bot.says(ben, second)
    await bot.says(ann, third)

    report = await house.get("load")
    assert (report["sent"], report["arrived"], report["running"]) == (3, 2, True)
    assert (report["duplicates"], report["out_of_order"], report["misrouted"]) == (1, 1, 1)


@pytest.mark.parametrize("pace", [{}, {"in_flight": 1, "per_second": 1}])
async def test_a_load_needs_one_pace(house: House, ann: Person, pace: dict[str, float]) -> None:
    status, answer = await house.ask("POST", "load", senders=[[ann.id, ann.id]], count=1, **pace)

    assert (status, answer["error"]) == (400, "either per_second or in_flight says how fast")


async def test_a_load_needs_senders_who_can_write(house: House) -> None:
    stranger = await house.person(started=False)
    load = {"count": 1, "in_flight": 1}

    nobody, _ = await house.ask("POST", "load", senders=[], **load)
    unknown, _ = await house.ask("POST", "load", senders=[[7, 7]], **load)
    not_started, _ = await house.ask("POST", "load", senders=[[stranger.id, 7]], **load)

    assert (nobody, unknown, not_started) == (400, 404, 400)


@pytest.mark.parametrize("forged", ["000000007", "12", "x"])
async def test_a_tag_that_was_never_sent_is_ignored(
    bot: Bot, house: House, ann: Person, forged: str
) -> None:
    await house.post("load", senders=[[ann.id, ann.id]], count=3, in_flight=3)
    text = (await bot("getUpdates"))[0]["message"]["text"]

    await bot.says(ann, text[:-9] + forged)

    report = await house.get("load")
    assert (report["arrived"], report["misrouted"], report["duplicates"]) == (0, 0, 0)


async def test_a_load_takes_the_place_of_the_one_before(
    bot: Bot, house: House, ann: Person
) -> None:
    load = {"senders": [[ann.id, ann.id]], "count": 1000}
    await house.post("load", **load, per_second=10)
    await house.post("load", **load, in_flight=2)
    await bot.updates()

    await asyncio.sleep(0.3)

    assert (await house.get("load"))["sent"] == 2
    assert await bot("getUpdates") == []


async def test_a_sender_who_blocks_the_bot_disturbs_nobody(
    bot: Bot, house: House, ann: Person
) -> None:
    ben = await house.person("Ben")
    await bot.updates()
    senders = [[ann.id, ann.id], [ben.id, ben.id]]
    await house.post("load", senders=senders, count=4, in_flight=1)
    (update,) = await bot("getUpdates")
    await ben.does("block")

    assert await bot.says(ann, update["message"]["text"])

    report = await house.get("load")
    assert (report["sent"], report["arrived"]) == (2, 1)


@pytest.mark.parametrize("order", [{"count": 0}, {"per_second": 0}, {"in_flight": 0}])
async def test_a_load_is_of_something(house: House, ann: Person, order: dict[str, float]) -> None:
    load = {"senders": [[ann.id, ann.id]], "count": 1, **order}

    assert (await house.ask("POST", "load", **load))[0] == 400


async def test_there_is_no_report_before_a_load(house: House) -> None:
    assert (await house.ask("GET", "load"))[0] == 400

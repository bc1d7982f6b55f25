"""getMe, getUpdates and the webhook, as aiogram meets them."""

import asyncio

import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramConflictError

from tests.simulator.conftest import House, Person
from tests.simulator.second_opinion.conftest import Client, unknown_fields

TERMINATED = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


async def said(ann: Person, *texts: str) -> list[int]:
    return [(await ann.does("say", text=text))["update_id"] for text in texts]


async def ids(client: Client, **arguments: int) -> list[int]:
    updates = await client.get_updates(
        offset=arguments.get("offset"), limit=arguments.get("limit"), timeout=0
    )
    return [update.update_id for update in updates]


async def test_the_bot_learns_who_it_is(client: Client, house: House) -> None:
    me = await client.get_me()

    assert (me.id, me.username, me.is_bot) == (client.id, "care_bot", True)
    assert (me.can_join_groups, me.can_read_all_group_messages) == (True, False)
    assert me.has_topics_enabled is False
    assert unknown_fields(me) == []
    assert house.token.startswith(f"{me.id}:")


async def test_an_offset_confirms_what_lies_below_it(client: Client, ann: Person) -> None:
    first, second, third = await said(ann, "a", "b", "c")

    assert await ids(client) == [first, second, third]
    assert await ids(client, limit=2) == [first, second]
    assert await ids(client, offset=second) == [second, third]
    assert await ids(client) == [second, third]
    assert await ids(client, offset=-1) == [third]
    assert await ids(client, offset=third + 1) == []


async def test_a_long_poll_returns_what_arrives(client: Client, ann: Person) -> None:
    poll = asyncio.create_task(client.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    (expected,) = await said(ann, "a")

    (update,) = await poll

    assert update.update_id == expected
    assert update.message is not None
    assert update.message.text == "a"


async def test_only_kinds_that_were_asked_for_are_made(client: Client, ann: Person) -> None:
    message = await client.send_message(ann.id, "Hello")
    await client.get_updates(allowed_updates=["message_reaction", "edited_message"])
    await ann.does("say", text="a")
    await ann.does("react", message_id=message.message_id, emoji=["👍"])

    (update,) = await client.taken()

    assert update.event_type == "message_reaction"


async def test_the_earlier_of_two_polls_ends_in_a_conflict(
    client: Client, house: House, aiogram_session: AiohttpSession, ann: Person
) -> None:
    other = Client(house, aiogram_session)
    earlier = asyncio.create_task(client.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    later = asyncio.create_task(other.get_updates(timeout=10))

    with pytest.raises(TelegramConflictError) as met:
        await earlier
    expected = await said(ann, "a")

    assert met.value.message == TERMINATED
    assert [update.update_id for update in await later] == expected


async def test_a_webhook_and_polling_exclude_each_other(client: Client, ann: Person) -> None:
    poll = asyncio.create_task(client.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    assert await client.set_webhook("https://bot.example.org/telegram", secret_token="s")  # noqa: S106

    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(TelegramConflictError) as met:
        await client.get_updates()

    assert met.value.message == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await said(ann, "a", "b")
    info = await client.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("https://bot.example.org/telegram", 2)
    assert (info.max_connections, info.has_custom_certificate) == (40, False)
    assert unknown_fields(info) == []


async def test_deleting_the_webhook_brings_updates_back(client: Client, ann: Person) -> None:
    await client.set_webhook("https://bot.example.org/telegram")
    expected = await said(ann, "a")

    assert await client.delete_webhook()

    assert (await client.get_webhook_info()).url == ""
    assert await ids(client) == expected
    assert await client.delete_webhook(drop_pending_updates=True)
    assert await ids(client) == []


async def test_the_kinds_asked_for_are_told_with_the_webhook(client: Client) -> None:
    await client.set_webhook("https://bot.example.org", allowed_updates=["message", "poll"])

    assert (await client.get_webhook_info()).allowed_updates == ["message", "poll"]

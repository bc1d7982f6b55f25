"""setWebhook, deleteWebhook and getWebhookInfo."""

import asyncio

import pytest

from tests.simulator.conftest import Bot, House, Person

URL = "https://bot.example.org/telegram"


async def test_a_webhook_is_remembered(bot: Bot) -> None:
    await bot("setWebhook", url=URL, max_connections=500, allowed_updates=["message"])

    assert await bot("getWebhookInfo") == {
        "url": URL,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 100,
        "ip_address": "<unknown>",
        "allowed_updates": ["message"],
    }


@pytest.mark.parametrize(("wish", "kept"), [(0, 1), (7, 7), (101, 100), (None, 40)])
async def test_a_webhook_has_1_to_100_connections(bot: Bot, wish: int | None, kept: int) -> None:
    await bot("setWebhook", url=URL, **({} if wish is None else {"max_connections": wish}))

    assert (await bot("getWebhookInfo"))["max_connections"] == kept


async def test_without_a_webhook_the_url_is_empty(bot: Bot, ann: Person) -> None:
    await ann.does("say", text="Hello")

    assert await bot("getWebhookInfo") == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 1,
    }


async def test_each_step_is_described(bot: Bot) -> None:
    descriptions = [
        (await bot.answer(method, **arguments))[1]["description"]
        for method, arguments in (
            ("deleteWebhook", {}),
            ("setWebhook", {"url": URL}),
            ("setWebhook", {"url": URL}),
            ("setWebhook", {"url": ""}),
        )
    ]

    assert descriptions == [
        "Webhook is already deleted",
        "Webhook was set",
        "Webhook is already set",
        "Webhook was deleted",
    ]


async def test_pending_updates_are_dropped_on_request(bot: Bot, ann: Person) -> None:
    await ann.does("say", text="Hello")
    await bot("deleteWebhook")
    assert (await bot("getWebhookInfo"))["pending_update_count"] == 1

    await bot("deleteWebhook", drop_pending_updates=True)

    assert (await bot("getWebhookInfo"))["pending_update_count"] == 0


async def test_somebody_else_can_set_a_webhook(bot: Bot, house: House) -> None:
    await house.post("webhook", url="https://thief.example.org")

    assert (await bot("getWebhookInfo"))["url"] == "https://thief.example.org"
    assert (await house.get("bot"))["webhook"]["url"] == "https://thief.example.org"


async def test_plain_http_is_for_loopback_only(bot: Bot) -> None:
    refusal = await bot.refusal("setWebhook", url="http://bot.example.org/x")

    assert refusal == ("400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    assert await bot("setWebhook", url="http://127.0.0.1:8080/telegram")


@pytest.mark.parametrize(
    ("arguments", "description"),
    [
        ({"url": "ftp://x.org"}, "invalid webhook URL specified"),
        ({"url": "https://["}, "invalid webhook URL specified"),
        ({"url": URL, "secret_token": "a" * 257}, "secret token is too long"),
        ({"url": URL, "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
async def test_malformed_webhooks_are_refused(
    bot: Bot, arguments: dict[str, object], description: str
) -> None:
    refusal = await bot.refusal("setWebhook", **arguments)

    assert refusal == f"400 Bad Request: {description}"


@pytest.mark.parametrize("who", ["the bot", "somebody else"])
async def test_an_empty_url_deletes_the_webhook(bot: Bot, house: House, who: str) -> None:
    await bot("setWebhook", url="https://bot.example.org")

    if who == "the bot":
        await bot("setWebhook", url="")
    else:
        await house.post("webhook", url="")

    assert (await bot("getWebhookInfo"))["url"] == ""
    assert await bot("getUpdates") == []


async def test_a_webhook_that_is_refused_leaves_none(bot: Bot, ann: Person) -> None:
    await bot("setWebhook", url=URL)
    await ann.does("say", text="a")

    await bot.refusal("setWebhook", url="ftp://x.org", drop_pending_updates=True)

    assert (await bot("getWebhookInfo"))["url"] == ""
    assert await bot("getUpdates") == []


async def test_even_a_refused_webhook_ends_the_poll_that_waits(bot: Bot) -> None:
    poll = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)

    await bot.refusal("setWebhook", url="ftp://x.org")

    assert await poll == "409 Conflict: terminated by setWebhook request"

"""The way to Telegram: what comes back, and what every kind of trouble becomes."""

import json
from datetime import timedelta

import pytest
from telegram import error

from bot.api import Api
from simulator import controls, people
from simulator.faults import Fault, Kind
from simulator.orders import Inject, NewPerson, Start
from simulator.server import Simulator
from simulator.world import World
from tests.bot.telegrams import Parrot, listening

TOKEN = "12345:" + "AbCdEfGh" * 5
BECOMES = {
    Kind.BAD_REQUEST: error.BadRequest,
    Kind.UNAUTHORIZED: error.InvalidToken,
    Kind.FORBIDDEN: error.Forbidden,
    Kind.NOT_FOUND: error.InvalidToken,
    Kind.CONFLICT: error.Conflict,
    Kind.TOO_MANY_REQUESTS: error.RetryAfter,
    Kind.SERVER_TROUBLE: error.NetworkError,
    Kind.BAD_GATEWAY: error.NetworkError,
    Kind.GARBAGE: error.TelegramError,
    Kind.DROP_BEFORE: error.NetworkError,
    Kind.DROP_AFTER: error.NetworkError,
    Kind.STALL: error.TimedOut,
    Kind.STALL_AFTER: error.TimedOut,
}
PATIENT = {Kind.STALL, Kind.STALL_AFTER}
"""Troubles that a poll waits for on purpose."""
TROUBLES = [
    *((kind, "getMe") for kind in Kind),
    *((kind, "getUpdates") for kind in Kind if kind not in PATIENT),
]


async def trouble(api: Api, method: str = "getMe") -> error.TelegramError:
    """Call a method that must fail."""
    with pytest.raises(error.TelegramError) as met:
        await (api.updates(0, ["message"], 0) if method == "getUpdates" else api.call(method, {}))
    return met.value


def is_silent(problem: BaseException | None, api_url: str, token: str) -> bool:
    """Tell whether neither an error nor its causes tell an address or a token."""
    while problem is not None:
        told = f"{problem!s} {problem!r} {problem.args}"
        if token in told or api_url in told or "/bot" in told:
            return False
        problem = problem.__cause__ or problem.__context__
    return True


async def test_a_call_gives_back_what_telegram_says(calling: Api, world: World) -> None:
    assert (await calling.call("getMe", {}))["id"] == world.me.id
    assert (await calling.facts("getMe"))["username"] == "peer_bot"


async def test_what_is_called_is_what_telegram_hears(calling: Api, world: World) -> None:
    ann = people.arrive(world, NewPerson(first_name="Ann", id=77))
    people.start(world, ann, Start())
    params = {"chat_id": 77, "text": "Hello", "link_preview_options": {"is_disabled": True}}
    await calling.call("sendMessage", params)
    record = world.calls.after(0)[-1]
    assert (record.method, record.params) == ("sendMessage", params)


async def test_updates_come_as_they_are_whatever_they_are(calling: Api, world: World) -> None:
    controls.inject(world, Inject(update={"message": {"of_no": "shape"}}))
    controls.inject(world, Inject(raw='{"update_id": "none", "x": [1.50]}'))
    first, second = await calling.updates(0, ["message"], 0)
    assert json.loads(first)["message"] == {"of_no": "shape"}
    assert second == b'{"update_id": "none", "x": [1.50]}'


async def test_updates_come_from_the_offset_on(calling: Api, world: World) -> None:
    for update_id in (7, 8, 9):
        controls.inject(world, Inject(update={"update_id": update_id}))
    batch = await calling.updates(9, ["message"], 0)
    assert [json.loads(each)["update_id"] for each in batch] == [9]


async def test_only_what_is_listened_to_is_asked_for(calling: Api, world: World) -> None:
    await calling.updates(0, ["message", "callback_query"], 0)
    params = world.calls.after(0)[-1].params
    assert params["allowed_updates"] == ["message", "callback_query"]


@pytest.mark.parametrize(("kind", "method"), TROUBLES)
async def test_every_kind_of_trouble_becomes_its_error_and_tells_no_address(
    telegram: Simulator, world: World, kind: Kind, method: str
) -> None:
    world.faults.add(Fault(kind=kind, method=method, seconds=0.4))
    async with Api(world.token, telegram.url, 1, patience=0.05) as api:
        problem = await trouble(api, method)
    assert type(problem) is BECOMES[kind]
    assert is_silent(problem, telegram.url, world.token)


async def test_the_wait_of_a_429_is_kept(calling: Api, world: World) -> None:
    world.faults.add(Fault(kind=Kind.TOO_MANY_REQUESTS, retry_after=17))
    problem = await trouble(calling)
    assert isinstance(problem, error.RetryAfter)
    assert problem.retry_after == timedelta(seconds=17)


async def test_the_words_of_a_400_are_kept(calling: Api, world: World) -> None:
    world.faults.add(Fault(kind=Kind.BAD_REQUEST, description="message is not modified"))
    assert "message is not modified" in (await trouble(calling)).message.lower()


async def test_where_nobody_listens_the_network_is_to_blame(telegram: Simulator) -> None:
    async with listening(Parrot(b"")) as parrot:
        nowhere = parrot.url
    async with Api(TOKEN, nowhere, 1) as api:
        problem = await trouble(api)
    assert type(problem) is error.NetworkError
    assert is_silent(problem, nowhere, TOKEN)
    assert telegram.url != nowhere


@pytest.mark.parametrize("url", ["http://127.0.0.1:99999", "http://[::1", "http://a b", "http://"])
async def test_an_address_that_is_none_tells_no_token(url: str) -> None:
    async with Api(TOKEN, url, 1) as api:
        problem = await trouble(api)
    assert is_silent(problem, url, TOKEN)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"<html></html>",
        b'{"ok":true}',
        b'{"ok":false}',
        b'{"ok":false,"result":[]}',
        b'{"ok":1,"result":[]}',
        b'{"ok":true,"result":"\xff"}',
        b'{"ok":true,"result":[],"parameters":[]}',
        b'{"ok":true,"result":[],"description":5}',
        b'{"ok":true,"result":[%s%s]}' % (b"[" * 100_000, b"]" * 100_000),
    ],
)
@pytest.mark.parametrize("method", ["getMe", "getUpdates"])
async def test_an_answer_that_is_not_the_bot_apis_is_an_error_of_telegrams(
    body: bytes, method: str
) -> None:
    async with listening(Parrot(body)) as parrot, Api(TOKEN, parrot.url, 1) as api:
        problem = await trouble(api, method)
    assert type(problem) is error.TelegramError


@pytest.mark.parametrize("result", [b'"x"', b"7", b"{}", b"true", b"null"])
async def test_updates_that_are_no_list_are_an_error(result: bytes) -> None:
    body = b'{"ok":true,"result":%s}' % result
    async with listening(Parrot(body)) as parrot, Api(TOKEN, parrot.url, 1) as api:
        assert type(await trouble(api, "getUpdates")) is error.TelegramError


async def test_facts_that_are_no_object_are_an_error() -> None:
    body = b'{"ok":true,"result":true}'
    async with listening(Parrot(body)) as parrot, Api(TOKEN, parrot.url, 1) as api:
        assert await api.call("getMe", {}) is True
        with pytest.raises(error.TelegramError):
            await api.facts("getMe")


@pytest.mark.parametrize("wait", [b'"soon"', b"-5", b"1.5", b"[]"])
async def test_a_wait_that_is_no_number_of_seconds_is_an_error_of_the_network(wait: bytes) -> None:
    body = b'{"ok":false,"description":"x","parameters":{"retry_after":%s}}' % wait
    async with listening(Parrot(body, 429)) as parrot, Api(TOKEN, parrot.url, 1) as api:
        assert type(await trouble(api)) is error.NetworkError


async def test_nobody_is_followed_elsewhere() -> None:
    async with listening(Parrot(b'{"ok":true,"result":true}')) as elsewhere:
        moved = Parrot(b"", 307, {"Location": f"{elsewhere.url}/sendMessage"})
        async with listening(moved), Api(TOKEN, moved.url, 1) as api:
            assert type(await trouble(api, "sendMessage")) is error.NetworkError
    assert elsewhere.asked == []


async def test_a_text_that_is_no_unicode_is_not_told_by_the_error(calling: Api) -> None:
    with pytest.raises(error.NetworkError) as met:
        await calling.call("sendMessage", {"chat_id": 1, "text": "a secret \ud800"})
    assert "secret" not in str(met.value)

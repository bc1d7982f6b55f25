"""What can go wrong reaches aiogram as the exception that it has for it."""

import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendAnimation

from simulator.polls import BY_OTHER_POLL
from tests.simulator.conftest import House, Person
from tests.simulator.second_opinion.conftest import Client


@pytest.mark.parametrize(
    ("kind", "refused"),
    [
        ("400", (TelegramBadRequest, "Bad Request: chat not found")),
        ("401", (TelegramUnauthorizedError, "Unauthorized")),
        ("403", (TelegramForbiddenError, "Forbidden: bot was blocked by the user")),
        ("404", (TelegramNotFound, "Not Found")),
        ("409", (TelegramConflictError, f"Conflict: {BY_OTHER_POLL}")),
        ("500", (TelegramServerError, "Internal Server Error: request aborted")),
    ],
)
async def test_each_refusal_has_its_exception(
    client: Client,
    house: House,
    ann: Person,
    kind: str,
    refused: tuple[type[TelegramAPIError], str],
) -> None:
    exception, words = refused
    await house.post("faults", kind=kind, method="sendMessage")

    with pytest.raises(exception) as met:
        await client.send_message(ann.id, "Hello")

    assert met.value.message == words
    assert (await client.send_message(ann.id, "Hello")).text == "Hello"


async def test_too_fast_is_told_with_the_seconds_to_wait(
    client: Client, house: House, ann: Person
) -> None:
    await house.post("faults", kind="429", retry_after=7)

    with pytest.raises(TelegramRetryAfter) as met:
        await client.send_message(ann.id, "Hello")

    assert met.value.retry_after == 7
    assert "Too Many Requests: retry after 7" in met.value.message


async def test_a_limit_that_is_passed_is_told_the_same_way(
    client: Client, house: House, ann: Person
) -> None:
    await house.post("limits", per_chat=1)
    await client.send_message(ann.id, "one")

    with pytest.raises(TelegramRetryAfter) as met:
        await client.send_message(ann.id, "two")

    assert met.value.retry_after == 1


@pytest.mark.parametrize(
    ("kind", "exception"),
    [
        ("502", ClientDecodeError),
        ("garbage", ClientDecodeError),
        ("drop_before", TelegramNetworkError),
        ("drop_after", TelegramNetworkError),
    ],
)
async def test_what_is_no_answer_of_telegrams_is_told_apart(
    client: Client, house: House, ann: Person, kind: str, exception: type[AiogramError]
) -> None:
    await house.post("faults", kind=kind, method="sendMessage")

    with pytest.raises(exception):
        await client.send_message(ann.id, "Hello")

    of_bot = [each for each in (await ann.sees())["messages"] if each["sender"] == "bot"]
    assert len(of_bot) == (kind == "drop_after")


async def test_a_stall_is_waited_for_no_longer_than_one_wants(
    client: Client, house: House, ann: Person
) -> None:
    await house.post("faults", kind="stall", seconds=1, method="sendMessage")

    with pytest.raises(TelegramNetworkError, match="Request timeout error"):
        await client.send_message(ann.id, "Hello", request_timeout=0.1)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("token", "exception"), [("5:x", TelegramUnauthorizedError), ("0:x", TelegramNotFound)]
)
async def test_a_token_of_nobody_is_refused(
    house: House,
    aiogram_session: AiohttpSession,
    token: str,
    exception: type[TelegramAPIError],
) -> None:
    with pytest.raises(exception):
        await Client(house, aiogram_session, token).get_me()


async def test_a_method_that_is_not_simulated_is_not_found(client: Client, ann: Person) -> None:
    with pytest.raises(TelegramNotFound) as met:
        await client(SendAnimation(chat_id=ann.id, animation="AgAD"))

    assert met.value.message == "Not Found: method not found"

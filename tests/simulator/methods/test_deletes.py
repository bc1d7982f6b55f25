"""deleteMessage and deleteMessages."""

import pytest

from simulator.limits import DELETE_SECONDS, DICE_STAYS_SECONDS
from tests.simulator.conftest import Bot, House, Person


async def ids_seen(person: Person) -> list[int]:
    return [message["message_id"] for message in (await person.sees())["messages"]]


async def test_a_deleted_message_is_gone_from_the_chat(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)

    assert await bot("deleteMessage", chat_id=ann.id, message_id=message_id) is True

    assert message_id not in await ids_seen(ann)
    assert (await ann.sees())["deleted"] == [message_id]


async def test_what_the_person_wrote_can_be_deleted_too(bot: Bot, ann: Person) -> None:
    said = await ann.does("say", text="mine")

    assert await bot("deleteMessage", chat_id=ann.id, message_id=said["message_id"]) is True


async def test_an_unknown_message_is_not_found(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)
    await bot("deleteMessage", chat_id=ann.id, message_id=message_id)

    refusal = await bot.refusal("deleteMessage", chat_id=ann.id, message_id=message_id)

    assert refusal == "400 Bad Request: message to delete not found"


async def test_a_message_can_be_deleted_for_48_hours(bot: Bot, house: House, ann: Person) -> None:
    message_id = await bot.says(ann)
    await house.post("clock", skip=DELETE_SECONDS - 5)

    assert await bot("deleteMessage", chat_id=ann.id, message_id=message_id) is True


async def test_a_message_older_than_48_hours_stays(bot: Bot, house: House, ann: Person) -> None:
    message_id = await bot.says(ann)
    await house.post("clock", skip=DELETE_SECONDS + 1)

    refusal = await bot.refusal("deleteMessage", chat_id=ann.id, message_id=message_id)

    assert refusal == "400 Bad Request: message can't be deleted for everyone"
    assert message_id in await ids_seen(ann)


async def test_several_messages_are_deleted_and_missing_ones_skipped(bot: Bot, ann: Person) -> None:
    first, second = await bot.says(ann), await bot.says(ann)

    assert await bot("deleteMessages", chat_id=ann.id, message_ids=[first, 999, second, first])

    assert {first, second}.isdisjoint(await ids_seen(ann))


async def test_if_one_of_several_is_too_old_none_is_deleted(
    bot: Bot, house: House, ann: Person
) -> None:
    old = await bot.says(ann)
    await house.post("clock", skip=DELETE_SECONDS + 1)
    young = await bot.says(ann)

    refusal = await bot.refusal("deleteMessages", chat_id=ann.id, message_ids=[young, old])

    assert refusal == "400 Bad Request: message can't be deleted for everyone"
    assert {old, young}.issubset(await ids_seen(ann))


@pytest.mark.parametrize(
    ("ids", "description"),
    [
        ("", "message identifiers are not specified"),
        ([], "message identifiers are not specified"),
        ("[1", "can't parse message_ids JSON object"),
        (7, "expected an Array of message identifiers"),
        ([1.5], "message identifier must be a Number"),
        (["x"], "can't parse message identifier as a Number"),
        ([0], "invalid message identifier specified"),
        (list(range(1, 102)), "too many message identifiers specified"),
    ],
)
async def test_malformed_lists_are_refused(
    bot: Bot, ann: Person, ids: object, description: str
) -> None:
    refusal = await bot.refusal("deleteMessages", chat_id=ann.id, message_ids=ids)

    assert refusal == f"400 Bad Request: {description}"


async def test_a_hundred_messages_are_deleted_at_once(bot: Bot, ann: Person) -> None:
    assert await bot("deleteMessages", chat_id=ann.id, message_ids=list(range(1, 101)))


async def test_one_message_must_be_named_whole(bot: Bot, ann: Person) -> None:
    no_chat = await bot.refusal("deleteMessage", message_id=1)
    no_message = await bot.refusal("deleteMessage", chat_id=ann.id)

    assert no_chat == "400 Bad Request: chat identifier is not specified"
    assert no_message == "400 Bad Request: message identifier is not specified"


async def test_in_a_group_only_its_own_messages_can_be_deleted(
    bot: Bot, house: House, ann: Person
) -> None:
    group = await house.post("group", by=ann.id, title="Team")
    said = await house.post(f"groups/{group['chat_id']}/say", by=ann.id, text="mine")

    refusal = await bot.refusal(
        "deleteMessage", chat_id=group["chat_id"], message_id=said["message_id"]
    )

    assert refusal == "400 Bad Request: message can't be deleted for everyone"


@pytest.mark.parametrize("by_bot", [True, False])
async def test_what_either_side_sent_can_be_deleted_for_48_hours_and_no_longer(
    bot: Bot, house: House, ann: Person, *, by_bot: bool
) -> None:
    old = await bot.says(ann) if by_bot else (await ann.does("say", text="x"))["message_id"]
    await house.post("clock", skip=DELETE_SECONDS - 5)
    young = await bot.says(ann) if by_bot else (await ann.does("say", text="y"))["message_id"]
    await house.post("clock", skip=10)

    refusal = await bot.refusal("deleteMessage", chat_id=ann.id, message_id=old)

    assert refusal == "400 Bad Request: message can't be deleted for everyone"
    assert await bot("deleteMessages", chat_id=ann.id, message_ids=[young])
    assert old in await ids_seen(ann)
    assert young not in await ids_seen(ann)


async def test_a_die_stays_for_a_day(bot: Bot, house: House, ann: Person) -> None:
    thrown = await ann.does("throw")
    message_ids = [thrown["message_id"], await bot.says(ann)]
    await house.post("clock", skip=DICE_STAYS_SECONDS - 5)

    refusal = await bot.refusal("deleteMessages", chat_id=ann.id, message_ids=message_ids)

    assert refusal == "400 Bad Request: message can't be deleted for everyone"
    assert set(message_ids) <= set(await ids_seen(ann))
    await house.post("clock", skip=10)
    assert await bot("deleteMessages", chat_id=ann.id, message_ids=message_ids)

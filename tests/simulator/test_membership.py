"""Blocking and unblocking, and what the bot hears of it."""

from tests.simulator.conftest import Bot, Person


async def changes(bot: Bot) -> list[tuple[str, str]]:
    """Return the old and new status in each update that speaks of them."""
    return [
        (
            update["my_chat_member"]["old_chat_member"]["status"],
            update["my_chat_member"]["new_chat_member"]["status"],
        )
        for update in await bot.updates()
        if "my_chat_member" in update
    ]


async def test_blocking_and_unblocking_are_heard_of_once(bot: Bot, ann: Person) -> None:
    for verb in ("block", "block", "unblock", "unblock"):
        await ann.does(verb)

    assert await changes(bot) == [("member", "kicked"), ("kicked", "member")]


async def test_starting_again_unblocks(bot: Bot, ann: Person) -> None:
    await ann.does("block")
    await ann.does("start")

    assert await changes(bot) == [("member", "kicked"), ("kicked", "member")]
    assert await bot.says(ann)


async def test_deleting_an_account_is_not_heard_of(bot: Bot, ann: Person) -> None:
    await ann.does("deactivate")

    assert await bot.updates() == []

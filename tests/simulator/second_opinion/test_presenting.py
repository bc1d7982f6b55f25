"""Menus, descriptions, chats and groups, as aiogram meets them."""

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
    BotCommandScopeUnion,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
)

from tests.simulator.conftest import House, Person
from tests.simulator.second_opinion.conftest import Client, unknown_fields

MENU = [BotCommand(command="end", description="End the talk")]
AUTRE = [BotCommand(command="fin", description="Terminer")]


async def menu(
    client: Client, scope: BotCommandScopeUnion | None = None, language: str | None = None
) -> list[str]:
    commands = await client.get_my_commands(scope=scope, language_code=language)
    return [f"{each.command}: {each.description}" for each in commands]


async def test_a_menu_is_for_its_scope_and_language(client: Client, ann: Person) -> None:
    everyone, alone = BotCommandScopeAllPrivateChats(), BotCommandScopeChat(chat_id=ann.id)
    assert await client.set_my_commands(MENU, scope=everyone)
    assert await client.set_my_commands(AUTRE, scope=everyone, language_code="fr")
    assert await client.set_my_commands(MENU + AUTRE, scope=alone)

    assert await menu(client, everyone) == ["end: End the talk"]
    assert await menu(client, everyone, "fr") == ["fin: Terminer"]
    assert await menu(client, everyone, "de") == []
    assert await menu(client, alone) == ["end: End the talk", "fin: Terminer"]
    assert await menu(client) == await menu(client, BotCommandScopeAllGroupChats()) == []

    assert await client.delete_my_commands(scope=everyone)
    assert await menu(client, everyone) == []
    assert await menu(client, everyone, "fr") == ["fin: Terminer"]


async def test_a_menu_telegram_would_not_take_is_refused(client: Client, ann: Person) -> None:
    for commands, scope, language, words in (
        ([BotCommand(command="End", description="d")], None, None, "BOT_COMMAND_INVALID"),
        (MENU * 101, None, None, "BOT_COMMANDS_TOO_MUCH"),
        (MENU, BotCommandScopeChat(chat_id=ann.id + 1), None, "chat not found"),
        (
            MENU,
            BotCommandScopeChatMember(chat_id=ann.id, user_id=ann.id),
            None,
            "can't use specified scope in private chats",
        ),
        (MENU, None, "french", "invalid language code specified"),
    ):
        with pytest.raises(TelegramBadRequest) as met:
            await client.set_my_commands(commands, scope=scope, language_code=language)
        assert met.value.message == f"Bad Request: {words}"


async def test_descriptions_fall_back_to_those_for_all_languages(client: Client) -> None:
    assert await client.set_my_description("For all")
    assert await client.set_my_description("Pour vous", language_code="fr")
    assert await client.set_my_short_description("Short")

    assert (await client.get_my_description()).description == "For all"
    assert (await client.get_my_description(language_code="fr")).description == "Pour vous"
    assert (await client.get_my_description(language_code="de")).description == "For all"
    assert (await client.get_my_short_description()).short_description == "Short"
    with pytest.raises(TelegramBadRequest):
        await client.set_my_description("a" * 513)
    with pytest.raises(TelegramBadRequest):
        await client.set_my_short_description("a" * 121)


async def test_a_chat_is_told_in_full(client: Client, house: House, ann: Person) -> None:
    group_id = (await house.post("group", by=ann.id, title="Team"))["chat_id"]

    person, group = await client.get_chat(ann.id), await client.get_chat(group_id)

    assert (person.id, person.type, person.first_name) == (ann.id, "private", "Ann")
    assert (group.id, group.type, group.title) == (group_id, "group", "Team")
    assert unknown_fields(person) == []


async def test_typing_is_shown_to_nobody_and_taken(client: Client, ann: Person) -> None:
    assert await client.send_chat_action(ann.id, "typing")
    with pytest.raises(TelegramBadRequest, match="wrong parameter action in request"):
        await client.send_chat_action(ann.id, "thinking")


async def test_blocking_and_coming_back_are_heard_of(client: Client, ann: Person) -> None:
    await ann.does("block")
    await ann.does("unblock")

    blocked, unblocked = [update.my_chat_member for update in await client.taken()]

    assert blocked is not None
    assert isinstance(blocked.old_chat_member, ChatMemberMember)
    assert isinstance(blocked.new_chat_member, ChatMemberBanned)
    assert (blocked.chat.id, blocked.from_user.id) == (ann.id, ann.id)
    assert blocked.new_chat_member.user.id == client.id
    assert unblocked is not None
    assert isinstance(unblocked.new_chat_member, ChatMemberMember)
    assert unknown_fields(blocked) == unknown_fields(unblocked) == []


async def test_a_group_is_left_once_and_closed_behind(
    client: Client, house: House, ann: Person
) -> None:
    group_id = (await house.post("group", by=ann.id, title="Team"))["chat_id"]
    added, joined = await client.taken()

    assert await client.leave_chat(group_id)

    assert added.my_chat_member is not None
    assert isinstance(added.my_chat_member.new_chat_member, ChatMemberMember)
    assert joined.message is not None
    assert joined.message.new_chat_members is not None
    assert [each.id for each in joined.message.new_chat_members] == [client.id]
    (left,) = await client.taken()
    assert left.my_chat_member is not None
    assert isinstance(left.my_chat_member.new_chat_member, ChatMemberLeft)
    with pytest.raises(TelegramForbiddenError) as met:
        await client.send_message(group_id, "Hello")
    assert met.value.message == "Forbidden: bot is not a member of the group chat"


async def test_a_private_chat_is_not_left(client: Client, ann: Person) -> None:
    with pytest.raises(TelegramBadRequest):
        await client.leave_chat(ann.id)

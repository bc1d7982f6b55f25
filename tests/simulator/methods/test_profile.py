"""getMe, menus and descriptions."""

import pytest

from tests.simulator.conftest import Bot, House, Person

HELP = [{"command": "help_now", "description": "Get help now"}]


async def test_the_bot_learns_who_it_is(bot: Bot, house: House) -> None:
    me = await bot("getMe")

    assert (me["id"], me["username"], me["is_bot"]) == (
        int(house.token.partition(":")[0]),
        "care_bot",
        True,
    )
    assert me["can_join_groups"] is True


async def test_a_menu_is_kept_for_its_scope_and_language_only(bot: Bot, ann: Person) -> None:
    scope = {"type": "chat", "chat_id": ann.id}
    await bot("setMyCommands", commands=HELP, scope=scope, language_code="fr")

    assert await bot("getMyCommands", scope=scope, language_code="fr") == HELP
    assert await bot("getMyCommands", scope=scope) == []
    assert await bot("getMyCommands", language_code="fr") == []


async def test_a_menu_can_be_for_all_private_chats(bot: Bot) -> None:
    await bot("setMyCommands", commands=HELP, scope={"type": "all_private_chats"})

    assert await bot("getMyCommands", scope='{"type": "all_private_chats"}') == HELP
    assert await bot("getMyCommands", scope={"type": "all_group_chats"}) == []


async def test_setting_no_commands_takes_the_menu_away(bot: Bot) -> None:
    await bot("setMyCommands", commands=HELP)
    await bot("setMyCommands")

    assert await bot("getMyCommands") == []


async def test_a_menu_can_be_deleted(bot: Bot) -> None:
    await bot("setMyCommands", commands=HELP)
    await bot("deleteMyCommands")

    assert await bot("getMyCommands") == []


async def test_a_tester_sees_what_is_set(bot: Bot, house: House, ann: Person) -> None:
    await bot("setMyCommands", commands=HELP, scope={"type": "chat", "chat_id": ann.id})
    await bot("setMyDescription", description="Someone listens")
    await bot("setMyShortDescription", short_description="Peers", language_code="en")

    seen = await house.get("bot")

    assert seen["commands"] == [
        {"scope": {"type": "chat", "chat_id": ann.id}, "language_code": "", "commands": HELP}
    ]
    assert seen["descriptions"] == [{"language_code": "", "text": "Someone listens"}]
    assert seen["short_descriptions"] == [{"language_code": "en", "text": "Peers"}]


async def test_texts_of_the_greatest_length_are_taken(bot: Bot) -> None:
    await bot("setMyCommands", commands=[{"command": "a" * 32, "description": "d" * 256}] * 100)
    await bot("setMyDescription", description="x" * 512)
    await bot("setMyShortDescription", short_description="x" * 120)

    assert len(await bot("getMyCommands")) == 100


async def test_the_slash_before_a_command_is_taken_off(bot: Bot) -> None:
    await bot("setMyCommands", commands=[{"command": "/end", "description": " End "}])

    assert await bot("getMyCommands") == [{"command": "end", "description": "End"}]


@pytest.mark.parametrize(
    ("commands", "description"),
    [
        ("[", "can't parse commands JSON object"),
        (7, "expected an Array of BotCommand"),
        ([7], "can't parse BotCommand: expected an Object"),
        ([{"command": "a"}], "can't parse BotCommand: Can't find field \"description\""),
        ([{"command": "", "description": "d"}], "command must be non-empty"),
        ([{"command": "a" * 33, "description": "d"}], "command length must not exceed 32"),
        ([{"command": "Help", "description": "d"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a", "description": " "}], "command description must be non-empty"),
        (
            [{"command": "a", "description": "d" * 257}],
            "command description length must not exceed 256",
        ),
        ([{"command": "a", "description": "d"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_a_malformed_menu_is_refused(bot: Bot, commands: object, description: str) -> None:
    refusal = await bot.refusal("setMyCommands", commands=commands)

    assert refusal == f"400 Bad Request: {description}"


@pytest.mark.parametrize(
    ("scope", "description"),
    [
        ("{", "can't parse BotCommandScope JSON object"),
        (7, "can't parse BotCommandScope: BotCommandScope must be an Object"),
        ({"type": "moon"}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"type": "chat"}, "can't parse BotCommandScope: Can't find field \"chat_id\""),
        (
            {"type": "chat_member", "chat_id": 1},
            "can't parse BotCommandScope: Can't find field \"user_id\"",
        ),
        ({"type": "chat", "chat_id": 4711}, "chat not found"),
    ],
)
async def test_a_malformed_scope_is_refused(bot: Bot, scope: object, description: str) -> None:
    refusal = await bot.refusal("setMyCommands", commands=HELP, scope=scope)

    assert refusal == f"400 Bad Request: {description}"


async def test_a_private_chat_has_no_administrators(bot: Bot, ann: Person) -> None:
    scope = {"type": "chat_administrators", "chat_id": ann.id}

    refusal = await bot.refusal("setMyCommands", commands=HELP, scope=scope)

    assert refusal == "400 Bad Request: can't use specified scope in private chats"


async def test_a_language_has_two_letters(bot: Bot) -> None:
    refusal = await bot.refusal("getMyCommands", language_code="eng")

    assert refusal == "400 Bad Request: invalid language code specified"


async def test_descriptions_are_kept_per_language(bot: Bot) -> None:
    await bot("setMyDescription", description="Someone listens")
    await bot("setMyDescription", description="Quelqu'un écoute", language_code="fr")

    assert await bot("getMyDescription", language_code="fr") == {"description": "Quelqu'un écoute"}
    assert await bot("getMyDescription") == {"description": "Someone listens"}


async def test_an_empty_description_takes_it_away(bot: Bot) -> None:
    await bot("setMyShortDescription", short_description="Peers")
    await bot("setMyShortDescription", short_description="")

    assert await bot("getMyShortDescription") == {"short_description": ""}


async def test_long_descriptions_are_refused(bot: Bot) -> None:
    long = await bot.refusal("setMyDescription", description="x" * 513)
    short = await bot.refusal("setMyShortDescription", short_description="x" * 121)

    assert long == "400 Bad Request: DESCRIPTION_TOO_LONG"
    assert short == "400 Bad Request: ABOUT_TOO_LONG"

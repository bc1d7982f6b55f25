"""Init: makes what is missing, once, and changes nothing that is there."""

import re
import stat
from pathlib import Path

import msgspec
import pytest

from bot.config import load
from bot.errors import (
    ConfigurationInvalid,
    HalfMade,
    NotMade,
    TelegramUnreachable,
    TokenRefused,
)
from bot.init import init
from bot.offline import do
from bot.wishes import Wishes
from simulator.faults import Fault, Kind
from simulator.server import Simulator
from simulator.world import World
from storage.database import examine
from storage.errors import DatabaseMissing
from storage.keyring import make_keys, open_keyring
from storage.tokens import Opens
from tests.bot.moments import NOON

OWN_WORDS = """\
# Written by hand.
[telegram]  # the one on this machine
token_file = "token"
api_url = "{url}"

[programme]
name = "Peers"   # ours
"""


class Office:
    """A folder in which a programme is founded."""

    def __init__(self, folder: Path, world: World, url: str) -> None:
        self.folder = folder
        self.world = world
        self.path = folder / "config.toml"
        self.url = url
        self.text = OWN_WORDS.format(url=url)
        (folder / "token").write_text(world.token, "ascii")
        (folder / "token").chmod(0o600)

    def writes(self, text: str | None = None) -> None:
        """Write the configuration by hand."""
        self.path.write_text(self.text if text is None else text, "utf-8")

    async def founds(self, **wishes: object) -> list[str]:
        """Run init."""
        return await init(Wishes(self.path, **wishes), NOON)  # type: ignore[arg-type]

    def picture(self) -> dict[str, bytes]:
        """Return every file there is, with its content."""
        files = (each for each in self.folder.rglob("*") if each.is_file())
        return {str(each): each.read_bytes() for each in files}

    def is_demo(self) -> bool:
        """Tell what the database says."""
        config = load(self.path, {})
        with open_keyring(config.keys) as keyring:
            return examine(config.database, keyring).demo


@pytest.fixture
def office(telegram: Simulator, world: World, tmp_path: Path) -> Office:
    office = Office(tmp_path, world, telegram.url)
    office.writes()
    return office


async def test_what_is_missing_is_made_and_told(office: Office) -> None:
    completed, name, keys, groups, further, link = await office.founds()
    assert completed == f"{office.path} was completed"
    assert name == "the bot is @peer_bot"
    assert keys.startswith(f"keys were made in {office.folder / 'keys'}")
    assert "/setjoingroups" in groups
    assert further.startswith("next: `peerline doctor`")
    assert "https://t.me/peer_bot?start=coordinate_" in link
    assert not office.is_demo()


async def test_the_first_coordinators_link_opens_for_two_days(office: Office) -> None:
    secret = (await office.founds())[-1].partition("coordinate_")[2]
    token = await do(load(office.path, {}), lambda work: work.tokens.find(secret, NOON))
    assert token is not None
    assert token.opens is Opens.COORDINATOR


async def test_everything_that_is_made_is_only_for_its_owner(office: Office) -> None:
    office.path.unlink()
    (office.folder / "token").unlink()
    await office.founds(token=office.world.token, api_url=office.url)
    for name, mode in {
        "config.toml": 0o600,
        "token": 0o600,
        "keys": 0o700,
        "keys/root": 0o600,
        "keys/live": 0o600,
        "data/peerline.db": 0o600,
    }.items():
        assert stat.S_IMODE((office.folder / name).stat().st_mode) == mode
    assert load(office.path, {}).token == office.world.token


async def test_telegram_shows_commands_and_words_in_every_language_from_here_on(
    office: Office,
) -> None:
    await office.founds()
    set_up = [each for each in office.world.calls.after(0) if each.method.startswith("setMy")]
    assert {(each.method, each.params.get("language_code", "")) for each in set_up} == {
        (method, code)
        for method in ("setMyCommands", "setMyDescription", "setMyShortDescription")
        for code in ("", "en", "fr")
    }


async def test_what_telegram_does_not_take_now_is_left_to_the_start(office: Office) -> None:
    office.world.faults.add(Fault(kind=Kind.BAD_GATEWAY, method="setMyCommands"))
    assert "commands and descriptions could not be set: `peerline run` does it" in (
        await office.founds()
    )
    assert (office.folder / "keys").exists()


async def test_what_botfather_should_turn_off_is_told(office: Office) -> None:
    office.world.me = msgspec.structs.replace(
        office.world.me,
        can_join_groups=True,
        supports_inline_queries=True,
        can_read_all_group_messages=True,
    )
    told = "\n".join(await office.founds())
    assert all(word in told for word in ("/setjoingroups", "/setinline", "/setprivacy"))


async def test_a_second_time_changes_nothing(office: Office) -> None:
    await office.founds()
    before = office.picture()
    assert await office.founds() == ["nothing was missing"]
    assert office.picture() == before


async def test_not_a_word_of_the_configuration_is_touched(office: Office) -> None:
    await office.founds()
    text = office.path.read_text("utf-8")
    added = 'username = "peer_bot"\n'
    assert added in text
    assert text.replace(added, "") == office.text


async def test_a_configuration_keeps_the_mode_that_its_owner_gave_it(office: Office) -> None:
    office.path.chmod(0o640)
    await office.founds()
    assert stat.S_IMODE(office.path.stat().st_mode) == 0o640


async def test_a_name_that_is_there_is_not_asked_for_again(office: Office) -> None:
    office.writes(office.text.replace("token_file", 'username = "other_bot"\ntoken_file'))
    assert "other_bot" in (await office.founds())[-1]
    assert office.world.calls.after(0) == []


async def test_without_a_configuration_one_is_written_from_the_wishes(office: Office) -> None:
    path = office.folder / "new" / "config.toml"
    wishes = Wishes(
        path,
        token_file=office.folder / "token",
        api_url=office.url,
        name="Peers",
        organization="A health region",
        time_zone="America/Halifax",
        languages=("fr", "en"),
        contact="555-0100",
        coordinator=41,
    )
    done = await init(wishes, NOON)
    assert done[0] == f"{path} was written"
    config = load(path, {})
    programme = config.programme
    assert (config.token_file, config.username) == (office.folder / "token", "peer_bot")
    assert (programme.name, programme.organization) == ("Peers", "A health region")
    assert (programme.zone, programme.languages) == ("America/Halifax", ("fr", "en"))
    assert (programme.contact, programme.first_coordinators) == ("555-0100", frozenset({41}))


async def test_a_token_beside_its_configuration_is_named_without_a_folder(office: Office) -> None:
    office.path.unlink()
    await office.founds(token_file=office.folder / "token", api_url=office.url)
    assert 'token_file = "token"' in office.path.read_text("utf-8")


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        ({}, "no token"),
        ({"token_file": Path("nowhere")}, "--token-file: there is no file nowhere"),
        ({"time_zone": "Mars/Olympus"}, "programme.time_zone"),
        ({"languages": ("de",)}, "programme.languages"),
        ({"name": ""}, "programme.name"),
        ({"api_url": "http://example.org"}, "telegram.api_url"),
        ({"demo": True}, "telegram.api_url"),
    ],
)
async def test_what_cannot_be_used_is_found_out_before_anything_is_written(
    office: Office, wishes: dict[str, object], told: str
) -> None:
    office.path.unlink()
    before = office.picture()
    with pytest.raises(ConfigurationInvalid, match=re.escape(told)):
        await office.founds(**wishes)
    assert office.picture() == before
    assert sorted(each.name for each in office.folder.iterdir()) == ["token"]


async def test_a_token_that_others_can_read_is_found_out_before_anything_is_written(
    office: Office,
) -> None:
    (office.folder / "token").chmod(0o640)
    before = office.picture()
    with pytest.raises(ConfigurationInvalid, match="chmod 600"):
        await office.founds()
    assert office.picture() == before


@pytest.mark.parametrize(
    ("section", "how"),
    [
        ('keys = "data"', "beside the database"),
        ('keys = "data/keys"', "inside the database's folder"),
        ('database = "peerline.db"', "inside the database's folder"),
        ('database = "keys/data/peerline.db"', "around the database"),
    ],
)
async def test_keys_are_not_made_where_one_copy_would_hold_the_database_too(
    office: Office, section: str, how: str
) -> None:
    office.writes(f"{office.text}[storage]\n{section}\n")
    before = office.picture()
    with pytest.raises(ConfigurationInvalid, match=f"storage.keys: they would lie {how}"):
        await office.founds()
    assert office.picture() == before


async def test_a_token_is_never_written_over_a_file(office: Office) -> None:
    (office.folder / "token").write_text("")
    before = office.picture()
    with pytest.raises(NotMade, match=r"token cannot be written: File exists"):
        await office.founds(token=office.world.token)
    assert office.picture() == before


async def test_what_the_system_does_not_let_be_written_is_told(office: Office) -> None:
    office.writes(f'{office.text}[storage]\nkeys = "token/keys"\n')
    with pytest.raises(NotMade, match=r"token/keys cannot be written: Not a directory"):
        await office.founds()


async def test_without_a_check_the_name_is_filled_in_later(office: Office) -> None:
    done = await office.founds(check=False)
    assert done[-1].startswith("the bot's name is missing: give `peerline init` again")
    assert office.world.calls.after(0) == []
    assert (office.folder / "keys/root").exists()
    assert "start=coordinate_" in (await office.founds())[-1]
    assert load(office.path, {}).username == "peer_bot"


async def test_wishes_complete_a_configuration_that_says_nothing_of_them(office: Office) -> None:
    office.writes(office.text.replace('token_file = "token"\n', ""))
    done = await office.founds(token_file=office.folder / "token", coordinator=41)
    assert done[0] == f"{office.path} was completed"
    config = load(office.path, {})
    assert config.token_file == office.folder / "token"
    assert config.programme.first_coordinators == {41}


async def test_wishes_change_nothing_that_a_configuration_says_and_say_so(office: Office) -> None:
    office.writes(f"{office.text}coordinators = [40]\n")
    (office.folder / "elsewhere").write_text("x")
    done = await office.founds(token_file=office.folder / "elsewhere", coordinator=41, name="Peers")
    config = load(office.path, {})
    assert config.token_file == office.folder / "token"
    assert config.programme.first_coordinators == {40}
    stays = f"stays as {office.path} says it: change it there"
    assert [each for each in done if "stays" in each] == [
        f"telegram.token_file {stays}",
        f"programme.coordinators {stays}",
    ]


async def test_a_wish_that_is_granted_already_is_not_mentioned(office: Office) -> None:
    done = await office.founds(token_file=office.folder / "token", name="Peers")
    assert not any("stays" in each for each in done)


@pytest.mark.parametrize(
    "telegram_table",
    [
        'telegram = {{ token_file = "token", api_url = "{url}" }}\n[programme]\nname = "P"\n',
        'telegram.token_file = "token"\ntelegram.api_url = "{url}"\nprogramme.name = "P"\n',
        '[programme]\nname = "P"\n[telegram]\napi_url = "{url}"\ntoken_file = "token"\n',
    ],
)
async def test_a_section_in_whatever_form_takes_the_name(
    office: Office, telegram: Simulator, telegram_table: str
) -> None:
    office.writes(telegram_table.format(url=telegram.url))
    await office.founds()
    assert load(office.path, {}).username == "peer_bot"


async def test_a_demo_is_one_for_good(office: Office) -> None:
    await office.founds(demo=True)
    assert office.is_demo()
    await office.founds()
    assert office.is_demo()


async def test_a_programme_never_becomes_a_demo(office: Office) -> None:
    await office.founds()
    before = office.picture()
    with pytest.raises(ConfigurationInvalid, match="--demo: this programme is none, and never"):
        await office.founds(demo=True)
    assert {name: content for name, content in office.picture().items() if name in before} == before
    assert not office.is_demo()


async def test_a_demo_may_be_asked_for_again(office: Office) -> None:
    await office.founds(demo=True)
    assert await office.founds(demo=True) == ["nothing was missing"]


@pytest.mark.parametrize("url", ["https://api.telegram.org", "https://127.0.0.1.example.org"])
async def test_a_demo_is_refused_where_telegram_is_not_this_machine(
    office: Office, telegram: Simulator, url: str
) -> None:
    office.writes(office.text.replace(telegram.url, url))
    before = office.picture()
    with pytest.raises(ConfigurationInvalid, match=r"telegram\.api_url"):
        await office.founds(demo=True)
    assert office.picture() == before


async def test_a_demo_without_a_configuration_is_refused_and_nothing_is_written(
    office: Office,
) -> None:
    office.path.unlink()
    before = office.picture()
    with pytest.raises(ConfigurationInvalid, match=r"telegram\.api_url"):
        await office.founds(demo=True)
    assert office.picture() == before


async def test_a_token_that_telegram_does_not_know_is_refused(office: Office) -> None:
    (office.folder / "token").write_text("12345:" + "x" * 35, "ascii")
    with pytest.raises(TokenRefused, match="BotFather"):
        await office.founds()
    assert not (office.folder / "keys").exists()


async def test_a_telegram_that_does_not_answer_is_told_by_its_host(office: Office) -> None:
    office.world.faults.add(Fault(kind=Kind.BAD_GATEWAY))
    with pytest.raises(TelegramUnreachable) as met:
        await office.founds()
    assert str(met.value) == "127.0.0.1 does not answer: NetworkError"
    assert not (office.folder / "keys").exists()


async def test_what_was_interrupted_before_there_was_a_database_is_ended(office: Office) -> None:
    make_keys(office.folder / "keys")
    assert any("keys were made" in each for each in await office.founds())
    assert not office.is_demo()


async def test_keys_whose_database_is_gone_are_left_as_they_are(office: Office) -> None:
    await office.founds()
    (office.folder / "data/peerline.db").unlink()
    before = office.picture()
    with pytest.raises(DatabaseMissing, match="put the newest copy"):
        await office.founds()
    assert office.picture() == before


@pytest.mark.parametrize("gone", [["root", "live"], ["root"], ["live"]])
async def test_a_database_whose_keys_are_gone_is_left_as_it_is(
    office: Office, gone: list[str]
) -> None:
    await office.founds()
    for name in gone:
        (office.folder / "keys" / name).unlink()
    before = office.picture()
    with pytest.raises(
        HalfMade, match=r"bring them back from where.*begin anew with `peerline init`"
    ):
        await office.founds()
    assert office.picture() == before

"""Init: makes what is missing, once, and changes nothing that is there."""

import stat
from pathlib import Path

import pytest

from bot.config import load
from bot.errors import (
    ConfigurationInvalid,
    HalfMade,
    TelegramUnreachable,
    TokenRefused,
)
from bot.init import Wishes, init
from bot.offline import do
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
    written, keys, link = await office.founds()
    assert written == "the bot is @peer_bot"
    assert keys.startswith(f"keys were made in {office.folder / 'keys'}")
    assert "https://t.me/peer_bot?start=coordinate_" in link
    assert not office.is_demo()


async def test_the_first_coordinators_link_opens_for_two_days(office: Office) -> None:
    secret = (await office.founds())[-1].partition("coordinate_")[2]
    token = await do(load(office.path, {}), lambda work: work.tokens.find(secret, NOON))
    assert token is not None
    assert token.opens is Opens.COORDINATOR


async def test_keys_database_and_configuration_are_only_for_their_owner(office: Office) -> None:
    office.path.unlink()
    with pytest.raises(ConfigurationInvalid):
        await office.founds()
    assert stat.S_IMODE(office.path.stat().st_mode) == 0o600
    office.writes()
    await office.founds()
    for name, mode in {
        "keys": 0o700,
        "keys/root": 0o600,
        "keys/live": 0o600,
        "data/peerline.db": 0o600,
    }.items():
        assert stat.S_IMODE((office.folder / name).stat().st_mode) == mode


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
    with pytest.raises(ConfigurationInvalid, match="no token"):
        await init(Wishes(path, coordinator=41), NOON)
    assert load(path, {}).programme.first_coordinators == {41}
    assert not (path.parent / "keys").exists()


async def test_wishes_complete_a_configuration_that_says_nothing_of_them(office: Office) -> None:
    office.writes(office.text.replace('token_file = "token"\n', ""))
    done = await office.founds(token_file=office.folder / "token", coordinator=41)
    assert done[0] == f"{office.path} was completed"
    config = load(office.path, {})
    assert config.token_file == office.folder / "token"
    assert config.programme.first_coordinators == {41}


async def test_wishes_change_nothing_that_a_configuration_says(office: Office) -> None:
    office.writes(f"{office.text}coordinators = [40]\n")
    await office.founds(token_file=office.folder / "elsewhere", coordinator=41)
    config = load(office.path, {})
    assert config.token_file == office.folder / "token"
    assert config.programme.first_coordinators == {40}


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
    with pytest.raises(HalfMade, match="are not whole"):
        await office.founds()
    assert office.picture() == before

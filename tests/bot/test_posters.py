"""The command that makes posters: of the code that there is, over nothing but earlier posters."""

import stat
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from bot import imports, posters
from bot.config import Config
from bot.errors import ConfigurationInvalid, DepartmentUnknown, PosterRefused
from storage.errors import KeysHeld
from storage.keyring import open_keyring
from storage.work import Work
from tests.bot.moments import NOON
from tests.bot.prints import look, read
from tests.journeys.town import Town

FILES = ["-en.pdf", "-en.png", "-fr.pdf", "-fr.png"]


class Wall:
    """A programme whose posters are made into a folder."""

    def __init__(self, place: Town) -> None:
        self.place = place
        self.config: Config = place.config
        self.folder = place.folder / "posters"

    async def brings(self, content: str) -> None:
        """Import departments."""
        path = self.place.folder / "departments.csv"
        path.write_text(content, "utf-8")
        await imports.import_file(self.config, path, None, NOON, Random(7))

    async def makes(self, asked: str = "*") -> list[str]:
        """Make posters, and return the names of the files that are said to be written."""
        said = await posters.make(self.config, asked, self.folder, Random(8))
        assert all(line.endswith(" written") for line in said)
        return [Path(line.removesuffix(" written")).name for line in said]

    async def codes(self) -> dict[str, str]:
        """Return every code by the name of its department."""
        return await self.place.look(_codes)

    def shows(self, name: str) -> str | None:
        """Return what a phone reads on a poster."""
        content = (self.folder / name).read_bytes()
        return read(look(content, "pdf" if name.endswith(".pdf") else "png"))


def _codes(work: Work) -> dict[str, str]:
    names = {each.id: each.name for each in work.departments.all().values()}
    codes = work.codes.all().values()
    return {names.get(it.department, "*") if it.department else "*": it.letters for it in codes}


@pytest.fixture
def wall(place: Town) -> Wall:
    return Wall(place)


async def test_the_programmes_posters_show_the_code_that_the_import_made(wall: Wall) -> None:
    await wall.brings("department\nEmergency\n")
    before = await wall.codes()
    assert await wall.makes() == [f"poster{each}" for each in FILES]
    link = f"https://t.me/peer_bot?start=join_{before['*']}"
    assert {wall.shows(f"poster{each}") for each in FILES} == {link}
    assert await wall.codes() == before


async def test_a_departments_posters_show_its_own_code_again_and_again(wall: Wall) -> None:
    await wall.brings("department\nEmergency\n")
    before = await wall.codes()
    link = f"https://t.me/peer_bot?start=join_{before['Emergency']}"
    for asked in ("Emergency", " EMERGENCY "):
        assert await wall.makes(asked) == [f"poster-emergency{each}" for each in FILES]
        assert wall.shows("poster-emergency-fr.pdf") == link
    assert await wall.codes() == before


async def test_posters_are_made_while_the_bot_runs_where_the_code_is_there(wall: Wall) -> None:
    await wall.brings("department\nEmergency\n")
    with open_keyring(wall.config.keys):
        assert len(await wall.makes("Emergency")) == 4


async def test_a_code_is_made_where_there_is_none_and_then_stays(wall: Wall) -> None:
    await wall.makes()
    first = await wall.codes()
    assert set(first) == {"*"}
    await wall.makes()
    assert await wall.codes() == first


async def test_no_code_is_made_behind_the_back_of_a_bot_that_runs(wall: Wall) -> None:
    with open_keyring(wall.config.keys), pytest.raises(KeysHeld):
        await wall.makes()
    assert not wall.folder.exists()
    assert await wall.codes() == {}


async def test_a_department_that_there_is_not_is_told_with_those_that_there_are(
    wall: Wall,
) -> None:
    await wall.brings("department\nSurgery\nEmergency\n")
    with pytest.raises(DepartmentUnknown) as refused:
        await wall.makes("Emergencie")
    assert str(refused.value) == "there is no department 'Emergencie'; there are Emergency, Surgery"
    assert not wall.folder.exists()


async def test_without_departments_it_is_said_how_they_come(wall: Wall) -> None:
    with pytest.raises(DepartmentUnknown, match="`peerline import departments"):
        await wall.makes("Emergency")


async def test_without_the_bots_name_there_is_no_link_to_show(wall: Wall) -> None:
    wall.config = replace(wall.config, username="")
    with pytest.raises(ConfigurationInvalid, match="`peerline init` fills it in"):
        await wall.makes()


async def test_only_the_programmes_languages_are_printed(wall: Wall) -> None:
    wall.config = replace(wall.config, programme=replace(wall.config.programme, languages=("fr",)))
    assert await wall.makes() == ["poster-fr.pdf", "poster-fr.png"]


async def test_whoever_hangs_them_up_may_read_the_files(wall: Wall) -> None:
    await wall.makes()
    modes = {stat.S_IMODE(each.stat().st_mode) for each in wall.folder.iterdir()}
    assert modes == {0o644}


async def test_what_is_no_poster_is_never_replaced(wall: Wall) -> None:
    wall.folder.mkdir()
    mine = wall.folder / "poster-fr.png"
    mine.write_bytes(b"\x89PNG a picture of mine")
    with pytest.raises(PosterRefused, match=f"{mine} is there and is no poster of the same"):
        await wall.makes()
    assert mine.read_bytes() == b"\x89PNG a picture of mine"
    assert [each.name for each in wall.folder.iterdir()] == ["poster-fr.png"]


async def test_a_poster_of_a_department_that_is_called_almost_the_same_is_not_replaced(
    wall: Wall,
) -> None:
    await wall.brings("department\nM\u00e9decine A\nMedecine-A\n")
    names = await wall.makes("M\u00e9decine A")
    assert names[0] == "poster-medecine-a-en.pdf"
    before = (wall.folder / names[0]).read_bytes()
    with pytest.raises(PosterRefused, match="nothing was written"):
        await wall.makes("Medecine-A")
    assert (wall.folder / names[0]).read_bytes() == before


async def test_nobody_can_lead_a_poster_elsewhere(wall: Wall, tmp_path: Path) -> None:
    wall.folder.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine", "utf-8")
    (wall.folder / "poster-en.pdf").symlink_to(elsewhere)
    await wall.makes()
    assert elsewhere.read_text("utf-8") == "mine"
    assert not (wall.folder / "poster-en.pdf").is_symlink()


@pytest.mark.parametrize("there", ["a file", "nothing at all"])
async def test_a_folder_that_cannot_be_one_is_told(wall: Wall, there: str) -> None:
    if there == "a file":
        wall.folder.write_text("mine", "utf-8")
    else:
        wall.folder = wall.folder / "deeper"
    with pytest.raises(PosterRefused, match=f"{wall.folder}.* cannot be written: .*nothing was"):
        await wall.makes()


async def test_what_was_written_before_the_disk_refused_is_told(wall: Wall) -> None:
    wall.folder.mkdir()
    (wall.folder / "poster-fr.pdf.part").mkdir()
    with pytest.raises(PosterRefused) as refused:
        await wall.makes()
    assert str(refused.value) == (
        f"{wall.folder / 'poster-fr.pdf.part'} cannot be written: Is a directory; "
        f"{wall.folder / 'poster-en.pdf'} written; {wall.folder / 'poster-en.png'} written"
    )

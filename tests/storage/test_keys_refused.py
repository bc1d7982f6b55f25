"""Keys that are not exactly right are refused by name, and nothing of them is changed."""

import os
import resource
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.errors import (
    KeysDamaged,
    KeysExposed,
    KeysForeign,
    KeysMissing,
    KeysRefused,
    KeysUnreadable,
)
from storage.keyring import make_keys, open_keyring
from storage.slots import BLOCK, FIRST_SLOT
from tests.storage.programme import state

SOMEBODY_ELSE = 12_345


def refused(folder: Path, kind: type[KeysRefused], words: str) -> None:
    """Demand that the keys are refused with these words, held or not, and nothing is changed."""
    before = state(folder)
    for hold in (True, False):
        with pytest.raises(kind, match=words):
            open_keyring(folder, hold=hold)
    assert state(folder) == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeysMissing, match="bring them back"):
        open_keyring(tmp_path / "keys")
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("name", ["root", "live"])
def test_a_missing_file_is_named(keys: Path, name: str) -> None:
    (keys / name).unlink()
    refused(keys, KeysMissing, "no keys in")


def test_a_place_below_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KeysUnreadable, match=r"file/keys cannot be read \(Not a directory\)"):
        open_keyring(tmp_path / "file" / "keys")


def test_a_system_that_opens_no_more_files_is_told(keys: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest = os.dup(0)
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, before[1]))
    try:
        with pytest.raises(KeysUnreadable, match="Too many open files"):
            open_keyring(keys)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.parametrize("mode", [0o701, 0o710, 0o704, 0o750, 0o777, 0o500, 0o600])
def test_a_folder_that_is_not_ours_alone_is_refused(keys: Path, mode: int) -> None:
    keys.chmod(mode)
    refused(keys, KeysExposed, f"keys has mode {mode:03o}.*chmod 700")


@pytest.mark.parametrize("name", ["root", "live"])
@pytest.mark.parametrize("mode", [0o601, 0o640, 0o604, 0o660, 0o777, 0o400, 0o200])
def test_a_file_that_is_not_ours_alone_is_refused(keys: Path, name: str, mode: int) -> None:
    (keys / name).chmod(mode)
    refused(keys, KeysExposed, f"{name} has mode {mode:03o}.*chmod 600")


@pytest.mark.parametrize("name", ["root", "live"])
def test_a_linked_file_is_refused(keys: Path, tmp_path: Path, name: str) -> None:
    shutil.move(keys / name, tmp_path / "elsewhere")
    (keys / name).symlink_to(tmp_path / "elsewhere")
    refused(keys, KeysExposed, f"{name} is a symbolic link")


def test_a_linked_folder_is_refused(keys: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(keys)
    refused(tmp_path / "link", KeysExposed, "link is a symbolic link")


def test_a_link_to_nothing_is_refused_and_not_followed(keys: Path, tmp_path: Path) -> None:
    (keys / "live").unlink()
    (keys / "live").symlink_to(tmp_path / "nowhere")
    refused(keys, KeysExposed, "live is a symbolic link")
    assert not (tmp_path / "nowhere").exists()


def make_folder(path: Path) -> None:
    path.mkdir(mode=0o600)


def make_pipe(path: Path) -> None:
    os.mkfifo(path, 0o600)


@pytest.mark.parametrize("name", ["root", "live"])
@pytest.mark.parametrize("make", [make_folder, make_pipe])
def test_what_is_no_file_is_refused(keys: Path, name: str, make: Callable[[Path], None]) -> None:
    (keys / name).unlink()
    make(keys / name)
    refused(keys, KeysExposed, f"{name} is no plain file")


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keys").write_bytes(b"")
    with pytest.raises(KeysExposed, match="keys is no folder"):
        open_keyring(tmp_path / "keys")


def given_away(keys: Path, name: str) -> Path:
    """Return a key folder of which a part is somebody else's."""
    if os.getuid():
        return Path("/etc")  # only root can give files away, but has some of its own
    os.chown(keys / name, SOMEBODY_ELSE, -1)
    return keys


@pytest.mark.parametrize("name", ["", "root", "live"])
def test_what_belongs_to_somebody_else_is_refused(keys: Path, name: str) -> None:
    with pytest.raises(KeysExposed, match="belongs to another user"):
        open_keyring(given_away(keys, name))


def test_the_root_of_another_keyring_is_refused(keys: Path, tmp_path: Path) -> None:
    make_keys(tmp_path / "other")
    shutil.copy(tmp_path / "other" / "root", keys / "root")
    refused(keys, KeysForeign, "live does not belong to this keyring")


def test_the_live_file_of_another_keyring_is_refused(keys: Path, tmp_path: Path) -> None:
    make_keys(tmp_path / "other")
    shutil.copy(tmp_path / "other" / "live", keys / "live")
    refused(keys, KeysForeign, "live does not belong to this keyring")


def test_a_root_with_the_right_id_and_a_wrong_secret_is_refused(keys: Path) -> None:
    content = bytearray((keys / "root").read_bytes())
    content[-1] ^= 1
    (keys / "root").write_bytes(content)
    refused(keys, KeysForeign, "live does not belong to this keyring")


@pytest.mark.parametrize("size", [0, 1, BLOCK, FIRST_SLOT * BLOCK - 1])
def test_a_live_file_cut_short_is_refused(keys: Path, size: int) -> None:
    os.truncate(keys / "live", size)
    refused(keys, KeysDamaged, "shorter than its heading")


@pytest.mark.parametrize("size", [0, 63])
def test_a_root_cut_short_is_refused(keys: Path, size: int) -> None:
    os.truncate(keys / "root", size)
    refused(keys, KeysDamaged, "root is damaged")

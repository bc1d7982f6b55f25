"""The key folder: made once, opened by one process, refused where it is not exactly right."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.errors import (
    KeysDamaged,
    KeysExposed,
    KeysForeign,
    KeysHeld,
    KeysMissing,
    KeysNotWritten,
    KeysRefused,
)
from storage.keyring import FileDisk, make_keys, open_keyring
from storage.slots import BLOCK, FIRST_SLOT

SOMEBODY_ELSE = 12_345
HOLD = """
import sys
from pathlib import Path
from storage.keyring import open_keyring
with open_keyring(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    folder = tmp_path / "keys"
    make_keys(folder)
    return folder


def state(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return content, mode and owner of what is in a folder."""
    return {
        each.name: (each.read_bytes(), each.lstat().st_mode, each.lstat().st_uid)
        for each in folder.iterdir()
        if each.is_file()
    }


def refused(folder: Path, kind: type[KeysRefused], words: str) -> None:
    """Demand that the keys are refused with these words, held or not, and nothing is changed."""
    before = state(folder)
    for hold in (True, False):
        with pytest.raises(kind, match=words):
            open_keyring(folder, hold=hold)
    assert state(folder) == before


def test_fresh_keys_are_for_their_owner_alone(keys: Path) -> None:
    assert keys.stat().st_mode & 0o777 == 0o700
    assert (keys / "root").stat().st_mode & 0o777 == 0o600
    assert (keys / "live").stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in keys.iterdir()) == ["live", "root"]


def test_a_loose_umask_does_not_loosen_them(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_keys(tmp_path / "keys")
    finally:
        os.umask(before)
    with open_keyring(tmp_path / "keys"):
        pass


def test_keys_are_never_made_over_others(keys: Path) -> None:
    before = state(keys)
    with pytest.raises(FileExistsError):
        make_keys(keys)
    assert state(keys) == before


def test_a_live_file_alone_is_not_written_over_either(keys: Path) -> None:
    (keys / "root").unlink()
    before = state(keys)
    with pytest.raises(FileExistsError):
        make_keys(keys)
    assert state(keys) == before


def test_opened_keys_are_those_that_were_made(tmp_path: Path) -> None:
    root = make_keys(tmp_path / "keys")
    with open_keyring(tmp_path / "keys") as keyring:
        assert keyring.root == root
        assert len(keyring.slots) == 0


def test_a_key_is_found_again_by_the_next_process(keys: Path) -> None:
    with open_keyring(keys) as keyring:
        key = keyring.slots.new(1)
        keyring.slots.flush()
        secret = keyring.slots.get(key)
    with open_keyring(keys) as keyring:
        assert keyring.slots.get(key) == secret


def test_the_live_file_is_overwritten_in_place_and_never_replaced(keys: Path) -> None:
    before = (keys / "live").stat()
    with open_keyring(keys) as keyring:
        made = [keyring.slots.new(1) for _ in range(10)]
        keyring.slots.destroy(made)
    after = (keys / "live").stat()
    assert (after.st_ino, after.st_size) == (before.st_ino, before.st_size)


def test_keys_do_not_show_when_printed(keys: Path) -> None:
    with open_keyring(keys) as keyring:
        assert keyring.root.secret.hex() not in repr(keyring)
        assert str(keyring.root.secret) not in repr(keyring)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeysMissing, match="run `peerline init` once"):
        open_keyring(tmp_path / "keys")
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("name", ["root", "live"])
def test_a_missing_file_is_named(keys: Path, name: str) -> None:
    (keys / name).unlink()
    refused(keys, KeysMissing, "no keys in")


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


def test_a_second_opening_is_refused_while_the_first_holds(keys: Path) -> None:
    with open_keyring(keys):
        with pytest.raises(KeysHeld, match="another process uses the keys"):
            open_keyring(keys)
        with open_keyring(keys, hold=False) as looking:
            assert len(looking.slots) == 0
    with open_keyring(keys):
        pass


def test_a_second_process_is_refused_while_the_first_holds(keys: Path) -> None:
    with subprocess.Popen(  # noqa: S603  our own interpreter and a script of this file
        [sys.executable, "-c", HOLD, str(keys)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        before = state(keys)
        with pytest.raises(KeysHeld):
            open_keyring(keys)
        assert state(keys) == before
        other.kill()
    with open_keyring(keys):
        pass


def test_a_refused_folder_is_not_left_locked(keys: Path) -> None:
    content = (keys / "live").read_bytes()
    (keys / "live").write_bytes(content[:10])
    for _ in range(2):
        with pytest.raises(KeysDamaged):
            open_keyring(keys)
    (keys / "live").write_bytes(content)
    with open_keyring(keys):
        pass


def test_who_only_looks_cannot_write(keys: Path) -> None:
    before = state(keys)
    with (
        open_keyring(keys, hold=False) as keyring,
        pytest.raises(KeysNotWritten, match="EBADF"),
    ):
        keyring.slots.new(1)
    assert state(keys) == before


def test_a_file_disk_writes_all_of_it_in_place(tmp_path: Path) -> None:
    path = tmp_path / "disk"
    path.write_bytes(b"." * 8)
    descriptor = os.open(path, os.O_RDWR)
    try:
        disk = FileDisk(descriptor)
        disk.write(2, b"ab")
        disk.write(8, b"cd")
        disk.sync()
        assert disk.read() == b"..ab....cd"
    finally:
        os.close(descriptor)

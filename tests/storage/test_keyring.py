"""The key folder: made once, opened by one process, refused where it is not exactly right."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage.errors import (
    KeysDamaged,
    KeysHeld,
    KeysNotWritten,
)
from storage.keyring import FileDisk, make_keys, open_keyring
from tests.storage.programme import state

HOLD = """
import sys
from pathlib import Path
from storage.keyring import open_keyring
with open_keyring(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


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

"""The root: one secret, from which every lasting key is derived and none is stored."""

import hmac
from pathlib import Path

import pytest

from storage.errors import KeysDamaged, KeysForeign
from storage.root import FILE_SIZE, MAGIC, Root, new_root, read_root


def test_a_root_comes_back_from_its_file(tmp_path: Path) -> None:
    root = new_root()
    (tmp_path / "root").write_bytes(root.encoded())
    assert read_root(tmp_path / "root") == root


def test_two_roots_share_nothing() -> None:
    one, other = new_root(), new_root()
    assert one.keyring != other.keyring
    assert one.secret != other.secret
    assert one.check() != other.check()


def test_each_purpose_has_a_key_of_its_own() -> None:
    root = new_root()
    keys = {root.derive(purpose) for purpose in ("roster", "index", "slots", "check")}
    assert len(keys) == 4
    assert all(len(key) == 32 for key in keys)
    assert root.secret not in keys


def test_derivation_is_hkdf_with_sha256() -> None:
    root = Root(bytes(range(16)), bytes(range(32)))
    extracted = hmac.digest(root.keyring, root.secret, "sha256")  # RFC 5869, 2.2
    expanded = hmac.digest(extracted, b"peerline/1/index" + b"\x01", "sha256")  # 2.3, one block
    assert root.derive("index") == expanded


def test_a_root_shows_neither_id_nor_secret_when_printed() -> None:
    root = new_root()
    assert root.secret.hex() not in repr(root)
    assert str(root.secret) not in repr(root)


@pytest.mark.parametrize("size", [0, FILE_SIZE - 1, FILE_SIZE + 1])
def test_a_file_of_the_wrong_size_is_damaged(tmp_path: Path, size: int) -> None:
    path = tmp_path / "root"
    path.write_bytes(new_root().encoded().ljust(FILE_SIZE + 1, b"\0")[:size])
    with pytest.raises(KeysDamaged, match=rf"{size} bytes in place of {FILE_SIZE}"):
        read_root(path)


def test_a_file_that_is_no_root_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "root"
    path.write_bytes(b"x" * len(MAGIC) + new_root().encoded()[len(MAGIC) :])
    with pytest.raises(KeysForeign):
        read_root(path)

"""The bytes of both key files, written by hand: what is laid out once must be read for ever."""

import hmac
from pathlib import Path

from storage.root import Root, read_root
from storage.slots import Head, KeyId, Slots, Witness, empty_live
from tests.storage.disks import Tape

KEYRING = bytes(range(16))
SECRET = bytes(range(100, 132))
DATABASE = bytes(range(200, 216))
KEY_ID = (2).to_bytes(4, "big") + bytes(range(12))
KEY = bytes(range(32, 64))
DAY = (22_000).to_bytes(4, "big")


def derived(purpose: str) -> bytes:
    """Return a key as HKDF-SHA256 makes it."""
    extracted = hmac.digest(KEYRING, SECRET, "sha256")
    return hmac.digest(extracted, f"peerline/1/{purpose}".encode() + b"\x01", "sha256")


def checked(content: bytes) -> bytes:
    """Return content with its check behind it."""
    return content + hmac.digest(derived("slots"), content, "sha256")[:12]


def block(content: bytes) -> bytes:
    return content.ljust(64, b"\0")


LIVE = b"".join(
    (
        block(b"peerline-live-1\n" + KEYRING + derived("check")[:16]),
        block(checked(DATABASE + (8).to_bytes(8, "big"))),
        block(checked(DATABASE + (7).to_bytes(8, "big"))),
        block(b""),
        block(b""),
        block(b"half-written"),
        checked(KEY_ID + KEY + DAY),
        block(b""),
    )
)


def test_the_root_is_a_mark_an_id_and_a_secret(tmp_path: Path) -> None:
    path = tmp_path / "root"
    path.write_bytes(b"peerline-root-1\n" + KEYRING + SECRET)
    assert read_root(path) == Root(KEYRING, SECRET)
    assert read_root(path).encoded() == path.read_bytes()


def test_the_live_file_is_a_heading_two_witnesses_a_rest_and_slots_of_64_bytes() -> None:
    slots = Slots(Root(KEYRING, SECRET), Path("live"), Tape(LIVE))
    assert slots.witness == Witness(DATABASE, 8)
    assert slots.ids() == [KeyId(KEY_ID)]
    assert slots.get(KeyId(KEY_ID)) == KEY
    assert slots.damaged == {1}


def test_a_fresh_live_file_has_64_free_slots_behind_its_heading() -> None:
    assert empty_live(Root(KEYRING, SECRET)) == LIVE[:64] + bytes(3 * 64) + bytes(64 * 64)


def test_the_head_of_the_journal_stands_behind_the_commit_that_it_is_of() -> None:
    head = (300).to_bytes(4, "big") + bytes(range(12))
    written = checked(checked(DATABASE + (9).to_bytes(8, "big")) + head)
    assert len(written) == 64
    tape = Tape(LIVE)
    slots = Slots(Root(KEYRING, SECRET), Path("live"), tape)
    slots.bear_witness(Witness(DATABASE, 9, Head(300, bytes(range(12)))))
    assert tape.pending == [(128, written)]
    again = Slots(Root(KEYRING, SECRET), Path("live"), Tape(tape.read()))
    assert again.witness == slots.witness


def test_a_commit_is_witnessed_in_the_block_of_its_turn() -> None:
    tape = Tape(LIVE)
    slots = Slots(Root(KEYRING, SECRET), Path("live"), tape)
    slots.bear_witness(Witness(DATABASE, 9))
    slots.bear_witness(Witness(DATABASE, 10))
    assert tape.pending == [
        (128, block(checked(DATABASE + (9).to_bytes(8, "big")))),
        (64, block(checked(DATABASE + (10).to_bytes(8, "big")))),
    ]

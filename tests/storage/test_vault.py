"""The vault: what is sealed opens in its own place, under its own key, unchanged; or not at all."""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from storage.errors import SealBroken
from storage.keyring import Keyring, make_keys, open_keyring
from storage.padding import SIZES
from storage.slots import KeyId
from storage.vault import INDEX, NONCE, ROSTER, TAG, Column, Vault, key_of

COLUMN = Column("held", "sealed")
ROW = b"row-row-row-row!"
PLAIN = b"a word to nobody else"
ENVELOPE = 16 + NONCE + SIZES[0] + TAG


@dataclass(frozen=True)
class Safe:
    """A keyring, its vault, and a value sealed under a live key."""

    keyring: Keyring
    vault: Vault
    key: KeyId
    envelope: bytes


@pytest.fixture(scope="module")
def safe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Safe]:
    folder = tmp_path_factory.mktemp("vault") / "keys"
    make_keys(folder)
    with open_keyring(folder) as keyring:
        vault, key = Vault(keyring), keyring.slots.new(1)
        yield Safe(keyring, vault, key, vault.seal(key, COLUMN, ROW, PLAIN))


@given(plain=st.binary(max_size=300), row=st.binary(max_size=40))
def test_what_was_sealed_opens_in_its_place(safe: Safe, plain: bytes, row: bytes) -> None:
    for key in (safe.key, ROSTER, INDEX):
        envelope = safe.vault.seal(key, COLUMN, row, plain)
        assert key_of(envelope) == key
        assert safe.vault.open(COLUMN, row, envelope) == plain


def test_an_envelope_holds_nothing_readable(safe: Safe) -> None:
    assert PLAIN not in safe.envelope
    assert len(safe.envelope) == ENVELOPE


def test_the_same_value_is_never_sealed_the_same_way_twice(safe: Safe) -> None:
    seals = {safe.vault.seal(safe.key, COLUMN, ROW, PLAIN)[16:] for _ in range(50)}
    assert len(seals) == 50


@given(row=st.binary(max_size=40))
@example(ROW[:-1])
@example(ROW + b"\0")
def test_a_value_moved_to_another_row_does_not_open(safe: Safe, row: bytes) -> None:
    assume(row != ROW)
    with pytest.raises(SealBroken):
        safe.vault.open(COLUMN, row, safe.envelope)


@given(table=st.text(max_size=20), name=st.text(max_size=20))
@example("held", "tag")
@example("sent", "sealed")
@example("heldsealed", "")
@example("", "heldsealed")
@example("hel", "dsealed")
def test_a_value_moved_to_another_column_does_not_open(safe: Safe, table: str, name: str) -> None:
    assume((table, name) != (COLUMN.table, COLUMN.name))
    with pytest.raises(SealBroken):
        safe.vault.open(Column(table, name), ROW, safe.envelope)


@given(bit=st.integers(0, ENVELOPE * 8 - 1))
def test_a_value_changed_by_one_bit_does_not_open(safe: Safe, bit: int) -> None:
    changed = bytearray(safe.envelope)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SealBroken):
        safe.vault.open(COLUMN, ROW, bytes(changed))


@given(length=st.integers(0, ENVELOPE - 1))
@example(0)
@example(16)
@example(16 + NONCE)
def test_a_value_cut_short_does_not_open(safe: Safe, length: int) -> None:
    with pytest.raises(SealBroken):
        safe.vault.open(COLUMN, ROW, safe.envelope[:length])


def test_a_value_under_another_live_key_does_not_open(safe: Safe) -> None:
    other = safe.keyring.slots.new(1)
    with pytest.raises(SealBroken):
        safe.vault.open(COLUMN, ROW, other + safe.envelope[16:])


def test_a_value_of_another_keyring_does_not_open(safe: Safe, tmp_path: Path) -> None:
    make_keys(tmp_path / "keys")
    with open_keyring(tmp_path / "keys") as other:
        sealed = safe.vault.seal(ROSTER, COLUMN, ROW, PLAIN)
        for envelope in (safe.envelope, sealed):
            with pytest.raises(SealBroken):
                Vault(other).open(COLUMN, ROW, envelope)


def test_nothing_opens_or_is_sealed_under_a_destroyed_key(safe: Safe) -> None:
    key = safe.keyring.slots.new(1)
    envelope, tag = safe.vault.seal(key, COLUMN, ROW, PLAIN), safe.vault.tag(key, b"p", b"v")
    safe.keyring.slots.destroy([key])
    safe.vault.forget(key)
    with pytest.raises(SealBroken):
        safe.vault.open(COLUMN, ROW, envelope)
    with pytest.raises(SealBroken):
        safe.vault.seal(key, COLUMN, ROW, PLAIN)
    with pytest.raises(SealBroken):
        safe.vault.tag(key, b"p", b"v")
    assert len(tag) == 16


def test_forgetting_a_key_that_was_never_used_changes_nothing(safe: Safe) -> None:
    safe.vault.forget(KeyId(b"\0" * 16))
    assert safe.vault.open(COLUMN, ROW, safe.envelope) == PLAIN


def test_a_tag_is_the_same_for_the_same_value_and_says_nothing_of_it(safe: Safe) -> None:
    tag = safe.vault.tag(INDEX, b"people", b"1001")
    assert tag == safe.vault.tag(INDEX, b"people", b"1001")
    assert len(tag) == 16
    assert b"1001" not in tag


@given(
    one=st.tuples(st.sampled_from([b"people", b"peop", b""]), st.binary(max_size=8)),
    other=st.tuples(st.sampled_from([b"people", b"peop", b""]), st.binary(max_size=8)),
)
@example((b"people", b"1"), (b"peop", b"le1"))
def test_tags_of_different_purposes_or_values_differ(
    safe: Safe, one: tuple[bytes, bytes], other: tuple[bytes, bytes]
) -> None:
    same = safe.vault.tag(INDEX, *one) == safe.vault.tag(INDEX, *other)
    assert same == (one == other)


def test_a_tag_under_another_key_differs(safe: Safe) -> None:
    tags = {safe.vault.tag(key, b"person", b"1001") for key in (safe.key, INDEX, ROSTER)}
    assert len(tags) == 3


def test_a_tags_key_is_not_the_sealing_key(safe: Safe) -> None:
    secret = safe.keyring.slots.get(safe.key)
    assert secret is not None
    assert safe.vault.tag(safe.key, b"p", b"v") != hmac.digest(secret, b"p\0v", "sha256")[:16]


def test_a_derived_keys_id_is_no_slots(safe: Safe) -> None:
    assert ROSTER[:4] == INDEX[:4] == b"\xff\xff\xff\xff"
    assert safe.keyring.slots.get(ROSTER) is None
    assert ROSTER != INDEX

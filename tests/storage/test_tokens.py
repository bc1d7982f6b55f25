"""Tokens: single-use invitations, of which the database holds no secret."""

import base64
from datetime import timedelta

from storage.tokens import BYTES, Opens, Token
from tests.storage.programme import NOON, Memory, Programme

SOON = NOON + timedelta(days=7)
BEN = Token(Opens.SUPPORTER, b"ben")


def mint(memory: Memory, token: Token = BEN) -> str:
    return memory.do(lambda work: work.tokens.mint(token, SOON))


def test_a_minted_secret_opens_what_it_was_minted_for(memory: Memory) -> None:
    secret = mint(memory)
    assert memory.work.tokens.find(secret, NOON) == BEN


def test_a_secret_has_128_bits_and_fits_a_deep_link(memory: Memory) -> None:
    secret = mint(memory)
    assert len(base64.urlsafe_b64decode(secret + "==")) == BYTES == 16
    assert len("coordinate_" + secret) <= 64
    assert secret != mint(memory)


def test_the_secret_itself_is_nowhere_on_disk(programme: Programme) -> None:
    with programme.open() as memory:
        secret = mint(memory)
    for content in programme.contents().values():
        assert secret.encode() not in content
        assert base64.urlsafe_b64decode(secret + "==") not in content


def test_another_secret_opens_nothing(memory: Memory) -> None:
    secret = mint(memory)
    assert memory.work.tokens.find(secret[:-1] + "!", NOON) is None


def test_a_used_secret_opens_nothing(memory: Memory) -> None:
    secret, other = mint(memory), mint(memory)
    memory.do(lambda work: work.tokens.use_up(secret))
    assert memory.work.tokens.find(secret, NOON) is None
    assert memory.work.tokens.find(other, NOON) == BEN


def test_an_expired_secret_opens_nothing(memory: Memory) -> None:
    secret = mint(memory)
    assert memory.work.tokens.find(secret, SOON - timedelta(seconds=1)) == BEN
    assert memory.work.tokens.find(secret, SOON) is None


def test_what_expired_is_dropped_and_nothing_else(memory: Memory) -> None:
    secret = mint(memory)
    memory.do(lambda work: work.tokens.expire(SOON - timedelta(seconds=1)))
    assert memory.work.tokens.find(secret, NOON) == BEN
    memory.do(lambda work: work.tokens.expire(SOON))
    assert memory.count("tokens") == 0


def test_a_supporters_invitations_are_revoked_together(memory: Memory) -> None:
    first, second = mint(memory), mint(memory)
    other = mint(memory, Token(Opens.SUPPORTER, b"eve"))
    coordinator = mint(memory, Token(Opens.COORDINATOR))
    memory.do(lambda work: work.tokens.revoke_of(b"ben"))
    found = [memory.work.tokens.find(each, NOON) for each in (first, second, other, coordinator)]
    assert found == [None, None, Token(Opens.SUPPORTER, b"eve"), Token(Opens.COORDINATOR)]

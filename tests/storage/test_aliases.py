"""Aliases are given once."""

import pytest

from tests.storage.programme import Memory, Programme
from tests.storage.samples import Undone, failing


def test_an_alias_is_given_once_also_after_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        assert memory.do(lambda work: work.aliases.take("Cedar Lake"))
        assert not memory.do(lambda work: work.aliases.take("Cedar Lake"))
        assert memory.do(lambda work: work.aliases.take("Amber Reed"))
    with programme.open() as memory:
        assert not memory.do(lambda work: work.aliases.take("Cedar Lake"))


def test_an_alias_that_a_failed_unit_took_is_free(memory: Memory) -> None:
    with pytest.raises(Undone):
        memory.do(failing(lambda work: work.aliases.take("Cedar Lake")))
    assert memory.do(lambda work: work.aliases.take("Cedar Lake"))


def test_no_alias_can_be_read_on_disk(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(lambda work: work.aliases.take("Cedar Lake"))
    assert all(b"Cedar" not in content for content in programme.contents().values())

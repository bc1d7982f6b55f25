"""Nothing readable: at no step of anything does a file hold a word, a person or a key."""

from collections.abc import Iterator

from tests.storage.crashes import Stage, Story
from tests.storage.everything import SECRETS, fill, readable
from tests.storage.lives import MESSAGE, whole_life
from tests.storage.programme import Memory, Programme
from tests.storage.samples import PEOPLE


def canaries() -> Iterator[bytes]:
    """Yield what must not be found, in the forms in which it could be."""
    for word in (*SECRETS, MESSAGE):
        yield word.encode()
        yield word.encode("utf-16-le")
        yield word.encode().hex().encode()
    for person in PEOPLE:
        yield str(person).encode()
        yield person.to_bytes(8, "big")
        yield person.to_bytes(8, "little")


def files(story: Story) -> Iterator[bytes]:
    """Yield every database and log that there was."""
    seen: set[int] = set()
    for moment in story.moments:
        for content in (moment.database, moment.log):
            if hash(content) not in seen:
                seen.add(hash(content))
                yield content


def test_no_word_and_no_person_is_found_in_any_file_at_any_step(populated: Programme) -> None:
    story = Stage(populated).play(whole_life())
    wanted = list(canaries())
    for content in files(story):
        assert not [canary for canary in wanted if canary in content]
    for moment in story.moments:
        assert not [canary for canary in wanted if canary in moment.durable]


def test_no_key_is_found_beside_the_database_at_any_step(populated: Programme) -> None:
    story = Stage(populated).play(whole_life())
    secret = (populated.keys / "root").read_bytes()[-32:]
    assert len(story.keys) > 10
    for content in files(story):
        assert secret not in content
        assert not [key for key in story.keys.values() if key in content]


def test_every_canary_was_really_put_in(memory: Memory) -> None:
    memory.do(fill)
    plain = b"".join(each for each in readable(memory.work).values() if each is not None)
    assert [word for word in SECRETS if word.encode() not in plain] == []


def test_sqlite_keeps_no_temporary_file_beside_the_database(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(fill)
        names = {each.name for each in programme.database.parent.iterdir()}
        assert names == {"peerline.db", "peerline.db-wal", "peerline.db-shm"}
    assert {each.name for each in programme.database.parent.iterdir()} == {"peerline.db"}

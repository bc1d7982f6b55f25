"""A fresh programme for each test, copied from one that is made once, and its open store."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from storage.keyring import make_keys
from storage.work import Work
from tests.storage.everything import fill
from tests.storage.programme import Clock, Memory, Programme


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    """Keys and an empty database that nobody writes to."""
    return Programme(tmp_path_factory.mktemp("template")).make()


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """A folder with fresh keys."""
    make_keys(tmp_path / "keys")
    return tmp_path / "keys"


@pytest.fixture
def programme(template: Programme, tmp_path: Path) -> Programme:
    """A programme of the test's own."""
    return template.copy(tmp_path)


@pytest.fixture
def clock(programme: Programme) -> Clock:
    """The programme's clock."""
    return programme.clock


@pytest.fixture
def memory(programme: Programme) -> Iterator[Memory]:
    """The open store."""
    with programme.open() as memory:
        yield memory


@pytest.fixture
def work(memory: Memory) -> Work:
    """The tables of the open store, for looking."""
    return memory.work


@pytest.fixture(scope="module")
def lasting(template: Programme, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Memory]:
    """A store that all examples of a property share: each cleans up before it begins."""
    with template.copy(tmp_path_factory.mktemp("lasting")).open() as memory:
        yield memory


@pytest.fixture
def populated(template: Programme, tmp_path: Path) -> Programme:
    """A programme in which something stands in every table, let go a while ago."""
    programme = template.copy(tmp_path / "populated")
    with programme.open() as memory:
        memory.do(fill)
        memory.rotate()
    return programme


@pytest.fixture
def restored(tmp_path: Path) -> Iterator[Path]:
    """Where moments of a story are restored: in memory, if there is a place, for they are many."""
    memory = Path("/dev/shm")  # noqa: S108  a folder of our own in it
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder) / "restored"

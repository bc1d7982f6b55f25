"""A key file whose disk refuses: no row is committed under a key that is not durable."""

from collections.abc import Iterator

import pytest

from storage.cases import Case
from storage.errors import KeysNotWritten, WriteFailed
from storage.slots import BLOCK, FIRST_SLOT, Disk
from storage.store import Single
from tests.storage.disks import FullDisk
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, end_case, open_case, owe, texts_to

HEADING = FIRST_SLOT * BLOCK


class Plant:
    """A store over a key file whose disk can be told to refuse."""

    def __init__(self, programme: Programme) -> None:
        self.disks: list[FullDisk] = []
        self.keyring = programme.keyring(self._full)

    def _full(self, under: Disk) -> Disk:
        self.disks.append(FullDisk(under))
        return self.disks[0]

    @property
    def disk(self) -> FullDisk:
        """The disk under the keys."""
        return self.disks[0]


@pytest.fixture
def plant(programme: Programme) -> Plant:
    return Plant(programme)


@pytest.fixture
def store(programme: Programme, plant: Plant) -> Iterator[Memory]:
    with programme.open(plant.keyring) as memory:
        yield memory


def test_a_unit_that_needs_a_key_fails_and_the_rest_of_its_batch_goes_on(
    store: Memory, plant: Plant
) -> None:
    plant.disk.refuses_writes = True
    needy = Single(open_case)
    store.run(
        Single(lambda work: owe(work, ANN, "a")), needy, Single(lambda work: owe(work, ANN, "b"))
    )
    assert texts_to(store.work, ANN) == ["a", "b"]
    with pytest.raises(WriteFailed, match=r"^KeysNotWritten$"):
        needy.result()
    assert store.count("cases") == 0
    assert store.named() == set(store.slots.ids())


def test_a_key_that_cannot_be_made_durable_seals_nothing(store: Memory, plant: Plant) -> None:
    plant.disk.refuses_syncs = True
    job = Single(open_case)
    store.run(Single(lambda work: owe(work, ANN, "a")), job)
    with pytest.raises(WriteFailed, match=r"^KeysNotWritten$"):
        job.result()
    assert store.count("cases") == 0
    assert texts_to(store.work, ANN) == ["a"]
    plant.disk.refuses_syncs = False
    store.do(lambda work: owe(work, ANN, "b"))
    assert store.named() == set(store.slots.ids())


def test_the_store_goes_on_when_the_key_file_can_be_written_again(
    store: Memory, plant: Plant
) -> None:
    plant.disk.refuses_writes = True
    with pytest.raises(WriteFailed):
        store.do(open_case)
    plant.disk.refuses_writes = False
    case = store.do(open_case)
    assert store.work.cases.find(case.id) == case


def closed(store: Memory) -> Case:
    """Open a case and return it."""
    return store.do(open_case)


@pytest.mark.parametrize("refusal", ["write", "sync"])
def test_a_key_that_cannot_be_overwritten_dies_with_the_next_commit(
    store: Memory, plant: Plant, refusal: str
) -> None:
    case = closed(store)
    key = store.key_of(case.id)
    plant.disk.refuses_writes = refusal == "write"
    plant.disk.refuses_syncs = refusal == "sync"
    store.do(lambda work: work.cases.destroy(case.id))
    assert store.work.cases.find(case.id) is None
    assert (key in store.slots) == (refusal == "write")
    plant.disk.refuses_writes = plant.disk.refuses_syncs = False
    store.do(lambda work: owe(work, ANN))
    assert key not in store.slots
    assert store.named() == set(store.slots.ids())


def test_a_key_that_could_not_be_overwritten_dies_at_the_latest_at_the_next_start(
    programme: Programme, store: Memory, plant: Plant
) -> None:
    case = closed(store)
    key = store.key_of(case.id)
    plant.disk.refuses_writes = True
    store.do(lambda work: work.cases.destroy(case.id))
    assert bytes(key) in programme.live.read_bytes()
    store.close()
    with programme.open() as memory:
        assert key not in memory.slots
        assert bytes(key) not in programme.live.read_bytes()


def test_a_witness_that_could_not_be_written_keeps_no_key_alive(
    store: Memory, plant: Plant
) -> None:
    case = closed(store)
    key, before = store.key_of(case.id), store.slots.witness
    plant.disk.refuses_below = HEADING
    store.do(lambda work: end_case(work, case))
    assert key not in store.slots
    assert store.slots.witness == before
    plant.disk.refuses_below = 0
    store.do(lambda work: owe(work, BEN))
    assert store.slots.witness is not None
    assert store.slots.witness.commits == store.ledger.commits


def test_a_start_after_a_witness_that_could_not_be_written_finds_nothing_wrong(
    programme: Programme, store: Memory, plant: Plant
) -> None:
    plant.disk.refuses_below = HEADING
    store.do(lambda work: owe(work, ANN, "a"))
    store.do(lambda work: owe(work, ANN, "b"))
    store.close()
    with programme.open() as memory:
        assert texts_to(memory.work, ANN) == ["a", "b"]


def test_a_start_that_cannot_destroy_a_key_says_so(programme: Programme) -> None:
    with programme.keyring(lambda disk: disk) as keyring:
        keyring.slots.new(1)
        keyring.slots.flush()
    plant = Plant(programme)
    plant.disk.refuses_writes = True
    with pytest.raises(KeysNotWritten), programme.open(plant.keyring):
        pass
    with programme.open() as memory:
        assert memory.named() == set(memory.slots.ids())

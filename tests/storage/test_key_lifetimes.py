"""Each kind of key is made when something of its kind is written, and dies when that ends."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from storage import cases, doors, follow_ups, people, quarantine, traces, transit
from storage.doors import Door
from storage.errors import SealBroken
from storage.follow_ups import FollowUp
from storage.outgoing import Trace
from storage.session import new_id
from storage.slots import KeyId
from storage.traces import Traces
from storage.values import CardId
from storage.vault import INDEX, JOURNAL, ROSTER, key_of
from storage.work import Work
from tests.storage.everything import SEALED, fill
from tests.storage.lives import Life
from tests.storage.programme import NOON, Memory, Programme
from tests.storage.samples import ANN, BEN, DAN, end_case, open_case, owe, owed_to

LATER = NOON + timedelta(hours=48)
LEFT = (Trace(55, 1_900_000_000), Trace(56, 1_900_000_001))


@dataclass(frozen=True)
class Lifetime:
    """What makes a key of a kind, what leaves it alone, and what ends it."""

    kind: str
    begin: Callable[[Work], object]
    go_on: Callable[[Work], object]
    end: Callable[[Work], object]


def save_person(work: Work) -> None:
    person = work.people.find(ANN)
    assert person is not None
    work.people.save(person)


def forget_person(work: Work) -> None:
    person = work.people.find(ANN)
    assert person is not None
    work.people.forget(person)


def go_on_with_case(work: Work) -> None:
    [case] = work.cases.open_ids()
    found = work.cases.find(case)
    assert found is not None
    owe(work, ANN, case=work.cases.save(found))


def end_the_case(work: Work) -> None:
    [case] = work.cases.open_ids()
    found = work.cases.find(case)
    assert found is not None
    end_case(work, found)


def save_door(work: Work) -> None:
    door = work.doors.find(ANN)
    assert door is not None
    work.doors.save(door)


def end_follow_up(work: Work) -> None:
    [follow_up] = work.follow_ups.of(ANN)
    work.follow_ups.drop(follow_up)


def save_traces(work: Work) -> None:
    [row] = work.traces.of(ANN)
    found = work.traces.find(row)
    assert found is not None
    work.traces.save(replace(found, messages=found.messages[1:]))


def end_traces(work: Work) -> None:
    [row] = work.traces.of(ANN)
    work.traces.drop(row)


LIFETIMES = (
    Lifetime(people.KIND, lambda work: work.people.add(ANN, "en", "1"), save_person, forget_person),
    Lifetime(cases.KIND, open_case, go_on_with_case, end_the_case),
    Lifetime(
        doors.KIND,
        lambda work: work.doors.put(Door(new_id(), ANN, "en")),
        save_door,
        lambda work: work.doors.drop(ANN),
    ),
    Lifetime(
        follow_ups.KIND,
        lambda work: work.follow_ups.put(FollowUp(new_id(), ANN, NOON)),
        lambda work: work.follow_ups.of(ANN),
        end_follow_up,
    ),
    Lifetime(
        traces.KIND,
        lambda work: work.traces.put(Traces(new_id(), ANN, LEFT)),
        save_traces,
        end_traces,
    ),
    Lifetime(
        quarantine.KIND,
        lambda work: work.quarantine.put(b"poison", LATER),
        lambda work: work.quarantine.expire(LATER - timedelta(seconds=1)),
        lambda work: work.quarantine.expire(LATER),
    ),
)


@pytest.mark.parametrize("lifetime", LIFETIMES, ids=lambda lifetime: lifetime.kind)
def test_a_key_lives_as_long_as_what_it_seals(programme: Programme, lifetime: Lifetime) -> None:
    with programme.open() as memory:
        memory.do(lifetime.begin)
        [key] = memory.named(lifetime.kind)
        assert key in memory.slots
        memory.do(lifetime.go_on)
        memory.rotate()
        assert memory.named(lifetime.kind) == {key}
        others = memory.named() - {key} - memory.named(transit.KIND)
        assert others == set()
    with programme.open() as memory:
        assert memory.named(lifetime.kind) == {key}
        memory.do(lifetime.end)
        assert memory.named(lifetime.kind) == set()
        assert key not in memory.slots
        assert bytes(key) not in programme.live.read_bytes()


def test_these_are_all_kinds_but_the_transit_keys(memory: Memory) -> None:
    memory.do(fill)
    found = {kind for (kind,) in memory.ledger.execute("SELECT kind FROM slots")}
    assert found == {lifetime.kind for lifetime in LIFETIMES} | {transit.KIND}


def keys_of_rows(memory: Memory) -> set[KeyId]:
    return {
        key_of(sealed)
        for table in SEALED
        for (sealed,) in memory.ledger.execute(f"SELECT sealed FROM {table}")  # noqa: S608
    }


def test_every_row_stands_under_a_key_that_is_named_or_derived(memory: Memory) -> None:
    memory.do(fill)
    memory.do(lambda work: work.transit.renew())
    memory.do(lambda work: owe(work, ANN))
    assert keys_of_rows(memory) - {ROSTER, INDEX, JOURNAL} == memory.named()
    memory.follow()
    assert keys_of_rows(memory) - {ROSTER, INDEX, JOURNAL} == memory.named()


def test_all_that_belongs_to_a_case_stands_under_its_key(memory: Memory) -> None:
    memory.do(fill)
    [case] = memory.work.cases.open_ids()
    for table in ("outbox", "sent", "offers", "cards"):
        rows = memory.ledger.execute(
            f"SELECT sealed FROM {table} WHERE case_id = :case",  # noqa: S608
            {"case": case},
        ).fetchall()
        assert {key_of(sealed) for (sealed,) in rows} == {memory.key_of(case)}, table


def test_an_ended_case_leaves_no_row_that_names_it(memory: Memory) -> None:
    memory.do(fill)
    [case] = memory.work.cases.open_ids()
    key = memory.key_of(case)
    memory.do(end_the_case)
    memory.follow()
    assert key not in memory.slots
    assert key not in keys_of_rows(memory)
    for table in ("outbox", "sent", "offers", "cards", "seats"):
        sql = f"SELECT count(*) FROM {table} WHERE case_id = :case"  # noqa: S608
        assert memory.ledger.execute(sql, {"case": case}).fetchone() == (0,), table
    sql = "SELECT count(*) FROM timers WHERE subject = :case"
    assert memory.ledger.execute(sql, {"case": case}).fetchone() == (0,)


def test_rows_left_behind_under_a_dead_cases_key_open_for_nobody_and_stop_nothing(
    programme: Programme,
) -> None:
    life = Life()
    with programme.open() as memory:
        for each in (life.consent, life.open, life.write):
            memory.do(each)
        memory.do(lambda work: owe(work, BEN, "in transit"))
        memory.do(lambda work: work.cases.destroy(life.open_case.id))
        assert [order.case for order in owed_to(memory.work, BEN)] == [None]
        orders, _ = memory.work.outbox.following(after=0, limit=10)
        assert [order.case for order in orders] == [None]
        memory.rotate()
    with programme.open() as memory:
        assert [order.case for order in owed_to(memory.work, BEN)] == [None]
        assert memory.work.people.find(DAN) is not None
        assert memory.named() == set(memory.slots.ids())


def test_an_offer_left_behind_says_that_it_does_not_open(memory: Memory) -> None:
    memory.do(fill)
    [case] = memory.work.cases.open_ids()
    [offer] = memory.work.offers.of_case(case)
    memory.do(lambda work: work.cases.destroy(case))
    with pytest.raises(SealBroken):
        memory.work.offers.find(CardId(offer.id))


def test_a_vaults_memory_of_a_key_dies_with_it(memory: Memory) -> None:
    case = memory.do(open_case)
    key = memory.key_of(case.id)
    [(sealed,)] = memory.ledger.execute("SELECT sealed FROM cases").fetchall()
    memory.do(lambda work: work.cases.destroy(case.id))
    vault = memory.work.session.vault
    with pytest.raises(SealBroken):
        vault.tag(key, b"sent", b"1")
    assert key_of(sealed) == key

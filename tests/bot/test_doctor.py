"""Doctor: what it finds, how it says to cure it, and that it changes nothing."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.config import Config, load
from bot.doctor import examine_all
from bot.findings import Finding, Health
from bot.machine import Machine, clock, keys, swap
from handlers.chronicle import fingerprint
from matching.values import Leads
from simulator.faults import Fault, Kind
from simulator.shapes import Me
from simulator.world import Webhook
from storage.arrivals import TimerDue, UpdateArrived
from storage.journal import OPERATOR, Act
from storage.work import Work
from tests.bot.moments import NOON
from tests.bot.telegrams import Parrot, listening
from tests.bot.updates import body, message
from tests.journeys.town import Town, leads

SECRET = "a secret"  # noqa: S105  what must not be told


class Patient:
    """A programme that is looked at."""

    def __init__(self, place: Town) -> None:
        self.place = place
        self.config: Config = place.config
        self.token_file = place.folder / "token"

    async def findings(self, now: datetime = NOON) -> list[Finding]:
        """Return what the doctor finds; the network must answer meanwhile."""
        return await asyncio.to_thread(lambda: list(examine_all(self.config, now)))

    async def hears(self, health: Health, words: str) -> None:
        """Look, and make sure that there is one finding with these words."""
        found = await self.findings()
        assert [each.health for each in found if words in each.words] == [health], found

    async def hears_nothing_of(self, words: str) -> None:
        """Look, and make sure that there is no finding with these words."""
        assert not [each for each in await self.findings() if words in each.words]

    def picture(self) -> dict[str, bytes]:
        """Return every file there is, with its content."""
        files = (each for each in self.place.folder.rglob("*") if each.is_file())
        return {str(each): each.read_bytes() for each in files}


@pytest.fixture
def patient(place: Town) -> Patient:
    return Patient(place)


async def test_a_programme_in_order_is_fine(patient: Patient) -> None:
    place = patient.place
    place.world.me = replace_me(place, can_join_groups=False)
    place.coordinator("Cor")
    place.department("Emergency")
    place.department("Surgery")
    place.supporter("Ben", "Surgery")
    place.supporter("Eve", "Emergency")
    await seeded(place)
    found = await patient.findings()
    here = ("the keys lie on", "swapped")
    ours = [each for each in found if not any(words in each.words for words in here)]
    assert {each.health for each in ours} == {Health.FINE}
    assert "Telegram knows the bot as @peer_bot" in [each.words for each in found]
    assert "keys and database belong together" in [each.words for each in found]


def replace_me(place: Town, **changed: bool) -> Me:
    """Return the bot as BotFather has set it."""
    return msgspec.structs.replace(place.world.me, **changed)


async def seeded(place: Town) -> None:
    """Write down what was seeded, without a bot that runs."""
    await place.opens()
    await place.closes()


async def test_a_missing_token_is_ill_and_telegram_is_not_asked(patient: Patient) -> None:
    patient.config = replace(patient.config, token="", token_file=None)
    await patient.hears(Health.ILL, "no token")
    assert patient.place.world.calls.after(0) == []


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
async def test_a_token_that_others_can_read_is_ill(patient: Patient, mode: int) -> None:
    patient.token_file.chmod(mode)
    patient.config = load(patient.config.path, {})
    await patient.hears(Health.ILL, "chmod 600 it")


async def test_a_token_that_telegram_does_not_know_is_ill_and_not_told(patient: Patient) -> None:
    token = "12345:" + "x" * 35
    patient.config = replace(patient.config, token=token)
    await patient.hears(Health.ILL, "Telegram does not know the token")
    assert not any(token in str(each) for each in await patient.findings())


async def test_a_telegram_that_does_not_answer_is_ill(patient: Patient) -> None:
    patient.place.world.faults.add(Fault(kind=Kind.BAD_GATEWAY, method="getMe"))
    await patient.hears(Health.ILL, "Telegram does not answer (NetworkError)")


async def test_a_webhook_is_ill(patient: Patient) -> None:
    patient.place.world.set_webhook(Webhook("https://example.org/hook"))
    await patient.hears(Health.ILL, "a webhook is set, and nothing arrives here")


async def test_what_botfather_should_turn_off_is_to_be_minded(patient: Patient) -> None:
    await patient.hears(Health.MIND, "/setjoingroups")
    await patient.hears_nothing_of("/setinline")
    await patient.hears_nothing_of("/setprivacy")
    patient.place.world.me = replace_me(
        patient.place, supports_inline_queries=True, can_read_all_group_messages=True
    )
    await patient.hears(Health.MIND, "/setinline")
    await patient.hears(Health.MIND, "/setprivacy")


@pytest.mark.parametrize(
    ("kind", "options", "health"),
    [
        ("ext4", "rw", Health.FINE),
        ("xfs", "rw", Health.FINE),
        ("btrfs", "rw", Health.ILL),
        ("overlay", "rw", Health.ILL),
        ("f2fs", "rw", Health.ILL),
        ("nfs4", "rw", Health.ILL),
        ("fuse.sshfs", "rw", Health.ILL),
        ("tmpfs", "rw", Health.ILL),
        ("ext4", "rw,data=journal", Health.ILL),
        ("vfat", "rw", Health.MIND),
    ],
)
def test_a_file_system_on_which_keys_do_not_die_or_live_is_told_with_its_cure(
    patient: Patient, tmp_path: Path, kind: str, options: str, health: Health
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"22 1 8:1 / / rw - {kind} /dev/sda {options}", "utf-8")
    (finding,) = keys(patient.config, Machine(mounts))
    assert finding.health is health
    assert finding.words.startswith(f"the keys lie on {kind}")
    assert ("Put them on plain ext4 or XFS" in finding.words) is (health is not Health.FINE)


def test_an_unknown_file_system_is_to_be_minded(patient: Patient, tmp_path: Path) -> None:
    (finding,) = keys(patient.config, Machine(tmp_path / "nowhere"))
    assert finding.health is Health.MIND


@pytest.mark.parametrize(
    ("database", "how"),
    [
        ("keys/peerline.db", "beside the database"),
        ("keys/deeper/peerline.db", "around the database"),
        ("peerline.db", "inside the database's folder"),
    ],
)
async def test_keys_that_one_copy_holds_with_the_database_are_ill(
    patient: Patient, database: str, how: str
) -> None:
    patient.config = replace(patient.config, database=patient.place.folder / database)
    await patient.hears(Health.ILL, f"the keys lie {how}")


SWAPS = """\
Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority
/dev/zram0                              partition\t4194300\t\t0\t\t100
/dev/dm-1                               partition\t4194300\t\t0\t\t-2
"""


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine that swaps to compressed memory and to an encrypted disk."""
    told = tmp_path / "block" / "dm-1" / "dm" / "uuid"
    told.parent.mkdir(parents=True)
    told.write_text("CRYPT-PLAIN-swap\n", "ascii")
    (tmp_path / "swaps").write_text(SWAPS, "utf-8")
    return Machine(swaps=tmp_path / "swaps", blocks=tmp_path / "block")


def test_what_is_swapped_to_memory_or_encrypted_is_fine(machine: Machine) -> None:
    (finding,) = swap(machine)
    assert finding.health is Health.FINE


@pytest.mark.parametrize("place", ["/dev/sda2", "/swapfile", "/dev/dm-2"])
def test_what_is_swapped_in_the_open_is_to_be_minded(machine: Machine, place: str) -> None:
    (machine.blocks / "dm-2" / "dm").mkdir(parents=True)
    (machine.blocks / "dm-2" / "dm" / "uuid").write_text("LVM-x\n", "ascii")
    machine.swaps.write_text(f"{SWAPS}{place}  partition 1 0 -3\n", "utf-8")
    (finding,) = swap(machine)
    assert finding.health is Health.MIND
    assert f"swapped to {place}, which" in finding.words
    assert "swapoff" in finding.words


def test_a_machine_without_swap_is_fine(machine: Machine) -> None:
    machine.swaps.write_text(SWAPS.splitlines()[0], "utf-8")
    (finding,) = swap(machine)
    assert finding.health is Health.FINE


def test_a_machine_that_does_not_tell_is_to_be_minded(tmp_path: Path) -> None:
    (finding,) = swap(Machine(swaps=tmp_path / "nowhere"))
    assert finding.health is Health.MIND


@pytest.mark.parametrize(
    ("ahead", "health", "words"),
    [
        (0.4, Health.FINE, "the clock is right"),
        (-29.0, Health.FINE, "the clock is right"),
        (61.0, Health.ILL, "61 seconds ahead of Telegram's"),
        (-3600.0, Health.ILL, "3600 seconds behind Telegram's"),
    ],
)
def test_the_clock_is_compared_with_telegrams(ahead: float, health: Health, words: str) -> None:
    (finding,) = clock(ahead)
    assert finding.health is health
    assert words in finding.words


async def test_telegrams_clock_is_read_from_its_answers(patient: Patient) -> None:
    await patient.hears(Health.FINE, "the clock is right")
    answer = {"Date": "Mon, 01 Jan 2024 12:00:00 GMT"}
    async with listening(Parrot(b"", headers=answer)) as slow:
        patient.config = replace(patient.config, api_url=slow.url)
        await patient.hears(Health.ILL, "ahead of Telegram's: let it be kept right")


async def test_where_nobody_tells_the_time_nothing_is_said_of_the_clock(patient: Patient) -> None:
    patient.config = replace(patient.config, api_url="http://127.0.0.1:1")
    await patient.hears_nothing_of("clock")


async def test_the_programmes_time_is_told(patient: Patient) -> None:
    await patient.hears(Health.FINE, "it is 12:00 in America/Winnipeg")
    programme = replace(patient.config.programme, zone="Etc/GMT+6")
    patient.config = replace(patient.config, programme=programme)
    await patient.hears(Health.MIND, "in Etc/GMT+6, which knows no summer time")


async def test_a_username_that_is_another_bots_is_ill(patient: Patient) -> None:
    patient.config = replace(patient.config, username="other_bot")
    await patient.hears(Health.ILL, "telegram.username says @other_bot, Telegram says @peer_bot")
    patient.config = replace(patient.config, username="Peer_Bot")
    await patient.hears(Health.FINE, "Telegram knows the bot as @peer_bot")
    patient.config = replace(patient.config, username="")
    await patient.hears(Health.ILL, "telegram.username is not filled in: `peerline init` does")


async def test_who_is_asked_by_nobody_for_want_of_training_is_counted(patient: Patient) -> None:
    place = patient.place
    place.department("Surgery")
    place.supporter("Ben", "Surgery", training_expires=date(2031, 5, 13))
    place.supporter("Dan", "Surgery", trained_on=None)
    place.supporter("Eve", "Surgery", training_expires=date(2031, 5, 14))
    await seeded(place)
    await patient.hears(Health.MIND, "asked by nobody for want of training: 2 on the roster")


async def test_keys_that_are_not_there_are_ill(patient: Patient) -> None:
    patient.config = replace(patient.config, keys=patient.place.folder / "nowhere")
    await patient.hears(Health.ILL, "no keys in")


async def test_a_database_that_is_not_there_is_ill(patient: Patient) -> None:
    patient.config = replace(patient.config, database=patient.place.folder / "nowhere.db")
    await patient.hears(Health.ILL, "no database at")


async def test_keys_that_others_can_read_are_ill(patient: Patient) -> None:
    (patient.config.keys / "root").chmod(0o644)
    await patient.hears(Health.ILL, "keys refused")


async def test_a_file_that_is_no_database_is_ill(patient: Patient) -> None:
    patient.config.database.write_bytes(b"no database at all" * 100)
    await patient.hears(Health.ILL, "does not belong to these keys")


async def test_an_empty_programme_is_told_what_comes_next(patient: Patient) -> None:
    await patient.hears(Health.MIND, "peerline invite coordinator")
    await patient.hears(Health.MIND, "peerline import departments.csv")
    await patient.hears(Health.MIND, "peerline import roster.csv")


async def test_a_department_with_nobody_outside_is_to_be_minded(patient: Patient) -> None:
    place = patient.place
    emergency = place.department("Emergency", "Acute")
    place.department("Surgery")
    place.supporter("Ben", "Emergency")
    place.supporter("Dan", "Surgery", **leads(emergency))
    await seeded(place)
    await patient.hears(Health.MIND, "nobody outside Emergency could be asked")
    await patient.hears_nothing_of("nobody outside Surgery")


@pytest.mark.parametrize(
    "further",
    [
        {"training_expires": date(2031, 5, 13)},
        {"trained_on": None},
        {"away": True},
        {"leads": Leads(everything=True)},
    ],
)
async def test_who_may_not_be_asked_covers_no_department(
    patient: Patient, further: dict[str, Any]
) -> None:
    place = patient.place
    place.department("Emergency")
    place.department("Surgery")
    place.supporter("Ben", "Surgery", **further)
    await seeded(place)
    await patient.hears(Health.MIND, "nobody outside Emergency could be asked")


async def test_arrivals_put_aside_are_counted_by_kind(patient: Patient) -> None:
    def park(work: Work) -> None:
        work.inbox.put(TimerDue("wave", b"x" * 16))
        work.inbox.put(UpdateArrived(body(message=message(text=SECRET))))
        for row in work.inbox.waiting(9):
            work.inbox.park(row, work.inbox.open(row), 77, 1.0)

    await patient.place.look(park)
    await patient.hears(Health.MIND, "1 arrivals of kind timer failed")
    await patient.hears(Health.MIND, "1 arrivals of kind update failed")


async def test_updates_in_quarantine_are_counted(patient: Patient) -> None:
    until = NOON + timedelta(days=2)
    await patient.place.look(lambda work: work.quarantine.put(SECRET.encode(), until))
    await patient.hears(Health.MIND, "1 updates could not be read")
    assert not any(SECRET in str(each) for each in await patient.findings())


async def test_a_journal_that_holds_is_fine_and_tells_its_mark(patient: Patient) -> None:
    await patient.place.look(lambda work: work.journal.note(Act.IMPORTED, OPERATOR))
    mark = await patient.place.look(fingerprint)
    assert mark.startswith("1 · ")
    await patient.hears(Health.FINE, f"the journal of administration holds: {mark}")


@pytest.mark.parametrize(("cut", "entry"), [("id = 2", 2), ("id > 2", 3)])
async def test_a_journal_that_was_tampered_with_is_ill(
    patient: Patient, cut: str, entry: int
) -> None:
    for _ in range(3):
        await patient.place.look(lambda work: work.journal.note(Act.IMPORTED, OPERATOR))
    with closing(sqlite3.connect(patient.config.database)) as db, db:
        db.execute(f"DELETE FROM journal WHERE {cut}")  # noqa: S608
    await patient.hears(Health.ILL, f"the journal of administration breaks at entry {entry}")
    await patient.place.look(lambda work: work.journal.note(Act.COORDINATOR_INVITED, OPERATOR))
    await patient.hears(Health.ILL, "the journal of administration breaks at entry")


async def test_numbers_that_were_not_verified_lately_are_ill(patient: Patient) -> None:
    found = await patient.findings(NOON + timedelta(days=200))
    (stale,) = [each for each in found if "Family line" in each.words]
    assert stale == Finding(
        Health.ILL, "Family line was last verified on 2031-05-01: call it, and write down the day"
    )
    await patient.hears(Health.FINE, "Family line was verified on 2031-05-01")
    patient.config = replace(patient.config, verified={"Family line": date(2031, 5, 15)})
    await patient.hears(Health.ILL, "verified on 2031-05-15, which is yet to come")


async def test_a_programme_without_numbers_of_its_own_is_to_be_minded(patient: Patient) -> None:
    patient.config = replace(patient.config, verified={})
    await patient.hears(Health.MIND, "help now shows 9-1-1 and 9-8-8 only")


def test_a_finding_is_told_in_a_line() -> None:
    assert str(Finding(Health.ILL, "no token")) == "ill   no token"


async def test_nothing_is_changed_by_looking(patient: Patient) -> None:
    await patient.place.look(lambda work: work.coordinators.all())
    before = patient.picture()
    await patient.findings()
    after = patient.picture()
    assert {name: after[name] for name in before} == before
    made = set(after) - set(before)
    assert made <= {f"{patient.config.database}{each}" for each in ("-wal", "-shm")}
    assert after.get(f"{patient.config.database}-wal", b"") == b"", "nothing was written there"


async def test_a_bot_that_runs_can_be_looked_at(patient: Patient) -> None:
    place = patient.place
    place.department("Emergency")
    await place.opens()
    ann = place.newcomer("Ann")
    ann.starts()
    await asyncio.gather(*(patient.findings() for _ in range(5)), talk(place))
    for found in [await patient.findings() for _ in range(3)]:
        assert "keys and database belong together" in [each.words for each in found]


async def talk(place: Town) -> None:
    """Let somebody write again and again, each time in another case's key."""
    ann = place.newcomer("Ann")
    for _ in range(20):
        ann.starts()
        await asyncio.sleep(0.005)

"""Doctor: what it finds, how it says to cure it, and that it changes nothing."""

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.config import Config, load
from bot.doctor import Finding, Health, examine_all, file_systems
from matching.values import Leads
from simulator.faults import Fault, Kind
from simulator.shapes import Me
from simulator.world import Webhook
from storage.arrivals import TimerDue, UpdateArrived
from storage.work import Work
from tests.bot.moments import NOON
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
    assert {each.health for each in found if "the keys lie on" not in each.words} == {Health.FINE}
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
    await patient.hears(Health.ILL, "Telegram does not answer (InvalidToken)")
    assert not any(token in str(each) for each in await patient.findings())


async def test_a_telegram_that_does_not_answer_is_ill(patient: Patient) -> None:
    patient.place.world.faults.add(Fault(kind=Kind.BAD_GATEWAY, method="getMe"))
    await patient.hears(Health.ILL, "Telegram does not answer (NetworkError)")


async def test_a_webhook_is_ill(patient: Patient) -> None:
    patient.place.world.set_webhook(Webhook("https://example.org/hook"))
    await patient.hears(Health.ILL, "a webhook is set: delete it")


async def test_what_botfather_should_turn_off_is_to_be_minded(patient: Patient) -> None:
    await patient.hears(Health.MIND, "/setjoingroups")
    await patient.hears_nothing_of("/setinline")
    patient.place.world.me = replace_me(patient.place, supports_inline_queries=True)
    await patient.hears(Health.MIND, "/setinline")


@pytest.mark.parametrize(
    ("kind", "options", "health"),
    [
        ("ext4", "rw", Health.FINE),
        ("xfs", "rw", Health.FINE),
        ("btrfs", "rw", Health.ILL),
        ("overlay", "rw", Health.ILL),
        ("ext4", "rw,data=journal", Health.ILL),
    ],
)
def test_a_file_system_that_keeps_destroyed_keys_is_ill(
    patient: Patient, tmp_path: Path, kind: str, options: str, health: Health
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"22 1 8:1 / / rw - {kind} /dev/sda {options}", "utf-8")
    (finding,) = file_systems(patient.config, mounts)
    assert finding.health is health
    assert finding.words.startswith(f"the keys lie on {kind}")


async def test_keys_beside_the_database_are_ill(patient: Patient) -> None:
    patient.config = replace(patient.config, database=patient.config.keys / "peerline.db")
    await patient.hears(Health.ILL, "the keys lie beside the database")


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


async def test_numbers_that_were_not_verified_lately_are_ill(patient: Patient) -> None:
    found = await patient.findings(NOON + timedelta(days=200))
    (stale,) = [each for each in found if "Family line" in each.words]
    assert stale == Finding(
        Health.ILL, "Family line was last verified on 2031-05-01: check the number and the date"
    )
    await patient.hears(Health.FINE, "Family line was verified on 2031-05-01")


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

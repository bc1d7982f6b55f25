"""The machine: whether dead keys stay dead, memory stays memory, and the clock is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.config import Config
from bot.file_systems import FIT, MOUNTS, file_system, together, unfit
from bot.findings import Finding, fine, ill, mind

SWAPS = Path("/proc/swaps")
BLOCKS = Path("/sys/class/block")
ADRIFT = 30.0
"""Seconds by which a clock may be off before anything that is timed here is."""
_CURE = "Put them on plain ext4 or XFS"
_FIXED = ("UTC", "GMT", "UCT", "Zulu", "Universal", "Etc/")


@dataclass(frozen=True, slots=True)
class Machine:
    """Where Linux tells of itself (proc(5), sysfs(5))."""

    mounts: Path = MOUNTS
    swaps: Path = SWAPS
    blocks: Path = BLOCKS


def keys(config: Config, machine: Machine) -> Iterator[Finding]:
    """Yield whether destroyed keys stay destroyed where they lie, and living ones apart."""
    kind, options = file_system(config.keys, machine.mounts)
    if reason := unfit(kind, options):
        yield ill(f"the keys lie on {kind}: {reason}. {_CURE}")
    elif kind in FIT:
        yield fine(f"the keys lie on {kind}")
    else:
        yield mind(
            f"the keys lie on {kind or 'a file system of unknown kind'}: nobody here knows whether "
            f"it keeps what is overwritten. {_CURE}"
        )
    if how := together(config.keys, config.database):
        yield ill(
            f"the keys lie {how}: one copy would hold both. Stop the bot, move the keys to a "
            "folder of their own, and name that in storage.keys"
        )


def swap(machine: Machine) -> Iterator[Finding]:
    """Yield whether the memory of the bot may be written to a disk in the open."""
    if not machine.swaps.exists():
        yield mind("this system does not tell whether it swaps: turn swap off, or encrypt it")
        return
    lines = machine.swaps.read_text("utf-8").splitlines()[1:]
    open_ones = [place for line in lines if not _is_safe(place := line.split()[0], machine)]
    if open_ones:
        yield mind(
            f"memory may be swapped to {', '.join(open_ones)}, which does not look encrypted: "
            "swapoff, or encrypt it, or give the service MemorySwapMax=0"
        )
    else:
        yield fine("nothing is swapped to a disk in the open")


def _is_safe(place: str, machine: Machine) -> bool:
    """Tell whether what is swapped there is encrypted (dm-crypt), or stays in memory (zram)."""
    name = Path(place).resolve().name if place.startswith("/dev/") else ""
    if name.startswith("zram"):
        return True
    told = machine.blocks / name / "dm" / "uuid"
    return bool(name) and told.exists() and told.read_text("ascii").startswith("CRYPT-")


def clock(ahead: float | None) -> Iterator[Finding]:
    """Yield whether the clock is right; `ahead` is by how many seconds of Telegram's, if known."""
    if ahead is None:
        return
    if abs(ahead) > ADRIFT:
        way = "ahead of" if ahead > 0 else "behind"
        yield ill(
            f"the clock is {abs(ahead):.0f} seconds {way} Telegram's: let it be kept right "
            "(timedatectl set-ntp true)"
        )
    else:
        yield fine("the clock is right")


def time_zone(config: Config, now: datetime) -> Iterator[Finding]:
    """Yield what time it is for the programme, so that a wrong zone is seen."""
    zone = config.programme.zone
    told = f"{now.astimezone(ZoneInfo(zone)):%H:%M} in {zone}"
    if zone.startswith(_FIXED):
        yield mind(f"it is {told}, which knows no summer time: name a place in programme.time_zone")
    else:
        yield fine(f"it is {told}, the programme's time zone")

"""Time zones: what the command tells is right, however old the machine's own data are."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

import pytest

ZONE = "America/Winnipeg"
ASKS = f"""
import sys, zoneinfo
from datetime import datetime
if sys.argv.pop(1) == "command":
    from bot.__main__ import main
    sys.argv[1:] = ["version"]
    main()
print(datetime(2031, 1, 15, tzinfo=zoneinfo.ZoneInfo("{ZONE}")).utcoffset())
"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder in which the zone has no offset at all."""
    with as_file(files("tzdata") / "zoneinfo" / "UTC") as utc:
        target = tmp_path / ZONE
        target.parent.mkdir(parents=True)
        shutil.copy(utc, target)
    return tmp_path


def told(way: str, zones: Path) -> str:
    """Return the zone's offset as a process sees it that has, or has not, begun as the command."""
    run = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", ASKS, way],
        env={**os.environ, "PYTHONTZPATH": str(zones)},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.splitlines()[-1]


def test_a_machine_that_knows_another_time_does_not_change_what_is_told(elsewhere: Path) -> None:
    offset = datetime.now(UTC).utcoffset()
    assert told("alone", elsewhere) == str(offset)
    assert told("command", elsewhere) != str(offset)

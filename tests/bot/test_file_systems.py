"""Which file system holds the keys, by what the system tells of its mounts."""

from pathlib import Path

import pytest

from bot.file_systems import KEEPING, file_system, keeps

HEAD = "22 1 8:1 / {point} rw,relatime shared:1 - {kind} /dev/{kind} {options}"


def mounts(folder: Path, *lines: tuple[str, str, str]) -> Path:
    """Return what a system tells of mounts: point, kind and options."""
    path = folder / "mountinfo"
    told = (
        HEAD.format(point=point.replace(" ", "\\040"), kind=kind, options=options)
        for point, kind, options in lines
    )
    path.write_text("\n".join(told), "utf-8")
    return path


def test_the_nearest_mount_above_holds_a_folder(tmp_path: Path) -> None:
    told = mounts(
        tmp_path,
        (f"{tmp_path}/keys", "xfs", "rw"),
        ("/", "ext4", "rw,errors=remount-ro"),
        (f"{tmp_path}/keyshop", "zfs", "rw"),
        (f"{tmp_path}/keys/deeper", "btrfs", "rw"),
    )
    assert file_system(tmp_path / "keys", told) == ("xfs", "rw")
    assert file_system(tmp_path / "data", told) == ("ext4", "rw,errors=remount-ro")


def test_of_two_mounts_on_one_point_the_later_covers_the_earlier(tmp_path: Path) -> None:
    told = mounts(tmp_path, ("/", "ext4", "rw"), ("/", "btrfs", "rw"))
    assert file_system(tmp_path, told)[0] == "btrfs"


def test_a_folder_is_where_its_links_lead(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "keys").symlink_to(tmp_path / "real")
    told = mounts(tmp_path, ("/", "ext4", "rw"), (f"{tmp_path}/real", "btrfs", "rw"))
    assert file_system(tmp_path / "keys", told)[0] == "btrfs"


def test_a_point_with_a_space_in_its_name_is_understood(tmp_path: Path) -> None:
    told = mounts(tmp_path, ("/", "ext4", "rw"), (f"{tmp_path}/my keys", "zfs", "rw"))
    assert file_system(tmp_path / "my keys", told)[0] == "zfs"


def test_where_the_system_tells_nothing_nothing_is_known(tmp_path: Path) -> None:
    assert file_system(tmp_path, tmp_path / "nowhere") == ("", "")


def test_this_machine_can_be_asked(tmp_path: Path) -> None:
    assert isinstance(file_system(tmp_path), tuple)


@pytest.mark.parametrize("kind", sorted(KEEPING))
def test_a_file_system_that_copies_on_write_keeps_destroyed_keys(kind: str) -> None:
    assert keeps(kind, "rw")


@pytest.mark.parametrize(
    ("kind", "options", "keeping"),
    [
        ("ext4", "rw,data=journal", True),
        ("ext4", "rw,data=ordered", False),
        ("ext4", "rw,x=data=journaled", False),
        ("xfs", "rw", False),
        ("tmpfs", "rw", False),
        ("", "", False),
    ],
)
def test_whether_others_do_depends_on_how_they_are_mounted(
    kind: str, options: str, *, keeping: bool
) -> None:
    assert (keeps(kind, options) is not None) is keeping

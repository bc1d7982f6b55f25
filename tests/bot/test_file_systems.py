"""Which file system holds the keys, by what the system tells of its mounts."""

from pathlib import Path

import pytest

from bot.file_systems import FIT, UNFIT, file_system, together, unfit

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


@pytest.mark.parametrize("kind", ["btrfs", "zfs", "bcachefs", "f2fs", "nilfs2", "overlay"])
def test_a_file_system_that_copies_on_write_keeps_destroyed_keys(kind: str) -> None:
    assert "keeps what" in str(unfit(kind, "rw"))


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "9p", "fuse", "fuseblk", "fuse.sshfs"])
def test_what_another_machine_or_program_writes_may_keep_them(kind: str) -> None:
    assert str(unfit(kind, "rw")).startswith("another machine or program writes it")


@pytest.mark.parametrize("kind", ["tmpfs", "ramfs"])
def test_what_is_only_memory_loses_living_keys(kind: str) -> None:
    assert "lost at the next boot" in str(unfit(kind, "rw"))


@pytest.mark.parametrize(
    ("kind", "options", "is_unfit"),
    [
        ("ext4", "rw,data=journal", True),
        ("ext3", "rw,data=journal", True),
        ("ext4", "rw,data=ordered", False),
        ("ext4", "rw,x=data=journaled", False),
        ("xfs", "rw", False),
        ("", "", False),
    ],
)
def test_whether_others_do_depends_on_how_they_are_mounted(
    kind: str, options: str, *, is_unfit: bool
) -> None:
    assert (unfit(kind, options) is not None) is is_unfit


def test_no_file_system_is_both_fit_and_unfit() -> None:
    assert not FIT & set(UNFIT)


@pytest.mark.parametrize(
    ("keys", "database", "how"),
    [
        ("keys", "data/peerline.db", None),
        ("data/keys", "data/peerline.db", "inside the database's folder"),
        ("a/b/keys", "a/peerline.db", "inside the database's folder"),
        ("keys", "peerline.db", "inside the database's folder"),
        ("data", "data/peerline.db", "beside the database"),
        ("keys", "keys/data/peerline.db", "around the database"),
        ("a/../data", "data/peerline.db", "beside the database"),
        ("data-keys", "data/peerline.db", None),
    ],
)
def test_keys_and_database_never_lie_where_one_copy_holds_both(
    tmp_path: Path, keys: str, database: str, how: str | None
) -> None:
    assert together(tmp_path / keys, tmp_path / database) == how


def test_a_link_brings_them_together_too(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "elsewhere").symlink_to(tmp_path / "data")
    assert together(tmp_path / "elsewhere" / "keys", tmp_path / "data/peerline.db")

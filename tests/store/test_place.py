"""Where a desk lies, and the journal that is safe there."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from factcheck import Desk
from factcheck.errors import DeskLockedError
from factcheck.store.engine import VERSION, connect, has_wal_fix, sqlite3
from factcheck.store.place import (
    Choice,
    Place,
    choose,
    network_listed,
    network_of,
    place_of,
    synced_by,
)
from tests.store.conftest import story
from tests.store.replay import assert_sound

MOUNTS = r"""
sysfs /sys sysfs rw,nosuid 0 0
/dev/sda2 / ext4 rw,relatime 0 0
files:/export/home /home nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/local xfs rw 0 0
//files/news /mnt/news\040desk cifs rw,vers=3.0 0 0
ada@host:/srv /mnt/far fuse.sshfs rw,nosuid 0 0
/dev/sdc1 /mnt/stick fuseblk rw 0 0
cipher /mnt/safe fuse.gocryptfs rw 0 0
drives /mnt/c 9p rw 0 0
/dev/sdd1 /mnt/twice ext4 rw 0 0
files:/twice /mnt/twice nfs rw 0 0
tmpfs /mnt/back\134slash tmpfs rw 0 0
short line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", ""),
        ("/srv/desk", ""),
        ("/home", "nfs4"),
        ("/home/ada/desk", "nfs4"),
        ("/home/local/ada", ""),
        ("/homely/ada", ""),
        ("/mnt/news desk/2031", "cifs"),
        ("/mnt/far", "fuse.sshfs"),
        ("/mnt/stick/desk", ""),
        ("/mnt/safe", ""),
        ("/mnt/c/Users/Ada", "9p"),
        ("/mnt/twice", "nfs"),
        ("/mnt/back\\slash", ""),
    ],
)
def test_a_network_file_system_is_known_by_its_type(folder: str, kind: str) -> None:
    assert network_of(PurePosixPath(folder), MOUNTS) == kind


def test_without_a_list_of_mounts_a_place_counts_as_local() -> None:
    assert network_of(PurePosixPath("/home/ada"), "") == ""


LISTED = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//ada@files._smb._tcp.local/News on /Volumes/News (daily) (smbfs, nodev, nosuid, mounted by ada)
/dev/disk5s1 on /Volumes/News (daily)/disk (hfs, local, nodev, nosuid, journaled, noowners)
files:/export/desk on /Volumes/desk (nfs, nodev, nosuid, automounted, noatime)
ada@host:/srv on /Users/ada/far (macfuse, nodev, nosuid, synchronous, mounted by ada)
/dev/disk6 on /Volumes/odd
no line of that kind (smbfs)
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", ""),
        ("/Users/ada/desk", ""),
        ("/Users/ada/far", "macfuse"),
        ("/Users/ada/farther", ""),
        ("/Volumes/News (daily)/2031", "smbfs"),
        ("/Volumes/News (daily)/disk/2031", ""),
        ("/Volumes/desk", "nfs"),
        ("/Volumes/odd", ""),
        ("/System/Volumes/Data/home/ada", "autofs"),
    ],
)
def test_a_network_file_system_is_known_where_mount_lists_them(folder: str, kind: str) -> None:
    assert network_listed(PurePosixPath(folder), LISTED) == kind
    assert network_listed(PurePosixPath(folder), "") == ""


def test_a_windows_share_is_known_by_its_path() -> None:
    assert network_of(PureWindowsPath(r"\\files\news\desk"), "")
    assert not network_of(PureWindowsPath(r"C:\Users\Ada"), "")


@pytest.mark.parametrize(
    ("name", "inside", "program"),
    [
        ("shared", {".dropbox.cache"}, "Dropbox"),
        ("shared", {".stfolder"}, "Syncthing"),
        ("shared", {".sync_5e8f0a1b2c3d.db"}, "Nextcloud"),
        ("shared", {"._sync_5e8f0a1b2c3d.db"}, "Nextcloud"),
        ("shared", {".owncloudsync.log"}, "ownCloud"),
        ("shared", {".tmp.drivedownload"}, "Google Drive"),
        ("shared", {".849C9593-D756-4E56-8D6E-42412F2A707B"}, "OneDrive"),
        ("OneDrive - Grenvik Courier", set(), "OneDrive"),
        ("OneDrive", set(), "OneDrive"),
        ("Mobile Documents", set(), "iCloud"),
        ("Dropbox (Courier)", set(), "Dropbox"),
        ("desk", {".git", ".dropbox", ".dropbox-notes.txt", "sync.db", ".sync_notes.txt"}, ""),
        ("OneDriveless", set(), ""),
        ("On Dropbox", set(), ""),
        ("", set(), ""),
    ],
)
def test_a_synced_folder_is_known_by_its_marks_or_its_name(
    name: str, inside: set[str], program: str
) -> None:
    below = ("2031", frozenset({"desk.db"}))
    assert synced_by([below, (name, frozenset(inside))]) == program


@pytest.mark.parametrize(
    ("version", "fixed"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 3), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_versions_with_the_fix_for_write_ahead_logs(
    version: tuple[int, int, int], fixed: bool
) -> None:
    assert has_wal_fix(version) is fixed
    assert choose(version, Place()) == Choice("wal" if fixed else "truncate")


@pytest.mark.parametrize(
    ("place", "says"),
    [(Place(network="nfs4"), "nfs4"), (Place(synced="Nextcloud"), "folder of Nextcloud")],
)
@pytest.mark.parametrize("version", [(3, 40, 1), (3, 53, 4)])
def test_a_shared_place_has_a_rollback_journal_and_a_warning(
    place: Place, says: str, version: tuple[int, int, int]
) -> None:
    choice = choose(version, place)
    assert choice.journal == "truncate"
    (warning,) = choice.warnings
    assert says in warning


def test_marks_are_looked_for_in_the_folders_above_a_desk(tmp_path: Path) -> None:
    folder = tmp_path / "news" / "2031"
    folder.mkdir(parents=True)
    assert place_of(folder / "desk.db").synced == ""
    (tmp_path / ".stfolder").mkdir()
    assert place_of(folder / "desk.db").synced == "Syncthing"
    link = tmp_path.with_name("elsewhere")
    link.symlink_to(folder)
    assert place_of(link / "desk.db").synced == "Syncthing"


def test_the_library_in_use_is_the_one_that_is_asked() -> None:
    assert ".".join(map(str, VERSION)) == sqlite3.sqlite_version


def test_a_desk_in_a_shared_place_says_so_and_needs_no_log(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    path = tmp_path / "desk.db"
    with Desk(path) as desk:
        (warning,) = desk.warnings
        assert "Syncthing" in warning
        desk.add(story())
        assert not path.with_name("desk.db-wal").exists()
    assert assert_sound(path) == 1
    (tmp_path / ".stfolder").rmdir()
    with Desk(path) as desk:
        assert desk.warnings == ()
        desk.add(story("Another"))
        assert path.with_name("desk.db-wal").exists() is has_wal_fix(VERSION)


def test_a_log_is_not_given_up_while_another_program_uses_it(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Desk(path) as desk:
        desk.add(story())
    with closing(connect(path, 5.0)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("SELECT count(*) FROM articles").fetchone()
        (tmp_path / ".stfolder").mkdir()
        with pytest.raises(DeskLockedError, match="not safe here"):
            Desk(path, wait=0.05)
    Desk(path).close()

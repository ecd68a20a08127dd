"""Where a desk lies, and which journal is safe there.

A write-ahead log needs memory that all programs on the file share, which a network file system
does not give (sqlite.org/wal.html, "Overview"). A program that keeps a folder the same on several
machines copies the file and its log at different moments, and may put another machine's copy in
the place of an open file (sqlite.org/howtocorrupt.html, "Backup or restore while a transaction is
active"). With a rollback journal a desk at rest is one file.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath
from typing import Literal

from factcheck.store.engine import Version, has_wal_fix
from factcheck.text.patterns import regex

Journal = Literal["wal", "truncate"]


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of the folder of a desk.

    Attributes:
        network: type of the network file system that it is on ("nfs4"); empty for a local one.
        synced: name of the program that keeps it on several machines; empty without one.
    """

    network: str = ""
    synced: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """How a desk is opened.

    Attributes:
        journal: the journal mode.
        warnings: what a person should know, a line each.
    """

    journal: Journal
    warnings: tuple[str, ...] = ()


def choose(version: Version, place: Place) -> Choice:
    """Return the journal that is safe with a version of SQLite in a place.

    Of the rollback journals `truncate` is taken: it alone is known to be on the disk when a
    change returns without a look at the folder (pager.c syncs a journal that was cut off, and
    with `delete` the folder only under `synchronous=EXTRA`), and on a network it removes no file
    that another machine has open.
    """
    warnings = []
    if place.network:
        warnings.append(
            f"the desk is on a network file system ({place.network}), whose locks are not always"
            " kept: let one person at a time work on it, or keep it on a local disk"
        )
    if place.synced:
        warnings.append(
            f"the desk is in a folder of {place.synced}, which can put an older copy in its place:"
            " keep it elsewhere, and share backups (factcheck backup)"
        )
    safe = has_wal_fix(version) and not warnings
    return Choice("wal" if safe else "truncate", tuple(warnings))


def place_of(path: Path) -> Place:
    """Return what can be told of the place of a file on this machine."""
    folder = Path(os.path.realpath(path.parent))
    network = network_of(folder, _mounts()) or network_listed(folder, _listed())
    return Place(network, synced_by(_folders(folder)))


# ---- network file systems

_NETWORK = frozenset(
    "9p acfs afs beegfs ceph cifs coda davfs drvfs gfs2 glusterfs gpfs lustre ncpfs nfs nfs4 ocfs2"
    " orangefs prl_fs pvfs2 smb3 smbfs vboxsf vmhgfs virtiofs wekafs".split()
)
"""Types in `/proc/mounts` of file systems that other machines, or a virtual machine's host, share
(Linux: `Documentation/filesystems`, and the drivers of the makers)."""
_LOCAL_FUSE = frozenset(
    "fuse.bindfs fuse.cryfs fuse.encfs fuse.exfat fuse.fuse-overlayfs fuse.gocryptfs fuse.lxcfs"
    " fuse.mergerfs fuse.ntfs-3g fuse.portal fuse.securefs fuse.snapfuse fuse.squashfuse"
    " fuse.unionfs fuse.veracrypt".split()
)
"""Those in user space that lie on a disk of this machine; any other (sshfs, rclone, s3fs, gvfs)
counts as a network. `fuseblk` is a disk by its name."""
_OCTAL = regex(r"\\([0-7]{3})")


def network_of(folder: PurePath, mounts: str) -> str:
    r"""Return the type of the network file system that a folder is on, or an empty text.

    Args:
        folder: an absolute path without symbolic links.
        mounts: what `/proc/mounts` says (proc(5)): device, place, type and more on each line, white
            space and backslashes as `\040`; empty where a system has none. The last line for a
            place is the one that holds.
    """
    if folder.drive.startswith("\\\\"):
        return "a share"  # Windows: \\server\share
    longest, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = PurePath(_OCTAL.sub(lambda code: chr(int(code[1], 8)), fields[1]))
        if folder.is_relative_to(place) and len(place.parts) >= longest:
            longest, kind = len(place.parts), fields[2]
    in_user_space = kind.split(".")[0] == "fuse" and kind not in _LOCAL_FUSE
    return kind if kind in _NETWORK or in_user_space else ""


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # a system without one: macOS, Windows, some containers
        return ""


def network_listed(folder: PurePath, listed: str) -> str:
    """Return the type of the network file system that a folder is on, or an empty text.

    Args:
        folder: an absolute path without symbolic links.
        listed: what mount(8) of macOS and the BSDs lists: `DEVICE on PLACE (TYPE, OPTION, ...)` on
            each line, among the options `local` where it lies on this machine (getmntinfo(3),
            MNT_LOCAL); empty where a system has none.
    """
    longest, kind = -1, ""
    for line in listed.splitlines():
        _, on, behind = line.partition(" on /")
        path, bracket, options = behind.rpartition(" (")
        if not on or not bracket:
            continue
        place = PurePosixPath(f"/{path}")
        if folder.is_relative_to(place) and len(place.parts) >= longest:
            what, *others = options.rstrip(")").split(", ")
            longest, kind = len(place.parts), "" if "local" in others else what
    return kind


def _listed() -> str:
    """Return what mount(8) lists on macOS, which has no file that says it."""
    if sys.platform == "darwin":
        import subprocess  # start-up does without it elsewhere

        try:
            # By its path, so that no other program of the name is run; it asks no file system.
            done = subprocess.run(["/sbin/mount"], capture_output=True, timeout=5, check=False)
        except (OSError, subprocess.TimeoutExpired):  # then the place counts as local
            return ""
        return done.stdout.decode("utf-8", "surrogateescape")
    return ""


# ---- folders kept on several machines

Folder = tuple[str, frozenset[str]]
"""The name of a folder and those of the files and folders in it."""

_BY_MARK: Sequence[tuple[str, re.Pattern[str]]] = (
    # Not `.dropbox`, which is also where it keeps its settings in a home folder.
    ("Dropbox", regex(r"\.dropbox\.cache")),
    ("Syncthing", regex(r"\.stfolder")),
    # Their journal, `.sync_` and a hash; an older one, and the log beside it.
    (
        "Nextcloud",
        regex(r"\._?(sync_[0-9a-f]+|c?sync_journal)\.db|\.nextcloudsync\.log"),
    ),
    ("ownCloud", regex(r"\.owncloudsync\.log")),
    ("Google Drive", regex(r"\.tmp\.drive(down|up)load")),
    ("OneDrive", regex(r"\.849C9593-D756-4E56-8D6E-42412F2A707B")),
)
"""What sync programs put into the folder that they keep."""
_BY_NAME: Sequence[tuple[str, re.Pattern[str]]] = (
    ("iCloud", regex(r"Mobile Documents|iCloud ?Drive")),
    ("OneDrive", regex(r"OneDrive( - .*)?")),  # of a company: "OneDrive - Grenvik Courier"
    ("Dropbox", regex(r"Dropbox( \(.*\))?")),
    ("Google Drive", regex(r"Google ?Drive|My Drive")),
    ("a cloud drive", regex(r"CloudStorage")),  # macOS: ~/Library/CloudStorage, all of them
)
"""What their makers call it, where the folder itself shows nothing."""


def synced_by(folders: Iterable[Folder]) -> str:
    """Return the name of the sync program that keeps one of the folders, or an empty text.

    Args:
        folders: that of the desk, and those above it.
    """
    for name, inside in folders:
        for program, mark in _BY_MARK:
            if any(mark.fullmatch(each) for each in inside):
                return program
        for program, called in _BY_NAME:
            if called.fullmatch(name):
                return program
    return ""


def _folders(folder: Path) -> Iterable[Folder]:
    """Yield a folder and those above it; of one that may not be listed only the name."""
    for each in (folder, *folder.parents):
        try:
            with os.scandir(each) as entries:
                inside = frozenset(entry.name for entry in entries if entry.name[0] == ".")
        except OSError:
            inside = frozenset()
        yield each.name, inside

"""Names for report files, and writing them whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import unicodedata
from pathlib import Path

from factcheck.errors import ExportError

_LONGEST_SLUG = 60
"""Characters; whole paths stay far below the 255 bytes that common file systems take a name."""

# Names that Windows keeps for devices, with or without an ending
# (learn.microsoft.com/windows/win32/fileio/naming-a-file).
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def slug(title: str) -> str:
    """Return a title as lower-case ASCII letters, digits and hyphens; "article" if none is left.

    The result is at most 60 characters, is no reserved name and starts with no dot or hyphen.
    """
    folded = unicodedata.normalize("NFKD", title.casefold())
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    # An apostrophe stands inside a word: "mayor's" is one.
    words = _NOT_IN_SLUG.sub("-", bare.replace("'", "").replace("’", "")).strip("-")
    if len(words) > _LONGEST_SLUG:
        words = words[: _LONGEST_SLUG + 1].rpartition("-")[0] or words[:_LONGEST_SLUG]
    if not words:
        return "article"
    return f"{words}-article" if words in _RESERVED else words


def write_report(path: Path, text: str, *, overwrite: bool = False) -> Path:
    """Write a report as UTF-8, line ends as they are; see `write_file`."""
    return write_file(path, text.encode("utf-8", "backslashreplace"), overwrite=overwrite)


def write_file(path: Path, content: bytes, *, overwrite: bool = False) -> Path:
    """Write a file so that at every moment there is the whole of it or nothing.

    The bytes go to a new file in the same folder, onto the disk, and then take its name.

    Args:
        path: where to; its folder must exist.
        content: what is to be in it.
        overwrite: whether an existing file may be replaced.

    Returns:
        The path.

    Raises:
        ExportError: the file exists, the folder does not, or the disk does not take it.
    """
    try:
        _refuse(path)
        temporary = path.with_name(f".factcheck-{secrets.token_hex(8)}.tmp")
        try:
            _write(temporary, content)
            _take_name(temporary, path, overwrite=overwrite)
        finally:
            temporary.unlink(missing_ok=True)
    except FileExistsError:
        raise ExportError(f"{str(path)!a} exists; overwrite it or choose another name") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ExportError(f"{str(path)!a} cannot be written: {reason}") from error
    _sync(path.parent)
    return path


def _refuse(path: Path) -> None:
    """Raise for a path that no report can be written to.

    Raises:
        ExportError: it is a folder, a device, in no folder, or no path at all.
    """
    if "\0" in str(path):
        raise ExportError(f"{str(path)!a} is no file name; leave the null character out")
    if path.is_dir():
        raise ExportError(f"{str(path)!a} is a folder; name a file in it")
    if path.exists() and not path.is_file():
        raise ExportError(f"{str(path)!a} is no ordinary file; choose another name")
    if not path.parent.is_dir():
        raise ExportError(f"there is no folder {str(path.parent)!a}; make it or choose another")


def _write(path: Path, data: bytes) -> None:
    """Write bytes to a new file, down to the disk, with the rights that new files get here."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_name(temporary: Path, path: Path, *, overwrite: bool) -> None:
    """Give a finished file its name; without `overwrite` never a name that is taken.

    Raises:
        FileExistsError: the name is taken.
    """
    if overwrite:
        temporary.replace(path)
    elif os.name == "nt":
        temporary.rename(path)  # refuses a name that is taken
    else:
        # Unlike a look followed by a rename, a link fails when the name is taken meanwhile.
        try:
            path.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:
            # A file system without links (FAT, some network shares).
            if os.path.lexists(path):
                raise FileExistsError from None
            temporary.rename(path)


def _sync(folder: Path) -> None:
    """Put a new name itself onto the disk, where the system lets folders be synced.

    The file's content is there already, so a system that refuses loses nothing.
    """
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

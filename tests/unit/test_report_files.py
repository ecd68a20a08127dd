"""A report file is whole or not there."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.errors import ExportError
from factcheck.report import write_report

posix_only = pytest.mark.skipif(os.name != "posix", reason="rights and devices of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_report_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    assert write_report(path, "é 漢 😀\nline\n") == path
    assert path.read_bytes() == "é 漢 😀\nline\n".encode()
    assert names(tmp_path) == ["report.md"]


def test_what_utf8_cannot_hold_is_written_out(tmp_path: Path) -> None:
    path = write_report(tmp_path / "report.md", "a\ud800b")
    assert path.read_text(encoding="utf-8") == "a\\ud800b"


def test_an_existing_file_stays_unless_it_may_be_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    with pytest.raises(ExportError, match="exists"):
        write_report(path, "new")
    assert path.read_text() == "old"
    write_report(path, "new", overwrite=True)
    assert path.read_text() == "new"
    assert names(tmp_path) == ["report.md"]


def test_a_link_that_points_nowhere_is_an_existing_file(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(ExportError, match="exists"):
        write_report(path, "new")
    assert names(tmp_path) == ["report.md"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no folder"):
        write_report(tmp_path / "missing" / "report.md", "new")
    assert names(tmp_path) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write_report(tmp_path, "new", overwrite=True)


def test_a_null_character_is_no_file_name(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no file name"):
        write_report(tmp_path / "a\0b", "new")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_report(tmp_path / ("x" * 300), "new")
    assert names(tmp_path) == []


@posix_only
def test_a_device_is_never_replaced() -> None:
    with pytest.raises(ExportError, match="no ordinary file"):
        write_report(Path(os.devnull), "new", overwrite=True)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@posix_only
def test_a_report_has_the_rights_that_new_files_get_here(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    path = write_report(tmp_path / "report.md", "new")
    assert path.stat().st_mode == plain.stat().st_mode


@posix_only
def test_a_folder_without_write_rights_is_named_and_left_alone(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the administrator may write anywhere")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="permission denied"):
            write_report(tmp_path / "report.md", "new")
    finally:
        tmp_path.chmod(0o700)


@posix_only
def test_a_file_system_that_refuses_is_reported() -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_report(Path("/proc/report.md"), "new")


@posix_only
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, overwrite: bool) -> None:
    import resource
    import signal

    # A limit on a file's size fails a write half-way, as a full disk does.
    path = tmp_path / "report.md"
    if overwrite:
        path.write_text("old")
    before = names(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(ExportError, match="cannot be written: file too large"):
            write_report(path, "x" * 100_000, overwrite=overwrite)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert names(tmp_path) == before
    assert not overwrite or path.read_text() == "old"


_KILLED_IN_MID_WRITE = """
import resource, signal, sys
from pathlib import Path
from factcheck.report import write_report

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
write_report(Path(sys.argv[1]), "x" * 100_000, overwrite=True)
"""


@posix_only
@pytest.mark.parametrize("old", ["", "old"])
def test_a_program_killed_in_mid_write_leaves_no_half_report(tmp_path: Path, old: str) -> None:
    import signal

    path = tmp_path / "report.md"
    if old:
        path.write_text(old)
    done = subprocess.run([sys.executable, "-c", _KILLED_IN_MID_WRITE, str(path)], check=False)
    assert done.returncode == -signal.SIGXFSZ
    assert (path.read_text() if path.exists() else "") == old


def test_of_many_writers_of_one_new_file_one_wins(tmp_path: Path) -> None:
    path = tmp_path / "report.md"

    def write(number: int) -> int:
        try:
            write_report(path, str(number) * 50_000)
        except ExportError:
            return 0
        return number

    with ThreadPoolExecutor(8) as pool:
        winners = [number for number in pool.map(write, range(1, 9)) if number]
    assert len(winners) == 1
    assert path.read_text() == str(winners[0]) * 50_000
    assert names(tmp_path) == ["report.md"]

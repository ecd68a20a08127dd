"""PDFs as other programs read them; a test is skipped where its program is missing."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


def pdf_text(content: bytes) -> str:
    """Return what `pdftotext` reads, pages parted by form feeds."""
    return _run("pdftotext", content, "-layout", "{}", "-").decode()


def pdf_parts(content: bytes) -> bytes:
    """Return a PDF with all its parts unpacked, which `qpdf` found no fault with."""
    _run("qpdf", content, "--check", "{}")
    return _run("qpdf", content, "--qdf", "--object-streams=disable", "{}", "-")


def pdf_info(content: bytes) -> dict[str, str]:
    """Return a PDF's properties as `pdfinfo` names them."""
    lines = _run("pdfinfo", content, "-isodates", "{}").decode().splitlines()
    return {
        name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }


def _run(program: str, content: bytes, *arguments: str) -> bytes:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.pdf")
        path.write_bytes(content)
        command = [program, *(each.format(path) for each in arguments)]
        done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout

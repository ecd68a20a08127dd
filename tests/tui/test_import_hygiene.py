"""What the first paint must not wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("sqlite_utils", "httpx", "trafilatura", "lxml", "rapidfuzz", "markdown_it", "jsonschema")


@pytest.mark.parametrize(
    ("module", "also"),
    [("factcheck.tui.app", ()), ("factcheck.cli", ("textual",)), ("factcheck", ("textual",))],
)
def test_heavy_libraries_are_imported_on_use(module: str, also: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY + also} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

"""What all tests share: an environment of their own, golden files, and the sample story.

Golden files hold what an export or a screen must look like, to the byte. `make golden` (or
`pytest --update-golden`) writes them anew; read the difference before it is committed.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from factcheck.model import Article, Check

GOLDEN = Path(__file__).resolve().parent / "golden"
SHOWN_LINES = 60
"""Lines of a difference that are shown before the rest is left out."""

# Several tests share the cores, so one slow example says nothing about the program; and the same
# commit must give the same verdict twice.
hypothesis.settings.register_profile("suite", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("suite")

_FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/appdata",
    "LOCALAPPDATA": "home/appdata-local",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_CACHE_HOME": "home/.cache",
}
_DROPPED = (
    # colour and size of the terminal that runs the tests
    *("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "COLUMNS", "LINES"),
    # a settings file elsewhere
    "FACTCHECK_CONFIG",
    # Textual's own switches
    *(
        "TEXTUAL",
        "TEXTUAL_DEBUG",
        "TEXTUAL_THEME",
        "TEXTUAL_COLOR_SYSTEM",
        "TEXTUAL_ANIMATIONS",
        "TEXTUAL_DRIVER",
    ),
    # proxies would stand between a test and its server on loopback
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"),
)

Golden = Callable[[str, str], None]
"""Compares a text with the golden file of a name: `golden("report/report.md", text)`."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew instead of comparing with them",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    written = sorted(
        {
            str(value)
            for reports in terminalreporter.stats.values()
            for report in reports
            for key, value in getattr(report, "user_properties", ())
            if key == "golden written"
        }
    )
    if written:
        terminalreporter.section("golden files written: read the difference")
        for name in written:
            terminalreporter.write_line(f"tests/golden/{name}")


@pytest.fixture(autouse=True)
def own_environment(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give each test an empty home and desk, and none of the user's settings."""
    base = tmp_path_factory.mktemp("environment", numbered=True)
    for variable, folder in _FOLDERS.items():
        path = base / folder
        path.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(path))
    for variable in _DROPPED:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("FACTCHECK_DESK", str(base / "desk.db"))
    return base


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with `tests/golden/<name>`, or write it under `--update-golden`."""

    def compare(name: str, text: str) -> None:
        path = (GOLDEN / name).resolve()
        assert path.is_relative_to(GOLDEN), f"{name} is outside tests/golden"
        known = path.read_bytes().decode("utf-8") if path.exists() else None
        if known == text:
            return
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
            request.node.user_properties.append(("golden written", name))
            return
        if known is None:
            pytest.fail(f"tests/golden/{name} does not exist: run pytest --update-golden")
        pytest.fail(f"not as in tests/golden/{name}:\n{_difference(known, text)}")

    return compare


def _difference(known: str, text: str) -> str:
    """Return the first lines of a unified difference."""
    lines = list(
        difflib.unified_diff(
            known.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=1
        )
    )
    if not lines:
        return "only line ends differ"
    left_out = len(lines) - SHOWN_LINES
    tail = [f"... and {left_out} more lines"] if left_out > 0 else []
    return "\n".join([*lines[:SHOWN_LINES], *tail])


@pytest.fixture(scope="session")
def demo_article() -> Article:
    """The bundled demo story, read as `factcheck demo` reads it."""
    from factcheck.reading import read
    from factcheck.resources import resource

    return read(resource("assets", "stories", "lindqvar-harbour-gazette.html"))


@pytest.fixture(scope="session")
def demo_check(demo_article: Article) -> Check:
    """What the program finds in the bundled demo story."""
    from factcheck.checking import check

    return check(demo_article)

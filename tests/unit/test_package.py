"""The wheel, built and installed without a network, works by itself in an empty environment."""

from __future__ import annotations

import os
import site
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck import __version__

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Installed:
    """A wheel and the environment that it is installed in."""

    wheel: Path
    scripts: Path

    def run(self, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run the installed command away from the source tree, without a terminal."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        return subprocess.run(
            [str(self.scripts / words[0]), *words[1:]],
            cwd=cwd,
            env=environment | {"PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )


def _call(*words: str | Path) -> None:
    done = subprocess.run(
        [str(word) for word in words], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    base = tmp_path_factory.mktemp("package")
    _call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", base / "dist")
    (wheel,) = (base / "dist").iterdir()

    _call(sys.executable, "-m", "venv", "--without-pip", base / "venv")
    scripts = base / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (
        sys.executable,
        "-m",
        "pip",
        "--python",
        scripts / "python",
        "--disable-pip-version-check",
    )
    _call(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel)

    # The dependencies are those of the environment that runs the tests. A path in a .pth file
    # brings its modules, but not its own .pth files, so the source tree stays out of reach.
    paths = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *site.getsitepackages()]
    (own,) = (base / "venv").rglob("site-packages")
    (own / "dependencies.pth").write_text("\n".join(dict.fromkeys(paths)), encoding="utf-8")
    return Installed(wheel, scripts)


def test_the_wheel_holds_the_program_and_its_files_and_nothing_else(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = wheel.namelist()
    assert "factcheck/py.typed" in names
    for room in ("db", "assets"):
        in_tree = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / room).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        in_wheel = {name.removeprefix("factcheck/_data/") for name in names if f"/{room}/" in name}
        assert in_tree == in_wheel
    sheets = {path.relative_to(ROOT).as_posix() for path in (ROOT / "factcheck").rglob("*.tcss")}
    assert sheets <= set(names)
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"factcheck", f"factcheck_desk-{__version__}.dist-info"}
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".db"))]


def test_the_program_is_the_installed_one(installed: Installed, tmp_path: Path) -> None:
    where = installed.run(
        "python", "-c", "import factcheck; print(factcheck.__file__)", cwd=tmp_path
    )
    assert Path(where.stdout.strip()).is_relative_to(installed.scripts.parent)


def test_the_installed_program_tells_its_version(installed: Installed, tmp_path: Path) -> None:
    done = installed.run("factcheck", "--version", cwd=tmp_path)
    assert (done.stdout, done.stderr, done.returncode) == (f"factcheck {__version__}\n", "", 0)


def test_the_installed_demo_prints_its_check_where_there_is_no_terminal(
    installed: Installed, tmp_path: Path
) -> None:
    done = installed.run("factcheck", "demo", cwd=tmp_path)
    assert (done.stderr, done.returncode) == ("", 0)
    assert "Adviser Spoke With Dredging Envoy" in done.stdout
    assert "contradiction" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_installed_program_keeps_a_desk_and_writes_a_report(
    installed: Installed, tmp_path: Path
) -> None:
    story = ROOT / "assets" / "stories" / "harrow-light.md"
    kept = installed.run("factcheck", "check", str(story), "--keep", cwd=tmp_path)
    assert kept.returncode == 0, kept.stderr
    done = installed.run("factcheck", "report", "1", "--output", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (report,) = tmp_path.iterdir()
    assert report.name == "fact-check-2026-04-17-the-harrow-light-shines-again.md"
    assert report.read_text(encoding="utf-8").startswith("# Fact-check report: The Harrow Light")

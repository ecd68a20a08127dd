"""The program in a real terminal: keys go in at one end, the screen comes out at the other."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Ruling, Status

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")

if sys.platform != "win32":
    from tests.tui.terminals import PseudoTerminal, Terminal, Tmux, until, until_ended

Start = Callable[[], "Terminal"]


@pytest.fixture(params=["pseudo-terminal", "tmux"])
def start(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Start the program on the bundled story, in a folder of its own."""
    if request.param == "tmux" and shutil.which("tmux") is None:
        pytest.skip("there is no tmux here; the pseudo-terminal takes the same way")
    running: list[Terminal] = []
    monkeypatch.setenv("PYTHONPATH", str(Path(factcheck.__file__).parents[1]))
    monkeypatch.chdir(tmp_path)  # where the report goes

    def begin() -> Terminal:
        if request.param == "tmux":
            terminal: Terminal = Tmux(["demo"], tmp_path / f"socket-{len(running)}")
        else:
            terminal = PseudoTerminal(["demo"])
        running.append(terminal)
        return terminal

    yield begin
    for each in running:
        each.close()


def test_a_day_at_the_desk(start: Start, tmp_path: Path) -> None:
    terminal = start()
    until(terminal, lambda it: "Welcome to factcheck" in it, "the tour of the first start")
    terminal.send("\r")
    until(terminal, lambda it: "? help" in it and "Welcome" not in it, "the workbench")
    terminal.send("j")
    terminal.send("v")
    until(terminal, lambda it: "✓ 1" in it, "a claim that is verified")
    terminal.send("c")
    until(terminal, lambda it: "no ruling yet" in it, "the first contradiction")
    terminal.send("r")
    until(terminal, lambda it: "Ruled real" in it, "that it is ruled on, and what undoes it")
    terminal.send("\x1b")
    until(terminal, lambda it: "✓ 1" in it and "✗" in it.splitlines()[0], "disputed claims")
    terminal.send("r")
    until(terminal, lambda it: "Report:" in it, "the report")
    terminal.send("\r")
    until(terminal, lambda it: "Written" in it, "that the report is written")
    terminal.send("\x1b")
    until(terminal, lambda it: "✓ 1" in it.splitlines()[0], "the workbench again")
    terminal.send("q")
    until_ended(terminal)
    if isinstance(terminal, PseudoTerminal):
        assert terminal.status == 0
        assert "\x1b[?1049l" in terminal.written  # the terminal's own screen is back
        assert "Traceback" not in terminal.written
    (report,) = tmp_path.glob("*.md")
    assert "disputed" in report.read_text(encoding="utf-8")
    with factcheck.Desk() as desk:
        statuses = [each.status for each in desk.claims(1)]
        assert statuses.count(Status.VERIFIED) == 1
        assert [each.ruling for each in desk.rulings(1).values()] == [Ruling.REAL]

    terminal = start()
    until(terminal, lambda it: "✓ 1" in it.splitlines()[0], "what was done before, and no tour")
    terminal.send("u")
    until(terminal, lambda it: "Undone" in it, "that the ruling is taken back")
    terminal.send("u")
    until(terminal, lambda it: "✓ 1" not in it.splitlines()[0], "that the mark is taken back")
    terminal.send("q")
    until_ended(terminal)
    with factcheck.Desk() as desk:
        assert {each.status for each in desk.claims(1)} == {Status.UNCHECKED}
        assert desk.rulings(1) == {}

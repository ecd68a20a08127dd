"""The programs whose start is timed, each in a process of its own under a terminal.

``python -m tests.speed.apps bare|desk|first REPORT [DESK ARTICLE]`` runs until its screen can be
used, writes one line of JSON to REPORT, and ends. `desk` opens ARTICLE by its number, `first` reads
the story ARTICLE onto a new desk. The line has `at`, seconds of the system's monotonic clock;
`rss`, resident memory in MiB; and `peak`, its highest so far.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

MIB = 1024 * 1024


def main() -> None:
    """Run one of the programs."""
    which, report, *rest = sys.argv[1:]
    if which == "bare":
        _bare(Path(report))
    elif which == "desk":
        _desk(Path(report), Path(rest[0]), int(rest[1]))
    else:
        Path(rest[0]).unlink(missing_ok=True)
        _desk(Path(report), Path(rest[0]), rest[1])


def write_readiness(report: Path) -> None:
    """Write when this process was ready and what memory it holds."""
    at = time.monotonic()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    rss = pages * resource.getpagesize() / MIB
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report.write_text(json.dumps({"at": at, "rss": rss, "peak": peak}))


def _bare(report: Path) -> None:
    """Run the smallest Textual app with a screen: a line of text and a footer."""
    from textual.app import App, ComposeResult
    from textual.widgets import Footer, Static

    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("Hello")
            yield Footer()

        def on_ready(self) -> None:
            self.call_after_refresh(self.finish)

        def finish(self) -> None:
            write_readiness(report)
            self.exit()

    Bare().run()


def _desk(report: Path, desk_file: Path, story: int | str) -> None:
    """Run the workbench the way `factcheck open` does, on an article's number or a story's path."""
    from factcheck.desk import Desk
    from factcheck.tui.app import FactcheckApp

    class Timed(FactcheckApp):
        def on_factcheck_app_usable(self) -> None:
            self.call_after_refresh(self.finish)

        def finish(self) -> None:
            write_readiness(report)
            self.exit()

    def number(desk: Desk) -> int:
        if isinstance(story, int):
            return story
        from factcheck.reading import read

        return desk.add(read(story))

    app = Timed(lambda: Desk(desk_file), number)
    app.run()
    if app.failure is not None:
        raise app.failure


if __name__ == "__main__":
    main()

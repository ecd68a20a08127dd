"""The workbench: the only room that knows Textual."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk

__all__ = ["run"]


def run(open_desk: Callable[[], Desk], story: Callable[[Desk], int]) -> int:
    """Run the workbench in the terminal until the checker leaves it.

    Args:
        open_desk: opens the desk; called in a worker after the first paint, as it is slow.
        story: puts a story on the desk, or finds one there, and returns its number; called in
            the same worker.

    Returns:
        Exit status.

    Raises:
        FactcheckError: the desk or the story could not be opened.
    """
    from factcheck.tui.app import FactcheckApp

    app = FactcheckApp(open_desk, story)
    app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0

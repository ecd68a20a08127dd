"""The screens: the only room that knows Textual."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.settings import Settings

__all__ = ["run"]


def run(
    open_desk: Callable[[], Desk], story: Callable[[Desk], int] | None, settings: Settings
) -> int:
    """Run the screens in the terminal until the checker leaves them.

    Args:
        open_desk: opens the desk; called in a thread after the first paint, as it is slow.
        story: puts a story on the desk, or finds one there, and returns its number; called in a
            thread. None begins on the list of all articles.
        settings: what the user has set.

    Returns:
        Exit status.

    Raises:
        FactcheckError: the desk or the story could not be opened, or a setting cannot be used.
    """
    from factcheck.tui.app import FactcheckApp
    from factcheck.tui.memory import usual_memory

    app = FactcheckApp(open_desk, story, settings=settings, memory=usual_memory(), tour=True)
    app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0

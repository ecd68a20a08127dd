"""The checker's last change taken back, or brought back, on any screen that shows an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


async def take_back(app: FactcheckApp, number: int, *, again: bool = False) -> bool:
    """Undo or redo, show the article anew and say in a notice what was done, or why it was not.

    Args:
        app: the program.
        number: of the open article.
        again: bring back what was taken back last, instead.

    Returns:
        Whether anything was changed.
    """
    act = app.desk.redo if again else app.desk.undo
    try:
        told = await app.on_desk(lambda: act(number))
        if told is not None:
            await app.reload()
    except FactcheckError as error:
        app.show_error(error)
        return False
    app.say(in_words(told, again=again))
    return told is not None


def in_words(told: str | None, *, again: bool) -> str:
    """Return what is said of an undo or redo; None where there was nothing."""
    if told is None:
        return f"There is nothing to {'redo' if again else 'undo'}."
    return f"{'Done again' if again else 'Undone'}: {told}"

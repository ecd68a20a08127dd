"""Every action once: its keys, its words, and where it holds.

Bindings, key bar, help screen, command palette and the page of settings are all made from this. A
screen's actions stand in a module of its own here; add its table to `ACTIONS`.
"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.tui.actions import (
    anywhere,
    contradictions,
    corrections,
    desk,
    names,
    pencil,
    report,
    signing,
    workbench,
)
from factcheck.tui.actions.action import Action, Context

__all__ = ["ACTIONS", "BY_ID", "Action", "Context", "in_contexts"]

ACTIONS: tuple[Action, ...] = (
    *workbench.ACTIONS,
    *pencil.ACTIONS,
    *names.ACTIONS,
    *contradictions.ACTIONS,
    *signing.ACTIONS,
    *corrections.ACTIONS,
    *report.ACTIONS,
    *desk.ACTIONS,
    *anywhere.ACTIONS,
)
"""All actions, in the order of help screen and key bar."""

BY_ID = {action.id: action for action in ACTIONS}
"""The actions by what settings files call them."""


def in_contexts(contexts: Collection[Context]) -> list[Action]:
    """Return the actions that hold in any of some contexts, in order."""
    return [action for action in ACTIONS if action.context in contexts]

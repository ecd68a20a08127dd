"""Our colours: light on dark, dark on light, and the terminal's own.

A screen uses only their variables. That all text of the first two can be read (WCAG 2.2, success
criterion 1.4.3: a contrast of 4.5 or more) is tested on drawn screens.
"""

from __future__ import annotations

from textual.theme import Theme

from factcheck.settings import THEMES

_DARK = Theme(
    name="dark",
    primary="#8fb4d8",
    secondary="#b9a5d6",
    accent="#e0b45c",
    warning="#e0b45c",
    error="#e07a6b",
    success="#8fc48a",
    foreground="#e4e2dc",
    background="#16181c",
    surface="#1c1f24",
    panel="#2a2e35",
    dark=True,
)
_LIGHT = Theme(
    name="light",
    primary="#24588c",
    secondary="#5d3f92",
    accent="#7a4a00",
    warning="#7a4a00",
    error="#a3271a",
    success="#1f6a2c",
    foreground="#22252a",
    background="#f7f5f0",
    surface="#efece5",
    panel="#e2ded4",
    dark=False,
)
_TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_magenta",
    accent="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    # Nothing is known of the background, so what stands out is drawn in reverse: see `:ansi`.
    variables={"scrollbar-background": "ansi_default", "input-cursor-text-style": "reverse"},
)

OURS: dict[str, Theme] = {theme.name: theme for theme in (_DARK, _LIGHT, _TERMINAL)}
"""The themes by the names that settings have for them."""

assert tuple(OURS) == THEMES

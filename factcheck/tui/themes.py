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
    variables={
        "primary-muted": "#303c4a",
        "foreground-muted": "#a3a29d",
        "text-disabled": "#a3a29d",
        "input-selection-background": "#3b4f66",
        "block-cursor-blurred-background": "#2c3744",
        "scrollbar-background": "#1c1f24",
        "scrollbar-background-hover": "#1c1f24",
        "scrollbar-background-active": "#1c1f24",
        "scrollbar-corner-color": "#1c1f24",
    },
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
    variables={
        "primary-muted": "#cfdae4",
        "foreground-muted": "#5a5c60",
        "text-disabled": "#5a5c60",
        "block-cursor-blurred-background": "#dbe5ed",
    },
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
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "block-cursor-foreground": "ansi_bright_white",
        "block-cursor-background": "ansi_blue",
        "input-cursor-text-style": "reverse",
        "input-selection-foreground": "ansi_bright_white",
        "input-selection-background": "ansi_blue",
    },
)

OURS: dict[str, Theme] = {theme.name: theme for theme in (_DARK, _LIGHT, _TERMINAL)}
"""The themes by the names that settings have for them."""

assert tuple(OURS) == THEMES

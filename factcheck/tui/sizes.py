"""From which width on panes stand side by side."""

BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
"""Columns and the style class that a screen has from there on."""

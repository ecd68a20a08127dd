"""From which width on panes stand side by side."""

WIDE = 110
"""Columns from which on there is room for two panes."""
BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
"""Columns and the style class that a screen has from there on."""

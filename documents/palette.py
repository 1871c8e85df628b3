"""Colours of how something stands, for every picture of progress.

They are steps of lightness first and colours second: any two lie at least 1.5 times apart (WCAG contrast), so that
whoever tells no colours apart, and whoever prints in grey, sees which is which. `tests/documents/test_palette.py`.
"""

INK, EDGE, MUTED = "#1d2530", "#c9d0da", "#5a6472"
DONE = "#004d38"
LATE = "#cf4a14"
SET = "#4f9be0"
"""Decided, and nothing is to be done for it."""
OPEN = "#f5b92e"
"""Somebody has to do something about it now."""
REST = "#eef1f5"
"""Nothing is to be done yet, or any more: it bears an edge, to be seen on white."""
ON_OPEN = "#3b2f00"
"""What is written on `OPEN`."""

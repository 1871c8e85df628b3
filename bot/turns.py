"""How long one thread may keep the others waiting."""

import sys

TURN = 0.0005
"""Seconds. Python's own are ten times that, and a thread that reads a table, which lets go of the interpreter for
moments and takes it back, made the event loop wait for several turns: a tenth of a second at worst."""


def short_turns() -> None:
    """Call it once: whoever works in a thread lets the event loop answer people meanwhile."""
    sys.setswitchinterval(TURN)

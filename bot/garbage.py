"""When Python looks for garbage: seldom, and only among what is new."""

import gc

NEW_OBJECTS = 5_000
"""Made and not freed since the last look. An update is some hundred of them, and hardly any is garbage in a circle.

With 20,000 a look took 28 ms, in which nobody is answered.
"""
LOOKS_BEFORE_OLDER = (10, 1000)
"""Looks at the newest before one at what survived once, and of those before one at everything.

What survives fifty looks took 50 ms. One at everything takes as long as there is much in memory, and finds little.
"""


def wait_while_loading() -> None:
    """Call it before much is imported: hardly any of that is garbage, and looking for it was a fifth of the start."""
    gc.disable()


def spare_what_stays() -> None:
    """Call it once all is loaded, and again when much more is: that is never looked through again.

    With Python's usual settings looking through it was a third of the processor time of a burst of taps.
    """
    gc.freeze()
    gc.enable()
    gc.set_threshold(NEW_OBJECTS, *LOOKS_BEFORE_OLDER)

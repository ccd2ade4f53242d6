"""Settings of the Python interpreter that keep it from stopping the window."""

import gc
import sys

YOUNG, MIDDLE, OLD = 20_000, 50, 100
"""New objects after which the young are looked at; after how many such looks the older and the oldest."""

TURN = 0.0005
"""Seconds after which work in the background hands over to the window. With Python's own 5 ms each of the
thirty questions a change asks of the library would wait that long."""


def calm() -> None:
    """Collect garbage less often and leave out what stays anyway; let the window have its turn soon."""
    # A whole collection looks at every object there is: 100 ms with a long article.
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    sys.setswitchinterval(TURN)

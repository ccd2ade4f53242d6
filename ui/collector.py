"""Python's garbage collector, kept from stopping the window for 100 ms to look at every object there is."""

import gc

YOUNG, MIDDLE, OLD = 20_000, 50, 100
"""New objects after which the young are looked at; after how many such looks the older and the oldest."""


def calm() -> None:
    """Leave out what stays anyway, the modules and the window; look at the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)

"""How long work takes by the clock, and of the processor: that tells more on a machine with other work."""

import statistics
import time
from collections.abc import Callable, Sequence

Took = tuple[float, float]
"""Milliseconds by the clock, and of the processor in the thread that draws."""


def took(work: Callable[[], object], settle: Callable[[], object]) -> Took:
    """How long ``work`` takes until ``settle`` has let everything come to its end and be painted."""
    clock, processor = time.perf_counter(), time.thread_time()
    work()
    settle()
    return (time.perf_counter() - clock) * 1000, (time.thread_time() - processor) * 1000


def report(what: str, times: Sequence[Took]) -> None:
    """Print medians and worst by the clock, and the median of the processor's time."""
    clock, processor = zip(*times, strict=True)
    print(
        f"{what:40} median {statistics.median(clock):7.1f} ms   worst {max(clock):7.1f} ms   "
        f"processor {statistics.median(processor):7.1f} ms",
        flush=True,
    )

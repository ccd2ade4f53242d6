"""Measuring: one command per engine and per view; the results are in docs/BENCHMARKS.md."""

"""Measuring: one command for each engine and for what a person waits for; results in docs/BENCHMARKS.md."""

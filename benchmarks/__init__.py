"""Measuring: one command per engine and per view; the results are in docs/BENCHMARKS.md."""

"""Measuring: one command for each engine and for what a person waits for; results in docs/BENCHMARKS.md."""

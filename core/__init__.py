"""Touchstone without a window: articles, claims, evidence, verdicts and reports. Never imports Qt."""

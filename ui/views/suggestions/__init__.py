"""Reviewing suggestions: the strip over the text."""

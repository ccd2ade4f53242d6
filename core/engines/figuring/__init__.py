"""What ``core.engines.figures`` is made of: words for numbers and units, tokens, amounts."""

"""The steps of finding a quote again: the same words, similar ones, and what to make of them."""

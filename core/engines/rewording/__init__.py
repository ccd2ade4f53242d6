"""Words of a claim that stand on their own: what is cut, what is replaced, and what is left as unclear."""

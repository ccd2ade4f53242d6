"""What one can do in a library: plain functions named noun.verb, session first, that never commit."""

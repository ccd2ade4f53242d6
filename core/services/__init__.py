"""What one can do in a library: modules of plain functions named noun.verb, session first, that never commit."""

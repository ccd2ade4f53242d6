"""Online look-ups of published fact-checks; each asks only when somebody presses its button."""

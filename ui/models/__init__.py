"""Qt item models over the immutable records of core."""

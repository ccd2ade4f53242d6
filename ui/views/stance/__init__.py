"""The three stance zones: evidence for, against and around a claim."""

"""What was checked before, beside a claim."""

"""What was checked before: finding it among our claims and imported fact-checks, and importing those."""

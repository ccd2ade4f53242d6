"""Stored libraries of every version of the schema."""

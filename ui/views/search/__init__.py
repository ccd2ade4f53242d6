"""The search tab."""

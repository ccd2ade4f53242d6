"""The version of Touchstone, as pyproject.toml has it too (a test holds the two together)."""

VERSION = "0.1.0"

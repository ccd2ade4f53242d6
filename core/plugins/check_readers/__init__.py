"""Readers of files of published fact-checks: JSON in all its shapes, tables, web pages."""

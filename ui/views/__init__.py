"""Widgets that show records and emit what the person wants; they call no service."""

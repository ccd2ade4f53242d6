"""Dialogs: records in, plain immutable data out through signals; none of them calls a service."""

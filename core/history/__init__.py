"""Undo, redo and the audit log: one mechanism, in the database, that features need not know of."""

"""Alembic migrations: one file per version of the schema, run when a library is opened."""

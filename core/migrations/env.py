"""What Alembic runs: the migrations, on the connection that the caller has open."""

from alembic import context
from sqlmodel import SQLModel

import core.models  # noqa: F401  (fills the metadata)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()

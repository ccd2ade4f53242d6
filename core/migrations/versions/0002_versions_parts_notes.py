"""Text versions with their own dates, parts of claims, notes, moved quotes, directions, saved filters.

New columns have a default in the database: undo puts rows back that were recorded without them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add to the tables there are, then make the new ones."""
    _add_owner("claim", "parent_id", "claim")
    op.add_column("claim", sa.Column("part_rule", sa.String(), nullable=False, server_default="each"))
    _add_owner("claim_span", "moved_from_id", "claim_span")
    for name in ("published", "modified", "url"):
        op.add_column("text_version", sa.Column(name, sa.String(), nullable=False, server_default=""))
    _note()
    _moved_quote()
    _paragraph_direction()
    _saved_filter()


def _add_owner(table: str, column: str, target: str) -> None:
    """A foreign key in place: Alembic would copy the table, and put its constraints in any order."""
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR REFERENCES {target} (id) ON DELETE SET NULL")
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text_version_id", sa.String(), nullable=False),
        sa.Column("moved_from_id", sa.String(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.String(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("suffix", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" < "end"', name="note_not_empty"),
        sa.ForeignKeyConstraint(["text_version_id"], ["text_version.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["moved_from_id"], ["note.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("note", "text_version_id", "moved_from_id")


def _moved_quote() -> None:
    op.create_table(
        "moved_quote",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("claim_span_id", sa.String(), nullable=True),
        sa.Column("note_id", sa.String(), nullable=True),
        sa.Column("text_version_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("flags", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.CheckConstraint("(claim_span_id IS NULL) <> (note_id IS NULL)", name="moved_quote_has_one_owner"),
        sa.ForeignKeyConstraint(["claim_span_id"], ["claim_span.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["text_version_id"], ["text_version.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("moved_quote", "claim_span_id", "note_id", "text_version_id")


def _paragraph_direction() -> None:
    op.create_table(
        "paragraph_direction",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text_version_id", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["text_version_id"], ["text_version.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("text_version_id", "start"),
    )
    _index("paragraph_direction", "text_version_id")


def _saved_filter() -> None:
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    """Libraries are never taken back to an older version; a backup is restored instead."""
    raise RuntimeError("restore a backup instead")

"""Earlier checks: collections of fact-checks, fact-checks kept, links of claims; a claimant's role and basis.

New columns have a default in the database: undo puts rows back that were recorded without them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add to the table there is, then make the new ones."""
    for name in ("claimant_role", "claimant_basis"):
        op.add_column("claim", sa.Column(name, sa.String(), nullable=False, server_default=""))
    _check_collection()
    _fact_check()
    _claim_link()


def _check_collection() -> None:
    op.create_table(
        "check_collection",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _fact_check() -> None:
    words = ("ref", "claim", "title", "claimant", "verdict", "publisher", "url", "date", "origin")
    op.create_table(
        "fact_check",
        sa.Column("id", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in words),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("fact_check", "ref")


def _claim_link() -> None:
    op.create_table(
        "claim_link",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("other_claim_id", sa.String(), nullable=True),
        sa.Column("fact_check_id", sa.String(), nullable=True),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(other_claim_id IS NULL) <> (fact_check_id IS NULL)", name="claim_link_has_one_end"
        ),
        sa.CheckConstraint("claim_id <> other_claim_id", name="claim_link_not_to_itself"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_claim_id"], ["claim.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["fact_check_id"], ["fact_check.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("claim_id", "other_claim_id"),
        sa.UniqueConstraint("claim_id", "fact_check_id"),
    )
    _index("claim_link", "claim_id", "other_claim_id", "fact_check_id")


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    """Libraries are never taken back to an older version; a backup is restored instead."""
    raise RuntimeError("restore a backup instead")

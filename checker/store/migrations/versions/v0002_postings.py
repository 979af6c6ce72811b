"""Which documents share a name or a rare term: so a draft finds its sources among many."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_Number = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "posting",
        sa.Column("term", sa.Text, primary_key=True),
        sa.Column("document", _Number, sa.ForeignKey("document.key"), primary_key=True),
    )
    op.create_index("posting_document", "posting", ["document"])

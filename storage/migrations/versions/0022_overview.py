"""weeks for which curators were told what is stuck"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "overview_weeks",
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("looked_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("week", name=op.f("pk_overview_weeks")),
    )


def downgrade() -> None:
    op.drop_table("overview_weeks")

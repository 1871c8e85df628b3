"""a curator can take back what mentors were asked for"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("results_calls", sa.Column("taken_back_at", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("results_calls", "taken_back_at")

"""how a publication gets onto its resources: what is tried when, and how often it was"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("publication_resources") as table:
        table.add_column(sa.Column("detail", sa.String(length=300), server_default="", nullable=False))
        table.add_column(sa.Column("tries", sa.Integer(), server_default="0", nullable=False))
        table.add_column(sa.Column("due", sa.BigInteger(), nullable=True))
        table.add_column(sa.Column("until", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("publication_resources") as table:
        table.drop_column("until")
        table.drop_column("due")
        table.drop_column("tries")
        table.drop_column("detail")

"""the registry of best practices"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "practices",
        sa.Column("id", number, nullable=False),
        sa.Column("record_id", number, nullable=False),
        sa.Column("form", sa.String(length=32), nullable=False),
        sa.Column("may_publish", sa.Boolean(), nullable=False),
        sa.Column("story", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_practices_record_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practices")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("practices", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_practices_record_id"), ["record_id"], unique=False)


def downgrade() -> None:
    op.drop_table("practices")

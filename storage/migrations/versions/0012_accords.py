"""what both sides of a pairing have to agree to, and why a membership rests"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "accords",
        sa.Column("id", number, nullable=False),
        sa.Column("membership_id", number, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("asked_by", number, nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_accords_asked_by")),
        sa.ForeignKeyConstraint(["membership_id"], ["memberships.id"], name=op.f("fk_accords_membership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accords")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_accords_membership_id"), "accords", ["membership_id"], unique=False)
    op.create_table(
        "accord_words",
        sa.Column("accord_id", number, nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("by", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["accord_id"], ["accords.id"], name=op.f("fk_accord_words_accord_id")),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_accord_words_by")),
        sa.PrimaryKeyConstraint("accord_id", "side", name=op.f("pk_accord_words")),
    )
    op.add_column("memberships", sa.Column("pause", sa.String(length=16), nullable=True))


def downgrade() -> None:
    op.drop_column("memberships", "pause")
    op.drop_table("accord_words")
    op.drop_index(op.f("ix_accords_membership_id"), table_name="accords")
    op.drop_table("accords")

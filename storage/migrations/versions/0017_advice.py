"""advice between mentor and mentee, and reports of it"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "advice_talks",
        sa.Column("membership_id", number, nullable=False),
        sa.Column("key_id", number, nullable=True),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key_id"], ["loose_keys.id"], name=op.f("fk_advice_talks_key_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["membership_id"], ["memberships.id"], name=op.f("fk_advice_talks_membership_id")),
        sa.PrimaryKeyConstraint("membership_id", name=op.f("pk_advice_talks")),
    )
    op.create_table(
        "advice_messages",
        sa.Column("id", number, nullable=False),
        sa.Column("membership_id", number, nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["advice_talks.membership_id"], name=op.f("fk_advice_messages_membership_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_messages")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_advice_messages_at"), "advice_messages", ["at"], unique=False)
    op.create_index(op.f("ix_advice_messages_membership_id"), "advice_messages", ["membership_id"], unique=False)
    op.create_table(
        "advice_reports",
        sa.Column("id", number, nullable=False),
        sa.Column("membership_id", number, nullable=False),
        sa.Column("message", number, nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("by", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_advice_reports_by")),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["advice_talks.membership_id"], name=op.f("fk_advice_reports_membership_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_reports")),
        sa.UniqueConstraint("message", name=op.f("uq_advice_reports_message")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_advice_reports_membership_id"), "advice_reports", ["membership_id"], unique=False)
    op.create_index(op.f("ix_advice_reports_state"), "advice_reports", ["state"], unique=False)


def downgrade() -> None:
    op.drop_table("advice_reports")
    op.drop_table("advice_messages")
    op.drop_table("advice_talks")

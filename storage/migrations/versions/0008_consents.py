"""consents, withdrawals, erasures"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("records", sa.Column("blocked_at", sa.BigInteger(), nullable=True))
    op.create_table(
        "consents",
        sa.Column("id", number, nullable=False),
        sa.Column("record_id", number, nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("signer", sa.String(length=16), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("printed_at", sa.BigInteger(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("taken_by", number, nullable=True),
        sa.Column("guardian_id", number, nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_consents_record_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["taken_by"], ["people.id"], name=op.f("fk_consents_taken_by")),
        sa.ForeignKeyConstraint(
            ["guardian_id"], ["records.id"], name=op.f("fk_consents_guardian_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consents_record_id"), ["record_id"], unique=False)
    op.create_table(
        "consent_reminders",
        sa.Column("record_id", number, nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"], ["records.id"], name=op.f("fk_consent_reminders_record_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("record_id", "what", "purpose", "day", name=op.f("pk_consent_reminders")),
    )
    with op.batch_alter_table("consent_reminders", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_reminders_told_on"), ["told_on"], unique=False)
    op.create_table(
        "withdrawals",
        sa.Column("id", number, nullable=False),
        sa.Column("record_id", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("by", number, nullable=True),
        sa.Column("ending", sa.String(length=16), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["record_id"], ["records.id"], name=op.f("fk_withdrawals_record_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_withdrawals_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawals")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("withdrawals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_withdrawals_record_id"), ["record_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_withdrawals_ending"), ["ending"], unique=False)
    op.create_table(
        "erasures",
        sa.Column("id", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("ground", sa.String(length=16), nullable=False),
        sa.Column("record_id", number, nullable=True),
        sa.Column("series", sa.String(length=1), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("person_id", number, nullable=True),
        sa.Column("by", number, nullable=True),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_erasures_record_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_erasures_person_id")),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_erasures_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for table in ("erasures", "withdrawals", "consent_reminders", "consents"):
        op.drop_table(table)
    op.drop_column("records", "blocked_at")

"""petitions for another mentor"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

OPEN = "state IN ('draft', 'submitted', 'with_curator', 'with_director')"


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "petitions",
        sa.Column("id", number, nullable=False),
        sa.Column("membership_id", number, nullable=False),
        sa.Column("mentee_id", number, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", number, nullable=False),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.Column("signed_at", sa.BigInteger(), nullable=True),
        sa.Column("opinion_due", sa.Date(), nullable=True),
        sa.Column("decision_due", sa.Date(), nullable=True),
        sa.Column("opinion_at", sa.BigInteger(), nullable=True),
        sa.Column("opinion_by", number, nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", number, nullable=True),
        sa.Column("decision_number", sa.String(length=40), nullable=True),
        sa.Column("decision_dated", sa.Date(), nullable=True),
        sa.Column("closing", sa.Boolean(), nullable=True),
        sa.Column("stated", sa.LargeBinary(), nullable=True),
        sa.Column("opinion", sa.LargeBinary(), nullable=True),
        sa.Column("decision", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_petitions_decided_by")),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_petitions_made_by")),
        sa.ForeignKeyConstraint(["membership_id"], ["memberships.id"], name=op.f("fk_petitions_membership_id")),
        sa.ForeignKeyConstraint(["mentee_id"], ["records.id"], name=op.f("fk_petitions_mentee_id")),
        sa.ForeignKeyConstraint(["opinion_by"], ["people.id"], name=op.f("fk_petitions_opinion_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_petitions")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_petitions_membership_id"), "petitions", ["membership_id"], unique=False)
    op.create_index(op.f("ix_petitions_mentee_id"), "petitions", ["mentee_id"], unique=False)
    op.create_index(op.f("ix_petitions_state_since"), "petitions", ["state", "since"], unique=False)
    op.create_index(
        "uq_petitions_open",
        "petitions",
        ["membership_id"],
        unique=True,
        sqlite_where=sa.text(OPEN),
        postgresql_where=sa.text(OPEN),
    )


def downgrade() -> None:
    op.drop_index("uq_petitions_open", table_name="petitions")
    op.drop_index(op.f("ix_petitions_state_since"), table_name="petitions")
    op.drop_index(op.f("ix_petitions_mentee_id"), table_name="petitions")
    op.drop_index(op.f("ix_petitions_membership_id"), table_name="petitions")
    op.drop_table("petitions")

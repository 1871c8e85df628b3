"""requests for a mentor, pairings, memberships and their papers"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "mentor_requests",
        sa.Column("id", number, nullable=False),
        sa.Column("mentee_id", number, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("form", sa.String(length=32), nullable=False),
        sa.Column("priority", sa.Boolean(), nullable=False),
        sa.Column("need", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", number, nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_mentor_requests_made_by")),
        sa.ForeignKeyConstraint(["mentee_id"], ["records.id"], name=op.f("fk_mentor_requests_mentee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_requests")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mentor_requests_mentee_id"), "mentor_requests", ["mentee_id"], unique=False)
    op.create_index(
        op.f("ix_mentor_requests_state_priority_made_at"),
        "mentor_requests",
        ["state", "priority", "made_at"],
        unique=False,
    )
    op.create_table(
        "pairings",
        sa.Column("id", number, nullable=False),
        sa.Column("mentor_id", number, nullable=False),
        sa.Column("form", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["mentor_id"], ["records.id"], name=op.f("fk_pairings_mentor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pairings_mentor_id"), "pairings", ["mentor_id"], unique=False)
    op.create_table(
        "memberships",
        sa.Column("id", number, nullable=False),
        sa.Column("pairing_id", number, nullable=False),
        sa.Column("mentee_id", number, nullable=False),
        sa.Column("request_id", number, nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("proposed_at", sa.BigInteger(), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ending", sa.String(length=16), nullable=True),
        sa.Column("outcome", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["mentee_id"], ["records.id"], name=op.f("fk_memberships_mentee_id")),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_memberships_pairing_id")),
        sa.ForeignKeyConstraint(["request_id"], ["mentor_requests.id"], name=op.f("fk_memberships_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memberships")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_memberships_mentee_id"), "memberships", ["mentee_id"], unique=False)
    op.create_index(op.f("ix_memberships_pairing_id"), "memberships", ["pairing_id"], unique=False)
    op.create_index(op.f("ix_memberships_state_since"), "memberships", ["state", "since"], unique=False)
    op.create_table(
        "membership_answers",
        sa.Column("membership_id", number, nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("by", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_membership_answers_by")),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["memberships.id"], name=op.f("fk_membership_answers_membership_id")
        ),
        sa.PrimaryKeyConstraint("membership_id", "side", name=op.f("pk_membership_answers")),
    )
    op.create_table(
        "mentoring_papers",
        sa.Column("id", number, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("membership_id", number, nullable=True),
        sa.Column("pairing_id", number, nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("term", sa.Integer(), nullable=True),
        sa.CheckConstraint("(membership_id IS NULL) <> (pairing_id IS NULL)", name=op.f("ck_mentoring_papers_belongs")),
        sa.ForeignKeyConstraint(["membership_id"], ["memberships.id"], name=op.f("fk_mentoring_papers_membership_id")),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_mentoring_papers_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_papers")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mentoring_papers_membership_id"), "mentoring_papers", ["membership_id"], unique=False)
    op.create_index(op.f("ix_mentoring_papers_pairing_id"), "mentoring_papers", ["pairing_id"], unique=False)
    op.create_index(op.f("ix_mentoring_papers_state_since"), "mentoring_papers", ["state", "since"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_mentoring_papers_state_since"), table_name="mentoring_papers")
    op.drop_index(op.f("ix_mentoring_papers_pairing_id"), table_name="mentoring_papers")
    op.drop_index(op.f("ix_mentoring_papers_membership_id"), table_name="mentoring_papers")
    op.drop_table("mentoring_papers")
    op.drop_table("membership_answers")
    op.drop_index(op.f("ix_memberships_state_since"), table_name="memberships")
    op.drop_index(op.f("ix_memberships_pairing_id"), table_name="memberships")
    op.drop_index(op.f("ix_memberships_mentee_id"), table_name="memberships")
    op.drop_table("memberships")
    op.drop_index(op.f("ix_pairings_mentor_id"), table_name="pairings")
    op.drop_table("pairings")
    op.drop_index(op.f("ix_mentor_requests_state_priority_made_at"), table_name="mentor_requests")
    op.drop_index(op.f("ix_mentor_requests_mentee_id"), table_name="mentor_requests")
    op.drop_table("mentor_requests")

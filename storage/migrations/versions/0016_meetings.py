"""meetings of pairings, what sides think after the first, and results that curators ask for"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "results_calls",
        sa.Column("id", number, nullable=False),
        sa.Column("by", number, nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_results_calls_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_results_calls")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_results_calls_due"), "results_calls", ["due"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("id", number, nullable=False),
        sa.Column("pairing_id", number, nullable=False),
        sa.Column("side", sa.String(length=8), nullable=True),
        sa.Column("voice_id", number, nullable=True),
        sa.Column("by", number, nullable=False),
        sa.Column("logged_at", sa.BigInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(length=48), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("rating", sa.LargeBinary(), nullable=True),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_meetings_by")),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_meetings_pairing_id")),
        sa.ForeignKeyConstraint(["voice_id"], ["records.id"], name=op.f("fk_meetings_voice_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meetings_pairing_id_held_on"), "meetings", ["pairing_id", "held_on"], unique=False)
    op.create_index(op.f("ix_meetings_voice_id"), "meetings", ["voice_id"], unique=False)
    op.create_table(
        "results_mentors",
        sa.Column("call_id", number, nullable=False),
        sa.Column("mentor_id", number, nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["results_calls.id"], name=op.f("fk_results_mentors_call_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["records.id"], name=op.f("fk_results_mentors_mentor_id")),
        sa.PrimaryKeyConstraint("call_id", "mentor_id", name=op.f("pk_results_mentors")),
    )
    op.create_table(
        "meeting_members",
        sa.Column("meeting_id", number, nullable=False),
        sa.Column("membership_id", number, nullable=False),
        sa.Column("denied_at", sa.BigInteger(), nullable=True),
        sa.Column("denied_by", number, nullable=True),
        sa.ForeignKeyConstraint(["denied_by"], ["people.id"], name=op.f("fk_meeting_members_denied_by")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_meeting_members_meeting_id")),
        sa.ForeignKeyConstraint(["membership_id"], ["memberships.id"], name=op.f("fk_meeting_members_membership_id")),
        sa.PrimaryKeyConstraint("meeting_id", "membership_id", name=op.f("pk_meeting_members")),
    )
    op.create_index(op.f("ix_meeting_members_membership_id"), "meeting_members", ["membership_id"], unique=False)
    op.create_table(
        "meeting_opinions",
        sa.Column("membership_id", number, nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("opinion", sa.LargeBinary(), nullable=True),
        sa.Column("by", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_meeting_opinions_by")),
        sa.ForeignKeyConstraint(["membership_id"], ["memberships.id"], name=op.f("fk_meeting_opinions_membership_id")),
        sa.PrimaryKeyConstraint("membership_id", "side", name=op.f("pk_meeting_opinions")),
    )
    op.create_table(
        "results_given",
        sa.Column("call_id", number, nullable=False),
        sa.Column("membership_id", number, nullable=False),
        sa.Column("result", sa.String(length=16), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("by", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_results_given_by")),
        sa.ForeignKeyConstraint(["call_id"], ["results_calls.id"], name=op.f("fk_results_given_call_id")),
        sa.ForeignKeyConstraint(["membership_id"], ["memberships.id"], name=op.f("fk_results_given_membership_id")),
        sa.PrimaryKeyConstraint("call_id", "membership_id", name=op.f("pk_results_given")),
    )


def downgrade() -> None:
    op.drop_table("results_given")
    op.drop_table("meeting_opinions")
    op.drop_index(op.f("ix_meeting_members_membership_id"), table_name="meeting_members")
    op.drop_table("meeting_members")
    op.drop_table("results_mentors")
    op.drop_index(op.f("ix_meetings_voice_id"), table_name="meetings")
    op.drop_index(op.f("ix_meetings_pairing_id_held_on"), table_name="meetings")
    op.drop_table("meetings")
    op.drop_index(op.f("ix_results_calls_due"), table_name="results_calls")
    op.drop_table("results_calls")

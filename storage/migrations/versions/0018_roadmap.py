"""roadmaps of school years, and what mentors propose to them"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "roadmaps",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("begun_by", number, nullable=False),
        sa.ForeignKeyConstraint(["begun_by"], ["people.id"], name=op.f("fk_roadmaps_begun_by")),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_roadmaps")),
    )
    op.create_table(
        "roadmap_stages",
        sa.Column("id", number, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["year"], ["roadmaps.year"], name=op.f("fk_roadmap_stages_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roadmap_stages")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_roadmap_stages_year_place"), "roadmap_stages", ["year", "place"], unique=False)
    op.create_table(
        "roadmap_events",
        sa.Column("id", number, nullable=False),
        sa.Column("stage_id", number, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("person_id", number, nullable=True),
        sa.Column("role", sa.String(length=16), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("meetup_id", number, nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("came", sa.Integer(), nullable=True),
        sa.Column("mentors", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meetup_id"], ["meetups.id"], name=op.f("fk_roadmap_events_meetup_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_roadmap_events_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["stage_id"], ["roadmap_stages.id"], name=op.f("fk_roadmap_events_stage_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roadmap_events")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_roadmap_events_stage_id"), "roadmap_events", ["stage_id"], unique=False)
    op.create_index(op.f("ix_roadmap_events_state_last"), "roadmap_events", ["state", "last"], unique=False)
    op.create_index(op.f("ix_roadmap_events_meetup_id"), "roadmap_events", ["meetup_id"], unique=False)
    op.create_table(
        "roadmap_proposals",
        sa.Column("id", number, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("mentor_id", number, nullable=False),
        sa.Column("event", number, nullable=True),
        sa.Column("is_new", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", number, nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_roadmap_proposals_made_by")),
        sa.ForeignKeyConstraint(["mentor_id"], ["records.id"], name=op.f("fk_roadmap_proposals_mentor_id")),
        sa.ForeignKeyConstraint(["year"], ["roadmaps.year"], name=op.f("fk_roadmap_proposals_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roadmap_proposals")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_roadmap_proposals_state_made_at"), "roadmap_proposals", ["state", "made_at"], unique=False)
    op.create_index(op.f("ix_roadmap_proposals_mentor_id"), "roadmap_proposals", ["mentor_id"], unique=False)


def downgrade() -> None:
    op.drop_table("roadmap_proposals")
    op.drop_table("roadmap_events")
    op.drop_table("roadmap_stages")
    op.drop_table("roadmaps")

"""individual plans of pairings, their items, and what mentees propose to them"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "plans",
        sa.Column("pairing_id", number, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("goal", sa.String(length=16), nullable=True),
        sa.Column("returned", sa.String(length=16), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("agreed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_plans_pairing_id")),
        sa.PrimaryKeyConstraint("pairing_id", name=op.f("pk_plans")),
    )
    op.create_index(op.f("ix_plans_state_since"), "plans", ["state", "since"], unique=False)
    op.create_table(
        "plan_items",
        sa.Column("id", number, nullable=False),
        sa.Column("pairing_id", number, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(length=60), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("expected", sa.String(length=16), nullable=True),
        sa.Column("meetup_id", number, nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meetup_id"], ["meetups.id"], name=op.f("fk_plan_items_meetup_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["pairing_id"], ["plans.pairing_id"], name=op.f("fk_plan_items_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_items")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_items_meetup_id"), "plan_items", ["meetup_id"], unique=False)
    op.create_index(op.f("ix_plan_items_pairing_id_place"), "plan_items", ["pairing_id", "place"], unique=False)
    op.create_table(
        "plan_proposals",
        sa.Column("id", number, nullable=False),
        sa.Column("pairing_id", number, nullable=False),
        sa.Column("mentee_id", number, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", number, nullable=False),
        sa.Column("item", number, nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("reason", sa.String(length=16), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_plan_proposals_made_by")),
        sa.ForeignKeyConstraint(["mentee_id"], ["records.id"], name=op.f("fk_plan_proposals_mentee_id")),
        sa.ForeignKeyConstraint(["pairing_id"], ["plans.pairing_id"], name=op.f("fk_plan_proposals_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_proposals")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_proposals_pairing_id_state"), "plan_proposals", ["pairing_id", "state"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_plan_proposals_pairing_id_state"), table_name="plan_proposals")
    op.drop_table("plan_proposals")
    op.drop_index(op.f("ix_plan_items_pairing_id_place"), table_name="plan_items")
    op.drop_index(op.f("ix_plan_items_meetup_id"), table_name="plan_items")
    op.drop_table("plan_items")
    op.drop_index(op.f("ix_plans_state_since"), table_name="plans")
    op.drop_table("plans")

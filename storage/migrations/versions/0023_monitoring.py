"""monitoring campaigns, surveys, SWOT"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "campaigns",
        sa.Column("id", number, nullable=False),
        sa.Column("duty_id", number, nullable=False),
        sa.Column("term", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("call_id", number, nullable=True),
        sa.Column("reported_at", sa.BigInteger(), nullable=True),
        sa.Column("totals", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["results_calls.id"], name=op.f("fk_campaigns_call_id")),
        sa.ForeignKeyConstraint(["duty_id"], ["duties.id"], name=op.f("fk_campaigns_duty_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaigns")),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_campaigns_duty_id_term", "campaigns", ["duty_id", "term"], unique=True)
    op.create_table(
        "surveys",
        sa.Column("id", number, nullable=False),
        sa.Column("campaign_id", number, nullable=False),
        sa.Column("record_id", number, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("invited_on", sa.Date(), nullable=True),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.Column("answers", sa.LargeBinary(), nullable=True),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.id"], name=op.f("fk_surveys_campaign_id")),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_surveys_record_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_surveys_record_id"), "surveys", ["record_id"], unique=False)
    op.create_index(
        "uq_surveys_campaign_id_record_id_kind", "surveys", ["campaign_id", "record_id", "kind"], unique=True
    )
    op.create_table(
        "swots",
        sa.Column("campaign_id", number, nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("by", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_swots_by")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.id"], name=op.f("fk_swots_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_swots")),
    )


def downgrade() -> None:
    op.drop_table("swots")
    op.drop_index("uq_surveys_campaign_id_record_id_kind", table_name="surveys")
    op.drop_index(op.f("ix_surveys_record_id"), table_name="surveys")
    op.drop_table("surveys")
    op.drop_index("uq_campaigns_duty_id_term", table_name="campaigns")
    op.drop_table("campaigns")

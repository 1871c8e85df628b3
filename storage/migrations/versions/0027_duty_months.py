"""who answers for what comes every month can differ by month"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "duty_month_people",
        sa.Column("duty_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["duty_id"], ["duties.id"], name=op.f("fk_duty_month_people_duty_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_duty_month_people_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("duty_id", "month", "person_id", name=op.f("pk_duty_month_people")),
    )
    op.create_index(op.f("ix_duty_month_people_person_id"), "duty_month_people", ["person_id"])


def downgrade() -> None:
    op.drop_table("duty_month_people")

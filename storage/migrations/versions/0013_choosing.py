"""what a choice of pairs remembers: requests that wait for a consent, locked pairs, wishes after a group meeting"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "request_waits",
        sa.Column("request_id", number, nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["mentor_requests.id"], name=op.f("fk_request_waits_request_id")),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_request_waits")),
    )
    op.create_table(
        "draft_locks",
        sa.Column("request_id", number, nullable=False),
        sa.Column("mentor_id", number, nullable=False),
        sa.Column("locked_at", sa.BigInteger(), nullable=False),
        sa.Column("locked_by", number, nullable=False),
        sa.ForeignKeyConstraint(["locked_by"], ["people.id"], name=op.f("fk_draft_locks_locked_by")),
        sa.ForeignKeyConstraint(["mentor_id"], ["records.id"], name=op.f("fk_draft_locks_mentor_id")),
        sa.ForeignKeyConstraint(["request_id"], ["mentor_requests.id"], name=op.f("fk_draft_locks_request_id")),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_draft_locks")),
    )
    op.create_table(
        "acquaintances",
        sa.Column("meetup_id", number, nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", number, nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_acquaintances_made_by")),
        sa.ForeignKeyConstraint(["meetup_id"], ["meetups.id"], name=op.f("fk_acquaintances_meetup_id")),
        sa.PrimaryKeyConstraint("meetup_id", name=op.f("pk_acquaintances")),
    )
    op.create_table(
        "acquaintance_wishes",
        sa.Column("record_id", number, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("wished_id", number, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("place BETWEEN 1 AND 3", name=op.f("ck_acquaintance_wishes_place")),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_acquaintance_wishes_record_id")),
        sa.ForeignKeyConstraint(["wished_id"], ["records.id"], name=op.f("fk_acquaintance_wishes_wished_id")),
        sa.PrimaryKeyConstraint("record_id", "place", name=op.f("pk_acquaintance_wishes")),
    )
    op.create_index(op.f("ix_acquaintance_wishes_wished_id"), "acquaintance_wishes", ["wished_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_acquaintance_wishes_wished_id"), table_name="acquaintance_wishes")
    op.drop_table("acquaintance_wishes")
    op.drop_table("acquaintances")
    op.drop_table("draft_locks")
    op.drop_table("request_waits")

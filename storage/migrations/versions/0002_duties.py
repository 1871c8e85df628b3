"""duties"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "duties",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("todo", sa.Text(), nullable=False),
        sa.Column("resource", sa.String(length=64), nullable=False),
        sa.Column("hall_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("repeats", sa.String(length=16), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("bound", sa.String(length=16), nullable=False),
        sa.Column("ladder", sa.JSON(), nullable=False),
        sa.Column("legal", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("retired_at", sa.BigInteger(), nullable=True),
        sa.Column("resource_gone_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["halls.id"], name=op.f("fk_duties_hall_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duties")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("duties", schema=None) as batch_op:
        batch_op.create_index("uq_duties_key", ["key"], unique=True, sqlite_where=sa.text("key != ''"))

    op.create_table(
        "duty_people",
        sa.Column("duty_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["duty_id"], ["duties.id"], name=op.f("fk_duty_people_duty_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_duty_people_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("duty_id", "person_id", name=op.f("pk_duty_people")),
    )
    with op.batch_alter_table("duty_people", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_people_person_id"), ["person_id"], unique=False)

    op.create_table(
        "duty_marks",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("duty_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("term", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("link", sa.String(length=300), nullable=False),
        sa.Column("post_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("made_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("undone_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["duty_id"], ["duties.id"], name=op.f("fk_duty_marks_duty_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_duty_marks_made_by")),
        sa.ForeignKeyConstraint(["undone_by"], ["people.id"], name=op.f("fk_duty_marks_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_marks")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("duty_marks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_marks_duty_id_term"), ["duty_id", "term"], unique=False)
        batch_op.create_index(
            "uq_duty_marks_standing", ["duty_id", "term"], unique=True, sqlite_where=sa.text("undone_at IS NULL")
        )


def downgrade() -> None:
    with op.batch_alter_table("duty_marks", schema=None) as batch_op:
        batch_op.drop_index("uq_duty_marks_standing", sqlite_where=sa.text("undone_at IS NULL"))
        batch_op.drop_index(batch_op.f("ix_duty_marks_duty_id_term"))

    op.drop_table("duty_marks")
    with op.batch_alter_table("duty_people", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_duty_people_person_id"))

    op.drop_table("duty_people")
    with op.batch_alter_table("duties", schema=None) as batch_op:
        batch_op.drop_index("uq_duties_key", sqlite_where=sa.text("key != ''"))

    op.drop_table("duties")

"""records of the programme's people"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "records",
        sa.Column("id", number, nullable=False),
        sa.Column("series", sa.String(length=1), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("erased_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_records")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("records", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_records_series_number"), ["series", "number"], unique=True)
        batch_op.create_index(batch_op.f("ix_records_version"), ["version"], unique=False)
    op.create_table(
        "record_secrets",
        sa.Column("record_id", number, nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("details", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"], ["records.id"], name=op.f("fk_record_secrets_record_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_record_secrets")),
    )
    op.create_table(
        "record_parts",
        sa.Column("record_id", number, nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"], ["records.id"], name=op.f("fk_record_parts_record_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("record_id", "part", name=op.f("pk_record_parts")),
    )
    op.create_table(
        "guardianships",
        sa.Column("ward_id", number, nullable=False),
        sa.Column("guardian_id", number, nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["records.id"], name=op.f("fk_guardianships_ward_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["guardian_id"], ["records.id"], name=op.f("fk_guardianships_guardian_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("ward_id", "guardian_id", name=op.f("pk_guardianships")),
    )
    with op.batch_alter_table("guardianships", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guardianships_guardian_id"), ["guardian_id"], unique=False)
    op.create_table(
        "record_accounts",
        sa.Column("record_id", number, nullable=False),
        sa.Column("person_id", number, nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"], ["records.id"], name=op.f("fk_record_accounts_record_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_record_accounts_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_record_accounts")),
        sa.UniqueConstraint("person_id", name=op.f("uq_record_accounts_person_id")),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=16), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "tags",
        sa.Column("id", number, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tags")),
        sa.UniqueConstraint("name", name=op.f("uq_tags_name")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for table in ("tags", "counters", "record_accounts", "guardianships", "record_parts", "record_secrets", "records"):
        op.drop_table(table)

"""slips, applications and enquiries"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "loose_keys",
        sa.Column("id", number, nullable=False),
        sa.Column("name", sa.String(length=16), nullable=True),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loose_keys")),
        sa.UniqueConstraint("name", name=op.f("uq_loose_keys_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "slips",
        sa.Column("id", number, nullable=False),
        sa.Column("record_id", number, nullable=False),
        sa.Column("characters_digest", sa.String(length=64), nullable=False),
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("issued_by", number, nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("shown_to", number, nullable=True),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("void_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record_secrets.record_id"], name=op.f("fk_slips_record_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["issued_by"], ["people.id"], name=op.f("fk_slips_issued_by")),
        sa.ForeignKeyConstraint(["shown_to"], ["people.id"], name=op.f("fk_slips_shown_to")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slips")),
        sa.UniqueConstraint("characters_digest", name=op.f("uq_slips_characters_digest")),
        sa.UniqueConstraint("token_digest", name=op.f("uq_slips_token_digest")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_slips_record_id"), "slips", ["record_id"], unique=False)
    op.create_table(
        "slip_tries",
        sa.Column("person_id", number, nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_slip_tries_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_slip_tries")),
    )
    op.create_table(
        "applications",
        sa.Column("id", number, nullable=False),
        sa.Column("person_id", number, nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("record_id", number, nullable=True),
        sa.Column("key_id", number, nullable=True),
        sa.Column("wish", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=True),
        sa.Column("reason_words", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", number, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_applications_person_id")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record_secrets.record_id"], name=op.f("fk_applications_record_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["key_id"], ["loose_keys.id"], name=op.f("fk_applications_key_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_applications_decided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_applications_state"), "applications", ["state"], unique=False)
    op.create_index(op.f("ix_applications_record_id"), "applications", ["record_id"], unique=False)
    op.create_index(
        "uq_applications_open",
        "applications",
        ["person_id", "part"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "enquiries",
        sa.Column("id", number, nullable=False),
        sa.Column("person_id", number, nullable=False),
        sa.Column("record_id", number, nullable=True),
        sa.Column("key_id", number, nullable=True),
        sa.Column("waiting_since", sa.BigInteger(), nullable=True),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_enquiries_person_id")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record_secrets.record_id"], name=op.f("fk_enquiries_record_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["key_id"], ["loose_keys.id"], name=op.f("fk_enquiries_key_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiries")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_enquiries_person_id"), "enquiries", ["person_id"], unique=False)
    op.create_index(op.f("ix_enquiries_record_id"), "enquiries", ["record_id"], unique=False)
    op.create_table(
        "enquiry_messages",
        sa.Column("id", number, nullable=False),
        sa.Column("enquiry_id", number, nullable=False),
        sa.Column("author_id", number, nullable=False),
        sa.Column("is_answer", sa.Boolean(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["enquiry_id"], ["enquiries.id"], name=op.f("fk_enquiry_messages_enquiry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name=op.f("fk_enquiry_messages_author_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiry_messages")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_enquiry_messages_enquiry_id"), "enquiry_messages", ["enquiry_id"], unique=False)
    op.create_index(op.f("ix_enquiry_messages_at"), "enquiry_messages", ["at"], unique=False)


def downgrade() -> None:
    for table in ("enquiry_messages", "enquiries", "applications", "slip_tries", "slips", "loose_keys"):
        op.drop_table(table)

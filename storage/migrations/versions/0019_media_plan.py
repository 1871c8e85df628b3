"""the media plan: publications, where they appear, their pictures, and who can be recognised"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "publications",
        sa.Column("id", number, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("event_kind", sa.String(length=24), nullable=True),
        sa.Column("event_id", number, nullable=True),
        sa.Column("key", sa.String(length=64), server_default="", nullable=False),
        sa.Column("opens", sa.BigInteger(), nullable=True),
        sa.Column("closes", sa.BigInteger(), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("timed_at", sa.BigInteger(), nullable=False),
        sa.Column("responsible_id", number, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("is_ours", sa.Boolean(), nullable=False),
        sa.Column("returned", sa.Text(), nullable=False),
        sa.Column("approved_by", number, nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["approved_by"], ["people.id"], name=op.f("fk_publications_approved_by")),
        sa.ForeignKeyConstraint(["responsible_id"], ["people.id"], name=op.f("fk_publications_responsible_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publications")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_publications_key",
        "publications",
        ["key"],
        unique=True,
        sqlite_where=sa.text("key != ''"),
        postgresql_where=sa.text("key != ''"),
    )
    op.create_index(op.f("ix_publications_state"), "publications", ["state"], unique=False)
    op.create_index(
        op.f("ix_publications_event_kind_event_id"), "publications", ["event_kind", "event_id"], unique=False
    )
    op.create_table(
        "publication_resources",
        sa.Column("publication_id", number, nullable=False),
        sa.Column("resource", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("link", sa.String(length=300), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("trouble", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publications.id"],
            name=op.f("fk_publication_resources_publication_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("publication_id", "resource", name=op.f("pk_publication_resources")),
    )
    op.create_table(
        "publication_pictures",
        sa.Column("publication_id", number, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publications.id"],
            name=op.f("fk_publication_pictures_publication_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("publication_id", "position", name=op.f("pk_publication_pictures")),
    )
    op.create_table(
        "publication_people",
        sa.Column("publication_id", number, nullable=False),
        sa.Column("record_id", number, nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publications.id"],
            name=op.f("fk_publication_people_publication_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_publication_people_record_id")),
        sa.PrimaryKeyConstraint("publication_id", "record_id", name=op.f("pk_publication_people")),
    )
    op.create_index(op.f("ix_publication_people_record_id"), "publication_people", ["record_id"], unique=False)


def downgrade() -> None:
    op.drop_table("publication_people")
    op.drop_table("publication_pictures")
    op.drop_table("publication_resources")
    op.drop_table("publications")

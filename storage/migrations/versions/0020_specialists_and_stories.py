"""other specialists who are invited, who took part in a meeting, and stories for the media plan"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "invitations",
        sa.Column("id", number, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("pairing_id", number, nullable=False),
        sa.Column("by", number, nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("item", number, nullable=True),
        sa.Column("starts", sa.BigInteger(), nullable=True),
        sa.Column("about", sa.String(length=48), nullable=True),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("guest_id", number, nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_invitations_by")),
        sa.ForeignKeyConstraint(["guest_id"], ["people.id"], name=op.f("fk_invitations_guest_id")),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_invitations_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_invitations_guest_id"), "invitations", ["guest_id"], unique=False)
    op.create_index(op.f("ix_invitations_pairing_id"), "invitations", ["pairing_id"], unique=False)
    op.create_index(op.f("ix_invitations_state"), "invitations", ["state"], unique=False)
    op.create_table(
        "stories",
        sa.Column("id", number, nullable=False),
        sa.Column("pairing_id", number, nullable=False),
        sa.Column("by", number, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("reason", sa.String(length=16), nullable=True),
        sa.Column("reason_words", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_stories_by")),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_stories_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_stories_pairing_id"), "stories", ["pairing_id"], unique=False)
    op.create_index(op.f("ix_stories_state_since"), "stories", ["state", "since"], unique=False)
    op.create_table(
        "story_people",
        sa.Column("story_id", number, nullable=False),
        sa.Column("record_id", number, nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_story_people_record_id")),
        sa.ForeignKeyConstraint(
            ["story_id"], ["stories.id"], name=op.f("fk_story_people_story_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("story_id", "record_id", name=op.f("pk_story_people")),
    )
    op.create_index(op.f("ix_story_people_record_id"), "story_people", ["record_id"], unique=False)
    op.add_column("meetings", sa.Column("specialist", sa.Boolean(), nullable=False, server_default="0"))


def downgrade() -> None:
    with op.batch_alter_table("meetings") as batch:
        batch.drop_column("specialist")
    op.drop_table("story_people")
    op.drop_table("stories")
    op.drop_table("invitations")

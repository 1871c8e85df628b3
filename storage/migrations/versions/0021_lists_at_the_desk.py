"""lists at the desk: who met lately is found without a look at every meeting there was"""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_meetings_held_on"), "meetings", ["held_on"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_meetings_held_on"), table_name="meetings")

"""what publications say lies sealed, where a programme is run; what was cancelled with its event is known"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What lies open is sealed when the program starts: no key is known here."""
    op.add_column("publications", sa.Column("words", sa.LargeBinary(), nullable=True))
    op.add_column("publications", sa.Column("off_with_event", sa.Boolean(), server_default="0", nullable=False))
    op.execute(
        "UPDATE publications SET off_with_event = 1 WHERE state = 'cancelled' AND event_id IS NOT NULL AND EXISTS ("
        "SELECT 1 FROM audit WHERE subject = 'publication' AND subject_id = publications.id"
        " AND action = 'cancel_publication' AND person_id IS NULL)"
    )
    op.execute(
        "UPDATE audit SET before = json_remove(before, '$.title', '$.returned'),"
        " after = json_remove(after, '$.title', '$.returned') WHERE subject = 'publication'"
    )


def downgrade() -> None:
    """What is sealed goes: the backup that is taken before has it."""
    op.drop_column("publications", "off_with_event")
    op.drop_column("publications", "words")

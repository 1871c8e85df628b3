"""what publications say lies sealed, where a programme is run; the log does not repeat it"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What lies open is sealed when the program starts: no key is known here."""
    op.add_column("publications", sa.Column("words", sa.LargeBinary(), nullable=True))
    op.execute(
        "UPDATE audit SET before = json_remove(before, '$.title', '$.returned'),"
        " after = json_remove(after, '$.title', '$.returned') WHERE subject = 'publication'"
    )


def downgrade() -> None:
    """What is sealed goes: the backup that is taken before has it."""
    op.drop_column("publications", "words")

"""Who wrote what: whoever remembers something that is stored asks here whether it is still true."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import UpdateBase
from sqlalchemy.sql import Executable

EVERYTHING = "*"
"""Instead of a table's name: nobody knows what was written."""


class Changes:
    """Counts committed transactions by the tables that they wrote to."""

    def __init__(self) -> None:
        self._counted: Counter[str] = Counter()

    def count(self, tables: Iterable[str]) -> None:
        """A transaction that wrote to these tables was committed."""
        self._counted.update(tables)

    def stamp(self, *tables: str) -> int:
        """Another number than before if any of these tables may have been written to in between."""
        return self._counted[EVERYTHING] + sum(self._counted[table] for table in tables)


class Watch:
    """Notices, whenever it is asked, that some tables may have been written to since it was asked last."""

    def __init__(self, changes: Changes, *tables: str) -> None:
        self._changes = changes
        self._tables = tables
        self._seen = changes.stamp(*tables)

    def noticed(self) -> bool:
        """Whether there is something new. The first time: since the watch began."""
        before, self._seen = self._seen, self._changes.stamp(*self._tables)
        return self._seen != before


def written_by(statement: Executable) -> str | None:
    """The table that a statement writes to; None when it only reads."""
    if isinstance(statement, UpdateBase):
        return getattr(statement.table, "name", EVERYTHING)
    return None if statement.is_select else EVERYTHING

"""Statements that run with every tap: compiled once, then handed to the driver as text with bound values.

On the way from a statement to its rows SQLAlchemy does much that is the same each time. For a small statement that
takes several times as long as SQLite does, and most when the bot has been quiet and nothing of it is warm.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Error
from types import SimpleNamespace
from typing import Any

from sqlalchemy import CompoundSelect, Select, UpdateBase
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import TypeEngine

from storage.changes import written_by
from storage.sqlite import InPlace, told

Values = Mapping[str, Any]
Convert = Callable[[Any], Any]
Query = Select[Any] | CompoundSelect[Any] | UpdateBase


class Prepared:
    """A SELECT, or an INSERT, UPDATE or DELETE whose values are bound by name when it runs.

    Lists are to be bound as JSON (`json_each`): the text is the same for any number of things then. In a
    transaction that is ``long`` it runs as any statement does.
    """

    def __init__(self, statement: Query) -> None:
        self._statement = statement
        self._writes = written_by(statement)
        # The text of an INSERT depends on the columns that are given.
        self._texts: dict[tuple[str, ...], _Text] = {}

    async def rows(self, connection: AsyncConnection, **values: Any) -> Sequence[Any]:
        """What it returns; columns are attributes. Raises SQLAlchemy's DBAPIError."""
        if not isinstance(connection, InPlace) or connection.long:
            return (await connection.execute(self._statement, values)).all()
        text = self._text(connection, values)
        try:
            found = connection.raw.execute(text.sql, text.bind(values)).fetchall()
        except Error as error:
            raise told(error, text.sql) from error
        return [text.read(row) for row in found]

    async def run(self, connection: AsyncConnection, values: Sequence[Values]) -> None:
        """Run it once for each of these values, all of the same names. Raises SQLAlchemy's DBAPIError."""
        if not isinstance(connection, InPlace) or connection.long:
            await connection.execute(self._statement, values)
            return
        text = self._text(connection, values[0])
        try:
            connection.raw.executemany(text.sql, [text.bind(one) for one in values])
        except Error as error:
            raise told(error, text.sql) from error

    def _text(self, connection: InPlace, values: Values) -> "_Text":
        names = tuple(values)
        text = self._texts.get(names)
        if text is None:
            text = self._texts[names] = _text_of(self._statement, names, connection.dialect)
        if self._writes is not None:
            connection.wrote.add(self._writes)
        return text


@dataclass(frozen=True, slots=True)
class _Text:
    """``constants`` are the values that the statement itself has; ``converted`` are columns by their places."""

    sql: str
    constants: Values
    binds: tuple[tuple[str, Convert | None], ...]
    columns: tuple[str, ...]
    converted: tuple[tuple[int, Convert], ...]

    def bind(self, values: Values) -> list[Any]:
        given = {**self.constants, **values} if self.constants else values
        return [given[name] if convert is None else convert(given[name]) for name, convert in self.binds]

    def read(self, row: Iterable[Any]) -> SimpleNamespace:
        told = list(row)
        for place, convert in self.converted:
            told[place] = convert(told[place])
        return SimpleNamespace(**dict(zip(self.columns, told, strict=True)))


def _text_of(statement: Query, names: Sequence[str], dialect: Dialect) -> _Text:
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    binds = tuple((name, _binding(compiled.binds[name].type, dialect)) for name in compiled.positiontup or ())
    columns = tuple(statement.exported_columns)
    reading = [(place, _reading(column.type, dialect)) for place, column in enumerate(columns)]
    return _Text(
        sql=str(compiled),
        constants={name: value for name, value in compiled.params.items() if name not in names},
        binds=binds,
        columns=tuple(str(column.key) for column in columns),
        converted=tuple((place, convert) for place, convert in reading if convert is not None),
    )


def _binding(of: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return of.dialect_impl(dialect).bind_processor(dialect)


def _reading(of: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return of.dialect_impl(dialect).result_processor(dialect, None)

"""Migrations as alembic runs them."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.engine import URL, Connection
from sqlalchemy.pool import NullPool

HERE = Path(__file__).parent


def step(path: Path, to: str, *, down: bool) -> list[str]:
    """Bring the database at ``path`` to revision ``to``. Returns tables with rows that refer to nothing afterwards."""
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.commit()
        config = Config()
        config.set_main_option("script_location", str(HERE))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        if down:
            command.downgrade(config, to)
        else:
            command.upgrade(config, to)
        return _with_broken_references(connection)


def _with_broken_references(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    return sorted({str(row[0]) for row in rows})

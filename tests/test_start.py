"""What a start waits for: packages that are imported before the first answer, and no others."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.test_packaging import NOT_BOUGHT, OURS, ROOT

BEGINNING = ["bot.__main__", "bot.app", "bot.logs", "storage.migrations", "storage.sole_use"]
"""What `python -m bot run` imports; the rest follows from there."""

NEEDED = {
    "aiogram",
    "aiogram_dialog",
    "aiohttp",
    "aiohttp_socks",
    "apscheduler",
    "babel",
    "fluent",
    "holidays",
    "magic_filter",
    "markupsafe",
    "prometheus_client",
    "pydantic",
    "pydantic_core",
    "pydantic_settings",
    "python_socks",
    "sqlalchemy",
    "structlog",
    "typer",
}
"""A package more is some hundredths of a second more, or (alembic, matplotlib, scipy) some tenths, and megabytes.

What only some requests need is imported where it is used, as documents do.
"""


def test_start_waits_for_no_package_that_only_some_requests_need() -> None:
    waited_for = {name.partition(".")[0] for name in everything_imported()} - NOT_BOUGHT

    assert waited_for <= NEEDED


def everything_imported() -> set[str]:
    """Modules imported by a start, as far as they are ours, and what ours import of others."""
    found: set[str] = set()
    waiting = set(BEGINNING)
    while waiting:
        name = waiting.pop()
        found.add(name)
        file = file_of(name)
        if file is not None:
            above = {name.rsplit(".", depth)[0] for depth in range(1, name.count(".") + 1)}
            waiting |= (set(imported_at_once(ast.parse(file.read_bytes()).body)) | above) - found
    return found


def file_of(module: str) -> Path | None:
    """None when it is not ours, or a name within a module of ours."""
    if module.partition(".")[0] not in OURS:
        return None
    path = ROOT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.exists()), None)


def imported_at_once(statements: list[ast.stmt]) -> Iterator[str]:
    """Not what functions import when they run, nor what only type checkers look at."""
    for statement in statements:
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            assert statement.module, "imports name their module in full"
            yield statement.module
            yield from (f"{statement.module}.{alias.name}" for alias in statement.names)
        elif isinstance(statement, (ast.If, ast.Try)) and "TYPE_CHECKING" not in ast.unparse(statement):
            yield from imported_at_once(statement.body)

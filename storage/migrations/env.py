"""Run by alembic for each migration; the connection comes from `storage.migrations.migrate`."""

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from storage.tables import metadata


def stored_type(kind: str, item: Any, _autogen: Any) -> str | Literal[False]:
    """Migrations name the stored types, not ours: they must run the same whatever becomes of our classes."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=stored_type,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()

"""Telegram's types are understood when they are first used, not all of them at the start.

aiogram defines some 400 types of the Bot API and, while it is imported, has pydantic build a validator of each, with
all that it holds: two thirds of what a start took, and a hundred megabytes. A bot uses some dozens of them.
"""

import sys
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel


def build_when_used() -> None:
    """Call it before aiogram is imported; afterwards it changes nothing.

    pydantic builds a type that is not built yet when it is first used, by asking its ``model_rebuild``; all that it
    lacks then are the names of other types, with which aiogram would have had them built.
    """
    if "aiogram" in sys.modules:
        return
    at_once = BaseModel.__dict__["model_rebuild"].__func__
    names: dict[str, Any] = {}

    def put_off(cls: type[BaseModel], *, _types_namespace: Mapping[str, Any] | None = None, **asked: Any) -> Any:
        if _types_namespace is None or not cls.__module__.startswith("aiogram."):
            return at_once(cls, _types_namespace=_types_namespace, **asked)
        names.update(_types_namespace)
        return None

    _rebuild_by(BaseModel, put_off)
    try:
        from aiogram.client.context_controller import BotContextController
        from aiogram.methods.base import Response
    finally:
        _rebuild_by(BaseModel, at_once)

    def with_names(
        cls: type[BaseModel],
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        known = {**names, **(_types_namespace or {})}
        return at_once(cls, force=force, raise_errors=raise_errors, _types_namespace=known)  # type: ignore[no-any-return]

    for family in (BotContextController, Response):
        _rebuild_by(family, with_names)


def _rebuild_by(family: type[BaseModel], rebuild: Any) -> None:
    setattr(family, "model_rebuild", classmethod(rebuild))  # noqa: B010

"""Notices as they are stored: their kind and their fields as JSON."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from pydantic import TypeAdapter, ValidationError

from domain.notices import NOTICES, Notice


@dataclass(frozen=True)
class Unreadable(Notice):
    """What a newer or older version of the program stored and this one does not understand."""

    kind: ClassVar[str] = "unreadable"
    stored_kind: str
    stored_fields: dict[str, Any]


def store(notice: Notice) -> str:
    """The fields of a notice as JSON."""
    return _codec(notice.kind).dump_json(notice).decode()


def load(kind: str, payload: str) -> Notice:
    """The notice, or :class:`Unreadable`: one row must not stand in the way of all others."""
    try:
        if kind in NOTICES:
            return _codec(kind).validate_json(payload)
    except ValidationError:
        pass
    return Unreadable(kind, _fields(payload))


def _fields(payload: str) -> dict[str, Any]:
    """As far as they can be read; empty for what is no JSON object."""
    try:
        fields = json.loads(payload)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


@cache
def _codec(kind: str) -> TypeAdapter[Notice]:
    return TypeAdapter(NOTICES[kind])

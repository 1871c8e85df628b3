"""A world that outlives its playground: a file that is read at the beginning and written at the end."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from playground.errors import PlayError

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """A snapshot of a world, and what its clock showed."""

    now: datetime
    world: Json


def read(path: Path) -> Kept | None:
    """What is kept in a file; None where there is none. `PlayError`: it cannot be read."""
    try:
        told = json.loads(path.read_bytes())
        return Kept(datetime.fromisoformat(told["now"]), told["world"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise PlayError(f"{path} holds no world") from None


def put(path: Path, kept: Kept) -> None:
    """Write it whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(json.dumps({"now": kept.now.isoformat(), "world": kept.world}, ensure_ascii=False), "utf-8")
    part.replace(path)

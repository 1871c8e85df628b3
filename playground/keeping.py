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
    """A snapshot of a world, what its clock showed, and the posts on VK's wall, the oldest first."""

    now: datetime
    world: Json
    wall: tuple[Json, ...] = ()


def read(path: Path) -> Kept | None:
    """What is kept in a file; None where there is none. `PlayError`: it cannot be read."""
    try:
        told = json.loads(path.read_bytes())
        return Kept(datetime.fromisoformat(told["now"]), told["world"], tuple(told["wall"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise PlayError(f"{path} holds no world") from None


def put(path: Path, kept: Kept) -> None:
    """Write it whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    told = {"now": kept.now.isoformat(), "world": kept.world, "wall": kept.wall}
    part.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    part.replace(path)

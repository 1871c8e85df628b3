"""How much happens in a crash test."""

import os
import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """``readers`` are the people to whom an organiser writes meanwhile, ``copies`` those of a disk that is torn."""

    kills: int
    taps: int
    people: int
    seats: int
    readers: int
    copies: int


SMALL = Size(kills=4, taps=160, people=12, seats=5, readers=40, copies=8)
LARGE = Size(kills=50, taps=2000, people=40, seats=15, readers=600, copies=60)


def wanted() -> Size:
    """The large one for `make soak`, which sets SOAK."""
    return LARGE if os.environ.get("SOAK") else SMALL


def dice() -> random.Random:
    """Chance that can be repeated: SOAK_SEED, or a new one, which is printed (pytest shows it when a test fails)."""
    seed = int(os.environ.get("SOAK_SEED") or random.SystemRandom().randrange(10**6))
    print(f"SOAK_SEED={seed}")  # noqa: T201
    return random.Random(seed)

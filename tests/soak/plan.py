"""Who taps what, and what has to be in the database once all of that is done exactly once."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from handlers.meetups.callbacks import Act
from playground.client import Player

GUESTS = 5
"""As many may be brought."""


class Evening(StrEnum):
    """``GUESTS`` has room for everybody and their guests: each tap counts. ``SEATS`` has too few seats."""

    GUESTS = "guests"
    SEATS = "seats"


@dataclass(frozen=True, slots=True)
class Planned:
    """One tap. ``alone``: on the meetup's page in private, not on the card in the hall."""

    player: Player
    evening: Evening
    act: Act
    alone: bool


def plan(dice: random.Random, players: Sequence[Player], taps: int) -> list[Planned]:
    """Every tap changes something, so that each one that is lost or done twice shows; half of them are +1 and −1."""
    guests: dict[int, int] = {}
    goes: dict[int, bool] = defaultdict(bool)
    found: list[Planned] = []
    while len(found) < taps:
        player = dice.choice(players)
        if dice.random() < 0.5:
            act = Act.STAY if goes[player.id] else Act.GO
            goes[player.id] = not goes[player.id]
            found.append(Planned(player, Evening.SEATS, act, alone=False))
        else:
            act = _next(dice, guests, player)
            found.append(Planned(player, Evening.GUESTS, act, alone=dice.random() < 0.3))
    return found


def _next(dice: random.Random, guests: dict[int, int], player: Player) -> Act:
    number = guests.get(player.id)
    if number is None:
        guests[player.id] = 0
        return Act.GO
    step = 1 if number == 0 or (number < GUESTS and dice.random() < 0.5) else -1
    guests[player.id] = number + step
    return Act.GUEST if step == 1 else Act.NO_GUEST


def expected(planned: Sequence[Planned]) -> dict[tuple[Evening, int], list[str]]:
    """What the audit has to tell of each evening and person, in order: guests brought, or whether they go."""
    told: dict[tuple[Evening, int], list[str]] = defaultdict(list)
    guests: dict[int, int] = defaultdict(int)
    for tap in planned:
        guests[tap.player.id] += {Act.GUEST: 1, Act.NO_GUEST: -1}.get(tap.act, 0)
        key = (tap.evening, tap.player.id)
        if tap.evening is Evening.GUESTS:
            told[key].append(str(guests[tap.player.id]))
        else:
            told[key].append("in" if tap.act is Act.GO else "out")
    return dict(told)

"""Who is in the stand-in: an organiser, a hall, and everybody who will tap."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from playground.client import Json, Player, Playground

T = TypeVar("T")

WARMERS = 20
AT_ONCE = 16
"""Requests to the stand-in at a time while people move in."""
LONGEST_BURST = 100.0
"""Seconds that a burst may take."""
FIRST_ANSWER = 60.0
"""Seconds that a program may take from its start to its first answers."""


@dataclass(frozen=True, slots=True)
class Taps:
    """What became of taps. Seconds are from the tap until the answer came to the stand-in, in the order of people.

    ``span`` is from the first tap to the last answer. ``told`` are toasts by the tapping person's id.
    """

    seconds: tuple[float, ...]
    unanswered: int
    span: float | None
    told: dict[int, str]


@dataclass(frozen=True)
class Crowd:
    """People of the playground. ``warmers`` tap before anything is measured."""

    play: Playground
    organiser: Player
    people: Sequence[Player]
    warmers: Sequence[Player]
    hall: int

    @classmethod
    async def move_in(cls, play: Playground, size: int) -> "Crowd":
        """Everybody into one supergroup, whose administrator the bot is."""
        organiser = await play.person("Олег", "Орлов", "oleg_orlov", "ru")
        people = await _in_turns(size + WARMERS, lambda number: play.person("Гость", str(number), None, "ru"))
        hall = await play.chat("supergroup", "Клуб у реки", organiser, people)
        await organiser.add_bot(hall, {})
        return cls(play, organiser, people[WARMERS:], people[:WARMERS], hall)

    async def open_bot(self, people: Sequence[Player]) -> None:
        """They press START, so that the bot may write to them."""
        await _in_turns(len(people), lambda number: people[number].start())

    async def tap(self, card: Json, button: str, people: Sequence[Player], patience: float = LONGEST_BURST) -> Taps:
        """All of them tap one button of a card at once."""
        told = await self.play.post(
            "/play/taps",
            chat=card["chat"]["id"],
            message=card["message_id"],
            button={"text": button},
            people=[player.id for player in people],
            wait=patience,
        )
        answered = [one for one in told["taps"] if one["answered"]]
        return Taps(
            tuple(one["seconds"] for one in answered),
            len(people) - len(answered),
            told["span"],
            {one["person"]: one.get("text", "") for one in answered},
        )


async def _in_turns(count: int, act: Callable[[int], Awaitable[T]]) -> list[T]:
    """What `act` gives for each number below `count`, some of them at a time."""
    room = asyncio.Semaphore(AT_ONCE)

    async def one(number: int) -> T:
        async with room:
            return await act(number)

    return await asyncio.gather(*(one(number) for number in range(count)))

"""How much delivery does at once, and how long it waits for what."""

from collections.abc import Collection
from dataclasses import dataclass, field
from math import ceil

from bot.delivery.pauses import Pauses
from bot.lanes import Lane as Urgency
from domain.notices import Lane


@dataclass(frozen=True, slots=True)
class Queue:
    """Letters of some lanes that share ``slots`` calls in flight, so that no other lanes have to wait for them.

    ``patience`` is how many seconds a private letter may wait for room within Telegram's limits before it is put
    off; ``batch`` is how many slots must be free before more letters are taken (one look for several).
    """

    lanes: tuple[Lane, ...]
    slots: int
    urgency: Urgency
    patience: float
    batch: int = 1


PATIENCE_OF_POSTS = 1.0
"""The same for public letters. One that waits counts as being sent: should the program end, people would be asked."""


def queues(broadcast_rate: float) -> tuple[Queue, ...]:
    """The queues for so many messages a second in a broadcast.

    There is enough of it in flight to hold that rate with a Telegram that takes 2 seconds to answer, and not more:
    what is in flight is not stopped any more when somebody stops the broadcast.
    """
    slots = ceil(2 * broadcast_rate) + 8
    return (
        Queue((Lane.DIRECT,), slots=24, urgency=Urgency.NOTICE, patience=10.0),
        Queue((Lane.POST,), slots=12, urgency=Urgency.NOTICE, patience=10.0),
        Queue((Lane.REMINDER, Lane.BROADCAST), slots=slots, urgency=Urgency.BROADCAST, patience=60.0, batch=slots // 4),
    )


QUEUES = queues(28)


@dataclass(frozen=True, slots=True)
class Pace:
    """All times in seconds. ``answer`` is how long one answer of Telegram is waited for.

    ``poll`` is how often the tables are looked into without being woken, ``after_wake`` how long
    after being woken, ``gather`` how long a card waits for further changes before it is edited, ``live`` how long
    a message that shows progress stands before it is edited again.
    """

    queues: Collection[Queue] = QUEUES
    answer: float = 20.0
    poll: float = 5.0
    after_wake: float = 0.05
    pauses: Pauses = field(default_factory=Pauses)
    gather: float = 0.2
    edits_at_once: int = 8
    live: float = 5.0

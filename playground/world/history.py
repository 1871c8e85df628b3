"""Messages of one chat, kept by number.

A message is the Bot API's Message as a plain dict and is never changed in place: an edit stores a new dict, so
that updates and answers may share the old one without copying it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playground.world.polls import Poll

Json = dict[str, Any]


@dataclass(slots=True)
class Stored:
    """A message and what the Bot API does not say about it."""

    message: Json
    author: int
    markup: Json | None = None  # as sent: reply keyboards, too, which a Message does not carry
    thread: int | None = None
    deleted: bool = False
    service: bool = False
    reactions: list[Json] = field(default_factory=list)
    poll: Poll | None = None  # with the answers, of which a Message carries the counts

    @property
    def id(self) -> int:
        """The message's number in its chat."""
        number: int = self.message["message_id"]
        return number

    def dump(self) -> Json:
        """As JSON, for a snapshot of the world."""
        return {
            "message": self.message,
            "author": self.author,
            "markup": self.markup,
            "thread": self.thread,
            "deleted": self.deleted,
            "service": self.service,
            "reactions": self.reactions,
            "poll": None if self.poll is None else self.poll.dump(),
        }


class History:
    """The messages of a chat in order. Deleted ones stay as tombstones: an old app may still tap them."""

    def __init__(self) -> None:
        self._by_id: dict[int, Stored] = {}
        self._ids: list[int] = []

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, stored: Stored) -> None:
        """Append; numbers only grow."""
        number = stored.id
        self._by_id[number] = stored
        self._ids.append(number)

    def get(self, number: int) -> Stored | None:
        """The message, unless there is none or it is deleted."""
        stored = self._by_id.get(number)
        return None if stored is None or stored.deleted else stored

    def tombstone(self, number: int) -> Stored | None:
        """The message even when it is deleted."""
        return self._by_id.get(number)

    def newest_first(self, before: int | None = None) -> Iterator[Stored]:
        """Messages that are there, from the newest, or from the one just older than `before`."""
        end = len(self._ids) if before is None else bisect_left(self._ids, before)
        for place in range(end - 1, -1, -1):
            stored = self._by_id[self._ids[place]]
            if not stored.deleted:
                yield stored

    def all(self) -> Iterator[Stored]:
        """Every message with its tombstones, oldest first."""
        return iter(self._by_id.values())

"""What happens, told live to whoever watches: the pages of playing people, tests that wait."""

import asyncio
from collections.abc import Collection
from typing import Any, ClassVar

Json = dict[str, Any]
BACKLOG = 2000


class Watcher:
    """One open stream of events. `person` is whose eyes it looks through; None sees everything."""

    END: ClassVar[Json] = {"type": "end"}

    def __init__(self, person: int | None) -> None:
        self.person = person
        self.queue: asyncio.Queue[Json] = asyncio.Queue(BACKLOG)


class Events:
    """Telling costs nothing while nobody watches."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()

    @property
    def watched(self) -> bool:
        """Whether there is anyone to tell."""
        return bool(self._watchers)

    def watch(self, person: int | None) -> Watcher:
        """Begin to listen."""
        watcher = Watcher(person)
        self._watchers.add(watcher)
        return watcher

    def leave(self, watcher: Watcher) -> None:
        """Stop listening."""
        self._watchers.discard(watcher)

    def end(self) -> None:
        """Close all streams."""
        for watcher in self._watchers:
            while not watcher.queue.empty():
                watcher.queue.get_nowait()
            watcher.queue.put_nowait(watcher.END)

    def tell(self, event: Json, only: Collection[int] | None = None) -> None:
        """Tell everyone, or only these people. A watcher that does not keep up is told to begin anew."""
        for watcher in self._watchers:
            if only is not None and watcher.person is not None and watcher.person not in only:
                continue
            if watcher.queue.full():
                while not watcher.queue.empty():
                    watcher.queue.get_nowait()
                watcher.queue.put_nowait({"type": "reset"})
            watcher.queue.put_nowait(event)

"""Figures for Prometheus: counted where things happen, read off the tables when they are asked for.

Each program has a registry of its own. On the way of a tap a figure costs about a microsecond.
"""

from collections.abc import Awaitable, Callable

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

from bot.readings import Readings
from domain.notices import Lane

UPDATE_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)
"""Seconds. After some 15 a tap cannot be answered any more."""


class Metrics:
    """Count with its methods; `page` shows all of it in the text format of Prometheus."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self._updates = self._histogram("edelweiss_update_seconds", "Handling of an update", "kind")
        self._taps = self._counter("edelweiss_taps", "Taps on buttons by what became of them", "outcome")
        self._calls = self._counter("edelweiss_telegram_calls", "Calls to the Bot API", "method", "outcome")
        self._refused = self._counter("edelweiss_telegram_429s", "Calls answered with 429")
        self._letters = self._counter("edelweiss_letters", "Attempts to deliver by outcome", "lane", "outcome")
        self._floods = self._counter("edelweiss_floods", "Updates of people who sent too many at once")
        self._outbox_pending = self._gauge("edelweiss_outbox_pending", "Letters to be sent, now or later", "lane")
        self._outbox_due = self._gauge("edelweiss_outbox_due", "Letters that should be out by now", "lane")
        self._outbox_age = self._gauge("edelweiss_outbox_age_seconds", "How long the oldest of these waits", "lane")
        self._undelivered = self._gauge("edelweiss_outbox_undelivered", "Letters that did not arrive", "state")
        self._inbox_waiting = self._gauge("edelweiss_inbox_waiting", "Updates that are stored and not done")
        self._inbox_age = self._gauge("edelweiss_inbox_age_seconds", "How long the oldest of these waits")
        self._inbox_parked = self._gauge("edelweiss_inbox_parked", "Updates that failed too often")
        self._ticks_late = self._gauge("edelweiss_ticks_late", "Ticks that have not finished for three intervals")
        self._backup_age = self._gauge("edelweiss_backup_age_seconds", "Since the newest backup; NaN: there is none")
        self._size = self._gauge("edelweiss_database_bytes", "The database with its log")
        self._free = self._gauge("edelweiss_disk_free_bytes", "Room where the database or its backups are", "folder")

    def update_handled(self, kind: str, outcome: str, seconds: float) -> None:
        """An update of a kind (as aiogram calls it) was dealt with: answered, refused, failed, ignored or slowed."""
        self._updates.labels(kind).observe(seconds)
        if kind == "callback_query":
            self._taps.labels(outcome).inc()

    def called(self, method: str, outcome: str) -> None:
        """The Bot API answered a call: ok, an error's code, or "none"."""
        self._calls.labels(method, outcome).inc()
        if outcome == "429":
            self._refused.inc()

    def letter(self, lane: Lane, outcome: str) -> None:
        """One attempt to deliver one letter ended."""
        self._letters.labels(lane.value, outcome).inc()

    def flood(self) -> None:
        """Somebody sent too much at once."""
        self._floods.inc()

    async def page(self, read: Callable[[], Awaitable[Readings]]) -> bytes:
        """All figures; raises what taking the readings raises."""
        self._show(await read())
        return generate_latest(self.registry)

    def _show(self, readings: Readings) -> None:
        for lane, figures in readings.lanes.items():
            age = 0.0 if figures.oldest_due is None else (readings.at - figures.oldest_due).total_seconds()
            self._outbox_pending.labels(lane.value).set(figures.pending)
            self._outbox_due.labels(lane.value).set(figures.due)
            self._outbox_age.labels(lane.value).set(age)
        for state, letters in readings.undelivered.items():
            self._undelivered.labels(state.value).set(letters)
        oldest = readings.inbox.oldest
        self._inbox_waiting.set(readings.inbox.waiting)
        self._inbox_age.set(0.0 if oldest is None else (readings.at - oldest).total_seconds())
        self._inbox_parked.set(readings.inbox.parked)
        self._ticks_late.set(len(readings.late_ticks))
        newest = readings.newest_backup
        self._backup_age.set(float("nan") if newest is None else (readings.at - newest).total_seconds())
        self._size.set(readings.database_size)
        for room in readings.rooms:
            self._free.labels(str(room.folder)).set(room.free)

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, registry=self.registry)

    def _gauge(self, name: str, what: str, *labels: str) -> Gauge:
        return Gauge(name, what, labels, registry=self.registry)

    def _histogram(self, name: str, what: str, *labels: str) -> Histogram:
        return Histogram(name, what, labels, registry=self.registry, buckets=UPDATE_BUCKETS)

"""Publications and events as far as a test needs them."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.media.happening import EventKind, EventRef, Happening
from domain.media.publication import Kind, Outlet, Publication, PublicationId, PublicationState

MOSCOW, BELGRADE = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Belgrade")
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
EVENT = EventRef(EventKind.MEETUP, 1)


def publication(**given: Any) -> Publication:
    """A draft of a press release that was thought of just now."""
    usual: dict[str, Any] = {
        "id": PublicationId(1),
        "kind": Kind.PRESS_RELEASE,
        "title": "Роботы",
        "event": EVENT,
        "window": None,
        "zone": MOSCOW,
        "at": None,
        "by_hand": False,
        "state": PublicationState.DRAFT,
        "since": NOW,
        "timed_at": NOW,
        "responsible": None,
        "text": "Приходите",
        "is_ours": False,
        "returned": "",
        "approved_by": None,
        "outlets": (Outlet("site"), Outlet("vk")),
    }
    return Publication(**{**usual, **given})


def event(starts: datetime, length: timedelta = timedelta(hours=2), zone: ZoneInfo = MOSCOW) -> Happening:
    return Happening(event=EVENT, title="Роботы", starts=starts, ends=starts + length, zone=zone)

"""Zones of points on the map, asked for real."""

import sys

import pytest

from storage.zones import points
from storage.zones.points import zone_at


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (44.81, 20.46, "Europe/Belgrade"),
        (57.63, 39.87, "Europe/Moscow"),
        (-33.87, 151.21, "Australia/Sydney"),
        (0.0, -150.0, None),
        (1234.0, 5678.0, None),
    ],
)
async def test_zone_at(latitude: float, longitude: float, zone: str | None) -> None:
    found = await zone_at(latitude, longitude)

    assert (found.key if found else None) == zone


async def test_the_borders_of_zones_do_not_stay_in_memory() -> None:
    await zone_at(44.81, 20.46)

    assert "tzfpy" not in sys.modules


async def test_a_question_without_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(points, "PATIENCE", 0.3)
    monkeypatch.setattr(points, "QUESTION", "import time; time.sleep(60)")

    assert await zone_at(44.81, 20.46) is None


async def test_a_question_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(points, "QUESTION", "raise SystemExit(3)")

    assert await zone_at(44.81, 20.46) is None

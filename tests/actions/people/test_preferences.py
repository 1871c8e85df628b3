"""The chosen language and time zone."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.people.preferences import choose_language, choose_zone
from domain.errors import NotFound
from storage.tables.people import audit

from .conftest import Meet

BELGRADE = ZoneInfo("Europe/Belgrade")


async def entries(ctx: Context) -> list[tuple[str, Any, Any]]:
    async with ctx.read() as connection:
        rows = await connection.execute(select(audit).order_by(audit.c.id))
        return [(row.action, row.before, row.after) for row in rows]


async def test_choose_language(ctx: Context, meet: Meet) -> None:
    await choose_language(ctx, await meet("Анна"), "en")

    assert (await meet("Анна")).person.reads(ctx.policy.languages) == "en"
    assert await entries(ctx) == [("choose_language", {"language": None}, {"language": "en"})]


async def test_choose_language_again_changes_nothing(ctx: Context, meet: Meet) -> None:
    await choose_language(ctx, await meet("Анна"), "en")
    await choose_language(ctx, await meet("Анна"), "en")

    assert len(await entries(ctx)) == 1


async def test_choose_language_that_is_not_spoken(ctx: Context, meet: Meet) -> None:
    with pytest.raises(NotFound):
        await choose_language(ctx, await meet("Анна"), "sr")

    assert (await meet("Анна")).person.language is None


async def test_choose_zone_and_back(ctx: Context, meet: Meet) -> None:
    await choose_zone(ctx, await meet("Анна"), BELGRADE)
    assert (await meet("Анна")).person.zone == BELGRADE

    await choose_zone(ctx, await meet("Анна"), None)
    assert (await meet("Анна")).person.zone is None
    assert await entries(ctx) == [
        ("choose_zone", {"zone": None}, {"zone": "Europe/Belgrade"}),
        ("choose_zone", {"zone": "Europe/Belgrade"}, {"zone": None}),
    ]

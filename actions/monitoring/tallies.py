"""What campaigns come to, kept in memory: unsealing what was answered takes a second, and pages are asked for often."""

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from actions.context import Context
from actions.monitoring import report
from domain.monitoring.campaign import CampaignId
from domain.people.person import Actor
from domain.people.roles import Right, require

TABLES = ("surveys", "campaigns", "duties", "withdrawals", "erasures")
"""All that figures and words hang on: answers of whoever takes a consent back are no longer counted."""
Read = TypeVar("Read")


class Tallies:
    """Figures and own words, counted anew once something that they hang on is different."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._figures = _Kept[report.Figures](ctx, report.figures)
        self._words = _Kept[report.Words](ctx, report.words)

    async def figures(self, actor: Actor, campaign: CampaignId) -> report.Figures:
        """As `report.figures`."""
        require(actor.roles, Right.SEE_MENTORING)
        return await self._figures.of(actor, campaign)

    async def words(self, actor: Actor, campaign: CampaignId) -> report.Words:
        """As `report.words`."""
        require(actor.roles, Right.READ_SURVEYS)
        return await self._words.of(actor, campaign)


class _Kept(Generic[Read]):
    """Of the campaign that was asked for last: there is rarely another one that runs."""

    def __init__(self, ctx: Context, read: Callable[[Context, Actor, CampaignId], Awaitable[Read]]) -> None:
        self._ctx = ctx
        self._read = read
        self._known: tuple[CampaignId, int, Read] | None = None

    async def of(self, actor: Actor, campaign: CampaignId) -> Read:
        stamp = self._ctx.database.changes.stamp(*TABLES)
        if self._known is not None and self._known[:2] == (campaign, stamp):
            return self._known[2]
        found = await self._read(self._ctx, actor, campaign)
        self._known = campaign, stamp, found
        return found

"""What time brings to the media plan: reminders, each once; texts whose time has come; terms that were missed."""

from contextlib import suppress
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night, waking
from actions.context import Context
from actions.media import events, keys
from actions.media.consents import lacking
from actions.media.standing import step
from actions.media.telling import answering, curators, keepers, tell
from actions.media.ways import ways
from domain.duties.breaks import in_break
from domain.duties.ladder import DAY, MIDNIGHT
from domain.media.notices import MediaNews, MediaReminder, MediaTold, PublicationDue
from domain.media.posting import hand_over
from domain.media.publication import (
    GRACE,
    PUBLICATION,
    Publication,
    PublicationState,
    PublicationVerb,
    deadline,
    is_overdue,
)
from domain.media.refusals import BeingPosted, PostingNotSure
from domain.media.reminders import Nudge, Reminder, is_due, reminder
from domain.moments import earliest
from domain.notices import Lane
from domain.people.person import PersonId
from storage.media import Publications
from storage.outbox import Outbox

LONGEST_BREAK = 366
"""Days: a setting may let the programme rest all the year."""


class MediaTicks:
    """Each is safe to run late, or twice."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def remind(self) -> None:
        """Of what there is to do, by day. Not in a break of the programme."""
        ctx = self._ctx
        if is_night(ctx) or in_break(ctx.today(), ctx.policy.breaks):
            return
        now = ctx.now()
        async with ctx.read() as connection:
            found = [
                (one, due)
                for one in await Publications(connection, self._ctx.vault).live()
                if (due := self._due(one, now)) is not None
            ]
            fresh = [one.id for one, due in found if not await self._is_told(connection, one, due)]
        for number in fresh:
            async with ctx.write() as connection:
                # Looked at again: it may be done meanwhile.
                present = await Publications(connection, self._ctx.vault).get(number)
                if present is not None and (due := self._due(present, now)) is not None:
                    key = keys.reminder(present, due.nudge, due.at)
                    people, until = await self._reminded(connection, present, due), deadline(present)
                    notice = MediaReminder(present.id, due.nudge)
                    await tell(connection, people, notice, key, now, until=until, lane=Lane.REMINDER)

    async def bring_out(self) -> None:
        """At its time whoever answers for it gets the finished text, to publish it and say where it is.

        Not where the bot publishes it by itself.
        """
        now = self._ctx.now()
        async with self._ctx.read() as connection:
            found = [
                one.id
                for one in await Publications(connection, self._ctx.vault).live()
                if _is_time(one, now)
                and not await self._is_brought(connection, one)
                and (await ways(connection, self._ctx.policy, one.resources)).by_hand(one)
            ]
        for number in found:
            async with self._ctx.write() as connection:
                present = await Publications(connection, self._ctx.vault).get(number)
                if present is None or not _is_time(present, now) or await self._is_forbidden(connection, present):
                    continue
                at = present.at or now
                notice, people = PublicationDue(present.id, at), await answering(connection, present)
                await tell(connection, people, notice, keys.due(present, at), now, until=at + GRACE)

    async def lapse(self) -> None:
        """What missed its term is overdue: whoever answers for it hears of it, and the curators."""
        now = self._ctx.now()
        async with self._ctx.read() as connection:
            found = [one.id for one in await Publications(connection, self._ctx.vault).live() if is_overdue(one, now)]
        for number in found:
            async with self._ctx.write() as connection:
                present = await Publications(connection, self._ctx.vault).get(number)
                if present is None or not is_overdue(present, now):
                    continue
                await step(self._ctx, connection, None, present, PublicationVerb.LAPSE, "lapse_publication", now)
                people = {*await answering(connection, present), *await curators(connection)}
                notice = MediaTold(present.id, MediaNews.OVERDUE)
                await tell(connection, people, notice, keys.overdue(present), now, due=waking(self._ctx))

    async def look_after_consents(self) -> None:
        """What somebody in it does not allow any more is a draft again, before anybody publishes it."""
        ctx = self._ctx
        if ctx.vault is None:
            return
        async with ctx.read() as connection:
            broken = [
                one.id
                for one in await Publications(connection, self._ctx.vault).live()
                if await self._is_forbidden(connection, one)
            ]
        for number in broken:
            # What is being published right now, or may be out, is looked at again later.
            with suppress(BeingPosted, PostingNotSure):
                async with ctx.write() as connection:
                    present = await Publications(connection, self._ctx.vault).get(number)
                    if present is not None and await self._is_forbidden(connection, present):
                        await self._take_back(connection, present)

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        now, zone = ctx.now(), ctx.policy.zone
        async with ctx.read() as connection:
            live = await Publications(connection, self._ctx.vault).live()
            coming = await events.coming(connection, now, ctx.policy.zone) if live else []
            nearing = await events.nearing(connection, now, zone) if await keepers(connection) else []
        found = [(one.ends, f"post-release to write: {one.title}") for one in coming]
        found += [(self._by_day(at), f"in the media plan: {title}") for at, title in nearing]
        for one in live:
            if (next_one := reminder(one, zone)) is not None:
                found.append((self._by_day(next_one.at), f"media plan, {next_one.nudge}: {one.title}"))
            if one.state is PublicationState.PLANNED and one.at is not None:
                found += [(one.at, f"to publish: {one.title}"), (hand_over(one), f"given up: {one.title}")]
            found += [(each.due, f"{each.resource} again: {one.title}") for each in one.outlets if each.due is not None]
            if (term := deadline(one)) is not None and one.timed_at < term:
                found.append((term, f"publication overdue: {one.title}"))
        return sorted(each for each in found if each[0] > now)

    def _by_day(self, at: datetime) -> datetime:
        """When somebody is told of what comes at this moment: not at night, nor in a break of the programme."""
        policy = self._ctx.policy
        for _ in range(LONGEST_BREAK):
            told = policy.quiet_hours.after(at, policy.zone) if policy.quiet_hours else at
            day = told.astimezone(policy.zone).date()
            if not in_break(day, policy.breaks):
                return told
            at = earliest(day + DAY, MIDNIGHT, policy.zone)
        return at

    def _due(self, one: Publication, now: datetime) -> Reminder | None:
        found = reminder(one, self._ctx.policy.zone)
        return found if found is not None and is_due(found, one, now) else None

    async def _is_told(self, connection: AsyncConnection, one: Publication, due: Reminder) -> bool:
        """Whether somebody was told: who else answers for it later is not told again of the same."""
        return bool(await Outbox(connection).under(f"{keys.reminder(one, due.nudge, due.at)}:"))

    async def _reminded(self, connection: AsyncConnection, one: Publication, due: Reminder) -> tuple[PersonId, ...]:
        return await (curators(connection) if due.nudge is Nudge.WAITS else answering(connection, one))

    async def _is_brought(self, connection: AsyncConnection, one: Publication) -> bool:
        return one.at is not None and bool(await Outbox(connection).under(f"{keys.due(one, one.at)}:"))

    async def _is_forbidden(self, connection: AsyncConnection, one: Publication) -> bool:
        """Whether it is on its way, and somebody in it does not allow it (any more)."""
        return (
            bool(one.people)
            and self._ctx.vault is not None
            and PUBLICATION.can(one.state, PublicationVerb.RETURN)
            and bool(await lacking(self._ctx, connection, one))
        )

    async def _take_back(self, connection: AsyncConnection, one: Publication) -> None:
        now = self._ctx.now()
        await step(
            self._ctx,
            connection,
            None,
            one,
            PublicationVerb.RETURN,
            "return_publication",
            now,
            approved_by=None,
            timed_at=now,
        )
        people = {*await answering(connection, one), *await curators(connection)}
        notice, key = MediaTold(one.id, MediaNews.CONSENT), keys.news(one, MediaNews.CONSENT, now)
        await tell(connection, people, notice, key, now, due=waking(self._ctx))


def _is_time(one: Publication, now: datetime) -> bool:
    return one.state is PublicationState.PLANNED and one.at is not None and one.at <= now < one.at + GRACE

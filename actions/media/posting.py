"""The bot publishes by itself: each attempt is written down before the resource is asked, and what came of it after.

Between the two nothing is known. Whatever ends the program there leaves the attempt on its way, and the next run
looks, or asks a person: nothing goes out twice.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media import doubted, events, in_halls
from actions.media.consents import lacking
from actions.media.outlets import change, fail, on_its_way, publish_by_itself
from actions.media.standing import note
from actions.media.ways import ways
from domain.media.posting import (
    KEY_TROUBLES,
    LOOK_AFTER,
    Later,
    Look,
    NotOut,
    Out,
    Outcome,
    OutletTrouble,
    Piece,
    Unsure,
    is_time,
    is_too_late,
    until,
)
from domain.media.publication import Outlet, OutletState, OutletVerb, Publication, PublicationId
from storage.media import Publications

log = logging.getLogger(__name__)


class Place(Protocol):
    """A resource that the bot reaches by itself. Neither method raises, nor tells a key in what it returns."""

    @property
    def is_repeatable(self) -> bool:
        """Whether publishing once more what is there already changes nothing."""
        ...

    async def publish(self, piece: Piece) -> Outcome: ...

    async def find(self, piece: Piece) -> Out | Look:
        """Whether it is there."""
        ...


Attempt = tuple[PublicationId, str, int]
"""A publication, a resource, and which of the tries it is."""


class Posting:
    """A tick. ``places`` are the resources by their keys."""

    def __init__(self, ctx: Context, places: Mapping[str, Place]) -> None:
        self._ctx = ctx
        self._places = places
        # Nothing more is asked of a resource that does not take the key: only other settings help.
        self._refused: dict[str, NotOut] = {}

    async def look(self) -> None:
        """Whatever is to be done now; safe to run late, or twice."""
        await doubted.ask(self._ctx, self._places)
        await in_halls.look_after(self._ctx)
        await self._give_up()
        await in_halls.begin(self._ctx)
        for number, resource, tries in await self._found(OutletState.SENDING):
            # A run does not end before its attempts do: this one the end of the program cut off.
            if self._places[resource].is_repeatable:
                outcome: Outcome = Later(0, OutletTrouble.UNREACHABLE)
            else:
                outcome = Unsure("the program ended on the way")
            await self._settle(number, resource, tries, outcome)
        for number, resource, tries in await self._found(OutletState.UNKNOWN):
            await self._look_for(number, resource, tries)
        for number, resource, _ in await self._found(OutletState.WAITING):
            await self._attempt(number, resource)

    async def _found(self, state: OutletState) -> list[Attempt]:
        """What is in this state on places, and its moment has come; the earliest first."""
        now = self._ctx.now()
        async with self._ctx.read() as connection:
            live = await Publications(connection, self._ctx.vault).live()
        return [
            (one.id, outlet.resource, outlet.tries)
            for one in sorted(live, key=lambda one: (one.at or now, one.id))
            for outlet in one.outlets
            if outlet.resource in self._places and outlet.state is state and _has_come(one, outlet, now)
        ]

    async def _attempt(self, number: PublicationId, resource: str) -> None:
        begun = await self._begin(number, resource)
        if begun is None:
            return
        piece, tries = begun
        outcome = self._refused.get(resource)
        if outcome is None:
            try:
                outcome_now: Outcome = await self._places[resource].publish(piece)
            except Exception as error:
                log.exception("publication %d on %s: an error of our own", number, resource)
                outcome_now = Unsure(type(error).__name__)
        else:
            outcome_now = outcome
        if isinstance(outcome_now, NotOut) and outcome_now.trouble in KEY_TROUBLES:
            self._refused[resource] = outcome_now
        await self._settle(number, resource, tries, outcome_now)

    async def _begin(self, number: PublicationId, resource: str) -> tuple[Piece, int] | None:
        """Written down as on its way. None: somebody decided meanwhile, or did not allow it."""
        now = self._ctx.now()
        async with self._ctx.write() as connection:
            one = await Publications(connection, self._ctx.vault).get(number)
            outlet = None if one is None else one.outlet(resource)
            if one is None or outlet is None or not is_time(one, outlet, now):
                return None
            if one.people and any(resource in each.resources for each in await lacking(self._ctx, connection, one)):
                return None
            tries = outlet.tries + 1
            new = await change(self._ctx, connection, one, resource, OutletVerb.START, tries=tries)
            return await self._piece(connection, new), tries

    async def _settle(self, number: PublicationId, resource: str, tries: int, outcome: Outcome) -> None:
        """What came of an attempt, unless people have decided since."""
        now = self._ctx.now()
        async with self._ctx.write() as connection:
            one = await on_its_way(self._ctx, connection, number, resource, tries)
            if one is None:
                return
            outlet = one.outlet(resource)
            assert outlet is not None
            match outcome:
                case Out():
                    await publish_by_itself(self._ctx, connection, one, resource, outcome.link, now, outcome.message)
                case NotOut():
                    await self._fail(connection, one, resource, outcome.trouble, outcome.detail)
                case Later():
                    again = now + timedelta(seconds=outcome.seconds)
                    if again >= until(one, outlet):
                        await self._fail(connection, one, resource, outcome.trouble, outcome.detail)
                        return
                    log.info("publication %d on %s: later: %s", number, resource, outcome.trouble)
                    await change(
                        self._ctx,
                        connection,
                        one,
                        resource,
                        OutletVerb.PUT_OFF,
                        due=again,
                        trouble=outcome.trouble.value,
                        detail=outcome.detail,
                    )
                case Unsure():
                    log.warning("publication %d on %s: nobody knows: %s", number, resource, outcome.detail)
                    new = await change(self._ctx, connection, one, resource, OutletVerb.LOSE, due=now + LOOK_AFTER)
                    await note(connection, None, "lose_publication", one, new, now)

    async def _look_for(self, number: PublicationId, resource: str, tries: int) -> None:
        """Whether what was on its way is there."""
        ctx = self._ctx
        async with ctx.read() as connection:
            one = await on_its_way(self._ctx, connection, number, resource, tries, OutletState.UNKNOWN)
            piece = None if one is None else await self._piece(connection, one)
        if piece is None:
            return
        try:
            found = await self._places[resource].find(piece)
        except Exception:
            log.exception("publication %d on %s: an error of our own", number, resource)
            found = Look.CANNOT
        now = ctx.now()
        async with ctx.write() as connection:
            one = await on_its_way(self._ctx, connection, number, resource, tries, OutletState.UNKNOWN)
            outlet = None if one is None else one.outlet(resource)
            if one is None or outlet is None:
                return
            is_over = now + LOOK_AFTER >= until(one, outlet)
            if isinstance(found, Out):
                await publish_by_itself(ctx, connection, one, resource, found.link, now, found.message)
            elif found is Look.NOT_THERE and is_over:
                await self._fail(connection, one, resource, OutletTrouble.UNSEEN, "")
            elif found is Look.NOT_THERE:
                await change(self._ctx, connection, one, resource, OutletVerb.RETRY, due=now)
            elif found is Look.LATER and not is_over:
                await change(self._ctx, connection, one, resource, due=now + LOOK_AFTER)
            else:
                await doubted.leave_to_people(ctx, connection, one, resource, tries, now)

    async def _give_up(self) -> None:
        """What could not be begun in time: the program did not run, or the resource asked to come later."""
        now = self._ctx.now()
        async with self._ctx.read() as connection:
            found = [
                (one.id, outlet.resource)
                for one in await Publications(connection, self._ctx.vault).live()
                for outlet in one.outlets
                if is_too_late(one, outlet, now)
                and (await ways(connection, self._ctx.policy, [outlet.resource])).covers(outlet.resource)
            ]
        for number, resource in found:
            async with self._ctx.write() as connection:
                one = await Publications(connection, self._ctx.vault).get(number)
                outlet = None if one is None else one.outlet(resource)
                if one is not None and outlet is not None and is_too_late(one, outlet, now):
                    trouble = OutletTrouble(outlet.trouble) if outlet.trouble else OutletTrouble.LATE
                    await self._fail(connection, one, resource, trouble, outlet.detail)

    async def _fail(
        self, connection: AsyncConnection, one: Publication, resource: str, trouble: OutletTrouble, detail: str
    ) -> None:
        log.error("publication %d on %s: %s %s", one.id, resource, trouble, detail)
        await fail(self._ctx, connection, one, resource, trouble, detail, self._ctx.now())

    async def _piece(self, connection: AsyncConnection, one: Publication) -> Piece:
        return Piece(
            one, None if one.event is None else await events.happening(connection, one.event, self._ctx.policy.zone)
        )


def _has_come(one: Publication, outlet: Outlet, now: datetime) -> bool:
    match outlet.state:
        case OutletState.WAITING:
            return is_time(one, outlet, now)
        case OutletState.UNKNOWN:
            return outlet.due is not None and outlet.due <= now
        case _:
            return True

"""What time brings to requests for a mentor: a consent that they waited for, or one that is not there any more."""

from actions.consents.telling import is_night
from actions.consents.validity import consented_among
from actions.context import Context
from actions.mentoring.requesting import tell_curators_of_request
from actions.mentoring.speaking import accounts_of
from actions.mentoring.steps import requests_in
from actions.registry.directory import Directory
from domain.mentoring.request import LIVE
from domain.mentoring.request_notices import RequestGoesOn, RequestNews
from domain.notices import Owed
from storage.mentoring.choosing import Waits
from storage.outbox import Outbox


class RequestTicks:
    """Safe to run late, or twice. Rules do not wait for it; people are told by it."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory

    async def look_after_consents(self) -> None:
        """By day: whatever waited for a consent that is there now goes on, and is told of once."""
        ctx = self._ctx
        if ctx.vault is None or is_night(ctx):
            return
        people = await self._directory.everybody()
        async with ctx.read() as connection:
            waits = await Waits(connection).all()
            live = await Waits(connection).live()
            consented = await consented_among(ctx, connection, [people[mentee] for _, mentee in live])
        bare = {request for request, mentee in live if mentee not in consented}
        if waits == bare:
            return
        async with ctx.write() as connection:
            gateway = Waits(connection)
            for request in sorted(bare - waits):
                await gateway.begin(request, ctx.now())
            for request in sorted(waits - bare):
                found = await requests_in(ctx, connection).get(request)
                if not await gateway.end(request) or found is None or found.state not in LIVE:
                    continue
                await tell_curators_of_request(ctx, connection, found, RequestNews.READY)
                owed = [
                    Owed(
                        notice=RequestGoesOn(found.mentee, request),
                        key=f"mentor_request:{request}:goes on:{ctx.now().timestamp():.0f}:{one}",
                        person=one,
                        due_at=ctx.now(),
                    )
                    for one in await accounts_of(ctx, connection, people[found.mentee])
                ]
                await Outbox(connection).owe(owed, ctx.now())

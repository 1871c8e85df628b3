"""Publications of the media plan (1.3, 3.6): by when each is to be out."""

from collections.abc import Sequence
from datetime import datetime

from actions.agenda.asking import Asking
from actions.context import Context
from actions.media.telling import answering
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.media.publication import Publication, PublicationState, deadline
from domain.media.windows import period
from domain.people.roles import Right, may
from storage.media import Publications


async def publications(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """What is cancelled, or has no time yet, is due on no day."""
    if not may(asking.actor.roles, Right.SEE_MEDIA):
        return ()
    found = []
    async with ctx.read() as connection:
        gateway = Publications(connection, ctx.vault)
        known = {one.id: one for one in await gateway.live()}
        known |= {one.id: one for one in await gateway.between(period(asking.first, asking.last, ctx.policy.zone))}
        for one in known.values():
            moment = _moment(one)
            if moment is None or one.state is PublicationState.CANCELLED:
                continue
            day = moment.astimezone(one.zone).date()
            found.append(
                Entry(
                    kind=EntryKind.PUBLICATION,
                    key=f"publication-{one.id}",
                    day=day,
                    state=state_on(day, asking.today, done=one.state is PublicationState.PUBLISHED),
                    answers=frozenset(await answering(connection, one)),
                    title=one.title,
                    what=one.kind.value,
                    number=one.id,
                    at=one.at,
                )
            )
    return found


def _moment(publication: Publication) -> datetime | None:
    """When it comes out; while nobody said so, by when it should."""
    return publication.at if publication.at is not None else deadline(publication)

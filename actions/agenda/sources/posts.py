"""Posts on schedule: one's own, and everybody's for who may run any."""

from collections.abc import Sequence

from actions.agenda.asking import Asking
from actions.context import Context
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.people.roles import Right, may
from domain.posts.post import PostState
from storage.halls import Halls
from storage.posts import Posts


async def posts(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """What is planned, and what waits for somebody's decision."""
    if not may(asking.actor.roles, Right.PLAN_POSTS):
        return ()
    author = None if asking.everything and may(asking.actor.roles, Right.RUN_ANY_POST) else asking.actor.id
    found = []
    async with ctx.read() as connection:
        gateway = Posts(connection)
        known = [*await gateway.planned(author=author), *await gateway.needing_attention(author)]
        halls = await Halls(connection).many({one.hall for one in known if one.hall is not None})
    for one in known:
        if one.at is None:
            continue
        day = one.at.astimezone(one.zone).date()
        hall = None if one.hall is None else halls.get(one.hall)
        found.append(
            Entry(
                kind=EntryKind.POST,
                key=f"post-{one.id}",
                day=day,
                state=state_on(day, asking.today),
                answers=frozenset({one.author}),
                title="" if hall is None else hall.title,
                what="planned" if one.state is PostState.PLANNED else "attention",
                number=one.id,
                at=one.at,
            )
        )
    return found

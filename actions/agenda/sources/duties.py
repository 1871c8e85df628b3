"""Terms of duties: of those that somebody may see."""

from collections.abc import Sequence

from actions.agenda.asking import Asking
from actions.context import Context
from actions.duties.answerable import team_of
from actions.duties.permission import may_see
from actions.duties.standings import LOOK_BACK, SHIFT, between
from domain.agenda.entry import Entry, EntryKind
from storage.duties import Duties


async def duties(ctx: Context, asking: Asking) -> Sequence[Entry]:
    async with ctx.read() as connection:
        seen = [one for one in await Duties(connection).all() if may_see(asking.actor, one)]
        first = min(asking.first, asking.today - LOOK_BACK)
        found = await between(connection, seen, first, asking.last + SHIFT, asking.today, ctx.policy)
        team = await team_of(connection, ctx.policy)
    return [
        Entry(
            kind=EntryKind.DUTY,
            key=f"duty-{one.occurrence.duty.id}-{one.occurrence.term.isoformat()}",
            day=one.occurrence.due,
            state=one.state,
            answers=frozenset(team.answer_for(one.occurrence.duty, one.occurrence.term)),
            number=one.occurrence.duty.id,
            duty=one.occurrence,
        )
        for one in found
    ]

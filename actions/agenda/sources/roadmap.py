"""Events of the roadmap: by the last day of their term."""

from collections.abc import Sequence

from actions.agenda.asking import Asking
from actions.context import Context
from actions.roadmap.answerable import team_of
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.people.roles import Right, may
from domain.roadmap.roadmap import OPEN, EventState
from storage.roadmap.roadmaps import Roadmaps


async def roadmap(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """For whoever works on it or answers for one; mentors look at the roadmap itself."""
    found = []
    sees = may(asking.actor.roles, Right.SEE_ROADMAP)
    async with ctx.read() as connection:
        team = await team_of(connection)
        known = {one.id: one for one in await Roadmaps(connection).in_states(OPEN)}
        known |= {one.id: one for one in await Roadmaps(connection).between(asking.first, asking.last)}
        for one in known.values():
            answers = frozenset(team.answer_for(one))
            if one.state is EventState.CANCELLED or not (sees or asking.actor.id in answers):
                continue
            found.append(
                Entry(
                    kind=EntryKind.ROADMAP,
                    key=f"roadmap-{one.id}",
                    day=one.content.last,
                    state=state_on(one.content.last, asking.today, done=one.state is EventState.DONE),
                    answers=answers,
                    title=one.content.title,
                    number=one.id,
                    side=str(one.year),
                )
            )
    return found

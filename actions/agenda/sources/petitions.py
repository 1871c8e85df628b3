"""Terms of petitions for another mentor (6.2): a curator's opinion, the director's decision."""

from collections.abc import Sequence

from actions.agenda.asking import Asking
from actions.context import Context
from actions.mentoring.petition.judging import waiting
from actions.mentoring.petition.steps import has_it, judges
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.mentoring.petition import WITH_CURATOR
from domain.people.roles import Right, may


async def petitions(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """For whoever reads them; none that concerns them."""
    if ctx.vault is None or not may(asking.actor.roles, Right.READ_PETITIONS):
        return ()
    found = []
    for case in await waiting(ctx, asking.actor):
        petition, day = case.petition, case.petition.due
        if day is None:
            continue
        where = "opinion" if petition.state in WITH_CURATOR else "decision"
        async with ctx.read() as connection:
            people = await judges(ctx, connection, case.mentor, has_it(petition))
        found.append(
            Entry(
                kind=EntryKind.PETITION,
                key=f"petition-{petition.id}-{where}",
                day=day,
                state=state_on(day, asking.today),
                answers=frozenset(people),
                title=str(petition.id),
                what=where,
                people=(case.mentee,),
                number=petition.id,
            )
        )
    return found

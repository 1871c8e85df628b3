"""Surveys of a monitoring campaign: for whoever has still to answer one."""

from collections.abc import Sequence

from actions.agenda.asking import Asking
from actions.context import Context
from actions.monitoring.answering import mine
from domain.agenda.entry import Entry, EntryKind, state_on


async def surveys(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """Everybody sees their own. That of the team is the duty to hand the campaign in."""
    return [
        Entry(
            kind=EntryKind.SURVEY,
            key=f"survey-{one.survey.id}",
            day=one.due,
            state=state_on(one.due, asking.today),
            answers=frozenset({asking.actor.id}),
            by_team=False,
            people=(one.person,),
            number=one.survey.id,
        )
        for one in await mine(ctx, asking.actor)
    ]

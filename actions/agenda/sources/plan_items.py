"""Items of individual plans (Appendix 4): for the mentor, the mentee, and the guardians who speak for them."""

from collections.abc import Sequence

from actions.agenda.asking import Asking
from actions.context import Context
from actions.mentoring.pairs import mine
from actions.mentoring.plans.standing import plans_in
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.mentoring.pairing import RUNNING
from domain.mentoring.speaking import Side


async def plan_items(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """Of plans that were agreed to, in pairings that run: everybody sees their own."""
    if ctx.vault is None:
        return ()
    found: dict[str, Entry] = {}
    own = [one for one in await mine(ctx, asking.actor) if one.pair.membership.state in RUNNING]
    async with ctx.read() as connection:
        plans = await plans_in(ctx, connection).of_pairings({one.pair.membership.pairing for one in own})
    for one in own:
        plan = plans.get(one.pair.membership.pairing)
        if plan is None or not plan.works:
            continue
        for item in plan.items:
            entry = Entry(
                kind=EntryKind.PLAN_ITEM,
                key=f"plan-item-{item.id}",
                day=item.content.last,
                state=state_on(item.content.last, asking.today, done=item.done_on is not None),
                answers=frozenset({asking.actor.id}),
                by_team=False,
                what=str(item.content.format),
                people=(one.pair.person(Side.MENTEE if one.side is Side.MENTOR else Side.MENTOR),),
                number=one.pair.membership.id,
                side=one.side.value,
            )
            # A group has one plan: to its mentor it is one, whoever of it is named.
            found.setdefault(entry.key, entry)
    return list(found.values())

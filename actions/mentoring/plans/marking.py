"""What of the plan is done: the mentor says so, or a meetup that was attended."""

from dataclasses import replace
from datetime import date

from actions.context import Context
from actions.mentoring.plans.standing import item_of, plan_of, planned, plans_in, require_author
from actions.mentoring.plans.telling import iso, note
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import Item, ItemId, checked_words
from domain.mentoring.refusals import PlanDatesWrong, PlanNotWorking
from domain.people.person import Actor


async def mark(
    ctx: Context, actor: Actor, pairing: PairingId, item: ItemId, done_on: date | None, note_words: str = ""
) -> Item:
    """Done on this day, with a note, or (None) not done after all.

    Raises PlanNotWorking, PlanDatesWrong (a day to come, or before the pairing began), WordsTooLong, NotYours, NotNow,
    NotFound.
    """
    words = checked_words(note_words)
    async with ctx.write() as connection:
        found = await planned(ctx, connection, pairing)
        await require_author(ctx, connection, actor, found)
        plan = plan_of(found)
        if not plan.works:
            raise PlanNotWorking
        today = ctx.today()
        if done_on is not None and not found.began <= done_on <= today:
            raise PlanDatesWrong(began=f"{found.began:%d.%m.%Y}", until=f"{today:%d.%m.%Y}")
        marked = replace(item_of(plan, item), done_on=done_on, note=words)
        await plans_in(ctx, connection).save_item(pairing, marked)
        action = "mark_plan_item" if done_on is not None else "unmark_plan_item"
        await note(ctx, connection, actor.id, action, found, item=item, done_on=iso(done_on))
    return marked

"""A pairing that works, and its plan as far as a test needs it."""

from datetime import date

from actions.mentoring.plans import deciding, drafting, reading
from actions.mentoring.plans.reading import View
from domain.mentoring.formats import WorkFormat
from domain.mentoring.pairing import Membership
from domain.mentoring.plan import Expected, Goal, Item, ItemContent, Plan
from domain.people.person import Actor

from .making import Town

FIRST, LAST = date(2026, 12, 5), date(2026, 12, 20)
PROJECT = ItemContent(format=WorkFormat.PROJECT, first=FIRST, last=LAST, expected=Expected.PRODUCT)
TRIP = ItemContent(format=WorkFormat.EXCURSION, first=LAST, last=LAST)


async def seen(town: Town, membership: Membership) -> View:
    """As the curator sees it."""
    return await reading.look(town.ctx, town.curator, membership.id, None)


async def plan_now(town: Town, membership: Membership) -> Plan:
    found = (await seen(town, membership)).planned.plan
    assert found is not None
    return found


async def drafted(town: Town, author: Actor, membership: Membership, *contents: ItemContent) -> list[Item]:
    """A goal and these items, the project alone where none are named."""
    await drafting.set_goal(town.ctx, author, membership.pairing, Goal.POTENTIAL)
    return [await drafting.add_item(town.ctx, author, membership.pairing, one) for one in contents or (PROJECT,)]


async def agreed(town: Town, author: Actor, membership: Membership, *contents: ItemContent) -> list[Item]:
    """A plan that a curator agreed to."""
    items = await drafted(town, author, membership, *contents)
    await drafting.submit(town.ctx, author, membership.pairing)
    await deciding.agree(town.ctx, town.curator, membership.pairing)
    return items

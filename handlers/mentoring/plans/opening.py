"""From a pair's card to its plan, and back."""

from typing import Any

from aiogram_dialog import DialogManager

from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from handlers.mentoring.plans.states import Plans


def start_data(membership: MembershipId, side: Side | None) -> dict[str, Any]:
    return {"membership": int(membership), "side": "" if side is None else side.value}


async def open_plan(manager: DialogManager, membership: MembershipId, side: Side | None) -> None:
    """As who speaks for this side, or (None) as who runs mentoring; closing it leads back."""
    await manager.start(Plans.card, data=start_data(membership, side))

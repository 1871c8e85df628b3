"""Ways into the campaign's windows."""

from datetime import date

from aiogram_dialog import DialogManager

from actions.monitoring import overview
from domain.duties.duty import DutyId
from domain.monitoring.campaign import CampaignState
from handlers.monitoring.states import Campaigning
from handlers.opening import open_below
from handlers.widgets import actor_in, context_in


async def open_monitoring(manager: DialogManager, duty: DutyId | None = None, term: date | None = None) -> None:
    """The campaign of this term; else the one that runs, or all where there is none or more. Raises NotAllowed."""
    running = await overview.running(context_in(manager), actor_in(manager))
    wanted = [one for one in running if (one.duty, one.term) == (duty, term)] or running
    if len(wanted) > 1:
        wanted = [one for one in wanted if one.state is CampaignState.OPEN]
    if len(wanted) == 1:
        await open_below(manager, Campaigning.card, {"campaign": wanted[0].id})
    else:
        await open_below(manager, Campaigning.all)

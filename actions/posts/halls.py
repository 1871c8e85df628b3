"""Where posts can appear: halls that are bound and in which the bot may write."""

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.hall import Hall, HallState
from domain.notices import HallId
from domain.posts.refusals import PostHallClosed
from storage.halls import Halls


async def require_open(connection: AsyncConnection, hall_id: HallId) -> Hall:
    """Raises `PostHallClosed`, naming the hall, unless the bot may write there."""
    hall = await Halls(connection).get(hall_id)
    if hall is None or hall.state is not HallState.BOUND:
        raise PostHallClosed(hall="" if hall is None else hall.title)
    return hall

"""What operators are told of updates that the bot could not deal with."""

from collections.abc import Mapping

from actions.context import Context
from actions.intake.parking import parked
from domain.intake import UpdateParked
from domain.notices import Notice
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {UpdateParked: update_parked}


async def update_parked(notice: UpdateParked, reader: Reader, ctx: Context) -> Outgoing | None:
    """What broke, how much waits, and what to do. Nothing when it was dealt with meanwhile."""
    waiting = await parked(ctx)
    if notice.update_id not in {entry.update_id for entry in waiting}:
        return None
    text = reader.words("intake-parked", number=str(notice.update_id), error=notice.error, count=len(waiting))
    return Outgoing(text)

"""What the windows of the media plan share: which publication it is, and whose plan."""

from datetime import date
from typing import Any, cast

from aiogram import Bot
from aiogram_dialog import DialogManager

from actions.media import lists
from actions.media.lists import Page
from domain.media.publication import PublicationId
from handlers.widgets import actor_in, context_in, reader_in
from wording.resources import resource_name


class Board:
    """The dialog keeps numbers and days alone: the plan is in the database from the first step."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx = context_in(manager)
        self.actor = actor_in(manager)
        self.reader = reader_in(manager)
        self.data: dict[str, Any] = manager.dialog_data

    @property
    def bot(self) -> Bot:
        return cast(Bot, self.manager.middleware_data["bot"])

    @property
    def publication(self) -> PublicationId:
        return PublicationId(int(self.data["publication"]))

    @publication.setter
    def publication(self, number: PublicationId) -> None:
        self.data["publication"] = int(number)

    @property
    def today(self) -> date:
        """Where the reader lives."""
        return self.ctx.now().astimezone(self.reader.zone).date()

    @property
    def month(self) -> date:
        """The first day of the month that is looked at."""
        kept = self.data.get("month")
        return self.ctx.today().replace(day=1) if kept is None else date.fromisoformat(kept)

    @month.setter
    def month(self, first: date) -> None:
        self.data["month"] = first.isoformat()

    async def look(self) -> Page:
        """The publication as it is now. Raises NotFound, NotAllowed."""
        return await lists.page(self.ctx, self.actor, self.publication)

    def resource(self, key: str) -> str:
        return resource_name(key, self.reader.words, self.ctx.policy.resources)

"""What the curator's windows share: whose papers are at hand, and what was said of one but is not stored yet.

The dialog keeps numbers, days and ticks: nothing that says who somebody is.
"""

from datetime import date
from typing import Any, cast

from aiogram import Bot
from aiogram.types import BufferedInputFile
from aiogram_dialog import DialogManager, ShowMode

from actions.consents import lists
from actions.consents.lists import Sheaf
from actions.consents.papers import Paper
from actions.consents.printing import File
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.registry.record import RecordId
from handlers.widgets import actor_in, context_in, reader_in


class Sheet:
    """The person and the paper at hand."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx = context_in(manager)
        self.actor = actor_in(manager)
        self.reader = reader_in(manager)
        self.data: dict[str, Any] = manager.dialog_data

    @property
    def bot(self) -> Bot:
        return cast(Bot, self.manager.middleware_data["bot"])

    async def send(self, files: list[File]) -> None:
        """Files into the chat; the window comes anew below them."""
        for file in files:
            await self.bot.send_document(
                self.actor.person.telegram_id, BufferedInputFile(file.content, filename=file.name)
            )
        self.manager.show_mode = ShowMode.DELETE_AND_SEND

    @property
    def record(self) -> RecordId:
        return RecordId(int(self.data["record"]))

    @record.setter
    def record(self, record: RecordId) -> None:
        self.data["record"] = record

    async def look(self) -> Sheaf:
        """The papers as they are now. Raises NotFound, NotAllowed."""
        return await lists.sheaf(self.ctx, self.actor, self.record)

    @property
    def paper(self) -> Paper:
        purpose, signer, stage = self.data["paper"].split(".")
        return Paper(Purpose(purpose), Signer(signer), Stage(stage))

    def take_paper(self, key: str) -> None:
        """From now on it is about this paper, of which nothing is said yet."""
        self.data["paper"] = key
        for name in ("signed_on", "categories", "resources"):
            self.data.pop(name, None)

    @property
    def signed_on(self) -> date:
        return date.fromisoformat(self.data["signed_on"])

    @signed_on.setter
    def signed_on(self, day: date) -> None:
        self.data["signed_on"] = day.isoformat()

    def ticked(self, what: str) -> set[str]:
        return set(self.data.get(what, ()))

    def tick(self, what: str, key: str) -> None:
        """Tick it, or take the tick away."""
        self.data[what] = sorted(self.ticked(what) ^ {key})

    @property
    def terms(self) -> Terms:
        return Terms(
            frozenset(map(Category, self.ticked("categories"))),
            frozenset(self.ticked("resources")),
        )


def key_of(paper: Paper) -> str:
    return f"{paper.purpose}.{paper.signer}.{paper.stage}"

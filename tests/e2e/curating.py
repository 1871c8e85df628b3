"""A curator and others who answer for duties, as they go through lists, pages and forms."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.people.roles import Role
from playground.client import Json, Player
from tests.e2e.filling import Filling, in_one_line
from tests.e2e.town import Town

BELGRADE = ZoneInfo("Europe/Belgrade")


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment by the centre's clocks."""
    return datetime(year, month, day, hour, minute, tzinfo=BELGRADE)


class Curating(Filling):
    """Somebody who looks at duties; ``window`` is what they see now."""

    def __init__(self, town: Town, player: Player) -> None:
        super().__init__(town, player)
        self.town = town
        self.player = player

    @classmethod
    async def of(cls, town: Town, player: Player, role: Role = Role.CURATOR) -> "Curating":
        """Somebody with a role."""
        await town.appoint(player, role)
        return cls(town, player)

    async def open(self) -> None:
        """/duties."""
        await self.say("/duties", self.told("duties-coming"))

    async def page(self, title: str) -> None:
        """A term's page, from the list."""
        await self.open()
        await self.tap(next(label for label in self.buttons if title in label), title)

    async def setting(self, title: str) -> None:
        """A duty's settings, from «Все сроки и настройка»."""
        await self.open()
        await self.press("duties-button-all", self.told("duties-all"))
        await self.tap(title, title)

    async def told_by_itself(self, holding: str) -> list[Json]:
        """What the bot wrote that holds a text, oldest first; its answers to taps do not count."""
        return [one for one in await self.player.messages(self.player.id) if holding in one.get("text", "")]

    async def gets(self, key: str, **args: Any) -> Json:
        """The newest message that begins like this text."""
        wanted = self.told(key, **args)
        return await self.player.wait_for(
            self.player.id, lambda message: wanted in in_one_line(message.get("text", "")), after=0
        )

    def take(self, message: Json) -> None:
        """Look at another message."""
        self.window = message

"""The playground as a whole: its people and chats, its time, what happens underneath."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from playground.client.connection import Connection, Json, Refused
from playground.client.player import Player


class Playground(Connection):
    """The playground as a whole. Use it as an async context manager."""

    # -- people and chats ------------------------------------------------------------------------------------

    async def person(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        id: int | None = None,
    ) -> Player:
        """A new person."""
        made = await self.post(
            "/play/people",
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
            id=id,
        )
        return Player(self, made)

    async def people(self) -> list[Player]:
        """Everyone there is, without the bot."""
        told = await self.get("/play/people")
        return [Player(self, person) for person in told if not person["is_bot"]]

    async def named(self, first_name: str) -> Player:
        """The person of that first name; KeyError when there is none."""
        for player in await self.people():
            if player.first_name == first_name:
                return player
        raise KeyError(first_name)

    async def bot(self) -> Json:
        """The bot's account."""
        told = await self.get("/play/people")
        return next(person for person in told if person["is_bot"])

    async def chat(
        self,
        type: str,
        title: str,
        owner: Player,
        members: Sequence[Player] = (),
        username: str | None = None,
        is_forum: bool = False,
        id: int | None = None,
    ) -> int:
        """A new group, supergroup or channel; its id."""
        made = await self.post(
            "/play/chats",
            type=type,
            title=title,
            owner=owner.id,
            members=[member.id for member in members],
            username=username,
            is_forum=is_forum,
            id=id,
        )
        return int(made["id"])

    async def topic(self, chat: int, name: str) -> int:
        """A new topic of a forum; its message_thread_id."""
        return int((await self.post("/play/topics", chat=chat, name=name))["id"])

    async def migrate(self, chat: int) -> int:
        """Make a basic group a supergroup; the new id."""
        return int((await self.post("/play/migrate", chat=chat))["new_id"])

    # -- time ------------------------------------------------------------------------------------------------

    async def now(self) -> datetime:
        """The playground's current moment."""
        return datetime.fromisoformat((await self.get("/clock"))["now"])

    async def travel(self, by: timedelta | None = None, to: datetime | None = None) -> datetime:
        """Go forward, stopping wherever the bot has something to do; with neither: to the next thing due."""
        if by is not None:
            step: Json = {"by": by.total_seconds()}
        else:
            step = {"to": "next_due" if to is None else to.isoformat()}
        return datetime.fromisoformat((await self.post("/clock", **step))["now"])

    async def jump(self, to: datetime) -> datetime:
        """Go forward at once, as if everything had been switched off."""
        return datetime.fromisoformat((await self.post("/clock", jump=to.isoformat()))["now"])

    async def follow(self, status_url: str | None) -> None:
        """Tell where the bot's status is, so that journeys wait for it."""
        await self.post("/play/status", url=status_url)

    # -- underneath ------------------------------------------------------------------------------------------

    async def fault(
        self,
        fault: str,
        method: str | None = None,
        chat_id: int | None = None,
        times: int | None = None,
        seconds: float | None = None,
        retry_after: int | None = None,
    ) -> Json:
        """Set a fault to befall the bot's calls."""
        made: Json = await self.post(
            "/play/faults",
            fault=fault,
            method=method,
            chat_id=chat_id,
            times=times,
            seconds=seconds,
            retry_after=retry_after,
        )
        return made

    async def faults(self) -> list[Json]:
        """Faults still to come."""
        told: list[Json] = await self.get("/play/faults")
        return told

    async def no_faults(self) -> None:
        """Take all faults away."""
        await self.request("DELETE", "/play/faults")

    async def limits(self, on: bool) -> None:
        """Keep Telegram's rates, or not."""
        await self.post("/play/limits", on=on)

    async def calls(self, after: int = 0, method: str | None = None, limit: int = 1000) -> list[Json]:
        """The bot's calls with a number above `after`, only those of a method if one is named."""
        told: list[Json] = await self.get("/play/calls", after=after, limit=limit)
        return [call for call in told if method is None or call["method"] == method]

    async def last_call(self) -> int:
        """The number of the newest call."""
        return int((await self.get("/play/calls/last"))["n"])

    async def file(self, file_id: str) -> bytes:
        """The bytes of a file that is in some message."""
        async with self.session().get(f"{self.url}/play/file/{file_id}") as response:
            if response.status >= 400:
                raise Refused(response.status, (await response.json())["error"])
            return await response.read()

    async def reset(self) -> None:
        """Back to the initial world."""
        await self.post("/play/reset")

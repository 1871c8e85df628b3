"""Somebody who writes a post: the form as it is filled in, the channel in which it appears."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.notices import HallId
from domain.people.roles import Role
from domain.posts.post import CAPTION_LIMIT, TEXT_LIMIT, Post, PostId, PostState
from playground.client import Json, Player
from storage.posts import Posts
from tests.e2e.filling import Filling
from tests.e2e.town import CHANNEL_ADMINISTRATOR, Town

BELGRADE = ZoneInfo("Europe/Belgrade")
FRIDAY_AT_TEN = datetime(2026, 11, 27, 9, tzinfo=UTC)
"""Half past nine it is not yet there; in the playground it is Monday noon."""
PICTURE = b"GIF89a\x20\0\x20\0"
OTHER_PICTURE = b"GIF89a\x30\0\x30\0"
TEXT = "Приходите в пятницу!"


class Channel:
    """A channel that is a hall, as its readers see it."""

    def __init__(self, town: Town, reader: Player, chat: int, hall: HallId, title: str) -> None:
        self._town = town
        self._reader = reader
        self.chat = chat
        self.hall = hall
        self.title = title

    @classmethod
    async def open(cls, town: Town, title: str = "Новости клуба") -> "Channel":
        chat = await town.play.chat("channel", title, town.organiser, [town.anna])
        await town.organiser.add_bot(chat, CHANNEL_ADMINISTRATOR)
        hall = await town.bind(chat, title, is_channel=True)
        return cls(town, town.anna, chat, hall, title)

    async def posts(self) -> list[Json]:
        """What appeared there, oldest first."""
        return await self._reader.messages(self.chat)

    async def post(self, holding: str = TEXT) -> Json:
        return await self._reader.wait_for(self.chat, holding)


class Writing(Filling):
    """A post in the making; ``window`` is the form's window as it is now."""

    def __init__(self, town: Town, player: Player) -> None:
        super().__init__(town, player)
        self.town = town
        self.player = player

    @property
    def asks_for_text(self) -> str:
        return self.told("post-write", text=TEXT_LIMIT, caption=CAPTION_LIMIT)

    async def begin(self) -> None:
        """«Написать пост», from the calendar."""
        await self.say("/posts", self.told("posts-title"))
        await self.press("posts-button-new", self.asks_for_text)

    async def write(self, text: str, expected: str, entities: list[Json] | None = None) -> None:
        """Send a formatted text."""
        said = await self.player.say(self.player.id, text, entities=entities)
        await self._follow(expected, after=said["message_id"])

    async def picture(self, expected: str, caption: str | None = None, content: bytes = PICTURE, **more: Any) -> None:
        """Send a picture."""
        said = await self.player.upload(self.player.id, "a.gif", content, "photo", caption=caption, **more)
        await self._follow(expected, after=said["message_id"])

    async def hears(self, said: Json, key: str, **args: Any) -> Json:
        """What the bot answers to something, besides the window."""
        return await self._hear(self.told(key, **args), said["message_id"])

    async def follows(self, said: Json, expected: str) -> None:
        """The window after something that was sent."""
        await self._follow(expected, after=said["message_id"])

    async def gets(self, key: str, after: int = 0, **args: Any) -> Json:
        """What the bot writes by itself."""
        return await self._hear(self.told(key, **args), after)

    async def planned(self, channel: Channel, when: str = "27.11 10:00", text: str = TEXT) -> None:
        """A post with this text for the channel, from its first word to its page."""
        await self.begin()
        await self.write(text, self.told("post-where"))
        await self.tap(channel.title, self.told("post-day"))
        await self.say(when, self.told("post-preview-ready"))
        await self.plan()

    async def plan(self) -> str:
        """«Запланировать на …»; what the alert says."""
        button = next(one for one in self.buttons if one.startswith("✅"))
        toast = await self.tap(button, self.told("post-state", state="planned"))
        return toast.text

    async def sample(self) -> Json:
        """The message right above the window: the post as it will look."""
        messages = await self.player.messages(self.player.id)
        place = next(n for n, one in enumerate(messages) if one["message_id"] == self.window["message_id"])
        return messages[place - 1]


async def stored(town: Town, number: int = 1) -> Post:
    async with town.ctx.read() as connection:
        found = await Posts(connection).get(PostId(number))
    assert found is not None
    return found


async def state_of(town: Town, number: int = 1) -> PostState:
    return (await stored(town, number)).state


def shown(message: Json) -> Json:
    """What a reader sees of a message."""
    fields = ("text", "entities", "caption", "caption_entities", "photo")
    return {name: message[name] for name in fields if name in message}


async def another_organiser(town: Town) -> Writing:
    await town.appoint(town.boris)
    return Writing(town, town.boris)


async def curator(town: Town) -> Writing:
    await town.appoint(town.clara, Role.CURATOR)
    return Writing(town, town.clara)

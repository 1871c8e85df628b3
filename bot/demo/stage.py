"""What the playground's demo world holds, asked over HTTP as the page asks it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp


@dataclass(frozen=True, slots=True)
class Member:
    """An invented person of the playground. ``part`` is what they play in the demo's story."""

    telegram_id: int
    first_name: str
    last_name: str | None
    username: str | None
    language: str | None
    part: str | None = None

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)


@dataclass(frozen=True, slots=True)
class Place:
    """A chat that can become a hall, or one topic of it (``thread_id``)."""

    chat_id: int
    thread_id: int | None
    title: str
    username: str | None
    is_channel: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """The demo's people by what they play there."""

    owner: Member
    curator: Member
    director: Member
    working_group: Member
    organisers: tuple[Member, ...]
    participants: tuple[Member, ...]
    newcomer: Member
    in_programme: tuple[Member, ...]

    @classmethod
    def of(cls, members: Sequence[Member]) -> "Cast":
        """Everybody of the demo's world. ValueError: a part that must be played once is not."""

        def those(*parts: str) -> tuple[Member, ...]:
            return tuple(member for member in members if member.part in parts)

        (owner,), (curator,), (director,), (working_group,), (newcomer,) = (
            those(part) for part in ("owner", "curator", "director", "working_group", "newcomer")
        )
        return cls(
            owner,
            curator,
            director,
            working_group,
            those("organiser"),
            those("participant"),
            newcomer,
            in_programme=those("mentor", "mentee", "guardian"),
        )


class Stage:
    """The playground at ``url``."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def members(self) -> list[Member]:
        """Everybody but the bot."""
        return [
            Member(
                one["id"],
                one["first_name"],
                one.get("last_name"),
                one.get("username"),
                one.get("language_code"),
                one.get("part"),
            )
            for one in await self._get("/play/people")
            if not one["is_bot"]
        ]

    async def places(self, member: Member) -> list[Place]:
        """The channels that a member sees, and the first topic of each forum that somebody opened."""
        found = []
        for chat in await self._get(f"/play/chats?as={member.telegram_id}"):
            if chat["type"] == "channel":
                found.append(Place(chat["id"], None, chat["title"], chat.get("username"), is_channel=True))
            elif chat["type"] == "supergroup":
                topic = next((topic for topic in chat["topics"] if topic["id"] > 1), None)
                title = f"{chat['title']} · {topic['name']}" if topic else chat["title"]
                thread = topic["id"] if topic else None
                found.append(Place(chat["id"], thread, title, chat.get("username"), is_channel=False))
        return found

    async def topic(self, member: Member, name: str) -> Place:
        """The topic of that name in a forum that the member is in; KeyError when there is none."""
        for chat in await self._get(f"/play/chats?as={member.telegram_id}"):
            for topic in chat["topics"]:
                if topic["name"] == name:
                    return Place(chat["id"], topic["id"], name, chat.get("username"), is_channel=False)
        raise KeyError(name)

    async def say(self, member: Member, place: Place, text: str) -> None:
        """The member writes something there."""
        await self._post("/play/say", {**_there(member, place), "text": text})

    async def ask(self, member: Member, place: Place, question: str, options: Sequence[str], **more: Any) -> int:
        """The member sends a poll; its number there. ``more`` are further parameters of sendPoll."""
        asked = {**_there(member, place), "question": question, "options": list(options), **more}
        return int((await self._post("/play/poll", asked))["message_id"])

    async def vote(self, member: Member, place: Place, poll: int, *options: int) -> None:
        """The member answers a poll with these options, counted from 0."""
        await self._post("/play/vote", {**_there(member, place), "message": poll, "options": list(options)})

    async def open_bot(self, member: Member, payload: str = "") -> None:
        """The member presses START, perhaps after a link that brings a payload."""
        text = f"/start {payload}".rstrip()
        await self._post("/play/say", {"as": member.telegram_id, "chat": member.telegram_id, "text": text})

    async def press_first(self, member: Member) -> None:
        """The member presses the first button under the bot's newest message; returns when that is answered."""
        there = {"as": member.telegram_id, "chat": member.telegram_id}
        (newest,) = await self._get(f"/play/messages?as={member.telegram_id}&chat={member.telegram_id}&limit=1")
        await self._post("/play/tap", {**there, "message": newest["message_id"], "button": {"row": 0}})

    async def travel(self, to: datetime) -> None:
        """Go forward in time, stopping wherever the bot has something to do."""
        await self._post("/clock", {"to": to.isoformat()})

    async def jump(self, to: datetime) -> None:
        """Be there at once: what would have been in between was not, as if all of it had been switched off."""
        await self._post("/clock", {"jump": to.isoformat()})
        await self.pause(1)

    async def pause(self, seconds: float = 60) -> None:
        """Let some time pass, and the bot come to the end of what it is doing."""
        await self._post("/clock", {"by": seconds})

    async def is_wanted_again(self) -> bool:
        """Whether somebody at the page wants everything begun anew; waits for that for some time."""
        return bool((await self._get("/play/again"))["wanted"])

    async def follow(self, status: str) -> None:
        """Tell the playground where the bot tells what it is up to, so that journeys in time wait for it."""
        await self._post("/play/status", {"url": status})

    async def _get(self, path: str) -> Any:
        async with aiohttp.ClientSession(self._url) as session, session.get(path) as answer:
            answer.raise_for_status()
            return await answer.json()

    async def _post(self, path: str, body: dict[str, Any]) -> Any:
        async with aiohttp.ClientSession(self._url) as session, session.post(path, json=body) as answer:
            answer.raise_for_status()
            return await answer.json()


def _there(member: Member, place: Place) -> dict[str, Any]:
    return {"as": member.telegram_id, "chat": place.chat_id, "thread": place.thread_id}

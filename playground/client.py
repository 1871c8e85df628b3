"""A client of the people's API: tests and scripts play people through it.

async with Playground(url) as play:
    anna = await play.person("Anna", language_code="en")
    await anna.say(anna.id, "/start")
    card = await anna.wait_for(anna.id, "Welcome")
    toast = await anna.tap(card, text="Going")
"""

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp

Json = dict[str, Any]
PATIENCE = 20.0
VERSION_HEADER = "X-Chat-Version"


class Refused(Exception):
    """What the playground's API refused, in its words."""

    def __init__(self, status: int, problem: str) -> None:
        super().__init__(problem)
        self.status = status


@dataclass(frozen=True, slots=True)
class Toast:
    """What a person sees after a tap. `answered` is false when the bot kept silent."""

    query: str | None = None
    answered: bool = False
    text: str = ""
    show_alert: bool = False
    url: str = ""
    copied: str = ""
    said: Json | None = None


class Playground:
    """The playground as a whole. Use it as an async context manager."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "Playground":
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *error: Any) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    # -- people and chats ------------------------------------------------------------------------------------

    async def person(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        id: int | None = None,
    ) -> "Player":
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

    async def people(self) -> "list[Player]":
        """Everyone there is, without the bot."""
        told = await self.get("/play/people")
        return [Player(self, person) for person in told if not person["is_bot"]]

    async def named(self, first_name: str) -> "Player":
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
        owner: "Player",
        members: "Sequence[Player]" = (),
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
        async with self._connection().get(f"{self.url}/play/file/{file_id}") as response:
            if response.status >= 400:
                raise Refused(response.status, (await response.json())["error"])
            return await response.read()

    async def reset(self) -> None:
        """Back to the initial world."""
        await self.post("/play/reset")

    # -- HTTP ------------------------------------------------------------------------------------------------

    async def get(self, path: str, **query: Any) -> Any:
        """GET; a parameter of None is left out. Raises `Refused`."""
        told, _ = await self.look(path, **query)
        return told

    async def post(self, path: str, **fields: Any) -> Any:
        """POST; a field of None is left out. Raises `Refused`."""
        told, _ = await self.request("POST", path, json=_given(fields))
        return told

    async def look(self, path: str, **query: Any) -> tuple[Any, Mapping[str, str]]:
        """GET with the headers of the answer."""
        return await self.request("GET", path, params=_given(query))

    async def request(self, method: str, path: str, **how: Any) -> tuple[Any, Mapping[str, str]]:
        """Any request; raises `Refused` with the playground's words."""
        async with self._connection().request(method, self.url + path, **how) as response:
            told = await response.json()
            if response.status >= 400:
                raise Refused(response.status, told["error"])
            return told, response.headers

    def _connection(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("use the Playground as an async context manager")
        return self._session


class Player:
    """One person of the playground."""

    def __init__(self, playground: Playground, person: Json) -> None:
        self.playground = playground
        self.id = int(person["id"])
        self.first_name: str = person["first_name"]
        self.last_name: str | None = person.get("last_name")
        self.username: str | None = person.get("username")
        self.language_code: str | None = person.get("language_code")

    def __repr__(self) -> str:
        return f"Player({self.first_name}, {self.id})"

    async def say(self, chat: int, text: str, thread: int | None = None, reply_to: int | None = None) -> Json:
        """Write a text; the message. The private chat with the bot has the person's own id."""
        return await self._do("/play/say", chat=chat, text=text, thread=thread, reply_to=reply_to)

    async def start(self, payload: str = "") -> Json:
        """Press START, or open a link with a payload."""
        return await self.say(self.id, f"/start {payload}".strip())

    async def open(self, link: str, chat: int | None = None) -> Json:
        """Open a link to the bot."""
        return await self._do("/play/open", link=link, chat=chat)

    async def tap(
        self,
        message: Json,
        text: str | None = None,
        *,
        data: str | None = None,
        at: tuple[int, int] | None = None,
        wait: float = PATIENCE,
        stale: bool = False,
    ) -> Toast:
        """Tap a button by its text, its data, or row and column; waits for the bot's answer.

        `stale` taps what an old app still shows: a deleted message, or data that is no longer there.
        """
        if at is not None:
            button: Json = {"row": at[0], "col": at[1]}
        else:
            button = {"text": text} if data is None else {"data": data}
        told = await self._do(
            "/play/tap",
            chat=message["chat"]["id"],
            message=message["message_id"],
            button=button,
            wait=wait,
            stale=stale or None,
        )
        return Toast(**told)

    async def upload(
        self,
        chat: int,
        name: str,
        content: bytes,
        kind: str = "document",
        mime: str | None = None,
        caption: str | None = None,
        thread: int | None = None,
    ) -> Json:
        """Send a file."""
        return await self._do(
            "/play/upload",
            chat=chat,
            kind=kind,
            name=name,
            mime=mime,
            content_base64=base64.b64encode(content).decode(),
            caption=caption,
            thread=thread,
        )

    async def send_location(self, chat: int, latitude: float, longitude: float) -> Json:
        """Send a point on the map."""
        return await self._do("/play/location", chat=chat, latitude=latitude, longitude=longitude)

    async def send_contact(self, chat: int, phone_number: str, first_name: str, user_id: int | None = None) -> Json:
        """Send a phone number."""
        return await self._do(
            "/play/contact", chat=chat, phone_number=phone_number, first_name=first_name, user_id=user_id
        )

    async def edit(self, message: Json, text: str) -> Json:
        """Change one's own text."""
        return await self._do("/play/edit", chat=message["chat"]["id"], message=message["message_id"], text=text)

    async def delete(self, message: Json) -> None:
        """Delete a message for everyone."""
        await self._do("/play/delete_message", chat=message["chat"]["id"], message=message["message_id"])

    # -- coming and going ------------------------------------------------------------------------------------

    async def join(self, chat: int) -> None:
        """Come into a chat."""
        await self._do("/play/join", chat=chat)

    async def leave(self, chat: int) -> None:
        """Go away from a chat."""
        await self._do("/play/leave", chat=chat)

    async def kick(self, chat: int, who: "Player") -> None:
        """Remove somebody."""
        await self._do("/play/kick", chat=chat, who=who.id)

    async def add_bot(self, chat: int, rights: Mapping[str, bool] | None = None) -> None:
        """Bring the bot in; with rights as an administrator (an empty mapping: the usual ones)."""
        await self._do("/play/add_bot", chat=chat, rights=None if rights is None else dict(rights))

    async def remove_bot(self, chat: int) -> None:
        """Throw the bot out."""
        await self._do("/play/remove_bot", chat=chat)

    async def bot_rights(self, chat: int, rights: Mapping[str, bool] | None) -> None:
        """Change the bot's rights; None makes it a plain member."""
        await self._do("/play/bot_rights", chat=chat, rights=None if rights is None else dict(rights))

    async def promote(self, chat: int, who: "Player", rights: Mapping[str, bool] | None = None) -> None:
        """Make somebody an administrator."""
        await self._do("/play/promote", chat=chat, who=who.id, rights=dict(rights or {}))

    async def demote(self, chat: int, who: "Player") -> None:
        """Make somebody a plain member again."""
        await self._do("/play/demote", chat=chat, who=who.id)

    async def block(self) -> None:
        """Stop the bot."""
        await self._do("/play/block")

    async def unblock(self) -> None:
        """Let the bot write again."""
        await self._do("/play/unblock")

    async def delete_account(self) -> None:
        """Delete the account."""
        await self._do("/play/delete_account")

    # -- looking ---------------------------------------------------------------------------------------------

    async def chats(self) -> list[Json]:
        """The chats this person has."""
        told: list[Json] = await self.playground.get("/play/chats", **{"as": self.id})
        return told

    async def messages(self, chat: int, thread: int | None = None, limit: int = 100) -> list[Json]:
        """The newest messages of a chat, oldest first."""
        told, _ = await self._look(chat, thread, limit)
        return told

    async def last(self, chat: int, thread: int | None = None) -> Json | None:
        """The newest message of a chat."""
        told = await self.messages(chat, thread, limit=1)
        return told[0] if told else None

    async def message(self, chat: int, number: int) -> Json | None:
        """One message as it is now; None when it is not among the newest hundred."""
        told = await self.messages(chat)
        return next((message for message in told if message["message_id"] == number), None)

    async def wait_for(
        self,
        chat: int,
        wanted: str | Callable[[Json], bool],
        timeout: float = PATIENCE,  # noqa: ASYNC109 - it says how long to wait, as every waiting test does
        *,
        after: int = 0,
        thread: int | None = None,
    ) -> Json:
        """The newest message from others that holds a text or satisfies a predicate, waiting until there is one.

        Only messages with a number above `after` count. AssertionError with what is there when none comes.
        """
        matches = _holding(wanted) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + timeout
        known: int | None = None
        while True:
            left = deadline - time.monotonic()
            told, known = await self._look(chat, thread, 100, known, max(left, 0.0))
            for message in reversed(told):
                if message["message_id"] > after and not message["out"] and matches(message):
                    return message
            if left <= 0:
                there = "\n---\n".join(words(message) for message in told[-5:]) or "nothing"
                raise AssertionError(f"{self.first_name} waited {timeout} s for {wanted!r}; there is:\n{there}")

    async def _look(
        self,
        chat: int,
        thread: int | None,
        limit: int,
        known: int | None = None,
        patience: float = 0.0,
    ) -> tuple[list[Json], int]:
        query: Json = {"as": self.id, "chat": chat, "thread": thread, "limit": limit}
        if known is not None:
            query.update(known=known, timeout=min(patience, 20.0))
        told, headers = await self.playground.look("/play/messages", **query)
        return told, int(headers[VERSION_HEADER])

    async def _do(self, path: str, **fields: Any) -> Json:
        told: Json = await self.playground.post(path, **{"as": self.id, **fields})
        return told


def words(message: Json) -> str:
    """The text or caption of a message, or the name of what it is."""
    text: str | None = message.get("text") or message.get("caption")
    if text:
        return text
    kinds = [name for name in message if name not in ("message_id", "from", "chat", "date", "out", "sender_chat")]
    return f"[{', '.join(kinds)}]"


def button_texts(message: Json) -> list[list[str]]:
    """The texts on the buttons under a message, row by row."""
    markup: Json = message.get("reply_markup") or {}
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [[button["text"] for button in row] for row in rows]


def _holding(text: str) -> Callable[[Json], bool]:
    return lambda message: text in words(message)


def _given(values: Mapping[str, Any]) -> Json:
    return {name: value for name, value in values.items() if value is not None}


async def settled(predicate: Callable[[], Awaitable[Any]], patience: float = PATIENCE) -> None:
    """Wait until an awaitable predicate is true; AssertionError when it does not become so."""
    deadline = time.monotonic() + patience
    while not await predicate():
        if time.monotonic() > deadline:
            raise AssertionError("it did not happen")
        await asyncio.sleep(0.02)

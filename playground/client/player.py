"""One person, played."""

import base64
import time
from collections.abc import Callable, Mapping
from typing import Any

from playground.client.connection import Connection, Json
from playground.client.reading import PATIENCE, Toast, words

VERSION_HEADER = "X-Chat-Version"


class Player:
    """One person of the playground."""

    def __init__(self, playground: Connection, person: Json) -> None:
        self.playground = playground
        self.id = int(person["id"])
        self.first_name: str = person["first_name"]
        self.last_name: str | None = person.get("last_name")
        self.username: str | None = person.get("username")
        self.language_code: str | None = person.get("language_code")

    def __repr__(self) -> str:
        return f"Player({self.first_name}, {self.id})"

    async def say(
        self,
        chat: int,
        text: str,
        thread: int | None = None,
        reply_to: int | None = None,
        entities: list[Json] | None = None,
    ) -> Json:
        """Write a text, formatted by `entities`; the message. The private chat with the bot has the person's own id."""
        return await self._do("/play/say", chat=chat, text=text, thread=thread, reply_to=reply_to, entities=entities)

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
        entities: list[Json] | None = None,
        album: str | None = None,
    ) -> Json:
        """Send a file; `entities` format its caption, `album` is what it is sent together with."""
        return await self._do(
            "/play/upload",
            chat=chat,
            kind=kind,
            name=name,
            mime=mime,
            content_base64=base64.b64encode(content).decode(),
            caption=caption,
            thread=thread,
            entities=entities,
            album=album,
        )

    async def send_location(self, chat: int, latitude: float, longitude: float) -> Json:
        """Send a point on the map."""
        return await self._do("/play/location", chat=chat, latitude=latitude, longitude=longitude)

    async def send_contact(self, chat: int, phone_number: str, first_name: str, user_id: int | None = None) -> Json:
        """Send a phone number."""
        return await self._do(
            "/play/contact", chat=chat, phone_number=phone_number, first_name=first_name, user_id=user_id
        )

    async def ask(self, chat: int, question: str, options: list[str], **more: Any) -> Json:
        """Send a poll; ``more`` are further parameters of sendPoll."""
        return await self._do("/play/poll", chat=chat, question=question, options=options, **more)

    async def vote(self, message: Json, *options: int) -> Json:
        """Answer a poll with these options, by place; with none take the vote back. The message as it is then."""
        chat, number = message["chat"]["id"], message["message_id"]
        return await self._do("/play/vote", chat=chat, message=number, options=list(options))

    async def stop_poll(self, message: Json) -> Json:
        """Close one's own poll."""
        return await self._do("/play/stop_poll", chat=message["chat"]["id"], message=message["message_id"])

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


def _holding(text: str) -> Callable[[Json], bool]:
    return lambda message: text in words(message)

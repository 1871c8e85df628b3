"""Who is acting: resolved once per update, shared by filters and handlers."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import Chat, TelegramObject, Update, User

from actions.context import Context
from actions.people.identity import Acquaintances
from storage.people import Seen
from wording.reader import Reader, everybody, reader_of
from wording.texts import Texts


class Identity(BaseMiddleware):
    """An outer middleware of the dispatcher's updates. Handlers get ``ctx``, ``texts``, ``reader`` and ``actor``.

    ``actor`` is missing when no person acts: a post in a channel, an anonymous administrator.
    """

    def __init__(self, ctx: Context, texts: Texts) -> None:
        self._ctx = ctx
        self._texts = texts
        self._acquaintances = Acquaintances(ctx)

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        user: User | None = data.get("event_from_user")
        data["ctx"] = self._ctx
        data["texts"] = self._texts
        # Even when the database does not answer, an apology needs a language.
        data["reader"] = self._guess(user)
        if user is not None and not user.is_bot:
            actor = await self._acquaintances.identify(_seen(user), opened=_opens(event, data.get("event_chat")))
            data["actor"] = actor
            data["reader"] = reader_of(actor.person, self._texts, self._ctx.policy)
        return await handler(event, data)

    def _guess(self, user: User | None) -> Reader:
        language = (user.language_code or "").partition("-")[0] if user else ""
        reader = everybody(self._texts, self._ctx.policy)
        if language not in self._texts.languages:
            return reader
        return Reader(self._texts.of(language), reader.centre)


def _seen(user: User) -> Seen:
    return Seen(
        telegram_id=user.id,
        name=user.full_name.strip() or user.username or str(user.id),
        username=user.username,
        language=user.language_code,
    )


def _opens(event: TelegramObject, chat: Chat | None) -> bool:
    """Whether the update shows that the bot can write to this person in private."""
    if chat is None or chat.type != ChatType.PRIVATE or not isinstance(event, Update):
        return False
    return event.message is not None or event.callback_query is not None

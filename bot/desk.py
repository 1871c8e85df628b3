"""The centre's own pages, beside the bot in one process."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from aiogram import Bot

from actions.context import Context
from actions.mentoring.drafting import Drafts
from actions.registry.directory import Directory
from bot.settings import Settings
from handlers.people.team import LINK_PREFIX
from wording.texts import Texts


class Desk(Protocol):
    """The desk, which is loaded only where there is one."""

    @property
    def url(self) -> str: ...

    def when_prepared(self, call: Callable[[], object]) -> None: ...

    async def start(self) -> None: ...

    async def stop(self) -> None: ...


def desk_of(
    settings: Settings, ctx: Context, directory: Directory, drafts: Drafts, texts: Texts, bot: Bot, username: str
) -> Desk | None:
    """The centre's own pages, where a programme is run."""
    if ctx.vault is None or settings.desk.port is None:
        return None
    # A community without a programme never loads it.
    from desk.pages import SECTIONS
    from desk.rendering import Pages
    from desk.server import DeskServer

    return DeskServer(
        ctx,
        directory,
        texts,
        SECTIONS,
        Pages(),
        host=settings.desk.host,
        port=settings.desk.port,
        url=settings.desk.url,
        invitation=lambda token: f"https://t.me/{username}?start={LINK_PREFIX}{token}",
        bot=username,
        fetch=partial(_fetch, bot),
        drafts=drafts,
    )


async def _fetch(bot: Bot, file: str) -> bytes:
    """A file of Telegram's by its id. Raises what aiogram raises."""
    content = await bot.download(file)
    assert content is not None
    return content.read()

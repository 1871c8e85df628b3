"""How the notices of people are told."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from domain.notices import Notice
from domain.people.notices import LinkUsed, RoleTaken
from handlers.people.buttons import Open, Page
from handlers.people.mentions import mention
from handlers.people.team_views import name_of
from handlers.rendering import Outgoing, Renderer
from storage.people import People
from wording.reader import Reader


def renderers() -> dict[type[Notice], Renderer]:
    return {LinkUsed: link_used, RoleTaken: role_taken}


async def link_used(notice: LinkUsed, reader: Reader, ctx: Context) -> Outgoing | None:
    async with ctx.read() as connection:
        person = await People(connection).get(notice.person)
    if person is None:
        return None
    button = InlineKeyboardButton(
        text=reader.words.plain("team-button-list"),
        callback_data=Open(page=Page.TEAM).pack(),
    )
    return Outgoing(
        reader.words("link-used-by", name=mention(person), role=name_of(notice.role, reader)),
        InlineKeyboardMarkup(inline_keyboard=[[button]]),
    )


async def role_taken(notice: RoleTaken, reader: Reader, _ctx: Context) -> Outgoing | None:
    return Outgoing(reader.words("role-no-more", role=name_of(notice.role, reader)))

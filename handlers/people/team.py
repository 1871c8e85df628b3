"""/team: who is in the owner's team by role, and the one-time links that make it grow."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link
from markupsafe import Markup

from actions.context import Context
from actions.people import team as actions
from domain.people.person import Actor, PersonId
from domain.people.roles import Role
from handlers.entrance import Entrance, Opened, StartLink
from handlers.people import team_views as views
from handlers.people.buttons import (
    AskDismissal,
    ChooseRole,
    Dismiss,
    Invite,
    Open,
    Page,
    RevokeLink,
    TakeRole,
    TeamPage,
)
from handlers.people.mentions import mention
from handlers.people.screens import NO_PREVIEW, show
from handlers.people.suggestions import suggest_anew, suggest_commands
from wording.reader import Reader, reader_of
from wording.texts import Texts

LINK_PREFIX = "role-"


def router() -> Router:
    router = Router(name="people: team")
    # Whoever knows the bot since there were organisers only has learnt the second name.
    router.message.register(first_page, Command("team", "organisers"))
    router.callback_query.register(first_page, Open.filter(F.page == Page.TEAM))
    router.callback_query.register(turn_page, TeamPage.filter())
    router.callback_query.register(choose_role, ChooseRole.filter())
    router.callback_query.register(invite, Invite.filter())
    router.callback_query.register(take, TakeRole.filter())
    router.callback_query.register(revoke, RevokeLink.filter())
    router.callback_query.register(ask_dismissal, AskDismissal.filter())
    router.callback_query.register(dismiss, Dismiss.filter())
    return router


def link() -> StartLink:
    return StartLink(LINK_PREFIX, join)


async def first_page(event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader) -> None:
    await _show_list(event, ctx, actor, reader, 0)


async def turn_page(
    callback: CallbackQuery, callback_data: TeamPage, ctx: Context, actor: Actor, reader: Reader
) -> None:
    await _show_list(callback, ctx, actor, reader, callback_data.number)


async def choose_role(callback: CallbackQuery, actor: Actor, reader: Reader) -> None:
    """Whom to invite: each role with what one can do with it."""
    await show(callback, *views.roles(actions.invitable(actor), actor, reader))


async def invite(
    callback: CallbackQuery, callback_data: Invite, bot: Bot, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """A message to be forwarded, with the link; it can be taken back from there too."""
    made = await actions.invite(ctx, actor, callback_data.role)
    address = await create_start_link(bot, f"{LINK_PREFIX}{made.token}")
    text, keyboard = views.invitation(made.link, address, reader)
    assert callback.message is not None
    await callback.message.answer(text, link_preview_options=NO_PREVIEW, reply_markup=keyboard)
    await callback.answer()


async def take(
    callback: CallbackQuery,
    callback_data: TakeRole,
    bot: Bot,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    entrance: Entrance,
) -> None:
    """An owner does the work of the role themselves."""
    now = await actions.take(ctx, actor, callback_data.role)
    await _welcome(callback, bot, now, callback_data.role, reader, entrance)


async def join(opened: Opened) -> None:
    """A one-time link was opened."""
    role = await actions.use_link(opened.ctx, opened.actor, opened.payload)
    now = Actor(opened.actor.person, opened.actor.roles | {role})
    await _welcome(opened.message, opened.data["bot"], now, role, opened.reader, opened.data["entrance"])


async def revoke(
    callback: CallbackQuery, callback_data: RevokeLink, ctx: Context, actor: Actor, reader: Reader
) -> None:
    await actions.revoke_link(ctx, actor, callback_data.link)
    await _show_list(callback, ctx, actor, reader, 0, news=reader.words("team-link-revoked"))


async def ask_dismissal(
    callback: CallbackQuery, callback_data: AskDismissal, ctx: Context, actor: Actor, reader: Reader
) -> None:
    member = await actions.get_member(ctx, actor, PersonId(callback_data.person), callback_data.role)
    await show(callback, *views.dismissal(member, reader))


async def dismiss(
    callback: CallbackQuery,
    callback_data: Dismiss,
    bot: Bot,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    texts: Texts,
    entrance: Entrance,
) -> None:
    role = callback_data.role
    left = await actions.dismiss(ctx, actor, PersonId(callback_data.person), role)
    news = reader.words("team-dismissed", name=mention(left.person), role=views.name_of(role, reader))
    await _show_list(callback, ctx, actor, reader, 0, news=news)
    await suggest_anew(bot, left, reader_of(left.person, texts, ctx.policy), entrance)


async def _welcome(
    event: Message | CallbackQuery, bot: Bot, now: Actor, role: Role, reader: Reader, entrance: Entrance
) -> None:
    await show(event, reader.words(f"became-{role}"), entrance.menu_for(now, reader))
    await suggest_commands(bot, now, reader, entrance)


async def _show_list(
    event: Message | CallbackQuery,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    number: int,
    news: Markup | None = None,
) -> None:
    text, keyboard = views.team(await actions.list_team(ctx, actor), reader, number)
    await show(event, text if news is None else Markup("\n\n").join([news, text]), keyboard)

"""/organisers: the owner's list of organisers, and the one-time links that make new ones."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.utils.deep_linking import create_start_link
from markupsafe import Markup

from actions.context import Context
from actions.people import organisers as actions
from domain.people.person import Actor, PersonId
from handlers import moments
from handlers.entrance import Entrance, Opened, StartLink
from handlers.people.buttons import (
    AskDismissal,
    Dismiss,
    Invite,
    Open,
    OrganiserPage,
    Page,
    RevokeLink,
    to_menu,
)
from handlers.people.mentions import mention
from handlers.people.screens import NO_PREVIEW, show
from handlers.people.suggestions import suggest_as_to_everybody, suggest_commands
from handlers.reader import Reader

LINK_PREFIX = "role-"
PER_PAGE = 10


def router() -> Router:
    router = Router(name="people: organisers")
    router.message.register(first_page, Command("organisers"))
    router.callback_query.register(first_page, Open.filter(F.page == Page.ORGANISERS))
    router.callback_query.register(turn_page, OrganiserPage.filter())
    router.callback_query.register(invite, Invite.filter())
    router.callback_query.register(revoke, RevokeLink.filter())
    router.callback_query.register(ask_dismissal, AskDismissal.filter())
    router.callback_query.register(dismiss, Dismiss.filter())
    return router


def link() -> StartLink:
    return StartLink(LINK_PREFIX, become_organiser)


async def first_page(event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader) -> None:
    await _show_list(event, ctx, actor, reader, 0)


async def turn_page(
    callback: CallbackQuery, callback_data: OrganiserPage, ctx: Context, actor: Actor, reader: Reader
) -> None:
    await _show_list(callback, ctx, actor, reader, callback_data.number)


async def invite(callback: CallbackQuery, bot: Bot, ctx: Context, actor: Actor, reader: Reader) -> None:
    """A message with the link, to be forwarded; it can be taken back from there too."""
    made = await actions.invite_organiser(ctx, actor)
    address = await create_start_link(bot, f"{LINK_PREFIX}{made.token}")
    words = reader.words
    until = moments.day_and_hour(made.link.expires_at, reader.language, reader.zone)
    assert callback.message is not None
    await callback.message.answer(
        words("organisers-link", address=address, until=until),
        link_preview_options=NO_PREVIEW,
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=[
                [
                    InlineKeyboardButton(
                        text=words.plain("organisers-button-copy"), copy_text=CopyTextButton(text=address)
                    )
                ],
                [
                    InlineKeyboardButton(
                        text=words.plain("organisers-button-revoke-this"),
                        callback_data=RevokeLink(link=made.link.id).pack(),
                    )
                ],
                [_to_list(reader)],
            ]
        ),
    )
    await callback.answer()


async def revoke(
    callback: CallbackQuery, callback_data: RevokeLink, ctx: Context, actor: Actor, reader: Reader
) -> None:
    await actions.revoke_link(ctx, actor, callback_data.link)
    await _show_list(callback, ctx, actor, reader, 0, news=reader.words("organisers-link-revoked"))


async def ask_dismissal(
    callback: CallbackQuery, callback_data: AskDismissal, ctx: Context, actor: Actor, reader: Reader
) -> None:
    person = await actions.get_organiser(ctx, actor, PersonId(callback_data.person))
    words = reader.words
    yes = InlineKeyboardButton(
        text=words.plain("organisers-button-dismiss"),
        callback_data=Dismiss(person=person.id).pack(),
        style="danger",
    )
    await show(
        callback,
        words("organisers-ask-dismissal", name=mention(person)),
        InlineKeyboardMarkup(inline_keyboard=[[yes], [_to_list(reader)]]),
    )


async def dismiss(
    callback: CallbackQuery, callback_data: Dismiss, bot: Bot, ctx: Context, actor: Actor, reader: Reader
) -> None:
    person = await actions.get_organiser(ctx, actor, PersonId(callback_data.person))
    await actions.dismiss_organiser(ctx, actor, person.id)
    news = reader.words("organisers-dismissed", name=mention(person))
    await _show_list(callback, ctx, actor, reader, 0, news=news)
    await suggest_as_to_everybody(bot, person)


async def become_organiser(opened: Opened) -> None:
    """A one-time link was opened."""
    role = await actions.use_link(opened.ctx, opened.actor, opened.payload)
    now = Actor(opened.actor.person, opened.actor.roles | {role})
    entrance: Entrance = opened.data["entrance"]
    await show(opened.message, opened.reader.words("became-organiser"), entrance.menu_for(now, opened.reader))
    await suggest_commands(opened.data["bot"], now, opened.reader, entrance)


async def _show_list(
    event: Message | CallbackQuery,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    number: int,
    news: Markup | None = None,
) -> None:
    found = await actions.list_organisers(ctx, actor)
    words = reader.words
    first = number * PER_PAGE if 0 <= number * PER_PAGE < len(found.people) else 0
    shown = found.people[first : first + PER_PAGE]
    parts = [] if news is None else [news]
    parts.append(words("organisers-list", count=len(found.people)))
    if shown:
        parts.append(Markup("\n").join(Markup("• {}").format(mention(person)) for person in shown))
    if found.links:
        parts.append(words("organisers-links", count=len(found.links)))
    rows = [
        [
            InlineKeyboardButton(
                text=words.plain("organisers-button-invite"), callback_data=Invite().pack(), style="primary"
            )
        ]
    ]
    rows += [
        [
            InlineKeyboardButton(
                text=words.plain(
                    "organisers-button-revoke",
                    until=moments.day_and_hour(link.expires_at, reader.language, reader.zone),
                    maker=found.makers[link.created_by].name,
                ),
                callback_data=RevokeLink(link=link.id).pack(),
            )
        ]
        for link in found.links[:PER_PAGE]
    ]
    rows += [
        [
            InlineKeyboardButton(
                text=words.plain("organisers-button-ask-dismissal", name=person.name),
                callback_data=AskDismissal(person=person.id).pack(),
            )
        ]
        for person in shown
    ]
    rows.append(_turning(first, len(found.people)))
    rows.append([to_menu(reader)])
    await show(event, Markup("\n\n").join(parts), InlineKeyboardMarkup(inline_keyboard=[r for r in rows if r]))


def _turning(first: int, count: int) -> list[InlineKeyboardButton]:
    page = first // PER_PAGE
    row = []
    if page:
        row.append(InlineKeyboardButton(text="‹", callback_data=OrganiserPage(number=page - 1).pack()))
    if first + PER_PAGE < count:
        row.append(InlineKeyboardButton(text="›", callback_data=OrganiserPage(number=page + 1).pack()))
    return row


def _to_list(reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=reader.words.plain("organisers-button-list"),
        callback_data=Open(page=Page.ORGANISERS).pack(),
    )

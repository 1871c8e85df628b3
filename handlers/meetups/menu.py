"""What meetups put at the bot's door: buttons of /start, commands, links, where I go next."""

from enum import StrEnum

from aiogram import Bot, F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.meetups import lists
from domain.errors import NotFound
from domain.meetups.meetup import MeetupId
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Opened, StartLink, Where
from handlers.meetups.callbacks import Links
from handlers.meetups.form.states import Form
from handlers.meetups.halls import halls_screen
from handlers.meetups.listing import Listing
from handlers.meetups.manage.states import Managing
from handlers.meetups.rsvp import send_map, show_page
from handlers.meetups.views.title import line
from handlers.opening import open_below
from handlers.people.screens import show
from wording.reader import Reader

LONGEST_NUMBER = 18
"""Digits of a number that the database can still be asked for."""


class Page(StrEnum):
    UPCOMING = "upcoming"
    MANAGE = "manage"
    NEW = "new"
    HALLS = "halls"


class Open(CallbackData, prefix="mo1"):
    """Opens one of the feature's pages from the menu."""

    page: Page


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="meetups: menu")
    router.callback_query.register(open_upcoming, Open.filter(F.page == Page.UPCOMING))
    router.callback_query.register(open_manage, Open.filter(F.page == Page.MANAGE))
    router.callback_query.register(open_new, Open.filter(F.page == Page.NEW))
    router.callback_query.register(open_halls, Open.filter(F.page == Page.HALLS))
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(
            MenuEntry("menu-meetups", Open(page=Page.UPCOMING).pack(), 100),
            MenuEntry("menu-new-meetup", Open(page=Page.NEW).pack(), 200, _creates, style="primary"),
            MenuEntry("menu-manage", Open(page=Page.MANAGE).pack(), 210, _creates),
            MenuEntry("menu-halls", Open(page=Page.HALLS).pack(), 600, _binds),
        ),
        commands=(
            MenuCommand("meetups", "command-meetups", 100),
            MenuCommand("new", "command-new", 200, shown=_creates),
            MenuCommand("manage", "command-manage", 210, shown=_creates),
            MenuCommand("halls", "command-halls", 600, shown=_binds),
            MenuCommand("hall", "command-hall", 605, where=frozenset({Where.ADMINISTRATORS})),
        ),
        help=(HelpText("help-meetups", 100), HelpText("help-organiser", 200, _creates)),
        links=(StartLink(Links.PAGE, opened_page), StartLink(Links.MAP, opened_map)),
        greetings=(where_next,),
    )


async def open_upcoming(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_below(dialog_manager, Listing.upcoming)


async def open_manage(callback: CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    await lists.organising(ctx, actor)
    await open_below(dialog_manager, Managing.meetups)


async def open_new(callback: CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    require(actor.roles, Right.CREATE_MEETUPS)
    await open_below(dialog_manager, Form.title)


async def open_halls(callback: CallbackQuery, bot: Bot, ctx: Context, actor: Actor, reader: Reader) -> None:
    text, keyboard = await halls_screen(bot, ctx, actor, reader)
    await show(callback, text, keyboard)


async def opened_page(opened: Opened) -> None:
    """A card's link: the meetup's page. From now on the bot may write to whoever opened it."""
    await show_page(opened.message, opened.ctx, opened.actor, opened.reader, _meetup(opened))


async def opened_map(opened: Opened) -> None:
    standing = await lists.standing(opened.ctx, opened.actor, _meetup(opened))
    await send_map(opened.data["bot"], opened.message.chat.id, standing.meetup.place, opened.reader.words)


async def where_next(ctx: Context, actor: Actor, reader: Reader) -> str | None:
    """«Вы записаны: …», the nearest of what the person goes to."""
    nearest = await lists.next_of(ctx, actor)
    if nearest is None:
        return None
    return reader.words("greeting-next-meetup", meetup=line(nearest, reader, ctx.now()))


def _meetup(opened: Opened) -> MeetupId:
    if not opened.payload.isdecimal() or len(opened.payload) > LONGEST_NUMBER:
        raise NotFound
    return MeetupId(int(opened.payload))


def _creates(actor: Actor) -> bool:
    return may(actor.roles, Right.CREATE_MEETUPS)


def _binds(actor: Actor) -> bool:
    return may(actor.roles, Right.BIND_HALLS)

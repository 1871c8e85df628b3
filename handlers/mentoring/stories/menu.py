"""Ways to stories: /stories for curators, and buttons under what was told. The mentor's stands on the pair's card."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.mentoring.stories import reading
from domain.mentoring.story import StoryId
from domain.people.person import Actor
from domain.people.roles import Right, Role, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.stories.callbacks import OpenOwnStory, OpenStories, OpenStory
from handlers.mentoring.stories.states import Stories, TellingStory
from handlers.opening import open_below


def router() -> Router:
    router = Router(name="mentoring: stories")
    router.message.register(open_stories, Command("stories"))
    router.callback_query.register(open_stories, OpenStories.filter())
    router.callback_query.register(open_story, OpenStory.filter())
    router.callback_query.register(open_own, OpenOwnStory.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-stories", OpenStories().pack(), 346, _sees, shelf=Shelf.CALENDAR),),
        commands=(MenuCommand("stories", "command-stories", 346, shown=_sees),),
        help=(HelpText("help-stories", 346, _sees), HelpText("help-own-stories", 404, _leads)),
    )


async def open_stories(_event: Message | CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Stories.listed)


async def open_story(
    _callback: CallbackQuery, callback_data: OpenStory, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises what `reading.look` does."""
    await reading.look(ctx, actor, StoryId(callback_data.story))
    await open_below(dialog_manager, Stories.card, {"story": callback_data.story})


async def open_own(
    _callback: CallbackQuery, callback_data: OpenOwnStory, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises NotFound."""
    await reading.look_at_own(ctx, actor, StoryId(callback_data.story))
    await open_below(dialog_manager, TellingStory.card, {"story": callback_data.story})


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)


def _leads(actor: Actor) -> bool:
    return Role.MENTOR in actor.roles

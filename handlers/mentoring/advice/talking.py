"""«Спросить совета»: what is sent here is passed on at once. The window stays, so that more can follow; it keeps none.

Only text, voice messages and photos are passed on, by the bot itself: nothing is forwarded, so no account shows.
"""

from typing import Any

from aiogram import Bot, Router
from aiogram.enums import ContentType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel
from aiogram_dialog.widgets.text import Format

from actions.context import Context
from actions.mentoring.advice import talking
from domain.mentoring.advice import TEXT_LIMIT, Medium, Said
from domain.mentoring.advice_refusals import AdviceMedium, NoTalk
from domain.mentoring.pairing import MembershipId
from domain.people.person import Actor
from domain.people.roles import Role
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry
from handlers.mentoring.advice.buttons import OpenTalk, OpenTalks
from handlers.mentoring.advice.states import Talking
from handlers.opening import open_below
from handlers.programme.choosing import one_of
from handlers.programme.naming import called
from handlers.screening import FILES, stray_document
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

OF_PAIRS = frozenset({Role.MENTOR, Role.MENTEE})
MEDIA = {ContentType.TEXT: Medium.TEXT, ContentType.VOICE: Medium.VOICE, ContentType.PHOTO: Medium.PHOTO}


def router() -> Router:
    router = Router(name="mentoring: advice")
    router.message.register(open_talks, Command("advice"))
    router.callback_query.register(open_talks, OpenTalks.filter())
    router.callback_query.register(open_talk, OpenTalk.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-advice", OpenTalks().pack(), 404, _is_of_pairs),),
        commands=(MenuCommand("advice", "command-advice", 404, shown=_is_of_pairs),),
        help=(HelpText("help-advice", 404, _is_of_pairs),),
    )


async def open_talks(
    _event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Of several pairs one is chosen. Raises NoTalk, and what `talking.look` does."""
    found = await talking.mine(ctx, actor)
    if not found:
        raise NoTalk
    if len(found) > 1:
        await open_below(dialog_manager, Talking.pick)
        return
    await _open(ctx, actor, dialog_manager, found[0].membership.id)


async def open_talk(
    _callback: CallbackQuery, callback_data: OpenTalk, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises what `talking.look` does."""
    await _open(ctx, actor, dialog_manager, MembershipId(callback_data.membership))


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """Raises what `talking.look` does; the list stays, then."""
    await talking.look(context_in(manager), actor_in(manager), MembershipId(int(key)))
    manager.dialog_data["membership"] = int(key)
    await manager.switch_to(Talking.write)


async def written(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `talking.say` does; the window stays, then."""
    talk = await talking.say(context_in(manager), actor_in(manager), _chosen(manager), _said(message))
    manager.dialog_data["left"] = talk.left
    manager.show_mode = ShowMode.SEND


async def something_else(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """A file is taken out of the chat, and so is a video; a sticker is harmless. Raises AdviceMedium."""
    if message.content_type in FILES:
        bot: Bot = manager.middleware_data["bot"]
        await stray_document(message, bot, reader_in(manager))
    raise AdviceMedium


async def started(start_data: Any, manager: DialogManager) -> None:
    if start_data:
        manager.dialog_data["membership"] = int(start_data["membership"])


async def _open(ctx: Context, actor: Actor, manager: DialogManager, membership: MembershipId) -> None:
    await talking.look(ctx, actor, membership)
    await open_below(manager, Talking.write, {"membership": membership})


def _said(message: Message) -> Said:
    medium = MEDIA[ContentType(message.content_type)]
    if medium is Medium.TEXT:
        return Said(medium, typed(message))
    file = message.voice.file_id if message.voice else message.photo[-1].file_id if message.photo else ""
    return Said(medium, (message.caption or "").strip(), file)


def _chosen(manager: DialogManager) -> MembershipId:
    return MembershipId(int(manager.dialog_data["membership"]))


async def _all(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await talking.mine(ctx, actor_in(dialog_manager))
    return {
        "rows": [
            (
                str(one.membership.id),
                reader.words.plain("advice-row", side=one.side.value, partner=called(one.partner, ctx)),
            )
            for one in found
        ]
    }


async def _write(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, words = context_in(dialog_manager), reader_in(dialog_manager).words
    found = await talking.mine(ctx, actor_in(dialog_manager))
    talk = next((one for one in found if one.membership.id == _chosen(dialog_manager)), None)
    if talk is None:
        # It ended while the window stood there; what is written is refused with the reason.
        return {"text": words("advice-over")}
    partner, side = called(talk.partner, ctx), talk.side.value
    if "left" in dialog_manager.dialog_data:
        return {"text": words("advice-sent", side=side, partner=partner, left=talk.left)}
    return {"text": words("advice-write", side=side, partner=partner, limit=TEXT_LIMIT)}


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("advice-pick"),
            one_of("pick", "rows", picked),
            Cancel(Label("button-close")),
            state=Talking.pick,
            getter=_all,
        ),
        Window(
            Format("{text}"),
            MessageInput(written, content_types=list(MEDIA)),
            MessageInput(something_else, content_types=ContentType.ANY),
            Cancel(Label("button-close")),
            state=Talking.write,
            getter=_write,
        ),
        on_start=started,
    )


def _is_of_pairs(actor: Actor) -> bool:
    return not actor.roles.isdisjoint(OF_PAIRS)

"""Ways to invitations: the link that a specialist opens, and buttons under what was told."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.mentoring import pairs
from actions.mentoring.invitations import answering, inviting, reading
from domain.errors import NotFound
from domain.mentoring.invitation import InvitationId, InvitationState
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Role
from handlers.entrance import Contribution, HelpText, Opened, StartLink
from handlers.mentoring.invitations import specialist
from handlers.mentoring.invitations.callbacks import (
    AcceptInvitation,
    AddWords,
    DeclineInvitation,
    DropOut,
    MarkSpecialist,
    OpenInvitation,
)
from handlers.mentoring.invitations.keeping import LINK_PREFIX
from handlers.mentoring.invitations.lines import for_stranger, when
from handlers.mentoring.invitations.states import Specialists, SpecialistsWord
from handlers.opening import open_below
from handlers.people.screens import show
from wording.reader import Reader


def router() -> Router:
    router = Router(name="mentoring: invitations")
    router.callback_query.register(accept, AcceptInvitation.filter())
    router.callback_query.register(decline, DeclineInvitation.filter())
    router.callback_query.register(drop_out, DropOut.filter())
    router.callback_query.register(add_words, AddWords.filter())
    router.callback_query.register(open_invitation, OpenInvitation.filter())
    router.callback_query.register(mark, MarkSpecialist.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        help=(HelpText("help-specialists", 404, _leads),),
        links=(StartLink(LINK_PREFIX, opened),),
        greetings=(greeting,),
    )


async def opened(opened: Opened) -> None:
    """The link was opened: what one is asked, or what one has answered. Raises what `answering.look` does."""
    found = await answering.look(opened.ctx, opened.actor, opened.payload)
    if found.invitation.guest is None:
        screen = specialist.asked_screen(found, opened.payload, opened.reader, opened.ctx)
    else:
        screen = specialist.own_screen(found, opened.reader, opened.ctx)
    await show(opened.message, *screen)


async def accept(
    callback: CallbackQuery, callback_data: AcceptInvitation, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Приду». Raises what `answering.accept` does."""
    found = await answering.accept(ctx, actor, callback_data.token)
    await show(callback, *specialist.own_screen(found, reader, ctx))


async def decline(
    callback: CallbackQuery, callback_data: DeclineInvitation, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Не смогу». Raises what `answering.decline` does."""
    found = await answering.decline(ctx, actor, callback_data.token)
    await show(callback, *specialist.own_screen(found, reader, ctx))


async def drop_out(callback: CallbackQuery, callback_data: DropOut, ctx: Context, actor: Actor, reader: Reader) -> None:
    """«Не смогу прийти», after all. Raises what `answering.drop_out` does."""
    found = await answering.drop_out(ctx, actor, InvitationId(callback_data.invitation))
    await show(callback, *specialist.own_screen(found, reader, ctx))


async def add_words(
    _callback: CallbackQuery, callback_data: AddWords, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises NotFound."""
    await answering.look_at_own(ctx, actor, InvitationId(callback_data.invitation))
    await open_below(dialog_manager, SpecialistsWord.word, {"invitation": callback_data.invitation})


async def open_invitation(
    _callback: CallbackQuery, callback_data: OpenInvitation, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """As who speaks for the mentor, else as who sees mentoring. Raises what `reading.look` does."""
    found = await reading.look(ctx, actor, InvitationId(callback_data.invitation))
    if not found.planned.memberships:
        raise NotFound
    membership = found.planned.memberships[0].id
    side = ""
    for one in await pairs.mine(ctx, actor):
        if one.pair.membership.id == membership and one.side is Side.MENTOR:
            side = one.side.value
    data = {"membership": membership, "side": side, "invitation": callback_data.invitation}
    await open_below(dialog_manager, Specialists.card, data)


async def mark(
    callback: CallbackQuery, callback_data: MarkSpecialist, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Был», «Не пришёл». Raises what `inviting.mark` does."""
    found = await inviting.mark(ctx, actor, InvitationId(callback_data.invitation), came=callback_data.came)
    await show(callback, reader.words("invitation-marked", state=found.invitation.state.value))


async def greeting(ctx: Context, actor: Actor, reader: Reader) -> str | None:
    """Where somebody is awaited next as a specialist."""
    coming = [
        one
        for one in await answering.mine(ctx, actor)
        if one.invitation.state is InvitationState.ACCEPTED and one.invitation.last >= ctx.today()
    ]
    if not coming:
        return None
    nearest = min(coming, key=lambda one: one.invitation.first)
    return reader.words("invitation-greeting", what=for_stranger(nearest, reader, ctx), when=when(nearest, reader))


def _leads(actor: Actor) -> bool:
    return Role.MENTOR in actor.roles

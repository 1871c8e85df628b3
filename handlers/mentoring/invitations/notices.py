"""What is told of invitations. How things stand is looked up when it is told; what is not so any more is skipped."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.mentoring.invitations import reading
from actions.mentoring.invitations.inviting import may_word
from actions.mentoring.invitations.standing import Invited
from domain.mentoring.invitation import InvitationId, InvitationState
from domain.mentoring.invitation_notices import (
    CameAsked,
    InvitationAnswered,
    InvitationComes,
    InvitationExpired,
    InvitationMoved,
    InvitationWithdrawn,
    SpecialistAway,
)
from domain.notices import Notice
from handlers.mentoring.invitations.callbacks import MarkSpecialist, OpenInvitation
from handlers.mentoring.invitations.lines import for_stranger, guest_name, what, when
from handlers.mentoring.invitations.specialist import drop_out_button
from handlers.rendering import Outgoing, Renderer
from wording import moments
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        InvitationAnswered: answered,
        InvitationExpired: expired,
        InvitationWithdrawn: withdrawn,
        InvitationMoved: moved,
        InvitationComes: comes,
        CameAsked: came_asked,
        SpecialistAway: away,
    }


async def answered(notice: InvitationAnswered, reader: Reader, ctx: Context) -> Outgoing | None:
    """What was true when it was said: a yes that was taken back is told as such by another message."""
    found = await reading.seen(ctx, notice.invitation)
    if found is None or found.invitation.state is not notice.state or (notice.again and not found.invitation.answer):
        return None
    text = reader.words(
        "told-invitation-answered",
        state=notice.state.value,
        again="yes" if notice.again else "no",
        who=guest_name(found, ctx),
        words=found.invitation.answer or "none",
        **_told(found, reader, ctx),
    )
    return Outgoing(text, _to_card(notice.invitation, reader))


async def expired(notice: InvitationExpired, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await reading.seen(ctx, notice.invitation)
    if found is None or found.invitation.state is not InvitationState.EXPIRED:
        return None
    return Outgoing(
        reader.words("told-invitation-expired", **_told(found, reader, ctx)), _to_card(notice.invitation, reader)
    )


async def withdrawn(notice: InvitationWithdrawn, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await reading.seen(ctx, notice.invitation)
    if found is None or found.invitation.state is not InvitationState.WITHDRAWN:
        return None
    return Outgoing(
        reader.words("told-invitation-withdrawn", what=for_stranger(found, reader, ctx), when=when(found, reader))
    )


async def moved(notice: InvitationMoved, reader: Reader, ctx: Context) -> Outgoing | None:
    """The days that it told of: what came after is told by another message."""
    found = await reading.seen(ctx, notice.invitation)
    if found is None or found.invitation.state is not InvitationState.ACCEPTED:
        return None
    if (found.invitation.first, found.invitation.last) != (notice.first, notice.last):
        return None
    text = reader.words(
        "told-invitation-moved",
        what=for_stranger(found, reader, ctx),
        when=moments.days(notice.first, notice.last),
    )
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[drop_out_button(notice.invitation, reader)]]))


async def comes(notice: InvitationComes, reader: Reader, ctx: Context) -> Outgoing | None:
    """To both on the day before; not once the day has come, or nobody is awaited."""
    found = await reading.seen(ctx, notice.invitation)
    if found is None or found.invitation.state is not InvitationState.ACCEPTED:
        return None
    if ctx.today() >= found.invitation.first:
        return None
    number, days = notice.invitation, "one" if found.invitation.first == found.invitation.last else "some"
    if notice.to_guest:
        text = reader.words(
            "told-invitation-comes", days=days, what=for_stranger(found, reader, ctx), when=when(found, reader)
        )
        return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[drop_out_button(number, reader)]]))
    reached = "yes" if found.guest is not None and found.guest.reachable else "no"
    text = reader.words(
        "told-specialist-comes",
        days=days,
        who=guest_name(found, ctx),
        reached=reached,
        **_told(found, reader, ctx),
    )
    return Outgoing(text, _to_card(number, reader))


async def came_asked(notice: CameAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    """Not once the mentor has said so."""
    found = await reading.seen(ctx, notice.invitation)
    if found is None or found.invitation.state is not InvitationState.ACCEPTED:
        return None
    rows = [
        [
            InlineKeyboardButton(
                text=reader.words.plain(key),
                callback_data=MarkSpecialist(invitation=notice.invitation, came=came).pack(),
            )
            for key, came in (("specialists-button-came", True), ("specialists-button-missed", False))
        ]
    ]
    text = reader.words("told-specialist-came-asked", who=guest_name(found, ctx), **_told(found, reader, ctx))
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


async def away(notice: SpecialistAway, reader: Reader, ctx: Context) -> Outgoing | None:
    """Not to a mentor whose specialist is back."""
    found = await reading.seen(ctx, notice.invitation)
    if found is None or found.invitation.state is not InvitationState.ACCEPTED:
        return None
    if found.guest is None or found.guest.reachable:
        return None
    text = reader.words("told-specialist-away", who=guest_name(found, ctx), **_told(found, reader, ctx))
    return Outgoing(text, _to_card(notice.invitation, reader))


def _told(found: Invited, reader: Reader, ctx: Context) -> dict[str, str]:
    return {"what": what(found, reader, own=may_word(ctx)), "when": when(found, reader)}


def _to_card(invitation: InvitationId, reader: Reader) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(
        text=reader.words.plain("invitation-button-open"),
        callback_data=OpenInvitation(invitation=invitation).pack(),
    )
    return InlineKeyboardMarkup(inline_keyboard=[[button]])

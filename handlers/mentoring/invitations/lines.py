"""Invitations as text: for the pairing's sides as a chat may show people, for a stranger without anybody's name."""

from aiogram_dialog import DialogManager
from markupsafe import Markup

from actions.context import Context
from actions.mentoring.invitations import reading
from actions.mentoring.invitations.inviting import may_word
from actions.mentoring.invitations.standing import Invited
from domain.mentoring.invitation import WAITING, InvitationState, named_in
from domain.mentoring.meeting import TALK
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.registry.names import ChatNames
from handlers.programme.naming import called
from handlers.widgets import actor_in, context_in, reader_in
from wording import moments
from wording.forms import form_name
from wording.mentoring import plans as wording
from wording.mentoring.meetings import subject_name
from wording.reader import Reader

LINE = Markup("\n")
PARAGRAPHS = Markup("\n\n")


def what(found: Invited, reader: Reader, *, own: bool) -> str:
    """What somebody is invited for; in own words only where ``own`` says that they may stand there."""
    occasion = found.invitation.occasion
    if found.item is not None:
        return wording.event(found.item.content, reader.words, found.meetups, own=own)
    if occasion.item is not None:
        return reader.words.plain("invitation-item-gone")
    return reader.words.plain("invitation-meeting", about=subject_name(occasion.about or TALK, found.topics, reader))


def for_stranger(found: Invited, reader: Reader, ctx: Context) -> str:
    """As `what`, where nobody of the pairing is named in it."""
    told = what(found, reader, own=may_word(ctx))
    return told if named_in(told, found.names) is None else what(found, reader, own=False)


def when(found: Invited, reader: Reader) -> str:
    """«сб, 5 декабря, 16:00», «05.12–20.12.2026»."""
    one = found.invitation
    if one.occasion.starts is not None:
        return moments.day_and_hour(one.occasion.starts, reader.language, reader.zone)
    return moments.days(one.first, one.last)


def guest_name(found: Invited, ctx: Context) -> str:
    """The specialist: as a chat may show who is of the programme, else as they show themselves in Telegram."""
    if found.record is not None:
        return called(found.record, ctx)
    return found.guest.name if found.guest is not None else ""


def row(found: Invited, reader: Reader, ctx: Context) -> str:
    """A button of the list."""
    return reader.words.plain(
        "specialists-row",
        what=what(found, reader, own=may_word(ctx)),
        when=when(found, reader),
        state=found.invitation.state.value,
    )


def card_text(found: Invited, reader: Reader, ctx: Context) -> Markup:
    """Everything that the mentor and the curator see of one."""
    one, words = found.invitation, reader.words
    lines = [
        words("invitation-title"),
        words("invitation-what", what=what(found, reader, own=may_word(ctx))),
        words("invitation-when", when=when(found, reader)),
        words("invitation-state", state=one.state.value),
    ]
    if one.state is InvitationState.OPEN:
        until = moments.day_and_hour(one.expires_at, reader.language, reader.zone)
        lines.append(words("invitation-until", until=until))
    if found.guest is not None:
        lines.append(words("invitation-guest", who=guest_name(found, ctx)))
    if one.words:
        lines.append(words("invitation-words", words=one.words))
    if one.answer:
        lines.append(words("invitation-answer", words=one.answer))
    if one.state is InvitationState.ACCEPTED and found.guest is not None and not found.guest.reachable:
        lines.append(words("invitation-unreachable"))
    return LINE.join(lines)


def asked_text(found: Invited, reader: Reader, ctx: Context) -> Markup:
    """What a stranger reads who opened the link: by whom, for what, when; never with whom the mentor works."""
    one, words = found.invitation, reader.words
    mentor = "none" if ctx.policy.chat_names is ChatNames.CODES else called(found.planned.mentor, ctx)
    form = form_name(found.planned.pairing.form, ctx.policy.forms, words)
    lines = [
        words("invitation-asked", centre=ctx.policy.centre or "none", form=form, mentor=mentor),
        words("invitation-what", what=for_stranger(found, reader, ctx)),
        words("invitation-when", when=when(found, reader)),
        *([words("invitation-said", words=one.words)] if one.words else []),
    ]
    return PARAGRAPHS.join([LINE.join(lines), words("invitation-asked-more")])


def own_text(found: Invited, reader: Reader, ctx: Context) -> Markup:
    """What a specialist reads of what they answered."""
    one, words = found.invitation, reader.words
    return words(
        "invitation-own",
        state=one.state.value,
        what=for_stranger(found, reader, ctx),
        when=when(found, reader),
        answer=one.answer or "none",
    )


def beside_line(found: Invited, reader: Reader, ctx: Context) -> Markup:
    """On the card of the pair. What is over was only promised until the mentor says how it was."""
    is_over = found.invitation.last < ctx.today()
    return reader.words(
        "pair-specialist",
        state="over" if is_over else found.invitation.state.value,
        what=what(found, reader, own=may_word(ctx)),
        when=when(found, reader),
    )


async def beside_pair(manager: DialogManager, membership: MembershipId, side: Side | None) -> list[Markup]:
    """Who is invited and still to come, for a pair's card: one paragraph, or none."""
    ctx, reader = context_in(manager), reader_in(manager)
    found = await reading.listed(ctx, actor_in(manager), membership, side)
    lines = [beside_line(one, reader, ctx) for one in found if one.invitation.state in WAITING]
    return [LINE.join(lines)] if lines else []

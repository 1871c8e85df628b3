"""What is told of meetings. How things stand is looked up when it is told; what is not so any more is skipped."""

from collections.abc import Mapping

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.mentoring import meeting_lists, pairs
from domain.mentoring.meeting import Opinion
from domain.mentoring.meeting_notices import MeetingDenied, MeetingLogged, NoMeeting, OpinionAsked, OpinionDiffers
from domain.mentoring.pairing import RUNNING, MembershipState
from domain.notices import Notice
from handlers.mentoring.meetings.callbacks import DenyMeeting, LogMeeting, OpenCourse, SayOpinion
from handlers.mentoring.meetings.lines import summary
from handlers.mentoring.pairings.lines import partner
from handlers.programme.naming import called, whose
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        MeetingLogged: meeting_logged,
        MeetingDenied: meeting_denied,
        NoMeeting: no_meeting,
        OpinionAsked: opinion_asked,
        OpinionDiffers: opinion_differs,
    }


async def meeting_logged(notice: MeetingLogged, reader: Reader, ctx: Context) -> Outgoing | None:
    """Not what has been taken out meanwhile. How it went is nobody's but theirs who said so."""
    found = await meeting_lists.seen(ctx, notice.membership, notice.meeting)
    if found is None:
        return None
    pair, meeting = found
    if not meeting.counts_for(notice.membership):
        return None
    text = reader.words(
        "told-meeting",
        by="paper" if meeting.side is None else meeting.side.value,
        partner=partner(pair, notice.side, ctx),
        who=whose(pair.person(notice.side), reader, ctx),
        what=summary(meeting, await meeting_lists.topics_of(ctx), reader, ctx),
    )
    denies = DenyMeeting(meeting=meeting.id, membership=notice.membership, side=notice.side)
    return Outgoing(text, _keyboard((reader.words.plain("meeting-button-deny"), denies)))


async def meeting_denied(notice: MeetingDenied, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await meeting_lists.seen(ctx, notice.membership, notice.meeting)
    if found is None:
        return None
    pair, meeting = found
    text = reader.words(
        "told-meeting-denied",
        side=notice.side.value,
        who=called(pair.person(notice.side), ctx),
        mentor=called(pair.mentor, ctx),
        mentee=called(pair.mentee, ctx),
        what=summary(meeting, await meeting_lists.topics_of(ctx), reader, ctx),
    )
    return Outgoing(text, _to_course(notice.membership, reader))


async def no_meeting(notice: NoMeeting, reader: Reader, ctx: Context) -> Outgoing | None:
    """Not once they met, or while the pair rests."""
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None or pair.membership.state is not MembershipState.ACTIVE:
        return None
    if await meeting_lists.last_of(ctx, notice.membership) != notice.last:
        return None
    text = reader.words(
        "told-no-meeting",
        side=notice.side.value,
        first="yes" if notice.last is None else "no",
        partner=partner(pair, notice.side, ctx),
        who=whose(pair.person(notice.side), reader, ctx),
    )
    logs = LogMeeting(membership=notice.membership, side=notice.side)
    return Outgoing(text, _keyboard((reader.words.plain("meeting-button-log"), logs)))


async def opinion_asked(notice: OpinionAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None or pair.membership.state not in RUNNING:
        return None
    text = reader.words(
        "told-opinion-asked",
        side=notice.side.value,
        partner=partner(pair, notice.side, ctx),
        who=whose(pair.person(notice.side), reader, ctx),
    )
    buttons = [
        (
            reader.words.plain("opinion-button", opinion=one.value),
            SayOpinion(membership=notice.membership, side=notice.side, opinion=one),
        )
        for one in Opinion
    ]
    return Outgoing(text, _keyboard(*buttons))


async def opinion_differs(notice: OpinionDiffers, reader: Reader, ctx: Context) -> Outgoing | None:
    """By code, to curators alone."""
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None or pair.membership.state not in RUNNING:
        return None
    text = reader.words(
        "told-opinion-differs",
        side=notice.side.value,
        who=called(pair.person(notice.side), ctx),
        mentor=called(pair.mentor, ctx),
        mentee=called(pair.mentee, ctx),
    )
    return Outgoing(text, _to_course(notice.membership, reader))


def _to_course(membership: int, reader: Reader) -> InlineKeyboardMarkup:
    return _keyboard((reader.words.plain("course-button-open"), OpenCourse(membership=membership)))


def _keyboard(*buttons: tuple[str, CallbackData]) -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=text, callback_data=data.pack())] for text, data in buttons]
    return InlineKeyboardMarkup(inline_keyboard=rows)

"""Ways to meetings from what was told: writing one down, saying that there was none, and what one thinks."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.mentoring import meetings, opinions
from domain.mentoring.meeting import MeetingId
from domain.mentoring.pairing import MembershipId
from domain.people.person import Actor
from domain.people.roles import Right, require
from handlers.mentoring.meetings.callbacks import DenyMeeting, LogMeeting, OpenCourse, SayOpinion
from handlers.mentoring.meetings.states import Course, Logging
from handlers.opening import open_below
from handlers.people.screens import show
from wording.reader import Reader


def router() -> Router:
    router = Router(name="mentoring: meetings")
    router.callback_query.register(log, LogMeeting.filter())
    router.callback_query.register(deny, DenyMeeting.filter())
    router.callback_query.register(say, SayOpinion.filter())
    router.callback_query.register(open_course, OpenCourse.filter())
    return router


async def log(_callback: CallbackQuery, callback_data: LogMeeting, dialog_manager: DialogManager) -> None:
    data = {"membership": callback_data.membership, "side": callback_data.side.value}
    await open_below(dialog_manager, Logging.when, data)


async def deny(callback: CallbackQuery, callback_data: DenyMeeting, ctx: Context, actor: Actor, reader: Reader) -> None:
    """«Такой встречи не было». Raises what `meetings.deny` does."""
    meeting, membership = MeetingId(callback_data.meeting), MembershipId(callback_data.membership)
    await meetings.deny(ctx, actor, meeting, membership, callback_data.side)
    await show(callback, reader.words("meeting-denied"))


async def say(callback: CallbackQuery, callback_data: SayOpinion, ctx: Context, actor: Actor, reader: Reader) -> None:
    """Raises what `opinions.say` does."""
    membership, opinion = MembershipId(callback_data.membership), callback_data.opinion
    await opinions.say(ctx, actor, membership, callback_data.side, opinion)
    await show(callback, reader.words("opinion-said", opinion=opinion.value))


async def open_course(
    _callback: CallbackQuery, callback_data: OpenCourse, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Course.card, {"membership": callback_data.membership})

"""What buttons around meetings carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData

from domain.mentoring.meeting import Opinion
from domain.mentoring.speaking import Side


class LogMeeting(CallbackData, prefix="gk1"):
    """«Записать встречу», as who speaks for this side."""

    membership: int
    side: Side


class DenyMeeting(CallbackData, prefix="gm1"):
    """«Такой встречи не было»."""

    meeting: int
    membership: int
    side: Side


class SayOpinion(CallbackData, prefix="gn1"):
    membership: int
    side: Side
    opinion: Opinion


class OpenCourse(CallbackData, prefix="go1"):
    """The curator's view of one pair's meetings."""

    membership: int

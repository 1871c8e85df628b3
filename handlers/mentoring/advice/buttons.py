"""What buttons around advice carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenTalks(CallbackData, prefix="va1"):
    """From the menu: «Спросить совета»."""


class OpenTalk(CallbackData, prefix="vb1"):
    """Of one pair: «Ответить», «Спросить совета у наставника»."""

    membership: int


class AskReport(CallbackData, prefix="vc1"):
    """«Пожаловаться»: asks whether that is meant."""

    message: int


class SendReport(CallbackData, prefix="vd1"):
    message: int


class KeepReport(CallbackData, prefix="ve1"):
    """«Нет»: nothing is reported."""


class OpenOverview(CallbackData, prefix="vf1"):
    """From the menu: who talks, for those who see mentoring."""


class OpenReport(CallbackData, prefix="vg1"):
    report: int


class ReadReported(CallbackData, prefix="vh1"):
    """Opens the conversation; the log has it."""

    report: int


class CloseReport(CallbackData, prefix="vi1"):
    """«Разобрано»: asks whether that is meant."""

    report: int


class SettleReport(CallbackData, prefix="vj1"):
    """It is: the conversation cannot be opened any more."""

    report: int

"""What buttons around invitations carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class AcceptInvitation(CallbackData, prefix="iv1"):
    """«Приду», by whoever holds the link: its token proves it."""

    token: str


class DeclineInvitation(CallbackData, prefix="iw1"):
    token: str


class DropOut(CallbackData, prefix="ix1"):
    """«Не смогу прийти», after all."""

    invitation: int


class AddWords(CallbackData, prefix="iy1"):
    """«Добавить пару слов» to one's answer."""

    invitation: int


class OpenInvitation(CallbackData, prefix="iz1"):
    """The mentor's card of one."""

    invitation: int


class MarkSpecialist(CallbackData, prefix="ia1"):
    """«Был», «Не пришёл» under the question."""

    invitation: int
    came: bool

"""The digest of what is stuck. It is looked up when it is told: once nothing is, there is nothing to tell."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.mentoring.overview import Overviews
from domain.mentoring.overview import by_kind
from domain.mentoring.overview_notices import WeeklyOverview
from handlers.mentoring.overview.callbacks import OpenAll, OpenStuck
from handlers.mentoring.overview.lines import digest_text, kind_button
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def weekly(overviews: Overviews) -> Renderer:
    """Tells it, with a button for each kind of what is stuck."""

    async def told(_notice: WeeklyOverview, reader: Reader, ctx: Context) -> Outgoing | None:
        if reader.person is None or ctx.vault is None:
            return None
        found = await overviews.seen_by_curator(reader.person)
        if not found.stuck:
            return None
        rows = [
            _button(kind_button(kind, each, reader), OpenStuck(kind=kind))
            for kind, each in by_kind(found.stuck).items()
        ]
        rows.append(_button(reader.words.plain("overview-button-open"), OpenAll()))
        return Outgoing(digest_text(found, reader, ctx), InlineKeyboardMarkup(inline_keyboard=rows))

    return told


def _button(text: str, pressed: CallbackData) -> list[InlineKeyboardButton]:
    return [InlineKeyboardButton(text=text, callback_data=pressed.pack())]

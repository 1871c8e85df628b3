"""What is told around consents. Whoever a notice is about is looked up when it is told, and shown as a chat may."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.consents import lists
from actions.consents.ticks import came_up
from actions.context import Context
from actions.registry.directory import Directory
from domain.consents.notices import (
    ConsentReminder,
    ConsentWithdrawn,
    DataDestroyed,
    DestructionDue,
    PublicationRevoked,
    WithdrawalRecorded,
    WithdrawalTakenBack,
)
from domain.consents.withdrawal import Ending, Withdrawal, WithdrawalId
from domain.notices import Notice
from domain.registry.record import Record, RecordId
from handlers.consents.callbacks import OpenConsents, OpenOwn, OpenPerson
from handlers.consents.lines import day_of, item_line, named
from handlers.desk.buttons import at_desk_button
from handlers.rendering import Outgoing, Renderer
from storage.consents import Consents, Withdrawals
from wording.reader import Reader

SHOWN = 12
"""Lines that fit into a message; the rest is in the list."""


class ConsentNotices:
    """Renderers, over a directory."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def renderers(self) -> Mapping[type[Notice], Renderer]:
        return {
            ConsentReminder: self.reminder,
            ConsentWithdrawn: withdrawn,
            DestructionDue: destruction_due,
            PublicationRevoked: publication_revoked,
            WithdrawalRecorded: recorded,
            WithdrawalTakenBack: taken_back,
            DataDestroyed: destroyed,
        }

    async def reminder(self, notice: ConsentReminder, reader: Reader, ctx: Context) -> Outgoing | None:
        """Whatever came up that day and is still so; None: all of it was seen to meanwhile."""
        if ctx.vault is None:
            return None
        overview = await lists.seen_by_the_bot(ctx, self._directory)
        async with ctx.read() as connection:
            told = await Consents(connection, ctx.records(connection)).reminded_on(notice.day)
        items = came_up(overview, told, ctx.today())
        if not items:
            return None
        words = reader.words
        lines = [item_line(one, overview.people[one.record], reader, ctx) for one in items[:SHOWN]]
        parts = [words("told-consents", count=len(items)), Markup("\n").join(lines)]
        if len(items) > SHOWN:
            parts.append(words("told-consents-more", count=len(items) - SHOWN))
        open_list = InlineKeyboardButton(text=words.plain("menu-consents"), callback_data=OpenConsents().pack())
        return Outgoing(Markup("\n\n").join(parts), InlineKeyboardMarkup(inline_keyboard=[[open_list]]))


async def withdrawn(notice: ConsentWithdrawn, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await _open(ctx, notice.record, notice.withdrawal)
    if found is None:
        return None
    withdrawal, record = found
    text = reader.words(
        "told-withdrawn",
        who=named(record, ctx),
        source=withdrawal.source.value,
        day=day_of(withdrawal.destroy_by, reader, ctx),
    )
    return Outgoing(text, _to_person(record, reader))


async def destruction_due(notice: DestructionDue, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await _open(ctx, notice.record, notice.withdrawal)
    if found is None:
        return None
    withdrawal, record = found
    left = (withdrawal.destroy_by - ctx.today()).days
    text = reader.words(
        "told-destruction",
        who=named(record, ctx),
        left=max(left, 0),
        when="later" if left > 0 else "today" if left == 0 else "over",
        day=day_of(withdrawal.destroy_by, reader, ctx),
    )
    return Outgoing(text, _to_person(record, reader))


async def publication_revoked(notice: PublicationRevoked, reader: Reader, ctx: Context) -> Outgoing | None:
    record = await _record(ctx, notice.record)
    if record is None:
        return None
    return Outgoing(reader.words("told-publication-revoked", who=named(record, ctx)), _to_person(record, reader))


async def recorded(notice: WithdrawalRecorded, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await _open(ctx, notice.record, notice.withdrawal)
    if found is None:
        return None
    day = day_of(found[0].destroy_by, reader, ctx)
    return Outgoing(reader.words("told-withdrawal-recorded", day=day, source=found[0].source.value), _to_own(reader))


async def taken_back(notice: WithdrawalTakenBack, reader: Reader, ctx: Context) -> Outgoing | None:
    if await _record(ctx, notice.record) is None:
        return None
    return Outgoing(reader.words("told-withdrawal-back"), _to_own(reader))


async def destroyed(notice: DataDestroyed, reader: Reader, _ctx: Context) -> Outgoing | None:
    return Outgoing(reader.words("told-destroyed", code=notice.code, whose=notice.whose))


async def _record(ctx: Context, record: RecordId) -> Record | None:
    """None: there is no programme any more, or nothing is left of them."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        found = await ctx.records(connection).get(record)
    return None if found is None or found.erased_at is not None else found


async def _open(ctx: Context, record: RecordId, number: WithdrawalId) -> tuple[Withdrawal, Record] | None:
    """None: nothing waits to be destroyed any more."""
    person = await _record(ctx, record)
    if person is None:
        return None
    async with ctx.read() as connection:
        found = await Withdrawals(connection, ctx.records(connection)).get(number)
    return None if found is None or found.ending is not Ending.OPEN else (found, person)


def _to_person(record: Record, reader: Reader) -> InlineKeyboardMarkup:
    text = reader.words.plain("consents-button-open")
    button = InlineKeyboardButton(text=text, callback_data=OpenPerson(record=record.id).pack())
    return InlineKeyboardMarkup(inline_keyboard=[[button], [at_desk_button("consents", record.id, reader)]])


def _to_own(reader: Reader) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text=reader.words.plain("menu-myconsents"), callback_data=OpenOwn().pack())
    return InlineKeyboardMarkup(inline_keyboard=[[button]])

"""Somebody of the programme writes to the curator at any time; any of the curators answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.enquiries import keys
from actions.registry.curators import tell_curators
from domain.applications.application import Application, ApplicationState
from domain.enquiries.enquiry import (
    A_DAY,
    TEXT_LIMIT,
    Enquiry,
    EnquiryId,
    EnquiryMessage,
    EnquiryMessageId,
)
from domain.enquiries.notices import EnquiryAnswered, EnquiryCame, EnquiryTaken
from domain.enquiries.refusals import EnquiryTooLong, NobodyToAnswer, NotOfProgramme, TooManyEnquiries
from domain.errors import NotFound
from domain.notices import Owed
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Record
from storage.applications import Applications
from storage.enquiries import Enquiries
from storage.outbox import Outbox
from storage.people import People

DAY = timedelta(days=1)
SHOWN = 20
"""Messages of a correspondence that are looked at together: the latest ones."""


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Who wrote an enquiry, as far as a curator may know: by a record, else by the number of an application."""

    enquiry: Enquiry
    record: Record | None
    application: Application | None

    @property
    def account(self) -> PersonId | None:
        """Who reads the answer: an account that was lost does not, even if it wrote."""
        return self.enquiry.person if self.record is None else self.record.account


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What was written lately, the oldest first, and by whom it was answered."""

    who: Correspondent
    messages: Sequence[EnquiryMessage]
    curators: Mapping[PersonId, Person]


async def ask(ctx: Context, actor: Actor, text: str) -> EnquiryMessage:
    """Write to the curators. Each of them is told.

    Raises NotOfProgramme, EnquiryTooLong, TooManyEnquiries.
    """
    _require_short(text)
    now = ctx.now()
    async with ctx.write() as connection:
        gateway = Enquiries(connection, ctx.open_vault())
        record = await ctx.records(connection).by_account(actor.id)
        if record is None and await _application_of(ctx, connection, actor) is None:
            raise NotOfProgramme
        if await gateway.count_since(actor.id, now - DAY) >= A_DAY:
            raise TooManyEnquiries(limit=A_DAY)
        enquiry = await gateway.opened_by(actor.id, None if record is None else record.id, now)
        message = await gateway.write(enquiry.id, actor.id, text, now, is_answer=False)
        if message is None:
            raise NotFound
        notice = EnquiryCame(enquiry.id, message.id)
        await tell_curators(connection, notice, lambda reader: keys.came(message.id, reader), now, but=actor.id)
    return message


async def answer(ctx: Context, actor: Actor, enquiry: EnquiryId, text: str) -> EnquiryMessage:
    """A curator answers; whoever wrote is told what, the other curators that it is answered.

    Raises EnquiryTooLong, NobodyToAnswer, NotFound when all of it was erased.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    _require_short(text)
    now = ctx.now()
    async with ctx.write() as connection:
        gateway = Enquiries(connection, ctx.open_vault())
        found = await gateway.get(enquiry)
        if found is None:
            raise NotFound
        reader = (await _who(ctx, connection, found)).account
        if reader is None:
            raise NobodyToAnswer
        message = await gateway.write(enquiry, actor.id, text, now, is_answer=True)
        if message is None:
            raise NotFound
        told = Owed(
            notice=EnquiryAnswered(enquiry, message.id), key=keys.answered(message.id), due_at=now, person=reader
        )
        await Outbox(connection).owe([told], now)
        if found.waiting_since is not None:
            taken = EnquiryTaken(enquiry, actor.id)
            await tell_curators(connection, taken, lambda reader: keys.taken(message.id, reader), now, but=actor.id)
    return message


async def correspondence(ctx: Context, actor: Actor, enquiry: EnquiryId) -> Correspondence:
    """What was written lately. Raises NotFound."""
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.read() as connection:
        gateway = Enquiries(connection, ctx.open_vault())
        found = await gateway.get(enquiry)
        if found is None:
            raise NotFound
        messages = await gateway.messages(enquiry, SHOWN)
        answering = await People(connection).many({one.author for one in messages if one.is_answer})
        return Correspondence(await _who(ctx, connection, found), messages, answering)


async def waiting(ctx: Context, actor: Actor) -> Sequence[Correspondent]:
    """Those who wait for an answer, the longest first; without a word of what they wrote."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        found = await Enquiries(connection, ctx.open_vault()).waiting()
        return [await _who(ctx, connection, one) for one in found]


async def may_ask(ctx: Context, actor: Actor) -> bool:
    """Whether this account writes to the curators through the bot."""
    async with ctx.read() as connection:
        record = await ctx.records(connection).by_account(actor.id)
        return record is not None or await _application_of(ctx, connection, actor) is not None


async def seen(
    ctx: Context, enquiry: EnquiryId, message: EnquiryMessageId | None = None
) -> tuple[Correspondent, EnquiryMessage | None] | None:
    """Who wrote, and a message of it, for rendering a notice. None: all of it was erased."""
    async with ctx.read() as connection:
        gateway = Enquiries(connection, ctx.open_vault())
        found = await gateway.get(enquiry)
        if found is None:
            return None
        said = None if message is None else await gateway.message(message)
        return await _who(ctx, connection, found), said


async def _who(ctx: Context, connection: AsyncConnection, enquiry: Enquiry) -> Correspondent:
    record = None if enquiry.record is None else await ctx.records(connection).get(enquiry.record)
    applied = await Applications(connection, ctx.open_vault()).of_person(enquiry.person)
    return Correspondent(enquiry, record, applied[-1] if applied else None)


async def _application_of(ctx: Context, connection: AsyncConnection, actor: Actor) -> Application | None:
    """The latest one that was not withdrawn."""
    applied = await Applications(connection, ctx.open_vault()).of_person(actor.id)
    return next((one for one in reversed(applied) if one.state is not ApplicationState.WITHDRAWN), None)


def _require_short(text: str) -> None:
    if len(text) > TEXT_LIMIT:
        raise EnquiryTooLong(limit=TEXT_LIMIT)

"""What is told of enquiries. Who may read a text is looked up when it is sent: an account may be lost meanwhile."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.enquiries import writing
from domain.enquiries.notices import EnquiryAnswered, EnquiryCame, EnquiryTaken
from domain.notices import Notice
from domain.people.roles import Role
from handlers.desk.buttons import at_desk_button
from handlers.enquiries.answering import name_of
from handlers.enquiries.asking import more
from handlers.enquiries.buttons import AnswerEnquiry, OpenEnquiry
from handlers.rendering import Outgoing, Renderer
from storage.people import People, Roles
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {EnquiryCame: enquiry_came, EnquiryAnswered: enquiry_answered, EnquiryTaken: enquiry_taken}


async def enquiry_came(notice: EnquiryCame, reader: Reader, ctx: Context) -> Outgoing | None:
    """Only to whoever is a curator still."""
    found = await writing.seen(ctx, notice.enquiry, notice.message)
    who, message = found if found is not None else (None, None)
    if who is None or message is None or not await _is_curator(reader, ctx):
        return None
    words = reader.words
    answer = InlineKeyboardButton(
        text=words.plain("enquiry-button-answer"), callback_data=AnswerEnquiry(enquiry=notice.enquiry).pack()
    )
    at_desk = at_desk_button("enquiries", notice.enquiry, reader)
    text = words("told-enquiry", who=name_of(who, reader, ctx), text=message.text)
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[answer], [_open(notice.enquiry, reader)], [at_desk]]))


async def enquiry_answered(notice: EnquiryAnswered, reader: Reader, ctx: Context) -> Outgoing | None:
    """Only to the account that the person has now."""
    found = await writing.seen(ctx, notice.enquiry, notice.message)
    if found is None or found[1] is None or found[0].account != reader.person:
        return None
    text = reader.words("told-answer", text=found[1].text)
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[more(reader)]]))


async def enquiry_taken(notice: EnquiryTaken, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await writing.seen(ctx, notice.enquiry)
    async with ctx.read() as connection:
        by = await People(connection).get(notice.by)
    if found is None or by is None or not await _is_curator(reader, ctx):
        return None
    text = reader.words("told-enquiry-taken", who=name_of(found[0], reader, ctx), by=by.name)
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[_open(notice.enquiry, reader)]]), silent=True)


def _open(enquiry: int, reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=reader.words.plain("enquiry-button-open"), callback_data=OpenEnquiry(enquiry=enquiry).pack()
    )


async def _is_curator(reader: Reader, ctx: Context) -> bool:
    if reader.person is None:
        return False
    async with ctx.read() as connection:
        return Role.CURATOR in await Roles(connection).of(reader.person)

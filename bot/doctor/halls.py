"""May the bot do in each hall what it is there for?"""

from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError

from bot.doctor.findings import Finding, well, wrong
from domain.meetups.hall import Hall, HallState
from handlers.meetups.hall_rights import can_pin, can_write, is_present
from storage.database import Database
from storage.halls import Halls
from storage.tables.meetups import halls

GONE = "Add it again, or remove the hall."


async def check_halls(path: Path, bot: Bot) -> list[Finding]:
    """One finding for each hall that is bound, those included in which the bot lost the right to write."""
    database = Database(path)
    try:
        async with database.read() as connection:
            wanted = select(halls.c.id).where(halls.c.state.in_((HallState.BOUND, HallState.MUTE)))
            found = await Halls(connection).many((await connection.scalars(wanted)).all())
    except DatabaseError as error:
        return [
            wrong("halls", f"they cannot be read: {error.orig}", "See what is said of the database and migrations.")
        ]
    finally:
        await database.close()
    if not found:
        return [well("halls", "there are none yet: add the bot to a group or channel")]
    return [await _check(hall, bot) for hall in sorted(found.values(), key=lambda hall: hall.title)]


async def _check(hall: Hall, bot: Bot) -> Finding:
    subject = f"hall «{hall.title}»"
    try:
        member = await bot.get_chat_member(hall.chat_id, bot.id)
    except TelegramForbiddenError:
        return wrong(subject, "the bot was removed", GONE)
    except TelegramBadRequest as error:
        return wrong(subject, f"Telegram says: {error.message}", GONE)
    except AiogramError as error:
        return wrong(subject, f"Telegram does not tell: {error}", "Try again later.")
    if not is_present(member):
        return wrong(subject, "the bot is not there any more", GONE)
    if not can_write(member, is_channel=hall.is_channel):
        right = "to post messages" if hall.is_channel else "to send messages"
        return wrong(subject, "the bot may not write", f"Give it the right {right}.")
    if not can_pin(member, is_channel=hall.is_channel):
        return well(subject, "the bot may write, but not pin")
    return well(subject, "the bot may write and pin")

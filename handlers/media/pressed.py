"""What is done in the windows of the media plan: each tap or answer calls one action."""

from datetime import date, datetime, time
from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from actions.media import deciding, planning, publishing, writing
from domain.errors import Refusal
from domain.media.publication import Publication
from domain.media.refusals import PublicationInPast
from domain.mentoring.story_refusals import StoryOnlyAtDesk
from domain.moments import moment
from domain.people.person import PersonId
from domain.posts.excerpt import plain
from domain.registry.record import RecordId
from handlers.dates import read_day_and_hour, read_hour
from handlers.errors import toast
from handlers.formatting import html_of
from handlers.media import lines
from handlers.media.board import Board
from handlers.media.lines import pieces
from handlers.media.reading import read_codes
from handlers.media.states import MediaPlan
from handlers.typed import typed


class PictureExpected(Refusal):
    """Something else than a picture, or a picture that was sent as a file."""

    text_id = "refusal-media-picture-expected"


async def started(start_data: Any, manager: DialogManager) -> None:
    if start_data:
        manager.dialog_data.update(start_data)


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, publication: str) -> None:
    manager.dialog_data["publication"] = int(publication)
    await manager.switch_to(MediaPlan.card)


async def to_card(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("parts", None)
    await manager.switch_to(MediaPlan.card)


async def to_text(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The first message takes the place of what is written."""
    manager.dialog_data["parts"] = 0
    await manager.switch_to(MediaPlan.text)


async def text_sent(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """The first message is the text, each further one goes on. Raises `PublicationTextTooLong`."""
    board = Board(manager)
    typed(message)
    parts = int(board.data.get("parts", 0))
    write = writing.write_on if parts else writing.write
    await write(board.ctx, board.actor, board.publication, html_of(message))
    board.data["parts"] = parts + 1
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def picture_sent(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """One more picture; of an album each. Raises PictureExpected, `TooManyPictures`."""
    board = Board(manager)
    if not message.photo:
        raise PictureExpected
    await writing.add_picture(board.ctx, board.actor, board.publication, message.photo[-1].file_id)
    another = message.media_group_id is not None and message.media_group_id == board.data.get("album")
    board.data["album"] = message.media_group_id
    # Of an album one window tells: it is kept true while further pictures come.
    manager.show_mode = ShowMode.EDIT if another else ShowMode.DELETE_AND_SEND


async def drop_pictures(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await writing.drop_pictures(board.ctx, board.actor, board.publication)


async def people_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """«Н-017, М-004». Raises NobodyOfCode."""
    board = Board(manager)
    await writing.name_people(board.ctx, board.actor, board.publication, read_codes(typed(message)))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def person_dropped(_event: CallbackQuery, _select: Any, manager: DialogManager, record: str) -> None:
    board = Board(manager)
    await writing.drop_person(board.ctx, board.actor, board.publication, RecordId(int(record)))


async def name_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises `PublicationTitleTooLong`."""
    board = Board(manager)
    await planning.rename(board.ctx, board.actor, board.publication, typed(message))
    await manager.switch_to(MediaPlan.card, show_mode=ShowMode.DELETE_AND_SEND)


async def resource_ticked(_event: CallbackQuery, _select: Any, manager: DialogManager, resource: str) -> None:
    """Raises NoResources."""
    board = Board(manager)
    chosen = set((await board.look()).publication.resources) ^ {resource}
    await planning.set_resources(board.ctx, board.actor, board.publication, chosen)


async def responsible_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, person: str) -> None:
    board = Board(manager)
    who = PersonId(int(person)) if int(person) else None
    await planning.set_responsible(board.ctx, board.actor, board.publication, who)
    await manager.switch_to(MediaPlan.card)


async def submit(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises what stands in its way."""
    board = Board(manager)
    await deciding.submit(board.ctx, board.actor, board.publication)
    await toast(event, board.reader.words.plain("media-submitted"))


async def approve(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await deciding.approve(board.ctx, board.actor, board.publication)
    await toast(event, board.reader.words.plain("media-approved"))


async def return_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    board = Board(manager)
    await deciding.send_back(board.ctx, board.actor, board.publication, typed(message))
    await manager.switch_to(MediaPlan.card, show_mode=ShowMode.DELETE_AND_SEND)


async def plan_as_it_is(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await planning.plan_as_it_is(board.ctx, board.actor, board.publication)
    await toast(event, board.reader.words.plain("media-planned"))


async def day_chosen(_event: Any, _widget: Any, manager: DialogManager, day: date) -> None:
    await _set_day(Board(manager), day, None)


async def day_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """«18.12», or with the hour: «18.12 10:00»."""
    board = Board(manager)
    await _set_day(board, *read_day_and_hour(typed(message), board.today))


async def hour_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, hour: time) -> None:
    await _set_hour(Board(manager), hour)


async def hour_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    await _set_hour(Board(manager), read_hour(typed(message)))


def where_asked(publication: Publication) -> tuple[State, dict[str, str]]:
    """The window after «Опубликовано», and what it is about: where one resource is left, its link is asked for."""
    if not publication.is_live:
        return MediaPlan.card, {}
    left = publication.open_outlets
    return (MediaPlan.link, {"resource": left[0].resource}) if len(left) == 1 else (MediaPlan.outlet, {})


async def published(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Опубликовано» in the card."""
    board = Board(manager)
    state, resource = where_asked((await board.look()).publication)
    board.data.update(resource)
    await manager.switch_to(state)


async def outlet_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, resource: str) -> None:
    manager.dialog_data["resource"] = resource
    await manager.switch_to(MediaPlan.link)


async def link_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises `EvidenceMissing`, and what `link_on` does; the question stays, then."""
    board = Board(manager)
    resource = board.data["resource"]
    new = await publishing.mark_published(board.ctx, board.actor, board.publication, resource, typed(message))
    await message.answer(
        board.reader.words("media-marked", resource=board.resource(resource), left=len(new.open_outlets))
    )
    await manager.switch_to(MediaPlan.card, show_mode=ShowMode.DELETE_AND_SEND)


async def cancel(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, отменить»."""
    board = Board(manager)
    await planning.cancel(board.ctx, board.actor, board.publication)
    await toast(event, board.reader.words.plain("media-cancelled"))
    await manager.switch_to(MediaPlan.card)


async def show_all(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Текст целиком», above the card."""
    board = Board(manager)
    found = (await board.look()).publication
    if not lines.reads_here(found, board.ctx):
        raise StoryOnlyAtDesk
    await send_all(board.bot, event.from_user.id, found)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def send_all(bot: Bot, chat: int, publication: Publication) -> None:
    """The text as it is copied, and the pictures to save, each as a message."""
    for piece in pieces(plain(publication.text)):
        await bot.send_message(chat, piece, parse_mode=None)
    for picture in publication.pictures:
        await bot.send_photo(chat, picture)


async def _set_day(board: Board, day: date, hour: time | None) -> None:
    if day < board.today:
        raise PublicationInPast
    board.data["day"] = datetime.combine(day, time()).isoformat()
    if hour is None:
        await board.manager.switch_to(MediaPlan.hour)
    else:
        await _set_hour(board, hour)


async def _set_hour(board: Board, hour: time) -> None:
    """Raises `TimeDoesNotExist`, `PublicationInPast`, `PublicationTooFar`."""
    at = moment(datetime.fromisoformat(board.data["day"]).date(), hour, board.reader.zone)
    await planning.plan(board.ctx, board.actor, board.publication, at)
    typed_in = isinstance(board.manager.event, Message)
    await board.manager.switch_to(MediaPlan.card, show_mode=ShowMode.DELETE_AND_SEND if typed_in else None)

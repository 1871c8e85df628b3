"""«Записать встречу»: when, how long, what about, and it is written down. The dialog keeps numbers and keys alone."""

from datetime import date, timedelta
from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.mentoring import meeting_lists, meetings
from domain.mentoring.meeting import MINUTES, RATINGS, MeetingId, Said, Subject, formats_among
from domain.mentoring.pairing import MembershipId
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.speaking import OnPaper, Side
from domain.registry.names import ChatNames
from handlers.dates import read_past_day
from handlers.errors import toast
from handlers.mentoring.meetings.lines import summary
from handlers.mentoring.meetings.states import Logging
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.pairings.lines import day_of
from handlers.programme.choosing import many_of, one_of, short, ticked
from handlers.programme.naming import called
from handlers.sending import send
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.mentoring.formats import all_explained
from wording.mentoring.meetings import length, subject_name

PARAGRAPHS = Markup("\n\n")


class Sheet:
    """What was chosen so far."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx, self.actor, self.reader = context_in(manager), actor_in(manager), reader_in(manager)
        self.data: dict[str, Any] = manager.dialog_data

    @property
    def membership(self) -> MembershipId:
        return MembershipId(int(self.data["membership"]))

    @property
    def side(self) -> Side | None:
        return Side(self.data["side"]) if self.data["side"] else None

    @property
    def meeting(self) -> MeetingId | None:
        """What was written down already."""
        return MeetingId(int(self.data["meeting"])) if self.data.get("meeting") else None

    @property
    def day(self) -> date:
        return date.fromisoformat(self.data["day"])

    async def choices(self) -> meeting_lists.Choices:
        return await meeting_lists.choices(self.ctx, self.actor, self.membership, self.side)

    def there(self, choices: meeting_lists.Choices) -> list[MembershipId]:
        """Who is ticked: everybody at first."""
        known = [number for number, _ in choices.members]
        return [number for number in known if number in self.data.get("there", known)]

    async def write_down(self, paper: OnPaper | None = None) -> None:
        """Raises what `meetings.log` and `meetings.correct` do."""
        choices = await self.choices()
        said = Said(
            held_on=self.day,
            minutes=int(self.data["minutes"]),
            about=Subject(self.data["about"]),
            attended=tuple(self.there(choices)),
        )
        if self.meeting is not None:
            found = await send(self.manager, lambda: self._correct(said))
        else:
            found = await send(
                self.manager,
                lambda: meetings.log(self.ctx, self.actor, self.membership, self.side, said, paper),
            )
        if found is not None:
            self.data["meeting"] = found.id

    async def _correct(self, said: Said) -> Any:
        assert self.meeting is not None
        return await meetings.correct(self.ctx, self.actor, self.meeting, said)


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data)


async def today(_event: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """«Сегодня», «Вчера»: the day on the centre's clock."""
    sheet = Sheet(manager)
    ago = timedelta(days=1 if button.widget_id == "yesterday" else 0)
    await _day(sheet, sheet.ctx.today() - ago)


async def day_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises DayNotUnderstood."""
    sheet = Sheet(manager)
    await _day(sheet, read_past_day(typed(message), sheet.ctx.today()))


async def length_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, minutes: str) -> None:
    manager.dialog_data["minutes"] = int(minutes)
    await manager.switch_to(Logging.about)


async def about_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, about: str) -> None:
    """The third tap: of a pair nothing else has to be asked. Raises what `meetings.log` does."""
    sheet = Sheet(manager)
    choices = await sheet.choices()
    sheet.data["about"] = next((one for one in choices.about if short(one) == about), about)
    if len(choices.members) > 1:
        await manager.switch_to(Logging.who)
        return
    await _go_on(sheet)


async def member_ticked(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    sheet = Sheet(manager)
    there = set(sheet.there(await sheet.choices()))
    sheet.data["there"] = sorted(there ^ {MembershipId(int(number))})


async def ticked_all(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Записать». Raises what `meetings.log` does."""
    await _go_on(Sheet(manager))


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete, and what `meetings.log` does; the question stays, then."""
    sheet = Sheet(manager)
    paper = read_paper(typed(message), sheet.ctx.today())
    await sheet.write_down(paper)
    await manager.switch_to(Logging.logged, show_mode=ShowMode.DELETE_AND_SEND)


async def rated(event: CallbackQuery, _select: Any, manager: DialogManager, rating: str) -> None:
    """Raises what `meetings.rate` does."""
    sheet = Sheet(manager)
    await meetings.rate(sheet.ctx, sheet.actor, _written(sheet), int(rating))
    await toast(event, sheet.reader.words.plain("meeting-rated"))
    await manager.done()


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `meetings.add_words` does; the question stays, then."""
    sheet = Sheet(manager)
    await meetings.add_words(sheet.ctx, sheet.actor, _written(sheet), typed(message))
    await manager.switch_to(Logging.logged, show_mode=ShowMode.DELETE_AND_SEND)


async def specialist(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Был специалист»; a second tap takes it back. Raises what `meetings.set_specialist` does."""
    sheet = Sheet(manager)
    found = await meeting_lists.seen(sheet.ctx, sheet.membership, _written(sheet))
    took_part = found is not None and not found[1].specialist
    await meetings.set_specialist(sheet.ctx, sheet.actor, _written(sheet), took_part=took_part)


async def removed(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Убрать запись». Raises what `meetings.remove` does."""
    sheet = Sheet(manager)
    await meetings.remove(sheet.ctx, sheet.actor, _written(sheet))
    await toast(event, sheet.reader.words.plain("meeting-removed"))
    await manager.done()


async def _day(sheet: Sheet, day: date) -> None:
    sheet.data["day"] = day.isoformat()
    await sheet.manager.switch_to(Logging.length)


async def _go_on(sheet: Sheet) -> None:
    """A curator is asked for the paper; of whoever else it is written down, once."""
    if sheet.side is None and sheet.meeting is None:
        await sheet.manager.switch_to(Logging.paper)
        return
    await sheet.write_down()
    await sheet.manager.switch_to(Logging.logged)


def _written(sheet: Sheet) -> MeetingId:
    assert sheet.meeting is not None
    return sheet.meeting


async def _asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    choices, reader = await sheet.choices(), sheet.reader
    there = sheet.there(choices)
    return {
        "day": day_of(sheet.day, reader, sheet.ctx) if "day" in sheet.data else "",
        "lengths": [(str(minutes), length(minutes, reader)) for minutes in MINUTES],
        "about": [(short(one), subject_name(one, choices.topics, reader)) for one in choices.about],
        "members": [(str(one), ticked(called(record, sheet.ctx), one in there)) for one, record in choices.members],
        "explained": PARAGRAPHS.join(all_explained(formats_among(choices.about), reader.words)),
        "count": len(there),
    }


async def _logged(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await meeting_lists.seen(sheet.ctx, sheet.membership, _written(sheet))
    if found is None:
        nothing = dict.fromkeys(("can_rate", "can_tell", "can_change"), False)
        return {"what": "", "is_there": "no", "ratings": [], "specialist": "no", **nothing}
    meeting = found[1]
    may_change = meeting.may_be_changed(sheet.actor.id, sheet.ctx.now())
    return {
        "is_there": "yes",
        "what": summary(meeting, await meeting_lists.topics_of(sheet.ctx), sheet.reader, sheet.ctx),
        "ratings": [(str(one), str(one)) for one in RATINGS],
        "can_rate": may_change and meeting.side is not None and meeting.rating is None,
        "can_tell": may_change and meeting.side is not None and sheet.ctx.policy.chat_names is not ChatNames.CODES,
        "can_change": may_change,
        "specialist": "yes" if meeting.specialist else "no",
    }


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("meeting-when"),
            Button(Label("meeting-button-today"), id="today", on_click=today),
            Button(Label("meeting-button-yesterday"), id="yesterday", on_click=today),
            SwitchTo(Label("meeting-button-day"), id="day", state=Logging.day),
            Cancel(Label("button-cancel")),
            state=Logging.when,
        ),
        Window(
            Say("meeting-day"),
            MessageInput(day_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Logging.when),
            state=Logging.day,
        ),
        Window(
            Say("meeting-length"),
            one_of("minutes", "lengths", length_chosen, width=3),
            SwitchTo(Label("button-back"), id="back", state=Logging.when),
            state=Logging.length,
            getter=_asked,
        ),
        Window(
            Say("meeting-about"),
            many_of("about", "about", about_chosen),
            SwitchTo(Label("meeting-button-formats"), id="what", state=Logging.formats, when="explained"),
            SwitchTo(Label("button-back"), id="back", state=Logging.length),
            state=Logging.about,
            getter=_asked,
        ),
        Window(
            Format("{explained}"),
            SwitchTo(Label("button-back"), id="back", state=Logging.about),
            state=Logging.formats,
            getter=_asked,
        ),
        Window(
            Say("meeting-who"),
            many_of("who", "members", member_ticked),
            Button(
                Label("meeting-button-write"),
                id="write",
                on_click=ticked_all,
                when="count",
                style=Style(ButtonStyle.SUCCESS),
            ),
            SwitchTo(Label("button-back"), id="back", state=Logging.about),
            state=Logging.who,
            getter=_asked,
        ),
        Window(
            Say("meeting-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Logging.about),
            state=Logging.paper,
        ),
        Window(
            Say("meeting-logged", rate=lambda data: "yes" if data["can_rate"] else "no"),
            one_of("rate", "ratings", rated, width=5, when="can_rate"),
            SwitchTo(Label("meeting-button-words"), id="words", state=Logging.words, when="can_tell"),
            Button(Label("meeting-button-specialist"), id="guest", on_click=specialist, when="can_change"),
            SwitchTo(Label("meeting-button-correct"), id="correct", state=Logging.when, when="can_change"),
            Button(Label("meeting-button-remove"), id="remove", on_click=removed, when="can_change"),
            Cancel(Label("button-close")),
            state=Logging.logged,
            getter=_logged,
        ),
        Window(
            Say("meeting-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Logging.logged),
            state=Logging.words,
        ),
        on_start=started,
    )

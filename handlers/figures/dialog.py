"""The figures in short, with a button for each thing that is done with them."""

from functools import partial
from typing import Any

from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.figures import reading
from actions.figures.reading import Seen, Sending
from domain.figures.table import ROLES
from domain.people.roles import Right, require
from handlers.desk.buttons import at_desk
from handlers.duties.states import Browsing
from handlers.duties.views import days
from handlers.figures.states import Showing
from handlers.programme.guard import guarded
from handlers.widgets import Label, actor_in, context_in, reader_in
from wording import figures, moments
from wording.reader import Reader

ROWS_SHOWN = 24
"""With these, and their groups, a message stays below Telegram's 4096 characters."""
CODES_SHOWN = 10
PARAGRAPHS = Markup("\n\n")


async def started(_start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.SEE_FIGURES)


def page(seen: Seen, manager: DialogManager) -> Markup:
    """The table in lines, what is missing, and how it stands with sending it."""
    reader, policy, found = reader_in(manager), context_in(manager).policy, seen.figures
    words = reader.words
    day = moments.date_with_year(found.day, reader.language)
    parts = [words("figures-page", day=day, total=found.total())]
    left = ROWS_SHOWN
    for role in ROLES:
        rows = [row for row in found.rows if row.role is role]
        lines = [words("figures-page-role", role=role.value, people=found.people[role])]
        lines += [
            words(
                "figures-page-row",
                name=figures.row_name(row, words, policy),
                count=row.total,
                groups=figures.by_group(row, words),
            )
            for row in rows[: max(left, 0)]
        ]
        if len(rows) > max(left, 0):
            lines.append(words("figures-page-more", count=len(rows) - max(left, 0)))
        left -= len(rows)
        parts.append(Markup("\n").join(lines))
    for lack, people in figures.lacks(found):
        # Codes: what is missing is read and filled in at the desk.
        codes = ", ".join(str(one.code) for one in people[:CODES_SHOWN])
        more = max(len(people) - CODES_SHOWN, 0)
        parts.append(words("figures-lack", lack=lack.value, codes=codes, more=more))
    if seen.sending is not None:
        parts.append(sending_line(seen.sending, reader, manager))
    return PARAGRAPHS.join(parts)


def sending_line(sending: Sending, reader: Reader, manager: DialogManager) -> Markup:
    today = context_in(manager).today()
    mark = sending.mark
    if mark is None:
        due = days.day(sending.standing.occurrence.due, reader.language, today)
        return reader.words("figures-due", day=due, state=sending.standing.state.value)
    number = "none" if mark.letter is None else mark.letter.number
    return reader.words("figures-sent", day=days.day(mark.done_on, reader.language, today), number=number)


async def figures_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen = await _look(dialog_manager)
    return {"page": page(seen, dialog_manager), "marks": seen.sending is not None and seen.sending.may_mark}


async def letter_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen, words = await _look(dialog_manager), reader_in(dialog_manager).words
    text = figures.letter(seen.figures, words, context_in(dialog_manager).policy)
    return {"letter": words("figures-letter-page", text=text)}


async def _look(manager: DialogManager) -> Seen:
    return await reading.look(context_in(manager), actor_in(manager), manager.middleware_data["directory"])


async def excel(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The file names nobody: a chat may have it."""
    ctx, words = context_in(manager), reader_in(manager).words
    worded = partial(figures.sheet, words=words, policy=ctx.policy)
    content = await reading.as_excel(ctx, actor_in(manager), manager.middleware_data["directory"], worded)
    name = f"{words.plain('figures-file', day=f'{ctx.today():%Y-%m-%d}')}.xlsx"
    bot = manager.middleware_data["bot"]
    await bot.send_document(event.from_user.id, BufferedInputFile(content, filename=name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def sent(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отправлено»: the number and the date of the letter are asked for."""
    sending = (await _look(manager)).sending
    if sending is not None:
        data = {"duty": sending.duty.id, "term": sending.term.isoformat()}
        state = Browsing.letter if sending.may_mark else Browsing.page
        await manager.start(state, data=data)


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Format("{page}"),
            Button(Label("figures-button-excel"), id="excel", on_click=excel),
            SwitchTo(Label("figures-button-letter"), id="letter", state=Showing.letter),
            Button(Label("figures-button-sent"), id="sent", on_click=sent, when="marks"),
            at_desk("figures"),
            Cancel(Label("button-close")),
            state=Showing.figures,
            getter=figures_data,
        ),
        Window(
            Format("{letter}"),
            SwitchTo(Label("figures-button-back"), id="back", state=Showing.figures),
            state=Showing.letter,
            getter=letter_data,
        ),
        on_start=started,
    )
    return guarded(found, Right.SEE_FIGURES)

"""The calendar: what needs a decision first, then what is planned, by day, then what is not finished; and what was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import (
    Button,
    Cancel,
    Column,
    CurrentPage,
    Keyboard,
    NextPage,
    PrevPage,
    Row,
    Select,
    StubScroll,
    SwitchTo,
)
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.posts import drafts, lists
from actions.posts.lists import Listed
from domain.posts.post import FURTHEST, PostId, PostState
from handlers.posts.sample import to_page, to_preview
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from handlers.posts.views.lines import day_of, label, line
from handlers.widgets import Label, Say
from wording.reader import Reader

ON_A_PAGE = 8
SHOWN_FIRST = 31
"""Days of the calendar; what is planned later is shown when it is asked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A post under its heading."""

    heading: Markup
    listed: Listed
    dated: bool
    """Whether the line has to name the day: the heading does not."""


async def start_new(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Написать пост»."""
    sheet = Sheet(manager)
    post = await drafts.start(sheet.ctx, sheet.actor)
    sheet.open(post.id, Mode.NEW)
    await manager.switch_to(Planning.text)


async def see_all(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Показать и те, что позже»: what is planned for later than a month from now."""
    Sheet(manager).sees_all = True


async def pick(_event: CallbackQuery, _select: Any, manager: DialogManager, post: int) -> None:
    """A draft is opened where it can be finished, all else where it can be looked at."""
    sheet = Sheet(manager)
    sheet.open(PostId(post))
    if (await sheet.look()).post.state is PostState.DRAFT:
        await to_preview(sheet)
    else:
        await to_page(sheet)


async def _planned(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    now, reader, words = sheet.ctx.now(), sheet.reader, sheet.reader.words
    days = FURTHEST.days if sheet.sees_all else SHOWN_FIRST
    found = await lists.calendar(sheet.ctx, sheet.actor, days)
    rows = [
        *(Entry(words("posts-attention"), one, True) for one in found.attention),
        *(Entry(words("posts-day", day=day_of(one.post.time, reader, now)), one, False) for one in found.planned),
        *(Entry(words("posts-drafts"), one, True) for one in found.drafts),
    ]
    return {
        **await _shown(dialog_manager, rows, reader, now),
        "posts": found.later,
        "more": bool(found.later),
        "empty": not rows and not found.later,
    }


async def _past(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await lists.recent(sheet.ctx, sheet.actor)
    title = sheet.reader.words("posts-past-title")
    rows = [Entry(title, one, True) for one in found]
    return {
        **await _shown(dialog_manager, rows, sheet.reader, sheet.ctx.now()),
        "empty": not rows,
    }


async def _shown(manager: DialogManager, rows: Sequence[Entry], reader: Reader, now: datetime) -> dict[str, Any]:
    """One page of the rows as text, and a button for each post."""
    pages = max(1, -(-len(rows) // ON_A_PAGE))
    scroll: Any = manager.find("pages")
    current = min(await scroll.get_page(), pages - 1)
    await scroll.set_page(current)
    shown = rows[current * ON_A_PAGE : (current + 1) * ON_A_PAGE]
    lines: list[Markup] = []
    heading = None
    for row in shown:
        if row.heading != heading:
            heading = row.heading
            lines.append(Markup("\n") + heading)
        lines.append(line(row.listed, reader, now, dated=row.dated))
    return {
        "lines": Markup("\n").join(lines).strip(),
        "some": bool(shown),
        "rows": [(row.listed.post.id, label(row.listed, reader, now)) for row in shown],
        "pages": pages,
        "paged": pages > 1,
    }


async def _first_page(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    scroll: Any = manager.find("pages")
    await scroll.set_page(0)


def _list() -> tuple[Keyboard, ...]:
    return (
        Column(
            Select(
                Format("{item[1]}"),
                id="pick",
                item_id_getter=lambda item: item[0],
                items="rows",
                type_factory=int,
                on_click=pick,
            )
        ),
        StubScroll(id="pages", pages="pages"),
        # On the row, since a pager's own condition does not see what the getter gave.
        Row(PrevPage("pages"), CurrentPage("pages"), NextPage("pages"), when="paged"),
    )


def _turn_to(label: Label, id: str, state: State) -> Keyboard:
    return SwitchTo(label, id=id, state=state, on_click=_first_page)


def windows() -> list[Window]:
    return [
        Window(
            Say("posts-title"),
            Say("posts-empty", when="empty"),
            Format("\n{lines}", when="some"),
            Say("posts-later", when="more"),
            *_list(),
            Button(Label("posts-button-all"), id="all", on_click=see_all, when="more"),
            Button(Label("posts-button-new"), id="new", on_click=start_new),
            Row(_turn_to(Label("posts-button-past"), "past", Planning.past), Cancel(Label("button-close"))),
            LinkPreview(is_disabled=True),
            state=Planning.calendar,
            getter=_planned,
        ),
        Window(
            Say("posts-past-empty", when="empty"),
            Format("{lines}", when="some"),
            *_list(),
            _turn_to(Label("posts-button-to-calendar"), "to_calendar", Planning.calendar),
            LinkPreview(is_disabled=True),
            state=Planning.past,
            getter=_past,
        ),
    ]

"""Who comes: the list in chat, and the same as a spreadsheet."""

import asyncio
from collections.abc import Iterator
from typing import Any

from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, CurrentPage, FirstPage, LastPage, NextPage, PrevPage, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List

from actions.meetups import people
from actions.meetups.people import Roster
from documents.roster import spreadsheet
from handlers.meetups.manage.chosen import chosen
from handlers.meetups.manage.states import Managing
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from storage.rsvps import Entry
from wording import moments
from wording.reader import Reader

LINES_ON_A_PAGE = 25
NAME_SHOWN = 40
"""With these a page stays below Telegram's 4096 characters, whatever people call themselves."""


async def roster_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await people.roster(context_in(dialog_manager), actor_in(dialog_manager), chosen(dialog_manager))
    lines = list(roster_lines(found, reader_in(dialog_manager)))
    return {
        "title": found.meetup.title,
        "lines": lines,
        "paged": len(lines) > LINES_ON_A_PAGE,
        "empty": not lines,
    }


def roster_lines(roster: Roster, reader: Reader) -> Iterator[str]:
    """The roster as lines of HTML, each state under its heading."""
    for key, entries in (
        ("roster-going", roster.going),
        ("roster-waitlisted", roster.waitlisted),
        ("roster-not-going", roster.not_going),
    ):
        if entries:
            yield reader.words(key, people=len(entries))
        for number, entry in enumerate(entries, 1):
            yield _line(number, entry, reader)


def _line(number: int, entry: Entry, reader: Reader) -> str:
    words, person = reader.words, entry.person
    line: str = words("roster-line", number=number, name=person.name[:NAME_SHOWN])
    if person.username:
        line += words("roster-username", username=person.username)
    if entry.rsvp.guests:
        line += words("roster-guests", guests=entry.rsvp.guests)
    if not person.reachable:
        line += words("roster-unreachable")
    return line


async def excel(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The whole roster as a file, sent above the list."""
    reader = reader_in(manager)
    found = await people.roster(context_in(manager), actor_in(manager), chosen(manager))
    sheet = await asyncio.to_thread(roster_sheet, found, reader)
    file = BufferedInputFile(sheet, filename=reader.words.plain("roster-file"))
    if event.bot is not None:
        await event.bot.send_document(event.from_user.id, file)
    manager.show_mode = ShowMode.DELETE_AND_SEND


def roster_sheet(roster: Roster, reader: Reader) -> bytes:
    """The roster as an Excel file in the reader's language."""
    words = reader.words
    head = [
        words.plain(f"roster-column-{column}")
        for column in ("number", "name", "username", "answer", "guests", "since", "reachable")
    ]
    entries = [*roster.going, *roster.waitlisted, *roster.not_going]
    rows = [_row(number, entry, roster, reader) for number, entry in enumerate(entries, 1)]
    return spreadsheet(roster.meetup.title, head, rows)


def _row(number: int, entry: Entry, roster: Roster, reader: Reader) -> list[str | int]:
    words, person, rsvp = reader.words, entry.person, entry.rsvp
    since = ""
    if rsvp.since is not None:
        since = moments.day_and_hour(rsvp.since, reader.language, roster.meetup.zone)
    return [
        number,
        person.name,
        f"@{person.username}" if person.username else "",
        words.plain(f"roster-answer-{rsvp.answer}"),
        rsvp.guests,
        since,
        words.plain("roster-yes" if person.reachable else "roster-no"),
    ]


ROSTER = Window(
    Say("roster-head"),
    Say("roster-empty", when="empty"),
    List(Format("{item}"), items="lines", id="lines", page_size=LINES_ON_A_PAGE),
    # On the row, since a pager's own condition does not see what the getter gave.
    Row(
        FirstPage("lines"), PrevPage("lines"), CurrentPage("lines"), NextPage("lines"), LastPage("lines"), when="paged"
    ),
    Button(Label("button-excel"), id="excel", on_click=excel),
    SwitchTo(Label("button-back"), id="back", state=Managing.meetup),
    state=Managing.roster,
    getter=roster_data,
)

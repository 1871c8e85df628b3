"""An entry in a list and on a button."""

from functools import partial

from markupsafe import Markup

from actions.agenda.looking import Agenda
from actions.context import Context
from domain.agenda.entry import Entry
from handlers.duties.views import days
from handlers.programme.naming import called
from wording.agenda import SIGNS, title
from wording.duties import shortened
from wording.reader import Reader

NAMES_SHOWN = 3


def lines(entry: Entry, agenda: Agenda, reader: Reader, ctx: Context) -> Markup:
    """What it is, until when, and, among everybody's, who answers for it."""
    words = reader.words
    day = days.day(entry.day, reader.language, agenda.today)
    told = [words("agenda-when", state=entry.state.value, day=day)]
    names = agenda.named(entry) if agenda.everything else ()
    if names:
        more = len(names) - NAMES_SHOWN
        told.append(words("agenda-who", people=", ".join(names[:NAMES_SHOWN]), more=max(more, 0)))
    head = words("duty-line", sign=SIGNS[entry.state], title=_title(entry, reader, ctx))
    return Markup("\n").join((head, Markup(" · ").join(told)))


def button(entry: Entry, reader: Reader, ctx: Context) -> str:
    """«🟡 18 дек. · Мониторинг»."""
    return reader.words.plain(
        "duty-button",
        sign=SIGNS[entry.state],
        day=days.short(entry.day, reader.language),
        title=shortened(_title(entry, reader, ctx)),
    )


def _title(entry: Entry, reader: Reader, ctx: Context) -> str:
    return title(entry, reader, ctx.policy, partial(called, ctx=ctx))

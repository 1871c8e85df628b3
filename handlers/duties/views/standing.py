"""How it stands with a term, in a line and on a button."""

from markupsafe import Markup

from actions.context import Context
from domain.duties.standing import DutyState, Standing
from handlers.duties.views import days
from handlers.duties.views.naming import named, shortened, title_of
from wording.agenda import SIGNS
from wording.reader import Reader


def left(standing: Standing, reader: Reader) -> str:
    """«осталось 28 дней, из них 20 рабочих»; when all of them are working days: «осталось 4 рабочих дня»."""
    working = standing.working_days_left
    if standing.days_left == working:
        return reader.words.plain("duty-left-working", working=working)
    return reader.words.plain("duty-left-both", days=standing.days_left, working=working)


def left_working(standing: Standing, reader: Reader) -> str:
    """«осталось 20 рабочих дней»."""
    return reader.words.plain("duty-left-working", working=standing.working_days_left)


def late(standing: Standing, reader: Reader) -> str:
    """«просрочено на 3 дня»."""
    return reader.words.plain("duty-overdue-days", days=-standing.days_left)


def when(standing: Standing, reader: Reader, ctx: Context) -> Markup:
    """What its state means: until when, how long, since when."""
    words, today = reader.words, ctx.today()
    due = days.day(standing.occurrence.due, reader.language, today)
    match standing.state:
        case DutyState.TODAY:
            return words("duty-when-today")
        case DutyState.OVERDUE:
            return words("duty-when-overdue", day=due, late=late(standing, reader))
        case DutyState.DONE if standing.mark is not None:
            return words("duty-when-done", day=days.day(standing.mark.done_on, reader.language, today))
        case DutyState.MISSED:
            return words("duty-when-missed", day=due)
        case DutyState.BEFORE_US:
            return words("duty-when-before_us", day=due)
        case _:
            return words("duty-when-ahead", day=due, left=left_working(standing, reader))


def lines(standing: Standing, reader: Reader, ctx: Context) -> Markup:
    """A term in a list: its title, and when."""
    title = named(standing.occurrence, reader, ctx)
    head = reader.words("duty-line", sign=SIGNS[standing.state], title=title)
    return Markup("\n").join((head, when(standing, reader, ctx)))


def button(standing: Standing, reader: Reader, ctx: Context) -> str:
    """A term on a button: «🟡 18 дек. · Мониторинг»; the day says which month it is of."""
    return reader.words.plain(
        "duty-button",
        sign=SIGNS[standing.state],
        day=days.short(standing.occurrence.due, reader.language),
        title=shortened(title_of(standing.occurrence.duty, reader, ctx)),
    )

"""A term's page: until when and why, what to do, who answers for it, when it reminds, who handed it in."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from markupsafe import Markup

from actions.context import Context
from actions.duties.lists import DutyPage
from actions.monitoring.overview import Missing
from domain.duties.duty import Bound, Duty, Mark, Occurrence
from domain.duties.standing import DutyState, Standing
from domain.people.person import Person
from handlers.duties.views import days, rules
from handlers.duties.views.naming import named, todo_of
from handlers.duties.views.standing import late, left
from wording import moments
from wording.agenda import SIGNS
from wording.monitoring.campaign import missing_block
from wording.reader import Reader

HISTORY_SHOWN = 4
NOTE_SHOWN = 200
NAME_SHOWN = 40
"""With these a page stays below Telegram's 4096 characters."""


def page_text(page: DutyPage, reader: Reader, ctx: Context, hall: str = "", missing: Missing | None = None) -> Markup:
    """HTML. ``hall`` is the name of the channel whose posts hand it in by themselves; ``missing`` what a running
    monitoring campaign still lacks, told instead of what is to be done in general."""
    one = page.standing.occurrence
    head = reader.words("duty-line", sign=SIGNS[page.standing.state], title=named(one, reader, ctx))
    parts = [_lines((head, *term_lines(one, reader, ctx), state_line(page.standing, reader, ctx)))]
    if page.standing.state is not DutyState.DONE:
        people = responsible_line(page.responsible, page.everybody_curating, reader)
        todo = todo_block(one.duty, reader) if missing is None else missing_block(missing, reader)
        parts += [todo, _lines((people, *rule_lines(one.duty, reader)))]
    if hall:
        parts.append(reader.words("duty-page-hall", hall=hall))
    parts.append(_lines(history_lines(page, reader, ctx)))
    return Markup("\n\n").join(filter(None, parts))


def term_lines(one: Occurrence, reader: Reader, ctx: Context) -> Iterator[Markup]:
    """The due day, and why it is earlier than the rule says."""
    words, language, today = reader.words, reader.language, ctx.today()
    yield words("duty-page-due", day=days.day(one.due, language, today))
    if one.due == one.term:
        return
    term, weekday = days.day_of_year(one.term, language), days.weekday(one.term, language)
    key = "duty-page-why-before" if one.duty.bound is Bound.BEFORE else "duty-page-why-by"
    yield words(key, term=term, weekday=weekday)


def state_line(standing: Standing, reader: Reader, ctx: Context) -> Markup:
    """How it stands, in words."""
    words = reader.words
    if standing.occurrence.duty.retired and standing.state is not DutyState.DONE:
        return words("duty-page-retired")
    match standing.state:
        case DutyState.TODAY:
            return words("duty-page-today")
        case DutyState.OVERDUE:
            return words("duty-page-overdue", late=late(standing, reader))
        case DutyState.DONE if standing.mark is not None:
            return words("duty-page-done", day=days.day(standing.mark.done_on, reader.language, ctx.today()))
        case DutyState.MISSED:
            return words("duty-page-missed")
        case DutyState.BEFORE_US:
            return words("duty-page-before_us")
        case _:
            return words("duty-page-left", left=left(standing, reader))


def todo_block(duty: Duty, reader: Reader) -> Markup:
    """«Что сделать» with its text; nothing when there is none."""
    todo = todo_of(duty, reader)
    return _lines((reader.words("duty-page-todo"), Markup.escape(todo))) if todo else Markup("")


def responsible_line(people: Iterable[Person], everybody_curating: bool, reader: Reader) -> Markup:
    """Who answers for it: named people, or all curators."""
    names = [person.name[:NAME_SHOWN] for person in people]
    if everybody_curating:
        return reader.words("duty-page-curators", count=len(names), people=", ".join(names))
    return reader.words("duty-page-responsible", people=", ".join(names))


def rule_lines(duty: Duty, reader: Reader) -> Iterator[Markup]:
    """When it reminds, and whether in breaks of the programme too."""
    words = reader.words
    said = rules.ladder(duty.ladder, reader)
    yield words("duty-page-ladder", ladder=said) if said else words("duty-page-quiet")
    if said:
        yield words("duty-page-breaks", legal="yes" if duty.legal else "no")


def history_lines(page: DutyPage, reader: Reader, ctx: Context) -> Iterator[Markup]:
    """Who handed it in when, and who took that back; the newest last."""
    if page.history:
        yield reader.words("duty-page-history")
    for mark, person in page.history[-HISTORY_SHOWN:]:
        yield _entry(mark, person, page, reader, ctx)


def _entry(mark: Mark, person: Person | None, page: DutyPage, reader: Reader, ctx: Context) -> Markup:
    words = reader.words
    made = _moment(mark.made_at, reader, ctx)
    day = days.day(mark.done_on, reader.language, ctx.today())
    if mark.made_by is None:
        entry = words("duty-history-post", when=made, day=day)
    else:
        entry = words("duty-history-done", when=made, who=_name(person, reader), day=day)
    if mark.undone_at is not None:
        undone = _moment(mark.undone_at, reader, ctx)
        who = None if mark.undone_by is None else page.people.get(mark.undone_by)
        return words("duty-history-undone", entry=entry, when=undone, who=_name(who, reader))
    return _lines((entry, *evidence_lines(mark, reader)))


def _moment(moment: datetime, reader: Reader, ctx: Context) -> str:
    """«вт, 5 января, 12:02» by the reader's clock; a year that is not this one is named."""
    day = days.day(moment.astimezone(reader.zone).date(), reader.language, ctx.today())
    return f"{day}, {moments.hour(moment, reader.zone)}"


def _name(person: Person | None, reader: Reader) -> str:
    return person.name[:NAME_SHOWN] if person else reader.words.plain("duty-somebody")


def evidence_lines(mark: Mark, reader: Reader) -> Iterator[Markup]:
    """The note and the link that were left."""
    if mark.letter is not None:
        dated = f"{mark.letter.dated:%d.%m.%Y}"
        yield reader.words("duty-history-letter", number=mark.letter.number, dated=dated)
    if mark.note:
        yield reader.words("duty-history-note", note=mark.note[:NOTE_SHOWN])
    if mark.link:
        yield reader.words("duty-history-link", link=mark.link)


def _lines(lines: Iterable[Markup]) -> Markup:
    return Markup("\n").join(lines)

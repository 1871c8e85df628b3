"""What the bot writes by itself: reminders, overdue terms, who handed in, the digest of working days."""

from collections.abc import Iterable, Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.context import Context
from actions.duties import told
from actions.duties.answerable import Team, team_of
from actions.monitoring import overview as monitoring
from domain.duties.duty import DutyKind, Occurrence
from domain.duties.notices import DutyDigest, DutyHandedIn, DutyOverdue, DutyReminder, DutyUndone, UpdatesReminder
from domain.duties.standing import DutyState, Standing
from domain.notices import Notice
from handlers.duties.callbacks import Act, OpenDuties, TermButton
from handlers.duties.views import days
from handlers.duties.views.naming import named, resource_name, shortened
from handlers.duties.views.page import NAME_SHOWN, evidence_lines, todo_block
from handlers.duties.views.standing import button, late, left, lines
from handlers.monitoring.callbacks import monitoring_button
from handlers.rendering import Outgoing, Renderer
from wording.monitoring.campaign import missing_block
from wording.reader import Reader
from wording.texts import Words

DIGEST_SHOWN = 12
"""Terms that fit into a message; a person with more sees them in the list."""


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        DutyReminder: reminder,
        DutyOverdue: reminder,
        UpdatesReminder: updates,
        DutyHandedIn: handed_in,
        DutyUndone: undone,
        DutyDigest: digest,
    }


async def reminder(notice: DutyReminder | DutyOverdue, reader: Reader, ctx: Context) -> Outgoing | None:
    """What, until when, how many working days are left, what to do. After an outage it may be overdue already."""
    if reader.person is None:
        return None
    standing = await told.reminder(ctx, notice.duty, notice.term, reader.person)
    if standing is None:
        return None
    async with ctx.read() as connection:
        team = await team_of(connection, ctx.policy)
    one = standing.occurrence
    answers = reader.person in team.answer_for(one.duty, one.term)
    if standing.state is DutyState.OVERDUE:
        parts = [_overdue(standing, team, reader, ctx, answers=answers)]
    else:
        parts = [_coming(standing, reader, ctx)]
    missing = await monitoring.missing(ctx, one.duty.id, one.term)
    if missing is not None:
        parts.append(missing_block(missing, reader))
    elif answers:
        parts.append(todo_block(one.duty, reader))
    keyboard = _keyboard(one, reader.words, hands_in=answers)
    if missing is not None:
        keyboard.inline_keyboard.append([monitoring_button(reader)])
    return Outgoing(_paragraphs(parts), keyboard)


async def updates(notice: UpdatesReminder, reader: Reader, ctx: Context) -> Outgoing | None:
    """Of those that are still to be done; of one alone as any reminder."""
    if reader.person is None:
        return None
    there = [await told.reminder(ctx, duty, notice.term, reader.person) for duty in notice.duties]
    found = [one for one in there if one is not None and one.occurrence.due == notice.due]
    if len(found) < 2:
        alone = [DutyReminder(one.occurrence.duty.id, notice.term, notice.rung) for one in found]
        return await reminder(alone[0], reader, ctx) if alone else None
    words, todo = reader.words, {todo_block(one.occurrence.duty, reader) for one in found}
    late = all(one.state is DutyState.OVERDUE for one in found)
    head = words("told-updates", late="yes" if late else "no")
    parts = [head, *(lines(one, reader, ctx) for one in found), *(todo if len(todo) == 1 else ())]
    rows = [[_button(_published(one, reader, ctx), Act.HAND_IN, one.occurrence)] for one in found]
    rows.append([InlineKeyboardButton(text=words.plain("menu-duties"), callback_data=OpenDuties().pack())])
    return Outgoing(_paragraphs(parts), InlineKeyboardMarkup(inline_keyboard=rows))


def _published(one: Standing, reader: Reader, ctx: Context) -> str:
    """«✅ Опубликовано: Сайт»."""
    name = shortened(resource_name(one.occurrence.duty.resource, reader, ctx))
    return reader.words.plain("duty-button-published-on", resource=name)


def _coming(standing: Standing, reader: Reader, ctx: Context) -> Markup:
    words, one = reader.words, standing.occurrence
    due = days.day(one.due, reader.language, ctx.today())
    head = words("told-duty", title=named(one, reader, ctx))
    if standing.state is DutyState.TODAY:
        return _lines((head, words("told-duty-today", day=due)))
    return _lines((head, words("told-duty-until", day=due, left=left(standing, reader))))


def _overdue(standing: Standing, team: Team, reader: Reader, ctx: Context, *, answers: bool) -> Markup:
    one = standing.occurrence
    title, due = named(one, reader, ctx), days.day(one.due, reader.language, ctx.today())
    since = late(standing, reader)
    if answers:
        daily = "yes" if one.duty.ladder.daily_when_overdue else "no"
        return reader.words("told-duty-overdue", title=title, day=due, late=since, daily=daily)
    people = sorted(team.people[person].name[:NAME_SHOWN] for person in team.answer_for(one.duty, one.term))
    return reader.words("told-duty-overdue-director", title=title, day=due, late=since, people=", ".join(people))


async def handed_in(notice: DutyHandedIn, reader: Reader, ctx: Context) -> Outgoing | None:
    news = await told.handed_in(ctx, notice.duty, notice.term, notice.mark)
    if news is None or news.mark is None:
        return None
    one, words = news.standing.occurrence, reader.words
    title = named(one, reader, ctx)
    day = days.day(news.mark.done_on, reader.language, ctx.today())
    if news.by is None:
        head = words("told-duty-handed-in-post", title=title, day=day)
    else:
        head = words("told-duty-handed-in", title=title, day=day, who=news.by.name[:NAME_SHOWN])
    text = _lines((head, *evidence_lines(news.mark, reader)))
    return Outgoing(text, _keyboard(one, words, hands_in=False), silent=True)


async def undone(notice: DutyUndone, reader: Reader, ctx: Context) -> Outgoing | None:
    news = await told.undone(ctx, notice.duty, notice.term, notice.by)
    if news is None:
        return None
    one, words = news.standing.occurrence, reader.words
    who = words.plain("duty-somebody") if news.by is None else news.by.name[:NAME_SHOWN]
    day = days.day(one.due, reader.language, ctx.today())
    text = words("told-duty-undone", title=named(one, reader, ctx), who=who, day=day)
    return Outgoing(text, _keyboard(one, words, hands_in=True), silent=True)


async def digest(notice: DutyDigest, reader: Reader, ctx: Context) -> Outgoing | None:
    """What is overdue or due within a week, with a button for each."""
    if reader.person is None:
        return None
    found = await told.digest(ctx, notice.day, reader.person)
    if not found:
        return None
    words, shown = reader.words, found[:DIGEST_SHOWN]
    parts = [words("told-duty-digest"), *(lines(one, reader, ctx) for one in shown)]
    if len(found) > len(shown):
        parts.append(words("told-duty-digest-more", count=len(found) - len(shown)))
    text = _paragraphs(parts)
    rows = [[_button(button(one, reader, ctx), Act.OPEN, one.occurrence)] for one in shown]
    rows.append([InlineKeyboardButton(text=words.plain("menu-duties"), callback_data=OpenDuties().pack())])
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


def _keyboard(one: Occurrence, words: Words, *, hands_in: bool) -> InlineKeyboardMarkup:
    row = [_button(words.plain("duty-button-open"), Act.OPEN, one)]
    if hands_in:
        key = "duty-button-publish" if one.duty.kind is DutyKind.UPDATE else "duty-button-hand-in"
        row.insert(0, _button(words.plain(key), Act.HAND_IN, one))
    return InlineKeyboardMarkup(inline_keyboard=[row])


def _button(text: str, act: Act, one: Occurrence) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=TermButton.of(act, one).pack())


def _paragraphs(parts: Iterable[Markup]) -> Markup:
    return Markup("\n\n").join(filter(None, parts))


def _lines(parts: Iterable[Markup]) -> Markup:
    return Markup("\n").join(parts)

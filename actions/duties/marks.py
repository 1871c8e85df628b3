"""«Сдано» and taking it back. Done is done for all who answer for a duty."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.duties import keys
from actions.duties.answerable import team_of
from actions.duties.permission import marked
from actions.monitoring import closing
from domain.duties import fields
from domain.duties.built_in import update_key
from domain.duties.duty import Duty, DutyId, DutyKind, Mark, Occurrence
from domain.duties.links import link_on
from domain.duties.notices import DutyHandedIn, DutyUndone
from domain.duties.refusals import DutyRetired, HandedInAlready, NotHandedIn, UndoTooLate
from domain.duties.standing import Standing, standing
from domain.duties.terms import is_term, month_end, month_of, occurrence, terms
from domain.errors import NotFound
from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper, checked_paper
from domain.notices import HallId, Notice, Owed
from domain.people.person import Actor, Person, PersonId
from storage.audit import Audit
from storage.duties import Duties, Marks
from storage.outbox import Delivery, Outbox
from storage.people import People

UNDO_WITHIN = timedelta(hours=24)
NEWS_LASTS = timedelta(days=7)
"""For so long it helps to hear that somebody else handed it in."""


async def hand_in(
    ctx: Context,
    actor: Actor,
    duty_id: DutyId,
    term: date,
    done_on: date,
    note: str = "",
    link: str = "",
    letter: OnPaper | None = None,
) -> Standing:
    """The work for a term is done. No more reminders of it come, the others who answer for it are told.

    Figures are sent with a ``letter``, whose number and date are asked for. Raises `PaperIncomplete`,
    `HandedInAlready`, `DoneOnLater`, `LinkIsNone`, what `link_on` does of an update, `NoteTooLong`, `DutyRetired`,
    NotFound, `NotYourDuty`.
    """
    now, today, days = ctx.now(), ctx.today(), ctx.policy.working_days
    async with ctx.write() as connection:
        duty = await marked(connection, actor, duty_id, term)
        if duty.retired:
            raise DutyRetired
        if not is_term(duty, term):
            raise NotFound
        before = await Marks(connection).of(duty_id, term)
        if before is not None:
            by = None if before.made_by is None else await People(connection).get(before.made_by)
            raise handed_in_already(before, by, actor, ctx.policy)
        clean_note = fields.note(note)
        clean_link = link_on(duty.resource, link) if duty.kind is DutyKind.UPDATE else fields.link(link)
        if duty.kind is DutyKind.FIGURES and letter is None:
            raise PaperIncomplete(limit=NUMBER_LIMIT)
        sent_with = None if letter is None else checked_paper(letter, today)
        done = fields.done_on(done_on, today)
        mark = await Marks(connection).add(duty_id, term, done, clean_note, clean_link, actor.id, now, letter=sent_with)
        one = occurrence(duty, term, days)
        await _settle(connection, one, mark, ctx.policy, now)
        await closing.handed_in(ctx, connection, duty, term, actor.id)
    return standing(one, mark, today, days)


async def hand_in_by_post(
    connection: AsyncConnection, hall: HallId, post_id: int, link: str, at: datetime, policy: Policy
) -> None:
    """A post was sent to a hall: it is the month's update of the resource that this hall is, if nobody handed one in.

    Belongs to the transaction in which the post is known as sent.
    """
    for duty in await Duties(connection).updated_in(hall):
        await _update(connection, duty, at, at, policy, link=link, post=post_id)


async def hand_in_update(
    connection: AsyncConnection, resource: str, note: str, link: str, at: datetime, now: datetime, policy: Policy
) -> None:
    """Something was published on a resource: it is the update of that month, if nobody handed one in.

    Belongs to the transaction in which that is known.
    """
    duty = await Duties(connection).by_key(update_key(resource))
    if duty is not None and not duty.retired:
        await _update(connection, duty, at, now, policy, note=note, link=link)


async def _update(
    connection: AsyncConnection,
    duty: Duty,
    at: datetime,
    now: datetime,
    policy: Policy,
    *,
    note: str = "",
    link: str = "",
    post: int | None = None,
) -> None:
    """Mark the update of the month of ``at`` by itself."""
    day = at.astimezone(policy.zone).date()
    first, last = month_of(day), month_end(day)
    if await Marks(connection).standing(first, last, duty.id):
        return
    for term in terms(duty.repeats, first, last):
        mark = await Marks(connection).add(duty.id, term, day, note, link, None, now, post=post)
        await _settle(connection, occurrence(duty, term, policy.working_days), mark, policy, now)


async def undo(ctx: Context, actor: Actor, duty_id: DutyId, term: date) -> None:
    """It is not handed in after all; reminders come again. Raises NotFound, `NotYourDuty`, NotHandedIn, UndoTooLate."""
    now = ctx.now()
    async with ctx.write() as connection:
        duty = await marked(connection, actor, duty_id, term)
        mark = await Marks(connection).of(duty_id, term)
        if mark is None:
            raise NotHandedIn
        if now > mark.made_at + UNDO_WITHIN:
            raise UndoTooLate(hours=round(UNDO_WITHIN.total_seconds() / 3600))
        await Marks(connection).undo(mark.id, actor.id, now)
        await closing.taken_back(ctx, connection, duty, term, actor.id)
        await Audit(connection).add(actor.id, "undo_duty", "duty", duty_id, now, before=_told(mark))
        await Outbox(connection).drop_pending(keys.handed_in(mark.id), now, "taken back")
        if not duty.retired:
            one = occurrence(duty, term, ctx.policy.working_days)
            await _remind_after_all(connection, one, mark, now)
        answering = (await team_of(connection, ctx.policy)).answer_for(duty, term)
        news = [
            _news(DutyUndone(duty_id, term, actor.id), keys.undone(mark.id, person), person, now)
            for person in answering
            if person != actor.id
        ]
        await Outbox(connection).owe(news, now)


async def _settle(connection: AsyncConnection, one: Occurrence, mark: Mark, policy: Policy, now: datetime) -> None:
    """What follows from a mark, whoever made it."""
    duty = one.duty
    await Audit(connection).add(mark.made_by, "hand_in_duty", "duty", duty.id, now, after=_told(mark))
    await Outbox(connection).drop_pending(keys.of_term(duty.id, one.term), now, "handed in")
    team = await team_of(connection, policy)
    overdue = now.astimezone(policy.zone).date() > one.due
    hearing = team.hear_of_overdue(duty, one.term) if overdue else team.answer_for(duty, one.term)
    news = [
        _news(DutyHandedIn(duty.id, one.term, mark.id), f"{keys.handed_in(mark.id)}{person}", person, now)
        for person in hearing
        if person != mark.made_by
    ]
    await Outbox(connection).owe(news, now)


async def _remind_after_all(connection: AsyncConnection, one: Occurrence, mark: Mark, now: datetime) -> None:
    """Reminders that were dropped by the mark and still make sense are owed again; their keys are taken."""
    dropped = [
        letter
        for letter in await Outbox(connection).under(keys.of_due(one))
        if letter.state is Delivery.SKIPPED and letter.until is not None and letter.until > now
    ]
    await Outbox(connection).owe(
        [
            Owed(
                notice=letter.notice,
                key=f"{letter.key}:again:{mark.id}",
                person=letter.person,
                due_at=max(letter.due_at, now),
                until=letter.until,
                lane=letter.lane,
            )
            for letter in dropped
        ],
        now,
    )


def handed_in_already(mark: Mark, by: Person | None, actor: Actor, policy: Policy) -> HandedInAlready:
    """What somebody is told who comes too late; ``by`` made the mark, None: a post did."""
    whose = "post" if mark.made_by is None else "mine" if mark.made_by == actor.id else "another"
    at = mark.made_at.astimezone(policy.zone)
    return HandedInAlready(
        whose=whose,
        by="" if by is None else by.name,
        day=f"{at:%d.%m.%Y}",
        hour=f"{at:%H:%M}",
    )


def _news(notice: Notice, key: str, person: PersonId, now: datetime) -> Owed:
    return Owed(notice=notice, key=key, person=person, due_at=now, until=now + NEWS_LASTS)


def _told(mark: Mark) -> dict[str, str | int | None]:
    """A mark in the audit log."""
    return {
        "mark": mark.id,
        "term": mark.term.isoformat(),
        "done_on": mark.done_on.isoformat(),
        "note": mark.note,
        "link": mark.link,
        "post": mark.post,
        **({} if mark.letter is None else {"paper": mark.letter.number, "dated": mark.letter.dated.isoformat()}),
    }

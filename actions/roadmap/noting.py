"""How the audit log has what is done to a roadmap."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from domain.people.person import PersonId
from domain.roadmap.roadmap import Event
from storage.audit import Audit

ROADMAP, EVENT = "roadmap", "roadmap_event"
"""Subjects: a year's roadmap by its year, an event by its number."""


async def note_year(
    ctx: Context, connection: AsyncConnection, who: PersonId, action: str, year: int, **facts: Any
) -> None:
    await Audit(connection).add(who, action, ROADMAP, year, ctx.now(), after=facts or None)


async def note_event(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    action: str,
    before: Event | None,
    after: Event | None,
) -> None:
    """What differs between the two; ``who`` None: the bot itself."""
    was, now = told(before), told(after)
    changed = {name for name in {**was, **now} if was.get(name) != now.get(name)}
    subject = after or before
    assert subject is not None
    await Audit(connection).add(
        who,
        action,
        EVENT,
        subject.id,
        ctx.now(),
        before={name: fact for name, fact in was.items() if name in changed} or None,
        after={name: fact for name, fact in now.items() if name in changed} or None,
    )


def told(event: Event | None) -> dict[str, Any]:
    """An event as the log has it: nothing that is not said."""
    if event is None:
        return {}
    content, responsible = event.content, event.content.responsible
    facts: dict[str, Any] = {
        "title": content.title,
        "first": content.first.isoformat(),
        "last": content.last.isoformat(),
        "stage": int(event.stage),
        "responsible": responsible.words,
        "role": responsible.role,
        "person": responsible.person,
        "result": content.result,
        "paper": content.paper,
        "training": content.training,
        "meetup": content.meetup,
        "state": event.state.value,
        "done_on": None if event.done_on is None else event.done_on.isoformat(),
        "note": event.note,
        "came": event.came,
        "mentors": event.mentors,
    }
    return {name: fact for name, fact in facts.items() if fact not in (None, "", False)}

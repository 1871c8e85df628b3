"""A centre with a programme and a roadmap of this school year."""

from datetime import date

import pytest

from actions.context import Context
from actions.registry.keeping import Change, add_person
from actions.roadmap.editing import begin
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Part, Record
from domain.roadmap.roadmap import Content, Responsible, Roadmap
from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]

YEAR = 2026
LAST = date(2026, 12, 16)
CONTENT = Content(title="Обучение наставников", first=date(2026, 12, 1), last=LAST, training=True)


@pytest.fixture
async def roadmap(ctx: Context, curator: Actor) -> Roadmap:
    """Two stages: one event for whoever is responsible in the first, none in the second."""
    return await begin(ctx, curator, YEAR, [("Обучение", [CONTENT]), ("Завершение", [])])


@pytest.fixture
async def mentor(ctx: Context, curator: Actor, meet: Meet) -> Actor:
    """A mentor with an account."""
    await mentor_record(ctx, curator, await meet("Павел"))
    return await meet("Павел")


async def mentor_record(ctx: Context, curator: Actor, account: Actor, name: str = "Орлов Павел") -> Record:
    record = await add_person(ctx, curator, Part.MENTOR, Change(part=Part.MENTOR, typed={Field.NAME: name}))
    async with ctx.write() as connection:
        await ctx.records(connection).tie(record.id, account.id, ctx.now())
    return record


def answered_by(responsible: Responsible) -> Content:
    return Content(title="Встреча", first=LAST, last=LAST, responsible=responsible)

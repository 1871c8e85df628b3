"""A large registry: invented people of the programme, each with an entry in the log."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice, product
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.registry.keeping import told, vocabulary_of
from actions.registry.trail import Trail
from bot.clock import SystemClock
from domain.applications.application import Wish
from domain.consents.consent import Purpose, State
from domain.consents.signing import stage_on
from domain.registry.birth import Birth
from domain.registry.code import Series
from domain.registry.forms import TagId
from domain.registry.practice import Story
from domain.registry.record import Details, Kind, Mentee, Mentor, NewRecord, Part, Record, RecordId, Standing
from storage.applications import Applications
from storage.database import Database
from storage.enquiries import Enquiries
from storage.migrations import migrate
from storage.people import People, Seen
from storage.practices import Practices
from storage.tables.consents import consents
from storage.tables.joining import slips
from storage.tags import Tags
from storage.vault import Vault

SURNAMES = ("Синицын", "Орлов", "Белов", "Ёлкин", "Тихонов", "Лебедев", "Рощин", "Савельев", "Журавский", "Громов")
GIVEN = ("Анна", "Вера", "Пётр", "Лев", "Дарья", "Нина", "Иван", "Ольга", "Тимофей", "Елена")
PATRONYMICS = ("Олегович", "Петровна", "Ильич", "Сергеевна", "Андреевич")
TOPICS = ("робототехника", "шахматы", "программирование", "фотография", "выступления", "проекты")
AT_ONCE = 500
"""Records of one transaction."""
PRACTICES = 300
LETTERS = 500
"""Applications, and letters to the curator."""


async def furnish(path: Path, people: int, key: str) -> None:
    """A new database with so many people: three mentees to each mentor."""
    await asyncio.to_thread(migrate, path)
    database = Database(path)
    ctx = Context(
        database, SystemClock(), Policy(ZoneInfo("Europe/Moscow"), ("ru",), frozenset(), None), vault=Vault([key])
    )
    async with ctx.write() as connection:
        tags = [(await Tags(connection).add(topic)).id for topic in TOPICS]
    everybody = (_somebody(number, tags) for number in range(people))
    while chunk := list(islice(everybody, AT_ONCE)):
        async with ctx.write() as connection:
            added = await ctx.records(connection).add_all(chunk, ctx.now())
            vocabulary = await vocabulary_of(ctx, connection)
            entries = [(record, None, told(record, vocabulary)) for record in added]
            await Trail(ctx, connection).add_all(None, "add_record", entries)
            await _papers_and_slips(ctx, connection, added)
    await _letters(ctx, min(people, LETTERS))
    await _practices(ctx, min(people // 4, PRACTICES))
    await database.close()


async def _papers_and_slips(ctx: Context, connection: AsyncConnection, records: Sequence[Record]) -> None:
    """Most have signed, some papers lie on the table, some run out; every third was given a slip."""
    today = ctx.today()
    stages = [(one, stage_on(one, today)) for one in records]
    rows = [
        {
            "record_id": one.id,
            "purpose": Purpose.PROCESSING,
            "signer": signer,
            "stage": stage,
            "state": State.SIGNED if one.id % 5 else State.PRINTED,
            "printed_at": ctx.now(),
            "signed_on": today if one.id % 5 else None,
            "until": today + timedelta(days=one.id % 400) if one.id % 5 and one.id % 2 else None,
        }
        for one, stage in stages
        for signer in stage.signers
    ]
    await connection.execute(insert(consents), rows)
    curator = (await People(connection).see_all([(Seen(1, "Куратор", None, "ru"), True)], ctx.now()))[1]
    issued = [
        {
            "record_id": one.id,
            "characters_digest": f"{one.id}",
            "token_digest": f"{one.id}",
            "issued_by": curator.id,
            "issued_at": ctx.now(),
            "expires_at": ctx.now() + timedelta(days=30),
        }
        for one in records
        if not one.id % 3
    ]
    await connection.execute(insert(slips), issued)


async def _letters(ctx: Context, count: int) -> None:
    """So many people from outside applied, and wrote."""
    async with ctx.write() as connection:
        seen = [(Seen(1000 + number, f"Гость {number}", None, "ru"), True) for number in range(count)]
        for person in (await People(connection).see_all(seen, ctx.now())).values():
            wish = Wish(kind=Kind.PUPIL, forms=frozenset({"teacher_pupil"}))
            await Applications(connection, ctx.open_vault()).add(person.id, Part.MENTEE, wish, None, ctx.now())
            gateway = Enquiries(connection, ctx.open_vault())
            enquiry = await gateway.opened_by(person.id, None, ctx.now())
            await gateway.write(enquiry.id, person.id, "Когда можно прийти?", ctx.now(), is_answer=False)


async def _practices(ctx: Context, count: int) -> None:
    """So many mentors told of what they do well: each fourth record is a mentor's."""
    async with ctx.write() as connection:
        gateway = Practices(connection, ctx.open_vault())
        for number in range(count):
            story = Story(title=f"Практика {number}", essence="Раз в неделю, по шагам. " * 10, result="Проект готов")
            await gateway.add(RecordId(1 + 4 * number), "teacher_pupil", story, bool(number % 2), ctx.now())


_NAMES = tuple(" ".join(words) for words in product(SURNAMES, GIVEN, PATRONYMICS))


def _somebody(number: int, tags: Sequence[TagId]) -> tuple[Series, NewRecord]:
    topics = frozenset({tags[number % len(tags)]})
    details = Details(
        name=_NAMES[number % len(_NAMES)],
        birth=Birth(1970 + number % 45),
        place=f"школа № {number % 60}",
        contact="на бумаге",
    )
    if number % 4:
        details = replace(details, mentee=Mentee(topics=topics, topics_text="хочет попробовать своё дело"))
        return Series.MENTEE, NewRecord(kind=Kind.PUPIL, parts={Part.MENTEE: Standing.ACTIVE}, details=details)
    details = replace(details, mentor=Mentor(topics=topics, time_resource="два часа в неделю", capacity=3))
    return Series.MENTOR, NewRecord(kind=Kind.TEACHER, parts={Part.MENTOR: Standing.ACTIVE}, details=details)

"""A large registry: invented people of the programme, each with an entry in the log."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, product
from pathlib import Path
from zoneinfo import ZoneInfo

from actions.context import Context, Policy
from actions.registry.keeping import told, vocabulary_of
from actions.registry.trail import Trail
from bot.clock import SystemClock
from domain.registry.birth import Birth
from domain.registry.code import Series
from domain.registry.forms import TagId
from domain.registry.record import Details, Kind, Mentee, Mentor, NewRecord, Part, Standing
from storage.database import Database
from storage.migrations import migrate
from storage.tags import Tags
from storage.vault import Vault

SURNAMES = ("Синицын", "Орлов", "Белов", "Ёлкин", "Тихонов", "Лебедев", "Рощин", "Савельев", "Журавский", "Громов")
GIVEN = ("Анна", "Вера", "Пётр", "Лев", "Дарья", "Нина", "Иван", "Ольга", "Тимофей", "Елена")
PATRONYMICS = ("Олегович", "Петровна", "Ильич", "Сергеевна", "Андреевич")
TOPICS = ("робототехника", "шахматы", "программирование", "фотография", "выступления", "проекты")
AT_ONCE = 500
"""Records of one transaction."""


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
    await database.close()


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

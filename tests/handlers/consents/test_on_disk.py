"""A whole story of the programme, with names shown in chat; and then every byte of it that lies on disk."""

import asyncio
import gzip
import json
import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from sqlalchemy import select

from actions.applications.applying import add_words, apply
from actions.consents.erasing import erase
from actions.consents.papers import Paper, Signing, mark_signed
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.joining.slips import issue
from actions.media import deciding as media
from actions.media import lists as media_lists
from actions.media import planning, writing
from actions.media.publishing import mark_published
from actions.registry.bringing_in import bring_in, look
from actions.registry.directory import Directory
from bot.intake.arrivals import read_update
from bot.intake.sealing import Sealing
from desk.pages import SECTIONS
from desk.rendering import Pages
from desk.server import DeskServer
from domain.applications.application import Wish
from domain.consents.consent import Purpose
from domain.consents.signing import Signer, Stage
from domain.media.publication import Kind as PublicationKind
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.code import Code, Series
from domain.registry.forms import FORMS
from domain.registry.names import ChatNames
from domain.registry.record import Kind, Part, RecordId
from playground.client import button_texts
from storage import erasures
from storage.backups import take
from storage.inbox import Inbox
from storage.media import Publications
from storage.restoring import restore
from storage.tables.records import record_secrets
from tests.desk.visiting import Visitors
from tests.documents.registry.making import xlsx
from tests.handlers.running import PeopleBot, Talker
from wording.texts import Texts

from .conftest import acting, become

NAME, CONTACT, BIRTH = "Жаворонкова Аглая Тихоновна", "8 916 765-43-21", "14.02.2006"
TEACHER, RESULTS = "Преображенский Ростислав", "собрала коллекцию: метеориты"
WORDS, ASKED, PUT_ASIDE = "мечтаю стать вулканологом", "Можно прийти с собакой?", "Пишет про каникулы у бабушки"
PLANNED, DRAFTED = "Селиверстова: путь к победе", "Её хвалит тренер Любомиров"
TO_CHANGE = "Спросите бабушку Пелагею"
PAPER_NUMBER, PLACE = "исх-7741", "гимназия имени Лобачевского"
SECRETS = (
    *NAME.split(),
    *("765-43-21", "79167654321", BIRTH, "2006-02-14"),
    *("Преображенский", "метеориты", "вулканологом", "собакой", "бабушки", PAPER_NUMBER, "Лобачевского"),
    *("Селиверстова", "Любомиров", "Пелагею"),
)


def forms_of(word: str) -> Iterator[bytes]:
    """How a word may lie in a file."""
    escaped = json.dumps(word)[1:-1]
    for written in (word, escaped, escaped.upper().replace("\\U", "\\u")):
        yield from (written.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"))
    yield word.encode("cp1251")


def found_in(folder: Path) -> dict[str, list[str]]:
    """What is found in which file of a folder and those within, packed ones opened."""
    found: dict[str, list[str]] = {}
    for file in folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            content = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
            if words := [word for word in SECRETS if any(form in content for form in forms_of(word))]:
                found[file.name] = words
    return found


def wrapped_keys(path: Path) -> list[bytes]:
    """The wrapped keys of people in a database that nobody has open."""
    with closing(sqlite3.connect(path)) as connection:
        return [key for (key,) in connection.execute("SELECT wrapped_key FROM record_secrets")]


async def brought_in(ctx: Context, curator: Actor) -> RecordId:
    """A registry comes in."""
    heads = [
        "ФИО наставляемого",
        "Контактные данные для связи",
        "Год рождения",
        "ФИО наставника",
        "Результаты программы",
    ]
    rows = xlsx(heads, [NAME, CONTACT, BIRTH, TEACHER, RESULTS])
    directory = Directory(ctx)
    await bring_in(ctx, directory, curator, await look(ctx, directory, curator, rows, Part.MENTEE))
    async with ctx.read() as connection:
        record = await ctx.records(connection).by_code(Code(Series.MENTEE, 1))
    assert record is not None
    assert (record.details.name, record.details.contact, str(record.details.birth)) == (NAME, CONTACT, BIRTH)
    return record.id


async def edited_at_the_desk(ctx: Context, texts: Texts, curator: Actor, record: RecordId) -> None:
    """The curator signs in, looks for her by name, and changes her place of study."""
    desk = DeskServer(
        ctx,
        Directory(ctx),
        texts,
        SECTIONS,
        Pages(),
        host="127.0.0.1",
        port=0,
        url=None,
        invitation=str,
        bot="edelweiss_bot",
    )
    await desk.start()
    visitors = Visitors(ctx, desk)
    try:
        browser = await visitors.of(curator)
        assert (await browser.post("/people", {"q": "Жаворонкова"})).status in {200, 303}
        form = await browser.get(f"/people/{record}/own/edit")
        assert form.value("name") == NAME
        sent = {name: form.value(name) for name in ("version", "name", "birth", "contact")}
        saved = await browser.post(f"/people/{record}/own/edit", {**sent, "place": PLACE})
        assert saved.status == 303, saved.said
    finally:
        await visitors.leave()
        await desk.stop()


async def told_in_chat(bot: PeopleBot, aglaya: Talker, curator: Talker) -> None:
    """She writes to the curator, who opens her card: with her name on the buttons that are tapped."""
    await aglaya.say("/curator", "Что передать куратору?")
    await aglaya.say(ASKED, "Передал куратору.")
    bot.delivery.wake()
    await curator.next("Обращение")
    seen = await curator.say("/people", "Люди программы")
    listed = await curator.tap_to(seen, "Наставляемые (1)", "Наставляемые (1)")
    (row,) = [text for line in button_texts(listed) for text in line if "Н-001" in text]
    assert "Аглая" in row, "the chat shows names"
    card = await curator.tap_to(listed, row, "Аккаунт связан.")
    await curator.tap_to(card, "Все люди", "Люди программы")


async def planned_in_chat(bot: PeopleBot, curator: Talker) -> None:
    """A publication is written into the media plan, given back with a word, written on; then it comes out."""
    ctx, actor = bot.ctx, await acting(bot, curator)
    empty = await curator.say("/media", "Медиаплан")
    kinds = await curator.tap_to(empty, "➕ Добавить публикацию", "Что публикуем?")
    await curator.tap_to(kinds, next(one for one in chain(*button_texts(kinds)) if "Другое" in one), "О чём?")
    card = await curator.say(PLANNED, PLANNED)
    await curator.tap_to(card, "✍️ Текст", "Пришлите текст")
    await curator.say(DRAFTED, "Принято")
    async with ctx.read() as connection:
        (one,) = await Publications(connection, ctx.vault).live()
    assert (one.title, one.text) == (PLANNED, DRAFTED)
    await media.submit(ctx, actor, one.id)
    await media.send_back(ctx, actor, one.id, TO_CHANGE)
    assert TO_CHANGE in (await media_lists.page(ctx, actor, one.id)).publication.returned
    other = await planning.add(ctx, actor, PublicationKind.OTHER, PLANNED)
    await writing.write(ctx, actor, other.id, DRAFTED)
    await media.submit(ctx, actor, other.id)
    await media.approve(ctx, actor, other.id)
    await mark_published(ctx, actor, other.id, "site", "https://example.org/1")


async def put_aside(ctx: Context) -> None:
    """What she wrote could not be dealt with, and waits sealed."""
    assert ctx.vault is not None
    message = {"message_id": 1, "text": PUT_ASIDE, "chat": {"id": 7, "type": "private"}}
    arrival = Sealing(ctx.vault).sealed(read_update(json.dumps({"update_id": 10**9, "message": message})))
    async with ctx.write() as connection:
        await Inbox(connection).receive([arrival.incoming()], ctx.now())
        await Inbox(connection).park(arrival.update_id, 3, "KeyError in card", ctx.now())


async def copied(bot: PeopleBot, aglaya: Talker) -> None:
    """/mydata gives her a copy."""
    data = await aglaya.say("/mydata", "Анкета Н-001")
    await aglaya.tap(data, "Копия: JSON")
    await aglaya.player.wait_for(aglaya.id, lambda now: "mydata.json" in str(now.get("document")))


async def test_no_byte_says_who_it_is(bot: PeopleBot, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    ctx, path = bot.ctx, bot.ctx.database.path
    object.__setattr__(ctx, "policy", replace(ctx.policy, chat_names=ChatNames.FULL))
    irina, aglaya, boris = (
        await become(bot, "Ирина", Role.CURATOR),
        await become(bot, "Глаша"),
        await become(bot, "Боб"),
    )
    curator = await acting(bot, irina)

    record = await brought_in(ctx, curator)
    (slip,) = await issue(ctx, curator, [record])
    asked = await aglaya.say(f"/start slip-{slip.token}", "Это памятка")
    await aglaya.tap_to(asked, "Это я", "Вы в программе!")
    wish = Wish(kind=Kind.PUPIL, forms=frozenset({FORMS[0].key}))
    applied = await apply(ctx, await acting(bot, boris), Part.MENTEE, wish)
    await add_words(ctx, await acting(bot, boris), applied.id, WORDS)
    await told_in_chat(bot, aglaya, irina)
    await planned_in_chat(bot, irina)
    await put_aside(ctx)
    paper = Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)
    await mark_signed(ctx, curator, record, paper, Signing(signed_on=ctx.today()))
    await edited_at_the_desk(ctx, bot.texts, curator, record)
    await copied(bot, aglaya)
    backup = await asyncio.to_thread(take, path, tmp_path / "backups", ctx.now())
    await record_withdrawal(ctx, curator, record, ctx.today(), PAPER_NUMBER)

    assert path.with_name(f"{path.name}-wal").stat().st_size > 0, "the log of the database is there to be searched"
    assert await asyncio.to_thread(found_in, tmp_path) == {}
    assert [word for word in SECRETS if word in caplog.text] == []

    async with ctx.read() as connection:
        key = (await connection.execute(select(record_secrets.c.wrapped_key))).scalar_one()
    await erase(ctx, curator, record)

    later = await asyncio.to_thread(take, path, tmp_path / "later", ctx.now())
    assert await asyncio.to_thread(found_in, tmp_path) == {}
    for file in (path, path.with_name(f"{path.name}-wal")):
        assert key not in await asyncio.to_thread(file.read_bytes), "her key is nowhere"
    assert key not in gzip.decompress(await asyncio.to_thread(later.path.read_bytes))

    # The backup from before still has her key, until it is brought back.
    assert key in gzip.decompress(await asyncio.to_thread(backup.path.read_bytes))
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    await asyncio.to_thread(shutil.copy, erasures.beside(path), erasures.beside(other))
    done = await asyncio.to_thread(restore, backup.path, other, ctx.now())
    assert (done.destroyed, wrapped_keys(other)) == (1, [])
    assert key not in await asyncio.to_thread(other.read_bytes)
    assert await asyncio.to_thread(found_in, tmp_path) == {}


def test_what_is_looked_for_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"\x00" + NAME.encode("utf-16-le"))
    (tmp_path / "packed.gz").write_bytes(gzip.compress(json.dumps({"said": RESULTS}).encode()))
    (tmp_path / "clean").write_bytes("Н-001".encode())

    assert found_in(tmp_path) == {"plain": NAME.split(), "packed.gz": ["метеориты"]}

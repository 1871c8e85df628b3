"""A story of the whole programme in each way in which a centre may let names into a chat (`CHAT_NAMES`).

Everything that the bot said, every file that it sent, every line of its log and its figures are read: nothing of it
carries more than the centre allows.
"""

import io
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zipfile import BadZipFile, ZipFile

import aiohttp
import pytest
from sqlalchemy import update

from actions.applications import applying, deciding
from actions.consents.withdrawing import record_withdrawal
from actions.enquiries.writing import ask as write_to_curator
from actions.joining.slips import issue
from actions.mentoring import meetings, papers, requesting, results
from actions.registry.practices import add_practice
from actions.registry.tags import add_tag
from bot.logs import set_up_logs
from bot.settings import LogFormat, LogLevel, LogSettings
from domain.applications.application import Wish
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.pairing import Membership
from domain.mentoring.request import Need
from domain.mentoring.results import Result
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.names import ChatNames, initials, shown
from domain.registry.practice import PracticeField
from domain.registry.record import Kind, Part, Record
from playground.client import Json, Playground, button_texts
from storage.tables.records import record_secrets
from storage.vault import new_master
from tests.actions.mentoring import making, planning
from tests.bot.test_logs import stream
from tests.e2e.town import Town
from tests.handlers.running import Talker

__all__ = ["stream"]

THURSDAY = datetime(2026, 11, 26, 11, tzinfo=UTC)
MENTOR, MENTEE = "Преображенский Ростислав Эдуардович", "Жаворонкова Аглая Тихоновна"
GUARDIAN, NEWCOMER = "Добромыслова Ефросинья Кузьминична", "Заозёрская Милица Прохоровна"
NAMES = (MENTOR, MENTEE, GUARDIAN, NEWCOMER)
CONTACT = "8 916 765-43-21, aglaya@example.org"
CONTACTS = ("765-43-21", "7654321", "aglaya@example")
PLACE, WISH, NOTE = "гимназия Лобачевского", "мечтает о вулканах", "заметка: живёт у бабушки"
WORDS = ("Лобачевского", "вулканах")
"""Own words and places, which go where names go in full."""


@pytest.fixture
def language() -> str:
    """Names are the same in every language."""
    return "ru"


@pytest.fixture(params=list(ChatNames))
def chat_names(request: pytest.FixtureRequest) -> ChatNames:
    return ChatNames(request.param)


@pytest.fixture
def variables(variables: dict[str, str], chat_names: ChatNames) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master(), "CHAT_NAMES": chat_names.value}


@pytest.fixture
def log(stream: io.StringIO) -> io.StringIO:
    """All that is logged, as an installation writes it down."""
    set_up_logs(LogSettings(LOG_FORMAT=LogFormat.JSON, LOG_LEVEL=LogLevel.INFO), [], stream)
    return stream


@dataclass
class Cast:
    """Who plays, and who they are in the programme."""

    town: Town
    centre: making.Town
    curator: Talker
    director: Talker
    mentor: Talker
    mentee: Talker
    mother: Talker
    chat_names: ChatNames

    def called(self, record: Record, name: str) -> str:
        return shown(record.code, name, self.chat_names)

    async def actor(self, talker: Talker) -> Actor:
        return await self.town.actor(talker.player)


@pytest.fixture
async def cast(log: io.StringIO, town: Town, play: Playground, chat_names: ChatNames) -> Cast:
    await play.jump(THURSDAY)
    await town.appoint(town.boris, Role.CURATOR)
    await town.appoint(town.clara, Role.DIRECTOR)
    mentor, mentee, mother = talkers = [Talker(await play.person(name)) for name in ("Ростик", "Глаша", "Мама")]
    for talker in talkers:
        await talker.say("/start")
    centre = making.Town(town.ctx, await town.actor(town.boris))
    return Cast(town, centre, Talker(town.boris), Talker(town.clara), mentor, mentee, mother, chat_names)


async def came_in(cast: Cast) -> tuple[Record, Record]:
    """Three come in by their slips, one by an application, and a slip for somebody else is printed in chat."""
    more = {Field.CONTACT: CONTACT, Field.PLACE: PLACE, Field.TOPICS: WISH, Field.NOTE: NOTE}
    own = {Field.CONTACT: CONTACT, Field.PLACE: PLACE}
    mother = await cast.centre.add(Part.GUARDIAN, "1985", name=GUARDIAN, more=own, signs=False)
    mentor = await cast.centre.add(Part.MENTOR, "1980", name=MENTOR, more=more, signs=False)
    mentee = await cast.centre.add(Part.MENTEE, "03.05.2011", name=MENTEE, more=more, guardians=(mother,), signs=False)
    for talker, record in ((cast.mother, mother), (cast.mentor, mentor), (cast.mentee, mentee)):
        (issued,) = await issue(cast.town.ctx, cast.centre.curator, [record.id])
        asked = await talker.say(f"/start slip-{issued.token}", "Это памятка")
        await talker.tap_to(asked, "Это я", "Вы в программе!")
    await cast.curator.next("памятка сработала")

    guest = await cast.actor(Talker(cast.town.anna))
    wish = Wish(kind=Kind.PUPIL, forms=frozenset({making.FORM}))
    applied = await applying.apply(cast.town.ctx, guest, Part.MENTEE, wish)
    completed = deciding.Completion(typed={Field.NAME: NEWCOMER, **own, Field.TOPICS: WISH}, kind=Kind.PUPIL)
    await deciding.accept(cast.town.ctx, cast.centre.curator, applied.id, completed)
    await cast.centre.add(Part.MENTEE, "2009", name=NEWCOMER, more=own, signs=False)
    await write_to_curator(cast.town.ctx, await cast.actor(cast.mentee), "Можно прийти с собакой?")
    return await cast.centre.record(mentor.id), await cast.centre.record(mentee.id)


async def looked_up(cast: Cast, mentor: Record, mentee: Record) -> None:
    """Lists, cards, papers to print, and what cannot be found."""
    curator = cast.curator
    seen = await curator.say("/people", "Люди программы")
    await curator.tap(seen, "🖨 Памятки тем, у кого их нет")
    await document(curator, "pamyatki")
    seen = await curator.next("Люди программы")
    listed = await curator.tap_to(seen, "Наставляемые (3)", "Наставляемые (3)")
    row = button_of(listed, mentee)
    assert row.startswith(cast.called(mentee, MENTEE))
    await curator.tap_to(listed, row, "Аккаунт связан.")
    await curator.say("/people", "Люди программы")
    await curator.say("Неизвестнов", "имена" if cast.chat_names is ChatNames.CODES else "Никого не нашлось")

    await curator.say("/consents", "Согласия")
    person = await curator.say(str(mentee.code), "Согласия на обработку данных нет")
    await curator.tap(person, "📄 Бланки в Word")
    await document(curator, "processing-guardian")
    await document(curator, "own.docx")
    for record in (mentor, mentee):
        await cast.centre.sign_consents(record)


async def matched(cast: Cast, mentor: Record, mentee: Record) -> Membership:
    """A request, a proposal, two answers, and an agreement printed in chat."""
    ctx, curator = cast.town.ctx, cast.curator
    tag = await add_tag(ctx, cast.centre.curator, "шахматы")
    need = Need(form=making.FORM, topics=frozenset({tag.id}))
    await requesting.ask(ctx, await cast.actor(cast.mentee), mentee.id, need)
    came = await curator.next("Новая заявка на наставника")
    card = await curator.tap_for(came, "Открыть заявку", "Куратор ищет наставника.")
    found = await curator.tap_to(card, "🔎 Кто подходит", "подходит 1 наставник")
    await curator.tap_to(found, f"🤝 Предложить {cast.called(mentor, MENTOR)}", "Наставник предложен")
    asked = await cast.mentor.next("Вам предлагают наставляемого")
    await cast.mentor.tap_to(asked, "✅ Принять", "Теперь мы спросим наставляемого")
    asked = await cast.mentee.next("Нашёлся наставник")
    await cast.mentee.tap_to(asked, "✅ Принять", "Куратор готовит соглашение")
    told = await curator.next("обе стороны согласны")
    card = await curator.tap_for(told, "Открыть пару", cast.called(mentee, MENTEE))
    paper = await curator.tap_to(card, "📄 Соглашение · напечатать", "Срок: не указан")
    await curator.tap(paper, "🖨 Получить файл Word")
    await document(curator, "docx")
    (made,) = await cast.centre.memberships()
    agreement = await cast.centre.paper(made)
    return await papers.sign(ctx, cast.centre.curator, agreement.id, OnPaper("12/3", making.TODAY), 9)


async def worked(cast: Cast, pair: Membership, mentor: Record, mentee: Record) -> None:
    """A plan, a meeting, results in Excel, best practices."""
    ctx, curator = cast.town.ctx, cast.curator
    author = await cast.actor(cast.mentor)
    await planning.agreed(cast.centre, author, pair)
    pairs = await cast.mentor.say("/pair", "Ваша пара")
    card = await cast.mentor.tap_to(pairs, button_of(pairs, mentee), "Состояние: пара работает")
    plan = await cast.mentor.tap_to(card, "📋 План", "Индивидуальный план")
    await cast.mentor.tap(plan, "📄 План в Word")
    await document(cast.mentor, "plan-")

    said = Said(held_on=ctx.today(), minutes=60, about=TALK, attended=(pair.id,))
    await meetings.log(ctx, author, pair.id, Side.MENTOR, said)
    await cast.mentee.next("записал встречу")

    call = await results.ask(ctx, cast.centre.curator, [mentor.id], ctx.today() + timedelta(days=7))
    await cast.mentor.next("Куратор просит итоги")
    await results.answer(ctx, author, call.id, pair.id, Result.DONE)
    complete = await curator.next("Все наставники ответили")
    card = await curator.tap_for(complete, "Открыть итоги", "Ответили 1 из 1")
    await curator.tap(card, "Скачать Excel")
    await document(curator, ".xlsx")
    await add_practice(
        ctx, cast.centre.curator, mentor.id, {PracticeField.TITLE: "Первый проект", PracticeField.ESSENCE: WISH}
    )


async def taken_out(cast: Cast) -> None:
    """All registries as files, and a person's own data."""
    asked = await cast.curator.say("/registry", "Какой реестр прислать?")
    for button in ("Наставники", "Наставляемые", "Лучшие практики"):
        await cast.curator.tap(asked, button)
        await document(cast.curator, ".xlsx")
    data = await cast.mentee.say("/mydata", "Что о вас хранится")
    await cast.mentee.tap(data, "Копия: JSON")
    await document(cast.mentee, "mydata.json")
    await cast.mentee.tap(await cast.mentee.next("Что о вас хранится"), "Копия: текст")
    await document(cast.mentee, "mydata.txt")


async def parted(cast: Cast, mentee: Record) -> None:
    """A petition in Word, its way to the director, and at last a withdrawal."""
    places = await cast.mentee.say("/petition", "Выберите пару")
    card = await cast.mentee.tap_to(places, button_of(places, mentee), "рабочих дней")
    asked = await cast.mentee.tap_to(card, "Подать ходатайство", "Почему нужен другой наставник")
    await cast.mentee.tap(asked, "Не складывается личный контакт")
    if cast.chat_names is ChatNames.CODES:
        check = await cast.mentee.changed(asked, "Проверьте и подпишите")
    else:
        await cast.mentee.changed(asked, "Расскажите подробнее")
        check = await cast.mentee.say("Не нашли общего языка", "Проверьте и подпишите")
    await cast.mentee.tap(check, "🖨 Ходатайство в Word")
    await document(cast.mentee, "hodatajstvo")
    check = await cast.mentee.next("Проверьте и подпишите")
    await cast.mentee.tap_to(check, "✍️ Подписать и отправить", "Подано")
    came = await cast.curator.next("Ходатайство № 1")
    seen = await cast.curator.tap_for(came, "Открыть ходатайство", "Не складывается личный контакт")
    asked = await cast.curator.tap_to(seen, "Дать мнение", "Ваше мнение?")
    await cast.curator.tap(asked, "Поддерживаю")
    if cast.chat_names is not ChatNames.CODES:
        await cast.curator.changed(asked, "добавить что-то своими словами")
        await cast.curator.tap(asked, "Без слов, сохранить")
    await cast.director.next("ждёт решения директора")

    await record_withdrawal(cast.town.ctx, cast.centre.curator, mentee.id, cast.town.ctx.today(), "5")
    await cast.director.say("/petitions")
    await cast.mentee.next("отзыв согласия")


async def broken(cast: Cast, mentor: Record) -> None:
    """What is stored of somebody cannot be read: it is told in chat and logged, and does not say who it is."""
    async with cast.town.ctx.write() as connection:
        key = await cast.town.ctx.records(connection).key_of(mentor.id)
        assert key is not None
        wrong = key.seal_json({"name": MENTOR, "birth": MENTOR, "contact": [CONTACT]})
        await connection.execute(
            update(record_secrets).where(record_secrets.c.record_id == mentor.id).values(details=wrong)
        )
    await cast.mentor.say("/profile", "Что-то сломалось")


def button_of(message: Json, record: Record) -> str:
    """What stands on the button about this person."""
    return next(text for line in button_texts(message) for text in line if str(record.code) in text)


async def document(talker: Talker, named: str) -> Json:
    """The next file of this name that comes."""

    def is_it(message: Json) -> bool:
        return named in str(message.get("document", {}).get("file_name"))

    found = await talker.player.wait_for(talker.id, is_it, after=talker.seen)
    talker.seen = found["message_id"]
    return found


async def everything_sent(play: Playground) -> str:
    """Each call of the bot with all that stood in it, toasts and edits too, and all that stood in its files."""
    calls, after = [], 0
    while some := await play.calls(after):
        calls += some
        after = some[-1]["n"]
    said = [json.dumps(call, ensure_ascii=False) for call in calls]
    for player in await play.people():
        for message in await player.messages(player.id):
            if not message["out"] and "document" in message:
                said.append(written_in(await play.file(message["document"]["file_id"])))
    return "\n".join(said)


def written_in(content: bytes) -> str:
    """All texts of a file; those of a packed one without their markup, as they are read."""
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            parts = [packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]
        return "\n".join(re.sub(r"<[^>]+>", "", part) for part in parts)
    except BadZipFile:
        return content.decode()


def told_beyond(text: str, chat_names: ChatNames) -> list[str]:
    """What a text says of people that a chat may not show."""
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    beyond = [one for one in (*CONTACTS, NOTE) if one in text]
    if chat_names is ChatNames.FULL:
        return beyond
    beyond += [word for word in WORDS if word in text]
    for name in NAMES:
        surname, *others = name.split()
        beyond += [word for word in others if word in text]
        rest = (
            text.replace(initials(name).replace("\N{NO-BREAK SPACE}", " "), "")
            if chat_names is ChatNames.INITIALS
            else text
        )
        beyond += [surname] if surname in rest else []
    return beyond


async def test_nothing_says_more_than_the_centre_lets_it(
    cast: Cast, play: Playground, chat_names: ChatNames, log: io.StringIO
) -> None:
    mentor, mentee = await came_in(cast)
    await looked_up(cast, mentor, mentee)
    pair = await matched(cast, mentor, mentee)
    await worked(cast, pair, mentor, mentee)
    await taken_out(cast)
    await parted(cast, mentee)
    await broken(cast, mentor)

    sent = await everything_sent(play)
    assert told_beyond(sent, chat_names) == []
    assert str(mentee.code) in sent
    if chat_names is not ChatNames.CODES:
        assert all(shown(one.code, name, chat_names) in sent for one, name in ((mentor, MENTOR), (mentee, MENTEE)))

    health = cast.town.program.health
    assert health is not None
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{health.port}/metrics") as page:
        figures = await page.text()
    assert "edelweiss_taps" in figures
    lines = log.getvalue().encode().decode("unicode_escape", "replace") + log.getvalue()
    assert '"event"' in lines
    # Neither log nor figures ever carry a name, whatever the chat may show.
    for told in (lines, figures):
        assert told_beyond(told, ChatNames.CODES) == []


def test_what_is_looked_for_would_be_found() -> None:
    assert told_beyond(f"звоните {CONTACT}", ChatNames.FULL) == ["765-43-21", "aglaya@example"]
    assert told_beyond(f"пришла {initials(MENTEE)}", ChatNames.INITIALS) == []
    assert told_beyond(f"пришла {initials(MENTEE)}", ChatNames.CODES) == ["Жаворонкова"]
    assert told_beyond("Аглая из Лобачевского", ChatNames.INITIALS) == ["Лобачевского", "Аглая"]

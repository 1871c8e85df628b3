"""«Рассказать о паре» in chat: text and photos, who can be recognised, consents at once; curators decide."""

from io import BytesIO
from pathlib import Path

import pytest
import segno

from actions.consents.papers import Paper, Signing, mark_signed
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import stage_on
from domain.mentoring.pairing import Membership
from domain.registry.names import ChatNames
from playground.client import button_texts
from tests.actions.mentoring.making import TODAY
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import Pairing
from .test_invitations import card_of, heard


@pytest.fixture
async def made(pairing: Pairing) -> Membership:
    return await pairing.town.active(pairing.mentor, pairing.mentee)


def picture() -> bytes:
    drawn = BytesIO()
    segno.make("робот").save(drawn, kind="png", scale=4)
    return drawn.getvalue()


async def photo(talker: Talker, wanted: str) -> Json:
    sent = await talker.player.upload(talker.id, "a.png", picture(), kind="photo")
    return await talker.player.wait_for(talker.id, wanted, after=sent["message_id"])


async def written(pavel: Talker, photos: int = 1) -> Json:
    """A text and photos; the question who can be recognised."""
    told = await pavel.tap_to(await card_of(pavel), "📣 Рассказать о паре", "Что у вас получается?")
    await pavel.tap_to(told, "✍️ Новый рассказ", "Что рассказать?")
    window = await pavel.say("Сделали робота, он едет", "Есть фото?")
    for number in range(1, photos + 1):
        window = await photo(pavel, f"Фото: {number} из 10")
    return await pavel.tap_to(window, "Дальше" if photos else "Дальше без фото", "Кого можно узнать?")


async def test_from_the_mentor_to_the_media_plan(
    bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker
) -> None:
    stage = stage_on(pairing.mentor, bot.ctx.today())
    terms = Terms(frozenset({Category.PHOTO, Category.NAME}), frozenset({"site", "vk"}))
    for signer in stage.signers:
        paper = Paper(Purpose.PUBLICATION, signer, stage)
        await mark_signed(bot.ctx, pairing.curator, pairing.mentor.id, paper, Signing(signed_on=TODAY, terms=terms))
    pavel = pairing.pavel
    who = await written(pavel, photos=2)
    for person in ("М-001", "Н-001"):
        who = await pavel.tap_to(who, person, "Кого можно узнать?")
    who = await pavel.changed(who, "Кого можно узнать?")
    checked = await pavel.tap_to(who, "Дальше: 2 участника", "Проверьте и отправьте")
    assert "М-001: фото — Сайт и Группа ВКонтакте; имя — Сайт и Группа ВКонтакте" in checked["text"]
    assert "Н-001: фото — нельзя, согласия нет; имя — нельзя" in checked["text"]
    assert "⛔️ Фото публиковать нельзя: нет согласия (Н-001). Текст без имён — можно." in checked["text"]
    await pavel.tap_to(checked, "📨 Отправить куратору", "⏳ Ждёт решения куратора")

    told = await heard(bot, irina, "Материал для медиаплана")
    card = await irina.tap_for(told, "Открыть материал", "От наставника М-001")
    assert "Текст и фото — на странице центра" in card["text"]
    assert "робота" not in str(await irina.player.messages(irina.id))
    # Until it is taken it lies sealed; what the media plan prepares for everybody lies open, as all of it does.
    path = Path(bot.database.path)
    on_disk = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    assert "Сделали робота".encode() not in on_disk
    await irina.tap_to(card, "✅ Взять в медиаплан", "✅ Взят в медиаплан")
    await heard(bot, pavel, "Ваш материал взяли в медиаплан")
    listed = await irina.say("/stories", "Всё разобрано.")
    again = await irina.tap_to(listed, button_texts(listed)[0][0], "✅ Взят в медиаплан")
    assert "Отклонить" not in [text for line in button_texts(again) for text in line]
    assert "📰 Открыть публикацию" in [text for line in button_texts(again) for text in line]
    draft = await irina.tap_to(again, "📰 Открыть публикацию", "Рассказ наставника М-001")
    assert "Текст и фото — на странице центра" in draft["text"]
    assert "робота" not in str(await irina.player.messages(irina.id))


async def test_wrong_turns_of_a_mentor(pairing: Pairing, made: Membership) -> None:
    pavel = pairing.pavel
    told = await pavel.tap_to(await card_of(pavel), "📣 Рассказать о паре", "Что у вас получается?")
    await pavel.tap_to(told, "✍️ Новый рассказ", "Имён не пишите")
    named = await pavel.say("Мы с Верой сделали робота", "похоже на имя участника")
    assert "«Верой»" in named["text"]
    scan = await pavel.player.upload(pavel.id, "паспорт.pdf", b"%PDF", kind="document")
    await pavel.player.wait_for(pavel.id, "голосовые, стикеры и файлы сюда не подходят", after=scan["message_id"])
    assert await pavel.player.message(pavel.id, scan["message_id"]) is None
    window = await photo(pavel, "Фото: 1 из 10")
    await pavel.say("Позвоните 8 916 123-45-67", "не храню")
    who = await pavel.tap_to(window, "Дальше", "Кого можно узнать?")
    checked = await pavel.tap_to(who, "Никого нельзя узнать", "согласия на публикацию не нужны")
    sure = await pavel.tap_to(checked, "🗑 Удалить черновик", "Удалить черновик?")
    gone = await pavel.tap_to(sure, "Да, удалить", "Что у вас получается?")
    await pavel.tap_to(gone, "✍️ Новый рассказ", "Что рассказать?")


async def test_a_declined_one_and_one_that_was_withdrawn(
    bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker
) -> None:
    pavel = pairing.pavel
    checked = await pavel.tap_to(await written(pavel, photos=0), "Никого нельзя узнать", "Проверьте и отправьте")
    own = await pavel.tap_to(checked, "📨 Отправить куратору", "⏳ Ждёт решения куратора")
    told = await heard(bot, irina, "Материал для медиаплана")
    card = await irina.tap_for(told, "Открыть материал", "От наставника М-001")
    reasons = await irina.tap_to(card, "Отклонить", "Почему не берём?")
    await irina.tap_to(reasons, "Текст нужно доработать", "Отклонён: текст нужно доработать")
    answered = await heard(bot, pavel, "Материал пока не взяли: текст нужно доработать.")
    await pavel.tap_for(answered, "Открыть материал", "Отклонён: текст нужно доработать")
    stale = await pavel.tap(own, "Отозвать")
    assert stale is not None

    second = await card_of(pavel)
    listed = await pavel.tap_to(second, "📣 Рассказать о паре", "Что вы уже присылали")
    await pavel.tap_to(listed, "✍️ Новый рассказ", "Что рассказать?")
    window = await pavel.say("Ещё один", "Есть фото?")
    who = await pavel.tap_to(window, "Дальше без фото", "Кого можно узнать?")
    checked = await pavel.tap_to(who, "Никого нельзя узнать", "Проверьте и отправьте")
    own = await pavel.tap_to(checked, "📨 Отправить куратору", "⏳ Ждёт")
    told = await heard(bot, irina, "Материал для медиаплана")
    sure = await pavel.tap_to(own, "Отозвать", "Отозвать материал?")
    await pavel.tap_to(sure, "Да, отозвать", "Отозван")
    late = await irina.tap(told, "Открыть материал")
    assert late.text is not None


async def test_where_chats_carry_names_a_curator_reads_it_there(
    bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker
) -> None:
    object.__setattr__(bot.ctx.policy, "chat_names", ChatNames.FULL)
    pavel = pairing.pavel
    checked = await pavel.tap_to(await written(pavel), "Никого нельзя узнать", "Проверьте и отправьте")
    await pavel.tap_to(checked, "📨 Отправить куратору", "⏳ Ждёт решения куратора")
    told = await heard(bot, irina, "Материал для медиаплана")
    card = await irina.tap_for(told, "Открыть материал", "Сделали робота, он едет")
    await irina.tap(card, "🖼 Показать фото: 1")
    await irina.player.wait_for(irina.id, lambda one: "photo" in one, after=card["message_id"])
    card = await irina.next("Сделали робота")
    reasons = await irina.tap_to(card, "Отклонить", "Почему не берём?")
    await irina.tap_to(reasons, "Не сейчас", "Добавить пару слов?")
    await irina.say("Вернёмся весной", "Отклонён: не сейчас. «Вернёмся весной»")
    await heard(bot, pavel, "«Вернёмся весной»")

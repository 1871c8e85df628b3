"""The overview in chat: by codes, each stuck thing a way to its card, the digest of Monday."""

from datetime import date, timedelta

import pytest

from actions.mentoring import papers
from actions.mentoring.overview import Overviews
from actions.mentoring.overview_ticks import OverviewTicks
from actions.mentoring.petition import stating
from actions.people.preferences import choose_language
from actions.registry.directory import Directory
from domain.mentoring.overview_notices import WeeklyOverview
from domain.mentoring.petition import Reason
from domain.people.roles import Role
from handlers.mentoring.overview.notices import weekly
from playground.client import button_texts
from storage.outbox import Delivery, Outbox
from tests.handlers.mentoring.conftest import Pairing
from tests.handlers.programme.conftest import actor_of, appoint
from tests.handlers.running import PeopleBot, Talker
from wording.reader import Reader

DAY = timedelta(days=1)


async def looked_at_on_monday(bot: PeopleBot) -> None:
    """The bot looks once: every message of it is as if it had just started."""
    await OverviewTicks(bot.ctx, Overviews(bot.ctx, Directory(bot.ctx))).digest()
    bot.delivery.committed()


async def test_nothing_is_stuck(irina: Talker) -> None:
    seen = await irina.say("/overview", "Обзор наставничества")

    assert seen["text"].endswith("✅ Ничего не застряло.")
    assert button_texts(seen) == [["Закрыть"]]


async def test_curator_goes_from_what_is_stuck_to_its_card_and_back(
    bot: PeopleBot, irina: Talker, pairing: Pairing
) -> None:
    town = pairing.town
    await town.active(pairing.mentor, pairing.mentee)
    await town.ask(await town.mentee())
    bot.server.clock.move_by(16 * DAY)

    seen = await irina.say("/overview", "Застряло: 3.")
    assert "Заявки: ждут наставника — 1, пара работает — 1" in seen["text"]
    assert "Пары: работают — 1" in seen["text"]
    assert "Наставники: свободных мест нет, 1 занят полностью" in seen["text"]
    assert "Синицына" not in seen["text"]
    listed = await irina.tap_to(seen, "Первой встречи не было: 1 · до 16 дн.", "Пара работает не меньше 10 дней")
    card = await irina.tap_to(listed, "М-001 — Н-001 · 16 дней", "Состояние: пара работает")
    listed = await irina.tap_to(card, "Закрыть", "Первой встречи не было: 1")
    seen = await irina.tap_to(listed, "‹ Весь обзор", "Застряло: 3.")
    listed = await irina.tap_to(seen, "Заявки без наставника: 1 · до 16 дн.", "Не меньше 14 дней нет наставника")
    card = await irina.tap_to(listed, "Н-002 · ждёт наставника · 16 дней", "Заявка на наставника")
    listed = await irina.tap_to(card, "Закрыть", "Заявки без наставника: 1")
    seen = await irina.tap_to(listed, "‹ Весь обзор", "Застряло: 3.")
    listed = await irina.tap_to(seen, "Незаполненные анкеты: 1 · до 16 дн.", "Допишите")
    card = await irina.tap_to(listed, "М-001 · нет тем · 16 дней", "М-001")
    seen = await irina.tap_to(await irina.tap_to(card, "Закрыть", "Незаполненные"), "‹ Весь обзор", "Застряло")
    loads = await irina.tap_to(seen, "👥 Загрузка наставников", "свободных мест нет")
    await irina.tap_to(loads, "М-001 · занято 1 из 1 · мест нет", "М-001")


async def test_papers_lead_to_the_pair_and_what_is_done_is_gone(
    bot: PeopleBot, irina: Talker, pairing: Pairing
) -> None:
    town = pairing.town
    made = await town.agreed(pairing.mentor, pairing.mentee)
    await papers.give(bot.ctx, pairing.curator, (await town.paper(made)).id)
    bot.server.clock.move_by(15 * DAY)
    seen = await irina.say("/overview", "Застряло")
    listed = await irina.tap_to(seen, "Неподписанные бумаги: 1 · до 15 дн.", "Неподписанные бумаги: 1")

    await irina.tap_to(listed, "М-001 — Н-001 · соглашение не подписано · 15 дней", "осталось подписать соглашение")


async def test_a_petition_is_the_curators_and_not_the_working_groups(
    bot: PeopleBot, irina: Talker, pairing: Pairing
) -> None:
    vera = await actor_of(bot, pairing.vera)
    made = await pairing.town.active(pairing.mentor, pairing.mentee)
    draft = await stating.state_reason(bot.ctx, vera, made.id, Reason.NO_CONTACT)
    await stating.sign(bot.ctx, vera, draft.id)
    olga = await bot.somebody("Ольга")
    await olga.say("/start")
    await appoint(bot, olga, Role.WORKING_GROUP)
    bot.server.clock.move_by(9 * DAY)

    theirs = await olga.say("/overview", "Обзор наставничества")
    assert "одатайств" not in theirs["text"] + str(button_texts(theirs))
    seen = await irina.say("/overview", "Ходатайства: ждут мнения куратора — 1")
    listed = await irina.tap_to(seen, "Просроченные ходатайства: 1 · до 6 дн.", "(п. 6.2)")
    await irina.tap_to(listed, "№ 1 · М-001 — Н-001 · мнение куратора · 6 дней", "Ходатайство № 1 о замене")


async def test_others_are_told_who_sees_it(pairing: Pairing) -> None:
    refused = await pairing.vera.say("/overview")

    assert "куратор" in refused["text"]


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_digest_of_monday_comes_once_and_leads_on(
    bot: PeopleBot, irina: Talker, pairing: Pairing, language: str
) -> None:
    if language == "en":
        curator = await actor_of(bot, irina)
        await choose_language(bot.ctx, curator, "en")
    await pairing.town.active(pairing.mentor, pairing.mentee)
    # From Tuesday, 1 December, to Monday, 14 December.
    bot.server.clock.move_by(13 * DAY)
    await looked_at_on_monday(bot)
    told = await irina.next("Сводка недели" if language == "ru" else "Digest of the week")

    assert (
        told["text"]
        == {
            "ru": "🔭 Сводка недели. Застряло: 2.\n\n"
            "• Незаполненные анкеты: 1. Дольше всех — М-001, 13 дней\n"
            "• Первой встречи не было: 1. Дольше всех — М-001 — Н-001, 13 дней\n\n"
            "Открытых заявок: 0, свободных мест у наставников: 0.",
            "en": "🔭 Digest of the week. Stuck: 2.\n\n"
            "• Records not filled in: 1. The longest: М-001, 13 days\n"
            "• No first meeting: 1. The longest: М-001 — Н-001, 13 days\n\n"
            "Open requests: 0, free seats of mentors: 0.",
        }[language]
    )
    button, wanted = {
        "ru": ("Первой встречи не было: 1 · до 13 дн.", "Пара работает не меньше 10 дней"),
        "en": ("No first meeting: 1 · up to 13 days", "The pair has worked for at least 10 days"),
    }[language]
    listed = await irina.tap_for(told, button, wanted)
    assert button_texts(listed)[0] == ["М-001 — Н-001 · 13 дней" if language == "ru" else "М-001 — Н-001 · 13 days"]

    await bot.stop()
    await bot.start()
    await looked_at_on_monday(bot)
    await irina.say("/overview", "Застряло" if language == "ru" else "Stuck")
    async with bot.ctx.read() as connection:
        letters = await Outbox(connection).under("overview:")
    assert [(one.person, one.state) for one in letters] == [(pairing.curator.id, Delivery.SENT)]


async def test_digest_is_skipped_once_nothing_is_stuck(bot: PeopleBot, irina: Talker) -> None:
    """It was owed, and what was stuck is done before it goes out."""
    curator = await actor_of(bot, irina)
    reader = Reader(bot.texts.of("ru"), bot.ctx.policy.zone, person=curator.id)

    assert (
        await weekly(Overviews(bot.ctx, Directory(bot.ctx)))(WeeklyOverview(date(2026, 12, 7)), reader, bot.ctx) is None
    )

"""What the bot writes about duties by itself: reminders, overdue terms, digests; and their buttons."""

from datetime import date

import pytest

from actions.duties import edits, marks
from domain.duties.duty import Bound, Duty, Ladder, Yearly
from domain.people.roles import Role
from storage.duties import Duties
from tests.e2e.curating import Curating, at
from tests.e2e.town import Town

TERM = date(2026, 12, 20)
REMINDER = {
    "ru": """⏰ Показатели в региональный центр
Сдать не позднее: ср, 30 декабря — осталось 7 дней, из них 5 рабочих.

Что сделать
Отправьте в региональный центр таблицу показателей: роли, формы наставничества, состояния пар и возраст (10–14, \
15–19, взрослые, молодые специалисты до 3 лет). Таблица собирается сама: /figures — там же файл Excel, текст \
письма и чего не хватает в анкетах. Форму таблицы сверьте с региональным центром.
Отправили — нажмите «Сдано» и напишите номер и дату письма.""",
    "en": """⏰ Figures for the regional centre
Due by Wed, 30 December: 7 days left, 5 of them working days.

What to do
Send the regional centre the table of figures: roles, forms of mentoring, states of pairs, and ages (10–14, \
15–19, adults, young specialists up to 3 years). The table makes itself: /figures, with an Excel file, the text \
of a letter, and what is missing in the records. Check the regional centre’s own template.
When it’s sent, tap “Done” and write the letter’s number and date.""",
}
ON_THE_DAY = {
    "ru": "Сдать сегодня, пт, 18 декабря: это последний день.",
    "en": "Due today, Fri, 18 December: this is the last day.",
}
OVERDUE = {
    "ru": "Срок был пт, 18 декабря, просрочено на 2 дня. Буду напоминать каждый день, пока не отметите «Сдано».",
    "en": "It was due Fri, 18 December, 2 days overdue. I’ll remind you every day until you tap “Done”.",
}
TO_DIRECTOR = {
    "ru": "🔴 Мониторинг: первое полугодие\nСрок был пт, 18 декабря, просрочено на 2 дня. Отвечают: Анна.",
    "en": "🔴 Monitoring: first half of the year\nIt was due Fri, 18 December, 2 days overdue. Responsible: Анна.",
}
DIGEST = {
    "ru": """☀️ Сроки на неделю

🟡 Мониторинг: первое полугодие
не позднее пт, 18 декабря · осталось 2 рабочих дня""",
    "en": """☀️ Deadlines of the week

🟡 Monitoring: first half of the year
by Fri, 18 December · 2 working days left""",
}
HANDED_IN_BY_ME = {
    "ru": "Вы уже отметили это 11.12.2026 в 09:05.",
    "en": "You marked it already on 11.12.2026 at 09:05.",
}
ONLY_THEY = {
    "ru": "Это может только владелец бота или куратор.",
    "en": "Only the bot’s owner or a curator can do this.",
}


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    """The programme rests from 12 to 20 January."""
    variables["BREAKS"] = "2027-01-12..2027-01-20"
    return variables


@pytest.fixture
async def curator(town: Town) -> Curating:
    return await Curating.of(town, town.anna)


async def stored(town: Town, key: str) -> Duty:
    async with town.ctx.read() as connection:
        found = await Duties(connection).by_key(key)
    assert found is not None
    return found


async def updated(town: Town, *months: date) -> None:
    """The resources have their updates, so that only other duties are spoken of."""
    actor = await town.actor(town.anna)
    for key in ("update-site", "update-vk"):
        duty = await stored(town, key)
        for term in months:
            await marks.hand_in(town.ctx, actor, duty.id, term, town.ctx.today())


async def test_reminder_says_what_until_when_and_what_to_do(town: Town, curator: Curating) -> None:
    await town.play.travel(to=at(2026, 12, 23, 9, 1))

    told = await curator.player.wait_for(curator.player.id, REMINDER[town.language])

    assert told["text"] == REMINDER[town.language]
    assert (town.has_button(told, "duty-button-hand-in"), town.has_button(told, "duty-button-open")) == (True, True)


async def test_on_the_day_overdue_and_the_director(town: Town, curator: Curating) -> None:
    director = await Curating.of(town, town.boris, Role.DIRECTOR)
    await town.play.travel(to=at(2026, 12, 18, 9, 1))
    assert len(await curator.told_by_itself(ON_THE_DAY[town.language])) == 1
    assert await director.told_by_itself("🔴") == []

    await town.play.travel(to=at(2026, 12, 20, 9, 1))

    assert len(await curator.told_by_itself(OVERDUE[town.language])) == 1
    told = (await director.told_by_itself("🔴"))[-1]
    assert told["text"] == TO_DIRECTOR[town.language]
    assert (town.has_button(told, "duty-button-hand-in"), town.has_button(told, "duty-button-open")) == (False, True)


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_handed_in_from_a_reminder_and_tapped_again(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    await town.play.travel(to=at(2026, 12, 11, 9, 5))
    reminder = (await curator.told_by_itself(f"⏰ {title}"))[-1]
    curator.take(reminder)

    await curator.press("duty-button-hand-in", curator.told("duty-hand-when", title=title))
    await curator.press("duty-hand-button-today", title)
    await curator.press("duty-hand-button-nothing", curator.told("duty-page-history"))

    button = reminder["reply_markup"]["inline_keyboard"][0][0]
    again = await curator.player.tap(reminder, data=button["callback_data"], stale=True)
    assert again.text == HANDED_IN_BY_ME[town.language]
    await town.play.travel(to=at(2026, 12, 22, 9, 5))
    assert (await curator.told_by_itself(f"⏰ {title}"))[-1]["message_id"] == reminder["message_id"]


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_opened_from_a_reminder_after_somebody_else_was_faster(town: Town, curator: Curating) -> None:
    other = await Curating.of(town, town.boris)
    title = town.label("duty-title-monitoring-december")
    await town.play.travel(to=at(2026, 12, 11, 9, 5))
    reminder = (await curator.told_by_itself(f"⏰ {title}"))[-1]
    duty = await stored(town, "monitoring-december")
    link = "https://example.org/report"
    await marks.hand_in(town.ctx, await town.actor(town.boris), duty.id, TERM, date(2026, 12, 10), "Письмо", link)
    day = {"ru": "чт, 10 декабря", "en": "Thu, 10 December"}[town.language]

    news = await curator.gets("told-duty-handed-in", title=title, day=day, who="Борис")
    toast = await curator.player.tap(reminder, town.label("duty-button-hand-in"))
    curator.take(reminder)
    await curator.press("duty-button-open", curator.told("duty-page-history"))

    assert news["text"].splitlines()[-2:] == ["📝 Письмо", f"🔗 {link}"]
    assert "Борис" in toast.text
    assert curator.window["text"].startswith("✅")
    assert await other.told_by_itself(f"✅ {title}") == []


async def test_digest_on_working_days_without_a_reminder(town: Town, curator: Curating) -> None:
    await updated(town, date(2026, 11, 30), date(2026, 12, 31))
    await town.play.travel(to=at(2026, 12, 18, 9, 1))

    digests = await curator.told_by_itself("☀️")
    assert digests[-1]["text"] == DIGEST[town.language]
    assert len(digests) == 2, "on the 14th and 16th: the week's other working days have reminders of their own"
    curator.take(digests[-1])
    await curator.press("menu-duties", curator.told("duties-coming"))

    curator.take(digests[-1])
    await curator.tap(curator.buttons[0], curator.told("duty-page-today"))


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_no_digest_when_nothing_is_due(town: Town, curator: Curating) -> None:
    await updated(town, date(2026, 11, 30), date(2026, 12, 31))

    await town.play.travel(to=at(2026, 12, 10, 12))

    assert await curator.told_by_itself("☀️") == []


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_update_is_asked_for_until_it_is_published(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-update", resource=town.label("duty-resource-site"))
    await updated(town, date(2026, 11, 30))
    await town.play.travel(to=at(2026, 12, 22, 9, 1))
    asked = await curator.told_by_itself(curator.told("told-updates", late="no"))
    assert len(asked) == 2
    curator.take(asked[-1])
    assert title in curator.text

    site, vk = (town.label(f"duty-resource-{key}") for key in ("site", "vk"))
    assert [label for label in curator.buttons if label.startswith("✅")] == [
        town.label("duty-button-published-on", resource=name) for name in (site, vk)
    ]
    await curator.press("duty-button-published-on", title, resource=site)
    await curator.say("https://example.org/news", curator.told("duty-page-history"))

    await town.play.travel(to=at(2026, 12, 31, 12))
    assert len(await curator.told_by_itself(curator.told("told-updates", late="no"))) == 2
    assert await curator.told_by_itself(f"⏰ {title}") == []
    other = town.label("duty-title-update", resource=vk)
    assert len(await curator.told_by_itself(f"⏰ {other}")) == 3


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_breaks_silence_what_no_law_asks_for(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-update", resource=town.label("duty-resource-site"))
    ladder = Ladder((1,), daily_when_overdue=False)
    actor = await town.actor(town.anna)
    await edits.add(town.ctx, actor, "Отчёт по закону", "", Yearly(1, 19), Bound.BY, ladder, legal=True)
    await edits.add(town.ctx, actor, "Список для себя", "", Yearly(1, 19), Bound.BY, ladder)

    await town.play.travel(to=at(2027, 1, 22, 9, 1))

    january = {"ru": "январь 2027", "en": "January 2027"}[town.language]
    asked = await curator.told_by_itself(curator.told("told-updates", late="no"))
    assert len([one for one in asked if f"{title}, {january}" in one["text"]]) == 1
    assert len(await curator.told_by_itself("⏰ Отчёт по закону")) == 1
    assert await curator.told_by_itself("⏰ Список для себя") == []


async def test_undone_by_another_is_told_and_can_be_handed_in(town: Town, curator: Curating) -> None:
    await Curating.of(town, town.boris)
    title = town.label("duty-title-monitoring-december")
    duty, boris = await stored(town, "monitoring-december"), await town.actor(town.boris)
    await marks.hand_in(town.ctx, boris, duty.id, TERM, town.ctx.today())
    await marks.undo(town.ctx, boris, duty.id, TERM)
    day = {"ru": "пт, 18 декабря", "en": "Fri, 18 December"}[town.language]

    curator.take(await curator.gets("told-duty-undone", title=title, who="Борис", day=day))

    await curator.press("duty-button-hand-in", curator.told("duty-hand-when", title=title))


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_who_left_the_team_cannot_hand_in_from_an_old_reminder(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    await town.play.travel(to=at(2026, 12, 11, 9, 5))
    reminder = (await curator.told_by_itself(f"⏰ {title}"))[-1]
    await town.dismiss(town.anna, Role.CURATOR)
    await town.appoint(town.anna, Role.DIRECTOR)

    toast = await curator.player.tap(reminder, town.label("duty-button-hand-in"))

    assert toast.text == ONLY_THEY[town.language]

"""Duties as people look at them and hand them in: lists, the year, the months, a term's page, «Сдано» and back."""

from datetime import date, timedelta

import aiohttp
import pytest

from actions.duties import edits, marks
from domain.duties.duty import Duty
from domain.people.roles import Role
from playground.client import Json
from storage.duties import Duties
from tests.e2e.curating import Curating, at
from tests.e2e.town import Town

MONITORING = date(2026, 12, 20)
LIST = {
    "ru": """📅 Сроки на 30 дней

🟡 Обновление: Сайт, ноябрь 2026
не позднее пн, 30 ноября · осталось 5 рабочих дней

🟡 Обновление: Группа ВКонтакте, ноябрь 2026
не позднее пн, 30 ноября · осталось 5 рабочих дней

🟡 Мониторинг: первое полугодие
не позднее пт, 18 декабря · осталось 19 рабочих дней""",
    "en": """📅 Deadlines of the next 30 days

🟡 Update: Site, November 2026
by Mon, 30 November · 5 working days left

🟡 Update: VK group, November 2026
by Mon, 30 November · 5 working days left

🟡 Monitoring: first half of the year
by Fri, 18 December · 19 working days left""",
}
WHY = {
    "ru": "По правилу — до 20 декабря (воскресенье), то есть в последний рабочий день перед этим числом.",
    "en": "The rule says before 20 December (Sunday), that is, on the last working day before it.",
}
REFUSED = {
    "ru": "Это может только владелец бота, куратор, директор или участник рабочей группы.",
    "en": "Only the bot’s owner, a curator, the director, or a member of the working group can do this.",
}


@pytest.fixture
async def curator(town: Town) -> Curating:
    return await Curating.of(town, town.anna)


@pytest.fixture
async def other(town: Town, curator: Curating) -> Curating:
    return await Curating.of(town, town.boris)


async def stored(town: Town, key: str) -> Duty:
    async with town.ctx.read() as connection:
        found = await Duties(connection).by_key(key)
    assert found is not None
    return found


async def download(town: Town, message: Json) -> bytes:
    """A photo's bytes, as its reader gets them."""
    url = f"{town.play.url}/play/file/{message['photo'][-1]['file_id']}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return await answer.read()


async def test_list_says_what_is_due_and_how_many_working_days_are_left(curator: Curating) -> None:
    await curator.open()

    assert curator.window["text"] == LIST[curator.town.language]
    assert len([label for label in curator.buttons if label.startswith("🟡")]) == 3


async def test_opened_from_the_menu_of_those_who_see_duties(town: Town, curator: Curating) -> None:
    await curator.say("/start", curator.told("hello", name="Анна"))
    await curator.press("menu-duties", curator.told("duties-coming"))

    assert curator.window["text"] == LIST[town.language]
    said = await town.clara.start()
    greeted = await town.clara.wait_for(town.clara.id, "Клара", after=said["message_id"])
    assert not town.has_button(greeted, "menu-duties")


async def test_school_year_turns_month_by_month_and_year_by_year(town: Town, curator: Curating) -> None:
    await curator.open()
    await curator.press("duties-button-year", curator.told("duties-year", year="2026/27"))
    assert curator.told("duties-year-counts", done=0, ahead=23, overdue=0) in curator.text

    december = {"ru": "Декабрь", "en": "December"}[town.language]
    await curator.press("duties-button-month-after", f"{december} 2026", month=december)
    assert [label.split()[1:3] for label in curator.buttons[:2]] == [
        {"ru": ["18", "дек."], "en": ["18", "Dec"]}[town.language],
        {"ru": ["30", "дек."], "en": ["30", "Dec"]}[town.language],
    ]
    await curator.press("duties-button-year-before", curator.told("duties-year", year="2025/26"), year="2025/26")
    assert curator.told("duties-year-counts", done=0, ahead=0, overdue=0) in curator.text
    await curator.press("duties-button-year-after", curator.told("duties-year", year="2026/27"), year="2026/27")
    await curator.press("duties-button-list", curator.told("duties-coming"))


async def test_months_as_text_and_as_a_picture(town: Town, curator: Curating) -> None:
    site = await stored(town, "update-site")
    await marks.hand_in(town.ctx, await town.actor(town.anna), site.id, date(2026, 11, 30), town.ctx.today())
    await town.play.travel(to=at(2027, 1, 2, 12))
    await curator.open()

    await curator.press("duties-button-months", curator.told("duties-months"))

    lines = curator.window["text"].splitlines()
    last = {"ru": "✅ нояб. · ❌ дек. · ⏳ янв.", "en": "✅ Nov · ❌ Dec · ⏳ Jan"}[town.language]
    missed = {"ru": "❌ нояб. · ❌ дек. · ⏳ янв.", "en": "❌ Nov · ❌ Dec · ⏳ Jan"}[town.language]
    assert [line for line in lines if "⏳" in line and "▫️" not in line] == [last, missed]
    assert [label[0] for label in curator.buttons[:5]] == ["❌", "⏳", "❌", "❌", "⏳"]
    await curator.press("duties-button-picture", curator.told("duties-months"))
    sent = await curator.player.wait_for(curator.player.id, lambda message: "photo" in message)
    assert (await download(town, sent))[:8] == b"\x89PNG\r\n\x1a\n"
    assert (sent["photo"][-1]["width"], sent["photo"][-1]["height"]) == (1080, 1440)
    span = {"ru": "февраль 2026 – январь 2027", "en": "February 2026 – January 2027"}[town.language]
    assert sent["caption"] == town.text("duties-picture-caption", span=span)
    await curator.press("duties-button-earlier", "2025")
    await curator.press("duties-button-later", "2027")


async def test_page_explains_the_due_day_and_what_to_do(town: Town, curator: Curating) -> None:
    await curator.page(town.label("duty-title-monitoring-december"))

    assert WHY[town.language] in curator.window["text"]
    assert town.label("duty-todo-monitoring-december") in curator.window["text"]
    assert town.label("duty-left-both", days=25, working=19) in curator.text
    assert town.text("duty-page-curators", count=1, people="Анна") in curator.window["text"]


async def test_handed_in_today_without_a_note_is_done_for_all(town: Town, curator: Curating, other: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    await curator.page(title)
    await curator.press("duty-button-hand-in", title)
    await curator.press("duty-hand-button-today", title)

    toast = await curator.press("duty-hand-button-nothing", curator.told("duty-page-history"))

    assert toast.text == town.label("duty-handed-in-toast")
    assert town.label("duty-button-undo") in curator.buttons
    assert town.label("duty-button-hand-in") not in curator.buttons
    day = {"ru": "пн, 23 ноября", "en": "Mon, 23 November"}[town.language]
    news = await other.gets("told-duty-handed-in", title=title, day=day, who="Анна")
    assert news["text"].startswith("✅")
    await town.play.travel(to=at(2026, 12, 22))
    assert await curator.told_by_itself(f"⏰ {title}") == []
    assert await other.told_by_itself(f"🔴 {title}") == []


async def test_another_day_with_a_note_and_a_link(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    await curator.page(title)
    await curator.press("duty-button-hand-in", title)
    await curator.refused("вчера или позавчера", "refusal-duty-date-not-understood")
    await curator.refused("20.11 19:00", "refusal-duty-date-not-understood")
    await curator.refused("24.11.2026", "refusal-duty-done-later", today="23.11.2026")
    await curator.refused("31.12", "refusal-duty-done-later", today="23.11.2026")
    day = {"ru": "пт, 20 ноября", "en": "Fri, 20 November"}[town.language]
    await curator.say("20.11", curator.told("duty-hand-evidence", title=title, day=day))
    long = "я" * 501
    await curator.refused(long, "refusal-duty-note-too-long", length=501, limit=500)

    await curator.say("Письмо № 12 <срочно>: https://example.org/report.", curator.told("duty-page-history"))

    who = curator.told("duty-history-done", when="", who="Анна", day=day).strip()
    assert who in curator.text
    assert "📝 Письмо № 12 <срочно> 🔗 https://example.org/report" in curator.text


async def test_a_day_of_the_calendar(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    await town.play.travel(to=at(2026, 12, 21, 12))
    await curator.page(title)
    await curator.press("duty-button-hand-in", title)
    await curator.press("duty-hand-button-other", title)
    day = {"ru": "пт, 18 декабря", "en": "Fri, 18 December"}[town.language]

    await curator.tap("18", curator.told("duty-hand-evidence", title=title, day=day))
    await curator.press("duty-hand-button-other", title)
    await curator.press("button-back", title)
    await curator.press("duty-hand-button-yesterday", title)
    await curator.press("duty-button-page", curator.told("duty-page-todo"))

    assert town.label("duty-button-hand-in") in curator.buttons


async def test_undone_within_a_day_reminds_again(town: Town, curator: Curating, other: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    duty = await stored(town, "monitoring-december")
    await marks.hand_in(town.ctx, await town.actor(town.anna), duty.id, MONITORING, town.ctx.today())
    await curator.page(title)

    toast = await curator.press("duty-button-undo", curator.told("duty-page-todo"))

    assert toast.text == town.label("duty-undone-toast")
    assert curator.told("duty-page-history") in curator.text
    day = {"ru": "пт, 18 декабря", "en": "Fri, 18 December"}[town.language]
    await other.gets("told-duty-undone", title=title, who="Анна", day=day)
    await town.play.travel(to=at(2026, 12, 11, 9, 1))
    assert len(await other.told_by_itself(f"⏰ {title}")) == 2


async def test_undo_is_gone_after_a_day(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    duty = await stored(town, "monitoring-december")
    await marks.hand_in(town.ctx, await town.actor(town.anna), duty.id, MONITORING, town.ctx.today())
    await curator.page(title)

    await town.play.travel(by=timedelta(hours=25))
    toast = await curator.player.tap(curator.window, town.label("duty-button-undo"))

    assert toast.text == town.label("refusal-duty-undo-too-late", hours=24)


async def test_handed_in_meanwhile_by_somebody_else(town: Town, curator: Curating, other: Curating) -> None:
    """The form is open when another curator hands it in: a kind refusal, and the page as it is."""
    title = town.label("duty-title-monitoring-december")
    duty = await stored(town, "monitoring-december")
    await curator.page(title)
    await curator.press("duty-button-hand-in", title)
    await curator.press("duty-hand-button-today", title)
    await marks.hand_in(town.ctx, await town.actor(town.boris), duty.id, MONITORING, town.ctx.today())

    toast = await curator.press("duty-hand-button-nothing", curator.told("duty-page-history"))

    assert (
        toast.text
        == {
            "ru": "Уже сдано: Борис 23.11.2026 в 12:00.",
            "en": "Done already: Борис 23.11.2026 at 12:00.",
        }[town.language]
    )
    assert toast.show_alert == (len(toast.text) > 60)


async def test_update_is_published_with_a_link(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-update", resource=town.label("duty-resource-site"))
    await curator.page(title)
    await curator.press("duty-button-publish", title)
    await curator.refused("Выложили вчера", "refusal-duty-link")

    await curator.say("https://example.org/news", "example.org/news")

    assert curator.window["text"].startswith("✅")


async def test_update_of_a_month_that_is_over_is_recorded_later(town: Town, curator: Curating) -> None:
    await town.play.travel(to=at(2026, 12, 3, 12))
    await curator.open()
    await curator.press("duties-button-months", curator.told("duties-months"))
    label = next(label for label in curator.buttons if label.startswith("❌"))
    await curator.tap(label, curator.told("duty-page-missed"))
    await curator.press("duty-button-publish", town.label("duty-title-update", resource=label[2:].split(",")[0]))
    await curator.say("28.11", "28")

    await curator.press("duty-hand-button-published", curator.told("duty-page-history"))

    await curator.press("duties-button-list", curator.told("duties-months"))
    assert len([one for one in curator.buttons if one.startswith("❌")]) == 1


async def test_director_sees_and_does_not_hand_in(town: Town, curator: Curating) -> None:
    director = await Curating.of(town, town.clara, Role.DIRECTOR)
    await director.page(town.label("duty-title-monitoring-december"))

    assert director.buttons == [town.label("duties-button-list"), town.label("button-close")]


async def test_participant_is_told_who_sees_duties(town: Town) -> None:
    said = await town.clara.say(town.clara.id, "/duties")

    answer = await town.clara.wait_for(town.clara.id, lambda _: True, after=said["message_id"])
    assert answer["text"] == REFUSED[town.language]


async def test_whoever_is_responsible_sees_their_own(town: Town, curator: Curating) -> None:
    duty = await stored(town, "monitoring-december")
    organiser = await town.actor(town.organiser)
    await edits.set_responsible(town.ctx, await town.actor(town.anna), duty.id, [organiser.id])
    mine = Curating(town, town.organiser)
    title = town.label("duty-title-monitoring-december")

    await mine.say("/duties", mine.told("duties-coming-mine"))

    assert [label for label in mine.buttons if "·" in label] == [
        next(label for label in mine.buttons if title in label)
    ]
    assert town.label("duties-button-all") not in mine.buttons
    await mine.tap(mine.buttons[0], title)
    assert [town.label("duty-button-hand-in") in mine.buttons, town.label("duty-button-edit") in mine.buttons] == [
        True,
        False,
    ]

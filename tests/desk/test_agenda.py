"""«Сроки» at the desk, with names; and the calendar behind a secret link, which needs no session and has none."""

import re
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from actions.agenda import feed
from actions.context import Context
from actions.duties import edits, upkeep
from actions.mentoring import results
from actions.mentoring.petition import stating
from desk.calendar import UNFAMILIAR, Tries
from domain.duties.duty import Bound, Ladder, Once
from domain.mentoring.petition import Reason
from domain.people.roles import Role
from tests.actions.mentoring.petition.making import Centre, meet, settle
from tests.actions.registry.conftest import MovedClock
from tests.desk.visiting import Answer, Browser, Visitors


@pytest.fixture
async def centre(ctx: Context, clock: MovedClock) -> Centre:
    settled = await settle(ctx, clock)
    await upkeep.ensure(ctx)
    membership = await settled.pair()
    draft = await stating.state_reason(ctx, settled.anna, membership.id, Reason.NO_CONTACT)
    await stating.sign(ctx, settled.anna, draft.id)
    await results.ask(ctx, settled.curator, [settled.records["mentor"].id], date(2026, 12, 3))
    await edits.add(ctx, settled.curator, "Отчёт о поездке", "", Once(date(2026, 12, 4)), Bound.BY, Ladder())
    return settled


async def test_a_month_with_names_for_whoever_reads_the_registry(centre: Centre, visitors: Visitors) -> None:
    browser = await visitors.of(centre.curator)

    page = await browser.get("/agenda?month=2026-12&whose=all")

    assert "Декабрь 2026" in page.said
    assert (
        "🟡 Мнение куратора: ходатайство № 1, Иванова Анна Петровна вт, 1 декабря 2026 · отвечают: Куратор" in page.said
    )
    assert "🟡 Результаты от наставников: Петров Пётр Ильич чт, 3 декабря 2026" in page.said
    assert '<a href="/petitions/1">' in page.text
    assert "Мониторинг: первое полугодие" in page.said
    assert "« Ноябрь" in page.said
    mine = await browser.get("/agenda?month=2026-12&whose=mine")
    assert "Результаты" not in mine.said
    assert "Отчёт о поездке" in mine.said


async def test_what_is_overdue_is_said_and_an_address_by_hand_is_the_present_month(
    centre: Centre, visitors: Visitors, clock: MovedClock
) -> None:
    clock.move(timedelta(days=12))
    browser = await visitors.of(centre.director)

    page = await browser.get("/agenda?month=../etc&whose=nobody")

    assert "Декабрь 2026" in page.said
    assert "🔴 Отчёт о поездке срок был пт, 4 декабря 2026" in page.said
    assert "просрочено" in page.said
    assert (await browser.get("/agenda?month=9999-12")).status == 200
    assert (await browser.get("/agenda?month=0001-01")).status == 200


async def test_an_owner_sees_no_names_and_no_petitions(centre: Centre, visitors: Visitors, ctx: Context) -> None:
    owner = await meet(ctx, "Вера")
    object.__setattr__(ctx.policy, "owners", frozenset({owner.person.telegram_id}))
    browser = await visitors.of(await meet(ctx, "Вера"))

    page = await browser.get("/agenda?month=2026-12&whose=all")

    assert "Отчёт о поездке" in page.said
    assert not re.search("Иванова|Петров|ходатайство", page.said)


async def read(browser: Browser, address: str, **headers: str) -> Answer:
    return await browser.get(address, headers=headers)


async def test_a_calendar_is_read_without_a_session_and_says_codes_only(centre: Centre, visitors: Visitors) -> None:
    browser = await visitors.of(centre.curator)
    made = await browser.post("/calendar", {"opening": "1"})
    found = re.search(r'<code class="address">http://127\.0\.0\.1:\d+(/calendar/[\w-]+\.ics)</code>', made.text)
    assert found
    program = visitors.somebody("curl/8")

    first = await read(program, found[1])

    assert (first.status, first.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert first.headers["Cache-Control"] == "private, max-age=3600"
    assert not re.search("Иванова|Петров|Куратор\\b", first.body.decode())
    calendar = Calendar.from_ical(first.body)
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    opinion = events["petition-1-opinion@deadlines.edelweiss"]
    assert str(opinion["summary"]) == "🟡 Мнение куратора: ходатайство № 1, Н-001"
    assert (opinion.decoded("dtstart"), opinion.decoded("dtend")) == (date(2026, 12, 1), date(2026, 12, 2))
    assert calendar.walk("VALARM") == []
    again = await read(program, found[1], **{"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")
    assert "показана один раз" not in (await browser.get("/calendar")).said


async def test_a_revoked_link_and_one_that_never_was_open_nothing(centre: Centre, visitors: Visitors) -> None:
    browser = await visitors.of(centre.curator)
    token = await feed.make_link(centre.ctx, centre.curator)
    program = visitors.somebody()
    assert (await read(program, f"/calendar/{token}.ics")).status == 200

    assert (await browser.post("/calendar/revoke")).leads_to == "/calendar?done=calendar-revoked"

    assert (await read(program, f"/calendar/{token}.ics")).status == 404
    assert (await read(program, f"/calendar/{'a' * 43}.ics")).status == 404
    assert (await read(program, "/calendar/short.ics")).status == 404


async def test_whoever_guesses_is_held_up_and_readers_of_calendars_are_not(centre: Centre, visitors: Visitors) -> None:
    token = await feed.make_link(centre.ctx, centre.director)
    program = visitors.somebody()
    assert (await read(program, f"/calendar/{token}.ics")).status == 200

    statuses = [(await read(program, f"/calendar/{number:043}.ics")).status for number in range(UNFAMILIAR + 1)]

    assert statuses == [404] * UNFAMILIAR + [429]
    assert (await read(program, f"/calendar/{token}.ics")).status == 200


def test_tries_are_counted_by_the_minute() -> None:
    now = [0.0]
    tries = Tries(lambda: now[0])
    for number in range(UNFAMILIAR):
        assert tries.may_try(str(number))
        tries.was(str(number), good=False)
    assert not tries.may_try("one more")

    now[0] = 60.0
    assert tries.may_try("one more")
    tries.was("one more", good=True)
    now[0] = 61.0
    assert all(tries.may_try(str(number)) for number in range(UNFAMILIAR))
    assert not tries.may_try("a stranger")
    assert tries.may_try("one more")
    tries.was("one more", good=False)
    assert not tries.may_try("one more")


async def test_the_working_group_reads_its_own_calendar_too(centre: Centre, visitors: Visitors) -> None:
    helper = await meet(centre.ctx, "Помощница", Role.WORKING_GROUP)
    browser = await visitors.of(helper)

    page = await browser.get("/calendar")

    assert "Создать ссылку" in page.said
    assert "Отозвать" not in page.said

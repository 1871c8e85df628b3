"""«Моё» and «Всё» by month, the calendar behind a link, and the December figures, with the whole bot."""

import re
from datetime import date
from io import BytesIO

import aiohttp
import pytest
from openpyxl import load_workbook

from actions.duties import edits
from actions.mentoring import results
from domain.duties.duty import Bound, Ladder, Once
from domain.people.roles import Role
from storage.vault import new_master
from tests.actions.mentoring.making import Town as Centre
from tests.actions.mentoring.meetings.pairs import working
from tests.e2e.curating import Curating, at
from tests.e2e.town import Town


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master()}


@pytest.fixture
async def curator(town: Town) -> Curating:
    """A centre with a pair; its mentor is asked for results by 4 December."""
    curator = await Curating.of(town, town.boris)
    await town.play.travel(to=at(2026, 11, 27, 12))
    who = await town.actor(town.boris)
    centre = Centre(town.ctx, who)
    mentor, mentee = await centre.mentor(await town.actor(town.clara)), await centre.mentee()
    await working(town.ctx, mentor, mentee, began=date(2026, 11, 20))
    await results.ask(town.ctx, who, [mentor.id], date(2026, 12, 4))
    await edits.add(town.ctx, who, "Смотр", "", Once(date(2026, 12, 8)), Bound.BY, Ladder())
    return curator


REFUSED = {"ru": "Это может только владелец бота", "en": "Only the bot’s owner"}
MONTHS = {"ru": ("Ноябрь", "Декабрь"), "en": ("November", "December")}


def button(who: Curating, part: str) -> str:
    """The button that holds this."""
    return next(label for label in who.buttons if part in label)


async def test_everybodys_and_ones_own_month_by_month(town: Town, curator: Curating) -> None:
    november, december = MONTHS[town.language]
    await curator.open()
    await curator.press("agenda-button-everything", curator.told("agenda-month", month=f"{november} 2026", whose="all"))
    await curator.press(
        "duties-button-month-after",
        curator.told("agenda-month", month=f"{december} 2026", whose="all"),
        month=december,
    )
    asked = curator.told("agenda-title-results", people="М-001", more=0)
    assert asked in curator.text
    assert "Смотр" in curator.text

    await curator.press("agenda-button-mine", curator.told("agenda-month", month=f"{december} 2026", whose="mine"))
    assert asked not in curator.text
    await curator.tap(button(curator, "Смотр"), "Смотр")
    assert town.label("duty-button-hand-in") in curator.buttons


async def test_an_entry_opens_where_it_belongs_and_closing_leads_back(town: Town, curator: Curating) -> None:
    november, december = MONTHS[town.language]
    await curator.open()
    await curator.press("agenda-button-everything", november)
    await curator.press("duties-button-month-after", december, month=december)
    await curator.tap(button(curator, "Смотр"), curator.told("duty-page-ladder", ladder=""))
    await curator.press("button-close", curator.told("agenda-month", month=f"{december} 2026", whose="all"))
    await curator.tap(button(curator, "М-001"), curator.told("results-waiting", mentors="М-001"))


async def test_a_mentor_has_a_list_of_their_own_and_a_guest_has_none(town: Town, curator: Curating) -> None:
    _, december = MONTHS[town.language]
    mentor = Curating(town, town.clara)
    await mentor.say("/duties", "2026")
    await mentor.press("duties-button-month-after", "2026", month=december)
    await mentor.tap(button(mentor, "М-001"), "Н-001")

    said = await town.anna.say(town.anna.id, "/duties")
    await town.anna.wait_for(town.anna.id, REFUSED[town.language], after=said["message_id"])


async def test_a_calendar_by_a_link_is_read_renewed_and_revoked(town: Town, curator: Curating) -> None:
    await curator.open()
    await curator.press("agenda-button-own", "2026")
    await curator.press("agenda-button-calendar", curator.told("agenda-calendar")[:40])
    first = await made(town, curator, "agenda-button-make")

    status, body = await read(first)
    assert (status, "Смотр" in body, "М-001" in body) == (200, True, False)
    second = await made(town, curator, "agenda-button-renew")
    assert [(await read(one))[0] for one in (first, second)] == [404, 200]
    toast = await curator.press("agenda-button-revoke", curator.told("agenda-calendar")[:40])
    assert (toast.text, (await read(second))[0]) == (town.label("agenda-calendar-revoked-toast"), 404)


async def made(town: Town, curator: Curating, button: str) -> str:
    """The address that the bot told in a message of its own."""
    before = len(await links(town))
    await curator.press(button, curator.told("agenda-calendar")[:40])
    await town.boris.wait_for(town.boris.id, lambda one: "/calendar/" in one.get("text", ""), after=0)
    found = await links(town)
    assert len(found) == before + 1
    return found[-1]


async def links(town: Town) -> list[str]:
    texts = [one.get("text", "") for one in await town.boris.messages(town.boris.id)]
    return [found[0] for text in texts if (found := re.search(r"http://\S+/calendar/[\w-]+\.ics", text))]


async def read(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, await answer.text()


async def test_the_figures_are_taken_and_marked_as_sent(town: Town, curator: Curating) -> None:
    await town.play.travel(to=at(2026, 12, 28, 12))
    await curator.say("/figures", "2026")
    assert curator.told("figures-page-role", role="mentor", people=1) in curator.text
    assert curator.told("figures-lack", lack="work_since", codes="М-001", more=0) in curator.text
    await curator.press("figures-button-letter", curator.told("figures-letter-page", text="")[:20])
    await curator.press("figures-button-back", curator.told("figures-page-role", role="mentor", people=1))

    await curator.press("figures-button-sent", curator.told("duty-hand-letter", title="")[-30:])
    await curator.refused("вчера", "refusal-paper-incomplete", limit=40)
    await curator.say("№ 45 от 28.12.2026", curator.told("duty-history-letter", number="45", dated="28.12.2026"))
    await curator.say("/figures", "2026")
    assert "45" in curator.text
    assert town.label("figures-button-sent") not in curator.buttons

    await curator.press("figures-button-excel", "2026")
    sent = await town.boris.wait_for(town.boris.id, lambda one: "document" in one, after=0)
    url = f"{town.play.url}/play/file/{sent['document']['file_id']}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        (sheet,) = load_workbook(BytesIO(await answer.read())).worksheets
    assert sheet.cell(sheet.max_row, 9).value == 2


async def test_organisers_are_shown_the_way(town: Town) -> None:
    said = await town.organiser.start()
    greeted = await town.organiser.wait_for(town.organiser.id, town.organiser.first_name, after=said["message_id"])
    assert town.has_button(greeted, "menu-duties")
    assert Role.ORGANISER in (await town.actor(town.organiser)).roles

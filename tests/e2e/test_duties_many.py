"""Many duties with the longest words: lists have pages, and every message stays within Telegram's limit."""

from datetime import date, timedelta

import pytest

from actions.duties import edits, marks
from domain.duties.duty import Bound, DutyId, Ladder, Once
from domain.duties.fields import NOTE_LIMIT, TITLE_LIMIT, TODO_LIMIT
from tests.e2e.curating import Curating, at
from tests.e2e.town import Town

COUNT = 17
DUE = date(2026, 11, 26)


@pytest.fixture
async def curator(town: Town) -> Curating:
    return await Curating.of(town, town.anna)


async def add_many(town: Town) -> list[DutyId]:
    """Of one day, each with a title and a description as long as they can be."""
    actor = await town.actor(town.anna)
    found = []
    for number in range(COUNT):
        title = f"{number:02} " + "&" * (TITLE_LIMIT - 3)
        ladder = Ladder((1,), daily_when_overdue=False)
        made = await edits.add(town.ctx, actor, title, "<" * TODO_LIMIT, Once(DUE), Bound.BY, ladder)
        found.append(made.id)
    return found


async def test_list_and_year_have_pages(town: Town, curator: Curating) -> None:
    await add_many(town)
    await curator.open()
    assert [label[-8:] for label in curator.buttons[8:11]] == ["<", "1", ">"]

    await curator.tap(">", "08 &&&")
    assert curator.buttons[9] == "2"
    await curator.tap(">", town.label("duty-title-monitoring-december"))
    assert ["16 &&&" in curator.text, "15 &&&" in curator.text] == [True, False]

    await curator.press("duties-button-year", curator.told("duties-year", year="2026/27"))
    await curator.tap(">", "08 &&&")
    december = {"ru": "Декабрь", "en": "December"}[town.language]
    await curator.press("duties-button-month-after", town.label("duty-title-figures-december"), month=december)


async def test_digest_names_the_first_and_counts_the_rest(town: Town, curator: Curating) -> None:
    await add_many(town)

    await town.play.travel(to=at(2026, 11, 24, 9, 1))

    digest = (await curator.told_by_itself("☀️"))[-1]
    assert "11 &&&" in digest["text"]
    assert "12 &&&" not in digest["text"]
    # The updates of November are due within the week, too.
    assert digest["text"].endswith(town.text("told-duty-digest-more", count=COUNT + 2 - 12))
    curator.take(digest)
    await curator.press("menu-duties", curator.told("duties-coming"))


async def test_page_with_a_long_history_fits(town: Town, curator: Curating) -> None:
    duty, *_ = await add_many(town)
    actor, link = await town.actor(town.anna), f"https://example.org/{'a' * 170}"
    for _ in range(6):
        await marks.hand_in(town.ctx, actor, duty, DUE, town.ctx.today(), "я" * NOTE_LIMIT, link)
        await marks.undo(town.ctx, actor, duty, DUE)
        await town.play.travel(by=timedelta(minutes=1))
    await marks.hand_in(town.ctx, actor, duty, DUE, town.ctx.today(), "я" * NOTE_LIMIT, link)
    await curator.open()

    await curator.tap(next(label for label in curator.buttons if "00 &&" in label), link)

    assert len([line for line in curator.window["text"].splitlines() if line.startswith("↩️")]) == 3
    assert "я" * 200 in curator.text
    await curator.press("duty-button-undo", curator.told("duty-page-todo"))
    await curator.press("duty-button-edit", curator.told("duty-edit-curators"))
    await curator.press("duty-field-todo", curator.told("duty-form-todo", limit=TODO_LIMIT))
    await curator.press("duty-button-no-todo", curator.told("duty-edit-no-todo"))

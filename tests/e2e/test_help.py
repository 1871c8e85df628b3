"""The menu and /help of somebody who can do nearly everything: each fits on a phone, and nothing is left out."""

import pytest

from domain.people.roles import Role
from playground.client import Json, button_texts
from storage.vault import new_master
from tests.e2e.town import Town
from tests.handlers.running import Talker

EVERYTHING = (Role.CURATOR, Role.DIRECTOR, Role.ORGANISER, Role.MENTOR, Role.GUARDIAN)
ROWS = 16
"""Of a menu, at most."""


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master()}


async def test_whoever_can_do_most_reads_all_of_it(town: Town) -> None:
    talker = Talker(town.organiser)
    for role in EVERYTHING:
        if role is not Role.ORGANISER:
            await town.appoint(town.organiser, role)
    on, back, title = town.label("help-button-on"), town.label("button-back"), town.text("help-title")

    page = await talker.say("/help", title)
    pages = [page["text"]]
    while on in _labels(page):
        await talker.tap(page, on)
        page = await talker.player.wait_for(talker.id, lambda now: now["text"] not in pages and title in now["text"])
        pages.append(page["text"])

    # The commands first, then what each is for.
    assert "/overview — " in pages[0]
    assert all(f"/{name}" in pages[0] for name in ("requests", "pairings", "plans", "results", "petitions", "roadmap"))
    whole = "\n".join(pages[1:])
    assert town.text("help-overview") in whole
    assert town.text("help-mydata") in whole
    assert len(pages) > 2
    assert back in _labels(page)
    await talker.tap(page, back)
    await talker.changed(page, pages[-2][:100])


async def test_the_menu_of_a_curator_who_organises_meetups_fits_on_a_screen(town: Town) -> None:
    await town.appoint(town.organiser, Role.CURATOR)

    hello = await Talker(town.organiser).say("/start", town.organiser.first_name)

    rows = button_texts(hello)
    assert [town.label("menu-overview"), town.label("menu-desk")] in rows
    assert [town.label("menu-requests"), town.label("menu-pairings")] in rows
    assert len(rows) <= ROWS


def _labels(message: Json) -> list[str]:
    return [text for row in button_texts(message) for text in row]

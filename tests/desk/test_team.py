"""Links, roles and sessions at the desk."""

import re

import pytest

from actions.context import Context
from actions.people.team import use_link
from domain.people.person import Actor
from domain.people.roles import Role
from storage.people import Roles
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Browser, Visitors


@pytest.fixture
async def owner(ctx: Context, meet: Meet) -> Actor:
    somebody = await meet("Владелица")
    object.__setattr__(ctx.policy, "owners", frozenset({somebody.person.telegram_id}))
    return await meet("Владелица")


@pytest.fixture
async def browser(visitors: Visitors, owner: Actor) -> Browser:
    return await visitors.of(owner)


async def test_an_owner_comes_to_roles_and_sees_no_names(browser: Browser) -> None:
    first = await browser.get("/")

    assert first.leads_to == "/agenda"
    page = await browser.get("/team")
    navigation = page.text[page.text.index("<nav") : page.text.index("</nav>")]
    assert re.findall(r'href="([^"]+)"', navigation) == ["/agenda", "/team", "/sessions"]
    assert (await browser.get("/people")).status == 403


async def test_a_link_is_made_shown_once_and_revoked(browser: Browser, ctx: Context, meet: Meet) -> None:
    made = await browser.post("/team/links", {"role": "director"})

    assert made.status == 200
    found = re.search(r"https://t\.me/edelweiss_bot\?start=role-([\w-]+)", made.said)
    assert found is not None
    token = found[1]
    again = await browser.get("/team")
    assert (token in again.text, "директор открыта до" in again.said) == (False, True)
    anna = await meet("Анна")
    assert await use_link(ctx, anna, token) is Role.DIRECTOR
    assert "Анна · директор" in (await browser.get("/team")).said

    await browser.post("/team/links", {"role": "curator"})
    assert (await browser.post("/team/links/2/revoke")).leads_to == "/team?done=link-revoked"
    assert (await browser.post("/team/links/1/revoke")).status == 422
    assert (await browser.post("/team/links/404/revoke")).status == 404
    assert (await browser.post("/team/links", {"role": "owner"})).status == 404


async def test_a_role_is_taken_away_and_its_holder_is_outside(
    ctx: Context, browser: Browser, visitors: Visitors, curator: Actor
) -> None:
    of_curator = await visitors.of(curator)

    gone = await browser.post("/team/dismiss", {"person": str(curator.id), "role": "curator"})

    assert gone.leads_to == "/team?done=role-dismissed"
    assert (await of_curator.get("/people")).status == 403
    async with ctx.read() as connection:
        assert await Roles(connection).of(curator.id) == frozenset()


async def test_an_owner_takes_a_role_and_reads_from_then_on(browser: Browser) -> None:
    assert (await browser.post("/team/take", {"role": "curator"})).leads_to == "/team?done=role-taken"

    assert (await browser.get("/people")).status == 200
    assert (await browser.post("/team/take", {"role": "curator"})).status == 422


async def test_sessions_are_listed_and_ended(visitors: Visitors, curator: Actor, director: Actor) -> None:
    office, phone = await visitors.of(curator), await visitors.of(curator, "Chrome/142 (Android 15)")
    of_director = await visitors.of(director)

    listed = await office.get("/sessions")
    assert ("Chrome, Android" in listed.said, "Firefox, Windows этот" in listed.said) == (True, True)
    assert "Директор" in listed.said
    assert "Куратор" not in (await of_director.get("/sessions")).said
    assert (await of_director.post("/sessions/2/end")).status == 404
    assert (await office.post("/sessions/2/end")).leads_to == "/sessions?done=session-ended"
    assert (await phone.get("/people")).status == 401

    assert (await of_director.post("/sessions/end-mine")).leads_to == "/left"
    assert (await of_director.get("/people")).status == 401
    assert (await office.get("/people")).status == 200


async def test_everybodys_sessions_are_ended(visitors: Visitors, curator: Actor, director: Actor) -> None:
    office, of_director = await visitors.of(curator), await visitors.of(director)

    assert (await of_director.post("/sessions/end-all")).status == 403
    assert (await office.post("/sessions/end-all")).leads_to == "/left"

    assert [(await one.get("/sessions")).status for one in (office, of_director)] == [401, 401]

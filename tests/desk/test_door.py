"""Coming in and going out, and what keeps everybody else outside."""

import logging
import re
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.desk.sessions import make_link
from actions.registry.directory import Directory
from desk.pages import SECTIONS
from desk.rendering import Pages
from desk.server import DeskServer
from domain.people.person import Actor
from domain.people.roles import Role
from storage.people import Roles
from storage.tables.people import audit
from tests.actions.registry.conftest import MovedClock
from tests.desk.visiting import Browser, Visitors
from wording.texts import Texts

PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36"


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def test_a_link_asks_for_a_press_and_then_opens(ctx: Context, visitors: Visitors, curator: Actor) -> None:
    browser = visitors.somebody()
    link = f"/in/{(await make_link(ctx, curator)).token}"

    for _ in range(3):
        # Messengers look at links before people do.
        assert "Войти" in (await visitors.somebody("TelegramBot (like TwitterBot)").get(link)).said
    await browser.get(link)
    entered = await browser.post(link)

    assert (entered.status, entered.leads_to) == (303, "/")
    cookie = entered.cookies["desk"]
    assert {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=28800"} <= set(cookie.split("; "))
    assert "Secure" not in cookie
    first = await browser.get("/")
    assert first.leads_to == "/people"
    assert "Куратор" in (await browser.get("/people")).said
    again = await visitors.somebody().get(link)
    assert (again.status, "уже сработала" in again.said) == (410, True)


async def test_over_https_cookies_go_nowhere_else(ctx: Context, curator: Actor, texts: Texts, pages: Pages) -> None:
    address = "https://desk.example.org"
    server = DeskServer(
        ctx,
        Directory(ctx),
        texts,
        SECTIONS,
        pages,
        host="127.0.0.1",
        port=0,
        url=address,
        invitation=str,
        bot="edelweiss_bot",
    )
    await server.start()
    browser = Browser(f"http://127.0.0.1:{server.port}")
    looked = await browser.get(f"/in/{(await make_link(ctx, curator)).token}")
    await browser.close()
    await server.stop()

    assert server.url == address
    assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"} <= set(looked.cookies["__Host-door"].split("; "))
    assert looked.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("token", [None, "", "0" * 64])
async def test_a_form_without_its_token_does_nothing(browser: Browser, token: str | None) -> None:
    sent = {"name": "шахматы"}
    if token is None:
        async with browser.session.post(browser.url + "/tags", data=sent, allow_redirects=False) as response:
            status = response.status
    else:
        status = (await browser.post("/tags", sent, token=token)).status

    assert status == 403
    assert "Тем пока нет" in (await browser.get("/tags")).said


async def test_a_form_with_somebody_elses_token_does_nothing(
    browser: Browser, visitors: Visitors, director: Actor
) -> None:
    other = await visitors.of(director)

    assert (await browser.post("/tags", {"name": "шахматы"}, token=other.token)).status == 403


async def test_a_form_of_another_site_does_nothing(browser: Browser) -> None:
    """Even with the right token: a browser says where a form comes from."""
    answer = await browser.post("/tags", {"name": "шахматы"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert (answer.status, "шахматы" in answer.text) == (403, False)


async def test_a_link_is_not_used_by_a_form_of_another_browser(
    ctx: Context, visitors: Visitors, curator: Actor
) -> None:
    looking, other = visitors.somebody(), visitors.somebody()
    link = f"/in/{(await make_link(ctx, curator)).token}"
    await looking.get(link)

    assert (await other.post(link, token=looking.token)).status == 403
    assert (await looking.post(link)).status == 303


async def test_links_that_open_nothing(ctx: Context, visitors: Visitors, curator: Actor, clock: MovedClock) -> None:
    browser = visitors.somebody()
    link = f"/in/{(await make_link(ctx, curator)).token}"
    await browser.get(link)
    clock.move(timedelta(minutes=15))

    late = await browser.post(link)
    assert (late.status, "жила 15 минут" in late.said) == (410, True)
    unknown = await browser.get("/in/" + "x" * 43)
    assert (unknown.status, "не подходит" in unknown.said) == (404, True)


async def test_another_browsers_cookie_opens_nothing_and_ends_the_session(browser: Browser, visitors: Visitors) -> None:
    thief = visitors.somebody(PHONE)
    thief.session.cookie_jar.update_cookies({one.key: one.value for one in browser.session.cookie_jar})

    answer = await thief.get("/people")

    assert (answer.status, "в другом браузере" in answer.said) == (401, True)
    assert (await browser.get("/people")).status == 401


async def test_who_loses_the_role_is_outside_with_the_next_click(
    ctx: Context, browser: Browser, curator: Actor
) -> None:
    assert (await browser.get("/people")).status == 200
    async with ctx.write() as connection:
        await Roles(connection).take(curator.id, Role.CURATOR)

    lost = await browser.get("/people")

    assert (lost.status, "Это может только" in lost.said) == (403, True)
    assert (await browser.get("/people")).status == 401


async def test_a_session_is_over_after_a_working_day(browser: Browser, clock: MovedClock) -> None:
    clock.move(timedelta(hours=8))

    over = await browser.get("/people")

    assert (over.status, "/desk" in over.said) == (401, True)


async def test_what_was_typed_outlives_the_session(
    ctx: Context, browser: Browser, curator: Actor, clock: MovedClock
) -> None:
    """The session ends while somebody types: the same form goes on its way after signing in anew."""
    clock.move(timedelta(hours=8))
    ours = {"Sec-Fetch-Site": "same-origin"}
    name = 'шахматы & "го"'

    over = await browser.post("/tags", {"name": name}, headers=ours)
    assert (over.status, over.value("name")) == (401, name)
    await browser.enter((await make_link(ctx, curator)).token)
    asked = await browser.post("/tags", {"name": name}, token="", headers=ours)
    assert (asked.status, asked.value("name")) == (403, name)
    done = await browser.post("/tags", {"name": name}, headers=ours)

    assert done.leads_to == "/tags?done=tag-added"


async def test_coming_from_a_messenger_one_step_leads_in(browser: Browser, visitors: Visitors) -> None:
    """A strict cookie does not come along; our own page sends the browser on, and then it does."""
    step = await visitors.somebody().get("/people/1?done=saved", headers={"Sec-Fetch-Site": "cross-site"})

    assert step.status == 200
    assert '<meta http-equiv="refresh" content="0; url=/people/1?done=saved">' in step.text


async def test_signing_out(browser: Browser, ctx: Context) -> None:
    left = await browser.post("/leave")

    assert (left.status, left.leads_to) == (303, "/left")
    assert "Вы вышли" in (await browser.get("/left")).said
    assert (await browser.get("/people")).status == 401
    async with ctx.read() as connection:
        actions = list(await connection.scalars(select(audit.c.action).order_by(audit.c.id)))
    assert actions[-3:] == ["make_desk_link", "open_desk", "close_desk"]


async def test_every_answer_tells_browsers_to_be_careful(browser: Browser) -> None:
    for path in ("/people", "/nothing", "/left", "/in/" + "x" * 43, "/static/desk.css"):
        headers = (await browser.get(path)).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == ("public, max-age=31536000, immutable" if "static" in path else "no-store")


async def test_no_page_has_scripts_or_styles_of_its_own(browser: Browser) -> None:
    for path in ("/people", "/people/new", "/tags", "/audit", "/sessions", "/left"):
        text = (await browser.get(path)).text
        assert re.findall(r"<script(?! src=)|<style|\sstyle=|\son\w+=", text) == []


async def test_what_is_too_large_or_no_form(browser: Browser) -> None:
    large = await browser.post("/tags", {"name": "ы" * 100_000})
    assert (large.status, "слишком много" in large.said) == (413, True)
    nonsense = {"Content-Type": "application/x-www-form-urlencoded; charset=nonsense"}
    async with browser.session.post(browser.url + "/tags", data=b"\xff", headers=nonsense) as response:
        assert response.status == 400


async def test_the_log_names_requests_and_nobody(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        await browser.post("/people/new", {"part": "mentee", "name": "Синицына Вера"})
        await browser.post("/people", {"words": "Синицына"})
        await browser.get("/people/1?done=Синицына")
        await browser.get("/Синицына")

    lines = [record.getMessage() for record in caplog.records if record.name.startswith("desk")]
    assert len(lines) == 4
    assert re.fullmatch(r"desk [0-9a-f]{8}: GET /people/\{record\}: 200", lines[2])
    assert "Синицына" not in caplog.text


async def test_what_breaks_is_told_with_a_number(
    ctx: Context, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    """A table is gone: nobody expected that."""
    async with ctx.write() as connection:
        await connection.exec_driver_sql("DROP TABLE tags")

    broken = await browser.post("/tags", {"name": "шахматы"})

    assert broken.status == 500
    number = re.search(r"номер ([0-9a-f]{8})", broken.said)
    assert number is not None
    assert f"desk {number[1]}: POST /tags broke" in caplog.text


async def test_the_language_is_the_persons_own(browser: Browser) -> None:
    assert "Темы" in (await browser.get("/tags")).said

    changed = await browser.post("/language", {"language": "en", "back": "/tags"})

    assert changed.leads_to == "/tags"
    assert "Topics" in (await browser.get("/tags")).said
    for back in ("//evil.example", "https://evil.example", "/\\evil.example", ""):
        assert (await browser.post("/language", {"language": "ru", "back": back})).leads_to == "/"
    assert (await browser.post("/language", {"language": "xx", "back": "/"})).status == 404


async def test_outside_the_browser_says_which_language(visitors: Visitors) -> None:
    somebody = visitors.somebody()

    english = await somebody.get("/people", headers={"Accept-Language": "fr-FR, en-GB;q=0.8, ru;q=0.5"})

    assert "To sign in, send the bot /desk" in english.said
    assert "Чтобы войти" in (await somebody.get("/people", headers={"Accept-Language": "fr"})).said


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/people/17", "/people/17"),
        ("/consents/1/erase", "/consents/1/erase"),
        ("/slips", "/slips"),
        ("//evil.example", "/"),
        ("https://evil.example/people", "/"),
        ("/\\evil.example", "/"),
        ("/people/17/../../in", "/"),
        ("/people/17?done=saved", "/"),
        ("/slips/hand-out", "/"),
        ("/left", "/"),
        ("/nothing", "/"),
        ("", "/"),
    ],
)
async def test_a_link_leads_to_a_page_of_ours_and_nowhere_else(
    ctx: Context, visitors: Visitors, curator: Actor, asked: str, leads_to: str
) -> None:
    browser = visitors.somebody()
    link = f"/in/{(await make_link(ctx, curator)).token}?{urlencode({'to': asked})}"

    assert "Войти" in (await browser.get(link)).said
    assert (await browser.post(link)).leads_to == leads_to


async def test_whoever_is_signed_in_is_led_on_at_once(
    ctx: Context, browser: Browser, visitors: Visitors, curator: Actor, clock: MovedClock
) -> None:
    link = f"/in/{(await make_link(ctx, curator)).token}?to=/people/17"
    elsewhere = {"Sec-Fetch-Site": "cross-site"}

    # A strict cookie does not come along from a messenger: one step from our own page, and it does.
    step = await visitors.somebody().get(link, headers=elsewhere)
    assert f'content="0; url={link}"' in step.text
    led = await browser.get(link)
    assert (led.status, led.leads_to) == (303, "/people/17")
    clock.move(timedelta(minutes=20))
    assert (await browser.get(link)).leads_to == "/people/17"
    assert (await visitors.somebody().get(link)).status == 410


async def test_somebody_elses_link_asks_even_whoever_is_signed_in(
    ctx: Context, browser: Browser, director: Actor
) -> None:
    """Two people at one computer: whoever has the link may want to come in."""
    link = f"/in/{(await make_link(ctx, director)).token}?to=/people/17"

    assert "Войти" in (await browser.get(link)).said
    assert (await browser.post(link)).leads_to == "/people/17"

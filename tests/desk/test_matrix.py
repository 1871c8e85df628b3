"""Every address of the desk against every role. The expected answers are written by hand, not read from the code."""

import secrets
from datetime import timedelta
from hashlib import sha256

import pytest

from actions.context import Context
from actions.registry.keeping import Change, add_person
from actions.registry.tags import add_tag
from desk.cookies import form_token
from desk.pages import SECTIONS
from desk.server import DeskServer
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part
from storage.desk import DeskSessions
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import AGENT, Browser, Visitors

EVERYBODY_HERE = {Role.OWNER, Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}
READERS = {Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}
AUDITORS = {Role.CURATOR, Role.DIRECTOR}
CURATORS = {Role.CURATOR}
KEEPERS = {Role.CURATOR, Role.WORKING_GROUP}
DIRECTORS = {Role.DIRECTOR}
OWNERS = {Role.OWNER}

RECORD, SHEET, TAG, LINK, SESSION = (
    r"/people/{record:\d{1,15}}",
    r"/{sheet:[a-z]{1,16}}",
    r"/tags/{tag:\d{1,15}}",
    r"/team/links/{link:\d{1,15}}",
    r"/sessions/{session:\d{1,15}}",
)
SLIP, CONSENT, APPLICATION, ENQUIRY = (
    r"/slips/{record:\d{1,15}}",
    r"/consents/{record:\d{1,15}}",
    r"/applications/{application:\d{1,15}}",
    r"/enquiries/{enquiry:\d{1,15}}",
)
REPORT = r"/advice/{report:\d{1,15}}"
PUBLICATION = r"/media/{publication:\d{1,15}}"
STORY = r"/stories/{story:\d{1,15}}"
PIECE = REPORT + r"/file/{message:\d{1,15}}"
REGISTRY, PRACTICE = "/registries/{part:mentor|mentee}", r"/registries/practices/{practice:\d{1,15}}"
REQUEST = r"/draft/{request:\d{1,15}}"
PETITION = r"/petitions/{petition:\d{1,15}}"
EVENT, STAGE, SUGGESTION = (
    r"/roadmap/{event:\d{1,15}}",
    r"/roadmap/stages/{stage:\d{1,15}}",
    r"/roadmap/proposals/{proposal:\d{1,15}}",
)
ASKED = r"/requests/{request:\d{1,15}}"
PAIRING, PLAN = r"/pairings/{pairing:\d{1,15}}", r"/plans/{pairing:\d{1,15}}"
MEMBER, PAIR_PAPER = PAIRING + r"/members/{membership:\d{1,15}}", PAIRING + r"/papers/{paper:\d{1,15}}"
MEMBERSHIP = r"/memberships/{membership:\d{1,15}}"
CALL = r"/results/{call:\d{1,15}}"
CAMPAIGN = r"/monitoring/{campaign:\d{1,15}}"
CHART = r"/charts/{chart:[a-z_]{1,40}}"
SURVEY = CAMPAIGN + r"/paper/{survey:\d{1,15}}"
EXPECTED: dict[tuple[str, str], set[Role]] = {
    ("GET", "/"): EVERYBODY_HERE,
    ("POST", "/language"): EVERYBODY_HERE,
    ("POST", "/leave"): EVERYBODY_HERE,
    ("GET", "/people"): READERS,
    ("POST", "/people"): READERS,
    ("GET", "/people/new"): CURATORS,
    ("POST", "/people/new"): CURATORS,
    ("GET", RECORD): READERS,
    ("GET", RECORD + SHEET + "/edit"): CURATORS,
    ("POST", RECORD + SHEET + "/edit"): CURATORS,
    ("POST", RECORD + "/part"): CURATORS,
    ("POST", RECORD + "/guardians"): CURATORS,
    ("POST", RECORD + "/guardians/remove"): CURATORS,
    ("GET", "/applications"): READERS,
    ("GET", APPLICATION): READERS,
    ("GET", APPLICATION + "/accept"): CURATORS,
    ("POST", APPLICATION + "/accept"): CURATORS,
    ("POST", APPLICATION + "/decline"): CURATORS,
    ("GET", "/enquiries"): READERS,
    ("GET", ENQUIRY): CURATORS,
    ("POST", ENQUIRY + "/answer"): CURATORS,
    ("GET", "/advice"): READERS,
    ("GET", REPORT): AUDITORS,
    ("POST", REPORT + "/read"): AUDITORS,
    ("POST", REPORT + "/close"): AUDITORS,
    ("GET", PIECE): AUDITORS,
    ("GET", "/stories"): READERS,
    ("GET", STORY): READERS,
    ("GET", STORY + r"/photo/{photo:\d{1,2}}"): READERS,
    ("POST", STORY + "/take"): CURATORS,
    ("POST", STORY + "/decline"): CURATORS,
    ("GET", "/media"): READERS,
    ("GET", PUBLICATION): READERS,
    ("GET", PUBLICATION + r"/picture/{picture:\d{1,2}}"): READERS,
    ("POST", PUBLICATION + "/text"): KEEPERS,
    ("POST", PUBLICATION + "/submit"): KEEPERS,
    ("POST", PUBLICATION + "/approve"): CURATORS,
    ("POST", PUBLICATION + "/return"): CURATORS,
    ("POST", PUBLICATION + "/plan"): KEEPERS,
    ("POST", PUBLICATION + "/published"): KEEPERS,
    ("GET", "/slips"): READERS,
    ("POST", "/slips"): READERS,
    ("POST", "/slips/hand-out"): CURATORS,
    ("POST", SLIP + "/hand-out"): CURATORS,
    ("POST", SLIP + "/reissue"): CURATORS,
    ("GET", "/consents"): READERS,
    ("POST", "/consents"): READERS,
    ("GET", CONSENT): READERS,
    ("GET", CONSENT + "/blanks"): CURATORS,
    ("POST", CONSENT + "/printed"): CURATORS,
    ("GET", CONSENT + "/signed"): CURATORS,
    ("POST", CONSENT + "/signed"): CURATORS,
    ("POST", CONSENT + "/revoke-publication"): CURATORS,
    ("POST", CONSENT + "/withdraw"): CURATORS,
    ("POST", CONSENT + "/take-back"): CURATORS,
    ("GET", CONSENT + "/erase"): CURATORS,
    ("POST", CONSENT + "/erase"): CURATORS,
    ("GET", CONSENT + "/act"): CURATORS,
    ("GET", "/registries"): READERS,
    ("GET", REGISTRY): READERS,
    ("GET", REGISTRY + "/excel"): READERS,
    ("GET", REGISTRY + "/word"): READERS,
    ("GET", REGISTRY + "/template"): READERS,
    ("GET", "/registries/import"): CURATORS,
    ("POST", "/registries/import"): CURATORS,
    ("GET", "/registries/import/look"): CURATORS,
    ("POST", "/registries/import/look"): CURATORS,
    ("POST", "/registries/import/drop"): CURATORS,
    ("GET", "/registries/practices"): READERS,
    ("GET", "/registries/practices/excel"): READERS,
    ("GET", "/registries/practices/new"): CURATORS,
    ("POST", "/registries/practices/new"): CURATORS,
    ("GET", PRACTICE + "/edit"): CURATORS,
    ("POST", PRACTICE + "/edit"): CURATORS,
    ("GET", PRACTICE + "/remove"): CURATORS,
    ("POST", PRACTICE + "/remove"): CURATORS,
    ("GET", "/requests"): READERS,
    ("POST", "/requests"): READERS,
    ("GET", "/requests/new"): CURATORS,
    ("POST", "/requests/new"): CURATORS,
    ("GET", ASKED + "/change"): CURATORS,
    ("POST", ASKED + "/change"): CURATORS,
    ("POST", ASKED + "/withdraw"): CURATORS,
    ("GET", "/pairings"): READERS,
    ("POST", "/pairings"): READERS,
    ("GET", PAIRING): READERS,
    ("GET", MEMBERSHIP): READERS,
    ("POST", PAIRING + "/meetings"): CURATORS,
    ("POST", MEMBER + "/answer"): CURATORS,
    ("POST", MEMBER + "/cancel"): CURATORS,
    ("POST", MEMBER + "/pause"): CURATORS,
    ("POST", MEMBER + "/resume"): CURATORS,
    ("POST", MEMBER + "/prolong"): CURATORS,
    ("POST", MEMBER + "/ask-end"): CURATORS,
    ("POST", MEMBER + "/accord"): CURATORS,
    ("POST", MEMBER + "/drop-accord"): CURATORS,
    ("POST", MEMBER + "/end"): CURATORS,
    ("POST", MEMBER + "/outcome"): CURATORS,
    ("POST", MEMBER + "/opinion"): CURATORS,
    ("GET", PAIR_PAPER + "/file"): READERS,
    ("POST", PAIR_PAPER + "/fill-in"): CURATORS,
    ("POST", PAIR_PAPER + "/give"): CURATORS,
    ("POST", PAIR_PAPER + "/sign"): CURATORS,
    ("POST", PAIR_PAPER + "/keep"): CURATORS,
    ("GET", "/plans"): READERS,
    ("POST", "/plans"): READERS,
    ("GET", PLAN): READERS,
    ("GET", PLAN + "/file"): READERS,
    ("POST", PLAN + "/agree"): CURATORS,
    ("POST", PLAN + "/return"): CURATORS,
    ("POST", PLAN + "/order"): CURATORS,
    ("POST", PLAN + "/give"): CURATORS,
    ("POST", PLAN + "/keep"): CURATORS,
    ("POST", PLAN + "/accept"): CURATORS,
    ("POST", PLAN + "/decline"): CURATORS,
    ("GET", "/results"): READERS,
    ("POST", "/results"): CURATORS,
    ("GET", CALL): READERS,
    ("GET", CALL + "/excel"): READERS,
    ("POST", CALL + "/answer"): CURATORS,
    ("POST", CALL + "/take-back"): CURATORS,
    ("GET", "/overview"): READERS,
    ("GET", "/draft"): READERS,
    ("POST", "/draft/confirm"): CURATORS,
    ("POST", "/draft/unlock-all"): CURATORS,
    ("GET", REQUEST): READERS,
    ("POST", REQUEST + "/lock"): CURATORS,
    ("POST", REQUEST + "/unlock"): CURATORS,
    ("POST", REQUEST + "/propose"): CURATORS,
    ("POST", REQUEST + "/wishes"): CURATORS,
    ("GET", "/monitoring"): READERS,
    ("GET", CAMPAIGN): READERS,
    ("POST", CAMPAIGN + "/swot"): CURATORS,
    ("POST", CAMPAIGN + "/remind"): CURATORS,
    ("POST", CAMPAIGN + "/results"): CURATORS,
    ("POST", CAMPAIGN + "/report"): CURATORS,
    ("POST", CAMPAIGN + "/word"): READERS,
    ("GET", CAMPAIGN + "/excel"): READERS,
    ("GET", CAMPAIGN + CHART): READERS,
    ("POST", CAMPAIGN + "/close"): CURATORS,
    ("POST", CAMPAIGN + "/reopen"): CURATORS,
    ("GET", SURVEY): CURATORS,
    ("POST", SURVEY): CURATORS,
    ("GET", "/petitions"): AUDITORS,
    ("GET", PETITION): AUDITORS,
    ("GET", PETITION + "/file"): AUDITORS,
    ("POST", PETITION + "/words"): CURATORS,
    ("POST", PETITION + "/opinion"): CURATORS,
    ("POST", PETITION + "/decision"): DIRECTORS,
    ("GET", "/agenda"): EVERYBODY_HERE,
    ("GET", "/calendar"): EVERYBODY_HERE,
    ("POST", "/calendar"): EVERYBODY_HERE,
    ("POST", "/calendar/revoke"): EVERYBODY_HERE,
    ("GET", "/figures"): AUDITORS,
    ("GET", "/figures/excel"): AUDITORS,
    ("POST", "/figures/sent"): AUDITORS,
    ("GET", "/roadmap"): READERS,
    ("GET", "/roadmap/word"): READERS,
    ("GET", "/roadmap/excel"): READERS,
    ("POST", "/roadmap/begin"): CURATORS,
    ("POST", "/roadmap/stages"): CURATORS,
    ("POST", STAGE): CURATORS,
    ("GET", "/roadmap/new"): CURATORS,
    ("POST", "/roadmap/new"): CURATORS,
    ("GET", "/roadmap/proposals"): CURATORS,
    ("GET", SUGGESTION): CURATORS,
    ("POST", SUGGESTION + "/accept"): CURATORS,
    ("POST", SUGGESTION + "/decline"): CURATORS,
    ("GET", EVENT): READERS,
    ("POST", EVENT + "/mark"): READERS,
    ("GET", EVENT + "/edit"): CURATORS,
    ("POST", EVENT + "/edit"): CURATORS,
    ("POST", EVENT + "/drop"): CURATORS,
    ("GET", "/tags"): READERS,
    ("POST", "/tags"): CURATORS,
    ("POST", TAG + "/rename"): CURATORS,
    ("POST", TAG + "/retire"): CURATORS,
    ("POST", TAG + "/restore"): CURATORS,
    ("GET", "/audit"): AUDITORS,
    ("GET", "/team"): OWNERS,
    ("POST", "/team/links"): OWNERS,
    ("POST", "/team/take"): OWNERS,
    ("POST", LINK + "/revoke"): OWNERS,
    ("POST", "/team/dismiss"): OWNERS,
    ("GET", "/sessions"): EVERYBODY_HERE,
    ("POST", SESSION + "/end"): EVERYBODY_HERE,
    ("POST", "/sessions/end-mine"): EVERYBODY_HERE,
    ("POST", "/sessions/end-all"): {Role.OWNER, Role.CURATOR},
}


WITHOUT_A_SESSION = {
    "/in/{token}": "a one-time link is how a session begins",
    "/left": "whoever signed out is outside",
    "/static/{name}": "styles and scripts that every page needs; they say nothing of anybody",
    "/calendar/{token}.ics": "calendar programs sign in nowhere: the secret link opens its owner's deadlines, in codes",
}
"""What anybody reaches, and why."""


def test_what_needs_no_session_is_known(server: DeskServer) -> None:
    assert {path for _, path in server.open_addresses} == set(WITHOUT_A_SESSION)


def test_every_address_is_expected() -> None:
    assert {(route.method, route.path) for section in SECTIONS for route in section.routes} == set(EXPECTED)


def address(path: str) -> str:
    """A path with something that there is in the place of each variable."""
    for variable, value in ((RECORD, "/people/1"), (SHEET, "/own"), (TAG, "/tags/1"), (LINK, "/team/links/1")):
        path = path.replace(variable, value)
    path = path.replace(MEMBER, "/pairings/1/members/1").replace(PAIR_PAPER, "/pairings/1/papers/1")
    for variable in (
        SLIP,
        CONSENT,
        APPLICATION,
        ENQUIRY,
        REQUEST,
        EVENT,
        STAGE,
        SUGGESTION,
        ASKED,
        PAIRING,
        MEMBERSHIP,
        PLAN,
        CALL,
    ):
        path = path.replace(variable, variable.partition("{")[0] + "1")
    path = path.replace(r"/picture/{picture:\d{1,2}}", "/picture/1").replace(PUBLICATION, "/media/1")
    path = path.replace(r"/photo/{photo:\d{1,2}}", "/photo/1").replace(STORY, "/stories/1")
    path = path.replace(PIECE, "/advice/1/file/1").replace(REPORT, "/advice/1")
    path = path.replace(REGISTRY, "/registries/mentor").replace(PRACTICE, "/registries/practices/1")
    path = (
        path.replace(SURVEY, "/monitoring/1/paper/1")
        .replace(CHART, "/charts/growth")
        .replace(CAMPAIGN, "/monitoring/1")
    )
    return path.replace(SESSION, "/sessions/1").replace(PETITION, "/petitions/1")


async def signed_in(ctx: Context, browser: Browser, actor: Actor) -> None:
    """A session as the desk stores it, also for whoever would be given no link."""
    proof = secrets.token_urlsafe(32)
    async with ctx.write() as connection:
        await DeskSessions(connection).add(
            sha256(proof.encode()).hexdigest(),
            actor.id,
            sha256(AGENT.encode()).hexdigest(),
            "Firefox, Windows",
            ctx.now(),
            ctx.now() + timedelta(hours=8),
        )
    browser.session.cookie_jar.update_cookies({"desk": proof})
    browser.token = form_token(proof)


async def asked(browser: Browser, method: str, path: str) -> int:
    return (await (browser.get if method == "GET" else browser.post)(address(path))).status


@pytest.mark.parametrize("role", list(Role))
async def test_addresses_of_a_role(ctx: Context, meet: Meet, visitors: Visitors, curator: Actor, role: Role) -> None:
    await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Ким Анна"}))
    await add_tag(ctx, curator, "шахматы")
    somebody = await meet("Кто-то", *([] if role in (Role.OWNER, Role.PARTICIPANT) else [role]))
    if role is Role.OWNER:
        object.__setattr__(ctx.policy, "owners", frozenset({somebody.person.telegram_id}))
    browser = visitors.somebody()

    found = {}
    for method, path in EXPECTED:
        # A session of its own: some addresses end it, and so does coming without any role.
        await signed_in(ctx, browser, somebody)
        found[method, path] = await asked(browser, method, path) not in (401, 403)

    assert found == {place: role in roles for place, roles in EXPECTED.items()}


async def test_without_a_session_nobody_gets_anywhere(visitors: Visitors, ctx: Context, curator: Actor) -> None:
    browser = visitors.somebody()

    assert {await asked(browser, method, path) for method, path in EXPECTED} == {401}

"""The log at the desk: who, what, when, about whom; and every action in it has words."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest

from actions.audit import reading
from actions.context import Context
from actions.registry.keeping import Change, add_person, change_person
from actions.registry.tags import add_tag
from actions.registry.trail import Trail
from desk.pages.audit import SUBJECTS
from domain.consents.consent import Purpose
from domain.consents.consent import State as ConsentState
from domain.consents.signing import Signer, Stage
from domain.consents.withdrawal import Ground, Source
from domain.duties.duty import DutyKind
from domain.media.publication import Kind as MediaKind
from domain.media.publication import OutletState, PublicationState
from domain.meetups.hall import HallState
from domain.meetups.meetup import MeetupState
from domain.meetups.rsvp import Answer
from domain.mentoring.accord import AccordKind
from domain.mentoring.pairing import DeclineReason, Ending, EndReason, Pause, Verdict
from domain.mentoring.paper import PaperKind
from domain.mentoring.petition import PetitionState
from domain.mentoring.plan import ReturnReason
from domain.mentoring.plan_proposal import ProposalReason
from domain.mentoring.story import StoryReason
from domain.monitoring.questions import SurveyKind
from domain.people.person import Actor
from domain.people.roles import Role
from domain.posts.post import PostState, PostTrouble
from domain.registry.field import Field
from domain.registry.record import Part, Record, Standing
from domain.roadmap.roadmap import EventState
from storage.audit import Audit
from storage.people import Roles
from tests.actions.registry.conftest import Meet, MovedClock
from tests.desk.visiting import Browser, Visitors
from wording.texts import Words

NAMES = (
    *(Purpose, ConsentState, Signer, Stage, Ground, Source, DutyKind, MediaKind, OutletState, PublicationState),
    *(HallState, MeetupState, Answer, AccordKind, DeclineReason, Ending, EndReason, Pause, Verdict, PaperKind),
    *(PetitionState, ReturnReason, ProposalReason, StoryReason, SurveyKind, PostState, PostTrouble, EventState),
)
"""Kinds of names that stand in the log as values."""
ROOT = Path(__file__).parents[2]
LOGGING = {"Audit", "Entry", "Trail", "record", "_end", "_take_off", "_send_at", "owe", "_change"}
"""What takes the name of an action: the log itself, and functions that pass a name on to it."""


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


@pytest.fixture
async def vera(ctx: Context, curator: Actor, clock: MovedClock) -> Record:
    """Added on 26 November, paused the day after."""
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Синицына Вера"}))
    clock.move(timedelta(days=1))
    return await change_person(ctx, curator, vera.id, vera.version, Change(parts={Part.MENTEE: Standing.PAUSED}))


@pytest.mark.parametrize(
    ("query", "there", "not_there"),
    [
        ("", ["Анкета изменена", "Анкета добавлена", "участвует → на паузе", "Синицына Вера"], []),
        ("?action=add_record", ["Анкета добавлена", "Только: Анкета добавлена"], ["на паузе"]),
        ("?subject=tag", ["Тема добавлена", "го"], ["Анкета"]),
        ("?since=27.11.2026&until=27.11.2026", ["Анкета изменена"], ["Анкета добавлена"]),
        ("?until=26.11.2026", ["Анкета добавлена"], ["Анкета изменена"]),
        ("?code=н1", ["Анкета изменена", "Анкета добавлена"], ["Тема", "Вход"]),
        ("?code=Н-404", ["Записей нет"], ["Анкета добавлена"]),
        ("?who=404", ["Записей нет"], ["Анкета добавлена"]),
    ],
)
async def test_filters(
    ctx: Context, vera: Record, curator: Actor, visitors: Visitors, query: str, there: list[str], not_there: list[str]
) -> None:
    await add_tag(ctx, curator, "го")
    browser = await visitors.of(curator)

    page = await browser.get(f"/audit{query}")

    assert page.status == 200
    log = page.said.partition("Показать")[2]
    assert [text for text in there if text not in log] == []
    assert [text for text in not_there if text in log] == []


async def test_what_was_asked_wrongly_is_told(browser: Browser) -> None:
    page = await browser.get("/audit?since=вчера&until=2026&code=кто")

    assert page.status == 422
    assert page.said.count("Нужна дата, например 01.09.2026.") == 2
    assert "Нужен код, например Н-017." in page.said
    assert page.value("since") == "вчера"


async def test_the_log_is_turned_page_by_page(
    ctx: Context, curator: Actor, visitors: Visitors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LINES", 3)
    for number in range(5):
        await add_tag(ctx, curator, f"тема{number}")
    browser = await visitors.of(curator)

    first = await browser.get("/audit?subject=tag")
    second = await browser.get("/audit?subject=tag&before=3")

    assert [number for number in range(5) if f"тема{number}" in first.said] == [2, 3, 4]
    assert "/audit?subject=tag&amp;before=3" in first.text
    assert [number for number in range(5) if f"тема{number}" in second.said] == [0, 1]
    assert ("Раньше ›" in second.said, "‹ К новым" in second.said) == (False, True)


async def test_of_who_was_erased_the_log_tells_nothing_but_the_code(
    ctx: Context, vera: Record, curator: Actor, visitors: Visitors
) -> None:
    async with ctx.write() as connection:
        await ctx.records(connection).erase(vera.id, ctx.now())
    browser = await visitors.of(curator)

    page = await browser.get("/audit")

    assert ("Синицына" in page.text, "Н-001" in page.said) == (False, True)


async def test_who_did_it_is_found_also_when_not_of_the_team_any_more(
    ctx: Context, meet: Meet, browser: Browser
) -> None:
    other = await meet("Прежняя", Role.CURATOR)
    await add_tag(ctx, other, "го")
    async with ctx.write() as connection:
        await Roles(connection).take(other.id, Role.CURATOR)

    page = await browser.get(f"/audit?who={other.id}")

    assert "Тема добавлена" in page.said


def actions_of_the_log() -> set[str]:
    """Names that are passed to the log, read off the code of the actions."""
    found: set[str] = set()
    for path in (ROOT / "actions").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _logs(node.func):
                found |= {
                    argument.value
                    for argument in node.args[1:5]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                }
    return found


def _logs(func: ast.expr) -> bool:
    if isinstance(func, ast.Attribute) and func.attr in ("add", "add_all") and isinstance(func.value, ast.Call):
        func = func.value.func
    return isinstance(func, ast.Name) and func.id in LOGGING


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_that_is_logged_has_words(language: str) -> None:
    """An action that is new to the log gets its words in locales/*/desk_log.ftl: desk-audit-<its name>."""
    words = Words(language)
    logged = actions_of_the_log() - set(SUBJECTS)

    assert {"add_record", "rsvp", "plan", "close_desk", "retire_tag", "late"} <= logged
    for name in sorted(logged):
        assert words.plain(f"desk-audit-{name}")
    for subject in SUBJECTS:
        assert words.plain(f"desk-audit-subject-{subject}")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_name_that_a_value_can_be_has_words(language: str) -> None:
    words = Words(language)

    assert [str(name) for names in NAMES for name in names if not words.plain(f"desk-audit-is-{name}")] == []


async def test_values_are_in_words_and_what_is_empty_is_left_out(
    ctx: Context, vera: Record, curator: Actor, visitors: Visitors
) -> None:
    paper = {"purpose": "processing", "signer": "own", "stage": "teen", "state": "signed", "until": "2027-08-31"}
    outlets = {"site": "waiting", "vk": "https://example.org/1"}
    release = {"kind": "post_release", "at": "2026-12-01T09:00:00+00:00", "resources": outlets, "returned": ""}
    async with ctx.write() as connection:
        await Trail(ctx, connection).add(curator.id, "sign_consent", vera, after=paper)
        log = Audit(connection)
        await log.add(None, "add_publication", "publication", 1, ctx.now(), after={**release, "people": [vera.id]})
        await log.add(None, "change_publication", "publication", 1, ctx.now(), after={"state": "of_tomorrow"})
    browser = await visitors.of(curator)

    said = (await browser.get("/audit")).said

    signed = "на что согласие обработка данных кто подписывает сам человек возраст при подписи от 14 до 17 лет"
    assert f"{signed} состояние подписано действует до 31 августа 2027" in said
    outlets_said = "где Сайт: ждёт, Группа ВКонтакте: https://example.org/1"
    assert f"вид пост-релиз когда выходит 1 дек., 12:00 {outlets_said} кого можно узнать Н-001" in said
    assert "что поправить" not in said
    # What another version of the program wrote is shown as it is.
    assert "состояние of_tomorrow" in said

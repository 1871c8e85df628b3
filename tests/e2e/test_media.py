"""The media plan, played with the whole bot: a meetup's releases by themselves, and from an idea to its links."""

from datetime import timedelta

import pytest

from actions.consents.papers import Paper, Signing, mark_signed
from actions.duties import lists as duty_lists
from actions.registry.keeping import Change, add_person
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.duties.standing import DutyState
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Kind, Part
from playground.client import Json, words
from storage.vault import new_master
from tests.e2e.curating import Curating, at
from tests.e2e.filling import in_one_line
from tests.e2e.town import Town
from tests.e2e.writing_posts import PICTURE

A_WHILE = timedelta(minutes=6)
"""Until the bot has looked at events."""
TITLE = "Роботы"
TEXT = "Приходите к нам на вечер роботов!"


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master()}


@pytest.fixture
async def boris(town: Town) -> Curating:
    """The curator."""
    return await Curating.of(town, town.boris)


@pytest.fixture
async def clara(town: Town) -> Curating:
    """Of the working group."""
    return await Curating.of(town, town.clara, Role.WORKING_GROUP)


def told(town: Town, key: str, name: str, **args: str) -> str:
    """The first words of what is told of a publication."""
    usual = {"when": "none", "words": "none", "codes": "none", "closes": "none", "past": "no"}
    return in_one_line(town.text(key, name=name, **{**usual, **args}))[: len(name) + 8]


async def hears(who: Curating, wanted: str) -> Json:
    return await who.player.wait_for(
        who.player.id, lambda message: in_one_line(wanted) in in_one_line(words(message)), after=0
    )


async def picks(who: Curating, holding: str, expected: str) -> None:
    """A publication of the month, by a part of its button."""
    await who.tap(next(label for label in who.buttons if holding in label), expected)


def asks_for_text(who: Curating, parts: int, length: int) -> str:
    return who.told("media-ask-text", parts=parts, length=length, kind="press_release")


async def test_a_press_release_from_its_draft_to_its_links(town: Town, boris: Curating, clara: Curating) -> None:
    await town.meetup(title=TITLE, start=town.in_days(7, 18))
    await town.play.travel(by=A_WHILE)
    await hears(boris, town.text("told-media-covered", title=TITLE))
    press = town.label("media-named", kind=town.label("media-kind-press_release"), title=TITLE)

    await clara.say("/media", clara.told("media-month", title="—").split("—")[0])
    await picks(clara, f"26.11 {press[:20]}", press)
    assert TITLE in clara.text
    assert clara.told("media-card-length", length=0, ours="yes").split("·")[1].strip() in clara.text
    await clara.press("media-button-text", asks_for_text(clara, 0, 0))
    await clara.say(TEXT, asks_for_text(clara, 1, len(TEXT)))
    await clara.press("media-button-done", TEXT)
    await clara.press("media-button-submit", clara.told("media-card-state", sign="📨", state="submitted"))

    asked = await hears(boris, told(town, "told-media-submitted", press))
    assert TEXT in words(asked)
    await boris.player.tap(asked, town.label("media-button-approve"))
    await boris.see(boris.told("media-card-state", sign="👍", state="approved"))
    plan = next(label for label in boris.buttons if label.startswith("🗓"))
    await boris.tap(plan, boris.told("media-card-state", sign="🗓", state="planned"))

    await town.play.travel(to=at(2026, 11, 26, 10, 1))
    due = await hears(boris, told(town, "told-media-due", press, where="—"))
    assert TEXT in words(due)
    assert (await boris.player.tap(due, town.label("media-button-copy"))).text == ""
    await boris.player.tap(due, town.label("media-button-published"))
    await boris.see(boris.told("media-ask-outlet"))
    for resource, left in (("vk", 1), ("site", 0)):
        name = town.label(f"consent-resource-{resource}")
        link = boris.told("media-ask-link", resource=name, of=resource)
        if left:
            await picks(boris, name, link)
            await boris.refused("https://t.me/centre/25", "refusal-link-elsewhere", found="telegram")
            await boris.refused("https://example.org", "refusal-link-to-whole", resource=resource)
        else:
            # One resource is left: nothing is to be chosen.
            await boris.press("media-button-published", link)
        await boris.refused("просто слова", "refusal-duty-link")
        state = {"sign": "🗓", "state": "planned"} if left else {"sign": "✅", "state": "published"}
        await boris.say(f"https://example.org/{resource}", boris.told("media-card-state", **state))
        await hears(boris, town.text("media-marked", resource=name, left=left))

    actor = await town.actor(town.boris)
    months = await duty_lists.months(town.ctx, actor, None)
    states = {duty.key: cells[-1].state for duty, cells in months.rows}
    assert states == {"update-site": DutyState.DONE, "update-vk": DutyState.DONE}


async def test_an_album_with_somebody_recognisable(town: Town, boris: Curating, clara: Curating) -> None:
    actor = await town.actor(town.boris)
    typed = {Field.NAME: "Синицына Вера Олеговна", Field.BIRTH: "2000"}
    record = await add_person(town.ctx, actor, Part.MENTEE, Change(typed=typed, kind=Kind.PUPIL))
    album = town.label("media-named", kind=town.label("media-kind-album"), title="Наш праздник")

    await clara.say("/media", clara.told("media-month-none"))
    await clara.press("media-button-add", clara.told("media-ask-kind"))
    await clara.tap(
        town.label("media-button-kind-album"),
        clara.told("media-ask-subject", kind=town.label("media-kind-album"), limit=120, has_events="no"),
    )
    await clara.say("Наш праздник", album)
    await clara.press("media-button-pictures", clara.told("media-ask-pictures", count=0, limit=10))
    said = await clara.player.say(clara.player.id, "вот фото")
    await clara.player.wait_for(clara.player.id, town.text("refusal-media-picture-expected"), after=said["message_id"])
    said = await clara.player.upload(clara.player.id, "a.gif", PICTURE, "photo")
    await clara.see(clara.told("media-ask-pictures", count=1, limit=10))
    await clara.press("media-button-done", album)
    await clara.press("media-button-people", clara.told("media-ask-people", codes="none"))
    await clara.refused("Н-777", "refusal-media-nobody-of-code", code="Н-777")
    lacking = clara.told(
        "media-card-lacking",
        person="Н-001",
        category="photo",
        resources=f"{town.label('consent-resource-site')}, {town.label('consent-resource-vk')}",
    )
    await clara.say("н 1", lacking)
    await clara.press("media-button-done", lacking)
    toast = await clara.player.tap(clara.window, town.label("media-button-submit"))
    assert "Н-001" in toast.text

    for purpose, terms in (
        (Purpose.PROCESSING, Terms()),
        (Purpose.PUBLICATION, Terms(frozenset({Category.PHOTO}), frozenset({"site", "vk"}))),
    ):
        signing = Signing(signed_on=town.ctx.today(), terms=terms)
        await mark_signed(town.ctx, actor, record.id, Paper(purpose, Signer.OWN, Stage.ADULT), signing)
    await clara.press("media-button-submit", clara.told("media-card-state", sign="📨", state="submitted"))

    asked = await hears(boris, told(town, "told-media-submitted", album))
    await boris.player.tap(asked, town.label("media-button-open"))
    await boris.see(boris.told("media-card-state", sign="📨", state="submitted"))
    await boris.press("media-button-return", boris.told("media-ask-return", limit=300))
    await boris.say("Добавьте подпись", boris.told("media-card-returned", words="Добавьте подпись"))
    assert "Синицына" not in str(await town.boris.messages(town.boris.id)) + str(
        await town.clara.messages(town.clara.id)
    )


async def test_month_as_picture_and_as_a_table_and_a_digest(town: Town, boris: Curating) -> None:
    await boris.say("/media", boris.told("media-month-none"))
    await boris.refused("привет", "refusal-buttons-expected")
    await boris.press("media-button-add", boris.told("media-ask-kind"))
    await boris.tap(town.label("media-button-kind-other"), "120")
    await boris.refused_point("refusal-nothing-typed")
    await boris.say("Слёт наставников", "Слёт наставников")
    await boris.press("media-button-time", boris.told("media-ask-day", window="none"))
    await boris.refused("когда-нибудь", "refusal-day-and-hour-not-understood")
    await boris.refused("вчера", "refusal-media-in-past")
    await boris.refused("22.11.2026", "refusal-media-in-past")
    await boris.say("27.11 10:00", "10:00")
    await boris.press("media-button-to-plan", "Слёт наставников")
    await boris.player.tap(boris.window, town.label("media-button-picture"))
    photo = await boris.player.wait_for(boris.player.id, lambda message: "photo" in message)
    await boris.see("Слёт наставников")
    await boris.player.tap(boris.window, town.label("media-button-excel"))
    table = await boris.player.wait_for(boris.player.id, lambda message: "document" in message)
    assert photo["message_id"] < table["message_id"]
    assert table["document"]["file_name"].endswith(".xlsx")

    await boris.see("Слёт наставников")
    await boris.press("media-button-add", boris.told("media-ask-kind"))
    await boris.tap(town.label("media-button-kind-digest"), boris.told("media-ask-period"))
    toast = await boris.player.tap(boris.window, town.label("media-button-this-month"))
    assert "01.11.2026" in toast.text
    await boris.refused("когда-нибудь", "refusal-plan-days-not-understood")


async def test_who_may_not_is_told_who_may(town: Town, boris: Curating) -> None:
    said = await town.anna.say(town.anna.id, "/media")

    answer = await town.anna.wait_for(town.anna.id, lambda message: message["message_id"] > said["message_id"])

    assert town.label("role-curator") in words(answer)

"""One publication on three resources: the channel, VK and the site, with trouble on the way; nothing twice."""

from datetime import timedelta
from pathlib import Path

import frontmatter
import pytest

from actions.duties import lists as duty_lists
from domain.duties.built_in import update_key
from domain.duties.standing import DutyState
from domain.media.publication import PublicationState
from domain.people.roles import Role
from playground.client import words
from playground.server import PlaygroundServer
from playground.vk import VkFault
from tests.e2e.curating import Curating
from tests.e2e.filling import in_one_line
from tests.e2e.publishing import COMES, SITE, key, planned, site, there, variables
from tests.e2e.town import Town
from tests.e2e.writing_posts import OTHER_PICTURE

__all__ = ["key", "site", "variables"]

A_WHILE = timedelta(minutes=2)


@pytest.fixture
async def boris(town: Town) -> Curating:
    """The curator."""
    return await Curating.of(town, town.boris)


async def albums(town: Town) -> list[str]:
    """Captions of what came into the hall as an album."""
    found = await town.boris.messages(town.group)
    return [one.get("caption", "") for one in found if "media_group_id" in one]


async def hears(boris: Curating, holding: str) -> str:
    found = await boris.player.wait_for(
        boris.player.id, lambda message: in_one_line(holding) in in_one_line(words(message)), after=0
    )
    return words(found)


def named(town: Town, resource: str) -> str:
    return "Канал" if resource == "telegram" else town.label(f"consent-resource-{resource}")


async def test_one_publication_on_three_resources_with_trouble_on_the_way(
    town: Town, boris: Curating, server: PlaygroundServer, site: Path
) -> None:
    one = await planned(town, boris)
    server.faults.add({"fault": "500", "method": "sendMediaGroup", "times": 1})
    server.vk.faults.append(VkFault("lost", "wall.post"))

    await town.play.travel(to=COMES)
    for _ in range(3):
        await town.play.travel(by=A_WHILE)

    assert await albums(town) == ["Приходите на вечер роботов! Подробности", ""]
    assert [post.text for post in server.vk.posts] == [
        "Приходите на вечер роботов! Подробности (https://example.org/r)"
    ]
    page = frontmatter.load(site / f"2026-11-24-{one.id}.md")
    assert page["tags"] == [town.hall_words.plain("media-kind-other")]
    assert "Приходите на **вечер роботов**! [Подробности](https://example.org/r)" in page.content
    assert (site / f"2026-11-24-{one.id}" / "2.gif").read_bytes() == OTHER_PICTURE
    assert "<title>Вечер роботов</title>" in (site / "feed.xml").read_text("utf-8")

    found = await there(town, one)
    assert found.state is PublicationState.PUBLISHED
    assert found.outlet("site").link == f"{SITE}/2026-11-24-{one.id}"  # type: ignore[union-attr]
    assert found.outlet("vk").link == f"{server.url}/vk/wall-1_1"  # type: ignore[union-attr]
    for resource in ("vk", "site", "telegram"):
        link = found.outlet(resource).link  # type: ignore[union-attr]
        pictures = 2 if resource == "vk" else 0
        told = town.text(
            "told-media-posted",
            name="Вечер роботов",
            resource=named(town, resource),
            link=link or "none",
            pictures=pictures,
        )
        await hears(boris, told)
    months = await duty_lists.months(town.ctx, await town.actor(town.boris), None)
    states = {duty.key: cells[-1].state for duty, cells in months.rows}
    assert {states[update_key(one)] for one in ("site", "vk", "telegram")} == {DutyState.DONE}


@pytest.mark.parametrize("key", ["community"], indirect=True)
async def test_a_person_is_asked_where_the_bot_cannot_look(
    town: Town, boris: Curating, server: PlaygroundServer
) -> None:
    one = await planned(town, boris)
    server.vk.faults.append(VkFault("reset", "wall.post"))
    await town.play.travel(to=COMES)
    await town.play.travel(by=A_WHILE)
    question = town.text("told-media-unsure", name="Вечер роботов", resource=named(town, "vk"))
    await hears(boris, question)
    asked = await boris.player.wait_for(
        boris.player.id, lambda message: in_one_line(question) in in_one_line(words(message)), after=0
    )

    toast = await boris.player.tap(asked, town.label("media-button-not-there"))
    assert toast.text == town.label("media-again")
    await town.play.travel(by=A_WHILE)

    assert len(server.vk.posts) == 1
    assert (await there(town, one)).state is PublicationState.PUBLISHED


async def test_what_vk_refuses_comes_to_a_person_with_the_text(
    town: Town, boris: Curating, server: PlaygroundServer
) -> None:
    one = await planned(town, boris)
    server.vk.faults.append(VkFault("error", "wall.post", code=14))
    await town.play.travel(to=COMES)
    await town.play.travel(by=A_WHILE)
    trouble = town.text("media-trouble", why="captcha", detail="none")
    heard = await hears(boris, trouble)
    assert "Приходите на вечер роботов!" in heard

    failed = await boris.player.wait_for(
        boris.player.id, lambda message: in_one_line(trouble) in in_one_line(words(message)), after=0
    )
    await boris.player.tap(failed, town.label("media-button-published"))
    await boris.see(boris.told("media-ask-link", resource=named(town, "vk"), of="vk"))
    await boris.say("https://vk.com/wall-1_5", boris.told("media-card-state", sign="✅", state="published"))
    assert (await there(town, one)).state is PublicationState.PUBLISHED
    assert server.vk.posts == []


async def test_the_working_group_sees_on_the_card_who_publishes_what(town: Town, boris: Curating) -> None:
    one = await planned(town, boris)
    clara = await Curating.of(town, town.clara, Role.WORKING_GROUP)
    await clara.say("/media", "Вечер роботов")
    label = next(label for label in clara.buttons if "Вечер" in label)
    line = clara.told(
        "media-card-outlet",
        sign="⏳",
        resource=named(town, "vk"),
        state="waiting",
        link="none",
        trouble="none",
        by="bot",
    )
    await clara.tap(label, line)
    assert one.at is not None

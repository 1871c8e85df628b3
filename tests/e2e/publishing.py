"""A centre that publishes on a channel, VK and the site, and what it plans for them."""

from pathlib import Path

import pytest

from actions.duties import edits
from actions.media import deciding, planning, writing
from domain.duties.built_in import update_key
from domain.media.publication import Kind, Publication
from playground.server import PlaygroundServer
from playground.vk import COMMUNITY_TOKEN, USER_TOKEN
from storage.duties import Duties
from storage.media import Publications
from storage.vault import new_master
from tests.e2e.curating import Curating, at
from tests.e2e.town import Town
from tests.e2e.writing_posts import OTHER_PICTURE, PICTURE

TITLE = "Вечер роботов"
TEXT = 'Приходите на <b>вечер роботов</b>! <a href="https://example.org/r">Подробности</a>'
SITE = "https://example.org/news"
COMES = at(2026, 11, 24, 12)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def key(request: pytest.FixtureRequest) -> str:
    return str(getattr(request, "param", "user"))


@pytest.fixture
def variables(variables: dict[str, str], server: PlaygroundServer, site: Path, key: str) -> dict[str, str]:
    return {
        **variables,
        "PROGRAMME_KEYS": new_master(),
        "RESOURCES": "site,vk,telegram=Канал",
        "VK_API_URL": f"{server.url}/vk",
        "VK_GROUP": "1",
        "VK_TOKEN": USER_TOKEN if key == "user" else COMMUNITY_TOKEN,
        "VK_TOKEN_KIND": key,
        "SITE_DIR": str(site),
        "SITE_URL": SITE,
    }


async def planned(town: Town, boris: Curating, title: str = TITLE, text: str = TEXT) -> Publication:
    """With two pictures, for all three, by the curator alone."""
    ctx, actor = town.ctx, await town.actor(town.boris)
    async with ctx.read() as connection:
        duty = await Duties(connection).by_key(update_key("telegram"))
    assert duty is not None
    await edits.set_hall(ctx, actor, duty.id, town.hall)
    made = await planning.add(ctx, actor, Kind.OTHER, title)
    await writing.write(ctx, actor, made.id, text)
    for number, content in enumerate((PICTURE, OTHER_PICTURE)):
        said = await boris.player.upload(boris.player.id, f"{number}.gif", content, "photo")
        await writing.add_picture(ctx, actor, made.id, said["photo"][-1]["file_id"])
    await deciding.submit(ctx, actor, made.id)
    await deciding.approve(ctx, actor, made.id)
    return await planning.plan(ctx, actor, made.id, COMES)


async def there(town: Town, one: Publication) -> Publication:
    async with town.ctx.read() as connection:
        found = await Publications(connection, town.ctx.vault).get(one.id)
    assert found is not None
    return found

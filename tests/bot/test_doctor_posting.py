"""The doctor asks whether the bot can publish where it is to, without publishing anything."""

from pathlib import Path

import pytest

from bot.doctor.posting import check_site, check_vk
from playground.server import PlaygroundServer
from playground.vk import COMMUNITY_TOKEN, USER_TOKEN, VkFault
from tests.bot.conftest import SettingsWith


@pytest.mark.parametrize(
    ("token", "kind", "whose"),
    [(COMMUNITY_TOKEN, "community", "Центр «Эдельвейс»"), (USER_TOKEN, "user", "Ирина Журавлёва")],
)
async def test_a_key_that_is_one(
    settings_with: SettingsWith, server: PlaygroundServer, token: str, kind: str, whose: str
) -> None:
    settings = settings_with(VK_API_URL=f"{server.url}/vk", VK_GROUP="1", VK_TOKEN=token, VK_TOKEN_KIND=kind)

    assert str(await check_vk(settings)) == f"ok     VK: the key is {kind}'s ({whose}), for the community 1"
    assert server.vk.posts == []


async def test_keys_and_communities_that_are_wrong(settings_with: SettingsWith, server: PlaygroundServer) -> None:
    address = f"{server.url}/vk"
    unknown = settings_with(VK_API_URL=address, VK_GROUP="1", VK_TOKEN="vk1.a.unknown")
    assert str(await check_vk(unknown)).startswith("WRONG  VK: the key is not accepted. Make a new one")

    other = settings_with(VK_API_URL=address, VK_GROUP="2", VK_TOKEN=COMMUNITY_TOKEN)
    assert "whether VK_TOKEN_KIND should be user" in str(await check_vk(other))

    settings = settings_with(VK_API_URL=address, VK_GROUP="1", VK_TOKEN=COMMUNITY_TOKEN)
    server.vk.faults.append(VkFault("reset"))
    found = str(await check_vk(settings))
    assert "no answer" in found
    assert COMMUNITY_TOKEN not in found


async def test_nobody_wants_it(settings_with: SettingsWith) -> None:
    settings = settings_with()

    assert await check_vk(settings) is None
    assert check_site(settings) is None


def test_the_sites_folder(settings_with: SettingsWith, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    settings = settings_with(SITE_DIR=str(folder), SITE_URL="https://example.org/news")
    assert str(check_site(settings)).startswith(f"WRONG  site: SITE_DIR is no folder: {folder}. ")

    folder.mkdir()
    assert str(check_site(settings)) == f"ok     site: pages are put into {folder}"

    (folder / "feed.xml").write_text("<rss/>")
    assert "has a feed.xml that the bot did not write" in str(check_site(settings))

"""What the settings have a key or a folder for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiogram import Bot

from actions.media.posting import Place
from bot.posting.vk import VK_SITE, Vk, VkWall
from bot.posting_settings import VK_URL, PostingSettings
from bot.settings import Settings
from wording.texts import Texts

if TYPE_CHECKING:
    from documents.site_folder import SiteFolder


def places_of(settings: Settings, bot: Bot, texts: Texts) -> Mapping[str, Place]:
    """By the keys of resources."""
    found: dict[str, Place] = {}
    posting = settings.posting
    if (vk := vk_of(posting)) is not None:
        # What stands in for VK shows its posts itself.
        found["vk"] = VkWall(vk, VK_SITE if posting.vk_url == VK_URL else posting.vk_url)
    if (folder := folder_of(settings)) is not None:
        from bot.posting.site import Site

        words = texts.of(settings.languages.default)
        found["site"] = Site(folder, bot, words, settings.programme.centre)
    return found


def vk_of(posting: PostingSettings) -> Vk | None:
    """None: there is no key."""
    if posting.vk_group is None or posting.vk_token is None:
        return None
    return Vk(posting.vk_url, posting.vk_token.get_secret_value(), posting.vk_token_kind, posting.vk_group)


def folder_of(settings: Settings) -> "SiteFolder | None":
    """None: pages are put on the site by hand."""
    posting = settings.posting
    if posting.site_folder is None or posting.site_url is None:
        return None
    # Reading YAML takes long to import, and only those need it who have a folder.
    from documents.site_folder import SiteFolder

    return SiteFolder(posting.site_folder, posting.site_url, settings.programme.centre or posting.site_url)

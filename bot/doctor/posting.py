"""Can the bot publish where it is to do so by itself?"""

from bot.doctor.findings import Finding, well, wrong
from bot.posting.places import folder_of, vk_of
from bot.posting.vk import VkRefused, VkUnreachable, VkVague
from bot.posting_settings import TokenKind
from bot.settings import Settings

DEAD_KEY = 5


def check_site(settings: Settings) -> Finding | None:
    """Whether pages can be put into SITE_DIR; None: nobody wants that."""
    folder = folder_of(settings)
    if folder is None:
        return None
    path = settings.posting.site_folder
    if trouble := folder.trouble():
        return wrong("site", f"SITE_DIR {trouble}: {path}", "Make it a folder that the bot may write, or leave it out.")
    return well("site", f"pages are put into {path}")


async def check_vk(settings: Settings) -> Finding | None:
    """Something harmless with the key; None: there is none."""
    vk = vk_of(settings.posting)
    if vk is None:
        return None
    try:
        name = await vk.check()
    except VkRefused as error:
        if error.code == DEAD_KEY:
            return wrong("VK", "the key is not accepted", "Make a new one in the community's settings: VK_TOKEN.")
        other = TokenKind.USER if vk.kind is TokenKind.COMMUNITY else TokenKind.COMMUNITY
        return wrong("VK", f"it says: {error}", f"Check VK_GROUP, and whether VK_TOKEN_KIND should be {other}.")
    except (VkUnreachable, VkVague) as error:
        return wrong("VK", f"no answer from {settings.posting.vk_url}: {error}", "Check the network, or try later.")
    return well("VK", f"the key is {vk.kind}'s ({name}), for the community {vk.group}")

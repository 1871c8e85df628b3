"""What the resources are called on which the centre publishes."""

from collections.abc import Iterable

from domain.duties.duty import Resource
from wording.texts import Words

KNOWN = ("site", "vk", "telegram")


def resource_name(key: str, words: Words, named: Iterable[Resource] = ()) -> str:
    """«Сайт», «Группа ВКонтакте», «Канал в Telegram»; others, and these too, as the setting names them."""
    own = next((one.name for one in named if one.key == key), "")
    return own or known_name(key, key, words)


def known_name(key: str, name: str, words: Words) -> str:
    """The usual ones have words in each language, others are called ``name``."""
    return words.plain(f"consent-resource-{key}") if key in KNOWN else name

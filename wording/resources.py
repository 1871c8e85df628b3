"""The centre's resources, as people call them."""

from actions.consents.printing import ON_PAPER
from wording.texts import Words


def resource_name(key: str, name: str, words: Words) -> str:
    """The usual ones have words in each language, others the name that their setting gives them."""
    return words.plain(f"consent-resource-{key}") if key in ON_PAPER else name

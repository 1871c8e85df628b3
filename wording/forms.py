"""Forms of mentoring, as whoever reads calls them."""

from collections.abc import Iterable
from dataclasses import replace

from domain.registry.forms import FORMS, Form
from wording.texts import Words


def named_forms(forms: Iterable[Form], words: Words) -> list[Form]:
    """With names in the reader's language; what a centre named itself is called so in every language."""
    return [replace(one, name=words.plain(f"form-{one.key}")) if one in FORMS else one for one in forms]


def form_name(key: str, forms: Iterable[Form], words: Words) -> str:
    """The key itself of a form that the settings name no more."""
    return next((one.name for one in named_forms(forms, words) if one.key == key), key)

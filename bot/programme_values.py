"""How the settings around people of the programme are read: keys, forms of mentoring."""

import re

from bot.setting_values import comma_separated
from domain.registry.forms import FORMS, Form

FORM_NAME_LIMIT = 60


def master_keys(value: object) -> object:
    """Keys as ``python -m bot keys new`` makes them, with commas between them. The complaint repeats none."""
    keys = comma_separated(value)
    if isinstance(keys, list) and not all(re.fullmatch(r"[A-Za-z0-9_-]{43}=", key) for key in keys):
        raise ValueError("has something in it that is no key: python -m bot keys new makes one")
    return keys


def forms(value: object) -> object:
    """Keys of the forms that are there, and others with their names, with commas between them."""
    if not isinstance(value, str):
        return value
    known = {form.key: form for form in FORMS}
    found: dict[str, Form] = {}
    for text in (part.strip() for part in value.split(",") if part.strip()):
        key, _, name = (part.strip() for part in text.partition("="))
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,31}", key):
            raise ValueError(f"has a form whose word is not of a-z, digits and _: {text!r}")
        if not name and key not in known:
            raise ValueError(f"has a form without a name: {text!r}")
        if len(name) > FORM_NAME_LIMIT:
            raise ValueError(f"has a form whose name is longer than {FORM_NAME_LIMIT} characters: {text!r}")
        if key in found:
            raise ValueError(f"names the form {key!r} twice")
        found[key] = Form(key, name) if name else known[key]
    if not found:
        raise ValueError("has to name at least one form of mentoring")
    return tuple(found.values())

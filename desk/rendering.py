"""Templates, read once and compiled before anybody asks for a page."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wording import moments
from wording.reader import Reader
from wording.texts import Words

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"
SERVED = {"desk.css": "text/css", "htmx.min.js": "text/javascript", "edelweiss.svg": "image/svg+xml"}
"""Files that browsers get, with their types."""


class Pages:
    """Makes pages of templates. What people typed is escaped; a name that is not given is an error."""

    def __init__(self) -> None:
        self.files = {name: (STATIC / name).read_bytes() for name in SERVED}
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals["static"] = self._static

    def compile(self) -> None:
        """Takes a moment, in which nobody should be waiting: meant for a thread."""
        for name in self._environment.list_templates():
            self._environment.get_template(name)

    def render(self, template: str, reader: Reader, values: Mapping[str, Any]) -> Markup:
        """The template for this reader."""
        said = {"words": _words(reader.words), "reader": reader, "short": _short(reader), "language": reader.language}
        return Markup(self._environment.get_template(template).render({**said, **values}))  # noqa: S704

    def _static(self, name: str) -> str:
        """The address of a file; another one whenever it is another file, so that browsers may keep it."""
        return f"/static/{name}?{_fingerprint(self.files[name])}"


class _Remembering:
    """Words of one language. A text without variables is put together once: a list of people says many again."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._said: dict[str, Markup] = {}
        self._plain: dict[str, str] = {}

    def __call__(self, key: str, **args: Any) -> Markup:
        if args:
            return self._words(key, **args)
        if key not in self._said:
            self._said[key] = self._words(key)
        return self._said[key]

    def plain(self, key: str, **args: Any) -> str:
        if args:
            return self._words.plain(key, **args)
        if key not in self._plain:
            self._plain[key] = self._words.plain(key)
        return self._plain[key]


@lru_cache(maxsize=16)
def _words(words: Words) -> _Remembering:
    return _Remembering(words)


@lru_cache(maxsize=16)
def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def _short(reader: Reader) -> Any:
    def short(moment: datetime, now: datetime) -> str:
        return moments.short(moment, reader.language, reader.zone, now)

    return short

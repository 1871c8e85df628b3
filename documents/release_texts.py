"""Drafts of releases, made of text files that a centre can make its own: beside the program, or in its own folder.

A file is UTF-8 with fields in braces. A line whose fields are all empty is left out. What stands between ‹ and › is
for a person to fill.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from documents.forms import TEMPLATES, WrongTemplate

FOLDER = TEMPLATES / "media"
LANGUAGES = ("ru", "en")
FIELDS = frozenset({"title", "description", "when", "place", "programme", "link", "people"})
NEEDED = frozenset({"title"})


@dataclass(frozen=True, slots=True)
class Release:
    """A text by the ``name`` of its file, without its language and its ending."""

    name: str

    def path(self, language: str, own: Path | None) -> Path:
        """The centre's own, where it has one."""
        name = f"{self.name}.{language if language in LANGUAGES else LANGUAGES[0]}.txt"
        beside = None if own is None else own / name
        return beside if beside is not None and beside.exists() else FOLDER / name


PRESS_RELEASE = Release("press-release")
POST_RELEASE = Release("post-release")
PRESS_OF_EVENT = Release("press-event")
POST_OF_EVENT = Release("post-event")
"""These two are of events of the roadmap."""
RELEASES = (PRESS_RELEASE, POST_RELEASE, PRESS_OF_EVENT, POST_OF_EVENT)


def written(release: Release, values: Mapping[str, str], language: str, own: Path | None = None) -> str:
    """The draft. ``values`` are all of `FIELDS`; "" for what is not known."""
    text = release.path(language, own).read_text("utf-8")
    lines = [_filled(line, values) for line in text.splitlines() if _says_something(line, values)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def check(own: Path | None, languages: Iterable[str] = LANGUAGES) -> list[WrongTemplate]:
    """What is wrong with the texts that are in use."""
    paths = [release.path(language, own) for release in RELEASES for language in languages]
    return [wrong for path in dict.fromkeys(paths) if (wrong := _checked(path)) is not None]


def _checked(path: Path) -> WrongTemplate | None:
    try:
        used = {name for line in path.read_text("utf-8").splitlines() for name in _fields(line)}
    except (OSError, ValueError) as error:
        # Not UTF-8, or a brace without its other one.
        return WrongTemplate(path, unreadable=type(error).__name__)
    unknown, missing = sorted(used - FIELDS), sorted(NEEDED - used)
    return WrongTemplate(path, unknown, missing) if unknown or missing else None


def _filled(line: str, values: Mapping[str, str]) -> str:
    """Each field as it is: of what a value holds nothing is a field."""
    return "".join(
        before + ("" if name is None else values[name]) for before, name, _form, _how in Formatter().parse(line)
    )


def _says_something(line: str, values: Mapping[str, str]) -> bool:
    fields = _fields(line)
    return not fields or any(values[name] for name in fields)


def _fields(line: str) -> list[str]:
    return [name for _before, name, _form, _how in Formatter().parse(line) if name is not None]

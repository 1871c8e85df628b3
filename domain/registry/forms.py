"""Forms of mentoring (3.3), and the words that curators choose competencies and requests from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType

from domain.registry.refusals import TagNameWrong

TAG_LIMIT = 60
"""Characters of a tag's name."""

TagId = NewType("TagId", int)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of mentoring: its ``key``, and its ``name`` as the centre's papers have it."""

    key: str
    name: str


FORMS = (
    Form("teacher_pupil", "педагог – ученик"),
    Form("pupil_pupil", "ученик – ученик"),
    Form("teacher_teacher", "педагог – педагог"),
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A topic that a mentor can help with and a mentee can ask for. A ``retired`` one is offered to nobody any more."""

    id: TagId
    name: str
    retired: bool = False


def checked_tag(name: str) -> str:
    """The name of a tag, its spaces put right. Raises TagNameWrong for one that could not be told from two.

    Topics are typed with commas or semicolons between them.
    """
    name = " ".join(name.split())
    if not 1 <= len(name) <= TAG_LIMIT or not _bare(name) or set(name) & set(",;"):
        raise TagNameWrong(limit=TAG_LIMIT)
    return name


def is_same_tag(one: str, other: str) -> bool:
    """Whether two names are one, whatever their capitals, dashes and spaces."""
    return _bare(one) == _bare(other)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a centre's registries are written in: its forms of mentoring and its tags."""

    forms: tuple[Form, ...] = FORMS
    tags: tuple[Tag, ...] = ()

    def form(self, text: str) -> Form | None:
        """The form of this name, whatever its dashes, spaces and capitals; or of this key."""
        wanted = _bare(text)
        return next((form for form in self.forms if wanted in (_bare(form.name), _bare(form.key))), None)

    def sort_out(self, words: Iterable[str]) -> tuple[frozenset[TagId], tuple[str, ...]]:
        """Which of these words are tags, and which are not, as they were and in their order."""
        known = {_bare(tag.name): tag.id for tag in self.tags}
        found: set[TagId] = set()
        others: list[str] = []
        for word in words:
            tag = known.get(_bare(word))
            if tag is None:
                others.append(word)
            else:
                found.add(tag)
        return frozenset(found), tuple(others)

    def names(self, tags: Iterable[TagId]) -> tuple[str, ...]:
        """Names of tags, by the alphabet; of those that are gone nothing."""
        wanted = set(tags)
        return tuple(sorted((tag.name for tag in self.tags if tag.id in wanted), key=str.casefold))


def _bare(text: str) -> str:
    return _BETWEEN.sub("", text.casefold().replace("ё", "е"))


_BETWEEN = re.compile(r"[\W_]+")

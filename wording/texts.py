"""Every word the bot says, from the Fluent files in ``locales/``."""

from collections import ChainMap
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.runtime.types import FluentType
from markupsafe import Markup, escape

from wording.entries import entries_of, parsed

LOCALES = Path(__file__).parent.parent / "locales"
ON_PAPER = "ru"
"""The language of a centre's papers."""


class _Text(str, FluentType):
    """A string argument. Fluent refuses plain ones above 2500 characters, which a long message reaches."""

    def format(self, locale: Locale) -> str:  # type: ignore[override]
        return self


class Words:
    """What the bot says in one language."""

    def __init__(self, language: str, folder: Path = LOCALES) -> None:
        self.language = language
        self._files = sorted((folder / language).glob("*.ftl"))
        self._learnt: set[str] = set()
        self._learning = Lock()
        if not self._files:
            raise LookupError(f"there are no texts in the language {language!r}")

    @cached_property
    def _bundle(self) -> FluentBundle:
        """Made when the first text is wanted: a start does not wait for languages that nobody asked for yet."""
        return FluentBundle([self.language], use_isolating=False)

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        """Of several with one name that of the first file counts."""
        return ChainMap(*(dict(entries_of(file)) for file in self._files))

    def __call__(self, key: str, **args: Any) -> Markup:
        """The text as Telegram's HTML. Strings among ``args`` are escaped unless they are Markup.

        Raises KeyError for an unknown key or a missing variable.
        """
        return Markup(self._format(key, {name: _escaped(value) for name, value in args.items()}))  # noqa: S704

    def plain(self, key: str, **args: Any) -> str:
        """The text for a button, a toast or an alert, which know no markup. Raises KeyError as a call does."""
        return self._format(key, {name: _plain(value) for name, value in args.items()})

    @property
    def own_name(self) -> str:
        """The language's name in itself: «Русский», "English"."""
        name = Locale.parse(self.language).get_display_name(self.language) or self.language
        return name[:1].upper() + name[1:]

    def _format(self, key: str, args: dict[str, Any]) -> str:
        pattern = self._message(key).value
        if pattern is None:
            raise KeyError(f"{self.language}: {key} has no text")
        found, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise KeyError(f"{self.language}: {key}: {'; '.join(map(str, errors))}")
        return str(found)

    def _message(self, key: str) -> Message:
        if key not in self._learnt:
            # Pages are made in threads: nobody says a text half of which is known.
            with self._learning:
                self._learn(key)
            self._learnt.add(key)
        try:
            return self._bundle.get_message(key)
        except LookupError:
            raise KeyError(f"{self.language}: {key} is not known") from None

    def _learn(self, key: str) -> None:
        """Put an entry into the bundle, with all that it refers to."""
        learnt: set[str] = set()
        wanted = {key}
        while wanted:
            learnt |= wanted
            referred = set[str]()
            for name in wanted & self._entries.keys():
                entry, names = parsed(self._entries[name])
                referred |= names
                self._bundle.add_resource(entry)
            wanted = referred - learnt


class Texts:
    """Words in every language the bot speaks; the first is the default."""

    def __init__(self, languages: Sequence[str], folder: Path = LOCALES) -> None:
        self.languages = tuple(languages)
        self._folder = folder
        self._words = {language: Words(language, folder) for language in self.languages}

    def of(self, language: str) -> Words:
        """Raises KeyError for a language that is not spoken (`Person.reads` names one that is)."""
        return self._words[language]

    @property
    def default(self) -> Words:
        return self._words[self.languages[0]]

    @property
    def on_paper(self) -> Words:
        """In the language of a centre's papers, also where the bot does not speak it."""
        return self._words.get(ON_PAPER) or Words(ON_PAPER, self._folder)


def _escaped(value: Any) -> Any:
    return _Text(escape(value)) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Markup):
        return _Text(value.striptags())
    return _Text(value) if isinstance(value, str) else value

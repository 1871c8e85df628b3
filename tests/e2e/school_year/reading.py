"""What a message of the bot tells of the year's work, in a few words that a test can list."""

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from playground.client import Json
from playground.client import words as text_of
from tests.e2e.town import TEXTS, unmarked
from wording.texts import Words

ZONE = ZoneInfo("Europe/Belgrade")
Told = tuple[str, str]
"""On which day and hour of the centre's clocks, and what: «overdue update-vk», «write press_release Роботы»."""

SLOT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands where a text names something."""
SHOWN = 10
"""So much of what follows the name tells texts apart."""

PUBLICATIONS = ("submitted", "approved", "overdue", "yours", "write", "waits", "plan", "due")
DUTIES = {
    "told-campaign-opened": "opened",
    "told-surveys-complete": "complete",
    "told-duty": "",
    "told-duty-overdue": "overdue",
    "told-duty-handed-in": "done",
}
"""Of a duty, from the text that tells most to the one that tells least."""
ROADMAP = {"told-roadmap-reminder": "roadmap", "told-roadmap-overdue": "roadmap overdue", "told-media-roadmap": "near"}
ANYTHING = {
    **{"title": "", "name": "", "day": "", "late": "", "daily": "no", "who": "", "due": "", "where": "", "count": 1},
    **{"when": "none", "closes": "none"},
}
"""What texts take besides what they name, where it does not matter."""


class Reading:
    """In one language. ``events`` are the titles of the roadmap's, ``meetup`` that of the one meetup."""

    def __init__(self, language: str, events: tuple[str, ...], meetup: str) -> None:
        self._words: Words = TEXTS.of(language)
        self._events = events
        self._duties = dict(self._named_duties())
        self._publications = dict(self._named_publications((*events, meetup)))

    def told(self, message: Json) -> list[Told]:
        """Nothing for what has nothing to do with the year's work; of several updates at once each of them."""
        text, when = text_of(message), f"{datetime.fromtimestamp(message['date'], ZONE):%Y-%m-%d %H}"
        first = text.partition("\n")[0]
        for late, state in (("no", ""), ("yes", "overdue ")):
            if first == self._text("told-updates", late=late):
                return [(when, f"{state}{duty}") for name, duty in self._duties.items() if name in text]
        what = self._what(text, first)
        return [] if what is None else [(when, what)]

    def missing(self, message: Json) -> str | None:
        """How many of how many surveys are answered, as a reminder of monitoring says."""
        shape = re.escape(self._text("monitoring-surveys", sign=SLOT, answered=777, asked=888))
        shape = shape.replace(SLOT, ".").replace("777", r"(\d+)").replace("888", r"(\d+)")
        found = re.search(shape, text_of(message))
        return None if found is None else f"{found[1]} of {found[2]}"

    def _what(self, text: str, first: str) -> str | None:
        if first == self._text("told-duty-digest"):
            return "digest"
        for again, what in (("no", "survey"), ("yes", "survey again")):
            if first.startswith(self._text("told-survey", again=again, kind="mentor_after")[:SHOWN]):
                return what
        return self._of_roadmap(text, first) or self._of_publication(first) or self._of_duty(first)

    def _of_roadmap(self, text: str, first: str) -> str | None:
        for key, what in ROADMAP.items():
            if any(first == self._text(key, count=count).partition("\n")[0] for count in (1, 2)):
                return " ".join([what, *(one for one in self._events if one in text)])
        return None

    def _of_publication(self, first: str) -> str | None:
        covered = self._named(first, "told-media-covered", "title")
        if covered is not None:
            return f"covered {covered}"
        for what in PUBLICATIONS:
            for past in ("no", "yes"):
                name = self._named(first, f"told-media-{what}", "name", past=past)
                if name in self._publications:
                    return f"{what} {self._publications[name]}"
        return None

    def _of_duty(self, first: str) -> str | None:
        for key, what in DUTIES.items():
            title = self._named(first, key, "title") or ""
            for name, duty in self._duties.items():
                # An update's title goes on with its month.
                if title.startswith(name):
                    return f"{what} {duty}".strip()
        return None

    def _named(self, first: str, key: str, slot: str, **args: str) -> str | None:
        """What stands in the slot of this text, if that is the text."""
        shape = self._text(key, **{**ANYTHING, **args, slot: SLOT}).partition("\n")[0]
        before, _, after = shape.partition(SLOT)
        found = re.match(f"{re.escape(before)}(.+?){re.escape(after[:SHOWN]) or '$'}", first)
        return None if found is None else found[1]

    def _named_duties(self) -> Iterator[tuple[str, str]]:
        for key in ("monitoring-december", "monitoring-may", "figures-december"):
            yield self._words.plain(f"duty-title-{key}"), key
        for key in ("site", "vk"):
            resource = self._words.plain(f"duty-resource-{key}")
            yield self._words.plain("duty-title-update", resource=resource), f"update-{key}"

    def _named_publications(self, titles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for title in titles:
            for kind in ("press_release", "post_release"):
                name = self._words.plain("media-named", kind=self._words.plain(f"media-kind-{kind}"), title=title)
                yield name, f"{kind} {title}"

    def _text(self, key: str, **args: object) -> str:
        return unmarked(self._words(key, **args))

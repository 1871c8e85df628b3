"""Whom a text is written for."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from actions.context import Policy
from domain.people.person import Person, PersonId
from wording.reader import everybody, reader_of
from wording.texts import Texts

BELGRADE, MOSCOW, VLADIVOSTOK = (ZoneInfo(name) for name in ("Europe/Belgrade", "Europe/Moscow", "Asia/Vladivostok"))
POLICY = Policy(zone=MOSCOW, languages=("ru", "en"), owners=frozenset(), quiet_hours=None)
TEXTS = Texts(POLICY.languages)
ANNA = Person(PersonId(1), 7, "Анна", None, None, None, None, reachable=True)


@pytest.mark.parametrize(
    ("telegram", "chosen", "language"),
    [
        (None, None, "ru"),
        ("en", None, "en"),
        ("en-GB", None, "en"),
        ("sr", None, "ru"),
        ("ru", "en", "en"),
        ("en", "sr", "en"),
    ],
)
def test_reader_language(telegram: str | None, chosen: str | None, language: str) -> None:
    person = replace(ANNA, telegram_language=telegram, language=chosen)

    assert reader_of(person, TEXTS, POLICY).language == language


def test_reader_without_a_chosen_zone() -> None:
    reader = reader_of(ANNA, TEXTS, POLICY)

    assert (reader.zone, reader.zone_at(BELGRADE)) == (MOSCOW, BELGRADE)


def test_reader_with_a_chosen_zone() -> None:
    reader = reader_of(replace(ANNA, zone=VLADIVOSTOK), TEXTS, POLICY)

    assert (reader.zone, reader.zone_at(BELGRADE)) == (VLADIVOSTOK, VLADIVOSTOK)


def test_everybody_reads_the_first_language_by_the_clock_of_the_place() -> None:
    reader = everybody(TEXTS, POLICY)

    assert (reader.language, reader.zone, reader.zone_at(BELGRADE)) == ("ru", MOSCOW, BELGRADE)

"""What entries of the agenda are called."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from actions.context import Policy
from domain.agenda.entry import Entry, EntryKind
from domain.duties.standing import DutyState
from wording.agenda import in_code, title
from wording.reader import Reader
from wording.texts import Texts

TEXTS = Texts(("ru", "en"))
POLICY = Policy(zone=ZoneInfo("Europe/Moscow"), languages=("ru", "en"), owners=frozenset(), quiet_hours=None)


@pytest.mark.parametrize(
    ("language", "what", "said"),
    [
        ("ru", "press_release", "Пресс-релиз «День открытых дверей»"),
        ("ru", "other", "Публикация «День открытых дверей»"),
        ("en", "other", "Publication “День открытых дверей”"),
    ],
)
def test_a_publication_says_that_it_is_one(language: str, what: str, said: str) -> None:
    entry = Entry(
        kind=EntryKind.PUBLICATION,
        key="publication-1",
        day=date(2026, 11, 26),
        state=DutyState.SOON,
        title="День открытых дверей",
        what=what,
    )
    reader = Reader(TEXTS.of(language), POLICY.zone)
    assert title(entry, reader, POLICY, in_code) == said

"""A page of the roster is one message, whatever people call themselves."""

from zoneinfo import ZoneInfo

import pytest

from actions.meetups.people import Roster
from domain.meetups import fields
from domain.meetups.rsvp import Answer, Rsvp
from domain.people.person import Person, PersonId
from handlers.meetups.manage.roster import LINES_ON_A_PAGE, roster_lines
from storage.rsvps import Counts, Entry
from tests.handlers.meetups.test_card import FULL, length
from wording.reader import Reader
from wording.texts import Words


@pytest.mark.parametrize("language", ["ru", "en"])
def test_page_of_the_longest_names_is_one_message(language: str) -> None:
    person = Person(PersonId(1), 1, "🤖" * 128, "u" * 32, None, None, None, reachable=False)
    entries = (Entry(person, Rsvp(person.id, Answer.GOING, guests=5), None),) * LINES_ON_A_PAGE
    roster = Roster(FULL, Counts(len(entries), 5 * len(entries), 0), entries, (), ())

    lines = list(roster_lines(roster, Reader(Words(language), ZoneInfo("UTC"))))[:LINES_ON_A_PAGE]

    head = fields.size(Words(language)("roster-head", title=FULL.title).striptags())
    assert head + 1 + length("\n".join(lines)) <= 4096

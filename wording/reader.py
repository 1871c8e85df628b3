"""Whom a text is written for: in which language, and by which clock."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from actions.context import Policy
from domain.people.person import Person, PersonId
from wording.texts import Texts, Words


@dataclass(frozen=True, slots=True)
class Reader:
    """A person, or everybody in a hall (``person`` is None then).

    ``chosen`` is the zone chosen with /timezone, ``centre`` the centre's.
    """

    words: Words
    centre: ZoneInfo
    chosen: ZoneInfo | None = None
    person: PersonId | None = None

    @property
    def language(self) -> str:
        return self.words.language

    @property
    def zone(self) -> ZoneInfo:
        """The zone for moments that belong to no place."""
        return self.chosen or self.centre

    def zone_at(self, place: ZoneInfo) -> ZoneInfo:
        """The zone for a moment that belongs to a place, such as a meetup's start: the chosen one, else its own."""
        return self.chosen or place


def reader_of(person: Person, texts: Texts, policy: Policy) -> Reader:
    """The reader that a person is."""
    return Reader(texts.of(person.reads(policy.languages)), policy.zone, person.zone, person.id)


def everybody(texts: Texts, policy: Policy) -> Reader:
    """The reader of what is posted to many at once."""
    return Reader(texts.of(policy.languages[0]), policy.zone)

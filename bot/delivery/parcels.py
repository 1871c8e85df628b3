"""A letter with its address: where it goes, for whom it is written, what it answers to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.delivery.subjects import meetup_of
from domain.meetups.hall import Hall, HallState
from domain.meetups.notices import CardPosted
from domain.notices import HallId
from domain.people.person import Person, PersonId
from storage.cards import Cards
from storage.halls import Halls
from storage.meetups import Meetups
from storage.outbox import Letter
from storage.people import People
from wording.reader import Reader, everybody, reader_of
from wording.texts import Texts

Recipient = tuple[PersonId | None, HallId | None]


@dataclass(frozen=True, slots=True)
class Parcel:
    """Ready to be rendered and sent. ``reply_to`` is the meetup's card in the hall, for other posts about it.

    ``zone`` is the one whose nights are quiet: as with reminders, the reader's own, else that of the meetup that the
    letter speaks of. ``revision`` is what the meetup's cards should show at the moment, for a letter that posts one.
    """

    letter: Letter
    chat_id: int
    reader: Reader
    zone: ZoneInfo
    hall: Hall | None = None
    reply_to: int | None = None
    revision: int | None = None

    @property
    def recipient(self) -> Recipient:
        return self.letter.person, self.letter.hall


@dataclass(slots=True)
class Sorted:
    """What due letters turned out to be."""

    parcels: list[Parcel] = field(default_factory=list)
    away: list[Letter] = field(default_factory=list)
    """Their people cannot be written to at the moment."""
    closed: list[Letter] = field(default_factory=list)
    """Their halls are not open to the bot."""

    @property
    def is_empty(self) -> bool:
        return not (self.parcels or self.away or self.closed)


async def sort(connection: AsyncConnection, letters: Sequence[Letter], texts: Texts, policy: Policy) -> Sorted:
    """Address letters, at most one to each recipient: the rest of theirs has to wait for it."""
    found = Sorted()
    if not letters:
        return found
    people = await People(connection).many({one.person for one in letters if one.person is not None})
    halls = await Halls(connection).many({one.hall for one in letters if one.hall is not None})
    about = {one.id: meetup for one in letters if (meetup := meetup_of(one.notice)) is not None}
    zones = await Meetups(connection).zones(set(about.values()))
    for letter in _first_of_each(letters):
        place = zones.get(about[letter.id], policy.zone) if letter.id in about else policy.zone
        if letter.person is not None:
            _to_person(found, letter, people[letter.person], place, texts, policy)
        elif letter.hall is not None:
            await _to_hall(connection, found, letter, halls[letter.hall], place, texts, policy)
    away = {one.person for one in found.away}
    found.away = [one for one in letters if one.person in away and one.person is not None]
    return found


def _first_of_each(letters: Iterable[Letter]) -> Iterable[Letter]:
    seen: set[Recipient] = set()
    for letter in letters:
        recipient = (letter.person, letter.hall)
        if recipient not in seen:
            seen.add(recipient)
            yield letter


def _to_person(found: Sorted, letter: Letter, person: Person, place: ZoneInfo, texts: Texts, policy: Policy) -> None:
    if person.reachable:
        reader = reader_of(person, texts, policy)
        found.parcels.append(Parcel(letter, person.telegram_id, reader, reader.zone_at(place)))
    else:
        found.away.append(letter)


async def _to_hall(
    connection: AsyncConnection,
    found: Sorted,
    letter: Letter,
    hall: Hall,
    place: ZoneInfo,
    texts: Texts,
    policy: Policy,
) -> None:
    if hall.state is not HallState.BOUND:
        found.closed.append(letter)
        return
    cards = Cards(connection)
    meetup = meetup_of(letter.notice)
    reply_to, revision = None, None
    if meetup is not None and isinstance(letter.notice, CardPosted):
        revision = await cards.revision(meetup)
    elif meetup is not None and (card := await cards.of(meetup, hall.id)) is not None:
        reply_to = card.message_id
    reader = everybody(texts, policy)
    found.parcels.append(Parcel(letter, hall.chat_id, reader, place, hall, reply_to, revision))

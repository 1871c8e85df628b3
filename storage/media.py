"""Publications of the media plan, with where they appear, their pictures and the people in them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.media.happening import EventKind, EventRef
from domain.media.publication import (
    LIVE,
    STORY_KEY,
    Kind,
    Outlet,
    OutletState,
    Publication,
    PublicationId,
    PublicationState,
    story_of,
)
from domain.media.windows import Window
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.keyring import Keyring
from storage.tables.media import publication_people, publication_pictures, publication_resources, publications
from storage.vault import Key, Vault, WrongKey

TROUBLE_LIMIT = 300
KEY_NAME = "media"
WORDS = ("title", "text", "returned")
"""What may name people: sealed wherever a programme is run, and open elsewhere."""


class Publications:
    """Gateway to the media plan. Raises WrongKey where the words are sealed and ``vault`` does not open them."""

    def __init__(self, connection: AsyncConnection, vault: Vault | None) -> None:
        self._connection = connection
        self._keys = None if vault is None else Keyring(connection, vault)

    async def get(self, publication: PublicationId) -> Publication | None:
        return next(iter(await self._found(publications.c.id == publication)), None)

    async def by_key(self, key: str) -> Publication | None:
        """What the plan has of an event by itself."""
        return next(iter(await self._found(publications.c.key == key)), None)

    async def known_keys(self, keys: Iterable[str]) -> set[str]:
        """Those of these that there are, whatever became of them."""
        wanted = list(keys)
        found = await self._connection.scalars(select(publications.c.key).where(publications.c.key.in_(wanted)))
        return set(found)

    async def live(self) -> Sequence[Publication]:
        """Whatever is neither published nor cancelled."""
        return await self._found(publications.c.state.in_(list(LIVE)))

    async def off_with_events(self, since: datetime) -> Sequence[Publication]:
        """Cancelled with their events, of which something can become still: their term was after ``since``."""
        return await self._found(
            publications.c.off_with_event, func.coalesce(publications.c.closes, publications.c.since) > since
        )

    async def of_event(self, event: EventRef) -> Sequence[Publication]:
        """All that tell of it, the oldest first."""
        return await self._found(publications.c.event_kind == event.kind, publications.c.event_id == event.id)

    async def added_of(self, kind: EventKind, window: Window) -> Sequence[Publication]:
        """Those about events of this kind that came into the plan in this time."""
        return await self._found(
            publications.c.event_kind == kind, publications.c.created_at.between(window.opens, window.closes)
        )

    async def out_about_events(self, kind: Kind, since: datetime) -> Sequence[Publication]:
        """Published ones of a kind that tell of an event, and whose window was open after ``since``."""
        return await self._found(
            publications.c.kind == kind,
            publications.c.state == PublicationState.PUBLISHED,
            publications.c.event_kind.is_not(None),
            publications.c.closes > since,
        )

    async def out_of_stories(self, since: datetime) -> Sequence[Publication]:
        """Published ones that mentors' stories became, out everywhere since ``since``."""
        return await self._found(
            publications.c.key.startswith(STORY_KEY, autoescape=True),
            publications.c.state == PublicationState.PUBLISHED,
            publications.c.since > since,
        )

    async def naming(self, record: RecordId) -> Sequence[Publication]:
        """Those in which somebody is named."""
        named = select(publication_people.c.publication_id).where(publication_people.c.record_id == record)
        return await self._found(publications.c.id.in_(named))

    async def between(self, window: Window) -> Sequence[Publication]:
        """Those of a time: by when they come out, else by when they should, else by when they were thought of."""
        moment = func.coalesce(publications.c.at, publications.c.opens, publications.c.created_at)
        found = await self._found(moment.between(window.opens, window.closes))
        return sorted(found, key=lambda one: (_sorted_by(one), one.id))

    async def timeless(self) -> Sequence[Publication]:
        """Live ones of which nobody said when."""
        return await self._found(
            publications.c.state.in_(list(LIVE)), publications.c.at.is_(None), publications.c.opens.is_(None)
        )

    async def out_between(self, window: Window) -> Sequence[Publication]:
        """Those that came out on some resource in this time, the oldest first."""
        out = select(publication_resources.c.publication_id).where(
            publication_resources.c.state == OutletState.PUBLISHED,
            publication_resources.c.at.between(window.opens, window.closes),
        )
        return await self._found(publications.c.id.in_(out))

    async def add(
        self,
        kind: Kind,
        title: str,
        zone: ZoneInfo,
        resources: Sequence[str],
        now: datetime,
        *,
        event: EventRef | None = None,
        key: str = "",
        **fields: Any,
    ) -> Publication:
        """One more, thought of now; ``fields`` are attributes of :class:`Publication`."""
        values = {
            "kind": kind,
            "title": title,
            "event_kind": None if event is None else event.kind,
            "event_id": None if event is None else event.id,
            "key": key,
            "zone": zone,
            "by_hand": False,
            "state": PublicationState.IDEA,
            "since": now,
            "timed_at": now,
            "text": "",
            "is_ours": False,
            "returned": "",
            "created_at": now,
        }
        values = await self._sealed(values | _columns(fields))
        number = await self._connection.scalar(insert(publications).values(**values).returning(publications.c.id))
        made = PublicationId(number or 0)
        await self.set_outlets(made, [Outlet(one) for one in resources])
        return await self._there(made)

    async def change(self, publication: PublicationId, **fields: Any) -> Publication:
        """Set attributes of :class:`Publication` other than where it appears, its pictures and its people."""
        values = _columns(fields)
        if set(WORDS) & set(values):
            old = await self._there(publication)
            values = await self._sealed({word: getattr(old, word) for word in WORDS} | values)
        if values:
            await self._connection.execute(
                update(publications).where(publications.c.id == publication).values(**values)
            )
        return await self._there(publication)

    async def set_outlets(self, publication: PublicationId, outlets: Sequence[Outlet]) -> None:
        """Where it is to appear, and how it stands there."""
        table = publication_resources
        await self._connection.execute(delete(table).where(table.c.publication_id == publication))
        rows = [
            {
                "publication_id": publication,
                "position": position,
                **asdict(one),
                "trouble": one.trouble[:TROUBLE_LIMIT],
                "detail": one.detail[:TROUBLE_LIMIT],
            }
            for position, one in enumerate(outlets)
        ]
        if rows:
            await self._connection.execute(insert(table), rows)

    async def set_pictures(self, publication: PublicationId, files: Sequence[str]) -> None:
        table = publication_pictures
        await self._connection.execute(delete(table).where(table.c.publication_id == publication))
        rows = [
            {"publication_id": publication, "position": position, "file_id": one} for position, one in enumerate(files)
        ]
        if rows:
            await self._connection.execute(insert(table), rows)

    async def set_people(self, publication: PublicationId, people: Collection[RecordId]) -> None:
        """Who can be recognised in it."""
        table = publication_people
        await self._connection.execute(delete(table).where(table.c.publication_id == publication))
        rows = [{"publication_id": publication, "record_id": one} for one in sorted(set(people))]
        if rows:
            await self._connection.execute(insert(table), rows)

    async def seal_open(self) -> int:
        """Words from before a programme was run here. Returns of how many."""
        if self._keys is None:
            return 0
        open_ones = publications.c.words.is_(None) & or_(*(publications.c[word] != "" for word in WORDS))
        rows = (await self._connection.execute(select(publications).where(open_ones))).all()
        for row in rows:
            sealed = await self._sealed({word: getattr(row, word) for word in WORDS})
            await self._connection.execute(update(publications).where(publications.c.id == row.id).values(**sealed))
        return len(rows)

    async def _sealed(self, values: dict[str, Any]) -> dict[str, Any]:
        """These columns, the words among them sealed where there is a key for that."""
        if self._keys is None:
            return values
        key = await self._keys.named(KEY_NAME)
        said = {word: values[word] for word in WORDS}
        return values | dict.fromkeys(WORDS, "") | {"words": key.seal_json(said)}

    async def _key(self) -> Key | None:
        return None if self._keys is None else await self._keys.find(KEY_NAME)

    async def _there(self, publication: PublicationId) -> Publication:
        found = await self.get(publication)
        if found is None:
            raise LookupError(f"no publication {publication}")
        return found

    async def _found(self, *where: Any) -> list[Publication]:
        wanted = select(publications).where(*where).order_by(publications.c.id)
        rows = (await self._connection.execute(wanted)).all()
        if not rows:
            return []
        key = await self._key() if any(row.words is not None for row in rows) else None
        numbers = select(publications.c.id).where(*where)
        outlets: dict[int, list[Outlet]] = defaultdict(list)
        for row in await self._beside(publication_resources, numbers, publication_resources.c.position):
            outlets[row.publication_id].append(_outlet(row))
        pictures: dict[int, list[str]] = defaultdict(list)
        for row in await self._beside(publication_pictures, numbers, publication_pictures.c.position):
            pictures[row.publication_id].append(row.file_id)
        people: dict[int, list[RecordId]] = defaultdict(list)
        for row in await self._beside(publication_people, numbers, publication_people.c.record_id):
            people[row.publication_id].append(RecordId(row.record_id))
        return [
            _publication(row, _words(row, key), tuple(outlets[row.id]), tuple(pictures[row.id]), tuple(people[row.id]))
            for row in rows
        ]

    async def _beside(self, table: Any, numbers: Any, order: Any) -> Sequence[Row[Any]]:
        return (
            await self._connection.execute(select(table).where(table.c.publication_id.in_(numbers)).order_by(order))
        ).all()


def _sorted_by(publication: Publication) -> datetime:
    if publication.at is not None:
        return publication.at
    return publication.since if publication.window is None else publication.window.opens


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    values = dict(fields)
    if "window" in values:
        window: Window | None = values.pop("window")
        values |= {
            "opens": None if window is None else window.opens,
            "closes": None if window is None else window.closes,
        }
    if "responsible" in values:
        values["responsible_id"] = values.pop("responsible")
    return values


def _outlet(row: Row[Any]) -> Outlet:
    return Outlet(
        resource=row.resource,
        state=OutletState(row.state),
        link=row.link,
        at=row.at,
        message=row.message,
        trouble=row.trouble,
        detail=row.detail,
        tries=row.tries,
        due=row.due,
        until=row.until,
    )


def _words(row: Row[Any], key: Key | None) -> Mapping[str, str]:
    """Raises WrongKey."""
    if row.words is None:
        return {word: getattr(row, word) for word in WORDS}
    if key is None:
        raise WrongKey
    found: Mapping[str, str] = key.unseal_json(row.words)
    return found


def _publication(
    row: Row[Any],
    words: Mapping[str, str],
    outlets: tuple[Outlet, ...],
    pictures: tuple[str, ...],
    people: tuple[RecordId, ...],
) -> Publication:
    return Publication(
        id=PublicationId(row.id),
        kind=Kind(row.kind),
        title=words["title"],
        event=None if row.event_kind is None else EventRef(EventKind(row.event_kind), row.event_id),
        window=None if row.opens is None else Window(row.opens, row.closes),
        zone=row.zone,
        at=row.at,
        by_hand=row.by_hand,
        state=PublicationState(row.state),
        since=row.since,
        timed_at=row.timed_at,
        responsible=None if row.responsible_id is None else PersonId(row.responsible_id),
        text=words["text"],
        is_ours=row.is_ours,
        returned=words["returned"],
        approved_by=None if row.approved_by is None else PersonId(row.approved_by),
        outlets=outlets,
        pictures=pictures,
        people=people,
        story=story_of(row.key),
        off_with_event=row.off_with_event,
    )

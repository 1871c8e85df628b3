"""Stories of pairings for the media plan: that there is one lies open, what it tells and shows sealed."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.pairing import PairingId
from domain.mentoring.story import Story, StoryId, StoryReason, StoryState
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.mentoring import pairings
from storage.tables.mentoring_stories import stories, story_people
from storage.vault import Key


class Stories:
    """Gateway to stories. Text and photos are empty once somebody of the pairing is forgotten."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def begin(self, pairing: PairingId, by: PersonId, now: datetime) -> Story:
        """An empty draft."""
        number = await self._connection.scalar(
            insert(stories).values(pairing_id=pairing, by=by, state=StoryState.DRAFT, since=now).returning(stories.c.id)
        )
        return Story(id=StoryId(number or 0), pairing=pairing, by=by, state=StoryState.DRAFT, since=now)

    async def get(self, story: StoryId) -> Story | None:
        return next(iter(await self._found(stories.c.id == story)), None)

    async def of_author(self, pairing: PairingId, by: PersonId) -> Sequence[Story]:
        """Of this pairing, what somebody wrote: the newest first."""
        return await self._found((stories.c.pairing_id == pairing) & (stories.c.by == by))

    async def in_states(self, states: Collection[StoryState], limit: int) -> Sequence[Story]:
        """The newest first."""
        return await self._found(stories.c.state.in_(list(states)), limit)

    async def write(self, story: Story) -> None:
        """Its text and photos; nothing where there is no key to seal them with."""
        key = await self._key(story.pairing)
        content = None if key is None else key.seal_json({"text": story.text, "photos": list(story.photos)})
        await self._connection.execute(update(stories).where(stories.c.id == story.id).values(content=content))

    async def set_people(self, story: StoryId, recognised: Collection[RecordId]) -> None:
        await self._connection.execute(delete(story_people).where(story_people.c.story_id == story))
        rows = [{"story_id": story, "record_id": one} for one in sorted(recognised)]
        if rows:
            await self._connection.execute(insert(story_people), rows)

    async def step(
        self, story: Story, state: StoryState, now: datetime, reason: StoryReason | None = None, words: str = ""
    ) -> None:
        """It stands so now, for this reason."""
        key = await self._key(story.pairing) if words else None
        await self._connection.execute(
            update(stories)
            .where(stories.c.id == story.id)
            .values(
                state=state,
                since=now,
                reason=reason,
                reason_words=None if key is None else key.seal(words.encode()),
            )
        )

    async def drop(self, story: StoryId) -> None:
        await self._connection.execute(delete(story_people).where(story_people.c.story_id == story))
        await self._connection.execute(delete(stories).where(stories.c.id == story))

    async def forget_before(self, moment: datetime) -> None:
        """What nobody goes on with, and what came to nothing, then or before."""
        over = (StoryState.DRAFT, StoryState.DECLINED, StoryState.WITHDRAWN)
        old = select(stories.c.id).where(stories.c.state.in_(over), stories.c.since < moment)
        await self._connection.execute(delete(story_people).where(story_people.c.story_id.in_(old)))
        await self._connection.execute(delete(stories).where(stories.c.id.in_(old)))

    async def _key(self, pairing: PairingId) -> Key | None:
        mentor = await self._connection.scalar(select(pairings.c.mentor_id).where(pairings.c.id == pairing))
        return await self._records.key_of(RecordId(mentor or 0))

    async def _found(self, condition: Any, limit: int | None = None) -> list[Story]:
        statement = (
            select(stories, pairings.c.mentor_id)
            .join(pairings, pairings.c.id == stories.c.pairing_id)
            .where(condition)
            .order_by(stories.c.id.desc())
            .limit(limit)
        )
        rows = (await self._connection.execute(statement)).all()
        told = {RecordId(row.mentor_id) for row in rows if row.content is not None or row.reason_words is not None}
        keys = await self._records.keys_of(told) if told else {}
        people: dict[int, list[RecordId]] = {row.id: [] for row in rows}
        for one in await self._connection.execute(
            select(story_people).where(story_people.c.story_id.in_(list(people))).order_by(story_people.c.record_id)
        ):
            people[one.story_id].append(RecordId(one.record_id))
        return [_story(row, people[row.id], keys.get(RecordId(row.mentor_id))) for row in rows]


def _story(row: Row[Any], recognised: Sequence[RecordId], key: Key | None) -> Story:
    content = {} if row.content is None or key is None else key.unseal_json(row.content)
    words = "" if row.reason_words is None or key is None else key.unseal(row.reason_words).decode()
    return Story(
        id=StoryId(row.id),
        pairing=PairingId(row.pairing_id),
        by=PersonId(row.by),
        state=StoryState(row.state),
        since=row.since,
        text=content.get("text", ""),
        photos=tuple(content.get("photos", ())),
        recognised=tuple(recognised),
        reason=None if row.reason is None else StoryReason(row.reason),
        reason_words=words,
    )

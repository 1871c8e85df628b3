"""Releases follow their events: there once an event is announced, moved with it, cancelled with it, drafted from it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import waking
from actions.context import Context
from actions.media import events, keys
from actions.media.planning import usual_resources
from actions.media.standing import note, step
from actions.media.telling import answering, keepers, tell
from domain.media.fields import TITLE_LIMIT
from domain.media.happening import Happening
from domain.media.notices import EventCovered, MediaNews, MediaTold, PublicationMoved
from domain.media.publication import RELEASES, Kind, Publication, PublicationId, PublicationState, PublicationVerb
from domain.media.refusals import BeingPosted, PostingNotSure
from domain.media.releases import in_time, moved, timing
from storage.media import Publications

Draft = Callable[[Kind, Happening], str]
"""A release's text, made from what is known of its event."""

_State, _Verb = PublicationState, PublicationVerb


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a release by its event: ``verb`` None keeps its state. ``is_moved`` says that its time did."""

    verb: PublicationVerb | None
    fields: dict[str, Any] = field(default_factory=dict)
    is_moved: bool = False


class Following:
    """Two ticks, each safe to run late, or twice."""

    def __init__(self, ctx: Context, draft: Draft) -> None:
        self._ctx = ctx
        self._draft = draft

    async def cover(self) -> None:
        """Each event that comes gets its releases, where somebody keeps a plan. What was cancelled stays so."""
        now = self._ctx.now()
        async with self._ctx.read() as connection:
            if not await keepers(connection):
                return
            coming = await events.coming(connection, now)
            known = await Publications(connection).known_keys(
                keys.release(one.event, kind) for one in coming for kind in RELEASES
            )
        new = [one for one in coming if any(keys.release(one.event, kind) not in known for kind in _asked(one, now))]
        for one in new:
            async with self._ctx.write() as connection:
                await self._cover(connection, one)

    async def follow(self) -> None:
        """Whatever changed of an event, or is over now, is so in its releases."""
        async with self._ctx.read() as connection:
            stale = [
                one.id
                for one in await Publications(connection).live()
                if one.event is not None and await self._change(connection, one) is not None
            ]
        for number in stale:
            # What is being published right now, or may be out, is looked at again later.
            with suppress(BeingPosted, PostingNotSure):
                await self._follow(number)

    async def _follow(self, number: PublicationId) -> None:
        async with self._ctx.write() as connection:
            # Looked at again: somebody may have changed it meanwhile.
            present = await Publications(connection).get(number)
            if present is not None and (change := await self._change(connection, present)) is not None:
                await self._apply(connection, present, change)

    async def _cover(self, connection: AsyncConnection, happening: Happening) -> None:
        ctx, now, gateway = self._ctx, self._ctx.now(), Publications(connection)
        made = []
        for kind in _asked(happening, now):
            key = keys.release(happening.event, kind)
            if await gateway.by_key(key) is not None:
                continue
            usual, text = timing(kind, happening), self._text(kind, happening)
            one = await gateway.add(
                kind,
                happening.title[:TITLE_LIMIT],
                happening.zone,
                usual_resources(ctx),
                now,
                event=happening.event,
                key=key,
                window=usual.window,
                at=in_time(usual.at, usual.window, now),
                text=text,
                is_ours=True,
                state=_State.DRAFT if text else _State.IDEA,
            )
            await note(connection, None, "add_publication", None, one, now)
            made.append(one)
        if made:
            notice = EventCovered(happening.event.kind, happening.event.id)
            await tell(
                connection,
                await keepers(connection),
                notice,
                keys.covered(happening.event),
                now,
                due=waking(ctx),
                until=max(happening.ends, made[-1].window.closes if made[-1].window else happening.ends),
            )

    async def _change(self, connection: AsyncConnection, one: Publication) -> Change | None:
        assert one.event is not None
        found = await events.happening(connection, one.event)
        if found is None or found.called_off:
            return Change(_Verb.CANCEL)
        if one.kind not in RELEASES:
            return None
        fields: dict[str, Any] = {}
        verb, now = None, self._ctx.now()
        usual = timing(one.kind, found)
        is_moved = one.window is not None and one.window != usual.window
        if is_moved:
            window, at = moved(one, found, now)
            fields |= {"window": window, "at": at, "timed_at": now, "zone": found.zone}
            verb = _moving(one, is_timed=at is not None)
        if one.is_ours and (is_moved or one.state in {_State.IDEA, _State.DRAFT}):
            text, title = self._text(one.kind, found), found.title[:TITLE_LIMIT]
            if text and text != one.text:
                fields["text"] = text
                verb = verb or (_Verb.WRITE if one.state is _State.IDEA else None)
            if title != one.title:
                fields["title"] = title
        return Change(verb, fields, is_moved) if fields else None

    async def _apply(self, connection: AsyncConnection, old: Publication, change: Change) -> None:
        now, gateway = self._ctx.now(), Publications(connection)
        if change.verb is _Verb.CANCEL:
            await step(connection, None, old, _Verb.CANCEL, "cancel_publication", now)
            if not old.is_ours:
                notice, key = MediaTold(old.id, MediaNews.CALLED_OFF), keys.news(old, MediaNews.CALLED_OFF, now)
                await tell(connection, await answering(connection, old), notice, key, now, due=waking(self._ctx))
            return
        action = "move_publication" if change.is_moved else "write_publication"
        if change.verb is None:
            new = await gateway.change(old.id, **change.fields)
            await note(connection, None, action, old, new, now)
        else:
            new = await step(connection, None, old, change.verb, action, now, **change.fields)
        # Somebody chose the time, or wrote the text in which the old day stands.
        if change.is_moved and old.at is not None and (old.by_hand or (old.text and not old.is_ours)):
            moved_notice = PublicationMoved(old.id, old.at, new.at)
            key = keys.moved(old, now)
            await tell(connection, await answering(connection, old), moved_notice, key, now, due=waking(self._ctx))

    def _text(self, kind: Kind, happening: Happening) -> str:
        """ "" for what did not happen yet."""
        if kind is Kind.POST_RELEASE and self._ctx.now() < happening.ends:
            return ""
        return escape(self._draft(kind, happening), quote=False)


def _moving(one: Publication, *, is_timed: bool) -> PublicationVerb | None:
    """The step that follows from another time."""
    if one.state is _State.PLANNED:
        return _Verb.PLAN if is_timed else _Verb.UNPLAN
    if one.state is _State.OVERDUE:
        return _Verb.PLAN if is_timed and one.approved_by is not None else _Verb.WRITE
    return None


def _asked(happening: Happening, now: datetime) -> tuple[Kind, ...]:
    """Which releases an event still can have: nobody announces what began."""
    return tuple(kind for kind in RELEASES if kind is not Kind.PRESS_RELEASE or now < happening.starts)

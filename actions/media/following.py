"""Releases follow their events: there once an event is announced, moved with it, cancelled with it, drafted from it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import escape
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import waking
from actions.context import Context
from actions.media import events, keys
from actions.media.planning import usual_resources
from actions.media.standing import note, step, was_renamed
from actions.media.telling import answering, keepers, tell
from actions.media.told_out import tell_out
from domain.media.fields import TITLE_LIMIT
from domain.media.happening import EventKind, Happening
from domain.media.notices import EventCovered, MediaNews, MediaTold, PublicationMoved, RoadmapCovered
from domain.media.publication import (
    RELEASES,
    Kind,
    OutletState,
    Publication,
    PublicationId,
    PublicationState,
    PublicationVerb,
)
from domain.media.refusals import BeingPosted, PostingNotSure
from domain.media.releases import in_time, moved, timing
from storage.media import Publications
from storage.outbox import Outbox

Draft = Callable[[Kind, Happening], str]
"""A release's text, made from what is known of its event."""

REMEMBERED = timedelta(days=60)
"""For so long after its window a press release that is out is held against its event."""

TOLD_WITHIN = timedelta(days=2)
"""So long after a story is out its mentor is told, where the bot did not run meanwhile."""

_State, _Verb = PublicationState, PublicationVerb


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a release by its event: ``verb`` None keeps its state. ``is_moved`` says that its time did.

    ``why`` is what whoever wrote it is told when it is cancelled.
    """

    verb: PublicationVerb | None
    fields: dict[str, Any] = field(default_factory=dict)
    is_moved: bool = False
    why: MediaNews = MediaNews.CALLED_OFF


class Following:
    """Three ticks, each safe to run late, or twice."""

    def __init__(self, ctx: Context, draft: Draft) -> None:
        self._ctx = ctx
        self._draft = draft

    async def cover(self) -> None:
        """Each event that comes gets its releases, where somebody keeps a plan. What was cancelled stays so."""
        now = self._ctx.now()
        async with self._ctx.read() as connection:
            if not await keepers(connection):
                return
            coming = await events.coming(connection, now, self._ctx.policy.zone)
            known = await Publications(connection, self._ctx.vault).known_keys(
                keys.release(one.event, kind) for one in coming for kind in RELEASES
            )
        new = [one for one in coming if any(keys.release(one.event, kind) not in known for kind in _asked(one, now))]
        for one in new:
            async with self._ctx.write() as connection:
                await self._cover(connection, one)

    async def follow(self) -> None:
        """Whatever changed of an event, or is over, is so in its releases; what was cancelled with it comes back."""
        async with self._ctx.read() as connection:
            gateway = Publications(connection, self._ctx.vault)
            found = [*await gateway.live(), *await gateway.off_with_events(self._ctx.now() - REMEMBERED)]
            stale = [
                one.id for one in found if one.event is not None and await self._change(connection, one) is not None
            ]
        for number in stale:
            # What is being published right now, or may be out, is looked at again later.
            with suppress(BeingPosted, PostingNotSure):
                await self._follow(number)

    async def _follow(self, number: PublicationId) -> None:
        async with self._ctx.write() as connection:
            # Looked at again: somebody may have changed it meanwhile.
            present = await Publications(connection, self._ctx.vault).get(number)
            if present is not None and (change := await self._change(connection, present)) is not None:
                await self._apply(connection, present, change)

    async def look_after_what_is_out(self) -> None:
        """A press release that is out names a day that is not so any more: whoever answers for it is told, once."""
        ctx, now = self._ctx, self._ctx.now()
        async with ctx.read() as connection:
            stale = [
                one.id
                for one in await Publications(connection, self._ctx.vault).out_about_events(
                    Kind.PRESS_RELEASE, now - REMEMBERED
                )
                if await self._outdated(connection, one) is not None
            ]
        for number in stale:
            async with ctx.write() as connection:
                present = await Publications(connection, self._ctx.vault).get(number)
                if present is None or (happening := await self._outdated(connection, present)) is None:
                    continue
                if happening.called_off:
                    await self._tell_out(connection, present, MediaNews.OUT_CALLED_OFF)
                    continue
                # That it is known now to tell of another day is what keeps it from being told again.
                new = await Publications(connection, self._ctx.vault).change(
                    present.id, window=timing(present.kind, happening).window
                )
                await note(connection, None, "move_publication", present, new, now)
                await self._tell_out(connection, present, MediaNews.OUT_MOVED)

    async def tell_of_stories(self) -> None:
        """What the bot published by itself of a mentor's story: the mentor hears of it, once."""
        ctx, since = self._ctx, self._ctx.now() - TOLD_WITHIN
        async with ctx.read() as connection:
            found = await Publications(connection, self._ctx.vault).out_of_stories(since)
        for one in found:
            async with ctx.write() as connection:
                await tell_out(ctx, connection, one)

    async def _outdated(self, connection: AsyncConnection, one: Publication) -> Happening | None:
        """The event, if it is not any more as a press release that is out says."""
        assert one.event is not None
        found = await events.happening(connection, one.event, self._ctx.policy.zone)
        if found is None or found.is_done or found.is_elsewhere:
            return None
        if found.called_off:
            told = await Outbox(connection).under(keys.out_called_off(one))
            return None if told else found
        return found if one.window is not None and one.window != timing(one.kind, found).window else None

    async def _tell_out(self, connection: AsyncConnection, one: Publication, news: MediaNews) -> None:
        now = self._ctx.now()
        key = keys.out_called_off(one) if news is MediaNews.OUT_CALLED_OFF else keys.news(one, news, now)
        await tell(
            connection, await answering(connection, one), MediaTold(one.id, news), key, now, due=waking(self._ctx)
        )

    async def _cover(self, connection: AsyncConnection, happening: Happening) -> None:
        ctx, now, gateway = self._ctx, self._ctx.now(), Publications(connection, self._ctx.vault)
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
            people, due = await keepers(connection), waking(ctx)
            if happening.event.kind is EventKind.ROADMAP:
                # A roadmap that is begun has many at once: one message for a day.
                day = ctx.today()
                await tell(connection, people, RoadmapCovered(day), keys.roadmap_covered(day), now, due=due)
                return
            notice, key = EventCovered(happening.event.kind, happening.event.id), keys.covered(happening.event)
            until = max(happening.ends, made[-1].window.closes if made[-1].window else happening.ends)
            await tell(connection, people, notice, key, now, due=due, until=until)

    async def _change(self, connection: AsyncConnection, one: Publication) -> Change | None:
        assert one.event is not None
        found = await events.happening(connection, one.event, self._ctx.policy.zone)
        why = _why_not(one, found)
        if one.state is _State.CANCELLED:
            return await self._revival(connection, one, found) if found is not None and why is None else None
        if why is not None or found is None:
            return Change(_Verb.CANCEL, why=why or MediaNews.CALLED_OFF)
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
            if title != one.title and not await was_renamed(connection, one):
                fields["title"] = title
        return Change(verb, fields, is_moved) if fields else None

    async def _revival(self, connection: AsyncConnection, one: Publication, found: Happening) -> Change | None:
        """None: somebody cancelled it, or wrote another one; or it is too late for it."""
        now, event = self._ctx.now(), found.event
        others = await Publications(connection, self._ctx.vault).of_event(event)
        if not one.off_with_event or any(each.is_live and each.kind is one.kind for each in others):
            return None
        if one.kind not in RELEASES:
            return Change(_Verb.REVIVE, {"at": one.at if one.at is not None and one.at > now else None})
        window, at = moved(one, found, now)
        if one.kind not in _asked(found, now) or window.closes <= now:
            return None
        return Change(_Verb.REVIVE, {"window": window, "at": at, "zone": found.zone})

    async def _bring_back(self, connection: AsyncConnection, old: Publication, fields: dict[str, Any]) -> None:
        now = self._ctx.now()
        fields |= {"approved_by": None, "off_with_event": False, "timed_at": now}
        await step(self._ctx, connection, None, old, _Verb.REVIVE, "revive_publication", now, **fields)
        if not old.is_ours or old.approved_by is not None:
            notice, key = MediaTold(old.id, MediaNews.BACK), keys.news(old, MediaNews.BACK, now)
            await tell(connection, await answering(connection, old), notice, key, now, due=waking(self._ctx))

    async def _apply(self, connection: AsyncConnection, old: Publication, change: Change) -> None:
        now, gateway = self._ctx.now(), Publications(connection, self._ctx.vault)
        if change.verb is _Verb.REVIVE:
            await self._bring_back(connection, old, change.fields)
            return
        if change.verb is _Verb.CANCEL:
            off = {"off_with_event": True}
            await step(self._ctx, connection, None, old, _Verb.CANCEL, "cancel_publication", now, **off)
            if _is_out_somewhere(old) and change.why is MediaNews.CALLED_OFF:
                await self._tell_out(connection, old, MediaNews.OUT_CALLED_OFF)
            elif not old.is_ours:
                notice, key = MediaTold(old.id, change.why), keys.news(old, change.why, now)
                await tell(connection, await answering(connection, old), notice, key, now, due=waking(self._ctx))
            return
        action = "move_publication" if change.is_moved else "write_publication"
        if change.verb is None:
            new = await gateway.change(old.id, **change.fields)
            await note(connection, None, action, old, new, now)
        else:
            new = await step(self._ctx, connection, None, old, change.verb, action, now, **change.fields)
        if change.is_moved and old.kind is Kind.PRESS_RELEASE and _is_out_somewhere(old):
            await self._tell_out(connection, old, MediaNews.OUT_MOVED)
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


def _why_not(one: Publication, found: Happening | None) -> MediaNews | None:
    """Why it does not come out; None: it may."""
    if found is None or found.called_off:
        return MediaNews.CALLED_OFF
    if one.kind in RELEASES and found.is_elsewhere:
        return MediaNews.ELSEWHERE
    return MediaNews.HELD if found.is_done and one.kind is Kind.PRESS_RELEASE else None


def _moving(one: Publication, *, is_timed: bool) -> PublicationVerb | None:
    """The step that follows from another time."""
    if one.state is _State.PLANNED:
        return _Verb.PLAN if is_timed else _Verb.UNPLAN
    if one.state is _State.OVERDUE:
        return _Verb.PLAN if is_timed and one.approved_by is not None else _Verb.WRITE
    return None


def _is_out_somewhere(one: Publication) -> bool:
    return any(outlet.state is OutletState.PUBLISHED for outlet in one.outlets)


def _asked(happening: Happening, now: datetime) -> tuple[Kind, ...]:
    """Which releases an event still can have: nobody announces what began."""
    return tuple(
        kind
        for kind in RELEASES
        if kind is not Kind.PRESS_RELEASE or (now < happening.starts and not happening.is_done)
    )

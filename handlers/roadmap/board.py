"""What the windows of the roadmap share: the year, what is at hand, and the event that is being filled in."""

from dataclasses import replace
from datetime import date
from typing import Any, cast

from aiogram import Bot
from aiogram_dialog import DialogManager

from actions.roadmap import proposing, reading
from actions.roadmap.proposing import Proposed
from actions.roadmap.reading import EventView, View
from domain.errors import NotFound
from domain.meetups.meetup import MeetupId
from domain.people.person import PersonId
from domain.people.roles import Right, Role, may
from domain.roadmap.proposal import SuggestionId
from domain.roadmap.roadmap import Content, EventId, Responsible, Stage, StageId
from handlers.widgets import actor_in, context_in, reader_in


class Board:
    """The dialog keeps numbers, days, and the words of an event; a proposal's words it looks up each time."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx = context_in(manager)
        self.actor = actor_in(manager)
        self.reader = reader_in(manager)
        self.data: dict[str, Any] = manager.dialog_data

    @property
    def bot(self) -> Bot:
        return cast(Bot, self.manager.middleware_data["bot"])

    @property
    def year(self) -> int:
        return int(self.data["year"])

    @property
    def event_id(self) -> EventId:
        return EventId(int(self.data["event"]))

    @property
    def stage_id(self) -> StageId:
        return StageId(int(self.data["stage"]))

    @property
    def proposal_id(self) -> SuggestionId:
        return SuggestionId(int(self.data["proposal"]))

    @property
    def edits(self) -> bool:
        return may(self.actor.roles, Right.EDIT_ROADMAP)

    @property
    def proposes(self) -> bool:
        return may(self.actor.roles, Right.PROPOSE_TO_ROADMAP)

    async def look(self) -> View:
        """The roadmap as it is now. Raises NotAllowed, NotFound."""
        found = await reading.look(self.ctx, self.actor, self.year)
        if found is None:
            raise NotFound
        return found

    async def event(self) -> EventView:
        """Raises NotAllowed, NotFound: it is not there any more."""
        return await reading.event(self.ctx, self.actor, self.event_id)

    async def stage(self) -> tuple[View, int, Stage]:
        """The stage at hand, with its place. Raises NotAllowed, NotFound."""
        view = await self.look()
        for number, stage in enumerate(view.roadmap.stages, 1):
            if stage.id == self.stage_id:
                return view, number, stage
        raise NotFound

    async def proposal(self) -> Proposed:
        """Raises NotAllowed, NotFound."""
        return await proposing.one(self.ctx, self.actor, self.proposal_id)

    def begin(self, mode: str, stage: StageId | None = None) -> None:
        """A new event (``add``), or what becomes of a proposal (``accept``)."""
        draft: dict[str, Any] = {} if stage is None else {"stage": int(stage)}
        self.data.update(mode=mode, draft=draft, of=None, version=None)

    def take(self, mode: str, view: EventView) -> None:
        """An event that there is (``change``, ``accept``)."""
        event = view.event
        draft = {"stage": int(event.stage), **_kept(event.content)}
        self.data.update(mode=mode, draft=draft, of=event.id, version=event.version)

    @property
    def draft(self) -> dict[str, Any]:
        found: dict[str, Any] = self.data["draft"]
        return found

    @property
    def draft_stage(self) -> StageId:
        return StageId(int(self.draft["stage"]))

    @property
    def content(self) -> Content:
        """Raises KeyError before it has a title and a term."""
        return _content(self.draft)

    @property
    def is_whole(self) -> bool:
        """Whether it can be stored: else its parts are asked for one after another."""
        return {"title", "first", "last", "stage"} <= self.draft.keys()

    def set_days(self, first: date, last: date) -> None:
        self.draft.update(first=first.isoformat(), last=last.isoformat(), meetup=None)

    def set_responsible(self, responsible: Responsible) -> None:
        self.draft.update(_responsible(responsible))


def _kept(content: Content) -> dict[str, Any]:
    return {
        "title": content.title,
        "first": content.first.isoformat(),
        "last": content.last.isoformat(),
        "result": content.result,
        "paper": content.paper,
        "training": content.training,
        "meetup": content.meetup,
        **_responsible(content.responsible),
    }


def _responsible(found: Responsible) -> dict[str, Any]:
    return {"person": found.person, "role": found.role, "words": found.words}


def _content(draft: dict[str, Any]) -> Content:
    person, role, meetup = draft.get("person"), draft.get("role"), draft.get("meetup")
    found = Content(
        title=draft["title"],
        first=date.fromisoformat(draft["first"]),
        last=date.fromisoformat(draft["last"]),
        responsible=Responsible(
            None if person is None else PersonId(int(person)),
            None if role is None else Role(role),
            draft.get("words", ""),
        ),
        result=draft.get("result", ""),
        paper=draft.get("paper", ""),
        training=bool(draft.get("training")),
    )
    return found if meetup is None else replace(found, meetup=MeetupId(int(meetup)))

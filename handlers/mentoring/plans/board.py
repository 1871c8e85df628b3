"""What the windows of a plan share: whose it is, as whom somebody sees it, and the item that is being filled in."""

from dataclasses import replace
from datetime import date
from typing import Any, cast

from aiogram import Bot
from aiogram_dialog import DialogManager

from actions.mentoring.plans import drafting, proposing, reading
from actions.mentoring.plans.reading import View
from domain.errors import NotFound
from domain.meetups.meetup import MeetupId
from domain.mentoring.formats import WorkFormat
from domain.mentoring.pairing import MembershipId
from domain.mentoring.plan import Expected, Item, ItemContent, ItemId, require_days
from domain.mentoring.plan_proposal import ProposalId
from domain.mentoring.speaking import OnPaper, Side
from domain.registry.field import Field
from domain.registry.names import may_show
from handlers.widgets import actor_in, context_in, reader_in


class Board:
    """The dialog keeps numbers, keys and days, and own words only where the centre's chat may carry such."""

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
    def membership(self) -> MembershipId:
        return MembershipId(int(self.data["membership"]))

    @property
    def side(self) -> Side | None:
        """None: as who runs mentoring."""
        return Side(self.data["side"]) if self.data["side"] else None

    @property
    def item(self) -> ItemId:
        return ItemId(int(self.data["item"]))

    @property
    def proposal(self) -> ProposalId:
        return ProposalId(int(self.data["proposal"]))

    @property
    def words(self) -> bool:
        """Whether own words about people may go through this centre's chat."""
        return may_show(Field.RESULTS, self.ctx.policy.chat_names)

    async def look(self) -> View:
        """The plan as it is now. Raises NotFound, NotAllowed."""
        return await reading.look(self.ctx, self.actor, self.membership, self.side)

    async def item_now(self) -> tuple[View, Item]:
        """Raises NotFound: it is not there any more."""
        view = await self.look()
        found = None if view.planned.plan is None else view.planned.plan.item(self.item)
        if found is None:
            raise NotFound
        return view, found

    def begin(self, mode: str, item: Item | None = None) -> None:
        """A new item (``add``), one that there is (``change``), or what is proposed (``propose``)."""
        self.data["mode"] = mode
        self.data["draft"] = {} if item is None else _kept(item.content)
        self.data["of"] = None if item is None else item.id

    @property
    def draft(self) -> dict[str, Any]:
        found: dict[str, Any] = self.data["draft"]
        return found

    @property
    def is_new(self) -> bool:
        """Whether it is asked for part by part; of an item that there is one part is changed at a time."""
        return self.data["of"] is None

    async def save(self, paper: OnPaper | None = None) -> None:
        """Store it, or propose it. Raises what the action does."""
        content, of = _content(self.draft), self.data["of"]
        item = None if of is None else ItemId(int(of))
        pairing = (await self.look()).planned.pairing.id
        if self.data["mode"] == "propose":
            await proposing.propose(self.ctx, self.actor, self.membership, content, item, paper)
        elif item is None:
            await drafting.add_item(self.ctx, self.actor, pairing, content)
        else:
            await drafting.change_item(self.ctx, self.actor, pairing, item, content)

    async def set_days(self, first: date, last: date) -> None:
        """Raises PlanDatesWrong at once, not when the whole item is stored; NotFound, NotAllowed."""
        found = (await self.look()).planned
        require_days(first, last, found.began, found.until)
        self.draft.update(first=first.isoformat(), last=last.isoformat())


def _kept(content: ItemContent) -> dict[str, Any]:
    return {
        "format": str(content.format),
        "first": content.first.isoformat(),
        "last": content.last.isoformat(),
        "expected": content.expected,
        "event": content.event,
        "result": content.result,
        "meetup": content.meetup,
    }


def _content(draft: dict[str, Any]) -> ItemContent:
    meetup, expected = draft.get("meetup"), draft.get("expected")
    found = ItemContent(
        format=draft["format"],
        first=date.fromisoformat(draft["first"]),
        last=date.fromisoformat(draft["last"]),
        expected=None if expected is None else Expected(expected),
        event=draft.get("event", ""),
        result=draft.get("result", ""),
        meetup=None if meetup is None else MeetupId(int(meetup)),
    )
    return replace(found, format=WorkFormat(found.format)) if found.format in set(WorkFormat) else found

"""What the curator's windows share: the membership at hand, and what is to be recorded from a paper."""

from typing import Any, cast

from aiogram import Bot
from aiogram_dialog import DialogManager

from actions.mentoring import accords, agreeing, pairs
from actions.mentoring.pairs import Pair
from actions.registry.directory import Directory
from domain.mentoring.accord import AccordId
from domain.mentoring.pairing import DeclineReason, MembershipId, Verdict
from domain.mentoring.speaking import OnPaper, Side
from handlers.widgets import actor_in, context_in, reader_in


class Sheet:
    """The dialog keeps numbers and keys: nothing that says who somebody is."""

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
    def directory(self) -> Directory:
        return cast(Directory, self.manager.middleware_data["directory"])

    @property
    def membership(self) -> MembershipId:
        return MembershipId(int(self.data["membership"]))

    @membership.setter
    def membership(self, membership: int) -> None:
        self.data["membership"] = membership

    async def look(self) -> Pair:
        """The pair as it is now. Raises NotFound, NotAllowed."""
        return await pairs.look(self.ctx, self.actor, self.membership)

    def remember(self, *said: str) -> None:
        """What the paper says whose number is asked for next."""
        self.data["said"] = ".".join(said)

    async def record(self, paper: OnPaper) -> None:
        """Record it. Raises what the action does."""
        what, *facts = self.data["said"].split(".")
        if what == "accept":
            await agreeing.accept(self.ctx, self.actor, self.membership, Side(facts[0]), paper)
        elif what == "decline":
            reason = DeclineReason(facts[1])
            await agreeing.decline(self.ctx, self.actor, self.membership, Side(facts[0]), reason, paper=paper)
        else:
            accord, side, verdict = AccordId(int(facts[0])), Side(facts[1]), Verdict(facts[2])
            await accords.answer(self.ctx, self.actor, accord, side, verdict, paper)

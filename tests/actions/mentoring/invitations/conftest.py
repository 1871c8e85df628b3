"""A pair that works, each in Telegram, with a plan whose project is still to come."""

from dataclasses import dataclass

import pytest

from actions.context import Context
from actions.mentoring.invitations import answering, inviting
from actions.mentoring.invitations.inviting import Made
from domain.mentoring.invitation import Occasion
from domain.mentoring.pairing import Membership
from domain.mentoring.plan import Item
from domain.people.person import Actor
from domain.registry.record import Record
from tests.actions.mentoring.making import Town
from tests.actions.mentoring.planning import agreed
from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """``gleb`` comes from elsewhere."""

    town: Town
    mentor: Record
    mentee: Record
    pavel: Actor
    vera: Actor
    gleb: Actor
    membership: Membership
    item: Item

    @property
    def ctx(self) -> Context:
        return self.town.ctx

    async def invite(self, words: str = "", occasion: Occasion | None = None) -> Made:
        """For the project, or another occasion."""
        asked = occasion or Occasion(item=self.item.id)
        return await inviting.invite(self.ctx, self.pavel, self.membership.id, asked, words)

    async def accepted(self) -> Made:
        made = await self.invite()
        await answering.accept(self.ctx, self.gleb, made.token)
        return made


@pytest.fixture
async def pair(ctx: Context, curator: Actor, meet: Meet) -> Pair:
    town = Town(ctx, curator)
    pavel, vera, gleb = await meet("Павел"), await meet("Вера"), await meet("Глеб")
    mentor, mentee = await town.mentor(pavel), await town.mentee(vera)
    membership = await town.active(mentor, mentee)
    (item,) = await agreed(town, pavel, membership)
    return Pair(
        town=town,
        mentor=mentor,
        mentee=mentee,
        pavel=pavel,
        vera=vera,
        gleb=gleb,
        membership=membership,
        item=item,
    )

"""Who is told that they are asked; reminding by hand."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import waking
from actions.consents.validity import consented_among, may_process
from actions.context import Context
from actions.monitoring import keys
from actions.monitoring.steps import campaign_of, due_of, note, respondents, surveys_in
from domain.monitoring.asking import may_remind
from domain.monitoring.campaign import Campaign, CampaignId, CampaignState
from domain.monitoring.notices import SurveyAsked
from domain.monitoring.refusals import NobodyToRemind, SurveyOver
from domain.monitoring.survey import Survey, SurveyId
from domain.notices import Lane, Owed
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.outbox import Outbox


async def tell(
    ctx: Context,
    connection: AsyncConnection,
    surveys: Sequence[Survey],
    people: Mapping[RecordId, Record],
    *,
    again: bool = False,
) -> None:
    """The invitation, or with ``again`` the next reminder, to whoever answers: as a broadcast, which delays nobody."""
    owed = []
    for one in surveys:
        reminder = one.reminders + 1 if again else 0
        owed += [
            Owed(
                notice=SurveyAsked(one.record, one.id, reminder),
                key=keys.asked(one.id, reminder, reader),
                person=reader,
                due_at=waking(ctx),
                lane=Lane.BROADCAST,
            )
            for reader in await respondents(ctx, connection, people[one.record])
        ]
    await Outbox(connection).owe(owed, ctx.now())


async def remind(ctx: Context, actor: Actor, campaign: CampaignId) -> int:
    """«Напомнить сейчас»: it counts as one of the three. Returns how many are reminded.

    Raises NotAllowed, NotFound, SurveyOver, NobodyToRemind.
    """
    require(actor.roles, Right.RUN_MENTORING)
    today = ctx.today()
    async with ctx.write(long=True) as connection:
        found = await campaign_of(connection, campaign)
        if found.state is not CampaignState.OPEN:
            raise SurveyOver
        gateway = surveys_in(ctx, connection)
        asked = [one for one in await gateway.waiting(campaign) if may_remind(one, today)]
        people = await ctx.records(connection).get_all({one.record for one in asked})
        consented = await consented_among(ctx, connection, list(people.values())) if people else frozenset()
        told = [
            one for one in asked if one.record in consented and await respondents(ctx, connection, people[one.record])
        ]
        if not told:
            raise NobodyToRemind
        await gateway.reminded([one.id for one in told], today)
        await tell(ctx, connection, told, people, again=True)
        await note(ctx, connection, actor.id, "remind_surveys", found, count=len(told))
    return len(told)


async def told(ctx: Context, survey: SurveyId, reader: PersonId) -> tuple[Campaign, Survey, Record, date] | None:
    """For rendering an invitation or reminder; None where it makes no sense any more."""
    async with ctx.read() as connection:
        found = await surveys_in(ctx, connection).get(survey)
        if found is None or found.is_finished or found.paper is not None:
            return None
        campaign = await campaign_of(connection, found.campaign)
        person = await ctx.records(connection).get(found.record)
        if campaign.state is not CampaignState.OPEN or person is None:
            return None
        if reader not in await respondents(ctx, connection, person) or not await may_process(ctx, connection, person):
            return None
        return campaign, found, person, await due_of(ctx, connection, campaign)

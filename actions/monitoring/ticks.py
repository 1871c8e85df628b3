"""What time brings to monitoring: a campaign opens, people are asked, and reminded where they have not answered."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night, waking
from actions.consents.validity import consented_among
from actions.context import Context
from actions.duties.standings import coming_terms, near
from actions.mentoring.steps import pairings_in
from actions.monitoring import keys
from actions.monitoring.inviting import tell
from actions.monitoring.questions import questions_of
from actions.monitoring.steps import due_of, note, period_in, respondents, surveys_in
from actions.registry.curators import curators
from actions.registry.directory import Directory
from domain.duties.breaks import in_break
from domain.duties.duty import Duty, DutyKind, Occurrence
from domain.duties.terms import is_term
from domain.mentoring.pairing import RUNNING, MembershipState
from domain.moments import earliest
from domain.monitoring.asking import REMINDERS, is_due, wanted
from domain.monitoring.campaign import Campaign, CampaignState, opens_on
from domain.monitoring.notices import CampaignOpened
from domain.monitoring.questions import SurveyKind
from domain.monitoring.survey import Survey
from domain.notices import Owed
from domain.registry.record import Record, RecordId
from storage.duties import Duties
from storage.monitoring.campaigns import Campaigns
from storage.outbox import Outbox

HOUR = time(9)
"""From when on people are asked and reminded, by the centre's clock."""
TOO_LATE = timedelta(days=31)
"""So long after its due day no campaign opens by itself any more."""
BEGUN = RUNNING | {MembershipState.ENDED}


class MonitoringTicks:
    """Each is safe to run late, or twice. Breaks of the programme silence reminders, not the campaign."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory
        self.is_asking = False
        """Whether some campaign takes answers, as far as the last look knew: then the menu has its entry."""

    async def open(self) -> None:
        """Some days before its term a campaign opens, with the questions as the files have them now."""
        ctx = self._ctx
        if ctx.vault is None or not self._is_hour():
            return
        async with ctx.read() as connection:
            due = await self._to_open(connection)
        if due:
            questions = await questions_of(ctx)
            async with ctx.write() as connection:
                for one in await self._to_open(connection):
                    if await self._moved(connection, one.duty, one.term):
                        continue
                    made = await Campaigns(connection).add(one.duty.id, one.term, questions, ctx.now())
                    await note(ctx, connection, None, "open_campaign", made)
                    await self._tell_opened(connection, made)

    async def ask(self) -> None:
        """Whoever is to be asked and is not yet: their survey is there at once, and they hear of it by day."""
        ctx = self._ctx
        if ctx.vault is None:
            return
        async with ctx.read() as connection:
            asking = [one for one in await Campaigns(connection).running() if one.state is CampaignState.OPEN]
        self.is_asking = bool(asking)
        people = await self._directory.everybody() if asking else {}
        may_tell = self._is_hour() and not is_night(ctx) and not in_break(ctx.today(), ctx.policy.breaks)
        for campaign in asking:
            async with ctx.read() as connection:
                found = await self._missing(connection, campaign, people)
                to_tell = await self._to_invite(connection, campaign, people) if may_tell else []
            if not found and not to_tell:
                continue
            async with ctx.write(long=True) as connection:
                gateway = surveys_in(ctx, connection)
                await gateway.add_all(campaign.id, await self._missing(connection, campaign, people))
                if may_tell:
                    to_tell = await self._to_invite(connection, campaign, people)
                    await gateway.invited([one.id for one in to_tell], ctx.today())
                    await tell(ctx, connection, to_tell, people)

    async def remind(self) -> None:
        """21, 10 and 3 days before the due day, whoever has not answered; three times at most."""
        ctx, today = self._ctx, self._ctx.today()
        if ctx.vault is None or not self._is_hour() or is_night(ctx) or in_break(today, ctx.policy.breaks):
            return
        async with ctx.read() as connection:
            campaigns = [one for one in await Campaigns(connection).running() if one.state is CampaignState.OPEN]
            due = [one for one in campaigns if await self._to_remind(connection, one, today)]
        if not due:
            return
        people = await self._directory.everybody()
        async with ctx.write(long=True) as connection:
            for campaign in due:
                found = await self._to_remind(connection, campaign, today)
                consented = await self._consented(connection, [people[one.record] for one in found])
                told = [one for one in found if one.record in consented]
                await surveys_in(ctx, connection).reminded([one.id for one in told], today)
                await tell(ctx, connection, told, people, again=True)

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        today = ctx.today()
        async with ctx.read() as connection:
            active = await self._duties(connection)
            ahead = await coming_terms(connection, active, today, 1, ctx.policy)
            open_ones = [one for one in await Campaigns(connection).running() if one.state is CampaignState.OPEN]
            dues = [await due_of(ctx, connection, one) for one in open_ones]
        days = [(opens_on(one.term, ctx.policy.campaign_days), "monitoring opens") for one in ahead]
        days += [(due - timedelta(days=left), "surveys") for due in dues for left in REMINDERS]
        found = [(earliest(day, HOUR, ctx.policy.zone), what) for day, what in days]
        return sorted((moment, what) for moment, what in found if moment > ctx.now())

    def _is_hour(self) -> bool:
        return self._ctx.now() >= earliest(self._ctx.today(), HOUR, self._ctx.policy.zone)

    async def _duties(self, connection: AsyncConnection) -> list[Duty]:
        return [one for one in await Duties(connection).active() if one.kind is DutyKind.MONITORING]

    async def _to_open(self, connection: AsyncConnection) -> list[Occurrence]:
        """Terms whose campaign should be there and is not."""
        ctx, today = self._ctx, self._ctx.today()
        days = ctx.policy.campaign_days
        standings = await near(connection, await self._duties(connection), today, days, ctx.policy)
        return [
            one.occurrence
            for one in standings
            if one.is_open
            and opens_on(one.occurrence.term, days) <= today <= one.occurrence.due + TOO_LATE
            and await Campaigns(connection).of_term(one.occurrence.duty.id, one.occurrence.term) is None
        ]

    async def _moved(self, connection: AsyncConnection, duty: Duty, term: date) -> bool:
        """A campaign whose duty is due at another date since goes with it."""
        gateway = Campaigns(connection)
        for one in await gateway.running():
            if one.duty == duty.id and not is_term(duty, one.term) and one.term.year == term.year:
                await gateway.move(one.id, term)
                await note(self._ctx, connection, None, "move_campaign", one, to=term.isoformat())
                return True
        return False

    async def _tell_opened(self, connection: AsyncConnection, campaign: Campaign) -> None:
        ctx = self._ctx
        owed = [
            Owed(
                notice=CampaignOpened(campaign.id),
                key=keys.opened(campaign.id, one),
                person=one,
                due_at=waking(ctx),
            )
            for one in await curators(connection)
        ]
        await Outbox(connection).owe(owed, ctx.now())

    async def _missing(
        self, connection: AsyncConnection, campaign: Campaign, people: Mapping[RecordId, Record]
    ) -> list[tuple[RecordId, SurveyKind]]:
        """Who is to be asked what and has no survey yet."""
        ctx = self._ctx
        memberships = await pairings_in(ctx, connection).in_states(BEGUN)
        should = wanted(memberships, await period_in(connection, campaign))
        known = {(one.record, one.kind) for one in await surveys_in(ctx, connection).of_campaign(campaign.id)}
        # Of a mentee who was asked already nothing else is asked in the same campaign.
        mentees = {record for record, kind in known if kind.is_of_mentees}
        new = [
            (record, kind)
            for record, kind in should - known
            if record in people and not (kind.is_of_mentees and record in mentees)
        ]
        consented = await self._consented(connection, [people[record] for record, _ in new])
        return [(record, kind) for record, kind in new if record in consented]

    async def _to_invite(
        self, connection: AsyncConnection, campaign: Campaign, people: Mapping[RecordId, Record]
    ) -> list[Survey]:
        """Whoever can be told and was not."""
        ctx = self._ctx
        found = [
            one
            for one in await surveys_in(ctx, connection).waiting(campaign.id)
            if one.invited_on is None and one.paper is None and one.record in people
        ]
        reachable = [one for one in found if await respondents(ctx, connection, people[one.record])]
        consented = await self._consented(connection, [people[one.record] for one in reachable])
        return [one for one in reachable if one.record in consented]

    async def _to_remind(self, connection: AsyncConnection, campaign: Campaign, today: date) -> list[Survey]:
        due = await due_of(self._ctx, connection, campaign)
        found = await surveys_in(self._ctx, connection).waiting(campaign.id)
        return [one for one in found if is_due(one, due, today)]

    async def _consented(self, connection: AsyncConnection, people: Sequence[Record]) -> frozenset[RecordId]:
        return await consented_among(self._ctx, connection, people) if people else frozenset()

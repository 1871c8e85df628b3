"""Campaigns of monitoring, and the SWOT of each."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.duties.duty import DutyId
from domain.mentoring.results import CallId
from domain.monitoring.campaign import Campaign, CampaignId, CampaignState, Swot, SwotPart
from domain.monitoring.questions import AnswerKind, Question, Questionnaires, SurveyKind
from domain.monitoring.totals import Totals, restored, stored
from domain.people.person import PersonId
from storage.keyring import Keyring
from storage.tables.monitoring import campaigns, swots
from storage.vault import Vault

SWOT_KEY = "swot"
"""The name of the loose key under which what curators think of the programme lies."""


class Campaigns:
    """Gateway to campaigns."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, duty: DutyId, term: date, questions: Questionnaires, now: datetime) -> Campaign:
        row = (
            await self._connection.execute(
                insert(campaigns)
                .values(
                    duty_id=duty,
                    term=term,
                    state=CampaignState.OPEN,
                    since=now,
                    opened_at=now,
                    questions=_questions_stored(questions),
                )
                .returning(campaigns)
            )
        ).one()
        return _campaign(row)

    async def get(self, campaign: CampaignId) -> Campaign | None:
        return next(iter(await self._found(campaigns.c.id == campaign)), None)

    async def of_term(self, duty: DutyId, term: date) -> Campaign | None:
        return next(iter(await self._found((campaigns.c.duty_id == duty) & (campaigns.c.term == term))), None)

    async def running(self) -> Sequence[Campaign]:
        """Those that are not handed in, the nearest term first."""
        return await self._found(campaigns.c.state != CampaignState.HANDED_IN)

    async def all(self) -> Sequence[Campaign]:
        """By term, the earliest first."""
        return await self._found(campaigns.c.id > 0)

    async def set_state(self, campaign: CampaignId, state: CampaignState, now: datetime, totals: Totals | None) -> None:
        """``totals`` as they are kept from now on; None while they are counted."""
        kept = None if totals is None else stored(totals)
        await self._change(campaign, state=state, since=now, totals=kept)

    async def move(self, campaign: CampaignId, term: date) -> None:
        """The duty is due at another date."""
        await self._change(campaign, term=term)

    async def set_call(self, campaign: CampaignId, call: CallId) -> None:
        await self._change(campaign, call_id=call)

    async def forget_call(self, call: CallId) -> None:
        """Mentors are not asked by this call any more; what was handed in keeps it."""
        handed_in = campaigns.c.state == CampaignState.HANDED_IN
        await self._connection.execute(
            update(campaigns).where(campaigns.c.call_id == call, ~handed_in).values(call_id=None)
        )

    async def set_reported(self, campaign: CampaignId, at: datetime | None) -> None:
        await self._change(campaign, reported_at=at)

    async def _change(self, campaign: CampaignId, **values: Any) -> None:
        await self._connection.execute(update(campaigns).where(campaigns.c.id == campaign).values(**values))

    async def _found(self, condition: Any) -> list[Campaign]:
        rows = await self._connection.execute(
            select(campaigns).where(condition).order_by(campaigns.c.term, campaigns.c.id)
        )
        return [_campaign(row) for row in rows]


class Swots:
    """Gateway to what curators think of the programme, sealed."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection = connection
        self._keys = Keyring(connection, vault)

    async def of(self, campaign: CampaignId) -> Swot:
        """Empty where nobody has written anything."""
        sealed = await self._connection.scalar(select(swots.c.words).where(swots.c.campaign_id == campaign))
        key = None if sealed is None else await self._keys.find(SWOT_KEY)
        if key is None or sealed is None:
            return {}
        found: Mapping[str, str] = key.unseal_json(sealed)
        return {SwotPart(part): text for part, text in found.items()}

    async def save(self, campaign: CampaignId, swot: Swot, by: PersonId, now: datetime) -> None:
        sealed = (await self._keys.named(SWOT_KEY)).seal_json({part.value: text for part, text in swot.items()})
        said = {"words": sealed, "by": by, "at": now}
        await self._connection.execute(
            upsert(swots)
            .values(campaign_id=campaign, **said)
            .on_conflict_do_update(index_elements=["campaign_id"], set_=said)
        )


def _questions_stored(questions: Questionnaires) -> dict[str, Any]:
    return {
        kind.value: [
            {"key": one.key, "answer": one.answer.value, "ask": dict(one.ask), "name": dict(one.name)} for one in asked
        ]
        for kind, asked in questions.items()
    }


def _campaign(row: Row[Any]) -> Campaign:
    questions = {
        SurveyKind(kind): tuple(
            Question(key=one["key"], answer=AnswerKind(one["answer"]), ask=one["ask"], name=one["name"])
            for one in asked
        )
        for kind, asked in row.questions.items()
    }
    return Campaign(
        id=CampaignId(row.id),
        duty=DutyId(row.duty_id),
        term=row.term,
        state=CampaignState(row.state),
        since=row.since,
        opened_at=row.opened_at,
        questions=questions,
        call=None if row.call_id is None else CallId(row.call_id),
        reported_at=row.reported_at,
        totals=None if row.totals is None else restored(row.totals),
    )

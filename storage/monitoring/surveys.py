"""Who is asked in a campaign, and what they answered: sealed, and read by nobody but for sums and the person itself."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, case, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.speaking import OnPaper
from domain.monitoring.campaign import CampaignId
from domain.monitoring.questions import SurveyKind
from domain.monitoring.survey import Answer, Survey, SurveyId, SurveyState
from domain.registry.record import RecordId
from storage.found_records import MANY
from storage.records import Records
from storage.tables.monitoring import surveys
from storage.tables.records import records as record_table
from storage.vault import Vault

_OUTLINE = [column for column in surveys.c if column.name != "answers"]
"""All but what was answered."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody answered, for sums alone."""

    survey: Survey
    answers: Mapping[str, Answer]


class Surveys:
    """Gateway to surveys. The answers of whoever is erased are gone; those of whoever is blocked are not read."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def add_all(self, campaign: CampaignId, wanted: Collection[tuple[RecordId, SurveyKind]]) -> None:
        rows = [
            {"campaign_id": campaign, "record_id": record, "kind": kind, "state": SurveyState.ASKED, "reminders": 0}
            for record, kind in sorted(wanted)
        ]
        if rows:
            await self._connection.execute(insert(surveys), rows)

    async def get(self, survey: SurveyId) -> Survey | None:
        return next(iter(await self._found(surveys.c.id == survey)), None)

    async def of_campaign(self, campaign: CampaignId) -> Sequence[Survey]:
        """Of everybody whose data is not closed; by their numbers."""
        return await self._found(_of_open(campaign))

    async def waiting(self, campaign: CampaignId) -> Sequence[Survey]:
        """As :meth:`of_campaign`, those that are not sent."""
        return await self._found(_of_open(campaign) & (surveys.c.state != SurveyState.FINISHED))

    async def counts(self, campaign: CampaignId) -> Mapping[SurveyKind, tuple[int, int]]:
        """How many were sent and how many there are, by kind; one of which there is none is not there."""
        sent = func.sum(case((surveys.c.state == SurveyState.FINISHED, 1), else_=0))
        rows = await self._connection.execute(
            select(surveys.c.kind, sent, func.count()).where(_of_open(campaign)).group_by(surveys.c.kind)
        )
        found = {SurveyKind(kind): (finished, asked) for kind, finished, asked in rows}
        return {kind: found[kind] for kind in SurveyKind if kind in found}

    async def of_records(self, wanted: Collection[RecordId]) -> Sequence[Survey]:
        """All that these people were ever asked, the oldest first."""
        return await self._found(surveys.c.record_id.in_(list(wanted)))

    async def invited(self, wanted: Collection[SurveyId], today: date) -> None:
        await self._change(wanted, invited_on=today)

    async def reminded(self, wanted: Collection[SurveyId], today: date) -> None:
        await self._change(wanted, reminders=surveys.c.reminders + 1, reminded_on=today)

    async def on_paper(self, survey: SurveyId, paper: OnPaper) -> None:
        """From now on a curator copies it, from the beginning."""
        await self._change([survey], paper_number=paper.number, paper_dated=paper.dated, answers=None)

    async def finish(self, survey: SurveyId, now: datetime) -> None:
        await self._change([survey], state=SurveyState.FINISHED, finished_at=now)

    async def answers(self, survey: Survey) -> Mapping[str, Answer]:
        """What is answered so far; nothing once the key is gone."""
        sealed = await self._connection.scalar(select(surveys.c.answers).where(surveys.c.id == survey.id))
        key = None if sealed is None else await self._records.key_of(survey.record)
        if key is None or sealed is None:
            return {}
        found: Mapping[str, Answer] = key.unseal_json(sealed)
        return found

    async def say(self, survey: Survey, answers: Mapping[str, Answer]) -> None:
        """All that is answered, in place of what was; nothing where there is no key to seal it with."""
        key = await self._records.key_of(survey.record)
        if key is not None:
            await self._change([survey.id], answers=key.seal_json(dict(answers)))

    async def finished(self, wanted: Collection[SurveyId]) -> Sequence[Answered]:
        """What stands in those of them that were sent. Unsealing is done in a thread."""
        found: list[Answered] = []
        for rows in await self._chunks(
            wanted, (surveys.c.state == SurveyState.FINISHED, surveys.c.answers.is_not(None))
        ):
            keys = await self._records.wrapped_keys({RecordId(row.record_id) for row in rows})
            found += await asyncio.to_thread(_unsealed, rows, keys, self._records.vault)
        return found

    async def _chunks(self, wanted: Collection[SurveyId], conditions: Sequence[Any]) -> list[Sequence[Row[Any]]]:
        numbers = sorted(wanted)
        return [
            (
                await self._connection.execute(
                    select(surveys).where(surveys.c.id.in_(numbers[start : start + MANY]), *conditions)
                )
            ).all()
            for start in range(0, len(numbers), MANY)
        ]

    async def _change(self, wanted: Collection[SurveyId], **values: Any) -> None:
        numbers = sorted(wanted)
        for start in range(0, len(numbers), MANY):
            await self._connection.execute(
                update(surveys).where(surveys.c.id.in_(numbers[start : start + MANY])).values(**values)
            )

    async def _found(self, condition: Any) -> list[Survey]:
        rows = (await self._connection.execute(select(*_OUTLINE).where(condition).order_by(surveys.c.id))).all()
        return await asyncio.to_thread(_surveys, rows)


def _of_open(campaign: CampaignId) -> ColumnElement[bool]:
    """Surveys of everybody whose data is not closed."""
    open_ones = select(record_table.c.id).where(record_table.c.blocked_at.is_(None))
    return (surveys.c.campaign_id == campaign) & surveys.c.record_id.in_(open_ones)


def _unsealed(rows: Sequence[Row[Any]], keys: Mapping[RecordId, bytes], vault: Vault) -> list[Answered]:
    return [
        Answered(_survey(row), vault.open(keys[RecordId(row.record_id)]).unseal_json(row.answers))
        for row in rows
        if RecordId(row.record_id) in keys
    ]


def _surveys(rows: Sequence[Row[Any]]) -> list[Survey]:
    return [_survey(row) for row in rows]


def _survey(row: Row[Any]) -> Survey:
    return Survey(
        id=SurveyId(row.id),
        campaign=CampaignId(row.campaign_id),
        record=RecordId(row.record_id),
        kind=SurveyKind(row.kind),
        state=SurveyState(row.state),
        invited_on=row.invited_on,
        reminders=row.reminders,
        reminded_on=row.reminded_on,
        finished_at=row.finished_at,
        paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
    )

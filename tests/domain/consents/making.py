"""Papers and people for tests of consents."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from domain.consents.consent import Consent, ConsentId, Purpose, State
from domain.consents.signing import Signer, Stage
from domain.registry.birth import Birth
from domain.registry.code import Code, Series
from domain.registry.record import Details, Kind, Part, Record, RecordId, Standing

TODAY = date(2026, 11, 26)
MOMENT = datetime(2026, 9, 1, 9, tzinfo=UTC)
BOY = Birth(2013, 5, 3)
"""13 years old."""
GIRL = Birth(2011, 12, 10)
"""14 years old, 15 in two weeks."""


def person(birth: Birth | None, number: int = 1, **more: Any) -> Record:
    record = Record(
        id=RecordId(number),
        code=Code(Series.MENTEE, number),
        kind=Kind.PUPIL,
        parts={Part.MENTEE: Standing.ACTIVE},
        details=Details(birth=birth),
        created_at=MOMENT,
        changed_at=MOMENT,
        version=number,
    )
    return replace(record, **more)


def paper(signer: Signer, stage: Stage, number: int = 1, **more: Any) -> Consent:
    """Signed on 5 September, for processing, without an end."""
    consent = Consent(
        id=ConsentId(number),
        record=RecordId(1),
        purpose=Purpose.PROCESSING,
        signer=signer,
        stage=stage,
        state=State.SIGNED,
        printed_at=MOMENT,
        signed_on=date(2026, 9, 5),
    )
    return replace(consent, **more)

"""What is told of requests for a mentor. How things stand is looked up when it is told."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.mentoring.request import RequestId
from domain.notices import Notice
from domain.registry.record import RecordId


class RequestNews(StrEnum):
    """What became of a request."""

    MADE = "made"
    READY = "ready"
    """It waited for a consent, which is signed now."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class RequestTold(Notice):
    """To curators; ``record`` is the mentee."""

    kind: ClassVar[str] = "mentor_request_told"
    record: RecordId
    request: RequestId
    news: RequestNews


@dataclass(frozen=True)
class RequestGoesOn(Notice):
    """To whoever speaks for the mentee: the consent is signed, a mentor is looked for."""

    kind: ClassVar[str] = "mentor_request_goes_on"
    record: RecordId
    request: RequestId

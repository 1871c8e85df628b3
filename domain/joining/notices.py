"""What is told of accounts that are tied to records, and untied. Who it is, whoever renders it looks up."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice
from domain.registry.record import RecordId


@dataclass(frozen=True)
class PersonJoined(Notice):
    """To the curators: whoever this record is about is in the bot now."""

    kind: ClassVar[str] = "joining_joined"
    record: RecordId


@dataclass(frozen=True)
class AccountUntied(Notice):
    """To an account: the centre tied the record to no account any more, and issued a new slip."""

    kind: ClassVar[str] = "joining_untied"

"""How somebody of the programme is called in chat: as the centre lets it (domain/registry/names.py), nowhere else."""

from actions.context import Context
from domain.registry.names import shown
from domain.registry.record import Record
from wording.reader import Reader

OWN = "own"


def called(record: Record, ctx: Context) -> str:
    """«Н-017», or more where the centre's settings say so."""
    return shown(record.code, record.details.name, ctx.policy.chat_names)


def whose(record: Record, reader: Reader, ctx: Context) -> str:
    """As :func:`called`, or OWN: to themselves people are «вы», a child to the guardian who acts for it is named."""
    return OWN if record.account is not None and record.account == reader.person else called(record, ctx)

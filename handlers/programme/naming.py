"""How somebody of the programme is called in chat: as the centre lets it (domain/registry/names.py), nowhere else."""

from actions.context import Context
from domain.registry.names import shown
from domain.registry.record import Record


def called(record: Record, ctx: Context) -> str:
    """«Н-017», or more where the centre's settings say so."""
    return shown(record.code, record.details.name, ctx.policy.chat_names)

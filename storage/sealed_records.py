"""A record as it lies on disk: the plain part, and its details sealed under a key of its own."""

from dataclasses import dataclass, replace
from functools import cache

from pydantic import TypeAdapter

from domain.registry.record import Details, Record
from storage.vault import Key, Vault


@dataclass(frozen=True, slots=True)
class Sealed:
    """A record as it lies on disk: everything but ``secret``, its wrapped key and sealed details.

    None: it was erased, or is blocked and must not be read.

    :func:`unsealed` makes the record of it. That takes a tenth of a millisecond, so of many it is done in a thread.
    """

    record: Record
    secret: tuple[bytes, bytes] | None


def unsealed(sealed: Sealed, vault: Vault) -> Record:
    """The record with its details. Raises WrongKey."""
    if sealed.secret is None:
        return sealed.record
    wrapped, details = sealed.secret
    return replace(sealed.record, details=_adapter().validate_json(vault.open(wrapped).unseal(details)))


def seal(key: Key, details: Details) -> bytes:
    """Details under this key; what is empty takes no room."""
    return key.seal(_adapter().dump_json(details, exclude_defaults=True))


@cache
def _adapter() -> TypeAdapter[Details]:
    return TypeAdapter(Details)

"""Everybody of the programme, unsealed and in memory: what lists and searches are made of."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from actions.context import Context
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.code import Code
from domain.registry.forms import Tag, TagId, Vocabulary
from domain.registry.record import Kind, Part, Record, RecordId, Standing
from storage.records import Sealed, unsealed
from storage.tags import Tags
from storage.vault import Vault

CHUNK = 250
"""Records that are read at once: people are answered between two chunks."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which people are looked for. ``words`` are parts of a name, a place, a topic, or a code, in any order."""

    words: str = ""
    part: Part | None = None
    standing: Standing | None = None
    kind: Kind | None = None
    nameless: bool = False
    """Only those whose name nobody has filled in yet."""


class Directory:
    """Reads what changed since it was asked last, so that an answer is always true. Kept for as long as the program.

    Unsealing is done in a thread: nobody waits for it but who asks first.
    """

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._lock = asyncio.Lock()
        self._stamp = -1
        self._version = 0
        self._records: dict[RecordId, Record] = {}
        self._words: dict[RecordId, str] = {}
        self._by_name: list[Record] | None = None
        self._tags: tuple[Tag, ...] = ()

    async def people(self, actor: Actor) -> Mapping[RecordId, Record]:
        """Everybody, by their records' ids, the erased ones too."""
        require(actor.roles, Right.READ_REGISTRY)
        await self.refresh()
        return self._records

    async def everybody(self) -> Mapping[RecordId, Record]:
        """As :meth:`people`, for what the bot does by itself."""
        await self.refresh()
        return self._records

    async def vocabulary(self) -> Vocabulary:
        """The centre's forms of mentoring and tags."""
        await self.refresh()
        return Vocabulary(self._ctx.policy.forms, self._tags)

    async def search(self, actor: Actor, wanted: Filter) -> Sequence[Record]:
        """Whoever fits, by name; those without one last, by code. Nobody who is erased."""
        require(actor.roles, Right.READ_REGISTRY)
        await self.refresh()
        code = Code.parse(wanted.words)
        words = [] if code else _folded(wanted.words).split()
        return [record for record in self._sorted() if self._fits(record, wanted, code, words)]

    def _fits(self, record: Record, wanted: Filter, code: Code | None, words: Sequence[str]) -> bool:
        standing = record.parts.get(wanted.part) if wanted.part else None
        return (
            (code is None or record.code == code)
            and (wanted.part is None or standing is not None)
            and (wanted.standing is None or wanted.standing in ([standing] if standing else record.parts.values()))
            and (wanted.kind is None or record.kind is wanted.kind)
            and not (wanted.nameless and (record.details.name or record.blocked_at))
            and all(word in self._words[record.id] for word in words)
        )

    def _sorted(self) -> list[Record]:
        if self._by_name is None:
            living = [record for record in self._records.values() if record.erased_at is None]
            self._by_name = sorted(living, key=lambda one: (not one.details.name, _folded(one.details.name), one.code))
        return self._by_name

    async def refresh(self) -> None:
        """Bring it up to date; reads nothing when nothing changed."""
        stamp = self._present()
        if stamp == self._stamp:
            return
        async with self._lock:
            stamp = self._present()
            if stamp == self._stamp:
                return
            async with self._ctx.read() as connection:
                self._tags = tuple(await Tags(connection).all())
            while changed := await self._next_chunk():
                self._take(changed)
            self._stamp = stamp

    async def _next_chunk(self) -> Sequence[Record]:
        async with self._ctx.database.read(long=True) as connection:
            gateway = self._ctx.records(connection)
            sealed = await gateway.changed_since(self._version, CHUNK)
        assert self._ctx.vault is not None
        return await asyncio.to_thread(_unseal, sealed, self._ctx.vault)

    def _take(self, changed: Iterable[Record]) -> None:
        names = {tag.id: tag.name for tag in self._tags}
        for record in changed:
            self._records[record.id] = record
            self._words[record.id] = _searched(record, names)
            self._version = max(self._version, record.version)
        self._by_name = None

    def _present(self) -> int:
        return self._ctx.database.changes.stamp(
            "records", "record_secrets", "record_parts", "guardianships", "record_accounts", "tags"
        )


def _unseal(sealed: Sequence[Sealed], vault: Vault) -> list[Record]:
    return [unsealed(one, vault) for one in sealed]


def _searched(record: Record, tags: Mapping[TagId, str]) -> str:
    """What is looked through for a record, folded."""
    details = record.details
    texts = [details.name, details.place, str(record.code)]
    for enrolment in (details.mentor, details.mentee):
        if enrolment is not None:
            texts += [enrolment.topics_text, *(tags.get(tag, "") for tag in enrolment.topics)]
    return _folded(" ".join(texts))


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")

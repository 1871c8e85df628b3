"""Everybody of the programme, unsealed and in memory: what lists and searches are made of."""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from actions.context import Context
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.code import Code
from domain.registry.forms import Tag, TagId, Vocabulary
from domain.registry.record import Kind, Part, Record, RecordId, Standing
from storage.sealed_records import Sealed, unsealed
from storage.tags import Tags
from storage.vault import Vault

CHUNK = 250
"""Records that are read at once: people are answered between two chunks."""


_Key = tuple[bool, str, str, int]
"""By which somebody has their place in a list."""


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
        self._order: list[RecordId] = []
        self._keys: dict[RecordId, _Key] = {}
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

    async def as_of(self) -> int:
        """Another number whenever anybody's record or a tag may be another one; of this program's life only."""
        await self.refresh()
        return self._stamp

    async def vocabulary(self) -> Vocabulary:
        """The centre's forms of mentoring and tags."""
        await self.refresh()
        return Vocabulary(self._ctx.policy.forms, self._tags)

    async def search(self, actor: Actor, wanted: Filter) -> Sequence[Record]:
        """Whoever fits, by name; those without one last, by code. Nobody who is erased."""
        require(actor.roles, Right.READ_REGISTRY)
        await self.refresh()
        found: Sequence[Record] = self._sorted()
        if code := Code.parse(wanted.words):
            found = [record for record in found if record.code == code]
        else:
            for word in _folded(wanted.words).split():
                found = [record for record in found if word in self._words[record.id]]
        part, standing = wanted.part, wanted.standing
        if part is not None:
            found = [record for record in found if part in record.parts]
        if standing is not None:
            found = [record for record in found if standing in _standings(record, part)]
        if wanted.kind is not None:
            found = [record for record in found if record.kind is wanted.kind]
        if wanted.nameless:
            found = [record for record in found if not record.details.name and not record.blocked_at]
        return found

    def _sorted(self) -> Sequence[Record]:
        """The living, by name. What was sorted already is sorted again in no time."""
        if self._by_name is None:
            self._order.sort(key=self._keys.__getitem__)
            everybody = (self._records[record] for record in self._order)
            self._by_name = [record for record in everybody if record.erased_at is None]
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
            if record.id not in self._records:
                self._order.append(record.id)
            self._records[record.id] = record
            self._keys[record.id] = _key(record)
            self._words[record.id] = _searched(record, names)
            self._version = max(self._version, record.version)
        self._by_name = None

    def _present(self) -> int:
        return self._ctx.database.changes.stamp(
            "records", "record_secrets", "record_parts", "guardianships", "record_accounts", "tags"
        )


def _unseal(sealed: Sequence[Sealed], vault: Vault) -> list[Record]:
    return [unsealed(one, vault) for one in sealed]


def _key(record: Record) -> _Key:
    name = record.details.name
    return not name, _folded(name), record.code.series, record.code.number


def _standings(record: Record, part: Part | None) -> Collection[Standing]:
    """How somebody stands in this part, or in any."""
    return record.parts.values() if part is None else (record.parts[part],)


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

"""What a registry that is brought would change: row by row, before anything is stored."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from domain.registry.birth import Birth
from domain.registry.code import Code
from domain.registry.columns import Extra, Meaning
from domain.registry.field import Expected, Field
from domain.registry.fields import WrongFields, filled_in, written
from domain.registry.forms import Vocabulary
from domain.registry.record import Details, Part, Record, RecordId, Standing
from domain.registry.table import Heading, Line, Table


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


class Mistake(StrEnum):
    """What is wrong with a row, beyond what a field expects."""

    FORMULA = "formula"
    """A cell that would have to be calculated."""
    TWICE = "twice"
    """An earlier row is of the same person."""
    SEVERAL = "several"
    """More than one record is of somebody of that name."""
    CODE = "code"
    """What stands for a code is none."""
    NO_SUCH_CODE = "no-such-code"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that cannot be: ``value`` stands in ``row`` under ``heading``, and something else is ``expected``.

    ``limit`` is how much there can be, where that is what is wrong; ``other`` the row that is of the same person.
    """

    row: int
    heading: Heading
    value: str
    expected: Expected | Mistake
    limit: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True)
class Planned:
    """What becomes of a row. ``before`` is whose record it is (None: nobody's yet), ``details`` what it will hold.

    ``changed`` are the fields that will say something else. ``namesake`` is somebody who does not stand in this
    registry and has the same name: the same person, or not; only a code in the row could tell.
    """

    row: int
    outcome: Outcome
    before: Record | None = None
    details: Details = field(default_factory=Details)
    changed: tuple[Field, ...] = ()
    enrols: bool = False
    """Whether somebody whom the programme knows comes into this registry now."""
    faults: tuple[Fault, ...] = ()
    namesake: Code | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows of a table. Nothing of it can be stored while any is wrong.

    ``mark`` are twelve characters that are others as soon as the plan is another one. ``basis`` is what the caller
    knows of that with which it was compared: where that is the same still, so is the plan.
    """

    table: Table
    rows: tuple[Planned, ...]
    counts: Mapping[Outcome, int]
    mark: str
    basis: object = None

    @property
    def part(self) -> Part:
        return self.table.part

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(fault for row in self.rows for fault in row.faults)

    @property
    def changes(self) -> tuple[Planned, ...]:
        """Rows of which something is to be stored."""
        return tuple(row for row in self.rows if row.outcome in (Outcome.NEW, Outcome.CHANGED))


def plan(table: Table, records: Iterable[Record], vocabulary: Vocabulary, today: date) -> Plan:
    """Compare a table with everybody's records.

    A row is of whoever its code names; without one, of whoever stands in this registry under the same name, and with
    the same year of birth where both say one. A blank cell says nothing: what is stored stays.
    """
    registry = _Registry(records, table.part)
    seen: dict[RecordId, int] = {}
    new: dict[str, list[tuple[str, int]]] = defaultdict(list)
    rows: list[Planned] = []
    for line in table.lines:
        row = _Row(table, line)
        before = row.whose(registry)
        if before is not None:
            row.claim(before, seen)
        elif not row.faults:
            row.claim_name(new)
        rows.append(row.planned(before, registry, vocabulary, today))
    return Plan(table, tuple(rows), Counter(row.outcome for row in rows), _mark(table, rows))


def _mark(table: Table, rows: Iterable[Planned]) -> str:
    """Row by row: said all at once in one text, a long table would hold up everything else that runs meanwhile."""
    mark = sha256(table.part.encode())
    for row in rows:
        before = None if row.before is None else (row.before.id, row.before.version)
        mark.update(repr((row.row, row.outcome.value, before, [*row.changed])).encode())
    for line in table.lines:
        mark.update(repr((line.number, *line.texts.values())).encode())
    return mark.hexdigest()[:12]


class _Registry:
    """Whom a row can be of."""

    def __init__(self, records: Iterable[Record], part: Part) -> None:
        self.by_code: dict[Code, Record] = {}
        self.by_name: dict[str, list[Record]] = defaultdict(list)
        self.elsewhere: dict[str, Code] = {}
        self._part = part
        self._nobody: tuple[Details, Mapping[Field, str]] | None = None
        for record in records:
            self.by_code[record.code] = record
            name = folded(record.details.name)
            if record.erased_at is not None or not name:
                continue
            if part in record.parts:
                self.by_name[name].append(record)
            else:
                self.elsewhere.setdefault(name, record.code)

    def nobody(self, vocabulary: Vocabulary) -> tuple[Details, Mapping[Field, str]]:
        """Of whom nothing is known yet: the same for every row of somebody new."""
        if self._nobody is None:
            details = Details().enrolled(self._part)
            self._nobody = details, written(details, self._part, vocabulary)
        return self._nobody


class _Row:
    """A row on its way to a plan."""

    def __init__(self, table: Table, line: Line) -> None:
        self._table = table
        self._line = line
        self._name = folded(line.texts.get(Field.NAME, ""))
        self._year = _year_in(line.texts.get(Field.BIRTH, ""))
        self.faults = [self._fault(meaning, value, Mistake.FORMULA) for meaning, value in line.formulas.items()]

    def whose(self, registry: _Registry) -> Record | None:
        """The record that this row is of; None for nobody's, or if that cannot be told (that is a fault)."""
        typed = self._line.texts.get(Extra.CODE, "").strip()
        if typed:
            return self._by_code(typed, registry)
        if not self._name or self.faults:
            return None
        namesakes = registry.by_name.get(self._name, [])
        exact = [one for one in namesakes if _year_of(one) == self._year]
        if self._year is not None and not exact:
            # Whoever is stored without a year may be meant, and then the year is what is new.
            exact = [one for one in namesakes if _year_of(one) is None]
        elif self._year is None:
            exact = namesakes
        if len(exact) > 1:
            self.faults.append(self._fault(Field.NAME, self._line.texts[Field.NAME], Mistake.SEVERAL))
            return None
        return exact[0] if exact else None

    def claim(self, record: Record, seen: dict[RecordId, int]) -> None:
        """No two rows are of one person."""
        first = seen.setdefault(record.id, self._line.number)
        if first != self._line.number:
            self._is_twice(first)

    def claim_name(self, new: dict[str, list[tuple[str, int]]]) -> None:
        """Nor of one that comes in: of two of the same name both need a year, and not the same."""
        if not self._name:
            return
        year = "" if self._year is None else str(self._year)
        for other, number in new[self._name]:
            if other == year or not other or not year:
                self._is_twice(number)
                return
        new[self._name].append((year, self._line.number))

    def planned(self, before: Record | None, registry: _Registry, vocabulary: Vocabulary, today: date) -> Planned:
        part = self._table.part
        if before is None:
            details, told = registry.nobody(vocabulary)
        else:
            details = before.details.enrolled(part)
            told = written(details, part, vocabulary)
        typed = self._typed(told, before)
        try:
            details = filled_in(details, part, typed, vocabulary, today)
        except WrongFields as wrong:
            self.faults += [
                self._fault(problem.field, problem.value, problem.expected, problem.limit)
                for problem in wrong.problems
                if problem.field not in self._line.formulas
            ]
        if self.faults:
            self.faults.sort(key=lambda one: (len(one.heading.letters), one.heading.letters))
            return Planned(self._line.number, Outcome.WRONG, before, faults=tuple(self.faults))
        tells = written(details, part, vocabulary)
        changed = tuple(one for one in tells if tells[one] != told[one])
        if before is None:
            namesake = registry.elsewhere.get(self._name)
            return Planned(self._line.number, Outcome.NEW, None, details, changed, True, namesake=namesake)
        enrols = part not in before.parts
        if not changed and not enrols:
            return Planned(self._line.number, Outcome.SAME, before, before.details)
        return Planned(self._line.number, Outcome.CHANGED, before, details, changed, enrols)

    def _typed(self, told: Mapping[Field, str], before: Record | None) -> dict[Field, str]:
        """Cells that say something that the record does not say already, in the same words or more exactly."""
        typed = {
            meaning: text
            for meaning, text in self._line.texts.items()
            if isinstance(meaning, Field) and text.strip() and text != told[meaning]
        }
        birth = None if before is None else before.details.birth
        if birth is not None and typed.get(Field.BIRTH, "").strip() == str(birth.year):
            del typed[Field.BIRTH]
        if before is None:
            # Nobody comes in without one: the field itself says what is wrong.
            typed.setdefault(Field.NAME, "")
        return typed

    def _by_code(self, typed: str, registry: _Registry) -> Record | None:
        code = Code.parse(typed)
        record = None if code is None else registry.by_code.get(code)
        mistake = None
        if code is None:
            mistake = Mistake.CODE
        elif record is None:
            mistake = Mistake.NO_SUCH_CODE
        elif record.erased_at is not None:
            mistake = Mistake.ERASED
        if mistake is None:
            return record
        self.faults.append(self._fault(Extra.CODE, typed, mistake))
        return None

    def _is_twice(self, other: int) -> None:
        meaning: Meaning = Field.NAME if self._line.texts.get(Field.NAME) else Extra.CODE
        fault = self._fault(meaning, self._line.texts.get(meaning, ""), Mistake.TWICE)
        self.faults.append(replace(fault, other=other))

    def _fault(self, meaning: Meaning, value: str, expected: Expected | Mistake, limit: int = 0) -> Fault:
        headings = self._table.headings
        # An end before the beginning may be told where only the beginning has a column.
        heading = headings.get(meaning) or headings.get(Field.ENTERED) or next(iter(headings.values()))
        return Fault(self._line.number, heading, value, expected, limit)


def folded(name: str) -> str:
    """A name as it is compared: neither capitals, nor «ё», nor spaces count."""
    return " ".join(name.casefold().replace("ё", "е").split())


def standing_of(details: Details, part: Part, today: date) -> Standing:
    """How somebody stands who comes in by a registry: over for those whose programme is."""
    enrolment = details.enrolment(part)
    ended = None if enrolment is None else enrolment.ended
    return Standing.ENDED if ended is not None and ended <= today else Standing.ACTIVE


def _year_of(record: Record) -> int | None:
    return None if record.details.birth is None else record.details.birth.year


def _year_in(text: str) -> int | None:
    birth = Birth.parse(text)
    return None if birth is None else birth.year

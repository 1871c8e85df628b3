"""The registries as they are taken out: rows under the headings of Appendix 1, whole or as a chat may show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.registry.columns import APPENDIX, CODE, Column, Extra
from domain.registry.field import Field
from domain.registry.fields import written
from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames, may_show, shown
from domain.registry.record import Enrolment, Part, Record

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Extract:
    """A registry, ready to be written: a value for each column in each row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def extract(
    part: Part,
    records: Iterable[Record],
    vocabulary: Vocabulary,
    *,
    chat_names: ChatNames | None = None,
    codes: bool = False,
) -> Extract:
    """Whoever stands in this registry and is not erased, in the order of codes.

    ``chat_names``: what is not for the chat is left out, with its column; None: it goes to the centre's own disk.
    ``codes``: with a column of codes, by which a row finds its record again whatever the person is called.
    """
    columns = tuple(column for column in APPENDIX[part] if _has_room(column, chat_names))
    if codes:
        columns = (*columns, CODE)
    people = sorted((one for one in records if part in one.parts and one.erased_at is None), key=lambda one: one.code)
    rows = (_row(number, one, part, columns, vocabulary, chat_names) for number, one in enumerate(people, 1))
    return Extract(columns, tuple(rows))


def excerpt(part: Part, people: Sequence[Record], vocabulary: Vocabulary, first: int) -> Extract:
    """A page of a registry, whole: these people in their order, counted from ``first``."""
    columns = APPENDIX[part]
    rows = (_row(number, one, part, columns, vocabulary, None) for number, one in enumerate(people, first))
    return Extract(columns, tuple(rows))


def _has_room(column: Column, chat_names: ChatNames | None) -> bool:
    # Of topics a chat shows at least those that are chosen from the list.
    return (
        chat_names is None
        or column.meaning in (Extra.NUMBER, Extra.CODE, Field.TOPICS)
        or may_show(column.meaning, chat_names)
    )


def _row(
    number: int,
    record: Record,
    part: Part,
    columns: tuple[Column, ...],
    vocabulary: Vocabulary,
    chat_names: ChatNames | None,
) -> tuple[Value, ...]:
    details, enrolment = record.details, record.details.enrolment(part) or Enrolment()
    texts = written(details, part, vocabulary)

    def value(column: Column) -> Value:
        match column.meaning:
            case Extra.NUMBER:
                return number
            case Extra.CODE:
                return str(record.code)
            case Field.NAME if chat_names is not None:
                return shown(record.code, details.name, chat_names)
            case Field.BIRTH:
                # The column is of years, whatever more is known.
                return None if details.birth is None else details.birth.year
            case Field.ENTERED:
                return enrolment.entered
            case Field.ENDED:
                return enrolment.ended
            case Field.TOPICS if chat_names is not None and not may_show(Field.TOPICS, chat_names):
                return "; ".join(vocabulary.names(enrolment.topics))
            case field:
                return texts.get(field, "")

    return tuple(value(column) for column in columns)

"""What bringing a registry in would change, in words."""

from collections.abc import Iterator, Sequence

from domain.registry.bringing_in import Fault, Outcome, Plan, Planned
from domain.registry.forms import Form
from domain.registry.names import ChatNames, shown
from wording.texts import Words

VALUE_SHOWN = 60


def counts(plan: Plan) -> dict[str, int]:
    """How many rows will be what."""
    return {outcome.value: plan.counts.get(outcome, 0) for outcome in Outcome}


def rows(plan: Plan, words: Words, forms: Sequence[Form], *, named: bool) -> Iterator[str]:
    """What is wrong, else what changes, a line for each; nothing about rows that say what is stored already.

    ``named``: with names and values of cells, for the centre's own terminal. In a chat rows have numbers and people
    codes, also where names may be there: a tap brings the message along with it, and all that comes is stored.
    """
    if plan.faults:
        yield from (fault_line(fault, words, forms, with_value=named) for fault in plan.faults)
        return
    for row in plan.changes:
        yield from _change(row, plan, words, named=named)
        if row.namesake is not None:
            yield words.plain("sheets-namesake", row=row.row, code=str(row.namesake))


def about_columns(plan: Plan, words: Words) -> Iterator[str]:
    """Which headings nobody knows, and which are not there."""
    if plan.table.unknown:
        unknown = [f"{heading.letters} «{heading.text}»" for heading in plan.table.unknown]
        yield words.plain("sheets-unknown", headings=", ".join(unknown))
    if plan.table.missing:
        yield words.plain("sheets-missing", headings=", ".join(f"«{heading}»" for heading in plan.table.missing))


def fault_line(fault: Fault, words: Words, forms: Sequence[Form], *, with_value: bool) -> str:
    """Where something is wrong, and what is expected there, with an example."""
    where = {
        "row": fault.row,
        "column": fault.heading.letters,
        "heading": fault.heading.text,
        "expected": expected(fault, words, forms),
    }
    if with_value and fault.value:
        return words.plain("sheets-wrong-value", value=_short(fault.value), **where)
    return words.plain("sheets-wrong", **where)


def expected(fault: Fault, words: Words, forms: Sequence[Form]) -> str:
    """What would be right where something is wrong, with an example."""
    return words.plain(
        "sheets-expected",
        expected=fault.expected.value,
        limit=fault.limit,
        other=fault.other,
        forms=", ".join(f"«{form.name}»" for form in forms),
    )


def _change(row: Planned, plan: Plan, words: Words, *, named: bool) -> Iterator[str]:
    if row.before is None:
        if named:
            yield words.plain("sheets-new-named", row=row.row, who=row.details.name)
        else:
            yield words.plain("sheets-new", row=row.row)
        return
    who = shown(row.before.code, row.before.details.name, ChatNames.FULL if named else ChatNames.CODES)
    if row.enrols:
        yield words.plain("sheets-enrolled", row=row.row, who=who)
    if row.changed:
        headings = [plan.table.headings[field].text for field in row.changed]
        yield words.plain(
            "sheets-changed", row=row.row, who=who, fields=", ".join(f"«{heading}»" for heading in headings)
        )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= VALUE_SHOWN else f"{text[: VALUE_SHOWN - 1]}…"

"""The December figures in words: a table for a page and a file, and the message that goes with it."""

from collections.abc import Iterable
from itertools import groupby

from actions.context import Policy
from documents.figures import Sheet
from domain.figures.groups import Group, Lack
from domain.figures.table import NO_FORM, ROLES, Figures, Row
from domain.registry.record import Part, Record
from wording import forms, moments
from wording.texts import Words


def sheet(found: Figures, words: Words, policy: Policy) -> Sheet:
    """Rows with a sum after each role and one at the end."""
    rows: list[list[str | int]] = []
    bold = set()
    for role, of_role in groupby(found.rows, key=lambda row: row.role):
        rows += [_cells(row, words, policy) for row in of_role]
        bold.add(len(rows))
        rows.append([words.plain("figures-sum-of", role=role), "", "", *found.sums(role).values(), found.total(role)])
    bold.add(len(rows))
    rows.append([words.plain("figures-sum"), "", "", *found.sums().values(), found.total()])
    head = [words.plain(f"figures-head-{name}") for name in ("role", "form", "state")]
    return Sheet(
        title=words.plain("figures-sheet"),
        above=[
            words.plain("figures-title", day=moments.date_with_year(found.day, words.language)),
            *([policy.centre] if policy.centre else []),
            words.plain("figures-people", mentors=found.people[Part.MENTOR], mentees=found.people[Part.MENTEE]),
        ],
        head=[*head, *(group_name(group, words) for group in Group), words.plain("figures-head-total")],
        rows=rows,
        bold=frozenset(bold),
    )


def group_name(group: Group, words: Words) -> str:
    return words.plain("figures-group", group=group.value)


def row_name(row: Row, words: Words, policy: Policy) -> str:
    """«педагог – ученик, работает в паре»."""
    return f"{form_name(row.form, words, policy)}, {words.plain('figures-state', state=row.state.value)}"


def form_name(form: str, words: Words, policy: Policy) -> str:
    if form == NO_FORM:
        return words.plain("figures-no-form")
    return forms.form_name(form, policy.forms, words)


def by_group(row: Row, words: Words) -> str:
    """«10–14 лет: 2, взрослые: 1», without those of which there are none."""
    return ", ".join(f"{group_name(group, words)}: {count}" for group, count in row.counts.items() if count)


def letter(found: Figures, words: Words, policy: Policy) -> str:
    """A message to the regional centre, ready to be sent beside the file. Plain text."""
    day = moments.date_with_year(found.day, words.language)
    lines = [words.plain("figures-letter", day=day, centre=policy.centre or "none")]
    for role in ROLES:
        sums = found.sums(role)
        told = ", ".join(f"{group_name(group, words)} — {count}" for group, count in sums.items() if count)
        lines.append(
            words.plain("figures-letter-role", role=role.value, people=found.people[role], total=found.total(role))
            + (f" ({told})" if told else "")
        )
    lines.append(words.plain("figures-letter-end"))
    return "\n".join(lines)


def lacks(found: Figures) -> Iterable[tuple[Lack, tuple[Record, ...]]]:
    """What is to be filled in, and of whom."""
    for lack in Lack:
        people = tuple(record for record, one in found.lacks if one is lack)
        if people:
            yield lack, people


def _cells(row: Row, words: Words, policy: Policy) -> list[str | int]:
    return [
        words.plain("figures-role", role=row.role.value),
        form_name(row.form, words, policy),
        words.plain("figures-state", state=row.state.value),
        *row.counts.values(),
        row.total,
    ]

"""The report for a reader: in the terminal, and in a page between two marks."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.report import Bound, Report, Result

BEGIN = "<!-- figures: written by `python -m bench --write`, not by hand -->"
END = "<!-- end of figures -->"
NOTHING = "–"
Cells = Sequence[Sequence[str]]


class NoPlace(Exception):
    """The page has no place for figures."""


def in_terminal(report: Report) -> str:
    """Aligned columns."""
    lines = list(_head(report))
    for result in report.results:
        lines += ["", result.title, *_aligned(_figures(result))]
        lines += [f"  {_verdict(bound)}" for bound in result.bounds]
        lines += [f"  {'yes' if is_true else 'NO, THIS IS WRONG'}: {what}" for what, is_true in result.checks.items()]
    return "\n".join(lines)


def in_markdown(report: Report) -> str:
    """Tables for docs/performance.md."""
    lines = [" ".join(_head(report))]
    for result in report.results:
        lines += ["", f"### {result.title}", "", *_marked_up(_figures(result))]
        lines += ["", *_marked_up([("number to hold", "measured", "bound", ""), *map(_held, result.bounds)])]
        if result.checks:
            lines += ["", *(f"- {what}: {'yes' if is_true else '**no**'}" for what, is_true in result.checks.items())]
    return "\n".join(lines)


def write_into(page: Path, report: Report) -> None:
    """Replace what stands between the marks. Raises `NoPlace`."""
    text = page.read_text("utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoPlace(f"{page} has no place for figures: it needs the lines\n{BEGIN}\n{END}")
    page.write_text(f"{before}{BEGIN}\n{in_markdown(report)}\n{END}{after}", "utf-8")


def _head(report: Report) -> Iterator[str]:
    runs = f", medians of {report.repeats} runs" if report.repeats > 1 else ""
    yield f"Measured {report.at:%Y-%m-%d %H:%M} UTC{runs}."
    yield "; ".join(f"{name}: {what}" for name, what in report.machine.items()) + "."


def _figures(result: Result) -> list[list[str]]:
    rows = [["", *(column.title for column in result.columns)]]
    for subject, told in result.figures.items():
        rows.append([subject, *(_number(told.get(column.key), column.digits) for column in result.columns)])
    return rows


def _aligned(rows: Cells) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        yield "  " + "  ".join(cells)


def _marked_up(rows: Cells) -> Iterator[str]:
    head, *body = rows
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'--:|' * (len(head) - 1)}"
    for row in body:
        yield f"| {' | '.join(row)} |"


def _held(bound: Bound) -> tuple[str, str, str, str]:
    """What, measured, bound, verdict."""
    unit = f" {bound.unit}" if bound.unit else ""
    side = "at least" if bound.at_least else "at most"
    measured, limit = (_number(value, bound.digits) + unit for value in (bound.measured, bound.limit))
    return bound.what, measured, f"{side} {limit}", "held" if bound.is_held else "missed"


def _verdict(bound: Bound) -> str:
    what, measured, limit, verdict = _held(bound)
    return f"{verdict}: {what}: {measured}, {limit}"


def _number(value: float | None, digits: int) -> str:
    return NOTHING if value is None else f"{value:,.{digits}f}".replace(",", " ")

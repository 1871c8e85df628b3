"""From runs to a report: medians, bounds, checks, tables."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.__main__ import INEXACT, NOT_UNDERSTOOD, main, options
from bench.percentiles import percentile, percentiles
from bench.report import Bound, Column, Report, Result
from bench.row import Measured, Row, combine
from bench.rows.broadcast import BROADCAST
from bench.rows.burst import BURST, KNOWN, NEW
from bench.rows.large import LARGE, SMALL, YEARS
from bench.rows.meanwhile import DURING, MEANWHILE, QUIETLY
from bench.rows.start import START
from bench.rows.tap import DISK, TAP
from bench.size import FULL
from bench.stage import Stage
from bench.subjects import BARE, OURS, TRIVIAL
from bench.tables import in_markdown, in_terminal

COLUMNS = (Column(key="rate", title="a second"), Column(key="lost", title="lost", is_fault=True))
BOUND = Bound(what="rate", measured=1234.5, limit=1000, at_least=True, unit="a second", digits=0)


def report(checks: dict[str, bool]) -> Report:
    result = Result(
        name="burst",
        title="Burst",
        columns=COLUMNS,
        figures={"bare": {"rate": 2000.0, "lost": 0.0}, "ours": {"rate": 1234.5, "lost": None}},
        bounds=(BOUND,),
        checks=checks,
    )
    return Report(at=datetime(2026, 11, 23, 11, tzinfo=UTC), machine={"System": "x"}, repeats=3, results=(result,))


async def never(stage: Stage) -> Measured:
    raise AssertionError("nothing is measured here")


def test_several_runs_are_one() -> None:
    row = Row("burst", lambda size: f"Burst of {size.people}", COLUMNS, never, lambda figures: [BOUND])
    runs = [
        Measured({"ours": {"rate": rate, "lost": lost}}, {"exact": is_exact, "told": True})
        for rate, lost, is_exact in ((5.0, 0.0, True), (1.0, 2.0, False), (None, 1.0, True), (3.0, 0.0, True))
    ]

    assert combine(row, FULL, runs) == Result(
        name="burst",
        title="Burst of 3000",
        columns=COLUMNS,
        figures={"ours": {"rate": 3.0, "lost": 2.0}},
        bounds=(BOUND,),
        checks={"exact": False, "told": True},
    )


@pytest.mark.parametrize(
    ("measured", "at_least", "is_held"),
    [(2.0, True, True), (1.9, True, False), (2.0, False, True), (2.1, False, False), (None, True, False)],
)
def test_bound(measured: float | None, at_least: bool, is_held: bool) -> None:
    bound = Bound(what="it", measured=measured, limit=2, at_least=at_least)

    assert bound.is_held is is_held
    assert Bound.model_validate_json(bound.model_dump_json()) == bound


def test_percentiles() -> None:
    assert percentiles([0.004, 0.001, 0.003, 0.002], 50, 95) == {"p50": 2.0, "p95": 4.0}
    assert percentile([], 0.5) is None


def test_burst_is_held_to_a_share_of_the_bare_bot() -> None:
    def figures(rate: float, unanswered: float = 0) -> dict[str, float | None]:
        return {"rate": rate, "unanswered": unanswered}

    bounds = BURST.judge(
        {TRIVIAL: figures(900), BARE: figures(500), KNOWN: figures(300), NEW: figures(299, unanswered=1)}
    )

    assert [(bound.measured, bound.is_held) for bound in bounds] == [
        (1.8, True),
        (0.6, True),
        (0, True),
        (pytest.approx(0.598), False),
        (1, False),
    ]


def test_tap_is_held_to_the_bare_bot_and_the_disk() -> None:
    bounds = TAP.judge({BARE: {"p50": 3.0}, OURS: {"p50": 7.0, "p95": 21.1}, DISK: {"p50": 1.0}})

    assert [(bound.limit, bound.is_held) for bound in bounds] == [(7.0, True), (21.0, False)]


def test_broadcast_is_held_to_its_rate_and_to_no_429() -> None:
    bounds = BROADCAST.judge({OURS: {"rate": 27.2, "refused": 1.0}})

    assert [(bound.limit, bound.is_held) for bound in bounds] == [(pytest.approx(27.16), True), (0, False)]


def test_tap_meanwhile_is_held_to_the_quiet_one() -> None:
    bounds = MEANWHILE.judge({QUIETLY: {"p95": 10.0}, DURING: {"p95": 20.1, "unanswered": 0.0}})

    assert [(bound.measured, bound.is_held) for bound in bounds] == [(pytest.approx(2.01), False), (0, True)]


def test_large_database_is_held_to_the_small_one() -> None:
    (bound,) = LARGE.judge({SMALL: {"p50": 10.0}, YEARS: {"p50": 12.9}})

    assert bound.is_held
    assert bound.measured == pytest.approx(1.29)


def test_start_and_memory_are_held_to_the_bare_bot() -> None:
    bounds = START.judge({BARE: {"seconds": 3.0, "memory": 170.0}, OURS: {"seconds": 4.1, "memory": 250.0}})

    assert [(bound.limit, bound.is_held) for bound in bounds] == [(4.0, False), (250.0, True)]


def test_terminal() -> None:
    assert in_terminal(report({"exact": True, "told": False})).splitlines() == [
        "Measured 2026-11-23 11:00 UTC, medians of 3 runs.",
        "System: x.",
        "",
        "Burst",
        "        a second  lost",
        "  bare     2 000     0",
        "  ours     1 234     –",
        "  held: rate: 1 234 a second, at least 1 000 a second",
        "  yes: exact",
        "  NO, THIS IS WRONG: told",
    ]


def test_page() -> None:
    assert in_markdown(report({"exact": True, "told": False})).splitlines() == [
        "Measured 2026-11-23 11:00 UTC, medians of 3 runs. System: x.",
        "",
        "### Burst",
        "",
        "|  | a second | lost |",
        "|---|--:|--:|",
        "| bare | 2 000 | 0 |",
        "| ours | 1 234 | – |",
        "",
        "| number to hold | measured | bound |  |",
        "|---|--:|--:|--:|",
        "| rate | 1 234 a second | at least 1 000 a second | held |",
        "",
        "- exact: yes",
        "- told: **no**",
    ]


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["bench", *arguments])
    return main(options())


def test_earlier_figures_are_written_into_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    figures, page, plain = tmp_path / "figures.json", tmp_path / "page.md", tmp_path / "plain.md"
    good, wrong = report({"exact": True}), report({"exact": False})
    page.write_text("<!-- figures: written by `python -m bench --write`, not by hand -->\n<!-- end of figures -->")
    plain.write_text("nothing")

    figures.write_text(good.model_dump_json())
    assert run(monkeypatch, "--from", str(figures), "--write", str(page)) == 0
    assert in_markdown(good) in page.read_text()
    assert in_terminal(good) in capsys.readouterr().out

    figures.write_text(wrong.model_dump_json())
    assert run(monkeypatch, "--from", str(figures)) == INEXACT
    assert run(monkeypatch, "--from", str(figures), "--write", str(plain)) == NOT_UNDERSTOOD
    assert "no place for figures" in capsys.readouterr().err
    figures.write_text("{}")
    assert run(monkeypatch, "--from", str(figures)) == NOT_UNDERSTOOD
    assert run(monkeypatch, "--from", str(tmp_path / "absent.json")) == NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "arguments", [["--rows", "burst,naps"], ["--people", "0"], ["--people", "many"], ["--repeat", "21"]]
)
def test_options_are_refused(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(monkeypatch, *arguments)

    assert stopped.value.code == NOT_UNDERSTOOD
    assert arguments[0] in capsys.readouterr().err

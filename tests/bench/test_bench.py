"""The bench itself: what it counts is exact, and its report keeps its shape. How fast things are is not tested."""

from pathlib import Path

import pytest

from bench.__main__ import main, options
from bench.report import Report
from bench.rows import ROWS
from bench.rows.desk import LOOP, PAGES
from bench.rows.large import SMALL, YEARS
from bench.rows.matching import SMALL as CENTRE
from bench.rows.meanwhile import DURING, QUIETLY
from bench.rows.registry import AGAIN, FIRST
from bench.rows.taking_out import FILES
from bench.subjects import BARE, OURS, TRIVIAL
from bench.tables import BEGIN, END


@pytest.fixture
def page(tmp_path: Path) -> Path:
    page = tmp_path / "performance.md"
    page.write_text(f"# Performance\n\n{BEGIN}\nfigures of yesterday\n{END}\n\nThe end\n")
    return page


@pytest.mark.timeout(900)
def test_quick_form_in_miniature(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = tmp_path / "figures.json"
    given = ["--people", "30", "--folder", str(tmp_path), "--json", str(figures), "--write", str(page)]
    monkeypatch.setattr("sys.argv", ["bench", *given])

    code = main(options())

    report = Report.model_validate_json(figures.read_bytes())
    assert report.is_exact, report
    assert code == 0
    assert [result.name for result in report.results] == [row.name for row in ROWS]
    burst, tap, broadcast, meanwhile, large, desk, registry, taking_out, matching, start = report.results
    assert list(burst.figures) == [TRIVIAL, BARE, f"{OURS}, people it knows", f"{OURS}, people it never saw"]
    assert list(tap.figures) == [BARE, OURS, "the disk: 4 KiB written and synced"]
    assert broadcast.figures[OURS]["messages"] == 30
    assert list(meanwhile.figures) == [QUIETLY, DURING]
    assert list(large.figures) == [SMALL, YEARS]
    assert list(desk.figures) == [*PAGES, LOOP]
    assert all(told["p95"] for name, told in desk.figures.items() if name != LOOP)
    assert list(registry.figures) == [FIRST, AGAIN]
    assert list(taking_out.figures) == list(FILES)
    assert list(matching.figures) == ["30 mentees and 9 mentors", CENTRE]
    assert list(start.figures) == [BARE, OURS]
    assert all(told["memory"] and told["seconds"] for told in start.figures.values())
    for result, row in zip(report.results, ROWS, strict=True):
        assert result.columns == row.columns
        assert result.bounds
        assert all(told.keys() <= {column.key for column in row.columns} for told in result.figures.values())
    assert {what for what in burst.checks if "10 of 30 go" in what} == {
        f"{OURS}, people it knows: 10 of 30 go, everybody else waits",
        f"{OURS}, people it never saw: 10 of 30 go, everybody else waits",
    }
    assert "Burst: 30 people tap one card at once, 10 seats" in capsys.readouterr().out
    written = page.read_text()
    assert written.startswith("# Performance\n")
    assert written.endswith(f"{END}\n\nThe end\n")
    assert "### Single tap on a quiet bot, 10 one after the other" in written
    assert "yesterday" not in written
    assert not list(tmp_path.glob("bench-*"))

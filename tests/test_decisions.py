"""Each package we depend on has its line in docs/decisions, and no line outlives its package."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
DECISIONS = ROOT / "docs" / "decisions"
PAGES = sorted(DECISIONS.glob("[0-9]*.md"))


def needed(requirement_set: str) -> list[tuple[str, str]]:
    """(package, set) of every line of requirements/<set>.in, without extras and versions."""
    lines = (ROOT / "requirements" / f"{requirement_set}.in").read_text(encoding="utf-8").splitlines()
    names = [re.match(r"[A-Za-z0-9._-]+", line) for line in lines if line and not line.startswith("#")]
    assert all(names), f"requirements/{requirement_set}.in has a line that names no package"
    return [(name.group(), requirement_set) for name in names if name]


def explained() -> list[tuple[str, str]]:
    """(package, set) of every line like "- `aiogram` (run): ..." of the pages."""
    return [
        (name, requirement_set)
        for page in PAGES
        for name, requirement_set in re.findall(
            r"^- `([^`]+)` \((run|dev)\): \S", page.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
    ]


def test_each_dependency_has_one_line() -> None:
    assert Counter(explained()) == Counter(needed("run") + needed("dev"))


def test_index_lists_each_page() -> None:
    linked = re.findall(r"\]\((\d{4}-[a-z-]+\.md)\)", (DECISIONS / "README.md").read_text(encoding="utf-8"))

    assert linked == [page.name for page in PAGES]


def test_pages_tell_the_same_four_things() -> None:
    heads = {page.name: re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE) for page in PAGES}

    assert heads == {page.name: ["What", "Why", "Instead", "What it costs"] for page in PAGES}

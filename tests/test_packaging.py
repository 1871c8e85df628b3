"""What a fresh clone relies on: pinned lists that fit together, contracts that cover every package, no fixed index."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Written in two parts, so that this file does not hold them either.
INDEXES = ["pypi" + ".org", "python" + "hosted.", "npmjs" + ".org", "deb." + "debian.org", "crates" + ".io"]
OURS = ["bot", "handlers", "desk", "wording", "actions", "storage", "documents", "domain", "playground"]
NOT_BOUGHT = sys.stdlib_module_names | set(OURS) | {"bench", "docs", "tests"}


def files(folder: Path) -> Iterator[Path]:
    """Files of the project: hidden folders hold the environment, git and caches."""
    for path in sorted(folder.iterdir()):
        if path.is_file():
            yield path
        elif path.name == ".ci" or (not path.name.startswith(".") and path.name not in {"__pycache__", "data"}):
            yield from files(path)


def pinned(requirement_set: str) -> dict[str, str]:
    """Version by package of requirements/<set>.txt."""
    text = (ROOT / "requirements" / f"{requirement_set}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==([^ ]+)", text, flags=re.MULTILINE))


def plain(name: str) -> str:
    """A package's name as the pinned lists spell it."""
    return re.sub(r"[._]", "-", name).lower()


def needed(requirement_set: str) -> set[str]:
    """Packages of requirements/<set>.in."""
    lines = (ROOT / "requirements" / f"{requirement_set}.in").read_text(encoding="utf-8").splitlines()
    return {plain(re.split(r"[\[~>=<; ]", line)[0]) for line in lines if line and not line.startswith("#")}


def imported(source: Path) -> set[str]:
    """Names of the top-level modules that a file imports, ours and Python's own left out."""
    names = set[str]()
    for node in ast.walk(ast.parse(source.read_bytes())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return {name.partition(".")[0] for name in names} - NOT_BOUGHT


@pytest.mark.parametrize("requirement_set", ["run", "dev"])
def test_what_is_needed_is_pinned(requirement_set: str) -> None:
    assert needed(requirement_set) - set(pinned(requirement_set)) == set()


@pytest.mark.parametrize(
    ("folders", "sets"), [(OURS, ["run"]), (["tests", "bench"], ["run", "dev"])], ids=["bot", "tests"]
)
def test_what_is_imported_is_asked_for(folders: list[str], sets: list[str]) -> None:
    """A package that only comes along with another one may go with it."""
    asked_for = set[str]().union(*map(needed, sets))
    packages = packages_distributions()

    only_along = {
        f"{source.relative_to(ROOT)}: {name}"
        for folder in folders
        for source in sorted((ROOT / folder).rglob("*.py"))
        for name in imported(source)
        if not asked_for & set(map(plain, packages.get(name, [name])))
    }

    assert only_along == set()


@pytest.mark.parametrize("requirement_set", ["run", "dev"])
def test_each_pin_has_hashes(requirement_set: str) -> None:
    text = (ROOT / "requirements" / f"{requirement_set}.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]

    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_tests_run_with_the_versions_that_run() -> None:
    run, dev = pinned("run"), pinned("dev")

    assert {name: dev.get(name) for name in run} == run


def test_contracts_cover_each_package() -> None:
    present = [name for name in OURS if (ROOT / name / "__init__.py").exists()]

    assert sorted(PROJECT["tool"]["importlinter"]["root_packages"]) == sorted(present)


def test_no_package_index_is_named() -> None:
    naming = [
        f"{path.relative_to(ROOT)}: {index}"
        for path in files(ROOT)
        for index in INDEXES
        if index.encode() in path.read_bytes()
    ]

    assert naming == []

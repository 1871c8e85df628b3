"""What a fresh clone relies on: pinned lists that fit together, contracts that cover every package, no fixed index."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Written in two parts, so that this file does not hold them either.
INDEXES = ["pypi" + ".org", "python" + "hosted.", "npmjs" + ".org", "deb.debian" + ".org", "crates" + ".io"]
OURS = ["bot", "handlers", "desk", "actions", "storage", "documents", "domain", "playground"]


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


@pytest.mark.parametrize("requirement_set", ["run", "dev"])
def test_what_is_needed_is_pinned(requirement_set: str) -> None:
    lines = (ROOT / "requirements" / f"{requirement_set}.in").read_text(encoding="utf-8").splitlines()
    needed = {plain(re.split(r"[\[~>=<; ]", line)[0]) for line in lines if line and not line.startswith("#")}

    assert needed - set(pinned(requirement_set)) == set()


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

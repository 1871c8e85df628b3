"""Fluent files taken apart: only those entries are parsed that somebody wants said.

Parsing all of a language takes a tenth of a second, which a start has not, and some megabytes.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

_BEGINNING = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)
"""Of an entry; whatever follows belongs to it, up to the next."""


@cache
def entries_of(file: Path) -> Mapping[str, str]:
    """What a file says, by message (``hello``) and term (``-brand``). Of several with one name the first counts."""
    text = file.read_text("utf-8")
    found = list(_BEGINNING.finditer(text))
    ends = [following.start() for following in found[1:]] + [len(text)]
    entries: dict[str, str] = {}
    for beginning, end in zip(found, ends, strict=True):
        entries.setdefault(beginning[1], text[beginning.start() : end])
    return entries


@cache
def parsed(entry: str) -> tuple[Any, frozenset[str]]:
    """An entry as a bundle takes it, and the names of entries that it refers to."""
    resource = FluentResource(entry)
    references = _References()
    references.visit(resource)
    return resource, frozenset(references.names)


class _References(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as fluent.syntax calls it
        self.names.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - as fluent.syntax calls it
        self.names.add(f"-{node.id.name}")
        self.generic_visit(node)

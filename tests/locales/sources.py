"""What the Fluent files say and what the code asks for, read off their syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir() if any(folder.glob("*.ftl")))
SPEAKING = ("bot", "handlers", "desk", "wording", "actions", "domain", "documents")
"""Folders whose code names texts."""


class _References(Visitor):
    """Variables and other messages that a text speaks of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


@dataclass
class Said:
    """One message: where it is, its source, its variables."""

    file: str
    source: str
    variables: frozenset[str]
    messages: frozenset[str]
    choices: dict[str, list[str]] = field(default_factory=dict)
    """Keys among which each variable chooses."""


@cache
def messages(language: str) -> dict[str, Said]:
    """Every message of a language. Raises AssertionError for a file that Fluent cannot read."""
    found: dict[str, Said] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        text = path.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            assert not isinstance(entry, ftl.Junk), f"{path}: Fluent cannot read {entry.content!r}"
            if not isinstance(entry, ftl.Message):
                continue
            name = entry.id.name
            assert name not in found, f"{name} is in {found[name].file} and in {path.name}"
            references = _References()
            references.visit(entry)
            assert entry.span is not None
            found[name] = Said(
                path.name,
                text[entry.span.start : entry.span.end],
                frozenset(references.variables),
                frozenset(references.messages),
                _choices(entry),
            )
    return {name: _with_referred(said, found) for name, said in found.items()}


def _with_referred(said: Said, all_of_them: dict[str, Said]) -> Said:
    variables = said.variables.union(*(all_of_them[name].variables for name in said.messages))
    return Said(said.file, said.source, variables, said.messages, said.choices)


def _choices(entry: ftl.Message) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}

    class Choices(Visitor):
        def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
            if isinstance(node.selector, ftl.VariableReference):
                keys = [
                    variant.key.name if isinstance(variant.key, ftl.Identifier) else variant.key.value
                    for variant in node.variants
                ]
                found.setdefault(node.selector.id.name, []).extend(keys)
            self.generic_visit(node)

    Choices().visit(entry)
    return found


@dataclass(frozen=True)
class Asked:
    """A call that names a text: its key, and its variables (None when they cannot be seen from here)."""

    where: str
    key: str
    variables: frozenset[str] | None


@cache
def _trees() -> tuple[tuple[str, ast.Module], ...]:
    return tuple(
        (str(path.relative_to(ROOT)), ast.parse(path.read_text("utf-8")))
        for folder in SPEAKING
        for path in sorted((ROOT / folder).rglob("*.py"))
    )


@cache
def _templates() -> tuple[tuple[str, nodes.Template], ...]:
    """Pages of the desk."""
    environment = Environment(autoescape=True)
    folder = ROOT / "desk" / "templates"
    return tuple(
        (str(path.relative_to(ROOT)), environment.parse(path.read_text("utf-8")))
        for path in sorted(folder.glob("*.html"))
    )


def _calls_in_templates() -> Iterator[tuple[str, nodes.Call]]:
    """Every ``words(...)`` and ``words.plain(...)`` of a template."""
    for where, tree in _templates():
        for call in tree.find_all(nodes.Call):
            func = call.node.node if isinstance(call.node, nodes.Getattr) else call.node
            if isinstance(func, nodes.Name) and func.name == "words":
                yield f"{where}:{call.lineno}", call


def _asked_in_templates() -> Iterator[Asked]:
    for where, call in _calls_in_templates():
        if isinstance(call.args[0], nodes.Const):
            yield Asked(where, call.args[0].value, frozenset(keyword.key for keyword in call.kwargs))


def _constants_in_templates() -> set[str]:
    return {
        node.value for _, tree in _templates() for node in tree.find_all(nodes.Const) if isinstance(node.value, str)
    }


def asked() -> Iterator[Asked]:
    """Every ``words("key", ...)``, ``words.plain("key", ...)``, ``Say("key")`` and ``Label("key")``, templates too."""
    for where, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            kind = _kind(node.func)
            if kind is None:
                continue
            for key in _literals(node.args[0]):
                yield Asked(f"{where}:{node.lineno}", key, _variables(node) if kind == "words" else None)
    yield from _asked_in_templates()


def literals() -> set[str]:
    """Every text in quotes in the code: keys are also passed on, or kept in tables."""
    return _constants_in_templates() | {
        node.value
        for _, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def families() -> dict[str, str]:
    """Beginnings of keys that are put together, ``f"role-{role}"``, with where they are."""
    found: dict[str, str] = {}
    for where, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _kind(node.func) is not None:
                key = node.args[0]
                if isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant):
                    found[str(key.values[0].value)] = f"{where}:{node.lineno}"
    for where, call in _calls_in_templates():
        beginning = call.args[0].nodes[0] if isinstance(call.args[0], nodes.Concat) else None
        if isinstance(beginning, nodes.Const):
            found[beginning.value] = where
    return found


def refusals() -> dict[str, str]:
    """The text id of every refusal by the name of its class."""
    found: dict[str, str] = {}
    for _, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.ClassDef):
                continue
            for line in node.body:
                target, value = _assigned(line)
                if target == "text_id" and isinstance(value, ast.Constant):
                    found[node.name] = str(value.value)
    return found


def raised() -> Iterator[Asked]:
    """Every refusal that is raised, with the variables given to it."""
    known = refusals()
    for where, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Raise) or node.exc is None:
                continue
            call = node.exc if isinstance(node.exc, ast.Call) else None
            name = _name(call.func if call else node.exc)
            if name in known:
                # A class that takes its own arguments makes its variables itself.
                variables = None if call and call.args else _variables(call) if call else frozenset[str]()
                yield Asked(f"{where}:{node.lineno}", known[name], variables)


def _assigned(line: ast.stmt) -> tuple[str, ast.expr | None]:
    if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
        return line.targets[0].id, line.value
    if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
        return line.target.id, line.value
    return "", None


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _kind(func: ast.expr) -> str | None:
    name = _name(func)
    if name in {"Say", "Label"}:
        return "widget"
    if name == "plain" and isinstance(func, ast.Attribute):
        return "words" if _name(func.value).endswith("words") else None
    return "words" if name.endswith("words") else None


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _variables(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(str(name) for name in names)

"""The front matter of a Markdown page: named values between two rows of dashes, each known by its line."""

import re
from collections.abc import Iterator

import yaml
from frontmatter.default_handlers import YAMLHandler

from documents.page import Fault, Page, PageBroken, Value

# The library's own boundary also swallows the empty lines after it, and lines could not be counted any more.
_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)

HEAD_LIMIT = 16 * 1024
"""The longest front matter that is read, in characters: reading YAML is slow."""


def take_apart(text: str) -> Page:
    """Take a page apart. Raises :class:`PageBroken`.

    A value inside of another has a name with dots: ``event: {site: ...}`` is ``event.site``. Every value is text as
    it is written, be it ``404`` or ``No``.
    """
    page = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    body = page.lstrip()
    first = page[: len(page) - len(body)].count("\n") + 1
    handler = YAMLHandler(fm_boundary=_BOUNDARY)
    if not handler.detect(body):
        raise PageBroken(first, Fault.NO_FRONT_MATTER, body.partition("\n")[0])
    try:
        head, story = handler.split(body)
    except ValueError:
        raise PageBroken(first + body.rstrip().count("\n"), Fault.NOT_CLOSED) from None
    if len(head) > HEAD_LIMIT:
        raise PageBroken(first, Fault.TOO_LONG)
    above = len(body) - len(story)
    return Page(_values(head, first), story, first + body[:above].count("\n"))


def _values(head: str, first: int) -> dict[str, Value]:
    # Composed, not loaded: nodes know their lines, and nothing is made of them but text.
    try:
        root = yaml.compose(head, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise _broken(error, head, first) from None
    except yaml.reader.ReaderError as error:
        line = head[: error.position].count("\n")
        raise PageBroken(first + line, Fault.ENCODING) from None
    except RecursionError:
        raise PageBroken(first + 1, Fault.SYNTAX) from None
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        line = root.start_mark.line
        raise PageBroken(first + line, Fault.NOT_NAMED, _line(head, line))
    return dict(_named(root, "", head, first, set()))


def _named(node: yaml.MappingNode, prefix: str, head: str, first: int, seen: set[int]) -> Iterator[tuple[str, Value]]:
    for key, value in node.value:
        line = key.start_mark.line
        # A node met again is an alias: with those a small page can say endlessly much.
        if not isinstance(key, yaml.ScalarNode) or id(value) in seen:
            raise PageBroken(first + line, Fault.NOT_NAMED, _line(head, line))
        seen.add(id(value))
        name = prefix + key.value.strip()
        if isinstance(value, yaml.MappingNode):
            yield from _named(value, f"{name}.", head, first, seen)
        elif isinstance(value, yaml.SequenceNode):
            texts = (item.value.strip() for item in value.value if isinstance(item, yaml.ScalarNode))
            yield name, Value(tuple(text for text in texts if text), first + line)
        else:
            text = value.value.strip()
            yield name, Value((text,) if text else (), first + line)


def _broken(error: yaml.MarkedYAMLError, head: str, first: int) -> PageBroken:
    """The parser's complaint in terms of whoever wrote the page."""
    problem, context = error.problem or "", error.context or ""
    mark, opened = error.problem_mark, error.context_mark
    if "mapping values are not allowed" in problem:
        fault = Fault.COLON
    elif r"'\t'" in problem:
        fault = Fault.TAB
    elif "cannot start any token" in problem:
        fault = Fault.SIGN
    elif "quoted scalar" in context and "end of stream" in problem:
        fault, mark = Fault.QUOTE, opened
    elif "could not find expected ':'" in problem:
        fault, mark = Fault.NOT_NAMED, opened
    elif "flow" in context:
        fault, mark = Fault.BRACKET, opened
    else:
        fault = Fault.SYNTAX
    line = 1 if mark is None else mark.line
    return PageBroken(first + line, fault, _line(head, line))


def _line(head: str, number: int) -> str:
    lines = head.split("\n")
    return lines[number] if number < len(lines) else ""

"""A publication's text, which is Telegram's HTML, in other forms: in messages, as plain text, as Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from domain.meetups.fields import size

_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?P<rest>(?:"[^"]*"|[^">])*)>""")
_HREF = re.compile(r'href="([^"]*)"')
_SPECIAL = re.compile(r"([\\`*_\[\]<>#~])")
_RULE = re.compile(r"^(-{3,}|={3,}|\+{3,})", re.MULTILINE)
_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "strike": "~~", "del": "~~"}
BLOCK = "\n```\n"
BREAKS = ("\n\n", "\n", ". ", " ")
"""Where a text is cut if possible: between paragraphs, lines, sentences, words."""


@dataclass(frozen=True, slots=True)
class Tag:
    html: str
    name: str
    ends: bool
    href: str = ""


def split(html: str, limit: int) -> list[str]:
    """Into texts of at most ``limit`` UTF-16 units as seen; what is formatted across a cut is so on both sides."""
    atoms = list(_atoms(html))
    seen = "".join(one for one in atoms if isinstance(one, str))
    ranges = list(_ranges(seen, limit))
    if len(ranges) <= 1:
        return [html.strip()] if seen.strip() else []
    return [piece for start, end in ranges if (piece := _piece(atoms, start, end))]


def plain_with_links(html: str) -> str:
    """For a resource that knows no formatting: what a link leads to stands behind its words."""
    found: list[str] = []
    opened: list[tuple[str, int]] = []
    for one in _atoms(html):
        if isinstance(one, str):
            found.append(one)
        elif one.name == "a" and not one.ends:
            opened.append((one.href, len(found)))
        elif one.name == "a" and opened:
            href, start = opened.pop()
            words = "".join(found[start:])
            if href and words.strip() not in {href, href.partition("://")[2]}:
                found.append(f" ({href})")
    return "".join(found).strip()


def markdown(html: str) -> str:
    """The same as Markdown, a line break for each."""
    found: list[str] = []
    links: list[str] = []
    in_block = in_code = False
    for one in runs(html):
        if isinstance(one, str):
            verbatim = in_block or in_code
            found.append(one if verbatim else _RULE.sub(r"\\\1", _SPECIAL.sub(r"\\\1", one)))
        elif one.name in _AROUND:
            found.append(_AROUND[one.name])
        elif one.name == "pre":
            in_block = not one.ends
            found.append(BLOCK)
        elif one.name == "code" and not in_block:
            in_code = not one.ends
            found.append("`")
        elif one.name == "a" and not one.ends:
            links.append(one.href)
            found.append("[")
        elif one.name == "a" and links:
            found.append(f"]({links.pop()})")
    return _broken("".join(found).strip())


def _broken(text: str) -> str:
    """A single line break is one in Markdown only behind two spaces; within a block of code it stays."""
    blocks = text.split(BLOCK)
    return BLOCK.join(
        block if number % 2 else re.sub(r"(?<!\n)\n(?!\n)", "  \n", block) for number, block in enumerate(blocks)
    )


def runs(html: str) -> Iterator[str | Tag]:
    """Tags, and the text between them in one."""
    last = 0
    for found in _TAG.finditer(html):
        if found.start() > last:
            yield unescape(html[last : found.start()])
        href = _HREF.search(found["rest"])
        yield Tag(found.group(), found["name"], bool(found["end"]), unescape(href[1]) if href else "")
        last = found.end()
    if last < len(html):
        yield unescape(html[last:])


def _atoms(html: str) -> Iterator[str | Tag]:
    """Tags, and single characters as they are seen."""
    for one in runs(html):
        if isinstance(one, str):
            yield from one
        else:
            yield one


def _ranges(seen: str, limit: int) -> Iterator[tuple[int, int]]:
    """Parts of the text, without the space around them."""
    start = 0
    while start < len(seen):
        start += len(seen[start:]) - len(seen[start:].lstrip())
        end = _end(seen, start, limit)
        part = seen[start:end].rstrip()
        if part:
            yield start, start + len(part)
        start = end


def _end(seen: str, start: int, limit: int) -> int:
    window = seen[start : start + limit]
    while size(window) > limit:
        window = window[: len(window) - max(1, (size(window) - limit) // 2)]
    if start + len(window) >= len(seen):
        return len(seen)
    for sign in BREAKS:
        # Not so near to the beginning that a text falls into crumbs.
        cut = window.rfind(sign, len(window) // 2)
        if cut > 0:
            return start + cut + len(sign)
    return start + len(window)


def _piece(atoms: list[str | Tag], start: int, end: int) -> str:
    open_tags: list[Tag] = []
    found: list[str] = []
    place = 0
    for one in atoms:
        if isinstance(one, str):
            if start <= place < end:
                if place == start:
                    found = [tag.html for tag in open_tags]
                found.append(_escaped(one))
            place += 1
            if place == end:
                break
        elif one.ends:
            if open_tags:
                open_tags.pop()
            if place > start:
                found.append(one.html)
        else:
            open_tags.append(one)
            if place > start:
                found.append(one.html)
    return "".join([*found, *(f"</{tag.name}>" for tag in reversed(open_tags))])


def _escaped(char: str) -> str:
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(char, char)

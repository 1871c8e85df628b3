"""Markdown as plain text: what a page says, without its photos and its formatting."""

import re

# Every length is bounded: a text of nothing but opening marks must not take minutes.
_PHOTO = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,300}\)")
_LINK = re.compile(r"\[([^\]]{1,300})\]\(<?([^)\s>]{1,300})>?(?:\s{1,5}[\"'][^)]{0,300}[\"'])?\)")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^>\s]{1,300})>")
_ATTRIBUTES = re.compile(r"\{[^}\n]{0,300}\}")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]{1,300})`")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t](.+)$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_EMPTY_ITEM = re.compile(r"(?:\d{1,9}[.)]|[-*+])?")
_COMMENT = re.compile(r"<!--.{0,1000}?-->", re.DOTALL)


def plain(text: str) -> str:
    """The text without photos and marks. A link keeps its address in brackets beside its words."""
    text = _COMMENT.sub("", text)
    text = _PHOTO.sub("", text)
    text = _LINK.sub(_words_and_address, text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _STRONG.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _CODE.sub(r"\1", text)
    text = _HEADING.sub(_heading, text)
    text = _QUOTE.sub("", text)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_lines(text))).strip()


def first_heading(text: str) -> tuple[str, int] | None:
    """The first heading, as plain text, and its line (from 0)."""
    for number, line in enumerate(text.split("\n")):
        found = _HEADING.fullmatch(line)
        if found and (title := plain(_heading(found))):
            return title, number
    return None


def shortened(text: str, limit: int) -> str:
    """The text within ``limit`` characters: whole paragraphs if the first fits, else cut between words with «…»."""
    if len(text) <= limit:
        return text
    paragraphs = text[: limit + 1].rpartition("\n\n")[0].rstrip()
    if paragraphs:
        return paragraphs
    return text[: limit - 1].rpartition(" ")[0].rstrip(" ,;:—–-") + "…" if " " in text[:limit] else text[:limit]


def _words_and_address(found: re.Match[str]) -> str:
    words, address = found[1].strip(), found[2]
    return address if words == address else f"{words} ({address})"


def _heading(found: re.Match[str]) -> str:
    return found[1].strip(" \t#")


def _lines(text: str) -> list[str]:
    """The lines that still say something; items of a list that held only a photo do not."""
    kept = []
    for line in text.split("\n"):
        bare = _ATTRIBUTES.sub("", line)
        if _EMPTY_ITEM.fullmatch(bare.strip()):
            kept.append("")
        else:
            kept.append(line.rstrip() if bare == line else bare.rstrip())
    return kept

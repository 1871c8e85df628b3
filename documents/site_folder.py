"""The folder from which the centre's site is made: pages are put there whole, and never over somebody else's file."""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from documents import site_page
from documents.site_page import SitePage

FEED = "feed.xml"


class ForeignFile(Exception):
    """Where something was to be written lies a file that the bot did not write. ``name`` is the file's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SiteFolder:
    """``address`` is where the site shows it, without a slash at its end; ``title`` is the feed's."""

    def __init__(self, path: Path, address: str, title: str) -> None:
        self._path = path
        self._address = address
        self._title = title

    def put(self, page: SitePage, pictures: Sequence[bytes] = ()) -> str:
        """The page with its pictures beside it, and the feed anew. Returns its address.

        Once more changes nothing but what is different. Raises ForeignFile, OSError.
        """
        target = self._path / f"{page.name}.md"
        self._require_ours(target, page.number)
        names = []
        if pictures:
            folder = self._path / page.name
            folder.mkdir(exist_ok=True)
            for number, content in enumerate(pictures, 1):
                name = f"{number}{_ending(content)}"
                _replace(folder / name, content)
                names.append(f"{page.name}/{name}")
        text = site_page.written(replace(page, pictures=names)).encode()
        if target.exists():
            _replace(target, text)
        else:
            _create(target, text)
        self._write_feed()
        return f"{self._address}/{page.name}"

    def has(self, page: SitePage) -> bool:
        """Whether it is there."""
        target = self._path / f"{page.name}.md"
        return target.is_file() and site_page.number_of(target.read_text("utf-8", "replace")) == page.number

    def trouble(self) -> str:
        """Why nothing can be put there; "" when all is well."""
        if not self._path.is_dir():
            return "is no folder"
        if not os.access(self._path, os.W_OK | os.X_OK):
            return "cannot be written"
        feed = self._path / FEED
        if feed.exists() and not site_page.is_our_feed(feed.read_bytes()):
            return f"has a {FEED} that the bot did not write"
        return ""

    def _require_ours(self, target: Path, number: int) -> None:
        if target.exists() and site_page.number_of(target.read_text("utf-8", "replace")) != number:
            raise ForeignFile(target.name)
        feed = self._path / FEED
        if feed.exists() and not site_page.is_our_feed(feed.read_bytes()):
            raise ForeignFile(feed.name)
        if not self._path.is_dir():
            raise FileNotFoundError(self._path.name)

    def _write_feed(self) -> None:
        found = [site_page.entry_of(path.stem, path.read_text("utf-8", "replace")) for path in self._path.glob("*.md")]
        entries = [one for one in found if one is not None]
        _replace(self._path / FEED, site_page.feed(entries, self._title, self._address))


def _replace(target: Path, content: bytes) -> None:
    """All at once: whoever reads it sees what was, or what is."""
    part = _part(target, content)
    try:
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _create(target: Path, content: bytes) -> None:
    """All at once, and only where nothing is. Raises ForeignFile when somebody was quicker."""
    part = _part(target, content)
    try:
        os.link(part, target)
    except FileExistsError:
        raise ForeignFile(target.name) from None
    finally:
        part.unlink(missing_ok=True)


def _part(target: Path, content: bytes) -> Path:
    number, name = tempfile.mkstemp(dir=target.parent, prefix=".edelweiss-", suffix=".part")
    with os.fdopen(number, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    # The web server reads it as another user.
    Path(name).chmod(0o644)
    return Path(name)


def _ending(content: bytes) -> str:
    if content.startswith(b"\x89PNG"):
        return ".png"
    if content.startswith(b"GIF8"):
        return ".gif"
    return ".webp" if content[8:12] == b"WEBP" else ".jpg"

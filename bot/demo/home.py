"""Where the demo keeps its world: as it begins, and as it was left; made anew when the program has changed."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAKERS = ("bot", "handlers", "desk", "actions", "storage", "documents", "domain", "locales", "playground")
"""Packages that have a part in how the world comes out."""
SHOWN_ONLY = ROOT / "playground" / "page"


class Home:
    """The demo's folder. The bot's database and the playground's world go together: one remembers the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._prepared = folder / "prepared"
        self._playing = folder / "playing"

    @property
    def database(self) -> Path:
        """The bot's database in the story that goes on."""
        return database_in(self._playing)

    @property
    def world(self) -> Path:
        """The playground's world in that story; it is there only while nobody plays."""
        return world_in(self._playing)

    def is_prepared(self) -> bool:
        """Whether there is a world to begin with, made by the program as it is now."""
        try:
            return _note_in(self._prepared).read_text() == fingerprint()
        except FileNotFoundError:
            return False

    @contextmanager
    def preparing(self) -> Iterator[Path]:
        """A folder to prepare the world in. What was there before is gone at the end, if that is a good one."""
        part = self._folder / "part"
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        yield part
        _note_in(part).write_text(fingerprint())
        shutil.rmtree(self._prepared, ignore_errors=True)
        shutil.rmtree(self._playing, ignore_errors=True)
        part.rename(self._prepared)

    def was_left_well(self) -> bool:
        """Whether somebody played here and both the bot and the playground came to their end."""
        return self.world.exists() and self.database.exists()

    def begin_anew(self) -> None:
        """Back to the prepared world."""
        shutil.rmtree(self._playing, ignore_errors=True)
        shutil.copytree(self._prepared, self._playing)


def database_in(folder: Path) -> Path:
    """The bot's database."""
    return folder / "demo.db"


def world_in(folder: Path) -> Path:
    """The playground's world."""
    return folder / "world.json"


def key_beside(database: Path) -> str:
    """The master key of what the database holds about people of the programme; made where there is none."""
    from storage.vault import new_master

    path = database.with_name("key")
    if not path.exists():
        path.write_text(new_master())
    return path.read_text()


def fingerprint() -> str:
    """Of everything that has a part in how the world comes out; takes some hundredths of a second."""
    seen = hashlib.sha256()
    for package in MAKERS:
        for path in sorted((ROOT / package).rglob("*")):
            if path.suffix != ".pyc" and path.is_file() and not path.is_relative_to(SHOWN_ONLY):
                seen.update(f"{path.relative_to(ROOT)}\0".encode())
                seen.update(path.read_bytes())
    return seen.hexdigest()


def _note_in(folder: Path) -> Path:
    """Says which program made what is in the folder."""
    return folder / "made-by"

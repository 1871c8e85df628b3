"""How the centre's own list of formats of work is read: a text file, a format a line (see `.env.example`)."""

from pathlib import Path

from domain.mentoring.formats import OWN_LIMIT, OWN_MOST, FormatBook, WorkFormat

EXAMPLE = "teacher_pupil: Ночь в лаборатории"


def format_book(value: object) -> object:
    """What stands in the file of this name. Complaints name the line, and say how a good one looks."""
    if not isinstance(value, (str, Path)):
        return value
    path = Path(value)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise ValueError(f"names a file that cannot be read: {path}") from None
    except UnicodeDecodeError:
        raise ValueError(f"names a file that is no text in UTF-8: {path}") from None
    added: dict[tuple[str, str], str] = {}
    chosen: dict[str, tuple[WorkFormat, ...]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        said = " ".join(line.split())
        if not said or said.startswith("#"):
            continue
        if "=" in said:
            form, formats = _chosen(path, number, said)
            chosen[form] = formats
            continue
        form, colon, name = (part.strip() for part in said.partition(":"))
        form, name = (form, name) if colon else ("", said)
        _require_name(path, number, name)
        added.setdefault((form, name.casefold()), name)
        if sum(one == form for one, _ in added) > OWN_MOST:
            raise _wrong(path, number, f"is one too many: up to {OWN_MOST} for a form")
    return FormatBook(tuple((form, name) for (form, _), name in added.items()), tuple(chosen.items()))


def _chosen(path: Path, number: int, line: str) -> tuple[str, tuple[WorkFormat, ...]]:
    """``employer_student = project, excursion``: of the bot's formats these alone."""
    form, _, listed = (part.strip() for part in line.partition("="))
    names = [one.strip() for one in listed.split(",") if one.strip()]
    if wrong := [one for one in names if one not in set(WorkFormat)]:
        known = ", ".join(WorkFormat)
        raise _wrong(path, number, f"names what is no format of the bot: {wrong[0]!r} (there are {known})")
    if not form or not names:
        raise _wrong(path, number, "has to name a form and formats, such as employer_student = project, excursion")
    return form, tuple(one for one in WorkFormat if one in names)


def _require_name(path: Path, number: int, name: str) -> None:
    if not name:
        raise _wrong(path, number, f"has no format; a good one: {EXAMPLE}")
    if len(name) > OWN_LIMIT:
        raise _wrong(path, number, f"is longer than {OWN_LIMIT} characters: {name!r}")
    if name in set(WorkFormat):
        raise _wrong(path, number, f"is the word of a format that the bot has: {name!r}")


def _wrong(path: Path, number: int, why: str) -> ValueError:
    return ValueError(f"({path.name}, line {number}) {why}")

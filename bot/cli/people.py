"""`people`: the programme's registries as files, on the centre's own disk. May be used while the bot runs."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer

from bot.cli.database import on_database
from bot.cli.telling import FAILED, give_up, private_files, settings_or_exit

if TYPE_CHECKING:
    from actions.context import Context
    from actions.registry.directory import Directory
    from documents.registry.sheet import Sheet
    from domain.registry.bringing_in import Plan
    from domain.registry.record import Part
    from storage.database import Database
    from wording.texts import Words

app = typer.Typer(help="The programme's registries: bringing them in, taking them out.", no_args_is_help=True)

T = TypeVar("T")


class People(StrEnum):
    """Registries that are brought in."""

    MENTORS = "mentors"
    MENTEES = "mentees"

    @property
    def part(self) -> "Part":
        from domain.registry.record import Part

        return Part.MENTOR if self is People.MENTORS else Part.MENTEE


class Registry(StrEnum):
    """Registries that are taken out."""

    MENTORS = "mentors"
    MENTEES = "mentees"
    PRACTICES = "practices"


@app.command()
def template(
    registry: Annotated[People, typer.Argument(help="Whose registry it is to become.")],
    file: Annotated[Path, typer.Argument(help="The .xlsx file to make.", dir_okay=False)],
    force: Annotated[bool, typer.Option("--force", help="Also in place of a file that is there.")] = False,
) -> None:
    """Make an Excel file to fill in: the columns of Appendix 1, and what is expected in each."""
    from bot.programme_settings import ProgrammeSettings
    from bot.settings import load
    from documents.registry import writing
    from wording.sheets.making import guide, template_sheet

    words = _words()
    forms = settings_or_exit(lambda: load(ProgrammeSettings)).forms
    made = writing.template(
        template_sheet(registry.part, words), words.plain("sheets-guide-title"), guide(registry.part, forms, words)
    )
    _write(file, made, force=force)
    typer.echo(words.plain("sheets-cli-template", file=str(file)))


@app.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(help="The .xlsx file, its headings among the first ten rows.")],
    apply: Annotated[bool, typer.Option("--apply", help="Store it; without this it is only looked at.")] = False,
    registry: Annotated[
        People | None, typer.Option(help="Which registry it is; without this its headings tell.")
    ] = None,
) -> None:
    """See what a registry would change, row by row; store all of it, or nothing."""
    content = _read(file)
    part = None if registry is None else registry.part

    async def run(ctx: "Context", directory: "Directory") -> "Plan":
        from actions.registry import bringing_in

        plan = await bringing_in.look(ctx, directory, None, content, part)
        if apply and not plan.faults:
            return await bringing_in.bring_in(ctx, directory, None, plan)
        return plan

    plan = _with_people(run)
    _tell(plan, applied=apply)
    if plan.faults:
        raise typer.Exit(FAILED)


@app.command("export")
def take_out(
    registry: Annotated[Registry, typer.Argument(help="Which registry.")],
    file: Annotated[Path, typer.Argument(help="The file to make: .xlsx, or .docx to print.", dir_okay=False)],
    codes: Annotated[
        bool, typer.Option("--codes", help="With a column of codes, so that namesakes find their records again.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Also in place of a file that is there.")] = False,
) -> None:
    """Write a registry whole, in the columns of Appendix 1. Names are in it: keep it as you keep the papers."""
    if file.suffix.lower() not in (".xlsx", ".docx"):
        give_up(f"{file} is to end with .xlsx (Excel) or .docx (Word).")
    words = _words()

    async def run(ctx: "Context", directory: "Directory") -> "Sheet":
        from actions.registry.practices import all_practices
        from wording.sheets.making import practices_sheet, registry_sheet

        vocabulary = await directory.vocabulary()
        if registry is Registry.PRACTICES:
            return practices_sheet(await all_practices(ctx), vocabulary, words)
        part = People(registry.value).part
        return registry_sheet(part, (await directory.everybody()).values(), vocabulary, words, codes=codes)

    sheet = _with_people(run)
    _write(file, _as_file(sheet, file, words), force=force)
    typer.echo(words.plain("sheets-cli-written", file=str(file), rows=len(sheet.rows)))


def _as_file(sheet: "Sheet", file: Path, words: "Words") -> bytes:
    from bot.clock import SystemClock
    from bot.settings import TimeSettings, load
    from documents.registry import printing, writing
    from wording.sheets.making import as_of

    if file.suffix.lower() == ".docx":
        today = SystemClock().now().astimezone(load(TimeSettings).zone).date()
        return printing.document(sheet, as_of(today, words))
    return writing.workbook(sheet)


def _tell(plan: "Plan", *, applied: bool) -> None:
    from bot.programme_settings import ProgrammeSettings
    from bot.settings import load
    from domain.registry.bringing_in import Outcome
    from wording.sheets import report

    words = _words()
    forms = settings_or_exit(lambda: load(ProgrammeSettings)).forms
    title = words.plain("sheets-title", registry=plan.part.value)
    typer.echo(words("sheets-look", registry=title).striptags())
    typer.echo(words.plain("sheets-counts", **report.counts(plan)))
    for line in (*report.about_columns(plan, words), *report.rows(plan, words, forms, named=True)):
        typer.echo(line)
    if plan.faults:
        typer.echo(words.plain("sheets-cli-not-stored"), err=True)
    elif not plan.changes:
        typer.echo(words.plain("sheets-all-the-same"))
    elif applied:
        told = {outcome.value: plan.counts.get(outcome, 0) for outcome in (Outcome.NEW, Outcome.CHANGED)}
        typer.echo(words.plain("sheets-brought", **told))
    else:
        typer.echo(words.plain("sheets-cli-nothing-stored"))


def _with_people(act: "Callable[[Context, Directory], Awaitable[T]]") -> T:
    """What `act` returns, given everybody's records. Exits with a line for whatever it refuses."""
    from bot.programme_settings import ProgrammeSettings
    from bot.settings import TimeSettings, load
    from domain.errors import Refusal

    programme = settings_or_exit(lambda: load(ProgrammeSettings))
    zone = settings_or_exit(lambda: load(TimeSettings)).zone
    words = _words()
    if not programme.masters:
        give_up("PROGRAMME_KEYS is not set. python -m bot keys new prints a key for it.")

    async def run(database: "Database") -> T:
        from actions.context import Context, Policy
        from actions.registry.directory import Directory
        from actions.registry.keys import check_keys
        from bot.clock import SystemClock
        from storage.vault import Vault

        policy = Policy(
            zone, (words.language,), frozenset(), None, chat_names=programme.chat_names, forms=programme.forms
        )
        ctx = Context(database, SystemClock(), policy, vault=Vault(programme.masters))
        await check_keys(ctx)
        directory = Directory(ctx)
        await directory.refresh()
        return await act(ctx, directory)

    try:
        return on_database(run)
    except Refusal as refused:
        give_up(words.plain(refused.text_id, **refused.details))


def _words() -> "Words":
    """What a registry is told in: the centre's first language, as its papers are."""
    from bot.settings import LanguageSettings, load
    from wording.texts import Words

    return Words(settings_or_exit(lambda: load(LanguageSettings)).default)


def _read(file: Path) -> bytes:
    from documents.registry.container import SIZE_LIMIT

    try:
        with file.open("rb") as opened:
            # One byte more than may be, so that what is too big is told, however big it is.
            return opened.read(SIZE_LIMIT + 1)
    except OSError as error:
        _file_trouble(file, error)


def _write(file: Path, content: bytes, *, force: bool) -> None:
    """Nobody but whoever runs the command can read it."""
    if file.exists() and not force:
        give_up(f"{file} is there already. --force puts the new one in its place.")
    try:
        with private_files():
            file.unlink(missing_ok=True)
            file.write_bytes(content)
    except OSError as error:
        _file_trouble(file, error)


def _file_trouble(file: Path, error: OSError) -> NoReturn:
    give_up(f"{file}: {error.strerror}")

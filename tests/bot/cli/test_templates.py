"""A centre's own Word form that cannot be used: told in a line at the start, and by the doctor."""

import shutil
from pathlib import Path

import pytest
from docx import Document
from typer.testing import CliRunner

from bot.__main__ import app
from bot.doctor.templates import check_templates
from bot.settings import load_settings
from documents.consents.forms import ADULT
from storage.vault import new_master


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_database: Path) -> Path:
    """The folder of the centre's own forms."""
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "DATABASE_PATH": shutil.copy(empty_database, tmp_path / "bot.db"),
        "PROGRAMME_KEYS": new_master(),
        "TEMPLATES_DIR": folder,
        "BOT_TOKEN": "42:TEST_token",
        "OWNERS": "1",
        "BOT_API_URL": "http://127.0.0.1:9",
    }.items():
        monkeypatch.setenv(name, str(value))
    return folder


def write(own: Path, text: str) -> Path:
    path = own / f"{ADULT.name}.docx"
    document = Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (" ".join("{{ " + one + " }}" for one in sorted({"passport", *ADULT.fields})), "passport"),
        ("ничего", f"lacks {', '.join(sorted(ADULT.fields - ADULT.optional))}"),
    ],
    ids=["unknown", "missing"],
)
def test_wrong_fields_are_named(own: Path, text: str, why: str) -> None:
    path = write(own, text)

    finding = check_templates(load_settings(None))
    told = CliRunner().invoke(app, ["run"])

    assert not finding.is_well
    assert str(path) in finding.what
    assert why in finding.what
    assert told.exit_code == 2
    assert told.stderr.splitlines()[-1].startswith(f"TEMPLATES_DIR: {path} ")
    assert why in told.stderr.splitlines()[-1]


def test_a_file_that_is_no_word(own: Path) -> None:
    path = own / f"{ADULT.name}.docx"
    path.write_bytes(b"no word")

    assert f"{path} cannot be read" in check_templates(load_settings(None)).what


def test_a_folder_that_is_not_there(own: Path) -> None:
    own.rmdir()

    assert str(check_templates(load_settings(None))).startswith(f"WRONG  papers: TEMPLATES_DIR is no folder: {own}")


@pytest.mark.usefixtures("own")
def test_the_programs_own_forms_can_be_filled() -> None:
    assert check_templates(load_settings(None)).is_well

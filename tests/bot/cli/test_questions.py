"""A centre's own questions that cannot be used: told in a line at the start, and by the doctor."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.doctor.questions import check_questions
from bot.settings import load_settings
from storage.vault import new_master


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_database: Path) -> Path:
    """The folder of the centre's own questions."""
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "DATABASE_PATH": shutil.copy(empty_database, tmp_path / "bot.db"),
        "PROGRAMME_KEYS": new_master(),
        "SURVEYS_DIR": folder,
        "BOT_TOKEN": "42:TEST_token",
        "OWNERS": "1",
        "BOT_API_URL": "http://127.0.0.1:9",
    }.items():
        monkeypatch.setenv(name, str(value))
    return folder


def test_wrong_fields_are_named(own: Path) -> None:
    path = own / "mentor_after.toml"
    path.write_text('[[question]]\nkey = "comfort"\nanswr = "scale"\n')

    finding = check_questions(load_settings(None))
    told = CliRunner().invoke(app, ["run"])

    assert str(finding).startswith(f"WRONG  surveys: {path}: question 1 has unknown fields: answr")
    assert told.exit_code == 2
    assert told.stderr.splitlines()[-1].startswith(f"SURVEYS_DIR: {path}: question 1 has unknown fields: answr")
    assert "lacks answer, ask, name" in told.stderr


def test_a_folder_that_is_not_there(own: Path) -> None:
    own.rmdir()

    assert "SURVEYS_DIR is no folder" in str(check_questions(load_settings(None)))


@pytest.mark.usefixtures("own")
def test_ours_can_be_asked() -> None:
    assert str(check_questions(load_settings(None))) == (
        "ok     surveys: 3 surveys can be asked, 0 of them with the centre's own questions"
    )

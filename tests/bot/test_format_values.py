"""The centre's own list of formats of work: read at the start, each mistake told with its line."""

from pathlib import Path

import pytest

from bot.programme_settings import ProgrammeSettings
from bot.setting_errors import WrongSettings
from bot.settings import load
from domain.mentoring.formats import ONLY_OURS, OWN_LIMIT, OWN_MOST, FormatBook, WorkFormat
from tests.bot.test_settings import settings_with

GOOD = """
# Наши форматы

Ночь в музее
teacher_pupil:  Ночь  в лаборатории
teacher_pupil = excursion, project
"""


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "formats.txt"
    monkeypatch.setenv("PLAN_FORMATS", str(path))
    return path


def told(path: Path, text: str | bytes) -> str:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(WrongSettings) as wrong:
        load(ProgrammeSettings, None)
    (problem,) = wrong.value.problems
    return problem


def test_without_it_there_are_the_bots_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLAN_FORMATS", raising=False)

    assert load(ProgrammeSettings, None).formats == ONLY_OURS


def test_a_format_a_line_for_every_form_or_for_one(written: Path) -> None:
    written.write_text(GOOD, encoding="utf-8-sig")

    assert load(ProgrammeSettings, None).formats == FormatBook(
        (("", "Ночь в музее"), ("teacher_pupil", "Ночь в лаборатории")),
        (("teacher_pupil", (WorkFormat.PROJECT, WorkFormat.EXCURSION)),),
    )


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("pupil_pupil:", "(formats.txt, line 2) has no format; a good one: teacher_pupil: Ночь в лаборатории"),
        ("я" * (OWN_LIMIT + 1), f"(formats.txt, line 2) is longer than {OWN_LIMIT} characters"),
        ("teacher_pupil: project", "(formats.txt, line 2) is the word of a format that the bot has: 'project'"),
        (
            "teacher_pupil = поход",
            "(formats.txt, line 2) names what is no format of the bot: 'поход' (there are",
        ),
        ("teacher_pupil =", "(formats.txt, line 2) has to name a form and formats"),
        ("\n".join(f"Поход {number}" for number in range(OWN_MOST + 1)), "(formats.txt, line 22) is one too many"),
    ],
)
def test_a_wrong_line_is_named(written: Path, line: str, complaint: str) -> None:
    problem = told(written, f"# Наши\n{line}\n")

    assert problem.startswith("PLAN_FORMATS")
    assert complaint in problem


def test_a_file_that_is_not_there_or_no_text(written: Path) -> None:
    assert "is no text in UTF-8" in told(written, b"\xcd\xee\xf7\xfc")
    written.unlink()
    with pytest.raises(WrongSettings, match="cannot be read"):
        load(ProgrammeSettings, None)


def test_a_form_that_the_centre_has_not_is_told(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written.write_text("employer_student: Практика\n", encoding="utf-8")

    with pytest.raises(WrongSettings, match=r"PLAN_FORMATS.*FORMS has not: employer_student"):
        settings_with(monkeypatch)
    forms = "teacher_pupil,employer_student=работодатель – студент"
    assert "Практика" in settings_with(monkeypatch, FORMS=forms).programme.formats.offered("employer_student")

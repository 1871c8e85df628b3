"""From a file of questions to a questionnaire, or to what is wrong with it, in words that name the field."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.monitoring.questions import AnswerKind, Question, Questionnaire, Questionnaires, SurveyKind

OURS = Path(__file__).parent
FIELDS = ("key", "answer", "ask", "name")
KEY = re.compile(r"[a-z][a-z0-9_]{0,31}")
ASK_LIMIT, NAME_LIMIT, MOST = 300, 60, 40
"""Characters of a question and of its name; questions of a survey."""


@dataclass(frozen=True, slots=True)
class WrongQuestions:
    """What is wrong with one file."""

    path: Path
    complaints: Sequence[str]

    def __str__(self) -> str:
        return f"{self.path}: {'; '.join(self.complaints)}"


class QuestionsUnusable(ValueError):
    """Some file of questions cannot be used; said is which and why."""


def path_of(kind: SurveyKind, own: Path | None) -> Path:
    """The centre's own file, where it has one."""
    beside = None if own is None else own / f"{kind}.toml"
    return beside if beside is not None and beside.exists() else OURS / f"{kind}.toml"


def questionnaires(own: Path | None, languages: Sequence[str]) -> Questionnaires:
    """All surveys. Raises QuestionsUnusable."""
    if wrong := check(own, languages):
        raise QuestionsUnusable("; ".join(map(str, wrong)))
    return {kind: _read(path_of(kind, own)) for kind in SurveyKind}


def check(own: Path | None, languages: Sequence[str]) -> list[WrongQuestions]:
    """What is wrong with the files that are in use."""
    found = []
    for kind in SurveyKind:
        path = path_of(kind, own)
        complaints = list(_complaints(path, languages))
        if complaints:
            found.append(WrongQuestions(path, complaints))
    return found


def _complaints(path: Path, languages: Sequence[str]) -> Iterator[str]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        yield f"cannot be read ({type(error).__name__})"
        return
    except tomllib.TOMLDecodeError as error:
        yield f"is no TOML: {error}"
        return
    if unknown := sorted(table.keys() - {"question"}):
        yield f"has unknown fields: {', '.join(unknown)}"
    questions = table.get("question")
    if not isinstance(questions, list) or not questions or not all(isinstance(one, dict) for one in questions):
        yield "has no [[question]]"
        return
    if len(questions) > MOST:
        yield f"has {len(questions)} questions, and {MOST} is the most"
    seen: set[object] = set()
    for number, one in enumerate(questions, start=1):
        for complaint in _of_question(one, languages):
            yield f"question {number} {complaint}"
        key = one.get("key")
        if isinstance(key, str) and key in seen:
            yield f"question {number} has the key {key!r} of another"
        seen.add(key if isinstance(key, str) else None)
    if not any(one.get("answer") == AnswerKind.SCALE for one in questions):
        yield "has no question on a scale"


def _of_question(one: dict[str, Any], languages: Sequence[str]) -> Iterator[str]:
    if unknown := sorted(one.keys() - set(FIELDS)):
        yield f"has unknown fields: {', '.join(unknown)}"
    if missing := [name for name in FIELDS if name not in one]:
        yield f"lacks {', '.join(missing)}"
    key, answer = one.get("key", ""), one.get("answer")
    if "key" in one and not (isinstance(key, str) and KEY.fullmatch(key)):
        yield f"has the key {key!r}, which is not of a-z, digits and _"
    if answer is not None and answer not in set(AnswerKind):
        yield f"has the answer {answer!r}, which is neither scale nor text"
    for field, limit in (("ask", ASK_LIMIT), ("name", NAME_LIMIT)):
        if field in one:
            yield from _of_texts(field, one[field], limit, languages)


def _of_texts(field: str, texts: Any, limit: int, languages: Sequence[str]) -> Iterator[str]:
    if not isinstance(texts, dict):
        yield f"has no languages in {field}: write {field}.ru"
        return
    if missing := [f"{field}.{code}" for code in languages if not str(texts.get(code, "")).strip()]:
        yield f"lacks {', '.join(missing)}"
    for code, text in texts.items():
        if not isinstance(text, str) or len(text) > limit:
            yield f"has in {field}.{code} more than {limit} characters, or no text"


def _read(path: Path) -> Questionnaire:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Question(key=one["key"], answer=AnswerKind(one["answer"]), ask=dict(one["ask"]), name=dict(one["name"]))
        for one in table["question"]
    )

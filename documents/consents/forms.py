"""The consents of Appendix 2 and of article 10.1, and the act of destruction, filled for one person.

What must not be stored (passport, address) is a blank that is written by hand; so is a name where it may not go.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from documents.forms import BLANK, Form, fill
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.consents.withdrawal import Ground

_ALL = frozenset({"centre", "code", "name"})
_OF_A_CHILD = _ALL | {"guardian", "birth"}
_PUBLIC = frozenset({"categories", "resources", "until"})
_BESIDE = frozenset({"code", "birth"})

CHILD = Form("consent-guardian-child", _OF_A_CHILD, _BESIDE)
TEEN_GUARDIAN = Form("consent-guardian-teen", _OF_A_CHILD, _BESIDE)
TEEN = Form("consent-teen", _ALL | {"birth"}, _BESIDE)
ADULT = Form("consent-adult", _ALL, _BESIDE)
GUARDIAN = Form("consent-guardian", _ALL, _BESIDE)
PUBLICATION_GUARDIAN = Form("publication-guardian", _OF_A_CHILD | _PUBLIC, _BESIDE)
PUBLICATION = Form("publication-own", _ALL | _PUBLIC, _BESIDE)
ACT = Form(
    "act-of-destruction",
    frozenset({"centre", "code", "ground", "received", "paper", "day", "categories"}),
    frozenset({"received", "paper", "categories"}),
)

FORMS = (CHILD, TEEN_GUARDIAN, TEEN, ADULT, GUARDIAN, PUBLICATION_GUARDIAN, PUBLICATION, ACT)

CATEGORIES: Mapping[Category, str] = {
    Category.PHOTO: "фотографии",
    Category.VIDEO: "видеозаписи",
    Category.NAME: "фамилия, имя, отчество",
    Category.AGE: "возраст, класс (группа)",
    Category.PLACE: "место учёбы или работы",
    Category.ACHIEVEMENTS: "достижения, награды, результаты участия в программе",
    Category.WORK: "творческие и проектные работы, отзыв о программе",
}
GROUNDS: Mapping[Ground, str] = {
    Ground.WITHDRAWN: "отзыв согласия на обработку персональных данных "
    "(часть 5 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ)",
    Ground.PURPOSE_OVER: "достижение цели обработки персональных данных "
    "(часть 4 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ)",
    Ground.ASKED: "требование субъекта персональных данных (статья 14 Федерального закона от 27.07.2006 № 152-ФЗ)",
}
DESTROYED = (
    "фамилия, имя, отчество",
    "год или дата рождения",
    "место учёбы или работы",
    "контактные данные",
    "запрос или компетенции, интересы, достижения",
    "сведения об участии в программе и о согласиях",
    "записи журнала изменений о перечисленном",
)
TICKED, UNTICKED = "☒", "☐"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who is printed. A ``name`` or ``guardian`` that is "" becomes a blank, and so does a ``birth``."""

    code: str
    name: str = ""
    birth: str = ""
    guardian: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """Where the centre publishes: ``key`` as in a consent's terms, ``name`` as the paper has it."""

    key: str
    name: str


def form_of(purpose: Purpose, signer: Signer, stage: Stage, *, only_guardian: bool = False) -> Form:
    """Which form such a paper is printed on."""
    if purpose is Purpose.PUBLICATION:
        return PUBLICATION_GUARDIAN if signer is Signer.GUARDIAN else PUBLICATION
    if signer is Signer.GUARDIAN:
        return CHILD if stage is Stage.CHILD else TEEN_GUARDIAN
    if only_guardian:
        return GUARDIAN
    return TEEN if stage is Stage.TEEN else ADULT


def consent(
    form: Form,
    centre: str,
    person: Person,
    *,
    resources: Sequence[Resource] = (),
    terms: Terms | None = None,
    until: date | None = None,
    own: Path | None = None,
) -> bytes:
    """A consent as a Word file. ``terms`` are ticked already; without them everything is to be ticked by hand."""
    ticked = terms or Terms()
    values = {
        "centre": centre,
        "code": person.code,
        "name": person.name or BLANK * 2,
        "birth": person.birth or BLANK,
        "guardian": person.guardian or BLANK * 2,
        "categories": [_box(key in ticked.categories, name) for key, name in CATEGORIES.items()],
        "resources": [_box(one.key in ticked.resources, one.name) for one in resources],
        "until": "«____» ______________ 20____ г." if until is None else f"{until:%d.%m.%Y}",
    }
    return fill(form, values, own)


def act(
    centre: str,
    code: str,
    ground: Ground,
    day: date,
    *,
    received: date | None = None,
    own: Path | None = None,
) -> bytes:
    """The act that data was destroyed. The person is named by their code: nobody knows more any more."""
    values = {
        "centre": centre,
        "code": code,
        "ground": GROUNDS[ground],
        "received": BLANK if received is None else f"{received:%d.%m.%Y}",
        "paper": BLANK,
        "day": f"{day:%d.%m.%Y}",
        "categories": list(DESTROYED),
    }
    return fill(ACT, values, own)


def _box(ticked: bool, name: str) -> dict[str, str]:
    return {"box": TICKED if ticked else UNTICKED, "name": name}

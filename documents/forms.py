"""Word forms that a centre can make its own: templates beside the program, or of the same name in a folder of its own.

`docxtpl` brings lxml and a second of imports: it is imported where it is used.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "templates"
BLANK = "____________________"
"""Where somebody writes by hand what is not to be stored, or not to be sent."""


@dataclass(frozen=True, slots=True)
class Form:
    """A template by the ``name`` of its file, without its ending, and the ``fields`` that it is filled with.

    Those in ``optional`` may be left out by a centre's own template.
    """

    name: str
    fields: frozenset[str]
    optional: frozenset[str] = frozenset()

    def path(self, own: Path | None) -> Path:
        """The centre's own template, where it has one."""
        beside = None if own is None else own / f"{self.name}.docx"
        return beside if beside is not None and beside.exists() else TEMPLATES / f"{self.name}.docx"


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, or another picture that Word knows, which stands in a form. ``alt`` says in words what is on it."""

    content: bytes
    width: float
    """Centimetres."""
    alt: str


@dataclass(frozen=True, slots=True)
class WrongTemplate:
    """What is wrong with a template: fields that nobody fills, fields that it lacks, or that it cannot be read."""

    path: Path
    unknown: Sequence[str] = ()
    missing: Sequence[str] = ()
    unreadable: str = ""

    def __str__(self) -> str:
        said = [f"cannot be read ({self.unreadable})"] if self.unreadable else []
        said += [f"has fields that nobody fills: {', '.join(self.unknown)}"] if self.unknown else []
        said += [f"lacks {', '.join(self.missing)}"] if self.missing else []
        return f"{self.path} {' and '.join(said)}"


def fill(form: Form, values: Mapping[str, Any], own: Path | None = None) -> bytes:
    """The form as a Word file. ``values`` are all of its fields; a text is a text, whatever stands in it.

    A `Picture` may stand wherever a text may.
    """
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    document = DocxTemplate(str(form.path(own)))
    environment = Environment(autoescape=True, finalize=lambda value: _placed(value, document))
    document.render({name: values[name] for name in form.fields}, environment, autoescape=True)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _placed(value: Any, document: Any) -> Any:
    """What stands in the document for a value."""
    if not isinstance(value, Picture):
        return value
    from docx.shared import Cm
    from docxtpl import InlineImage
    from markupsafe import Markup, escape

    image = str(InlineImage(document, BytesIO(value.content), width=Cm(value.width)))
    # All of it is made by python-docx but for the words, which are escaped.
    return Markup(image.replace("<wp:docPr ", f'<wp:docPr descr="{escape(value.alt)}" ', 1))  # noqa: S704


def check(forms: Iterable[Form], own: Path | None) -> list[WrongTemplate]:
    """What is wrong with the templates that are in use."""
    return [wrong for form in forms if (wrong := _checked(form, own)) is not None]


def _checked(form: Form, own: Path | None) -> WrongTemplate | None:
    from docxtpl import DocxTemplate

    path = form.path(own)
    try:
        used = set(DocxTemplate(str(path)).get_undeclared_template_variables())
    except Exception as error:
        # Word, zip, XML and Jinja each have errors of their own for a file that is none of ours.
        return WrongTemplate(path, unreadable=type(error).__name__)
    unknown, missing = sorted(used - form.fields), sorted(form.fields - form.optional - used)
    return WrongTemplate(path, unknown, missing) if unknown or missing else None

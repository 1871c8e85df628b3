"""Slips, several to a page, to be cut apart and handed out.

How a slip looks is in `templates/slips.docx`, which can be changed in Word. docxtpl and segno are imported where they
are used: nobody who starts the bot waits for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

TEMPLATE = Path(__file__).parent / "templates" / "slips.docx"
QR_WIDTH = 25 * 36000
"""25 mm, in the units of Word: a phone reads it from a hand's breadth away."""


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """What stands on one slip: ``name`` only where the centre wants it, ``link`` as a QR code, and two lines of how."""

    title: str
    code: str
    characters: str
    link: str
    by_link: str
    by_hand: str
    name: str = ""


def slips_document(slips: Sequence[PrintedSlip]) -> bytes:
    """A Word file with eight slips to a page, in their order, line by line."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(TEMPLATE)
    cells = [_cell(document, slip) for slip in slips]
    if len(cells) % 2:
        cells.append(dict.fromkeys(cells[0], ""))
    rows = [{"left": left, "right": right} for left, right in zip(cells[::2], cells[1::2], strict=True)]
    document.render({"rows": rows}, autoescape=True)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _cell(document: Any, slip: PrintedSlip) -> dict[str, Any]:
    from docxtpl import InlineImage

    return {
        "title": slip.title,
        "code": slip.code,
        "name": slip.name,
        "characters": f"{slip.characters[:3]} {slip.characters[3:]}",
        "qr": InlineImage(document, BytesIO(_qr(slip.link)), width=QR_WIDTH),
        "by_link": slip.by_link,
        "by_hand": slip.by_hand,
    }


def _qr(link: str) -> bytes:
    import segno

    picture = BytesIO()
    segno.make(link, error="m", micro=False).save(picture, kind="png", scale=8, border=2)
    return picture.getvalue()

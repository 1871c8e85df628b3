"""An .xlsx file is a zip of XML. What is inside is looked at before anything unfolds it."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from documents.registry.faults import FileFault, RegistryFileRefused

SIZE_LIMIT = 5 * 1024 * 1024
"""Bytes of a file. A registry of 5,000 people without pictures is of one or two megabytes."""
UNPACKED_LIMIT = 60 * 1024 * 1024
RATIO_LIMIT = 150
"""How many times larger a part may become. Rows of a registry become ten times larger, bombs a thousand times."""
SMALL = 1024 * 1024
"""Bytes up to which nobody minds the ratio."""
PARTS_LIMIT = 500
CHUNK = 256 * 1024

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_WORKBOOK = "xl/workbook.xml"
_DECLARATION = b"<!DOCTYPE"


def check(content: bytes) -> None:
    """Raise RegistryFileRefused for what is no .xlsx file, or would do harm when it is opened."""
    if len(content) > SIZE_LIMIT:
        raise RegistryFileRefused(FileFault.TOO_BIG, limit=SIZE_LIMIT // 1024**2)
    if content.startswith(_OLE):
        raise RegistryFileRefused(FileFault.OLD)
    if not content.startswith(_ZIP):
        raise RegistryFileRefused(FileFault.NO_WORKBOOK)
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            if _is_bomb(parts):
                raise RegistryFileRefused(FileFault.BOMB)
            if _WORKBOOK not in archive.namelist():
                raise RegistryFileRefused(FileFault.NO_WORKBOOK)
            for part in parts:
                _look_through(archive, part)
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        # All that zipfile says of an archive that is torn, encrypted, or not what its directory tells.
        raise RegistryFileRefused(FileFault.BROKEN) from None


def _is_bomb(parts: list[ZipInfo]) -> bool:
    return (
        len(parts) > PARTS_LIMIT
        or sum(part.file_size for part in parts) > UNPACKED_LIMIT
        or any(part.file_size > SMALL and part.file_size > RATIO_LIMIT * part.compress_size for part in parts)
    )


def _look_through(archive: ZipFile, part: ZipInfo) -> None:
    """Read it to its end: zipfile gives no more than was declared, and says whether that was the truth.

    A document type is what entities are declared in; no program writes one into a spreadsheet.
    """
    before = b""
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            # Without zeros, since XML may come in UTF-16.
            seen = before + chunk.replace(b"\0", b"")
            if part.filename.endswith((".xml", ".rels")) and _DECLARATION in seen:
                raise RegistryFileRefused(FileFault.BOMB)
            before = seen[-len(_DECLARATION) :]

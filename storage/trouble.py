"""What the machine does to a database, as against mistakes in what it is asked for."""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection

_PRIMARY = 0xFF
_TROUBLES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
}
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EFBIG}


def is_trouble(error: BaseException) -> bool:
    """Whether the disk is full, the database locked or damaged: nobody's fault, and it may be well again later."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return is_trouble(error.orig)
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _TROUBLES
    if isinstance(error, OSError):
        return error.errno in _DISK
    return isinstance(error, NoConnection)

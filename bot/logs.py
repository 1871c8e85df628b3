"""Logs: for a person at a terminal or as JSON, with an id per update, without secrets and personal data."""

import logging
import re
import sys
from collections.abc import Iterable
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.settings import LogFormat, LogLevel, LogSettings, Settings

BLANK = "***"

_TOKEN = re.compile(r"\b\d{1,20}:[A-Za-z0-9_-]{20,}|(?<=/bot)\d{1,20}:[A-Za-z0-9_-]+")
_CREDENTIALS = re.compile(r"(?<=://)[^/\s@]+@")
# What libraries put into the text of their errors and warnings: whatever a person typed may be among it.
_QUOTED_INPUT = (
    re.compile(r"(?<=input_value=).*?(?=, input_type=)", re.DOTALL),
    re.compile(r"(?<=\[parameters: ).*(?=\]$)", re.MULTILINE),
    re.compile(r"(?<=\nUpdate: ).*"),
)
_PERSONAL = frozenset(
    {"text", "caption", "first_name", "last_name", "full_name", "username", "name", "phone", "phone_number", "email"}
)
_CHATTY = ("aiogram", "aiogram_dialog", "aiohttp.access", "alembic", "apscheduler", "asyncio")


class WithoutSecrets:
    """Blanks the tokens of bots, passwords in addresses and the given secrets wherever they stand in a line."""

    def __init__(self, secrets: Iterable[str]) -> None:
        words = sorted(filter(None, secrets), key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, words))) if words else None

    def __call__(self, logger: WrappedLogger, method: str, line: EventDict) -> EventDict:
        return {key: self._clean(value) for key, value in line.items()}

    def _clean(self, value: object) -> object:
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, dict):
            return {key: self._clean(inner) for key, inner in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self._clean(inner) for inner in value]
        if value is None or isinstance(value, bool | int | float):
            return value
        return self.clean(str(value))

    def clean(self, text: str) -> str:
        """`text` with what must not be shown blanked."""
        if self._known:
            text = self._known.sub(BLANK, text)
        return _CREDENTIALS.sub(f"{BLANK}@", _TOKEN.sub(BLANK, text))


def without_people(logger: WrappedLogger, method: str, line: EventDict) -> EventDict:
    """Blanks fields that hold what people are called or wrote, and what libraries quote of it."""
    clean: EventDict = {}
    for key, value in line.items():
        if key in _PERSONAL:
            value = BLANK
        elif isinstance(value, str):
            for pattern in _QUOTED_INPUT:
                value = pattern.sub(BLANK, value)
        clean[key] = value
    return clean


class _OurHandler(logging.StreamHandler[TextIO]):
    """Known by its type, so that setting logs up again replaces ours and nobody else's."""


def set_up_logs(settings: LogSettings, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Send every line of ours and of the libraries to `stream` (standard error), in the chosen format."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    stream = stream or sys.stderr
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            without_people,
            WithoutSecrets(secrets),
            _renderer(settings.format, stream),
        ],
    )
    handler = _OurHandler(stream)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    for old in [old for old in root.handlers if isinstance(old, _OurHandler)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(settings.level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(
            logging.NOTSET if settings.level is LogLevel.DEBUG else max(logging.WARNING, root.level)
        )
    logging.captureWarnings(True)


def secrets_of(settings: Settings) -> list[str]:
    """Every secret among the settings, so that logs can blank it."""
    secrets = (settings.telegram.token, settings.telegram.proxy, settings.intake.webhook_secret)
    return [secret.get_secret_value() for secret in (*secrets, *settings.programme.keys) if secret]


def _renderer(format: LogFormat, stream: TextIO) -> Processor:
    if format is LogFormat.JSON:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback)

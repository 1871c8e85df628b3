"""Settings from the environment and `.env`: one small frozen model per concern.

Every variable is explained in `.env.example`. Secrets are `SecretStr`, so that no log shows them by accident.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import NoDecode

from bot import duty_values
from bot import setting_values as values
from bot.backups.schedule import Keep
from bot.concern import Concern, Port
from bot.posting_settings import PostingSettings
from bot.programme_settings import ProgrammeSettings
from bot.setting_errors import WrongSettings, problem, problems_of
from bot.setting_values import is_loopback
from domain.duties.breaks import DatedBreak, YearlyBreak
from domain.duties.duty import RESOURCES, Resource
from domain.duties.working_days import WorkingDays
from domain.moments import QuietHours

ENV_FILE = Path(".env")
TELEGRAM_URL = "https://api.telegram.org"


class IntakeMode(StrEnum):
    """How updates come in: the bot asks for them, or Telegram brings them."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class LogFormat(StrEnum):
    """Logs for a person at a terminal, or for a machine that collects them."""

    CONSOLE = "console"
    JSON = "json"


class LogLevel(StrEnum):
    """The least important line that is still logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class TelegramSettings(Concern):
    token: Annotated[
        SecretStr,
        values.secret(r"\d{1,20}:[A-Za-z0-9_-]{4,}", "is not the token of a bot: digits, a colon, letters"),
    ] = Field(alias="BOT_TOKEN", examples=["123456789:AAE-the-rest-that-BotFather-gave"])
    api_url: Annotated[str, values.address("https", "http")] = Field(
        TELEGRAM_URL, alias="BOT_API_URL", examples=[TELEGRAM_URL]
    )
    proxy: (
        Annotated[
            SecretStr,
            values.secret(r"(socks4|socks5|http)://\S+:\d+/?", "is not the address of a SOCKS or HTTP proxy"),
        ]
        | None
    ) = Field(None, alias="PROXY", examples=["socks5://127.0.0.1:1080"])


class PeopleSettings(Concern):
    owners: Annotated[
        tuple[Annotated[int, Field(gt=0)], ...],
        NoDecode,
        BeforeValidator(values.comma_separated),
        Field(min_length=1),
    ] = Field(alias="OWNERS", examples=["123456789,987654321"])


class DatabaseSettings(Concern):
    path: Path = Field(Path("data/edelweiss.db"), alias="DATABASE_PATH", examples=["data/edelweiss.db"])


class BackupSettings(Concern):
    """`folder` None: `backups` beside the database. `every` None: none are made by the bot itself."""

    folder: Path | None = Field(None, alias="BACKUP_DIR", examples=["/var/backups/edelweiss"])
    every: Annotated[timedelta | None, BeforeValidator(values.backup_interval)] = Field(
        timedelta(days=1), alias="BACKUP_EVERY", examples=["24"]
    )
    keep: Annotated[Keep, NoDecode, BeforeValidator(values.backups_kept)] = Field(
        Keep(days=7, weeks=4), alias="BACKUP_KEEP", examples=["7d,4w"]
    )

    def folder_for(self, database: Path) -> Path:
        """Where backups of `database` lie."""
        return self.folder or database.parent / "backups"


class TimeSettings(Concern):
    zone: Annotated[ZoneInfo, BeforeValidator(values.zone)] = Field(
        ZoneInfo("Europe/Moscow"), alias="TIME_ZONE", examples=["Europe/Moscow"]
    )
    quiet_hours: Annotated[QuietHours | None, NoDecode, BeforeValidator(values.quiet_hours)] = Field(
        QuietHours(time(21), time(8)), alias="QUIET_HOURS", examples=["21:00-08:00"]
    )
    clock_url: Annotated[str, values.address("http")] | None = Field(
        None, alias="CLOCK_URL", examples=["http://127.0.0.1:8080/clock"]
    )


class LanguageSettings(Concern):
    codes: Annotated[
        tuple[str, ...], NoDecode, BeforeValidator(values.comma_separated), AfterValidator(values.languages)
    ] = Field(("ru", "en"), alias="LANGUAGES", examples=["ru,en"])

    @property
    def default(self) -> str:
        """The language of people whose own is not among `codes`."""
        return self.codes[0]


class IntakeSettings(Concern):
    mode: Annotated[IntakeMode, BeforeValidator(values.lower)] = Field(
        IntakeMode.POLLING, alias="INTAKE", examples=["polling"]
    )
    webhook_url: Annotated[str, values.address("https", "http")] | None = Field(
        None, alias="WEBHOOK_URL", examples=["https://bot.example.org/telegram"]
    )
    webhook_secret: (
        Annotated[SecretStr, values.secret(r"[A-Za-z0-9_-]{1,256}", "has to be 1 to 256 of A-Za-z0-9_-")] | None
    ) = Field(None, alias="WEBHOOK_SECRET", examples=["a-long-random-word_1234"])
    webhook_host: str = Field("127.0.0.1", alias="WEBHOOK_HOST", examples=["127.0.0.1"])
    webhook_port: Port = Field(8443, alias="WEBHOOK_PORT", examples=["8443"])


class LogSettings(Concern):
    format: Annotated[LogFormat, BeforeValidator(values.lower)] = Field(
        LogFormat.CONSOLE, alias="LOG_FORMAT", examples=["console"]
    )
    level: Annotated[LogLevel, BeforeValidator(values.upper)] = Field(
        LogLevel.INFO, alias="LOG_LEVEL", examples=["INFO"]
    )


class HealthSettings(Concern):
    """`port` None: no health server; 0: any free port (it is logged)."""

    host: str = Field("127.0.0.1", alias="HEALTH_HOST", examples=["127.0.0.1"])
    port: Annotated[Port | None, BeforeValidator(values.or_off)] = Field(8081, alias="HEALTH_PORT", examples=["8081"])


class MeetupSettings(Concern):
    """`promotion_window`: how long before the start a freed seat becomes an offer to all who wait."""

    promotion_window: Annotated[timedelta, BeforeValidator(values.hours)] = Field(
        timedelta(hours=2), alias="PROMOTION_WINDOW", examples=["2"]
    )


Dates = Annotated[frozenset[date], NoDecode, BeforeValidator(duty_values.dates)]


class DutySettings(Concern):
    """What is asked for every month, and when nobody works or is nudged."""

    resources: Annotated[tuple[Resource, ...], NoDecode, BeforeValidator(duty_values.resources)] = Field(
        RESOURCES, alias="RESOURCES", examples=["site,vk,telegram=Телеграм-канал"]
    )
    country: Annotated[str, BeforeValidator(duty_values.country)] = Field(
        "RU", alias="WORKING_CALENDAR", examples=["RU"]
    )
    days_off: Dates = Field(frozenset(), alias="DAYS_OFF", examples=["2026-12-31,2027-05-04"])
    working: Dates = Field(frozenset(), alias="WORKING_DAYS", examples=["2027-02-20"])
    breaks: Annotated[tuple[DatedBreak | YearlyBreak, ...], NoDecode, BeforeValidator(duty_values.breaks)] = Field(
        (), alias="BREAKS", examples=["06-01..08-31,2026-12-29..2027-01-11"]
    )

    @property
    def working_days(self) -> WorkingDays:
        return WorkingDays(self.country, self.days_off, self.working)


class DeskSettings(Concern):
    """`url` None: people reach it where it listens. `port` None: no desk; 0: any free port (it is logged)."""

    url: Annotated[str, values.address("https", "http")] | None = Field(
        None, alias="DESK_URL", examples=["https://desk.example.org"]
    )
    host: str = Field("127.0.0.1", alias="DESK_HOST", examples=["127.0.0.1"])
    port: Annotated[Port | None, BeforeValidator(values.or_off)] = Field(8082, alias="DESK_PORT", examples=["8082"])


class FloodSettings(Concern):
    """`burst`: taps and messages of one person at once, before they are slowed; None: nobody is."""

    burst: Annotated[Annotated[int, Field(ge=20, le=10_000)] | None, BeforeValidator(values.or_off)] = Field(
        100, alias="FLOOD_BURST", examples=["100"]
    )


class DeliverySettings(Concern):
    """`broadcast_rate`: messages a second. `chat_burst`: messages to one chat at once, before one a second."""

    broadcast_rate: Annotated[float, Field(gt=0, le=30)] = Field(28, alias="BROADCAST_RATE", examples=["28"])
    chat_burst: Annotated[int, Field(ge=1, le=100)] = Field(3, alias="CHAT_BURST", examples=["3"])


class Settings(BaseModel):
    """Everything that can be set, by concern."""

    model_config = ConfigDict(frozen=True)

    telegram: TelegramSettings
    people: PeopleSettings
    database: DatabaseSettings
    backups: BackupSettings
    time: TimeSettings
    languages: LanguageSettings
    intake: IntakeSettings
    logs: LogSettings
    health: HealthSettings
    meetups: MeetupSettings
    duties: DutySettings
    programme: ProgrammeSettings
    desk: DeskSettings
    delivery: DeliverySettings
    posting: PostingSettings
    flood: FloodSettings


C = TypeVar("C", bound=Concern)


def load(concern: type[C], env_file: Path | None = ENV_FILE) -> C:
    """One concern alone, for a command that needs no more. Raises WrongSettings."""
    try:
        return concern.read(env_file)
    except ValidationError as error:
        raise WrongSettings(tuple(problems_of(concern, error))) from None


def load_settings(env_file: Path | None = ENV_FILE) -> Settings:
    """All settings. Raises WrongSettings that lists every problem at once."""
    concerns: dict[str, Concern] = {}
    problems: list[str] = []
    for name, field in Settings.model_fields.items():
        try:
            concerns[name] = load(cast(type[Concern], field.annotation), env_file)
        except WrongSettings as wrong:
            problems += wrong.problems
    if not problems:
        settings = Settings.model_validate(concerns)
        problems += _disagreements(settings)
    if problems:
        raise WrongSettings(tuple(problems))
    return settings


def _disagreements(settings: Settings) -> Iterator[str]:
    """Settings that are well by themselves but not together."""
    api_is_local = is_loopback(settings.telegram.api_url)
    clock_url = settings.time.clock_url
    if clock_url and not (is_loopback(clock_url) and api_is_local):
        yield problem(
            "CLOCK_URL",
            "is for the playground only: it and BOT_API_URL have to be on this machine",
            "http://127.0.0.1:8080/clock",
        )
    if settings.intake.mode is IntakeMode.WEBHOOK:
        url = settings.intake.webhook_url
        if url is None:
            yield problem("WEBHOOK_URL", "is not set, and INTAKE=webhook needs it", "https://bot.example.org/telegram")
        elif settings.telegram.api_url == TELEGRAM_URL and not url.startswith("https://"):
            yield problem("WEBHOOK_URL", "has to start with https://", "https://bot.example.org/telegram")
        if settings.intake.webhook_secret is None:
            yield problem("WEBHOOK_SECRET", "is not set, and INTAKE=webhook needs it", "a-long-random-word_1234")
    desk_url = settings.desk.url
    if desk_url and not (desk_url.startswith("https://") or is_loopback(desk_url)):
        yield problem("DESK_URL", "has to start with https://: names go over it", "https://desk.example.org")
    if desk_url and urlsplit(desk_url).path:
        yield problem("DESK_URL", "has a path: the desk needs an address of its own", "https://desk.example.org")
    yield from settings.programme.disagreements()
    yield from settings.posting.disagreements()
    both = settings.duties.days_off & settings.duties.working
    if both:
        days = ", ".join(day.isoformat() for day in sorted(both))
        yield problem("WORKING_DAYS", f"names days that DAYS_OFF names too: {days}", "2027-02-20")

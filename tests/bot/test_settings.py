"""Settings: good ones, wrong ones and what is said of them, and the example that explains them all."""

import re
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.backups.schedule import Keep
from bot.concern import Concern
from bot.setting_errors import WrongSettings
from bot.settings import DatabaseSettings, IntakeMode, LogFormat, LogLevel, Settings, load, load_settings
from domain.duties.breaks import DatedBreak, YearlyBreak
from domain.duties.duty import Resource
from domain.duties.working_days import WorkingDays
from domain.moments import QuietHours

EXAMPLE = Path(__file__).parents[2] / ".env.example"
NEEDED = {"BOT_TOKEN": "42:TEST_token", "OWNERS": "1"}


def names() -> set[str]:
    concerns = [field.annotation for field in Settings.model_fields.values()]
    return {
        field.alias or ""
        for concern in concerns
        if concern is not None and issubclass(concern, Concern)
        for field in concern.model_fields.values()
    }


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in names():
        monkeypatch.delenv(name, raising=False)


def settings_with(monkeypatch: pytest.MonkeyPatch, **variables: str) -> Settings:
    for name, value in {**NEEDED, **variables}.items():
        monkeypatch.setenv(name, value)
    return load_settings(None)


def problems_with(monkeypatch: pytest.MonkeyPatch, **variables: str) -> tuple[str, ...]:
    with pytest.raises(WrongSettings) as caught:
        settings_with(monkeypatch, **variables)
    return caught.value.problems


def test_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_with(monkeypatch)

    assert settings.telegram.api_url == "https://api.telegram.org"
    assert settings.telegram.proxy is None
    assert settings.database.path == Path("data/edelweiss.db")
    assert settings.backups.folder_for(settings.database.path) == Path("data/backups")
    assert (settings.backups.every, settings.backups.keep) == (timedelta(days=1), Keep(days=7, weeks=4))
    assert settings.time.zone == ZoneInfo("Europe/Moscow")
    assert settings.time.quiet_hours == QuietHours(time(21), time(8))
    assert settings.time.clock_url is None
    assert settings.languages.codes == ("ru", "en")
    assert settings.languages.default == "ru"
    assert settings.intake.mode is IntakeMode.POLLING
    assert settings.logs.format is LogFormat.CONSOLE
    assert settings.logs.level is LogLevel.INFO
    assert (settings.health.host, settings.health.port) == ("127.0.0.1", 8081)
    assert settings.meetups.promotion_window == timedelta(hours=2)
    assert settings.delivery.broadcast_rate == 28
    assert settings.duties.resources == (Resource("site"), Resource("vk"))
    assert settings.duties.working_days == WorkingDays("RU")
    assert settings.duties.breaks == ()


def test_given_values(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_with(
        monkeypatch,
        OWNERS=" 7, 8 ,",
        LANGUAGES="en,ru,en",
        QUIET_HOURS="off",
        TIME_ZONE="Europe/Belgrade",
        PROMOTION_WINDOW="1.5",
        HEALTH_PORT="off",
        BACKUP_DIR="/elsewhere",
        BACKUP_EVERY="6",
        BACKUP_KEEP="3D, 0w",
        LOG_LEVEL="debug",
        LOG_FORMAT="JSON",
        BOT_API_URL="http://127.0.0.1:8080/",
        CLOCK_URL="http://127.0.0.1:8080/clock",
        INTAKE="Webhook",
        WEBHOOK_URL="http://127.0.0.1:1/hook",
        WEBHOOK_SECRET="s-3_cret",
        PROXY="socks5://user:word@127.0.0.1:1080",
        RESOURCES="site, telegram = Телеграм-канал",
        WORKING_CALENDAR="rs",
        DAYS_OFF="2026-12-31, 2027-05-04",
        WORKING_DAYS="2027-02-20",
        BREAKS="12-29..01-11, 2027-06-01..2027-08-31",
    )

    assert settings.people.owners == (7, 8)
    assert settings.languages.codes == ("en", "ru")
    assert settings.time.quiet_hours is None
    assert settings.time.zone == ZoneInfo("Europe/Belgrade")
    assert settings.meetups.promotion_window == timedelta(minutes=90)
    assert settings.health.port is None
    assert settings.backups.folder_for(settings.database.path) == Path("/elsewhere")
    assert (settings.backups.every, settings.backups.keep) == (timedelta(hours=6), Keep(days=3, weeks=0))
    assert settings.logs.level is LogLevel.DEBUG
    assert settings.logs.format is LogFormat.JSON
    assert settings.telegram.api_url == "http://127.0.0.1:8080"
    assert settings.time.clock_url == "http://127.0.0.1:8080/clock"
    assert settings.intake.mode is IntakeMode.WEBHOOK
    assert settings.telegram.proxy is not None
    assert settings.duties.resources == (Resource("site"), Resource("telegram", "Телеграм-канал"))
    assert settings.duties.working_days == WorkingDays(
        "RS", frozenset({date(2026, 12, 31), date(2027, 5, 4)}), frozenset({date(2027, 2, 20)})
    )
    assert settings.duties.breaks == (
        YearlyBreak((12, 29), (1, 11)),
        DatedBreak(date(2027, 6, 1), date(2027, 8, 31)),
    )


def test_empty_values_count_as_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_with(monkeypatch, PROXY="", TIME_ZONE="") == settings_with(monkeypatch)


def test_variables_of_the_system_with_names_of_our_fields_mean_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_with(monkeypatch, PATH="/bin", HOST="example.org", ZONE="x", LEVEL="x", CODES="de")

    assert settings == settings_with(monkeypatch)


def test_missing_settings_are_named_with_an_example() -> None:
    with pytest.raises(WrongSettings) as caught:
        load_settings(None)

    assert str(caught.value).splitlines() == [
        "BOT_TOKEN is not set. Example: BOT_TOKEN=123456789:AAE-the-rest-that-BotFather-gave",
        "OWNERS is not set. Example: OWNERS=123456789,987654321",
    ]


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("BOT_TOKEN", "token", "is not the token of a bot: digits, a colon, letters"),
        ("BOT_TOKEN", "42:TEST token", "is not the token of a bot: digits, a colon, letters"),
        ("OWNERS", "vera", "is not a whole number"),
        ("OWNERS", "-5", "has to be more than 0"),
        ("OWNERS", ",", "has to name at least one"),
        ("TIME_ZONE", "Europe/Moskow", "names a time zone that does not exist: 'Europe/Moskow'"),
        ("TIME_ZONE", "../zone", "names a time zone that does not exist: '../zone'"),
        ("LANGUAGES", "ru,de,../x", "names what there are no texts in: de, ../x (there are en, ru)"),
        ("LANGUAGES", ",", "has to name at least one"),
        ("QUIET_HOURS", "at night", "is neither two times of day with a dash between them nor off"),
        ("QUIET_HOURS", "24:00-08:00", "is neither two times of day with a dash between them nor off"),
        ("QUIET_HOURS", "21:00-21:00", "begins and ends at the same time; write off to have no quiet hours"),
        ("BOT_API_URL", "api.telegram.org", "is not an address that starts with https:// or http://"),
        ("BOT_API_URL", "http://[::1", "is not an address that starts with https:// or http://"),
        ("PROXY", "127.0.0.1:1080", "is not the address of a SOCKS or HTTP proxy"),
        ("INTAKE", "push", "has to be 'polling' or 'webhook'"),
        ("WEBHOOK_SECRET", "white space", "has to be 1 to 256 of A-Za-z0-9_-"),
        ("WEBHOOK_PORT", "70000", "has to be at most 65535"),
        ("LOG_FORMAT", "xml", "has to be 'console' or 'json'"),
        ("LOG_LEVEL", "loud", "has to be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("HEALTH_PORT", "-1", "has to be at least 0"),
        ("FLOOD_BURST", "5", "has to be at least 20"),
        ("BACKUP_EVERY", "0.5", "has to be between 1 and 168 hours, or off"),
        ("BACKUP_EVERY", "daily", "is neither a number of hours nor off"),
        ("BACKUP_KEEP", "7", "is not a number of days and one of weeks"),
        (
            "BACKUP_KEEP",
            "30d,4w",
            "has to be 1 to 29 days and 0 to 4 weeks: copies of people's data live less than 30 days",
        ),
        (
            "BACKUP_KEEP",
            "7d,5w",
            "has to be 1 to 29 days and 0 to 4 weeks: copies of people's data live less than 30 days",
        ),
        ("HEALTH_PORT", "none", "is not a whole number"),
        ("PROMOTION_WINDOW", "two", "is not a number of hours"),
        ("PROMOTION_WINDOW", "-1", "has to be between 0 and 72 hours"),
        ("PROMOTION_WINDOW", "nan", "has to be between 0 and 72 hours"),
        ("PROMOTION_WINDOW", "1000", "has to be between 0 and 72 hours"),
        ("RESOURCES", "site,Сайт", "has a resource whose word is not of a-z, digits, _ and -: 'Сайт'"),
        ("RESOURCES", "site,vk,site", "names the resource 'site' twice"),
        ("WORKING_CALENDAR", "Russia", "names a country whose working calendar is not known: 'Russia'"),
        ("WORKING_CALENDAR", "XX", "names a country whose working calendar is not known: 'XX'"),
        ("DAYS_OFF", "31.12.2026", "has what is no date such as 2026-12-18: '31.12.2026'"),
        ("WORKING_DAYS", "2027-02-20,2027-02-30", "has what is no date such as 2026-12-18: '2027-02-30'"),
        ("BREAKS", "summer", "has a break without a first and a last day with .. between them: 'summer'"),
        ("BREAKS", "06-01..08-32", "has what is no day of a year such as 06-01: '08-32'"),
        ("BREAKS", "06-01..2027-08-31", "has what is no date such as 2026-12-18: '06-01'"),
        ("BREAKS", "2027-01-11..2026-12-29", "has a break that ends before it begins: '2027-01-11..2026-12-29'"),
        ("CHAT_NAMES", "nicknames", "has to be 'codes', 'initials' or 'full'"),
        ("ADVICE_WITH_MINORS", "maybe", "has to be 'on' or 'off'"),
        ("FORMS", "Наставник", "has a form whose word is not of a-z, digits and _: 'Наставник'"),
        ("FORMS", "employer_student", "has a form without a name: 'employer_student'"),
        ("FORMS", "pupil_pupil,pupil_pupil", "names the form 'pupil_pupil' twice"),
        ("FORMS", ",", "has to name at least one form of mentoring"),
        ("BROADCAST_RATE", "0", "has to be more than 0"),
        ("BROADCAST_RATE", "40", "has to be at most 30"),
        ("BROADCAST_RATE", "fast", "is not a number"),
        ("CLOCK_URL", "https://127.0.0.1/clock", "is not an address that starts with http://"),
    ],
)
def test_wrong_value_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, complaint: str
) -> None:
    (problem,) = problems_with(monkeypatch, **{name: value})

    assert problem.startswith(f"{name} {complaint}. Example: {name}=")
    assert "\n" not in problem


def test_every_example_is_a_good_value(monkeypatch: pytest.MonkeyPatch) -> None:
    examples = {}
    for concern in (field.annotation for field in Settings.model_fields.values()):
        assert concern is not None
        for field in concern.model_fields.values():
            examples[field.alias] = (field.examples or [""])[0]
    del examples["CLOCK_URL"]

    settings_with(monkeypatch, **examples)


def test_all_problems_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = problems_with(monkeypatch, TIME_ZONE="x", OWNERS="y", LOG_FORMAT="z")

    assert [problem.split()[0] for problem in problems] == ["OWNERS", "TIME_ZONE", "LOG_FORMAT"]


def test_secrets_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = problems_with(
        monkeypatch, BOT_TOKEN="42 hush-token", PROXY="hush-proxy", WEBHOOK_SECRET="hush secret", LOG_LEVEL="x"
    )
    good = settings_with(
        monkeypatch, BOT_TOKEN="42:hush", PROXY="http://a:hush@h:1", WEBHOOK_SECRET="hush", LOG_LEVEL="INFO"
    )

    assert len(problems) == 4
    assert "hush" not in "".join(problems) + repr(good) + str(good.telegram.token)


@pytest.mark.parametrize("url", ["http://192.168.1.5:8080/clock", "http://example.org/clock"])
def test_clock_elsewhere_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    (problem,) = problems_with(monkeypatch, CLOCK_URL=url, BOT_API_URL="http://127.0.0.1:1")

    assert problem.startswith("CLOCK_URL is for the playground only")


def test_movable_clock_with_the_real_telegram_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    (problem,) = problems_with(monkeypatch, CLOCK_URL="http://127.0.0.1:8080/clock")

    assert problem.startswith("CLOCK_URL is for the playground only")


def test_webhook_without_address_and_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = problems_with(monkeypatch, INTAKE="webhook")

    assert [problem.split(".")[0] for problem in problems] == [
        "WEBHOOK_URL is not set, and INTAKE=webhook needs it",
        "WEBHOOK_SECRET is not set, and INTAKE=webhook needs it",
    ]


def test_day_that_is_off_and_worked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = problems_with(monkeypatch, DAYS_OFF="2026-12-30,2027-02-20", WORKING_DAYS="2027-02-20")

    assert problems == (
        "WORKING_DAYS names days that DAYS_OFF names too: 2027-02-20. Example: WORKING_DAYS=2027-02-20",
    )


def test_a_form_of_the_centres_own(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_with(monkeypatch, FORMS="pupil_pupil, employer_student = работодатель – студент")

    assert [form.name for form in settings.programme.forms] == ["ученик – ученик", "работодатель – студент"]


@pytest.mark.parametrize("url", ["http://desk.example.org", "http://192.168.1.5:8082", "https://example.org/desk"])
def test_desk_is_reached_over_https_at_an_address_of_its_own(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    (problem,) = problems_with(monkeypatch, DESK_URL=url)

    assert problem.startswith("DESK_URL has ")


def test_desk_on_this_machine_and_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_with(monkeypatch, DESK_URL="http://127.0.0.1:8082/").desk.url == "http://127.0.0.1:8082"
    assert settings_with(monkeypatch, DESK_URL="https://desk.example.org").desk.url == "https://desk.example.org"
    assert settings_with(monkeypatch, DESK_PORT="off").desk.port is None


def test_no_resources_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_with(monkeypatch, RESOURCES="off").duties.resources == ()


def test_webhook_of_telegram_needs_https(monkeypatch: pytest.MonkeyPatch) -> None:
    (problem,) = problems_with(
        monkeypatch, INTAKE="webhook", WEBHOOK_SECRET="s", WEBHOOK_URL="http://bot.example.org/hook"
    )

    assert problem.startswith("WEBHOOK_URL has to start with https://.")


def test_one_concern_alone_needs_nothing_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_PATH", "there.db")

    assert load(DatabaseSettings, None).path == Path("there.db")


def test_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("BOT_TOKEN=42:from_file\nOWNERS=1\nTIME_ZONE=Asia/Almaty\nUNKNOWN=1\n", encoding="utf-8")
    monkeypatch.setenv("OWNERS", "2")

    settings = load_settings(file)

    assert settings.telegram.token.get_secret_value() == "42:from_file"
    assert settings.people.owners == (2,)
    assert settings.time.zone == ZoneInfo("Asia/Almaty")


def test_example_names_every_setting_and_nothing_else() -> None:
    named = re.findall(r"^(?:# )?([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)

    assert set(named) == names()
    assert len(named) == len(set(named))


def test_example_shows_the_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    uncommented = re.sub(r"^# (?=[A-Z_]+=)", "", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file = tmp_path / ".env"
    file.write_text(uncommented, encoding="utf-8")
    for name, value in NEEDED.items():
        monkeypatch.setenv(name, value)

    assert load_settings(file) == load_settings(None)


def test_example_as_it_is_asks_for_what_is_needed() -> None:
    with pytest.raises(WrongSettings) as caught:
        load_settings(EXAMPLE)

    assert [problem.split()[0] for problem in caught.value.problems] == ["BOT_TOKEN", "OWNERS"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"VK_GROUP": "1"}, "VK_TOKEN"),
        ({"VK_TOKEN": "vk1.a.something"}, "VK_GROUP"),
        ({"VK_API_URL": "http://vk.example.org"}, "VK_API_URL"),
        ({"SITE_DIR": "/srv/site"}, "SITE_URL"),
        ({"SITE_URL": "https://example.org"}, "SITE_DIR"),
    ],
)
def test_publishing_needs_both_of_a_pair_and_a_safe_way(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], name: str
) -> None:
    (problem,) = problems_with(monkeypatch, **given)

    assert problem.startswith(f"{name} ")


def test_a_key_of_vk_is_shown_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_with(monkeypatch, VK_GROUP="1", VK_TOKEN="vk1.a.something", VK_TOKEN_KIND="User")

    assert "something" not in repr(settings)
    assert settings.posting.vk_token_kind == "user"
    assert settings.posting.resources == {"vk"}

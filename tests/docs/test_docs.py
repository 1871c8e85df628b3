"""The guides keep up with the code: links lead somewhere, and nothing is missing or made up."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from handlers import people
from handlers.consents import feature as consents
from handlers.desk import feature as desk
from handlers.duties import feature as duties
from handlers.media import feature as media
from handlers.meetups import feature as meetups
from handlers.mentoring import feature as mentoring
from handlers.mentoring import glossary
from handlers.monitoring import feature as monitoring
from handlers.posts import feature as posts
from handlers.programme import feature as programme
from handlers.roadmap import feature as roadmap
from handlers.sheets import feature as sheets

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "README.ru.md", ROOT / "CHANGELOG.md"])
GUIDES = (
    "participant",
    "curator",
    "director",
    "working-group",
    "mentor",
    "mentee",
    "guardian",
    "organiser",
    "operator",
)
LANGUAGES = ("en", "ru")
QUOTED = {"en": re.compile(r"“([^”]+)”"), "ru": re.compile(r"«([^»]+)»")}
LARGEST_PICTURE = 160 * 1024

CONTRIBUTIONS = [
    *(side.at_entrance() for side in (people, meetups, duties, posts, media, sheets, desk, consents, glossary)),
    roadmap.at_entrance(),
    *programme.at_entrance(),
    *mentoring.at_entrance(),
    monitoring.at_entrance(),
]
COMMANDS = sorted(command.name for one in CONTRIBUTIONS for command in one.commands)
SETTINGS = re.findall(r"^#? ?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


def links(page: Path) -> Iterator[str]:
    """Links and pictures that do not leave the repository."""
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text("utf-8"))):
        if not re.match(r"[a-z]+:", target):
            yield unquote(target)


def anchors(page: Path) -> set[str]:
    """What headings are called in links, as GitHub makes it: lower case, without signs, spaces as hyphens."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.strip().lower()).replace(" ", "-") for head in heads}


def guide(language: str, reader: str) -> Path:
    return DOCS / language / f"{reader}.md"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_each_link_leads_somewhere(page: Path) -> None:
    lost = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)

    assert lost == []


def test_each_page_is_reached_from_the_index() -> None:
    pages = {page.resolve() for page in DOCS.rglob("*.md")}
    reached, new = set[Path](), {DOCS / "README.md"}
    while new:
        page = new.pop()
        reached.add(page)
        found = {(page.parent / link.partition("#")[0]).resolve() for link in links(page)}
        new |= {one for one in found if one in pages} - reached

    assert pages - reached == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_operators_are_told_of_each_setting_once(language: str) -> None:
    table = re.findall(r"^\| `([A-Z_]+)` \|", guide(language, "operator").read_text("utf-8"), re.MULTILINE)

    assert sorted(table) == sorted(SETTINGS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_guides_tell_of_each_command(language: str) -> None:
    told = "".join(guide(language, reader).read_text("utf-8") for reader in GUIDES)

    assert sorted(set(re.findall(r"^\| /([a-z]+) \|", told, re.MULTILINE))) == COMMANDS


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_each_command_that_is_mentioned_exists(page: Path) -> None:
    mentioned = re.findall(r"(?<![\w/.`:])/([a-z]+)\b(?![/.\w-])", without_code(page.read_text("utf-8")))

    assert set(mentioned) - set(COMMANDS) == set()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_each_make_target_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    code = re.findall(r"```sh\n(.*?)```|`([^`\n]*)`", page.read_text("utf-8"), re.DOTALL)
    named = {target for block, word in code for target in re.findall(r"^make ([a-z-]+)", block or word, re.MULTILINE)}

    assert named - targets == set()


@pytest.mark.parametrize("reader", GUIDES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_quoted_is_what_people_read(language: str, reader: str) -> None:
    """Buttons and messages, also their beginnings; a sign before them may depend on a variable."""
    texts = "\n".join(file.read_text("utf-8") for file in sorted((ROOT / "locales" / language).glob("*.ftl")))
    read = re.sub(r"<[^>]+>", "", texts)
    quoted = QUOTED[language].findall(without_code(guide(language, reader).read_text("utf-8")))

    assert quoted != []
    assert [one for one in quoted if re.sub(r"^\W+|[ …]+$", "", one) not in read] == []


@pytest.mark.parametrize("reader", GUIDES)
def test_both_languages_tell_the_same_things(reader: str) -> None:
    """As many chapters, rows of tables, pictures and blocks of code."""
    english, russian = (guide(language, reader).read_text("utf-8") for language in LANGUAGES)
    shapes = [
        [len(re.findall(sign, text, re.MULTILINE)) for sign in (r"^## ", r"^\|", r"^!\[", r"^```")]
        for text in (english, russian)
    ]

    assert shapes[0] == shapes[1]


def test_pictures_are_light_and_all_of_them_shown() -> None:
    pictures = sorted((DOCS / "pictures").glob("*.png"))
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page) if link.endswith(".png")}

    assert [name(one) for one in pictures if one.stat().st_size > LARGEST_PICTURE] == []
    assert {one.resolve() for one in pictures} == shown

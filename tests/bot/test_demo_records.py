"""The demo's people of the programme."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from actions.context import Context, Policy
from actions.joining.slips import without_account
from actions.programme import people
from actions.programme.people import Missing
from actions.registry.directory import Directory
from bot.demo.acting import actor_of
from bot.demo.records import enrol
from bot.demo.registry import PEOPLE, TAGS
from bot.demo.stage import Member
from domain.people.roles import Role
from domain.registry.record import Part, Standing
from storage.database import Database
from storage.people import Roles
from storage.tags import Tags
from storage.vault import Vault, new_master

IRINA = Member(1, "Ирина", "Журавлёва", None, "ru")
ANNA = Member(2, "Анна", None, None, "ru")


class Noon:
    def now(self) -> datetime:
        return datetime(2026, 11, 24, 9, tzinfo=UTC)


async def test_records_slips_an_application_and_a_question(tmp_path: Path, empty_database: Path) -> None:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "demo.db")))
    policy = Policy(zone=ZoneInfo("Europe/Belgrade"), languages=("ru",), owners=frozenset(), quiet_hours=None)
    ctx = Context(database, Noon(), policy, vault=Vault([new_master()]))
    irina = await actor_of(ctx, IRINA)
    async with ctx.write() as connection:
        await Roles(connection).give(irina.id, Role.CURATOR, None, ctx.now())

    await enrol(ctx, IRINA, ANNA)

    curator = await actor_of(ctx, IRINA)
    found = await people.overview(ctx, Directory(ctx), curator)
    assert found.counts == {
        (Part.MENTOR, Standing.ACTIVE): 3,
        (Part.MENTEE, Standing.ACTIVE): 4,
        (Part.MENTEE, Standing.PAUSED): 1,
        (Part.GUARDIAN, Standing.ACTIVE): 2,
    }
    assert (found.missing[Missing.ACCOUNT], found.applications, found.enquiries) == (len(PEOPLE), 1, 1)
    assert await without_account(ctx, curator) == ()
    async with ctx.read() as connection:
        assert len(await Tags(connection).all()) == len(TAGS)
    await enrol(Context(database, Noon(), policy), IRINA, ANNA)
    await database.close()

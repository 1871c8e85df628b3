"""A registry that was looked at and is not brought in yet: kept for its session in memory, and for a while.

A browser cannot send a file again by itself, and between «this would change» and «bring it in» it must be the same
one. On the disk it would lie readable, and longer than anybody thinks of it. In memory names are anyway (the
directory), so sealing it there would hide nothing; it goes by itself, with a restart too, and then it is sent again.
"""

import asyncio

from domain.registry.bringing_in import Plan

KEPT_FOR = 15 * 60.0
"""Seconds: enough to read a page and to ask somebody."""
MOST = 8
"""Registries at once. One of 5,000 rows is of some 20 MB in memory."""


class Uploads:
    """What each session looked at last."""

    def __init__(self) -> None:
        self._by_session: dict[int, tuple[Plan, asyncio.TimerHandle]] = {}

    def of(self, session: int) -> Plan | None:
        """None: nothing, or its time is over."""
        found = self._by_session.get(session)
        return None if found is None else found[0]

    def keep(self, session: int, plan: Plan) -> None:
        """In the place of what the session looked at before. Whoever looked longest ago is forgotten first."""
        self.drop(session)
        while len(self._by_session) >= MOST:
            self.drop(next(iter(self._by_session)))
        timer = asyncio.get_running_loop().call_later(KEPT_FOR, self.drop, session)
        self._by_session[session] = plan, timer

    def drop(self, session: int) -> None:
        """It was brought in, or is not wanted any more."""
        found = self._by_session.pop(session, None)
        if found is not None:
            found[1].cancel()

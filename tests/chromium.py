"""Debian's Chromium, as tests start it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright, expect

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WAIT = 20_000
"""Milliseconds that a condition may take on a busy machine."""


HAS_CHROMIUM = CHROMIUM.exists()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """The browser; a test that asks for it is skipped where there is none."""
    if not HAS_CHROMIUM:
        pytest.skip(f"the page is tried in Debian's Chromium, which is not here ({CHROMIUM}): `make browser`")
    async with async_playwright() as playwright:
        expect.set_options(timeout=WAIT)
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()

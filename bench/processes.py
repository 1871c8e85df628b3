"""Programs under measurement: each a process of its own, ended by its own id."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent
STDERR = 2
"""Where what a program prints goes: our own output is the report."""
GRACE = 20.0
"""Seconds that a program has to end by itself."""


class Child:
    """A running program."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @property
    def is_running(self) -> bool:
        return self._process.returncode is None

    def cpu(self) -> float | None:
        """Seconds of processor time used so far; None where the system does not tell."""
        try:
            told = Path(f"/proc/{self._process.pid}/stat").read_text()
        except OSError:
            return None
        fields = told.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float | None:
        """Bytes of memory held now; None where the system does not tell."""
        try:
            told = Path(f"/proc/{self._process.pid}/statm").read_text()
        except OSError:
            return None
        return float(int(told.split()[1]) * os.sysconf("SC_PAGE_SIZE"))

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    async def line(self) -> str:
        """The next line it prints, if its output is read at all. RuntimeError when it ended."""
        assert self._process.stdout is not None
        told = await self._process.stdout.readline()
        if not told:
            raise RuntimeError(f"a program under measurement ended with {await self._process.wait()}")
        return told.decode().strip()

    async def end(self) -> None:
        """Ask it to end; a program that does not listen is killed."""
        with suppress(ProcessLookupError):
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), GRACE)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


class CpuMeter:
    """Counts a program's processor time from now on."""

    def __init__(self, child: Child) -> None:
        self._child = child
        self._before = child.cpu()

    def each(self, count: int) -> float | None:
        """Milliseconds for each of `count` things done; None where nobody knows."""
        now = self._child.cpu()
        if now is None or self._before is None or count == 0:
            return None
        return (now - self._before) * 1000 / count


@asynccontextmanager
async def program(
    *arguments: str, folder: Path, settings: Mapping[str, str] | None = None, read: bool = False
) -> AsyncIterator[Child]:
    """`python -m` with arguments, run in `folder` so that no settings file of an operator's is in its reach."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *arguments,
        cwd=folder,
        env={"PATH": os.environ.get("PATH", os.defpath), "PYTHONPATH": str(ROOT), **(settings or {})},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE if read else STDERR,
    )
    child = Child(process)
    try:
        yield child
    finally:
        await child.end()

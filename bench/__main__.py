"""`python -m bench`: our bot beside a bare aiogram bot, on this machine, against the stand-in for Telegram."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from bench.profile import Shares, draw, profile
from bench.report import Report
from bench.rows import ROWS
from bench.running import measure, on_a_stage
from bench.size import FULL, QUICK, Size, size_for
from bench.tables import NoPlace, in_terminal, write_into

INEXACT = 1
NOT_UNDERSTOOD = 2
INTERRUPTED = 130
MOST_PEOPLE = 10_000
MOST_REPEATS = 20


def options() -> argparse.Namespace:
    """What was asked for on the command line."""
    names = [row.name for row in ROWS]
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer people: a look, not a measurement")
    parser.add_argument("--people", type=_up_to(MOST_PEOPLE), help="how many, instead")
    parser.add_argument("--rows", type=_names, default=names, help=f"some of {','.join(names)}")
    parser.add_argument("--repeat", type=_up_to(MOST_REPEATS), default=1, metavar="N", help="medians of N runs")
    parser.add_argument("--folder", type=Path, help="where databases lie meanwhile: on the disk that is to count")
    parser.add_argument("--profile", type=Path, metavar="PNG", help="only draw where the processor time of a tap goes")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--from", type=Path, metavar="FILE", dest="source", help="figures of an earlier --json")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the tables into a page with marks for them")
    return parser.parse_args()


def main(chosen: argparse.Namespace) -> int:
    """The exit code: 1 when something was wrong, not merely slow; 2 when a file is not what it should be."""
    try:
        if chosen.profile is not None:
            draw(asyncio.run(_profiled(chosen)), chosen.profile)
            return 0
        if chosen.source is not None:
            report = Report.model_validate_json(chosen.source.read_bytes())
        else:
            report = asyncio.run(_measured(chosen))
        if chosen.json is not None:
            chosen.json.write_text(report.model_dump_json(indent=2) + "\n", "utf-8")
        if chosen.write is not None:
            write_into(chosen.write, report)
    except (OSError, ValidationError, NoPlace) as error:
        print(f"bench: {error}", file=sys.stderr)
        return NOT_UNDERSTOOD
    print(in_terminal(report))
    return 0 if report.is_exact else INEXACT


async def _measured(chosen: argparse.Namespace) -> Report:
    rows = [row for row in ROWS if row.name in chosen.rows]
    _end_when_told()
    return await measure(rows, _size(chosen), chosen.repeat, chosen.folder, _say)


async def _profiled(chosen: argparse.Namespace) -> Shares:
    _end_when_told()
    return await on_a_stage(_size(chosen), chosen.folder, lambda stage: profile(stage, _say))


def _size(chosen: argparse.Namespace) -> Size:
    return size_for(chosen.people) if chosen.people else QUICK if chosen.quick else FULL


def _end_when_told() -> None:
    task = asyncio.current_task()
    assert task is not None
    with suppress(NotImplementedError):
        # The programs under measurement end with us, whoever ends us.
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def _up_to(most: int) -> Callable[[str], int]:
    """A whole number from 1 to `most`."""

    def number(text: str) -> int:
        value = int(text)
        if not 1 <= value <= most:
            raise argparse.ArgumentTypeError(f"a number from 1 to {most}")
        return value

    return number


def _names(text: str) -> list[str]:
    names = text.split(",")
    known = [row.name for row in ROWS]
    for name in names:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name} is none of {','.join(known)}")
    return names


if __name__ == "__main__":
    try:
        raise SystemExit(main(options()))
    except (KeyboardInterrupt, asyncio.CancelledError):
        raise SystemExit(INTERRUPTED) from None

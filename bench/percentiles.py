"""Summing up times."""

from collections.abc import Iterable, Sequence
from math import ceil

MILLI = 1000.0


def percentile(seconds: Iterable[float], share: float) -> float | None:
    """The least time, in milliseconds, within which this share of all lies (nearest rank); None of none."""
    told = sorted(seconds)
    return told[max(0, ceil(share * len(told)) - 1)] * MILLI if told else None


def percentiles(seconds: Sequence[float], *shares: int) -> dict[str, float | None]:
    """By name: p50, p95."""
    return {f"p{share}": percentile(seconds, share / 100) for share in shares}

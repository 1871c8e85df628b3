"""A bar of signs that shows how much of something is done."""

SIGNS = 10


def bar(done: int, total: int) -> str:
    """«▰▰▰▱▱▱▱▱▱▱»; of nothing, nothing is done."""
    full = round(SIGNS * done / total) if total else 0
    return "▰" * full + "▱" * (SIGNS - full)

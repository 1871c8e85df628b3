"""How many examples a costly property test looks at."""

import os

THOROUGH = 5


def examples(everyday: int) -> int:
    """So many with all other tests, and several times as many with `make soak`, which sets SOAK."""
    return everyday * (THOROUGH if os.environ.get("SOAK") else 1)

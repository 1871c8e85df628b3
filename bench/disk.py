"""What one durable write costs on this machine."""

import os
import time
from pathlib import Path
from statistics import median

BLOCK = 4096
WRITES = 100


def fsync_seconds(folder: Path) -> float:
    """The median of a hundred times writing 4 KiB and waiting until the disk has it, in seconds."""
    file = folder / "fsync"
    block = os.urandom(BLOCK)
    taken = []
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY)
    try:
        for _ in range(WRITES):
            started = time.perf_counter()
            os.write(descriptor, block)
            os.fsync(descriptor)
            taken.append(time.perf_counter() - started)
    finally:
        os.close(descriptor)
        file.unlink()
    return median(taken)

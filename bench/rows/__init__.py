"""What is measured, in the order of measuring. A further row is a module here and a line in `ROWS`."""

from bench.row import Row
from bench.rows.broadcast import BROADCAST
from bench.rows.burst import BURST
from bench.rows.desk import DESK
from bench.rows.large import LARGE
from bench.rows.matching import MATCHING
from bench.rows.meanwhile import MEANWHILE
from bench.rows.registry import REGISTRY
from bench.rows.start import START
from bench.rows.taking_out import TAKING_OUT
from bench.rows.tap import TAP

ROWS: tuple[Row, ...] = (BURST, TAP, BROADCAST, MEANWHILE, LARGE, DESK, REGISTRY, TAKING_OUT, MATCHING, START)

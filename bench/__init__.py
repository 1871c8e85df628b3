"""Side-by-side benchmarks: our bot beside a bare aiogram bot, each a process of its own, before one stand-in."""

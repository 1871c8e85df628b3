"""Entry is voluntary: who wants to be a mentor or to have one applies, and a curator accepts or declines."""

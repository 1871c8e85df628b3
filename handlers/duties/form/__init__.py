"""Setting duties up: a new one step by step, each field of one that is there."""

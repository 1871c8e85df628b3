"""The bot under load while it is killed: parts of tests/e2e/test_crash.py and test_torn_disk.py.

They run in two sizes: a small one with all other tests, a large one with `make soak`.
"""

"""What holds for all tests."""

from hypothesis import settings

# Timing never decides a test: machines are shared, and a slow one is not a wrong one.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

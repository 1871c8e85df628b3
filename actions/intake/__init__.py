"""Updates that came in and could not be dealt with."""

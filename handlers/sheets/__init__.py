"""Registries of the programme as files: taken out by command, brought in by sending one where names may be in chat."""

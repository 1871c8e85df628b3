"""How duties are told."""

"""Duties («обязанности со сроком»): what is due when, who is reminded of it, and what says that it is done."""
